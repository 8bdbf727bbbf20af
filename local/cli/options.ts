// The words of `npm run segment` → what the endpoints take. Wrong usage throws a UsageError with one plain sentence.

import { parseArgs } from 'node:util';
import type { GroupSheet, Outputs, Settings } from '../../src/addon/api.ts';
import { AUDIENCES } from '../../src/audiences/index.ts';
import { isDay, PERIODS } from '../../src/model/days.ts';
import { HORIZONS, type PredictionChoices, PredictionSchema } from '../../src/model/prediction/choices.ts';
import {
  check,
  HML_BASES,
  PARTS,
  type Part,
  parseNumber,
  parseRules,
  type Rules,
  type RuleTexts,
  SEGMENT_MAP_NAMES,
  SHOP_CYCLE_WAYS,
  SPLITS,
} from '../../src/model/rules/index.ts';
import { SHEETS } from '../../src/reports/sheets.generated.ts';
import type { OwnChoices } from '../../src/terms/own.ts';
import { DATE_ORDERS, DECIMAL_MARKS, GRANULARITIES, OFFSETS } from '../../src/terms/reading-choices.ts';
import { RESULT_KINDS, type ResultKind } from '../../src/terms/result-kinds.generated.ts';
import { DETAILS, FIELDS, type Field, ROLES } from '../../src/terms/roles.ts';
import { functionTextsOf } from '../../src/text/functions.ts';
import { isLanguage, LANGUAGE_FACTS, LANGUAGES, type Language } from '../../src/text/language.ts';
import { RULE_WORDS } from '../../src/text/spelled.ts';
import type { AudienceOptions } from './audience.ts';
import { HelpAsked, UsageError } from './faults.ts';
import { acceptedIn } from './findings.ts';
import { groupNamed, groupSheetsFrom, ownFrom } from './own.ts';
import type { PrivateOptions } from './private.ts';

/** Written where nobody chose, and what may be asked for beside. */
const MAIN_SHEETS = RESULT_KINDS.filter((kind) => SHEETS[kind].byCommand);
const REPORTS = RESULT_KINDS.filter((kind) => {
  const { written, showsOrdersColumns } = SHEETS[kind];
  return (written === 'proposed' || written === 'asked') && !showsOrdersColumns;
});

/** They show columns beside the orders, and are not among `all`. */
const ON_ORDERS = RESULT_KINDS.filter((kind) => SHEETS[kind].showsOrdersColumns);

const NAMED = [...REPORTS, ...ON_ORDERS];

/** In place of numbers. */
const CALIBRATED = 'calibrated';

/** The option that says each rule. */
const RULE_OPTIONS: { readonly [field in keyof RuleTexts]: string } = {
  nes: '--nes',
  newStaysNew: '--new-stays-new',
  shopCycle: '--shop-cycle',
  rfm: '--rfm-method',
  scale: '--rfm-scale',
  segmentMap: '--segment-map',
  hml: '--hml',
  hmlBasis: '--hml-basis',
};
const { sentences } = functionTextsOf('en');

