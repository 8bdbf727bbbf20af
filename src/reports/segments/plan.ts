// The Segments sheet: the nine cells with what to do; below them the nine-grid, and as second opinions the RFM segments and
// the NES tags (model.md §3–5).

import { segmentNames } from '../../model/segment-maps.ts';
import type { Tally } from '../../model/tally.ts';
import { HML, NES, NINE_CELLS, type NineCell } from '../../terms/tags.ts';
import { type GroupText, type Head, percent, segmentText } from '../../text/index.ts';
import { type Facts, factsOf, ratioOf, topLines } from '../facts.ts';
import type { Prediction } from '../figures.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { type Column, Page } from '../page.ts';
import { partSaid, segmentParts } from '../parts.ts';
import type { SheetPlan } from '../plan.ts';
import { ownLabels } from './labels.ts';
import { adviceOf, advised, letGo, measuredColumn } from './measured.ts';
import { secondOpinions } from './second-opinions.ts';
import { sleepers } from './sleepers.ts';
import { typicalCodes } from './typical-codes.ts';

const ROWS = ['N', 'E', 'S'] as const;

/** Customers and their net (money × scale) per group. */
interface Counts {
  readonly customers: Float64Array;
  readonly net: Float64Array;
}

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { sheets } = facts.texts;
  const { rules } = facts.segmentation;
  const rule = facts.isGiven
    ? sheets.rules.given
    : facts.hasAmounts
      ? `${sheets.segments.gridRule} × ${sheets.rules.hmlGroups(rules.hml, rules.hmlBasis)}`
      : sheets.segments.noAmount;
  const prediction = facts.figures.prediction();
  const top = topLines(facts, 'segments', rule);
  const parts = [top.asOf, ...onlyRefunds(facts), ...partSaid(facts, input.segmentFilter, 'segments')];
  const asOf = parts.join(sheets.lines.separator);
  const page = new Page('segments', sheets.tabs.segments.title, { ...top, asOf });
  const answers = answer(facts, prediction);
  if (answers.length) page.gap();
  for (const sentence of answers) page.text(sentence);
  if (facts.hasAmounts) {
    const gridFirst = input.standing?.tables[0] === 'grid';
    const blocks = [() => cells(page, facts, prediction), () => grid(page, facts)];
    for (const block of gridFirst ? blocks.reverse() : blocks) {
      page.gap();
      block();
    }
    page.gap();
    rfm(page, facts, prediction, input.previousOrder);
  }
  page.gap();
  tags(page, facts, prediction);
  if (facts.hasAmounts) sleepers(page, facts, prediction);
  ownLabels(page, facts, input);
  segmentParts(page, facts, input);
  return page.plan({
    frozenRows: 3,
    frozenColumns: 2,
    ...(facts.hasAmounts ? { keyed: { table: 'segments', key: 'key' } } : {}),
  });
}

/** Why the groups' net is not the shop's: who only has refunds has no tag. */
function onlyRefunds({ segmentation, figures, hasAmounts, texts, money }: Facts): string[] {
  const { net, refundOnlyCustomers: count } = segmentation.totals;
  if (!hasAmounts || count === 0) return [];
  const grouped = sum(figures.tally('cell', true).net) / segmentation.customers.scale;
  return [texts.sheets.lines.onlyRefunds(count, money.text(net - grouped))];
}

