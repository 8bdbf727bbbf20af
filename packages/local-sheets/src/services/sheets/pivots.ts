// Pivot tables: their groups, values and filters as objects. What they show is computed in ../../book/pivot.ts. Rule 101.

import { overlaps } from '../../book/area.ts';
import type { FilterRule, Pivot, PivotGroup, Scalar } from '../../book/book.ts';
import { type EnumValue, enumValue } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import { FilterCriteriaTarget } from './filters.ts';
import type { GooglePivotTable, GooglePivotValue, GoogleRange } from './google.ts';
import { type RangeTarget, SheetTarget } from './targets.ts';
import { checkEditable } from './values.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

class PivotTarget extends Service {
  readonly type = 'PivotTable';
  readonly home: SheetTarget;
  readonly pivot: Pivot;
  constructor(home: SheetTarget, pivot: Pivot) {
    super(home.app);
    this.home = home;
    this.pivot = pivot;
  }
  /** The pivot, known to stand on its sheet still; the workbook is to be computed anew. */
  get changed(): Pivot {
    if (!this.home.sheet.pivots.includes(this.pivot)) refuse(TEXT.pivotGone);
    this.home.book.dirty = true;
    return this.pivot;
  }
  /** A column of the source, which scripts count as the sheet does: 1 is A, wherever the source begins. */
  column(position: number): number {
    const { area } = this.pivot.source;
    if (position <= area.column || position > area.endColumn) refuse(TEXT.columnsOutOfBounds);
    return position - 1 - area.column;
  }
  /** The same column as the script counts it. */
  position(column: number): number {
    return this.pivot.source.area.column + column + 1;
  }
}

class GroupTarget extends Service {
  readonly type = 'PivotGroup';
  readonly table: PivotTarget;
  readonly group: PivotGroup;
  constructor(table: PivotTarget, group: PivotGroup) {
    super(table.app);
    this.table = table;
    this.group = group;
  }
  get siblings(): PivotGroup[] {
    const { rows, columns } = this.table.changed;
    return rows.includes(this.group) ? rows : columns.includes(this.group) ? columns : refuse(TEXT.pivotGone);
  }
  change(change: Partial<PivotGroup>): this {
    void this.siblings;
    Object.assign(this.group, change);
    return this;
  }
}

type PivotValue = Pivot['values'][number];

class ValueTarget extends Service {
  readonly type = 'PivotValue';
  readonly table: PivotTarget;
  readonly value: PivotValue;
  constructor(table: PivotTarget, value: PivotValue) {
    super(table.app);
    this.table = table;
    this.value = value;
  }
  change(change: Partial<PivotValue>): this {
    void this.table.changed;
    Object.assign(this.value, change);
    return this;
  }
}

type PivotFilter = NonNullable<Pivot['filters']>[number];

class PivotFilterTarget extends Service {
  readonly type = 'PivotFilter';
  readonly table: PivotTarget;
  readonly filter: PivotFilter;
  constructor(table: PivotTarget, filter: PivotFilter) {
    super(table.app);
    this.table = table;
    this.filter = filter;
  }
}

function addGroup(where: 'rows' | 'columns') {
  return (table: PivotTarget, position: number) => {
    const group: PivotGroup = { column: table.column(position), ascending: true, totals: true };
    table.changed[where].push(group);
    return new GroupTarget(table, group);
  };
}

function summaryName(summarize: EnumValue): string {
  if (summarize.name() === 'CUSTOM') refuse('A calculated pivot value is not supported by the local host');
  return summarize.name();
}

function plainRule({ rule }: FilterCriteriaTarget): FilterRule {
  const values = rule.values ?? [];
  if (values.some((value) => typeof value === 'object')) {
    refuse('A pivot table filter by dates is not supported by the local host');
  }
  return { ...rule, values: values as Scalar[] };
}

const pivotTable: Members<GooglePivotTable, PivotTarget> = {
  addRowGroup: addGroup('rows'),
  addColumnGroup: addGroup('columns'),
  addPivotValue(table, position: number, summarize: EnumValue) {
    const value: PivotValue = { column: table.column(position), summarize: summaryName(summarize) };
    table.changed.values.push(value);
    return new ValueTarget(table, value);
  },
  addFilter(table, position: number, criteria: FilterCriteriaTarget) {
    const filter = { column: table.column(position), rule: plainRule(criteria) };
    const { changed } = table;
    changed.filters = [...(changed.filters ?? []), filter];
    return new PivotFilterTarget(table, filter);
  },
  getRowGroups: (table) => table.app.list(table.pivot.rows.map((group) => new GroupTarget(table, group))),
  getColumnGroups: (table) =>
    table.app.list(table.pivot.columns.map((group) => new GroupTarget(table, group))),
  getPivotValues: (table) => table.app.list(table.pivot.values.map((value) => new ValueTarget(table, value))),
  getFilters: (table) =>
    table.app.list((table.pivot.filters ?? []).map((filter) => new PivotFilterTarget(table, filter))),
  getAnchorCell: ({ home, pivot: { anchor } }) =>
    home.range({ ...anchor, endRow: anchor.row + 1, endColumn: anchor.column + 1 }),
  getSourceDataRange: ({ app, home, pivot: { source } }) =>
    new SheetTarget(app, home.book, source.sheetId).range({ ...source.area }),
  getValuesDisplayOrientation: ({ pivot }) => enumValue('Dimension', pivot.valuesAs ?? 'COLUMNS'),
  setValuesDisplayOrientation(table, dimension: EnumValue) {
    table.changed.valuesAs = dimension.name() as 'ROWS' | 'COLUMNS';
    return table;
  },
  remove(table) {
    void table.changed;
    const { sheet } = table.home;
    sheet.clearPivots();
    sheet.pivots = sheet.pivots.filter((pivot) => pivot !== table.pivot);
  },
};