export const USAGE = `npm run segment -- ORDERS.csv|ORDERS.xlsx
  [--sheet NAME]            the sheet that holds the orders
  [--as-of YYYY-MM-DD]      default: the latest order day
  [--map customer=HEADER,date=HEADER,amount=HEADER,order=HEADER,status=HEADER,refund=HEADER,quantity=HEADER,price=HEADER,store=HEADER,product=HEADER,channel=HEADER]
                            of the customer: ${DETAILS.join(', ')}; ROLE= where the sheet has none
  [--accept FINDING[=CHOICE],…]  answers what is asked before anything is counted, by the name it has there
  [--header-row N]          0 = the sheet has none
  [--date-order ymd|mdy|dmy]  [--decimal-mark .|,]  [--offsets as-written|convert]
  [--granularity line|first|repeated|product]  where the amount of an order stands
  [--leave-out "STATUS,STATUS"]  statuses whose orders do not count, beside those we know
  [--count "STATUS,STATUS"]  statuses whose orders count, also where we would leave them out
  [--zero count|leave-out]  orders of 0
  [--nes 2/2.5/3 | 1/2/3 | days:90/135/180 | calibrated]  [--new-stays-new]
                            calibrated: what this shop's own past proposes
  [--shop-cycle ${SHOP_CYCLE_WAYS.join(' | ')} | DAYS]
  [--rfm-scale 3|4|5]  [--rfm-method quantile | rfm-r | cuts:20/30 | cuts:recency=30/90,frequency=2/4,monetary=500/2000]
  [--segment-map ${SEGMENT_MAP_NAMES.join('|')}]
  [--hml 20/30/50 | thirds | pareto | revenue:70/20 | abs:20000/70000]  [--hml-basis ${HML_BASES.join('|')}]
  [--chance-days ${HORIZONS.join('|')}]  [--let-go-below 10]  [--margin 100]  [--discount 10]   in percent
  [--reports all | ${NAMED.join(',')}]
  [--cohort-period ${PERIODS.join('|')}]  [--cohort-filter BY=NAME]  [--cohort-split BY]
  [--segment-filter BY=NAME]  [--segment-split BY]
                            BY: ${PARTS.join(', ')}; nothing is split by product
  [--label "VIP: net >= 10000 in 12 months"]…  own labels, the first that fits counts (docs/lists.md)
  [--step "Ask: 7 after-first"]…  dated steps: after-first, after-last, before-expected, birthday-month; none = no steps
  [--people N]              people a day on Today; default: 10
  [--list GROUP]…  [--tab GROUP]…  a work list, or a tab of Customers, of all, due, worth, S1, S-H, segment:NAME, label:NAME; needs --out
  [--cohort-columns]        beside the orders, for a pivot table of one's own   [--no-tag-columns]
  [--tz Asia/Taipei]  [--lang ${LANGUAGES.join('|')}]
  [--locale de_DE]          of the file: how it writes days and numbers where its columns do not show it
  [--encoding big5]         of a CSV; default: found out from its letters
  [--engine duckdb]         for more orders than a sheet holds: ORDERS.parquet, ORDERS.csv or a folder of either
  [--top N]                 with --engine: the customers on the sheet, those with the highest net; default: 50000
  [--hold N]                with --engine: the orders that are held one by one, for today, stores, products, costs and splits; default: 5000000
  [--threads N] [--memory 8GB] [--scratch DIR]  with --engine: what DuckDB may take, and where it puts what memory does not hold
  [--audience ${AUDIENCES.join('|')}]  a group as a file for an ad platform or a mail tool (docs/audiences.md)
  [--group all | today | due | worth | S1 | S-H | segment:NAME | label:NAME]  [--best N]  [--plain]  [--audience-out FILE]  of whom; only the N most worth; not hashed
  [--hold-back 20 [--seed N]]  so many percent of them are drawn by lot and left out, to see later whether it worked; needs --out
  [--private DIR --secret FILE]  the tables without who the customers are, for somebody outside; FILE keeps their pseudonyms the same
  [--with-products]  [--least N]  of --private: products by name; groups of fewer customers left out
  [--out BOOK.xlsx]  [--csv DIR]  [--json]
  [--force]                 also replace files that this command did not write
  [--raw]                   --csv for programs: texts as they are, also where a spreadsheet would take them for formulas`;

/** DuckDB, and what it may take. */
export interface Engine {
  /** Customers on the Customers sheet, at most. */
  readonly top: number;
  /** Orders that are held one by one, at most: of more only the sums are known. */
  readonly hold: number;
  /** undefined = DuckDB's own choice. */
  readonly threads: number | undefined;
  readonly memory: string | undefined;
  /** Folder of its database; null = in memory. */
  readonly scratch: string | null;
}

