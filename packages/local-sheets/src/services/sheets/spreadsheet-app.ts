// SpreadsheetApp: the door to everything, the builders and the enums. Rules 102 to 104.

import { Book } from '../../book/workbook.ts';
import type { App } from '../bridge/app.ts';
import { type EnumValue, enumeration } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { type Members, Service, type ServiceClass, serviceClass } from '../bridge/service.ts';
import { UiTarget } from '../runtime/ui.ts';
import { bandingClasses } from './bandings.ts';
import { ChartsTarget, chartsService, chartTextClasses } from './chart-text.ts';
import { CHART_ENUMS, chartClasses } from './charts.ts';
import { conditionalClasses, newConditional } from './conditional.ts';
import { filterClasses, newFilterCriteria } from './filters.ts';
import { finderClasses } from './finding.ts';
import type { GoogleRange } from './google.ts';
import { metadataClasses } from './metadata.ts';
import { namedRangeClasses } from './named-ranges.ts';
import { pivotClasses } from './pivots.ts';
import { protectionClasses } from './protections.ts';
import { rangeMembers } from './range.ts';
import { rangeListClass, selectList } from './range-lists.ts';
import { activeHome, SelectionTarget, selectedRange, selectionClasses, selectOnly } from './selection.ts';
import { sheetMembers } from './sheet.ts';
import { activateSheet } from './sheet-core.ts';
import { spreadsheetMembers } from './spreadsheet.ts';
import { type RangeListTarget, type RangeTarget, type SheetTarget, SpreadsheetTarget } from './targets.ts';
import { ColorTarget, RichTextTarget, TextStyleTarget, textStyleClasses } from './text-style.ts';
import { newValidation, validationClasses } from './validation.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

class SpreadsheetAppTarget extends Service {
  readonly type = 'SpreadsheetApp';
  /** Set by the script in place of the spreadsheet it is bound to. */
  chosen: Book | null = null;
  get active(): SpreadsheetTarget {
    return new SpreadsheetTarget(this.app, this.chosen ?? this.app.host.book);
  }

  byId(id: string): SpreadsheetTarget {
    const book = [this.app.host.book, ...this.app.created].find((other) => other.id === id);
    return book ? new SpreadsheetTarget(this.app, book) : refuse(TEXT.noSuchFile(id));
  }
}

const members: Members<Spreadsheet.SpreadsheetApp, SpreadsheetAppTarget> = {
  getActive: ({ active }) => active,
  getActiveSpreadsheet: ({ active }) => active,
  getActiveSheet: ({ active }) => activeHome(active),
  getActiveRange: ({ active }) => selectedRange(active),
  getActiveRangeList: ({ active }) => new SelectionTarget(active).list(),
  getCurrentCell: ({ active }) => new SelectionTarget(active).cell(),
  getSelection: ({ active }) => new SelectionTarget(active),
  setActiveSpreadsheet(target, { book }: SpreadsheetTarget) {
    target.chosen = book;
  },
  setActiveSheet(_app, home: SheetTarget) {
    activateSheet(home);
    return home;
  },
  setActiveRange: (_app, range: RangeTarget) => selectOnly(range),
  setCurrentCell: (_app, range: RangeTarget) => selectOnly(range),
  setActiveRangeList(_app, list: RangeListTarget) {
    selectList(list);
    return list;
  },

  flush({ app }) {
    for (const book of [app.host.book, ...app.created]) app.settle(book);
  },
  getUi: ({ app }) => (app.host.ui ? new UiTarget(app) : refuse(TEXT.noUi)),

  /** A spreadsheet of its own, kept in memory for this run. */
  create(target, name: string, rows?: number, columns?: number) {
    const { app } = target;
    const { locale, timeZone } = app.host.book;
    const book = Book.blank({
      id: `local-workbook-${app.created.length + 1}`,
      name,
      locale,
      timeZone,
      rows,
      columns,
    });
    app.created.push(book);
    return new SpreadsheetTarget(app, book);
  },
  openById: (target, id: string) => target.byId(id),
  openByUrl: (target, url: string) =>
    target.byId(/\/d\/([\w-]+)/.exec(url)?.[1] ?? refuse(TEXT.noSuchFile(url))),

  newConditionalFormatRule: ({ app }) => newConditional(app),
  newDataValidation: ({ app }) => newValidation(app),
  newFilterCriteria: ({ app }) => newFilterCriteria(app),
  newTextStyle: ({ app }) => new TextStyleTarget(app, {}, true),
  newRichTextValue: ({ app }) => new RichTextTarget(app, {}, true),
  newColor: ({ app }) => new ColorTarget(app, null, 'ColorBuilder'),
};

/** Enums that scripts read from SpreadsheetApp. */
const ENUMS: Record<string, { readonly [name: string]: EnumValue }> = Object.fromEntries(
  `BandingTheme BooleanCriteria BorderStyle ColorType CopyPasteType DataValidationCriteria DeveloperMetadataLocationType
DeveloperMetadataVisibility Dimension Direction InterpolationType PivotTableSummarizeFunction PivotValueDisplayType
ProtectionType RecalculationInterval RelativeDate SheetType TextDirection TextToColumnsDelimiter WrapStrategy`
    .split(/\s+/)
    .map((name) => [name, enumeration(name)]),
);

/** Every class reached from SpreadsheetApp, and the Charts service. */
export const spreadsheetClasses: readonly ServiceClass[] = [
  serviceClass<Spreadsheet.SpreadsheetApp, SpreadsheetAppTarget>('SpreadsheetApp', [members], {
    path: 'SpreadsheetApp',
    properties: ENUMS,
  }),
  serviceClass<Spreadsheet.Spreadsheet, SpreadsheetTarget>('Spreadsheet', spreadsheetMembers),
  serviceClass<Spreadsheet.Sheet, SheetTarget>('Sheet', [sheetMembers]),
  serviceClass<GoogleRange, RangeTarget>('Range', [rangeMembers]),
  rangeListClass(rangeMembers),
  ...selectionClasses,
  ...namedRangeClasses,
  ...protectionClasses,
  ...metadataClasses,
  ...validationClasses,
  ...conditionalClasses,
  ...filterClasses,
  ...chartClasses,
  ...pivotClasses,
  ...bandingClasses,
  ...finderClasses,
  ...textStyleClasses,
  ...chartTextClasses,
  serviceClass<GoogleAppsScript.Charts.Charts, ChartsTarget>('Charts', [chartsService], {
    path: 'Charts',
    properties: Object.fromEntries(CHART_ENUMS),
  }),
];

export function spreadsheetGlobals(app: App): Record<string, object> {
  return {
    SpreadsheetApp: app.expose(new SpreadsheetAppTarget(app)),
    Charts: app.expose(new ChartsTarget(app)),
  };
}
