// The template workbooks in samples/ are what `node docs/make.js templates` writes today: the same cells, formulas and notes.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import type { Book } from 'local-sheets/book/workbook.ts';
import { toExcelFormula } from 'local-sheets/files/excel-formula.ts';
import { readBook } from 'local-sheets/files/read.ts';
import { expect, test } from 'vitest';
import { SAMPLES, templateBook } from '../../local/template.ts';

/** What a person put there or a formula says; not what formulas give. */
function contentsOf(book: Book): Map<string, string[]> {
  return new Map(book.sheets.map((sheet) => [sheet.name, linesOf(sheet)]));
}

function linesOf(sheet: Sheet): string[] {
  const lines: string[] = [];
  for (let row = 0; row < sheet.maxRows; row++) {
    const cells: string[] = [];
    for (let column = 0; column < sheet.maxColumns; column++) {
      const formula = sheet.formula(row, column);
      const value = formula === null ? sheet.value(row, column) : null;
      if (formula !== null) cells.push(`${column}=${toExcelFormula(formula, '.').text}`);
      else if (value !== null && value !== '') cells.push(`${column}:${JSON.stringify(value)}`);
    }
    lines.push(cells.join(' '));
  }
  while (lines.length && lines[lines.length - 1] === '') lines.pop();
  return [
    ...lines,
    ...Array.from(sheet.notes(), ({ row, column, text }) => `${row},${column}: ${text}`).sort(),
  ];
}

test.each(SAMPLES)(
  '$file is current: if not, run node docs/make.js templates',
  async ({ file, options }) => {
    const { book } = await templateBook({ ...options, calculate: false });
    const kept = contentsOf(await readBook(file));
    const now = contentsOf(book);
    expect([...kept.keys()]).toEqual([...now.keys()]);
    for (const [name, lines] of now) {
      const old = kept.get(name)!;
      const changed = lines.flatMap((line, i) => (line === old[i] ? [] : [`${name} ${i + 1}: ${line}`]));
      expect(changed.slice(0, 3)).toEqual([]);
      expect(old.length).toBe(lines.length);
    }
  },
  300_000,
);
