// How a sheet stands tells a plan where its charts go.

import { expect, test } from 'vitest';
import { sheetPlan } from '../../src/reports/index.ts';
import type { ChartPlan } from '../../src/reports/plan.ts';
import { standingOf } from '../../src/sheets/as-it-stands.ts';
import { keptTables, type Layout, zonesOf } from '../../src/sheets/layout.ts';
import type { Present } from '../../src/sheets/present.ts';
import { shopline } from '../reports/shop.ts';

const plan = sheetPlan('money', shopline());
const isBeside = ({ anchor, ranges }: ChartPlan): boolean => anchor.row <= ranges[0].row;

/** A sheet that the plan wrote, with some of its charts. */
function present(charts: readonly ChartPlan[]): Present {
  const zones = zonesOf(plan);
  const kept = charts.map((chart, id) => ({ id, plan: chart, cells: '' }));
  const layout = {
    tables: keptTables(plan, zones),
    zones: zones.map(({ name, rows }) => ({ name, used: rows, at: [] })),
    charts: kept,
  };
  return { layout: layout as unknown as Layout } as Present;
}

test('where a run had nothing to draw beside its table, the next one draws it there again', () => {
  expect(plan.charts.some(isBeside)).toBe(true);
  expect(plan.charts.some((chart) => !isBeside(chart))).toBe(true);
  expect(standingOf(plan, present(plan.charts))).toBeUndefined();
  expect(standingOf(plan, present(plan.charts.filter((chart) => !isBeside(chart))))).toBeUndefined();
});

test('a chart that an earlier version drew below its table stays there', () => {
  const below = plan.charts.map((chart) => ({ ...chart, anchor: { ...chart.anchor, row: 999 } }));
  expect(standingOf(plan, present(below))?.chartsBelow).toBe(true);
});
