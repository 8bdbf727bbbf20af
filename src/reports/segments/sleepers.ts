// The sleepers worth waking first: chance × value, the highest first (model.md §8).

import { serialOf } from '../../terms/serial-days.ts';
import { nesTagOf, nineCellOf } from '../../terms/tags.ts';
import { type Facts, known } from '../facts.ts';
import type { Prediction } from '../figures.ts';
import * as look from '../look.ts';
import type { Column, Page } from '../page.ts';

/** More than one person can write to. */
const MOST = 20;

export function sleepers(
  page: Page,
  { segmentation, texts, money, figures }: Facts,
  prediction: Prediction,
): void {
  const { customers, nes, cell } = segmentation;
  const words = texts.reports.trust;
  const { sheets } = texts;
  const isIn = figures.narrowed?.() ?? null;
  const worth = prediction.worth();
  const [chances, values] = [prediction.chances(), prediction.values()];
  const isShown = chances.reason === null;
  const first = Array.from({ length: customers.size }, (_, i) => i)
    .filter((i) => nesTagOf(nes[i]).startsWith('S') && (isIn?.[i] ?? 1) === 1)
    .sort((a, b) => worth[b] - worth[a] || (customers.key[a] < customers.key[b] ? -1 : 1))
    .slice(0, MOST);
  if (first.length === 0) return;
  page.gap();
  page.heading(isShown && values ? words.sleepers.heading : words.sleepers.byValue);
  const { customer, last, net } = sheets.customers;
  page.table({
    name: 'sleepers',
    rows: first.length,
    columns: columns([
      { key: 'cell', ...sheets.segments.group, format: look.TEXT, value: (r) => nineCellOf(cell[first[r]]) },
      { key: 'customer', ...customer, format: look.TEXT, value: (r) => customers.key[first[r]] },
      { key: 'last', ...last, format: look.DATE, value: (r) => serialOf(customers.last[first[r]]) },
      {
        key: 'nes',
        ...sheets.segments.tag,
        format: look.TEXT,
        value: (r) => nesTagOf(nes[first[r]]),
      },
      {
        key: 'net',
        header: money.header(net.header),
        note: net.note,
        format: money.format,
        value: (r) => (customers.net ? customers.net[first[r]] / customers.scale : null),
      },
      {
        key: 'chance',
        ...words.columns.chance(chances.horizon),
        format: look.SHARE,
        value: (r) => (isShown ? known(chances.chance[first[r]]) : null),
      },
      {
        key: 'value_12m',
        header: money.header(words.columns.value.header),
        note: words.columns.value.note,
        format: money.format,
        value: (r) => (isShown && values ? known(values.year[first[r]]) : null),
      },
    ]),
  });
}

/** No wider than the tables above: the headers run over lines. */
const columns = (list: readonly Column[]): Column[] =>
  list.map((column) => ({ width: 64, ...column, wrap: true, bare: true }));
