// The Health sheet: ten indicators, the moves between tags, composition and new against existing by month, who woke (model.md §7).

import { isoOf } from '../../model/days.ts';
import { wilson } from '../../model/evidence/index.ts';
import { type Health, type Indicator, type IndicatorName, windowDaysOf } from '../../model/health.ts';
import { columnLetters } from '../../terms/column-letters.ts';
import { type Compared, type Direction, figure, percentWithin, rangeText } from '../../text/index.ts';
import { type Facts, factsOf, known, naming } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { Page } from '../page.ts';
import type { SheetPlan } from '../plan.ts';
import { composition, monthly, warmMonths } from './months.ts';
import { moved } from './moved.ts';
import { bands, matrix } from './moves.ts';
import { worked } from './worked.ts';

/** More of these is worse. */
const BAD: readonly IndicatorName[] = ['churn_rate'];
const MONEY: readonly IndicatorName[] = ['new_aov', 'existing_aov'];
/** The verdict speaks of these; they repeat what the others say. */
const SUMMED_UP: readonly IndicatorName[] = ['active', 'net_change'];
const MOST_CHANGED = 3;

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { asOf } = facts.segmentation;
  const health = facts.figures.health();
  const months = facts.figures.months();
  const { sheets, reports } = facts.texts;
  const words = reports.health;
  const byCycle = health.shopCycle !== null && health.windowDays > windowDaysOf(null);
  const page = new Page('health', sheets.tabs.health.title, {
    question: sheets.tabs.health.question,
    asOf: [words.compared(isoOf(asOf), isoOf(health.from)), words.window(health.windowDays, byCycle)].join(
      sheets.lines.separator,
    ),
    rule: words.rule(health.windowDays),
  });
  page.gap();
  page.heading(words.changes);
  for (const sentence of changes(facts, health)) page.text(sentence);
  page.gap();
  if (!input.standing?.chartsBelow) page.frame();
  indicators(page, facts, health);
  page.gap();
  matrix(page, facts, health);
  page.gap();
  const composed = facts.figures.composition();
  composition(page, facts, composed);
  page.gap();
  monthly(page, facts, months, warmMonths(composed));
  page.gap();
  bands(page, facts, health);
  const names = facts.figures.moved();
  if (names) {
    page.gap();
    moved(page, facts, names);
  }
  worked(page, facts, input);
  return page.plan({ frozenRows: 3, frozenColumns: 0 });
}

/** More of a good thing is better. */
function directionBy(
  { claimed, seasonal }: { readonly claimed: boolean; readonly seasonal: boolean },
  gain: number,
): Direction {
  if (gain === 0) return 'same';
  if (seasonal) return 'seasonal';
  if (!claimed) return 'unclear';
  return gain > 0 ? 'better' : 'worse';
}

/** Better or worse is a claim: only what the evidence bears. */
function directionOf({ name, evidence }: Indicator, change: number): Direction {
  return directionBy(evidence, BAD.includes(name) ? -change : change);
}

/** Verdicts on the regulars and on the customers who are not asleep, then the indicators that changed most against what they were. */
function changes(facts: Facts, health: Health): string[] {
  const words = facts.texts.reports.health;
  const [active] = health.indicators;
  const difference = active.value - active.previous;
  const verdict = words.verdict({
    active: figure(active.value),
    difference: figure(Math.abs(difference)),
    more: difference > 0,
    from: isoOf(health.from),
    direction: directionOf(active, difference),
    came: figure(health.flow.came),
    went: figure(health.flow.went),
  });
  const { now, before, came, went } = health.regulars;
  const regulars = words.regulars({
    now: figure(now),
    difference: figure(Math.abs(now - before)),
    more: now > before,
    from: isoOf(health.from),
    direction: directionBy(health.regulars, now - before),
    came: figure(came),
    went: figure(went),
  });
  if (health.tooEarly) return [regulars, verdict, words.tooEarly];
  const { before: start, asOf } = health;
  const sentences = clearIndicators(health).map((indicator) => {
    const sentence = words.sentence(indicator.name, comparedOf(facts, indicator));
    return MONEY.includes(indicator.name) ? naming(facts, sentence, { from: start + 1, to: asOf }) : sentence;
  });
  const seasonal = health.indicators.filter(
    ({ name, evidence }) => !SUMMED_UP.includes(name) && evidence.seasonal,
  );
  const names = seasonal.map(({ name }) => words.indicators[name].header);
  return [
    regulars,
    verdict,
    ...(sentences.length ? sentences : [words.noChange]),
    ...(names.length ? [words.seasons.same(names)] : []),
    ...(health.knowsSeason ? [] : [words.seasons.unknown]),
  ];
}