export interface SegmentOptions {
  readonly file: string;
  readonly sheet: string | null;
  readonly asOf: string | null;
  /** Header text per role and detail; '' = the sheet has none. */
  readonly map: ReadonlyMap<Field, string>;
  /** Findings of the gate that are settled: by code, code:about, or either with =choice. */
  readonly accept: readonly string[];
  readonly rules: Rules;
  /** What was said of the predictions. */
  readonly prediction: Partial<PredictionChoices>;
  /** The limits of sleep are those that the orders themselves propose. */
  readonly calibrated: boolean;
  /** What was said; the rest is left to detection. */
  readonly reading: Settings['reading'];
  /** 1-based, 0 = none; undefined = found. */
  readonly headerRow: number | undefined;
  readonly sheets: readonly ResultKind[];
  readonly tagColumns: boolean;
  readonly cohortColumns: boolean;
  readonly cohortPeriod: Outputs['cohortPeriod'];
  readonly cohortFilter: Outputs['cohortFilter'];
  /** What Cohorts and Segments are split by, and Segments narrowed to. */
  readonly parts: Pick<Outputs, 'cohortSplit' | 'segmentFilter' | 'segmentSplit'>;
  readonly timeZone: string;
  readonly language: Language;
  /** As Google writes it: de_DE. */
  readonly locale: string;
  /** Of a CSV; null = found out. */
  readonly encoding: string | null;
  readonly out: string | null;
  readonly csv: string | null;
  readonly json: boolean;
  /** What reads and computes in place of the add-on; null = the add-on. */
  readonly engine: Engine | null;
  /** Replace files that are not ours. */
  readonly force: boolean;
  /** Texts in --csv exactly as they are. */
  readonly raw: boolean;
  /** Labels, dated steps, people a day; null = as the workbook holds them. */
  readonly own: OwnChoices | null;
  /** Work lists and tabs of a group. */
  readonly groupSheets: readonly GroupSheet[];
  /** A file of a group; null = none. */
  readonly audience: AudienceOptions | null;
  /** null = none. */
  readonly private: PrivateOptions | null;
}

