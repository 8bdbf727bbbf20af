// Asks LibreOffice for the value of every formula in cases.ts and keeps the answers for the test, which needs no
// LibreOffice. Run after the cases changed: npx tsx packages/local-sheets/tests/calc/ask-libreoffice.ts

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recalculated } from '../../src/files/libreoffice.ts';
import { writeXlsx } from '../../src/files/xlsx.ts';
import { casesBook, FORMULAS } from './cases.ts';

const book = casesBook();
const asked = book.sheets[0]!;
// Under this format LibreOffice writes dates as numbers too.
asked.applyStyle(
  { row: 0, column: 0, endRow: FORMULAS.length, endColumn: 1 },
  { numberFormat: '0.###############' },
);
const sheets = await recalculated(await writeXlsx(book));
const answers = FORMULAS.map((formula, row) => [formula, sheets.get('Asked')![row]![0]]);
const target = join(import.meta.dirname, '../fixtures/formulas/libreoffice.json');
writeFileSync(target, `${JSON.stringify(answers, null, 2)}\n`);
