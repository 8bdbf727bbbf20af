// The words of `npm run segment` → what the endpoints take. Wrong usage throws a UsageError with one plain sentence.

import { parseArgs } from 'node:util';
import type { HmlRule, NesRule, RfmRule, RfmScale, Rules } from '../../src/model/rules/index.ts';
import { SHEETS } from '../../src/reports/sheets.generated.ts';
import { RESULT_KINDS, type ResultKind } from '../../src/terms/result-kinds.generated.ts';
import type { Role } from '../../src/terms/roles.ts';
import { isLanguage, LANGUAGE_FACTS, LANGUAGES, type Language } from '../../src/text/language.ts';
import { UsageError } from './faults.ts';

/** Written where nobody chose, and what may be asked for beside. */
const MAIN_SHEETS = RESULT_KINDS.filter((kind) => ['always', 'usually'].includes(SHEETS[kind].written));
const REPORTS = RESULT_KINDS.filter((kind) => {
  const { written, showsOrdersColumns } = SHEETS[kind];
  return written !== 'always' && !showsOrdersColumns;
});

export const USAGE = `npm run segment -- ORDERS.csv|ORDERS.xlsx
  [--sheet NAME]            the sheet that holds the orders
  [--as-of YYYY-MM-DD]      default: the latest order day
  [--map customer=HEADER,date=HEADER,amount=HEADER,order=HEADER,status=HEADER,refund=HEADER,quantity=HEADER,price=HEADER,store=HEADER,product=HEADER,channel=HEADER]
  [--accept FINDING[=CHOICE],…]  settles what the gate asks, as it is named there
  [--nes 2/2.5/3 | 1/2/3 | days:90/135/180]
  [--rfm-scale 3|4|5]  [--rfm-method quantile | rfm-r | cuts:20/30 | cuts:recency=30/90,frequency=2/4,monetary=500/2000]
  [--hml 20/30/50 | thirds | pareto | abs:20000/70000]
  [--reports all | ${REPORTS.join(',')}]
  [--tz Asia/Taipei]  [--lang ${LANGUAGES.join('|')}]
  [--locale de_DE]          of the file: how it writes days and numbers where its columns do not show it
  [--encoding big5]         of a CSV; default: found out from its letters
  [--out BOOK.xlsx]  [--csv DIR]  [--json]
  [--force]                 also replace files that this command did not write
  [--raw]                   --csv for programs: texts as they are, also where a spreadsheet would take them for formulas`;

const ROLES: readonly Role[] = [
  'customer',
  'date',
  'amount',
  'order',
  'status',
  'paymentStatus',
  'cancelledAt',
  'refund',
  'quantity',
  'price',
  'store',
  'channel',
  'product',
];
export interface SegmentOptions {
  readonly file: string;
  readonly sheet: string | null;
  readonly asOf: string | null;
  /** Header text per role. */
  readonly map: ReadonlyMap<Role, string>;
  /** Findings of the gate that are settled: by code, code:about, or either with =choice. */
  readonly accept: readonly string[];
  readonly rules: Pick<Rules, 'nes' | 'rfm' | 'hml'>;
  readonly sheets: readonly ResultKind[];
  readonly timeZone: string;
  readonly language: Language;
  /** As Google writes it: de_DE. */
  readonly locale: string;
  /** Of a CSV; null = found out. */
  readonly encoding: string | null;
  readonly out: string | null;
  readonly csv: string | null;
  readonly json: boolean;
  /** Replace files that are not ours. */
  readonly force: boolean;
  /** Texts in --csv exactly as they are. */
  readonly raw: boolean;
}

