// The workbook that the command line saves, opened by another program: LibreOffice shows the same values, in both languages.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recalculated } from 'local-sheets/files/libreoffice.ts';
import { afterAll, expect, test } from 'vitest';
import { type Row, readRows } from '../oracles/compare.ts';

const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The columns of Customers from left to right, as the files name them. */
const COLUMNS =
  'customer nes cell why todo last next_expected chance value_12m net recency cycle ratio orders aov gross refunds first days rfm segment tier p_alive'.split(
    ' ',
  );

/** The table under the header that begins with `first`, as rows by header. */
function tableOf(cells: string[][] | undefined, first: string): string[][] {
  const header = cells?.findIndex((row) => row[0] === first) ?? -1;
  expect(header, `a row that begins with ${first}`).toBeGreaterThan(-1);
  return (cells ?? []).slice(header + 1).filter((row) => row[0] !== '');
}

test.each([
  ['en', 'Customers', 'Customer', 'Platinum'],
  ['zh-TW', '顧客', '顧客', '白金'],
])(
  'LibreOffice reads the workbook in %s as it was written',
  async (language, sheet, customerHeader, platinum) => {
    const [book, csv] = [join(folder, `${language}.xlsx`), join(folder, language)];
    const words = [
      'samples/shopline.csv',
      '--as-of',
      '2011-12-09',
      '--lang',
      language,
      '--out',
      book,
      '--csv',
      csv,
    ];
    const { status, stderr } = spawnSync('node_modules/.bin/tsx', ['local/cli/segment.ts', ...words], {
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    const sheets = await recalculated(readFileSync(book));

    const written = new Map(
      readRows(join(csv, 'customers.csv')).map((row): [string, Row] => [row.customer, row]),
    );
    const shown = tableOf(sheets.get(sheet), customerHeader);
    expect(shown).toHaveLength(435);
    for (const row of shown) {
      const cell = Object.fromEntries(COLUMNS.map((key, at) => [key, row[at]]));
      const ours = written.get(cell.customer);
      const same = ['nes', 'cell', 'last', 'next_expected', 'recency', 'orders', 'first', 'days', 'rfm'];
      expect(
        same.map((key) => cell[key]),
        cell.customer,
      ).toEqual(same.map((key) => String(ours?.[key] ?? '')));
      expect(Number(cell.net)).toBe(Number(ours?.net));
      for (const key of ['cycle', 'ratio', 'value_12m'])
        expect(Number(cell[key]), key).toBeCloseTo(Number(ours?.[key]), 9);
      expect(Number.parseFloat(cell.chance) / 100).toBeCloseTo(Number(ours?.chance), 9);
      expect(cell.tier === platinum).toBe(ours?.tier === 'platinum');
    }

    const everyCell = [...sheets.values()].flat(2);
    expect(everyCell.filter((text) => /^(#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?)|Err:\d+)$/.test(text))).toEqual(
      [],
    );
  },
);
