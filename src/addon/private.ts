// A copy without names as sheets of plain values. What goes into it is made in the sidebar: a keyed pseudonym for each customer
// is work that a server's script would take minutes for.

import { DEFAULT_WIDTH } from '../reports/canvas.ts';
import * as look from '../reports/look.ts';
import { Page } from '../reports/page.ts';
import { Workbook } from '../sheets/workbook.ts';
import { PLAIN_NUMBER } from '../terms/plain-number.ts';
import type { PrivateSheets } from './api.ts';
import { insertAll } from './template.ts';

/** Apart from what a run keeps, so that it outlives every run. */
const KEY = 'regulars-private';

/** The document's own: it never leaves it but for the sidebar of its editors. */
export function privateSecret(): { readonly secret: string } {
  const properties = PropertiesService.getDocumentProperties();
  const known = properties.getProperty(KEY);
  if (known) return { secret: known };
  const secret = `${Utilities.getUuid()}${Utilities.getUuid()}`;
  properties.setProperty(KEY, secret);
  return { secret };
}

/** Pixels for codes and names, so that none is cut by the next column: about 8 a letter, 14 a Chinese character. */
function widthOf(texts: readonly string[]): number {
  const letters = Math.max(0, ...texts.slice(0, 1000).map((text) => text.length + wideOf(text)));
  return Math.min(320, Math.max(DEFAULT_WIDTH, 16 + 8 * letters));
}

const wideOf = (text: string): number => 0.75 * (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);

export function privateSheets({ language, lines, tables }: PrivateSheets): {
  readonly names: readonly string[];
} {
  const plans = tables.map(({ title, header, rows }) => {
    const page = new Page(`template-private:${title}`, title, lines);
    const isNumber = header.map((_, k) => rows.every((row) => row[k] === '' || PLAIN_NUMBER.test(row[k])));
    const table = page.table({
      name: 'private',
      rows: rows.length,
      columns: header.map((name, k) => ({
        key: `c${k}`,
        header: name,
        ...(isNumber[k]
          ? ({ format: 'General', align: 'right' } as const)
          : { format: look.TEXT, width: widthOf(rows.map((row) => row[k])) }),
        value: (r) => (rows[r][k] === '' ? null : isNumber[k] ? Number(rows[r][k]) : rows[r][k]),
      })),
    });
    return page.plan({ frozenRows: table.data.row, frozenColumns: 1 });
  });
  return { names: Object.values(insertAll(new Workbook(), plans, language)) as string[] };
}
