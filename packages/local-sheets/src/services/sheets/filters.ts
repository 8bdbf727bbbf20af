// The sheet's filter: its criteria, and the rows they hide. Rules 34, 73.

import type { Filter, FilterRule, Scalar } from '../../book/book.ts';
import { shows } from '../../book/criteria.ts';
import { displayText } from '../../book/display.ts';
import type { Sheet } from '../../book/sheet.ts';
import type { Book } from '../../book/workbook.ts';
import { type App, isDate } from '../bridge/app.ts';
import { type EnumValue, enumValue } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import { criteriaValue, whenMembers } from './criteria.ts';
import type { GoogleRange } from './google.ts';
import { sortRange } from './sorting.ts';
import type { RangeTarget, SheetTarget } from './targets.ts';
import { checkEditable } from './values.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

class FilterTarget extends Service {
  readonly type = 'Filter';
  readonly home: SheetTarget;
  constructor(home: SheetTarget) {
    super(home.app);
    this.home = home;
  }
  get filter(): Filter {
    return this.home.sheet.filter ?? refuse(TEXT.filterGone);
  }
  /** A column as the script counts it on the sheet, from 1: it must lie in the filter. */
  column(position: number): number {
    const { area } = this.filter;
    if (position - 1 < area.column || position > area.endColumn) refuse(TEXT.columnsOutOfBounds);
    return position - 1;
  }
}

export class FilterCriteriaTarget extends Service {
  readonly type: string;
  /** Dates stay dates until the criteria are put on a filter. */
  readonly rule: Omit<FilterRule, 'values'> & { values?: unknown[] };
  constructor(app: App, rule: FilterCriteriaTarget['rule'], builder = false) {
    super(app);
    this.type = builder ? 'FilterCriteriaBuilder' : 'FilterCriteria';
    this.rule = { ...rule };
  }
}

export function newFilterCriteria(app: App): FilterCriteriaTarget {
  return new FilterCriteriaTarget(app, {}, true);
}

const reading: Members<Spreadsheet.FilterCriteria, FilterCriteriaTarget> = {
  copy: ({ app, rule }) => new FilterCriteriaTarget(app, rule, true),
  getCriteriaType: ({ rule }) => (rule.criteria ? enumValue('BooleanCriteria', rule.criteria) : null),
  getCriteriaValues: ({ app, rule }) => app.list(rule.values ?? []),
  getHiddenValues: ({ app, rule }) => app.list(rule.hidden ?? []),
  getVisibleValues: ({ app, rule }) => app.list(rule.visible ?? []),
};

function when(criteria: string) {
  return (target: FilterCriteriaTarget, ...values: unknown[]) => {
    Object.assign(target.rule, { criteria, values });
    return target;
  };
}

const whens = whenMembers(when) as Members<Spreadsheet.FilterCriteriaBuilder, FilterCriteriaTarget>;

const builder: Members<Spreadsheet.FilterCriteriaBuilder, FilterCriteriaTarget> = {
  ...whens,
  build: ({ app, rule }) => new FilterCriteriaTarget(app, rule),
  whenFormulaSatisfied: when('CUSTOM_FORMULA'),
  withCriteria: (target, criteria: EnumValue, values: unknown[]) => when(criteria.name())(target, ...values),
  setHiddenValues(target, values: unknown[]) {
    target.rule.hidden = values.map(String);
    return target;
  },
  setVisibleValues(target, values: unknown[]) {
    target.rule.visible = values.map(String);
    return target;
  },
};

/** As the workbook holds it. A formula or a day like TODAY cannot be tried on rows here. */
function stored(app: App, book: Book, { rule }: FilterCriteriaTarget): FilterRule {
  if (
    rule.criteria === 'CUSTOM_FORMULA' ||
    rule.values?.some((value) => typeof value === 'object' && !isDate(value))
  ) {
    refuse('Filtering by a formula or by a relative date is not supported by the local host');
  }
  const values = rule.values?.map(
    (value): Scalar => (isDate(value) ? app.serial(value, book) : (value as Scalar)),
  );
  return { ...rule, values };
}

function fromStored(app: App, book: Book, rule: FilterRule): FilterCriteriaTarget {
  const values = rule.values?.map((value) => criteriaValue(app, book, rule.criteria, value));
  return new FilterCriteriaTarget(app, { ...rule, values });
}

/** Hides the rows below the filter's header that a criteria refuses. */
export function applyFilter(app: App, book: Book, sheet: Sheet): void {
  sheet.filteredRows.clear();
  const { filter } = sheet;
  if (!filter) return;
  app.settle(book);
  for (let row = filter.area.row + 1; row < filter.area.endRow; row++) {
    const shown = Object.entries(filter.columns).every(([column, rule]) =>
      passes(book, sheet, row, Number(column), rule),
    );
    if (!shown) sheet.filteredRows.add(row);
  }
}

function passes(book: Book, sheet: Sheet, row: number, column: number, rule: FilterRule): boolean {
  const value = sheet.value(row, column);
  const text = displayText(value, sheet.numberFormat(row, column), book.locale);
  return shows(rule, value, text);
}

const filter: Members<Spreadsheet.Filter, FilterTarget> = {
  getRange: (target) => target.home.range({ ...target.filter.area }),
  getColumnFilterCriteria(target, position: number) {
    const rule = target.filter.columns[target.column(position)];
    return rule ? fromStored(target.app, target.home.book, rule) : null;
  },
  setColumnFilterCriteria(target, position: number, criteria: FilterCriteriaTarget | null) {
    const column = target.column(position);
    if (criteria) target.filter.columns[column] = stored(target.app, target.home.book, criteria);
    else delete target.filter.columns[column];
    applyFilter(target.app, target.home.book, target.home.sheet);
    return target;
  },
  removeColumnFilterCriteria(target, position: number) {
    delete target.filter.columns[target.column(position)];
    applyFilter(target.app, target.home.book, target.home.sheet);
    return target;
  },
  remove(target) {
    void target.filter;
    target.home.sheet.filter = null;
    target.home.sheet.filteredRows.clear();
  },
  /** The rows below the header; the header stays. */
  sort(target, position: number, ascending: boolean) {
    const { area } = target.filter;
    const column = target.column(position);
    sortRange(target.home.range({ ...area, row: area.row + 1 }), [{ column, ascending }]);
    applyFilter(target.app, target.home.book, target.home.sheet);
    return target;
  },
};

export function filterOf(home: SheetTarget): FilterTarget | null {
  return home.sheet.filter ? new FilterTarget(home) : null;
}

export const rangeFilters: Members<GoogleRange, RangeTarget> = {
  createFilter(range) {
    checkEditable(range);
    const { sheet, area, home } = range;
    if (sheet.filter) refuse(TEXT.filterExists);
    sheet.filter = { area: { ...area }, columns: {} };
    return new FilterTarget(home);
  },
  /** The sheet's filter, also for a range that does not touch it. */
  getFilter: ({ home }) => filterOf(home),
};

export const filterClasses = [
  serviceClass<Spreadsheet.Filter, FilterTarget>('Filter', [filter]),
  serviceClass<Spreadsheet.FilterCriteria, FilterCriteriaTarget>('FilterCriteria', [reading]),
  serviceClass<Spreadsheet.FilterCriteriaBuilder, FilterCriteriaTarget>('FilterCriteriaBuilder', [
    reading as Members<Spreadsheet.FilterCriteriaBuilder, FilterCriteriaTarget>,
    builder,
  ]),
];
