// Who brings the money: the curve of the top customers, and the pyramid (model.md §5, §7).

import type { Concentration } from '../../model/concentration.ts';
import { PYRAMID_TIERS, type PyramidTier } from '../../terms/tags.ts';
import { figure } from '../../text/index.ts';
import { type Facts, ratioOf } from '../facts.ts';
import * as look from '../look.ts';
import type { Page } from '../page.ts';

/** Shares of customers the curve is drawn at, in percent. */
const CURVE = Array.from({ length: 21 }, (_, k) => k * 5);

export function curve(page: Page, facts: Facts, { curve: made, customers, gini }: Concentration): void {
  const words = facts.texts.reports.money.curve;
  page.heading(words.heading);
  page.text(words.gini(figure(gini, 2)));
  const table = page.table({
    name: 'concentration',
    rows: CURVE.length,
    columns: [
      { key: 'top', ...words.top, format: '0%', align: 'left', value: (r) => CURVE[r] / 100 },
      {
        key: 'customers',
        ...words.customers,
        format: look.COUNT,
        value: (r) => Math.ceil((CURVE[r] * customers) / 100),
      },
      {
        key: 'share',
        ...words.share,
        format: look.SHARE,
        width: 112,
        heat: true,
        value: (r) => made[CURVE[r]],
      },
    ],
  });
  page.gap();
  page.chart({
    id: 'concentration',
    type: 'line',
    title: words.chart.title,
    ranges: ['top', 'share'].map(table.columnRange),
    ...look.CHART,
    xTitle: words.chart.x,
    yTitle: words.chart.y,
    colors: [look.NOW_COLOR],
  });
}

export function pyramid(page: Page, facts: Facts): void {
  const { segmentation: s, figures, texts, money } = facts;
  const words = texts.reports.money.pyramid;
  const groups = texts.sheets.segments;
  const { scale } = s.customers;
  const { customers, net: nets } = figures.tally('tier');
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  const [all, total] = [sum(customers), sum(nets)];
  const cut = (tier: PyramidTier): number | null =>
    tier === 'lead' || !s.tierCuts ? null : s.tierCuts[tier];
  page.heading(words.heading);
  const table = page.table({
    name: 'pyramid',
    rows: PYRAMID_TIERS.length,
    total: true,
    columns: [
      {
        key: 'tier',
        ...words.tier,
        format: look.TEXT,
        width: 160,
        value: (r) => words.tiers[PYRAMID_TIERS[r]],
        total: texts.sheets.words.all,
      },
      {
        key: 'over',
        ...words.cut,
        header: money.header(words.cut.header),
        format: money.format,
        value: (r) => cut(PYRAMID_TIERS[r]),
      },
      { key: 'customers', ...groups.customers, format: look.COUNT, value: (r) => customers[r], total: all },
      {
        key: 'share',
        note: groups.share.note,
        header: words.customerShare,
        format: look.SHARE,
        value: (r) => ratioOf(customers[r], all),
        total: ratioOf(all, all),
      },
      {
        key: 'net',
        ...groups.net,
        header: money.header(groups.net.header),
        format: money.format,
        value: (r) => nets[r] / scale,
        total: total / scale,
      },
      {
        key: 'net_share',
        note: groups.netShare.note,
        header: words.netShare,
        format: look.SHARE,
        heat: true,
        value: (r) => ratioOf(nets[r], total),
        total: ratioOf(total, total),
      },
    ],
  });
  page.gap();
  page.chart({
    id: 'pyramid',
    type: 'column',
    title: words.chart.title,
    ranges: ['tier', 'share', 'net_share'].map(table.columnRange),
    ...look.CHART,
    xTitle: words.chart.x,
    yTitle: words.chart.y,
    colors: [look.BEFORE_COLOR, look.NOW_COLOR],
  });
}