/** Which group brings most and what to do with it first; how many are late. Counts alone, nothing is compared. */
function answer(facts: Facts, prediction: Prediction): string[] {
  const { texts, figures, hasAmounts, segmentation } = facts;
  const words = texts.sheets.segments;
  const keys = hasAmounts ? NINE_CELLS : NES;
  const { customers, net } = figures.tally(hasAmounts ? 'cell' : 'nes', true);
  const [all, money] = [sum(customers), sum(net)];
  if (all === 0) return [];
  const isMoney = hasAmounts && money > 0;
  const by = isMoney ? net : customers;
  const first = keys.reduce((best, _, at) => (by[at] > by[best] ? at : best), 0);
  const { name, todo } = adviceOf(facts, prediction)[first];
  const key = keys[first];
  const late = keys.flatMap((key, at) => (key.startsWith('S') ? [at] : []));
  const of = (values: Float64Array): number => late.reduce((total, at) => total + values[at], 0);
  return [
    isMoney
      ? words.most(name, key, customers[first], all, percent(net[first] / money), todo)
      : words.largest(name, key, customers[first], all, todo),
    ...(segmentation.tooEarly
      ? []
      : [words.late(of(customers), all, isMoney ? percent(of(net) / money) : null)]),
  ];
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

function grid(page: Page, facts: Facts): void {
  const { names, sheets } = facts.texts;
  const { customers } = facts.figures.tally('cell', true);
  const count = (row: string, tier: string): number =>
    customers[NINE_CELLS.indexOf(`${row}-${tier}` as NineCell)];
  const inRow = (row: string): number => HML.reduce((total, tier) => total + count(row, tier), 0);
  const inTier = (tier: string): number => ROWS.reduce((total, row) => total + count(row, tier), 0);
  const all = sum(customers);
  const table = page.table({
    name: 'grid',
    rows: ROWS.length,
    total: true,
    columns: [
      { key: 'row', header: '', format: look.TEXT, width: 56, style: { bold: true }, value: (r) => ROWS[r] },
      {
        key: 'name',
        header: sheets.segments.gridCorner.header,
        note: sheets.segments.gridCorner.note,
        format: look.TEXT,
        value: (r) => names.rows[ROWS[r]],
        total: sheets.words.all,
      },
      ...HML.map(
        (tier): Column => ({
          key: tier,
          header: sheets.segments.gridTier(tier, names.hml[tier].short),
          note: sheets.segments.gridTierNote[tier],
          format: look.COUNT,
          width: 64,
          wrap: true,
          value: (r) => count(ROWS[r], tier),
          total: inTier(tier),
        }),
      ),
      {
        key: 'all',
        ...sheets.words.inRow,
        format: look.COUNT,
        width: 64,
        value: (r) => inRow(ROWS[r]),
        total: all,
      },
      {
        key: 'share',
        ...sheets.segments.share,
        format: look.SHARE,
        value: (r) => ratioOf(inRow(ROWS[r]), all),
        total: ratioOf(all, all),
      },
    ],
  });
  page.heat({ ...table.data, column: 2, columns: HML.length });
  page.style({ ...table.data, column: 2, columns: HML.length }, { fontSize: 12 });
}

/** Groups by the worth of their customers together, the highest first; by net where no chance is shown. */
function byWorth(codes: ArrayLike<number>, { net }: Tally, prediction: Prediction): number[] {
  const isShown = prediction.chances().reason === null && prediction.values() !== null;
  const all = isShown ? new Float64Array(net.length) : net;
  if (isShown)
    prediction.worth().forEach((worth, i) => {
      if (codes[i] >= 0) all[codes[i]] += worth;
    });
  return Array.from(net, (_, at) => at).sort((a, b) => all[b] - all[a] || a - b);
}

/** The columns that every table of groups has: customers, share, net, share, per customer, came back, what to do. */
function groupColumns(
  facts: Facts,
  counts: Counts,
  texts: readonly GroupText[],
  measured: Column,
  todo: Head = facts.texts.sheets.segments.todo,
): Column[] {
  const { money, segmentation } = facts;
  const words = facts.texts.sheets.segments;
  const { scale } = segmentation.customers;
  const [all, net] = [sum(counts.customers), sum(counts.net)];
  const head = (key: string, { header, note }: Head) => ({ key, header, note });
  const figures: Column[] = [
    {
      ...head('customers', words.customers),
      format: look.COUNT,
      value: (r) => counts.customers[r],
      total: all,
    },
    {
      ...head('share', words.share),
      format: look.SHARE,
      value: (r) => ratioOf(counts.customers[r], all),
      total: ratioOf(all, all),
      heat: !facts.hasAmounts,
    },
  ];
  if (facts.hasAmounts) {
    figures.push(
      {
        ...head('net', words.net),
        header: money.header(words.net.header),
        format: money.format,
        width: 96,
        value: (r) => counts.net[r] / scale,
        total: net / scale,
      },
      {
        ...head('net_share', words.netShare),
        format: look.SHARE,
        value: (r) => ratioOf(counts.net[r], net),
        total: ratioOf(net, net),
        heat: true,
      },
      {
        ...head('per_customer', words.perCustomer),
        header: money.header(words.perCustomer.header),
        format: money.format,
        width: 88,
        value: (r) => ratioOf(counts.net[r] / scale, counts.customers[r]),
        total: ratioOf(net / scale, all),
      },
    );
  }
  figures.push(measured, {
    ...head('todo', todo),
    format: look.TEXT,
    width: 212,
    value: (r) => texts[r].todo,
  });
  return figures.map((column) => ({ width: 64, ...column, wrap: true, bare: true }));
}

function cells(page: Page, facts: Facts, prediction: Prediction): void {
  const { sheets } = facts.texts;
  const measured = prediction.measured();
  const texts = adviceOf(facts, prediction);
  const counts = facts.figures.tally('cell', true);
  const table = page.table({
    name: 'cells',
    rows: NINE_CELLS.length,
    total: true,
    columns: [
      {
        key: 'key',
        ...sheets.segments.group,
        format: look.TEXT,
        width: 56,
        bare: true,
        style: { bold: true },
        value: (r) => NINE_CELLS[r],
      },
      {
        key: 'name',
        ...sheets.segments.who,
        format: look.TEXT,
        width: 152,
        wrap: true,
        value: (r) => texts[r].name,
        total: sheets.words.all,
      },
      ...groupColumns(facts, counts, texts, measuredColumn(facts.texts, measured, measured.cells)),
    ],
  });
  texts.forEach((text, row) => {
    page.note(table.data.row + row, table.column('todo'), text.advice);
  });
}

function rfm(page: Page, facts: Facts, prediction: Prediction, previous: readonly string[] = []): void {
  const { texts, segmentation: s } = facts;
  const words = texts.sheets.segments;
  const { rfm: rule, segmentMap } = s.rules;
  const names = segmentNames(segmentMap);
  const measured = prediction.measured();
  const mayGo = letGo('segments', names, measured, prediction.choices.letGoBelow);
  const nameOf = (at: number): string => segmentText(texts.names, segmentMap, names[at]).name;
  const placed = (at: number): number => {
    const place = previous.indexOf(nameOf(at));
    return place < 0 ? previous.length : place;
  };
  const found = facts.figures.tally('segment', true);
  const order = byWorth(s.segment, found, prediction).sort((a, b) => placed(a) - placed(b));
  const pick = <Value>(list: ArrayLike<Value>): Value[] => order.map((at) => list[at]);
  const keys = pick(names);
  const groups = advised(texts, secondOpinions(texts, segmentMap, keys), pick(mayGo));
  const codes = pick(typicalCodes(segmentMap, rule.scale));
  const counts = {
    customers: Float64Array.from(pick(found.customers)),
    net: Float64Array.from(pick(found.net)),
  };
  const table = page.table({
    name: 'segments',
    rows: keys.length,
    total: true,
    columns: [
      {
        key: 'code',
        ...words.code,
        format: look.TEXT,
        width: 56,
        bare: true,
        style: { color: look.SOFT },
        value: (r) => codes[r] || null,
      },
      {
        key: 'key',
        ...words.segment,
        format: look.TEXT,
        width: 152,
        wrap: true,
        value: (r) => groups[r].name,
        total: texts.sheets.words.all,
      },
      ...groupColumns(
        facts,
        counts,
        groups,
        measuredColumn(texts, measured, pick(measured.segments)),
        words.second,
      ),
    ],
  });
  groups.forEach((group, row) => {
    page.note(table.data.row + row, table.column('todo'), group.advice);
  });
}

function tags(page: Page, facts: Facts, prediction: Prediction): void {
  const { names, sheets } = facts.texts;
  const measured = prediction.measured();
  // Where there are cells, they say what to do; a customer has one lead action.
  const { hasAmounts } = facts;
  const mayGo = letGo('nes', NES, measured, prediction.choices.letGoBelow);
  const advice = advised(
    facts.texts,
    NES.map((tag): GroupText => ({ ...names.nes[tag], todo: names.nes[tag].advice })),
    mayGo,
  );
  const groups = advice.map(
    (text, i): GroupText => ({ ...text, todo: hasAmounts ? names.nes[NES[i]].meaning : text.todo }),
  );
  const counts = facts.figures.tally('nes', true);
  const table = page.table({
    name: 'nes',
    rows: NES.length,
    total: true,
    columns: [
      {
        key: 'key',
        ...sheets.segments.tag,
        format: look.TEXT,
        width: 56,
        bare: true,
        align: 'center',
        style: { bold: true },
        value: (r) => NES[r],
      },
      {
        key: 'name',
        ...sheets.segments.tagMeaning,
        format: look.TEXT,
        width: 152,
        wrap: true,
        value: (r) => groups[r].name,
        total: sheets.words.all,
      },
      ...groupColumns(
        facts,
        counts,
        groups,
        measuredColumn(facts.texts, measured, measured.nes),
        hasAmounts ? sheets.segments.meaning : undefined,
      ),
    ],
  });
  NES.forEach((tag, row) => {
    page.style(
      { row: table.data.row + row, column: 0, rows: 1, columns: 1 },
      { background: look.NES_FILL[tag] },
    );
    page.note(table.data.row + row, table.column('name'), names.nes[tag].meaning);
  });
}
