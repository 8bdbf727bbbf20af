// How customers moved between the tags in the window, and who woke by how late they were (model.md §7).

import { isoOf } from '../../model/days.ts';
import type { Health, IndicatorName } from '../../model/health.ts';
import { NES } from '../../terms/tags.ts';
import { shortFigure } from '../../text/index.ts';
import { type Facts, known, ratioOf } from '../facts.ts';
import * as look from '../look.ts';
import type { Column, Page } from '../page.ts';

/** From the tag at the window's start to the tag at its end; the last row are customers won since. */
export function matrix(
  page: Page,
  facts: Facts,
  { transitions, won, indicators: list, from, asOf }: Health,
): void {
  const { names, reports, sheets } = facts.texts;
  const words = reports.health.matrix;
  const size = NES.length;
  const cell = (r: number, c: number): number => (r < size ? transitions[r * size + c] : won[c]);
  const inRow = (r: number): number => NES.reduce((sum, _, c) => sum + cell(r, c), 0);
  const rows = Array.from({ length: size + 1 }, (_, r) => r);
  const inColumn = (c: number): number => rows.reduce((sum, r) => sum + cell(r, c), 0);
  const value = (name: IndicatorName): number => list.find((indicator) => indicator.name === name)!.value;
  const woke = [value('convert_n_e0'), Number.NaN, value('wake_s1'), value('wake_s2'), value('wake_s3')];
  const asleep = size - 1;
  page.heading(words.heading(isoOf(from), isoOf(asOf)));
  const table = page.table({
    name: 'transitions',
    rows: rows.length,
    total: true,
    columns: [
      {
        key: 'from',
        ...words.from,
        format: look.TEXT,
        value: (r) => (r < size ? `${NES[r]} ${names.nes[NES[r]].short}` : words.won.header),
        total: sheets.words.all,
      },
      ...NES.map(
        (tag, c): Column => ({
          key: tag,
          header: tag,
          note: names.nes[tag].meaning,
          format: look.COUNT,
          value: (r) => cell(r, c),
          total: inColumn(c),
        }),
      ),
      {
        key: 'all',
        ...sheets.words.inRow,
        format: look.COUNT,
        value: inRow,
        total: rows.reduce((sum, r) => sum + inRow(r), 0),
      },
      {
        key: 'woke',
        ...words.woke,
        format: look.SHARE,
        value: (r) => (r < size ? known(woke[r]) : null),
      },
      {
        key: 'lost',
        ...words.lost,
        format: look.SHARE,
        value: (r) => (r < asleep ? ratioOf(cell(r, asleep), inRow(r)) : null),
      },
    ],
  });
  page.note(table.data.row + size, table.column('from'), words.won.note);
  for (let r = 0; r < size; r++)
    page.heat({ ...table.data, row: table.data.row + r, rows: 1, column: 1, columns: size });
}

export function bands(page: Page, facts: Facts, { bands: list }: Health): void {
  const words = facts.texts.reports.health.bands;
  const label = (band: number): string => {
    const low = shortFigure(band === 0 ? 0 : list.upTo[band - 1]);
    const high = list.upTo[band];
    return Number.isFinite(high) ? words.upTo(low, shortFigure(high)) : words.over(low);
  };
  page.heading(words.heading);
  const table = page.table({
    name: 'wake-bands',
    rows: list.upTo.length,
    columns: [
      { key: 'band', ...words.band, format: look.TEXT, value: label },
      { key: 'customers', ...words.customers, format: look.COUNT, value: (r) => list.customers[r] },
      { key: 'woke', ...words.woke, format: look.COUNT, value: (r) => list.woke[r] },
      {
        key: 'rate',
        ...words.rate,
        format: look.SHARE,
        heat: true,
        value: (r) => ratioOf(list.woke[r], list.customers[r]),
      },
    ],
  });
  page.gap();
  page.chart({
    id: 'wake-bands',
    type: 'column',
    title: words.chart.title,
    ranges: ['band', 'rate'].map(table.columnRange),
    ...look.CHART,
    xTitle: words.chart.x,
    yTitle: words.chart.y,
    colors: [look.NOW_COLOR],
  });
}