/** Only what the evidence bears, in the same words; nothing where nothing is clear. */
export function clearChanges(facts: Facts): string[] {
  const health = facts.figures.health();
  const [regulars, verdict, ...others] = changes(facts, health);
  const { indicators, tooEarly } = health;
  const [active] = indicators;
  if (tooEarly) return [];
  const isClear = (direction: Direction): boolean => direction === 'better' || direction === 'worse';
  return [
    ...(isClear(directionBy(health.regulars, health.regulars.now - health.regulars.before))
      ? [regulars]
      : []),
    ...(isClear(directionOf(active, active.value - active.previous)) ? [verdict] : []),
    ...others.slice(0, clearIndicators(health).length),
  ];
}

function clearIndicators({ indicators }: Health): Indicator[] {
  return indicators
    .filter(
      ({ name, evidence, value, previous }) =>
        !SUMMED_UP.includes(name) && evidence.claimed && value !== previous,
    )
    .sort((a, b) => relativeChange(b) - relativeChange(a))
    .slice(0, MOST_CHANGED);
}

function relativeChange({ value, previous }: Indicator): number {
  return Math.abs(value - previous) / Math.max(Math.abs(value), Math.abs(previous));
}

function comparedOf(facts: Facts, indicator: Indicator): Compared {
  const { name, value, previous, numerator, denominator, evidence } = indicator;
  const isShare = !MONEY.includes(name);
  const { previousNumerator, previousDenominator } = indicator;
  const range = evidence.interval && wilson(previousNumerator, previousDenominator);
  return {
    now: isShare ? percentWithin(value, evidence.interval) : facts.money.text(value),
    before: isShare ? percentWithin(previous, range) : facts.money.text(previous),
    counted: isShare ? figure(numerator) : null,
    outOf: isShare ? figure(denominator) : null,
    direction: directionOf(indicator, value - previous),
    rose: value > previous,
  };
}

function indicators(page: Page, facts: Facts, { indicators: list }: Health): void {
  const { money, texts } = facts;
  const words = texts.reports.health;
  const isMoney = (r: number): boolean => MONEY.includes(list[r].name);
  const change = (r: number): number | null => {
    const { name, value, previous } = list[r];
    const difference = value - previous;
    return known(name === 'active' || isMoney(r) ? difference : difference * 100);
  };
  const head = (r: number): string => {
    const { header } = words.indicators[list[r].name];
    return isMoney(r) ? money.header(header) : header;
  };
  const table = page.table({
    name: 'health',
    rows: list.length,
    columns: [
      { key: 'indicator', header: words.columns.indicator, format: look.TEXT, width: 290, value: head },
      {
        key: 'value',
        ...words.columns.now,
        align: 'right',
        style: { bold: true },
        value: (r) => known(list[r].value),
      },
      {
        key: 'numerator',
        ...words.columns.counted,
        format: look.COUNT,
        value: (r) => known(list[r].numerator),
      },
      {
        key: 'denominator',
        ...words.columns.outOf,
        format: look.COUNT,
        value: (r) => known(list[r].denominator),
      },
      {
        key: 'range',
        ...words.columns.range,
        format: look.TEXT,
        align: 'right',
        value: (r) => {
          const { interval } = list[r].evidence;
          return interval && `${rangeText(interval)}%`;
        },
      },
      { key: 'previous', ...words.columns.before, align: 'right', value: (r) => known(list[r].previous) },
      { key: 'change', ...words.columns.change, align: 'right', value: change },
      {
        key: 'direction',
        ...words.columns.direction,
        format: look.TEXT,
        value: (r) => {
          const difference = change(r);
          return difference === null ? null : words.directions[directionOf(list[r], difference)];
        },
      },
    ],
  });
  const at = { ...table.data, column: table.column('direction'), columns: 1 };
  const cell = `$${columnLetters(at.column + 1)}${at.row + 1}`;
  for (const [way, color] of [
    ['better', look.RISE_COLOR],
    ['worse', look.FALL_COLOR],
  ] as const)
    page.highlight({ ...at, formula: `${cell}="${words.directions[way]}"`, color, background: '#ffffff' });
  list.forEach(({ name }, r) => {
    const row = table.data.row + r;
    const cell = (key: string, numberFormat: string): void =>
      page.style({ row, column: table.column(key), rows: 1, columns: 1 }, { numberFormat });
    const format = name === 'active' ? look.COUNT : isMoney(r) ? money.format : look.SHARE;
    cell('value', name === 'net_change' ? look.SIGNED_SHARE : format);
    cell('previous', name === 'net_change' ? look.SIGNED_SHARE : format);
    cell(
      'change',
      name === 'active' ? look.SIGNED_COUNT : isMoney(r) ? money.signedFormat : look.SIGNED_POINTS,
    );
    if (isMoney(r)) cell('numerator', money.format);
    page.note(row, table.column('indicator'), words.indicators[name].note);
  });
}
