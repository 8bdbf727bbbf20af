// What the services say when they refuse: Google's own words where they are known (docs/support.md gives each source).

/** Thrown inside a service; the bridge turns it into the script realm's `Exception`. */
export class Refusal extends Error {}

export function refuse(message: string): never {
  throw new Refusal(message);
}

export const TEXT = {
  noGrid: 'This operation is not supported on a sheet without a grid.',
  rowsDiffer: (data: number, range: number) =>
    `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`,
  columnsDiffer: (data: number, range: number) =>
    `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`,
  signature: (given: string, call: string) =>
    `The parameters (${given}) don't match the method signature for ${call}.`,
  notInteger: (value: number) => `Cannot convert ${value} to int.`,
  notACellValue: (value: string) => `Cannot convert ${value} to a cell value.`,
  tooLong: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  violatesValidation: (cell: string) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  rowTooSmall: 'The starting row of the range is too small.',
  columnTooSmall: 'The starting column of the range is too small.',
  noRows: 'The number of rows in the range must be at least 1.',
  noColumns: 'The number of columns in the range must be at least 1.',
  rangeNotFound: 'Range not found',
  outsideSheet: 'The coordinates of the range are outside the dimensions of the sheet.',
  cellOutsideRange: 'Cell reference out of range',
  notACell: 'The range must be a single cell.',
  otherSpreadsheet: 'Target range and source range must be on the same spreadsheet.',
  sortColumn: 'The sort column must be in the range.',
  sortMerged: "You can't sort a range that holds vertically merged cells.",
  notAColor: (text: string) => `${text} is not a colour.`,
  ruleWithoutRange: 'A conditional format rule needs at least one range.',
  ruleWithoutCondition: 'A conditional format rule needs a condition, or a minimum and a maximum point.',
  ruleElsewhere: 'A conditional format rule may only hold ranges of its own sheet.',
  chartGone: 'The chart is not on this sheet.',
  filterGone: 'The filter was removed from this sheet.',
  protectionGone: 'This protection was removed.',
  onlySheetProtection: 'Only a protected sheet can have unprotected ranges.',
  bandingGone: 'This banding was removed.',
  bandingExists: "You can't add alternating colors to a range that already has alternating colors.",
  pivotOnSource: 'A pivot table can not stand on its own source.',
  pivotGone: 'The pivot table was removed.',
  rangeName: (name: string) => `The range name "${name}" is invalid.`,
  rangeNameTaken: (name: string) => `A named range with the name "${name}" already exists.`,
  sheetIndex: 'The sheet index is out of bounds.',
  locale: (locale: string) => `The locale "${locale}" is not valid.`,
  timeZone: (zone: string) => `The time zone "${zone}" is not valid.`,
  noSuchFile: (id: string) => `No item with the given ID could be found: ${id}`,
  metadataGone: 'This developer metadata was removed.',
  metadataSize:
    'Developer metadata is limited to 30000 characters for the spreadsheet and 30000 for each sheet.',
  noCriteria: 'A data validation rule needs a criteria.',
  rowsOutOfBounds: 'Those rows are out of bounds.',
  columnsOutOfBounds: 'Those columns are out of bounds.',
  sheetExists: (name: string) => `A sheet with the name "${name}" already exists. Please enter another name.`,
  sheetNameLength: 'Sheet names must be 1 to 100 characters long.',
  sheetGone: (id: number) => `Sheet ${id} not found`,
  lastSheet: "You can't remove all the sheets in a document.",
  allHidden: "You can't hide all the sheets in a document.",
  freezeAll: (lines: 'rows' | 'columns') => `You can't freeze all visible ${lines} on the sheet.`,
  deleteAllUnfrozen: (lines: 'rows' | 'columns') =>
    `Sorry, it is not possible to delete all non-frozen ${lines}.`,
  deleteAll: (lines: 'rows' | 'columns') => `You can't delete all the ${lines} on the sheet.`,
  cellLimit:
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  partOfMerge: 'You must select all cells in a merged range to merge or unmerge them.',
  filterExists: "You can't create a filter in a sheet that already has a filter.",
  metadataPlace:
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  protectedCell:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  noUi: 'Cannot call SpreadsheetApp.getUi() from this context.',
  readOnly: (member: string) => `You do not have permission to call ${member}`,
  noScope: (call: string, scopes: string) =>
    `Specified permissions are not sufficient to call ${call}. Required permissions: ${scopes}`,
} as const;