const pivotGroup: Members<Spreadsheet.PivotGroup, GroupTarget> = {
  getPivotTable: ({ table }) => table,
  getSourceDataColumn: ({ table, group }) => table.position(group.column),
  getDimension: ({ table, group }) =>
    enumValue('Dimension', table.pivot.rows.includes(group) ? 'ROWS' : 'COLUMNS'),
  getIndex: (target) => target.siblings.indexOf(target.group) + 1,
  moveToIndex(target, index: number) {
    const { siblings, group } = target;
    if (index < 1 || index > siblings.length) refuse(TEXT.columnsOutOfBounds);
    siblings.splice(siblings.indexOf(group), 1);
    siblings.splice(index - 1, 0, group);
    return target;
  },
  isSortAscending: ({ group }) => group.ascending,
  sortAscending: (target) => target.change({ ascending: true }),
  sortDescending: (target) => target.change({ ascending: false }),
  showTotals: (target, totals: boolean) => target.change({ totals }),
  totalsAreShown: ({ group }) => group.totals,
  setDisplayName: (target, name: string) => target.change({ name }),
  resetDisplayName: (target) => target.change({ name: undefined }),
  areLabelsRepeated: ({ group }) => group.repeatLabels ?? false,
  showRepeatedLabels: (target) => target.change({ repeatLabels: true }),
  hideRepeatedLabels: (target) => target.change({ repeatLabels: false }),
  remove({ siblings, group }) {
    siblings.splice(siblings.indexOf(group), 1);
  },
};

const pivotValue: Members<GooglePivotValue, ValueTarget> = {
  getPivotTable: ({ table }) => table,
  getSourceDataColumn: ({ table, value }) => table.position(value.column),
  getSummarizedBy: ({ value }) => enumValue('PivotTableSummarizeFunction', value.summarize),
  getDisplayType: ({ value }) => enumValue('PivotValueDisplayType', value.showAs ?? 'DEFAULT'),
  getFormula: () => null,
  setDisplayName: (target, name: string) => target.change({ name }),
  summarizeBy: (target, summarize: EnumValue) => target.change({ summarize: summaryName(summarize) }),
  showAs: (target, type: EnumValue) => target.change({ showAs: type.name() }),
};

const pivotFilter: Members<Spreadsheet.PivotFilter, PivotFilterTarget> = {
  getPivotTable: ({ table }) => table,
  getSourceDataColumn: ({ table, filter }) => table.position(filter.column),
  getFilterCriteria: ({ app, filter }) => new FilterCriteriaTarget(app, filter.rule),
  setFilterCriteria(target, criteria: FilterCriteriaTarget) {
    void target.table.changed;
    target.filter.rule = plainRule(criteria);
    return target;
  },
  remove({ table, filter }) {
    const { changed } = table;
    changed.filters = changed.filters?.filter((other) => other !== filter);
  },
};

export const rangePivots: Members<GoogleRange, RangeTarget> = {
  /** Empty until groups and values are added. */
  createPivotTable(range, source: RangeTarget) {
    checkEditable(range);
    const { row, column } = range.area;
    const cell = { row, column, endRow: row + 1, endColumn: column + 1 };
    if (source.home.id === range.home.id && overlaps(source.area, cell)) refuse(TEXT.pivotOnSource);
    const pivot: Pivot = {
      anchor: { row, column },
      source: { sheetId: source.home.id, area: { ...source.area } },
      rows: [],
      columns: [],
      values: [],
    };
    range.sheet.pivots.push(pivot);
    return new PivotTarget(range.home, pivot);
  },
};

export const sheetPivots: Members<Spreadsheet.Sheet, SheetTarget> = {
  getPivotTables: (home) => home.app.list(home.sheet.pivots.map((pivot) => new PivotTarget(home, pivot))),
};

export const pivotClasses = [
  serviceClass<GooglePivotTable, PivotTarget>('PivotTable', [pivotTable]),
  serviceClass<Spreadsheet.PivotGroup, GroupTarget>('PivotGroup', [pivotGroup]),
  serviceClass<GooglePivotValue, ValueTarget>('PivotValue', [pivotValue]),
  serviceClass<Spreadsheet.PivotFilter, PivotFilterTarget>('PivotFilter', [pivotFilter]),
];
