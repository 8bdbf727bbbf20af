// `npm run segment -- --engine duckdb`: DuckDB reads and computes, the reports' own plans and writer make the workbook.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Book } from 'local-sheets/book/workbook.ts';
import { openHost } from 'local-sheets/host.ts';
import { csvOutputs, type Table } from '../../local/cli/csv-tables.ts';
import { PlainError } from '../../local/cli/faults.ts';
import { findingLines } from '../../local/cli/findings.ts';
import type { Engine, SegmentOptions } from '../../local/cli/options.ts';
import {
  APPLICATION,
  checkTargets,
  checkWorkbookName,
  isWorkbookOf,
  type Output,
  writeOutputs,
} from '../../local/cli/outputs.ts';
import { isoOf, segmentNames } from '../../src/model/index.ts';
import {
  RESULT_KINDS,
  type ReportInput,
  type ResultKind,
  SHEETS,
  sheetPlan,
} from '../../src/reports/index.ts';
import type { SheetPlan } from '../../src/reports/plan.ts';
import { isPossible } from '../../src/reports/sheet.ts';
import { publicName } from '../../src/terms/public-names.ts';
import { HML, NES, NINE_CELLS, PYRAMID_TIERS } from '../../src/terms/tags.ts';
import { COMMAND_TEXTS } from '../../src/text/command.generated.ts';
import { textsOf } from '../../src/text/index.ts';
import { computeModel, openWarehouse, type Warehouse } from '../duckdb.ts';
import type { Chosen } from '../parameters.ts';
import { gate } from './gate.ts';
import { type EngineInput, inputOf } from './input.ts';
import { writeAllCustomers } from './lists.ts';
import { readSource } from './source.ts';

/** A pivot table shows columns beside the orders, which are not in the workbook. */
const NOT_MADE: readonly ResultKind[] = ['pivot'];
/** They need each order; of more than are held only the sums are known. */
const OF_EACH_ORDER: readonly ResultKind[] = ['today', 'stores', 'products', 'costs'];

/** Cohorts and Segments are narrowed and split by what single orders and customers say. */
function needsEachOrder(kind: ResultKind, { cohortFilter, parts }: SegmentOptions): boolean {
  if (kind === 'cohorts') return (cohortFilter ?? parts.cohortSplit) !== undefined;
  if (kind === 'segments') return (parts.segmentFilter ?? parts.segmentSplit) !== undefined;
  return OF_EACH_ORDER.includes(kind);
}

export async function segmentInDuckDB(options: SegmentOptions): Promise<void> {
  const started = performance.now();
  const { out, csv, force } = options;
  const engine = options.engine!;
  const says = COMMAND_TEXTS[options.language];
  const workbook = out === null ? null : { path: out, isOurs: isWorkbookOf(APPLICATION) };
  const care = { input: options.file, force, language: options.language };
  if (workbook) {
    checkWorkbookName('--out', workbook.path);
    checkTargets([workbook], care);
  }
  refuseWhatIsNotRead(options);
  await inScratch(engine, async (warehouse) => {
    const source = await readSource(warehouse, options);
    const chosen: Chosen = {
      rules: options.rules,
      asOf: options.asOf,
      cohortPeriod: options.cohortPeriod ?? 'month',
      amountPer: source.granularity === 'repeated' ? 'order' : 'line',
      chance: null,
    };
    let looked = source;
    await computeModel(
      warehouse,
      chosen,
      (table) => console.error(says.engine.compute(table)),
      async (table) => {
        if (table === 'orders') looked = await gate(warehouse, source, options);
      },
    );
    const input = await inputOf(warehouse, looked, chosen, options);
    if (input.all.segmentation.customers.size === 0) throw new PlainError(says.engine.noOrders(options.file));
    const book = await bookOf(input, options);
    const outputs: Output[] = [];
    const tables = csv === null ? [] : await tablesIn(book);
    // The sheet may lack some of the customers: DuckDB writes them itself.
    const isCut = input.cut > 0;
    const [listed, rest] = [tables.filter(isCustomers), tables.filter((table) => !isCustomers(table))];
    const all = csv !== null && isCut ? csvOutputs(csv, listed, options.raw) : [];
    if (csv !== null) outputs.push(...csvOutputs(csv, isCut ? rest : tables, options.raw));
    if (workbook) outputs.push({ ...workbook, content: await (await openHost({ book })).save(APPLICATION) });
    checkTargets(all, care);
    writeOutputs(outputs, care);
    for (const { path } of all)
      await writeAllCustomers(warehouse, path, listed[0], {
        raw: options.raw,
        chosen: { ...chosen, chance: input.chance },
      });
    const seconds = (performance.now() - started) / 1000;
    console.error(`${says.done(seconds.toFixed(1))}${out ? says.workbook(out) : ''}`);
    console.log(options.json ? JSON.stringify(figuresIn(input.all, seconds), null, 2) : screenOf(input));
  });
}

const isCustomers = ({ name }: Table): boolean => name === 'customers';

/** An option that would be passed over is said before anything is read. */
function refuseWhatIsNotRead({
  language,
  sheet,
  encoding,
  cohortColumns,
  sheets,
  reading,
  calibrated,
  audience,
  private: copy,
}: SegmentOptions): void {
  for (const [option, isGiven] of [
    ['--sheet', sheet !== null],
    ['--encoding', encoding !== null],
    ['--nes calibrated', calibrated],
    ['--audience', audience !== null],
    ['--private', copy !== null],
    ['--cohort-columns', cohortColumns && !sheets.includes('pivot')],
    ['--zero leave-out', reading.leaveOutZero === true],
  ] as const)
    if (isGiven) throw new PlainError(COMMAND_TEXTS[language].engine.option(option));
}