export function parseOptions(words: readonly string[]): SegmentOptions {
  const { values, positionals } = parsed(words);
  if (positionals.length !== 1) throw new UsageError('Name one order file, a .csv or an .xlsx.');
  const language = values.lang ?? 'en';
  if (!isLanguage(language)) throw new UsageError(`--lang is ${LANGUAGES.join(' or ')}.`);
  if (values['as-of'] !== undefined && !isDay(values['as-of'])) {
    throw new UsageError('--as-of is a day written as YYYY-MM-DD.');
  }
  const timeZone = values.tz ?? 'Asia/Taipei';
  if (!isTimeZone(timeZone))
    throw new UsageError(`--tz: “${timeZone}” is not a time zone. Write one such as Asia/Taipei.`);
  return {
    file: positionals[0],
    sheet: values.sheet ?? null,
    asOf: values['as-of'] ?? null,
    map: headerMap(values.map),
    accept: (values.accept ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    rules: {
      nes: nesRule(values.nes ?? '2/2.5/3'),
      rfm: rfmRule(values['rfm-method'] ?? 'quantile', values['rfm-scale']),
      hml: hmlRule(values.hml ?? '20/30/50'),
    },
    sheets: sheetKinds(values.reports),
    timeZone,
    language,
    locale: localeName(values.locale ?? LANGUAGE_FACTS[language].locale),
    encoding: values.encoding ?? null,
    out: values.out ?? null,
    csv: values.csv ?? null,
    json: values.json ?? false,
    force: values.force ?? false,
    raw: values.raw ?? false,
  };
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        sheet: text,
        'as-of': text,
        map: text,
        accept: text,
        nes: text,
        'rfm-scale': text,
        'rfm-method': text,
        hml: text,
        reports: text,
        tz: text,
        lang: text,
        locale: text,
        encoding: text,
        out: text,
        csv: text,
        json: { type: 'boolean' },
        force: { type: 'boolean' },
        raw: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

/** `de-DE` or `de_DE` as Google writes it. */
function localeName(text: string): string {
  try {
    if (/^[a-z]{2,3}([-_][A-Za-z0-9]+)*$/.test(text))
      return new Intl.Locale(text.replaceAll('_', '-')).baseName.replaceAll('-', '_');
  } catch {
    // Told below.
  }
  throw new UsageError(`--locale: “${text}” is not a locale. Write one such as en_GB, de_DE or zh_TW.`);
}

export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(+day) && day.toISOString().startsWith(text);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `customer=Customer ID,date=Ordered, at` : a comma belongs to the header unless a role and = follow it. */
function headerMap(text: string | undefined): ReadonlyMap<Role, string> {
  const map = new Map<Role, string>();
  if (text === undefined) return map;
  for (const part of text.split(new RegExp(`,(?=(?:${ROLES.join('|')})=)`))) {
    const equals = part.indexOf('=');
    const role = ROLES.find((name) => name === part.slice(0, equals));
    if (!role)
      throw new UsageError(`--map: “${part}” is not ROLE=HEADER. The roles are ${ROLES.join(', ')}.`);
    map.set(role, part.slice(equals + 1));
  }
  return map;
}

function numbers(text: string, count: number | null, option: string): number[] {
  const list = text.split('/').map(Number);
  if (list.some((n) => !Number.isFinite(n)) || (count !== null && list.length !== count)) {
    throw new UsageError(`${option}: “${text}” is not ${count ?? 'a list of'} numbers with / between them.`);
  }
  return list;
}

function ascending(list: readonly number[], option: string): void {
  if (list.some((n, i) => n <= (i ? list[i - 1] : 0))) {
    throw new UsageError(`${option}: each number must be above 0 and larger than the one before.`);
  }
}

export function nesRule(text: string): NesRule {
  const days = text.startsWith('days:');
  const list = numbers(days ? text.slice(5) : text, 3, '--nes');
  ascending(list, '--nes');
  const three: [number, number, number] = [list[0], list[1], list[2]];
  return days ? { kind: 'days', days: three } : { kind: 'cycle', multiples: three };
}

export function rfmRule(method: string, scaleText: string | undefined): RfmRule {
  const scale = (n: number): RfmScale => {
    if (n !== 3 && n !== 4 && n !== 5) throw new UsageError('--rfm-scale is 3, 4 or 5.');
    if (scaleText !== undefined && Number(scaleText) !== n) {
      throw new UsageError(`--rfm-scale ${scaleText} does not fit cuts that give ${n} scores.`);
    }
    return n;
  };
  if (method === 'quantile' || method === 'rfm-r') return { method, scale: scale(Number(scaleText ?? 5)) };
  if (!method.startsWith('cuts:')) throw new UsageError('--rfm-method is quantile, rfm-r or cuts:…');
  const cuts = method.slice(5);
  if (!cuts.includes('=')) {
    const shares = numbers(cuts, null, '--rfm-method cuts');
    if (shares.some((n) => n <= 0) || shares.reduce((a, b) => a + b, 0) >= 100) {
      throw new UsageError(
        '--rfm-method cuts: the shares are percents above 0 that leave some for the rest.',
      );
    }
    return { method: 'percent', scale: scale(shares.length + 1), shares };
  }
  const own = new Map(
    cuts.split(',').map((part): [string, number[]] => {
      const [name, list = ''] = part.split('=');
      const points = numbers(list, null, `--rfm-method cuts ${name}`);
      ascending(points, `--rfm-method cuts ${name}`);
      return [name, points];
    }),
  );
  const recency = own.get('recency');
  const frequency = own.get('frequency');
  const monetary = own.get('monetary');
  if (
    own.size !== 3 ||
    !recency ||
    !frequency ||
    !monetary ||
    new Set([recency.length, frequency.length, monetary.length]).size !== 1
  ) {
    throw new UsageError(
      '--rfm-method cuts: give recency=…,frequency=…,monetary=… with equally many numbers.',
    );
  }
  return { method: 'absolute', scale: scale(recency.length + 1), recency, frequency, monetary };
}

export function hmlRule(text: string): HmlRule {
  if (text === 'thirds') return { kind: 'thirds' };
  if (text === 'pareto') return { kind: 'revenue', shares: [80, 15] };
  if (text.startsWith('abs:')) {
    const [a, b] = numbers(text.slice(4), 2, '--hml abs');
    return { kind: 'amount', medium: Math.min(a, b), high: Math.max(a, b) };
  }
  const [high, medium, low] = numbers(text, 3, '--hml');
  if (high <= 0 || medium <= 0 || low <= 0 || high + medium + low !== 100) {
    throw new UsageError('--hml: the three shares are percents that add up to 100.');
  }
  return { kind: 'percent', shares: [high, medium] };
}

function sheetKinds(text: string | undefined): readonly ResultKind[] {
  if (text === undefined) return MAIN_SHEETS;
  const asked =
    text === 'all'
      ? REPORTS
      : text.split(',').map((word) => REPORTS.find((kind) => kind === word) ?? unknownReport(word));
  return [...new Set([...MAIN_SHEETS, ...asked])];
}

function unknownReport(word: string): never {
  throw new UsageError(`--reports: “${word}” is not one of all, ${REPORTS.join(', ')}.`);
}
