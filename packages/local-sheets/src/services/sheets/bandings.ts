// Alternating colours over a range.

import { overlaps } from '../../book/area.ts';
import type { Area, Banding } from '../../book/book.ts';
import { nextId } from '../../book/workbook.ts';
import { type EnumValue, enumValue } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import { hexColor } from './colors.ts';
import type { GoogleRange } from './google.ts';
import type { RangeTarget, SheetTarget, SpreadsheetTarget } from './targets.ts';
import { checkEditable } from './values.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

class BandingTarget extends Service {
  readonly type = 'Banding';
  readonly home: SheetTarget;
  readonly id: number;
  constructor(home: SheetTarget, id: number) {
    super(home.app);
    this.home = home;
    this.id = id;
  }
  get entry(): Banding {
    return this.home.sheet.bandings.find(({ id }) => id === this.id) ?? refuse(TEXT.bandingGone);
  }
}

/** Header, second and footer colours of each theme; the first line is white. */
const THEMES: { readonly [name: string]: readonly [string, string, string] } = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

function apply(
  range: RangeTarget,
  by: Banding['by'],
  theme: EnumValue,
  header = true,
  footer = false,
): BandingTarget {
  checkEditable(range);
  const { sheet, home, area } = range;
  if (sheet.bandings.some((banding) => overlaps(banding.area, area))) refuse(TEXT.bandingExists);
  const [head, second, foot] = THEMES[theme.name()]!;
  const id = nextId(sheet.bandings);
  sheet.bandings.push({
    id,
    area: { ...area },
    by,
    header: header ? head : null,
    first: '#ffffff',
    second,
    footer: footer ? foot : null,
  });
  return new BandingTarget(home, id);
}

function bandings(home: SheetTarget, within?: Area): BandingTarget[] {
  const found = home.sheet.bandings.filter(({ area }) => !within || overlaps(area, within));
  return found.map(({ id }) => new BandingTarget(home, id));
}

const DEFAULT = enumValue('BandingTheme', 'LIGHT_GREY');

export const rangeBandings: Members<GoogleRange, RangeTarget> = {
  applyRowBanding: (range, theme: EnumValue = DEFAULT, header?: boolean, footer?: boolean) =>
    apply(range, 'rows', theme, header, footer),
  applyColumnBanding: (range, theme: EnumValue = DEFAULT, header?: boolean, footer?: boolean) =>
    apply(range, 'columns', theme, header, footer),
  getBandings: ({ app, home, area }) => app.list(bandings(home, area)),
};

export const sheetBandings: Members<Spreadsheet.Sheet, SheetTarget> = {
  getBandings: (home) => home.app.list(bandings(home)),
};

export const spreadsheetBandings: Members<Spreadsheet.Spreadsheet, SpreadsheetTarget> = {
  getBandings: (spreadsheet) =>
    spreadsheet.app.list(spreadsheet.book.sheets.flatMap((sheet) => bandings(spreadsheet.sheetOf(sheet)))),
};

type Band = 'header' | 'first' | 'second' | 'footer';

function get(by: Banding['by'], band: Band) {
  return ({ entry }: BandingTarget) => (entry.by === by ? entry[band] : null);
}
function set(by: Banding['by'], band: Band) {
  return (target: BandingTarget, color: string | null) => {
    target.entry.by = by;
    target.entry[band] = color === null ? null : (hexColor(color) ?? target.entry[band]);
    return target;
  };
}

const members: Members<Spreadsheet.Banding, BandingTarget> = {
  getRange: ({ entry, home }) => home.range({ ...entry.area }),
  setRange(target, range: RangeTarget) {
    target.entry.area = { ...range.area };
    return target;
  },
  getHeaderRowColor: get('rows', 'header'),
  getFirstRowColor: get('rows', 'first'),
  getSecondRowColor: get('rows', 'second'),
  getFooterRowColor: get('rows', 'footer'),
  getHeaderColumnColor: get('columns', 'header'),
  getFirstColumnColor: get('columns', 'first'),
  getSecondColumnColor: get('columns', 'second'),
  getFooterColumnColor: get('columns', 'footer'),
  setHeaderRowColor: set('rows', 'header'),
  setFirstRowColor: set('rows', 'first'),
  setSecondRowColor: set('rows', 'second'),
  setFooterRowColor: set('rows', 'footer'),
  setHeaderColumnColor: set('columns', 'header'),
  setFirstColumnColor: set('columns', 'first'),
  setSecondColumnColor: set('columns', 'second'),
  setFooterColumnColor: set('columns', 'footer'),
  copyTo(target, range: RangeTarget) {
    const { entry } = target;
    const id = nextId(range.sheet.bandings);
    range.sheet.bandings.push({ ...entry, id, area: { ...range.area } });
    return new BandingTarget(range.home, id);
  },
  remove(target) {
    void target.entry;
    const { sheet } = target.home;
    sheet.bandings = sheet.bandings.filter(({ id }) => id !== target.id);
  },
};

export const bandingClasses = [serviceClass<Spreadsheet.Banding, BandingTarget>('Banding', [members])];