export function parseOptions(words: readonly string[]): SegmentOptions {
  const { values, positionals } = parsed(words);
  if (values.help) throw new HelpAsked();
  if (positionals.length !== 1) throw new UsageError('Name one order file, a .csv or an .xlsx.');
  const language = values.lang ?? 'en';
  if (!isLanguage(language)) throw new UsageError(`--lang is ${LANGUAGES.join(' or ')}.`);
  if (values['as-of'] !== undefined && !isDay(values['as-of'])) {
    throw new UsageError('--as-of is a day written as YYYY-MM-DD.');
  }
  const timeZone = values.tz ?? 'Asia/Taipei';
  if (!isTimeZone(timeZone))
    throw new UsageError(`--tz: “${timeZone}” is not a time zone. Write one such as Asia/Taipei.`);
  const sheets = sheetKinds(values.reports);
  const ofSheet = SHEET_OPTIONS.find((option) => values[option] !== undefined);
  if (values.engine !== undefined && ofSheet)
    throw new UsageError(`--${ofSheet} goes with orders that a sheet holds, not with --engine.`);
  return {
    file: positionals[0],
    sheet: values.sheet ?? null,
    asOf: values['as-of'] ?? null,
    map: headerMap(values.map),
    accept: acceptedIn(values.accept ?? ''),
    rules: rulesFrom({
      nes: values.nes === CALIBRATED ? undefined : values.nes,
      newStaysNew: values['new-stays-new'] ? 'yes' : 'no',
      shopCycle: values['shop-cycle'],
      rfm: values['rfm-method'],
      scale: values['rfm-scale'],
      segmentMap: values['segment-map'],
      hml: values.hml,
      hmlBasis: values['hml-basis'],
    }),
    prediction: predictionFrom(values),
    calibrated: values.nes === CALIBRATED,
    reading: readingFrom(values),
    headerRow: headerRow(values['header-row']),
    sheets,
    tagColumns: !values['no-tag-columns'],
    // The pivot table shows the cohort columns.
    cohortColumns: (values['cohort-columns'] ?? false) || sheets.includes('pivot'),
    cohortPeriod: oneOf('--cohort-period', PERIODS, values['cohort-period']),
    cohortFilter: partOf('--cohort-filter', values['cohort-filter']),
    parts: partsFrom(values),
    timeZone,
    language,
    locale: localeName(values.locale ?? LANGUAGE_FACTS[language].locale),
    encoding: values.encoding ?? null,
    out: values.out ?? null,
    csv: values.csv ?? null,
    json: values.json ?? false,
    engine: engineOf(values),
    force: values.force ?? false,
    raw: values.raw ?? false,
    own: ownFrom(values, language),
    groupSheets: groupSheetsFrom(values),
    audience: audienceFrom(values),
    private: privateFrom(values),
  };
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        sheet: text,
        'as-of': text,
        map: text,
        accept: text,
        'header-row': text,
        'date-order': text,
        'decimal-mark': text,
        granularity: text,
        offsets: text,
        zero: text,
        'leave-out': text,
        count: text,
        nes: text,
        'new-stays-new': { type: 'boolean' },
        'shop-cycle': text,
        'rfm-scale': text,
        'rfm-method': text,
        'segment-map': text,
        'chance-days': text,
        'let-go-below': text,
        margin: text,
        discount: text,
        hml: text,
        'hml-basis': text,
        reports: text,
        'no-tag-columns': { type: 'boolean' },
        'cohort-columns': { type: 'boolean' },
        'cohort-period': text,
        'cohort-filter': text,
        'cohort-split': text,
        'segment-filter': text,
        'segment-split': text,
        tz: text,
        lang: text,
        locale: text,
        encoding: text,
        engine: text,
        top: text,
        hold: text,
        threads: text,
        memory: text,
        scratch: text,
        out: text,
        csv: text,
        json: { type: 'boolean' },
        force: { type: 'boolean' },
        raw: { type: 'boolean' },
        label: texts,
        step: texts,
        people: text,
        list: texts,
        tab: texts,
        audience: text,
        group: text,
        best: text,
        plain: { type: 'boolean' },
        'audience-out': text,
        'hold-back': text,
        seed: text,
        private: text,
        secret: text,
        'with-products': { type: 'boolean' },
        least: text,
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

const TOP_CUSTOMERS = 50_000;
const HELD_ORDERS = 5_000_000;

function engineOf({
  engine,
  scratch,
  memory,
  ...values
}: {
  readonly [option in 'engine' | 'top' | 'hold' | 'threads' | 'memory' | 'scratch']?: string;
}): Engine | null {
  const count = (name: 'top' | 'hold' | 'threads'): number | undefined => {
    const text = values[name];
    if (text === undefined || /^[1-9]\d{0,8}$/.test(text))
      return text === undefined ? undefined : Number(text);
    throw new UsageError(`--${name}: “${text}” is not a number from 1 on.`);
  };
  const top = count('top') ?? TOP_CUSTOMERS;
  const hold = count('hold') ?? HELD_ORDERS;
  const threads = count('threads');
  if (engine === undefined) {
    if (values.top ?? values.hold ?? values.threads ?? memory ?? scratch)
      throw new UsageError('--top, --hold, --threads, --memory and --scratch go with --engine duckdb.');
    return null;
  }
  if (engine !== 'duckdb') throw new UsageError(`--engine: “${engine}” is not known. There is duckdb.`);
  if (memory !== undefined && !/^\d+(\.\d+)? ?[KMGT]i?B$/.test(memory))
    throw new UsageError(`--memory: “${memory}” is not a size such as 8GB.`);
  return { top, hold, threads, memory, scratch: scratch ?? null };
}

function audienceFrom(
  values: {
    readonly [option in
      | 'audience'
      | 'group'
      | 'best'
      | 'audience-out'
      | 'hold-back'
      | 'seed'
      | 'out']?: string;
  } & { readonly plain?: boolean },
): AudienceOptions | null {
  const { group, best, plain = false } = values;
  const audience = oneOf('--audience', AUDIENCES, values.audience);
  if (audience === undefined) {
    const lone = (['group', 'best', 'plain', 'audience-out', 'hold-back', 'seed'] as const).find(
      (name) => values[name] !== undefined,
    );
    if (lone) throw new UsageError(`--${lone} belongs to --audience: name ${AUDIENCES.join(', ')}.`);
    return null;
  }
  if (best !== undefined && !/^[1-9]\d{0,6}$/.test(best))
    throw new UsageError(`--best: “${best}” is not a number of customers.`);
  return {
    audience,
    group: groupNamed('--group', group ?? 'all'),
    best: best === undefined ? null : Number(best),
    isPlain: plain,
    holdBack: holdBackFrom(values),
    out: values['audience-out'] ?? null,
  };
}

function holdBackFrom(values: {
  readonly 'hold-back'?: string;
  readonly seed?: string;
  readonly out?: string;
}) {
  const { 'hold-back': share, seed, out } = values;
  if (share === undefined) {
    if (seed !== undefined) throw new UsageError('--seed belongs to --hold-back.');
    return null;
  }
  if (!/^[1-9]\d?$/.test(share) || Number(share) > 90)
    throw new UsageError(`--hold-back: “${share}” is not a share in percent from 1 to 90.`);
  if (seed !== undefined && !/^[1-9]\d{0,8}$/.test(seed))
    throw new UsageError(`--seed: “${seed}” is not a whole number from 1 to 999999999.`);
  if (out === undefined)
    throw new UsageError('--hold-back needs --out: the workbook keeps who was held back.');
  return { percent: Number(share), seed: Number(seed ?? 1 + Math.floor(Math.random() * 999_999_999)) };
}

function privateFrom(values: {
  readonly private?: string;
  readonly secret?: string;
  readonly least?: string;
  readonly 'with-products'?: boolean;
}): PrivateOptions | null {
  const { private: folder, secret, least = '0', 'with-products': withProducts = false } = values;
  if (folder === undefined && secret === undefined && values.least === undefined && !withProducts)
    return null;
  if (folder === undefined || secret === undefined)
    throw new UsageError(
      '--private names a folder, and --secret the file that keeps its pseudonyms the same.',
    );
  if (!/^\d{1,6}$/.test(least)) throw new UsageError(`--least: “${least}” is not a number of customers.`);
  return { folder, secret, withProducts, least: Number(least) };
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

function headerRow(text: string | undefined): number | undefined {
  if (text === undefined || /^\d{1,8}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new UsageError(`--header-row: “${text}” is not the number of a row, or 0 for none.`);
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
function headerMap(text: string | undefined): ReadonlyMap<Field, string> {
  const map = new Map<Field, string>();
  if (text === undefined) return map;
  for (const part of text.split(new RegExp(`,(?=(?:${FIELDS.join('|')})=)`))) {
    const equals = part.indexOf('=');
    const role = FIELDS.find((name) => name === part.slice(0, equals));
    if (!role)
      throw new UsageError(
        `--map: “${part}” is not ROLE=HEADER. The roles are ${ROLES.join(', ')}; of the customer ${DETAILS.join(', ')}.`,
      );
    map.set(role, part.slice(equals + 1));
  }
  return map;
}

/** The rules of the options that say them; whatever is no rule is told in one sentence. */
function rulesFrom(texts: { readonly [field in keyof RuleTexts]?: string }): Rules {
  const parsed = parseRules(texts, RULE_WORDS);
  if (parsed.value) return parsed.value;
  throw new UsageError(`${RULE_OPTIONS[parsed.field]}: ${sentences.rule(parsed.fault)}`);
}

/** The option that says each choice of the predictions. */
const PREDICTION_OPTIONS = {
  chanceDays: 'chance-days',
  letGoBelow: 'let-go-below',
  margin: 'margin',
  discount: 'discount',
} as const satisfies { readonly [choice in keyof PredictionChoices]: string };

function predictionFrom(values: { readonly [option: string]: unknown }): Partial<PredictionChoices> {
  const said = Object.entries(PREDICTION_OPTIONS).flatMap(([choice, option]): [string, number][] => {
    const text = values[option];
    return typeof text === 'string' ? [[choice, parseNumber(text)]] : [];
  });
  const { value, misfits } = check(PredictionSchema, Object.fromEntries(said));
  if (misfits === null) return value as Partial<PredictionChoices>;
  const choice = misfits[0].path as keyof PredictionChoices;
  const takes = choice === 'chanceDays' ? `one of ${HORIZONS.join(', ')}` : 'a percentage from 0 to 100';
  const option = PREDICTION_OPTIONS[choice];
  throw new UsageError(`--${option}: “${String(values[option])}” is not ${takes}.`);
}

/** One of the words an option takes. */
function oneOf<Word extends string>(
  option: string,
  words: readonly Word[],
  text: string | undefined,
): Word | undefined {
  if (text === undefined) return undefined;
  const word = words.find((known) => known === text);
  if (word === undefined) throw new UsageError(`${option}: “${text}” is not one of ${words.join(', ')}.`);
  return word;
}

/** What a warehouse's workbook has not. */
const SHEET_OPTIONS = ['label', 'step', 'people', 'list', 'tab'] as const;

/** `store=Taipei` */
function partOf(option: string, text: string | undefined): Part | undefined {
  if (text === undefined) return undefined;
  const equals = text.indexOf('=');
  const by = oneOf(option, PARTS, text.slice(0, Math.max(0, equals)));
  return by && { by, name: text.slice(equals + 1) };
}

/** The parts that are asked for; what is not said is not there. */
function partsFrom(
  values: { readonly [option in 'cohort-split' | 'segment-filter' | 'segment-split']?: string },
): SegmentOptions['parts'] {
  const said = {
    cohortSplit: oneOf('--cohort-split', SPLITS, values['cohort-split']),
    segmentFilter: partOf('--segment-filter', values['segment-filter']),
    segmentSplit: oneOf('--segment-split', SPLITS, values['segment-split']),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** `voided,on hold`; '' = no status leaves an order out. */
function statuses(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}

/** What is said of the reading; what is not said is left to detection. */
function readingFrom(
  values: {
    readonly [option in
      | 'date-order'
      | 'decimal-mark'
      | 'granularity'
      | 'offsets'
      | 'zero'
      | 'leave-out'
      | 'count']?: string;
  },
): Settings['reading'] {
  const zero = oneOf('--zero', ['count', 'leave-out'] as const, values.zero);
  const said: Settings['reading'] = {
    dateOrder: oneOf('--date-order', DATE_ORDERS, values['date-order']),
    decimalMark: oneOf('--decimal-mark', DECIMAL_MARKS, values['decimal-mark']),
    granularity: oneOf('--granularity', GRANULARITIES, values.granularity),
    offsets: oneOf('--offsets', OFFSETS, values.offsets),
    // Nothing named: every status counts.
    excludedStatuses: values['leave-out'] === '' ? [] : undefined,
    leaveOutStatuses: statuses(values['leave-out'] || undefined),
    countStatuses: statuses(values.count),
    leaveOutZero: zero && zero === 'leave-out',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function sheetKinds(text: string | undefined): readonly ResultKind[] {
  if (text === undefined) return MAIN_SHEETS;
  const asked =
    text === 'all'
      ? REPORTS
      : text.split(',').map((word) => NAMED.find((kind) => kind === word) ?? unknownReport(word));
  return [...new Set([...MAIN_SHEETS, ...asked])];
}

function unknownReport(word: string): never {
  throw new UsageError(`--reports: “${word}” is not one of all, ${NAMED.join(', ')}.`);
}
