// TextFinder: looking for text in what cells show, and replacing it.

import { forCells } from '../../book/area.ts';
import type { Area } from '../../book/book.ts';
import { refuse } from '../bridge/errors.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import type { GoogleRange } from './google.ts';
import { shownText } from './range-values.ts';
import { RangeTarget, type SheetTarget, type SpreadsheetTarget } from './targets.ts';
import { writeValues } from './values.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

class FinderTarget extends Service {
  readonly type = 'TextFinder';
  readonly places: readonly RangeTarget[];
  readonly text: string;
  matchCase = false;
  entireCell = false;
  formulas = false;
  expression = false;
  diacritics = true;
  current: RangeTarget | null = null;
  start: RangeTarget | null = null;
  constructor(places: readonly RangeTarget[], text: string) {
    super(places[0]!.app);
    this.places = places;
    this.text = text;
  }

  /** All of the text, or parts of it when global. */
  pattern(): RegExp {
    const source = this.expression ? this.text : this.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const whole = this.entireCell ? `^(?:${source})$` : source;
    try {
      return new RegExp(whole, this.matchCase ? 'gu' : 'giu');
    } catch {
      return refuse(`Invalid regular expression: ${this.text}`);
    }
  }

  textOf(range: RangeTarget): string {
    const { sheet, area } = range;
    const formula = this.formulas ? sheet.formula(area.row, area.column) : null;
    return this.plain(formula ?? shownText(range, sheet, area.row, area.column));
  }

  plain(text: string): string {
    return this.diacritics ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  }

  all(): RangeTarget[] {
    this.app.settle(this.places[0]!.book);
    const pattern = this.pattern();
    const found: RangeTarget[] = [];
    for (const place of this.places) {
      const { sheet } = place;
      forCells(place.used(sheet.lastRow(), sheet.lastColumn()), (row, column) => {
        const cell = place.cell(row, column);
        pattern.lastIndex = 0;
        if (pattern.test(this.textOf(cell))) found.push(cell);
      });
    }
    return found;
  }

  /** The match before (-1) or after (1) the current one, or after the starting range. */
  step(direction: 1 | -1): RangeTarget | null {
    const matches = this.all();
    if (matches.length === 0) return null;
    const { current, start } = this;
    let index = current ? matches.findIndex((match) => match.same(current)) : -1;
    if (!current && start) {
      const after = matches.findIndex(
        (match) => match.home.id === start.home.id && follows(match.area, start.area),
      );
      index = (after < 0 ? matches.length : after) - 1;
    }
    const next = index < 0 && direction < 0 ? matches.length - 1 : index + direction;
    this.current = matches[next] ?? null;
    return this.current;
  }

  replaceIn(cell: RangeTarget, replacement: string): number {
    const text = this.textOf(cell);
    const pattern = this.pattern();
    const count = [...text.matchAll(pattern)].length;
    const next = this.expression
      ? text.replace(pattern, replacement)
      : text.replace(pattern, () => replacement);
    if (count > 0) writeValues(cell, [[next]]);
    return count;
  }
}

function follows(a: Area, b: Area): boolean {
  return a.row > b.row || (a.row === b.row && a.column > b.column);
}

function flag(key: 'matchCase' | 'entireCell' | 'formulas' | 'expression') {
  return (finder: FinderTarget, on: boolean) => {
    finder[key] = on;
    return finder;
  };
}

const members: Members<Spreadsheet.TextFinder, FinderTarget> = {
  findAll: (finder) => finder.app.list(finder.all()),
  findNext: (finder) => finder.step(1),
  findPrevious: (finder) => finder.step(-1),
  getCurrentMatch: (finder) => finder.current,
  matchCase: flag('matchCase'),
  matchEntireCell: flag('entireCell'),
  matchFormulaText: flag('formulas'),
  useRegularExpression: flag('expression'),
  ignoreDiacritics(finder, ignore: boolean) {
    finder.diacritics = !ignore;
    return finder;
  },
  startFrom(finder, range: RangeTarget) {
    finder.start = range;
    return finder;
  },
  /** How many places were replaced, in all cells. */
  replaceAllWith: (finder, text: string) =>
    finder.all().reduce((total, cell) => total + replaceable(finder, cell, text), 0),
  replaceWith: (finder, text: string) => (finder.current ? replaceable(finder, finder.current, text) : 0),
};

/** A formula's text is replaced only when formulas are searched; its result never. */
function replaceable(finder: FinderTarget, cell: RangeTarget, text: string): number {
  const isFormula = cell.sheet.formula(cell.area.row, cell.area.column) !== null;
  return isFormula && !finder.formulas ? 0 : finder.replaceIn(cell, text);
}

export const rangeFinder: Members<GoogleRange, RangeTarget> = {
  createTextFinder: (range, text: string) => new FinderTarget([range], text),
};
export const sheetFinder: Members<Spreadsheet.Sheet, SheetTarget> = {
  createTextFinder: (home, text: string) => new FinderTarget([home.range(home.all)], text),
};
export const spreadsheetFinder: Members<Spreadsheet.Spreadsheet, SpreadsheetTarget> = {
  createTextFinder: (spreadsheet, text: string) =>
    new FinderTarget(
      spreadsheet.book.sheets.map((sheet) => {
        const home = spreadsheet.sheetOf(sheet);
        return new RangeTarget(home, home.all);
      }),
      text,
    ),
};

export const finderClasses = [serviceClass<Spreadsheet.TextFinder, FinderTarget>('TextFinder', [members])];