/** A database that goes away afterwards: in memory, or in a folder of its own that holds what memory does not. */
async function inScratch(engine: Engine, work: (warehouse: Warehouse) => Promise<void>): Promise<void> {
  if (engine.scratch !== null) mkdirSync(engine.scratch, { recursive: true });
  const folder = mkdtempSync(join(engine.scratch ?? tmpdir(), 'regulars-'));
  const file = engine.scratch === null ? ':memory:' : join(folder, 'orders.duckdb');
  const warehouse = await openWarehouse(file, engine);
  try {
    await warehouse.connection.run(`set temp_directory = '${folder.replaceAll("'", "''")}'`);
    await work(warehouse);
  } finally {
    warehouse.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sheets, written by the add-on's writer on a local Google Sheets. */
export async function bookOf({ all, whole, orders }: EngineInput, options: SegmentOptions): Promise<Book> {
  const { sheets, locale, timeZone, language, engine } = options;
  const says = COMMAND_TEXTS[language];
  const { roles } = textsOf(language).names;
  const plans: SheetPlan[] = [];
  for (const kind of RESULT_KINDS.filter((one) => sheets.includes(one))) {
    const { needs = [] } = SHEETS[kind];
    if (NOT_MADE.includes(kind)) console.error(says.engine.notMade(kind));
    else if (!isPossible(SHEETS[kind], all.mapping))
      console.error(
        says.notWritten(
          kind,
          needs.map((need) => (need === 'place' ? `${roles.store} / ${roles.channel}` : roles[need])),
        ),
      );
    else if (whole && (kind === 'choices' || needsEachOrder(kind, options)))
      plans.push(sheetPlan(kind, whole));
    else if (!needsEachOrder(kind, options)) plans.push(sheetPlan(kind, all));
    else console.error(says.engine.tooMany(kind, orders, engine!.hold));
  }
  const book = Book.blank({ sheetName: '-', locale, timeZone });
  const [blank] = book.sheets;
  const host = await openHost({ book, code: await writerCode(), userLocale: locale });
  host.call('writePlans', [{ plans, language }]);
  book.removeSheet(blank);
  return book;
}

async function writerCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('writer.ts', import.meta.url).pathname],
    bundle: true,
    format: 'iife',
    globalName: 'Writer_',
    target: 'es2020',
    write: false,
  });
  return `${outputFiles[0].text}\nfunction writePlans(job) { Writer_.writePlans(job); }\n`;
}

/** The sheets' tables in machine words, read back from their cells as the add-on does. */
async function tablesIn(book: Book): Promise<readonly Table[]> {
  const host = await openHost({ book, dist: 'dist' });
  return host.call(publicName('exportTables')) as Table[];
}

function figuresIn({ segmentation, reading, figures }: ReportInput, seconds: number): object {
  const { totals, rules } = segmentation;
  const counted = (by: Parameters<NonNullable<typeof figures>['tally']>[0], words: readonly string[]) => {
    const { customers } = figures!.tally(by);
    return Object.fromEntries(words.map((word, i) => [word, customers[i]]));
  };
  const { counts } = reading;
  return {
    asOf: isoOf(segmentation.asOf),
    engine: 'duckdb',
    rows: counts.read,
    rowsUsed: counts.used,
    rowsLeftOut: counts.leftOut,
    orders: counts.orders,
    ordersAfterAsOf: totals.ordersAfterAsOf,
    customers: totals.customers,
    refundOnlyCustomers: totals.refundOnlyCustomers,
    unattributed: { orders: counts.unattributed, amount: counts.unattributedAmount },
    refunds: counts.refundOrders,
    excludedByStatus: counts.excludedOrders,
    shopCycle: segmentation.shopCycle?.days ?? null,
    net: totals.net,
    currency: reading.currency,
    nes: counted('nes', NES),
    hml: counted('hml', HML),
    tiers: counted('tier', PYRAMID_TIERS),
    cells: counted('cell', NINE_CELLS),
    segments: counted('segment', segmentNames(rules.segmentMap)),
    cuts: { rfm: segmentation.rfmCuts, hml: segmentation.hmlCuts, tiers: segmentation.tierCuts },
    assumptions: reading.assumptions,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

function screenOf({ all, cut, every }: EngineInput): string {
  const { segmentation, reading, recognition, mapping, figures, language } = all;
  const { messages, names } = textsOf(language);
  const { engine, screen } = COMMAND_TEXTS[language];
  const { totals, customers } = segmentation;
  const line = (by: 'nes' | 'hml' | 'cell', words: readonly string[]) =>
    words.map((word, i) => `${word} ${figures!.tally(by).customers[i]}`).join('  ');
  const columns = Object.entries(mapping).map(
    ([role, index]) =>
      `${names.roles[role as keyof typeof names.roles]}: ${recognition.columns[index]?.header ?? ''}`,
  );
  return [
    ...columns,
    ...reading.assumptions.map((one) => messages.assumption(one)),
    ...findingLines(reading.findings, language),
    ...(reading.counts.leftOut > 0 ? [engine.leftOut(reading.counts.leftOut)] : []),
    screen.figures(isoOf(segmentation.asOf), totals.customers, reading.counts.orders, reading.counts.read),
    `NES    ${line('nes', NES)}`,
    `HML    ${line('hml', HML)}`,
    `${screen.cells}  ${line('cell', NINE_CELLS)}`,
    ...segmentation.warnings.map((warning) => messages.warning(warning)),
    ...(cut > 0 ? [engine.top(customers.size)] : []),
    ...(every > 1 ? [engine.sample(every)] : []),
  ].join('\n');
}
