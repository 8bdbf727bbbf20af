// A custom function typed into a cell beside 100,000 order rows spills a tag for every row.

import { Book } from 'local-sheets/book/workbook.ts';
import { openHost } from 'local-sheets/host.ts';
import { expect, test } from 'vitest';

test('=NES_TAG over 100,000 rows tags each of them', async () => {
  const rows = 100_000;
  const book = Book.blank({ rows: rows + 1, columns: 4 });
  const sheet = book.sheets[0]!;
  for (let i = 0; i < rows; i++) {
    sheet.put(i + 1, 0, `c${i % 20_000}`);
    sheet.put(i + 1, 1, 40_000 + ((i * 7) % 900));
  }
  const host = await openHost({ book, dist: 'dist' });
  // c0 bought on days 0, 100, 200, 500 and 600 (7 × 0, 20,000, … mod 900): a cycle of 150 days. At day 900 that is exactly
  // 2 cycles, which is still E0; at day 901 it is S1.
  sheet.putFormula(1, 3, '=NES_TAG(A2:A, A2:A, B2:B, 40900)');
  host.calculate();
  expect([1, 20_001, 80_001].map((row) => sheet.value(row, 3))).toEqual(['E0', 'E0', 'E0']);
  expect(['N', 'E0', 'S1', 'S2', 'S3']).toContain(sheet.value(rows, 3));
  sheet.putFormula(1, 3, '=NES_TAG(A2:A, A2:A, B2:B, 40901)');
  host.calculate();
  expect([1, 20_001, 80_001].map((row) => sheet.value(row, 3))).toEqual(['S1', 'S1', 'S1']);
});
