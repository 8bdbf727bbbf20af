// The trust sheet: who came back by how late, the multiples that follow, and what was said of chances against who came
// (model.md §8).

import { wilson } from '../../model/evidence/index.ts';
import {
  arrivalsOf,
  type Band,
  type Calibration,
  FOLLOW_UP,
  type Measured,
  seenRate,
  usableMultiples,
} from '../../model/prediction/index.ts';
import { segmentNames } from '../../model/segment-maps.ts';
import { NES, NINE_CELLS } from '../../terms/tags.ts';
import { figure, percent, rangeText, segmentText, shortFigure } from '../../text/index.ts';
import { dueWindowsOf } from '../due.ts';
import { type Facts, factsOf, naming, topLines } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { Page, type Picture } from '../page.ts';
import type { SheetPlan } from '../plan.ts';
import { proposalText } from './proposal.ts';

/** Bands a cycle. */
const QUARTERS = 4;
/** Bands in the picture: five cycles. */
const IN_CHART = 20;
const LEAST_IN_CHART = 2;
/** Of two pictures on the first screen the curve stands on the left, the chances on the right of it. */
const RIGHT = 3;

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { sheets, reports } = facts.texts;
  const prediction = facts.figures.prediction();
  const calibration = prediction.calibration();
  const page = new Page('trust', sheets.tabs.trust.title, topLines(facts, 'trust', reports.trust.rule));
  page.gap();
  multiples(page, facts, calibration);
  page.gap();
  const pictures = { curve: isDrawn(calibration.repeat), chances: prediction.chances().proof !== null };
  if (!input.standing?.chartsBelow && (pictures.curve || pictures.chances)) page.frame();
  chances(page, facts, input, pictures);
  page.gap();
  groups(page, facts, prediction.measured());
  arrivals(page, facts, input);
  for (const kind of ['repeat', 'once'] as const) {
    page.gap();
    curve(page, facts, kind, calibration[kind], pictures);
  }
  return page.plan({ frozenRows: 3, frozenColumns: 0 });
}

function multiples(page: Page, facts: Facts, { proposal, beyond }: Calibration): void {
  const words = facts.texts.reports.trust;
  page.heading(words.multiples);
  for (const [multiple, [came, of]] of Object.entries(beyond).sort(([a], [b]) => Number(a) - Number(b))) {
    if (of === 0) continue;
    page.text(
      words.beyond(multiple, figure(came), figure(of), percent(came / of), rangeText(wilson(came, of))),
    );
  }
  page.text(proposalText(facts.texts.reports.trust, facts.segmentation.rules, proposal));
  if (usableMultiples(proposal)) page.text(words.howToUse);
}

interface Pictures {
  readonly curve: boolean;
  readonly chances: boolean;
}

/** Bands from the first on of which a rate can be told: a bar of one observation would be as tall as one of a hundred. */
function inChart(bands: readonly Band[]): readonly Band[] {
  const few = bands.findIndex(({ observations }) => observations < ENOUGH);
  return bands.slice(0, few < 0 ? IN_CHART : Math.min(few, IN_CHART));
}

const isDrawn = (bands: readonly Band[]): boolean =>
  inChart(bands).length >= LEAST_IN_CHART && inChart(bands).some(({ came }) => came > 0);

function chances(page: Page, facts: Facts, input: ReportInput, pictures: Pictures): void {
  const words = facts.texts.reports.trust;
  const prediction = facts.figures.prediction();
  const [found, values] = [prediction.chances(), prediction.values()];
  page.heading(words.chance);
  const { proof, reason, fit } = found;
  if (reason) page.text(words.reasons[reason]);
  if (!proof) return;
  const deciles = proof.deciles;
  const times = deciles.reduce((sum, { size }) => sum + size, 0);
  const mean = (of: 'said' | 'came'): number =>
    (100 * deciles.reduce((sum, one) => sum + one[of] * one.size, 0)) / times;
  if (!reason)
    page.text(
      words.proven(
        figure(Math.round(mean('said'))),
        figure(Math.round(mean('came'))),
        figure(times),
        proof.window,
      ),
    );
  page.text(words.ranks(percent(proof.aucChance), percent(proof.aucRecency)));
  if (!reason && fit?.nobodyLeaves) page.text(words.nobodyLeaves);
  const due = dueWindowsOf(input);
  if (due?.now && due.orders > 0) {
    const { orders, within, now } = due;
    page.text(words.due(figure(within), figure(orders), percent(within / orders, 0), now.low, now.high));
  }
  if (values)
    page.text(
      naming(facts, words.base(facts.money.text(values.base), shortFigure(prediction.choices.margin, 2))),
    );
  const { groups } = words;
  page.gap();
  page.heading(groups.heading);
  const table = page.table({
    name: 'trust-chances',
    rows: deciles.length,
    columns: [
      { key: 'tenth', ...groups.tenth, format: look.COUNT, value: (r) => r + 1 },
      { key: 'said', ...groups.said, format: look.SHARE, value: (r) => deciles[r].said },
      { key: 'came', ...groups.came, format: look.SHARE, value: (r) => deciles[r].came },
      { key: 'customers', ...groups.customers, format: look.COUNT, value: (r) => deciles[r].size },
    ],
  });
  page.picture(
    {
      id: 'trust-chances',
      type: 'column',
      title: groups.chart.title,
      ranges: ['tenth', 'said', 'came'].map(table.columnRange),
      xTitle: groups.chart.x,
      yTitle: groups.chart.y,
      colors: [look.NEW_COLOR, look.NOW_COLOR],
    },
    pictures.curve ? { column: RIGHT } : undefined,
  );
}

/** Fewer customers say nothing of the next ones. */
const ENOUGH = 20;

