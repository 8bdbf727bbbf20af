// Formulas computed here and by LibreOffice 7.4 (fixtures/formulas/libreoffice.json, written by ask-libreoffice.ts).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/book/book.ts';
import { createCalculator } from '../../src/calc/calculator.ts';
import { casesBook, FORMULAS } from './cases.ts';

const file = join(import.meta.dirname, '../fixtures/formulas/libreoffice.json');
const answers = JSON.parse(readFileSync(file, 'utf8')) as [formula: string, answer: string][];

/** LibreOffice writes truth values as 1 and 0 there, and its errors under names of its own. */
function asWritten(value: CellValue): string | number {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' ? 'an error' : value;
}

const isError = (answer: string) => /^(#|Err:)/.test(answer);

describe('formulas give what LibreOffice gives', () => {
  const book = casesBook();
  createCalculator().calculate(book);
  const sheet = book.sheets[0]!;

  it('was asked about every formula', () => {
    expect(answers.map(([formula]) => formula)).toEqual(FORMULAS);
  });

  for (const [row, [formula, answer]] of answers.entries()) {
    it(formula, () => {
      const ours = asWritten(sheet.value(row, 0));
      if (isError(answer)) expect(ours).toBe('an error');
      else if (typeof ours === 'number') expect(ours).toBeCloseTo(Number(answer), 9);
      else expect(ours).toBe(answer);
    });
  }
});
