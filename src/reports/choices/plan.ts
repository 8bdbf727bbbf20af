// Your settings: small tables to fill in. What cannot be read stays as it was typed, with a word beside it.

import { MOMENTS } from '../../model/dated.ts';
import { USUAL_PLACES } from '../../model/worklist.ts';
import { MOST_PLACES, type StepRow } from '../../terms/own.ts';
import { factsOf, topLines } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { Page } from '../page.ts';
import type { Rect, SheetPlan } from '../plan.ts';
import { labelLines, stepOf } from './own.ts';

/** Blank rows to go on with. */
const SPARE = 4;
const INPUT = { background: look.RULE.background };

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { acting, sheets } = facts.texts;
  const said = acting.choices;
  const own = input.own ?? {};
  const page = new Page('choices', sheets.tabs.choices.title, topLines(facts, 'choices', said.rule));
  const column = (table: Rect, at: number): Rect => ({ ...table, column: table.column + at, columns: 1 });

  page.gap();
  page.heading(said.places.heading);
  const places = page.table({
    name: 'places',
    rows: 1,
    columns: [
      { key: 'name', ...said.places.name, format: look.TEXT, width: 48, value: () => 1 },
      {
        key: 'places',
        ...said.places.count,
        format: '0',
        align: 'left',
        width: 320,
        value: () => own.places ?? USUAL_PLACES,
      },
    ],
  });
  page.input(
    column(places.data, 1),
    { kind: 'number', min: 1, max: MOST_PLACES },
    said.places.count.note,
    INPUT,
  );

  page.gap();
  page.heading(said.labels.heading);
  const lines = labelLines(own);
  const { labels } = input;
  const counts = labels?.names.map(() => 0);
  let others = 0;
  if (labels && counts)
    for (let row = 0; row < labels.of.length; row++) {
      if (labels.of[row] < 0) others++;
      else counts[labels.of[row]]++;
    }
  const labelTable = page.table({
    name: 'labels',
    rows: lines.length + SPARE,
    total: true,
    columns: [
      { key: 'no', ...said.number, format: '0', align: 'left', width: 48, value: (r) => r + 1 },
      {
        key: 'rule',
        ...said.labels.rule,
        format: look.TEXT,
        width: 320,
        value: (r) => lines[r]?.text ?? null,
        total: acting.others,
      },
      {
        key: 'customers',
        ...said.customers,
        format: look.COUNT,
        width: 96,
        value: (r) => {
          const at = labels?.names.indexOf(lines[r]?.rule?.label ?? '') ?? -1;
          return at < 0 ? null : (counts?.[at] ?? null);
        },
        total: labels ? others : null,
      },
      {
        key: 'note',
        ...said.note,
        format: look.TEXT,
        width: 320,
        value: (r) => {
          const line = lines[r];
          return line && line.near !== null ? said.labels.unread(line.near) : null;
        },
      },
    ],
  });
  const labelCells = column(labelTable.data, 1);
  page.style(labelCells, INPUT);

  page.gap();
  page.heading(said.steps.heading);
  const steps: readonly StepRow[] = own.steps ?? [];
  const { dated } = input;
  const used = steps.map(stepOf);
  const numberOf = (r: number): number => used.slice(0, r).filter((step) => step !== null).length;
  const stepTable = page.table({
    name: 'steps',
    rows: steps.length + SPARE,
    columns: [
      { key: 'no', ...said.number, format: '0', align: 'left', value: (r) => r + 1 },
      { key: 'name', ...said.steps.name, format: look.TEXT, value: (r) => steps[r]?.name || null },
      {
        key: 'days',
        ...said.steps.days,
        format: look.TEXT,
        align: 'right',
        value: (r) => steps[r]?.days || null,
      },
      { key: 'when', ...said.steps.when, format: look.TEXT, value: (r) => steps[r]?.when || null },
      {
        key: 'customers',
        ...said.steps.due,
        format: look.COUNT,
        width: 112,
        value: (r) => (used[r] ? (dated?.counts[numberOf(r)] ?? 0) : null),
      },
      {
        key: 'note',
        ...said.note,
        format: look.TEXT,
        width: 320,
        value: (r) => (steps[r] && !used[r] ? said.steps.unread : null),
      },
    ],
  });
  const stepCells: Rect = { ...stepTable.data, column: 1, columns: 3 };
  page.style(stepCells, INPUT);
  page.input(
    column(stepTable.data, 3),
    { kind: 'list', values: MOMENTS.map((moment) => acting.moments[moment]) },
    said.steps.when.note,
  );
  return page.plan({ frozenRows: 3, frozenColumns: 0, open: [labelCells, stepCells] });
}