/** What new customers bring, by where they came from. */
function arrivals(page: Page, facts: Facts, { reading }: ReportInput): void {
  const { texts, segmentation, money, figures } = facts;
  const prediction = figures.prediction();
  const found = arrivalsOf(reading.orders, segmentation, prediction.values());
  if (found.length === 0) return;
  const { arrivals: words, measured } = texts.reports.trust;
  const kept = prediction.choices.margin / 100;
  const brought = words.brought(FOLLOW_UP);
  page.gap();
  page.heading(words.heading);
  page.table({
    name: 'trust-arrivals',
    rows: found.length,
    columns: [
      { key: 'by', ...words.by, format: look.TEXT, value: (r) => texts.names.roles[found[r].by] },
      { key: 'name', ...words.name, format: look.TEXT, width: 160, wrap: true, value: (r) => found[r].name },
      { key: 'customers', ...words.followed(FOLLOW_UP), format: look.COUNT, value: (r) => found[r].followed },
      {
        key: 'brought',
        header: money.header(brought.header),
        note: brought.note,
        format: money.format,
        value: (r) => (found[r].followed < ENOUGH ? measured.tooFew : kept * found[r].brought),
      },
      {
        key: 'value_12m',
        header: money.header(words.year.header),
        note: words.year.note,
        format: money.format,
        value: (r) => (found[r].followed < ENOUGH ? null : found[r].year),
      },
    ],
  });
}

/** What came of each tag, cell and segment on past days. */
function groups(page: Page, facts: Facts, measured: Measured): void {
  const { texts, segmentation, hasAmounts } = facts;
  const { segmentMap } = segmentation.rules;
  const { measured: words, curve: heads } = texts.reports.trust;
  const rows = [
    ...NES.map((tag, i) => ({ name: `${tag} ${texts.names.nes[tag].short}`, seen: measured.nes[i] })),
    ...(hasAmounts
      ? [
          ...NINE_CELLS.map((cell, i) => ({
            name: `${cell} ${texts.names.cells[cell].name}`,
            seen: measured.cells[i],
          })),
          ...segmentNames(segmentMap).map((key, i) => ({
            name: segmentText(texts.names, segmentMap, key).name,
            seen: measured.segments[i],
          })),
        ]
      : []),
  ];
  page.heading(words.heading);
  if (measured.replays.length === 0) {
    page.text(words.none);
    return;
  }
  const interval = (r: number) => wilson(rows[r].seen.came, rows[r].seen.times);
  const ifEnough = (r: number, figureOf: () => number) =>
    seenRate(rows[r].seen) === null ? null : figureOf();
  const column = words.column(measured.days);
  page.table({
    name: 'trust-groups',
    rows: rows.length,
    columns: [
      { key: 'of', ...words.kind, format: look.TEXT, width: 216, value: (r) => rows[r].name },
      { key: 'observations', ...heads.observations, format: look.COUNT, value: (r) => rows[r].seen.times },
      { key: 'customers', ...heads.customers, format: look.COUNT, value: (r) => rows[r].seen.customers },
      { key: 'came', ...heads.came, note: column.note, format: look.COUNT, value: (r) => rows[r].seen.came },
      {
        key: 'rate',
        ...column,
        format: look.SHARE,
        value: (r) => seenRate(rows[r].seen) ?? words.tooFew,
      },
      { key: 'low', ...heads.low, format: look.SHARE, value: (r) => ifEnough(r, () => interval(r).low) },
      { key: 'high', ...heads.high, format: look.SHARE, value: (r) => ifEnough(r, () => interval(r).high) },
    ],
  });
}

function curve(
  page: Page,
  facts: Facts,
  kind: 'repeat' | 'once',
  bands: readonly Band[],
  pictures: Pictures,
): void {
  const words = facts.texts.reports.trust.curve;
  const intervals = bands.map(({ came, observations }) => wilson(came, observations));
  page.heading(words[kind]);
  const table = page.table({
    name: `calibration-${kind}`,
    rows: bands.length,
    columns: [
      { key: 'band', ...words.band, format: look.COUNT, value: (r) => bands[r].band },
      {
        key: 'late',
        ...words.late,
        format: look.TEXT,
        width: 112,
        value: (r) =>
          words.between(
            shortFigure(bands[r].band / QUARTERS, 2),
            shortFigure((bands[r].band + 1) / QUARTERS, 2),
          ),
      },
      { key: 'observations', ...words.observations, format: look.COUNT, value: (r) => bands[r].observations },
      { key: 'customers', ...words.customers, format: look.COUNT, value: (r) => bands[r].customers },
      { key: 'came', ...words.came, format: look.COUNT, value: (r) => bands[r].came },
      {
        key: 'rate',
        ...words.rate,
        format: look.SHARE,
        value: (r) => bands[r].came / bands[r].observations,
      },
      { key: 'low', ...words.low, format: look.SHARE, value: (r) => intervals[r].low },
      { key: 'high', ...words.high, format: look.SHARE, value: (r) => intervals[r].high },
    ],
  });
  if (!isDrawn(bands)) return;
  const rows = inChart(bands).length + 1;
  const chart: Picture = {
    id: `calibration-${kind}`,
    type: 'column',
    title: kind === 'repeat' ? words.chart.title : words.once,
    ranges: ['late', 'rate'].map((key) => ({ ...table.columnRange(key), rows })),
    xTitle: words.chart.x,
    yTitle: words.chart.y,
    colors: [look.NOW_COLOR],
  };
  if (kind === 'repeat') page.picture(chart, pictures.chances ? { column: 0 } : undefined);
  else page.chart({ ...chart, ...look.CHART });
}
