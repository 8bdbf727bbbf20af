// Which service calls read the document, write it or neither; and what each authorization mode lets through.

import type { CallKind, Host } from '../host.ts';
import { refuse, TEXT } from './errors.ts';

const DOCUMENT = new Set(
  'Spreadsheet Sheet Range RangeList NamedRange Protection Filter PivotTable PivotGroup PivotValue PivotFilter DeveloperMetadata Banding TextFinder Selection'.split(
    ' ',
  ),
);
const WRITES =
  /^(set|clear|insert|delete|append|add|remove|merge|break|sort|copy|move|hide|show|unhide|activate|protect|check|uncheck|trim|auto|createFilter|createPivot|apply|rename|duplicate|update|toast|randomize|split|shift|collapse|expand|replace|reset|summarize|totals)/;
/** Members that ask for what is in the cells or on the sheet, rather than where the object points. */
const READS =
  /^(get(Value|DisplayValue|Formula|Note|Background|Font|NumberFormat|HorizontalAl|VerticalAl|Wrap|DataValidation|MergedRange|RichText|TextStyle|TextRotation|TextDirection|Filter|DataRegion|NextData|SheetValues|LastRow|LastColumn|DataRange|Charts|ConditionalFormat|Protections|NamedRanges|DeveloperMetadata|PivotTables|Bandings|RangeByName|ColumnWidth|RowHeight)|is(Blank|PartOfMerge|Checked|RowHidden|ColumnHidden|SheetHidden)|canEdit|findAll|findNext|findPrevious)/;
/** Range.getLastRow and its like only say where the range ends, and a mark says what its finder brought. */
const POINTS = new Set(['Range.getLastRow', 'Range.getLastColumn', 'DeveloperMetadata.getValue']);

export function callKind(type: string, member: string): CallKind {
  if (type === 'SpreadsheetApp')
    return member === 'flush' ? 'flush' : /^setActive|^setCurrent/.test(member) ? 'write' : 'other';
  if (type === 'DeveloperMetadataFinder') return member === 'find' ? 'read' : 'other';
  if (!DOCUMENT.has(type)) return 'other';
  if (WRITES.test(member)) return 'write';
  return READS.test(member) && !POINTS.has(`${type}.${member}`) ? 'read' : 'other';
}

export const SCOPE = 'https://www.googleapis.com/auth/';
const BOUND = ['spreadsheets.currentonly', 'spreadsheets', 'drive'].map((scope) => SCOPE + scope);
const ANY_FILE = ['spreadsheets', 'drive'].map((scope) => SCOPE + scope);

/** Members of SpreadsheetApp that reach a document, and so need a scope. */
const REACHES_BOUND = /^(getActive|getSelection|getCurrent|setActive|setCurrent|flush)/;
const REACHES_ANY = /^(open|create$)/;

export function checkPermission(host: Host, type: string, member: string): void {
  if (host.authMode === 'CUSTOM_FUNCTION') {
    const changes = callKind(type, member) === 'write';
    if (changes || (type === 'SpreadsheetApp' && REACHES_ANY.test(member))) refuse(TEXT.readOnly(member));
  }
  if (type !== 'SpreadsheetApp') return;
  const needed = REACHES_BOUND.test(member) ? BOUND : REACHES_ANY.test(member) ? ANY_FILE : null;
  if (!needed) return;
  if (host.authMode === 'NONE' || !needed.some((scope) => host.scopes.includes(scope))) {
    refuse(TEXT.noScope(`SpreadsheetApp.${member}`, `(${needed.join(' || ')})`));
  }
}

const OF_GRIDS =
  /^(get(Last|Max)(Row|Column)s?|getRange|getRangeList|getDataRange|getCurrentCell|getActive(Cell|Range)|insert(Row|Column)|delete(Row|Column)|append|set(Column|Row)|setFrozen|getCharts|getFilter|sort)/;

/** A sheet that is a chart has no grid. What Google answers is not known: here it is refused. Rule 123. */
export function checkGrid(target: object, member: string): void {
  const asked = target as { type?: string; sheet?: { kind?: string } };
  if (asked.type === 'Sheet' && OF_GRIDS.test(member) && asked.sheet?.kind === 'OBJECT') refuse(TEXT.noGrid);
}
