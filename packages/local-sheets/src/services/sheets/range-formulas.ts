// Range: formulas, in A1 and in R1C1. Rules 20 to 24.

import { forCells } from '../../book/area.ts';
import { columnIndex, columnName, shiftedFormula } from '../../book/references.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import type { Members } from '../bridge/service.ts';
import type { GoogleRange } from './google.ts';
import type { RangeTarget } from './targets.ts';
import { checkEditable, isCovered, MAX_CELL_LENGTH } from './values.ts';

export const rangeFormulas: Members<GoogleRange, RangeTarget> = {
  getFormula: (range) => range.sheet.formula(range.area.row, range.area.column) ?? '',

  getFormulas(range) {
    const { sheet, area } = range;
    return range.app.grid(
      range.rows,
      range.columns,
      (row, column) => sheet.formula(area.row + row, area.column + column) ?? '',
    );
  },

  getFormulaR1C1(range) {
    const { row, column } = range.area;
    const formula = range.sheet.formula(row, column);
    return formula === null ? null : toR1C1(formula, row, column);
  },

  getFormulasR1C1(range) {
    const { sheet, area } = range;
    return range.app.grid(range.rows, range.columns, (i, j) => {
      const [row, column] = [area.row + i, area.column + j];
      const formula = sheet.formula(row, column);
      return formula === null ? null : toR1C1(formula, row, column);
    });
  },

  /** Written for the first cell; in the others relative references shift along (rule 21). */
  setFormula(range, formula: string | null) {
    const text = asFormula(formula);
    checkEditable(range);
    const { area } = range;
    forCells(area, (row, column) => {
      put(range, row, column, text && shiftedFormula(text, row - area.row, column - area.column));
    });
    return range;
  },

  setFormulas(range, formulas: unknown[][]) {
    const texts = checkedGrid(range, formulas, 'setFormulas');
    checkEditable(range);
    const { area } = range;
    forCells(area, (row, column) => put(range, row, column, texts[row - area.row]![column - area.column]!));
    return range;
  },

  setFormulaR1C1(range, formula: string | null) {
    const text = asFormula(formula);
    checkEditable(range);
    forCells(range.area, (row, column) => put(range, row, column, text && fromR1C1(text, row, column)));
    return range;
  },

  setFormulasR1C1(range, formulas: unknown[][]) {
    const texts = checkedGrid(range, formulas, 'setFormulasR1C1');
    checkEditable(range);
    const { area } = range;
    forCells(area, (row, column) => {
      const text = texts[row - area.row]![column - area.column]!;
      put(range, row, column, text && fromR1C1(text, row, column));
    });
    return range;
  },
};

/** null and '' clear; text without `=` gets one in front (rule 22). */
function asFormula(formula: string | null): string | null {
  if (formula === null || formula === '') return null;
  if (formula.length > MAX_CELL_LENGTH) refuse(TEXT.tooLong);
  return formula[0] === '=' ? formula : `=${formula}`;
}

function checkedGrid(range: RangeTarget, formulas: unknown[][], member: string): (string | null)[][] {
  if (formulas.length !== range.rows) refuse(TEXT.rowsDiffer(formulas.length, range.rows));
  return formulas.map((cells) => {
    if (cells.length !== range.columns) refuse(TEXT.columnsDiffer(cells.length, range.columns));
    return cells.map((formula) => {
      if (formula !== null && typeof formula !== 'string') {
        refuse(TEXT.signature('Object[][]', `SpreadsheetApp.Range.${member}`));
      }
      return asFormula(formula);
    });
  });
}

function put(range: RangeTarget, row: number, column: number, formula: string | null): void {
  const { sheet } = range;
  if (isCovered(sheet, row, column)) return;
  if (formula === null) sheet.put(row, column, null);
  else sheet.putFormula(row, column, formula);
}

const STRING = /("(?:[^"]|"")*"|'(?:[^']|'')+'!?)/;

/** Texts in quotes apart, so that only what lies between them is rewritten. */
function outsideTexts(formula: string, rewrite: (part: string) => string): string {
  return formula
    .split(STRING)
    .map((part, i) => (i % 2 ? part : rewrite(part)))
    .join('');
}

function fromR1C1(formula: string, row: number, column: number): string {
  const cell = /\bR(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\w(])/gi;
  const line = (text: string | undefined, own: number): { index: number; fixed: boolean } => {
    if (text === undefined) return { index: own, fixed: false };
    if (text[0] === '[') return { index: own + Number(text.slice(1, -1)), fixed: false };
    return { index: Number(text) - 1, fixed: true };
  };
  return outsideTexts(formula, (part) =>
    part.replace(cell, (whole, rowText?: string, columnText?: string) => {
      const [r, c] = [line(rowText, row), line(columnText, column)];
      if (r.index < 0 || c.index < 0) return whole && '#REF!';
      return `${c.fixed ? '$' : ''}${columnName(c.index)}${r.fixed ? '$' : ''}${r.index + 1}`;
    }),
  );
}

function toR1C1(formula: string, row: number, column: number): string {
  const cell = /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/gi;
  return outsideTexts(formula, (part) =>
    part.replace(cell, (whole, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const [r, c] = [Number(digits) - 1, columnIndex(letters)];
      if (r < 0 || c < 0) return whole;
      const rowText = fixedRow ? `R${r + 1}` : `R[${r - row}]`;
      return `${rowText}${fixedColumn ? `C${c + 1}` : `C[${c - column}]`}`;
    }),
  );
}
