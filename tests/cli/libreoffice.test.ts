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
      const [customer, nes, rfm, , hml, cell, tier, last, recency, cycle, ratio, orders, net] = row;
      const ours = written.get(customer);
      expect([nes, rfm, hml, cell, last, recency, orders].map(String), customer).toEqual(
        [ours?.nes, ours?.rfm, ours?.hml, ours?.cell, ours?.last, ours?.recency, ours?.orders].map(String),
      );
      expect(Number(net)).toBe(Number(ours?.net));
      expect(Number(cycle)).toBeCloseTo(Number(ours?.cycle), 9);
      expect(Number(ratio)).toBeCloseTo(Number(ours?.ratio), 9);
      expect(tier === platinum).toBe(ours?.tier === 'platinum');
    }

    const everyCell = [...sheets.values()].flat(2);
    expect(everyCell.filter((text) => /^(#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?)|Err:\d+)$/.test(text))).toEqual(
      [],
    );
  },
);
