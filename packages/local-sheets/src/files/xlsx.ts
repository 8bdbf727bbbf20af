// A workbook → an xlsx file that Excel and LibreOffice open, and that reads back as the same workbook.

import type { Area } from '../book/book.ts';
import { localeOf } from '../book/locale.ts';
import { areaName, cellName, columnName, quotedSheetName } from '../book/references.ts';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Sheet } from '../book/sheet.ts';
import type { Book } from '../book/workbook.ts';
import { EXCEL_COLUMNS, excelSheetNames } from './excel-formula.ts';
import { done, loadExcelize, type NewFile } from './excelize.ts';
import { type Anchor, EXTRAS_NAMESPACE, EXTRAS_PART, gatherExtras } from './extras.ts';
import { Package, writePackage } from './package.ts';
import {
  type CellContext,
  EXCEL_TEXT_LENGTH,
  SharedTexts,
  sheetData,
  spilledBlocks,
  styleOf,
} from './write-cells.ts';
import { writeChart } from './write-charts.ts';
import { type RuleContext, writeConditional, writeValidation } from './write-rules.ts';
import { StyleWriter } from './write-styles.ts';
import { all, child, escaped, parseXml } from './xml.ts';

/** What is printed of a sheet, by its id; sheets without an area are printed whole. Sheets itself keeps none. */
export type PrintAreas = ReadonlyMap<number, Area>;

/**
 * The values of formulas are written as they stand: bring them up to date first (`host.calculate()`). `application` is the
 * program that the file says it was saved by; any other program that saves it puts its own name there.
 */
export async function writeXlsx(
  book: Book,
  application = 'local-sheets',
  printed: PrintAreas = new Map(),
): Promise<Uint8Array> {
  const library = await loadExcelize();
  const names = excelSheetNames(book.sheets.map((sheet) => sheet.name));
  const sheetName = (name: string) => names.get(name) ?? name;
  const absolute = (sheetId: number, area: Area | null) =>
    absoluteReference(book, sheetName, { sheetId, area });
  const file = done(library.NewFile());
  const styles = new StyleWriter(file, book.styles);
  const cells: CellContext = {
    styles,
    texts: new SharedTexts(),
    decimal: localeOf(book.locale).decimal,
    sheetName,
  };

  done(file.SetSheetName('Sheet1', sheetName(book.sheets[0]!.name)));
  for (const sheet of book.sheets.slice(1)) done(file.NewSheet(sheetName(sheet.name)));
  // A text in a cell makes the library write the part of shared texts, which ours takes the place of.
  done(file.SetCellStr(sheetName(book.sheets[0]!.name), 'A1', 'x'));
  for (const sheet of book.sheets) {
    writeLayout(file, sheetName(sheet.name), sheet);
    const rules: RuleContext = {
      file,
      sheet: sheetName(sheet.name),
      decimal: cells.decimal,
      sheetName,
      absolute,
    };
    for (const rule of sheet.conditionalRules) writeConditional(rules, rule);
    for (const rule of sheet.validations) writeValidation(rules, rule);
    for (const chart of sheet.charts) writeChart({ library, file, sheet: rules.sheet, absolute }, chart);
  }
  writeNames(file, book, absolute);
  for (const sheet of book.sheets) {
    const area = printed.get(sheet.id);
    if (!area) continue;
    const RefersTo = absolute(sheet.id, area);
    done(file.SetDefinedName({ Name: '_xlnm.Print_Area', RefersTo, Scope: sheetName(sheet.name) }));
  }
  file.SetActiveSheet(
    Math.max(
      0,
      book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId),
    ),
  );
  for (const sheet of book.sheets) {
    if (sheet.hidden) done(file.SetSheetVisible(sheetName(sheet.name), false));
  }
  done(file.SetAppProps({ Application: application }));
  // Every style a cell has must be known before the library writes its styles.
  for (const sheet of book.sheets) prepareStyles(sheet, styles);
  return assemble(book, skeleton(file), { cells, sheetName, absolute, application });
}

function skeleton(file: NewFile): Package {
  const { buffer } = done(file.WriteToBuffer()) as { buffer: Uint8Array; error: string | null };
  return Package.open(buffer)!;
}

function writeLayout(file: NewFile, name: string, sheet: Sheet): void {
  // Before the properties: the library would forget them.
  if (sheet.filter) done(file.AutoFilter(name, areaName(sheet.filter.area), []));
  done(
    file.SetSheetProps(name, {
      DefaultColWidth: excelWidth(DEFAULT_COLUMN_WIDTH),
      DefaultRowHeight: DEFAULT_ROW_HEIGHT * 0.75,
      CustomHeight: true,
      FitToPage: true,
      ...(sheet.tabColor && { TabColorRGB: sheet.tabColor.replace('#', 'FF').toUpperCase() }),
    }),
  );
  // Printed as Google prints: as many pages as it takes, each as wide as the sheet.
  done(file.SetPageLayout(name, { Orientation: 'landscape', FitToWidth: 1, FitToHeight: 0 }));
  for (const [column, width] of sheet.columnWidths) {
    const letters = columnName(column);
    done(file.SetColWidth(name, letters, letters, excelWidth(width)));
  }
  for (const column of sheet.hiddenColumns) done(file.SetColVisible(name, columnName(column), false));
  for (const [column, depth] of sheet.columnGroups)
    done(file.SetColOutlineLevel(name, columnName(column), depth));
  if (sheet.hiddenGridlines || sheet.rightToLeft) {
    const view = { ShowGridLines: !sheet.hiddenGridlines, RightToLeft: sheet.rightToLeft };
    done(file.SetSheetView(name, 0, view as never));
  }
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows || frozenColumns) {
    done(
      file.SetPanes(name, {
        Freeze: true,
        XSplit: frozenColumns,
        YSplit: frozenRows,
        TopLeftCell: cellName(frozenRows, frozenColumns),
        ActivePane: frozenRows && frozenColumns ? 'bottomRight' : frozenRows ? 'bottomLeft' : 'topRight',
      }),
    );
  }
  for (const merge of sheet.merges) {
    const [from, to] = areaName(merge).split(':');
    if (to) done(file.MergeCell(name, from!, to));
  }
  for (const { row, column, text } of sheet.notes()) {
    done(file.AddComment(name, { Cell: cellName(row, column), Author: ' ', Paragraph: [{ Text: text }] }));
  }
  // Warnings alone do not stop anybody, in Google or here.
  const locked = sheet.protections.some(
    ({ area, warningOnly, canEdit }) => !area && !warningOnly && !canEdit,
  );
  if (locked) done(file.ProtectSheet(name, { SelectLockedCells: true, SelectUnlockedCells: true }));
}

/** Pixels → widths of the digit 0. */
function excelWidth(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}

function writeNames(file: NewFile, book: Book, absolute: (sheetId: number, area: Area) => string): void {
  for (const { name, sheetId, area } of book.namedRanges) {
    if (area && book.sheet(sheetId))
      done(file.SetDefinedName({ Name: name, RefersTo: absolute(sheetId, area) }));
  }
}

function prepareStyles(sheet: Sheet, styles: StyleWriter): void {
  for (const { id } of sheet.styles()) styles.number(id);
  for (const { row, column } of sheet.formulas()) styleOf(sheet, row, column, styles);
  if (sheet.pivots.length === 0) return;
  for (let row = sheet.lastRow() - 1; row >= 0; row--) {
    for (let column = sheet.rowValues(row).length - 1; column >= 0; column--) {
      if (sheet.isPivot(row, column)) styleOf(sheet, row, column, styles);
    }
  }
}

/** `'Orders'!$A$1:$B$9`; lines from edge to edge as `$B:$B` and `$3:$3`, a whole sheet as all its columns. */
function absoluteReference(
  book: Book,
  sheetName: (name: string) => string,
  { sheetId, area }: Anchor,
): string {
  const sheet = book.sheet(sheetId);
  if (!sheet) return '#REF!';
  const prefix = `${quotedSheetName(sheetName(sheet.name))}!`;
  const allRows = !area || (area.row === 0 && area.endRow >= sheet.maxRows);
  const allColumns = !area || (area.column === 0 && area.endColumn >= sheet.maxColumns);
  if (allRows && allColumns) return `${prefix}$A:$${columnName(EXCEL_COLUMNS - 1)}`;
  const { row, endRow, column, endColumn } = area!;
  if (allColumns) return `${prefix}$${row + 1}:$${endRow}`;
  if (allRows) return `${prefix}$${columnName(column)}:$${columnName(endColumn - 1)}`;
  const from = `$${columnName(column)}$${row + 1}`;
  const to = `$${columnName(endColumn - 1)}$${endRow}`;
  return prefix + (from === to ? from : `${from}:${to}`);
}

const SHEET_DATA = /<sheetData\s*\/>|<sheetData>[\s\S]*?<\/sheetData>/;

interface Assembly {
  cells: CellContext;
  sheetName: (name: string) => string;
  absolute: (sheetId: number, area: Area | null) => string;
  application: string;
}

/** The library's parts with our cells, texts, hidden names and extras in their places. */
function assemble(
  book: Book,
  skeleton: Package,
  { cells, sheetName, absolute, application }: Assembly,
): Uint8Array {
  const encoder = new TextEncoder();
  function* encoded(texts: Iterable<string>): Iterable<Uint8Array> {
    for (const text of texts) yield encoder.encode(text);
  }
  const { extras, anchors } = gatherExtras(book, sheetName, EXCEL_TEXT_LENGTH);
  const sheetParts = partsOfSheets(skeleton, book, sheetName);
  function* sheetXml(part: string, sheet: Sheet): Iterable<string> {
    const text = skeleton.text(part)!;
    const place = SHEET_DATA.exec(text)!;
    const used = {
      row: 0,
      column: 0,
      endRow: Math.max(1, sheet.lastRow()),
      endColumn: Math.max(1, sheet.lastColumn()),
    };
    const head = text
      .slice(0, place.index)
      .replace(/<dimension ref="[^"]*"/, `<dimension ref="${areaName(used)}"`);
    yield sheet.filteredRows.size ? head : head.replace(' filterMode="true"', '');
    yield* sheetData(sheet, cells, spilledBlocks(sheet));
    yield withPlainFilter(text.slice(place.index + place[0].length));
  }
  function* parts(): Iterable<[string, Iterable<Uint8Array>]> {
    for (const name of skeleton.names) {
      const sheet = sheetParts.get(name);
      if (name === 'xl/sharedStrings.xml') continue;
      if (sheet) yield [name, encoded(sheetXml(name, sheet))];
      else if (name === 'xl/workbook.xml')
        yield [name, encoded([withNames(skeleton.text(name)!, anchors, absolute)])];
      else if (name === 'xl/_rels/workbook.xml.rels')
        yield [name, encoded([withExtras(skeleton.text(name)!)])];
      else if (name === '[Content_Types].xml')
        yield [name, encoded([withPropertiesType(skeleton.text(name)!)])];
      // The library names its own author there.
      else if (name === 'docProps/core.xml')
        yield [name, encoded([skeleton.text(name)!.replace('>xuri<', () => `>${escaped(application)}<`)])];
      else yield [name, [skeleton.bytes(name)!]];
    }
    yield ['xl/sharedStrings.xml', encoded(cells.texts.xml())];
    yield [EXTRAS_PART, encoded([extrasXml(JSON.stringify(extras))])];
    yield ['customXml/itemProps1.xml', encoded([EXTRAS_PROPERTIES])];
    yield ['customXml/_rels/item1.xml.rels', encoded([EXTRAS_RELATION])];
  }
  return writePackage(parts());
}

/** The library writes the filter's block with `$`, which not every program takes. */
function withPlainFilter(xml: string): string {
  return xml.replace(/<autoFilter ref="[^"]*"/, (start) => start.replaceAll('$', ''));
}

function partsOfSheets(
  skeleton: Package,
  book: Book,
  sheetName: (name: string) => string,
): Map<string, Sheet> {
  const relations = skeleton.relations('xl/workbook.xml');
  const parts = new Map<string, Sheet>();
  for (const { attributes } of all(child(parseXml(skeleton.text('xl/workbook.xml')!), 'sheets'), 'sheet')) {
    const sheet = book.sheets.find((one) => sheetName(one.name) === attributes.name)!;
    parts.set(relations.get(attributes['r:id']!)!.target, sheet);
  }
  return parts;
}

function withNames(
  workbook: string,
  anchors: readonly { name: string; anchor: Anchor }[],
  absolute: (sheetId: number, area: Area | null) => string,
): string {
  const names = anchors
    .map(({ name, anchor }) => {
      const target = escaped(absolute(anchor.sheetId, anchor.area));
      return `<definedName name="${name}" hidden="1">${target}</definedName>`;
    })
    .join('');
  if (!names) return workbook;
  if (workbook.includes('</definedNames>'))
    return workbook.replace('</definedNames>', () => `${names}</definedNames>`);
  return workbook.replace('</sheets>', () => `</sheets><definedNames>${names}</definedNames>`);
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EXTRAS_PROPERTIES = `${HEAD}<ds:datastoreItem ds:itemID="{6B1F0F2C-52F6-4B0B-9D3A-6F1B6E2C7A51}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${EXTRAS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
const EXTRAS_RELATION = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`;

function extrasXml(json: string): string {
  return `${HEAD}<document xmlns="${EXTRAS_NAMESPACE}">${escaped(json)}</document>`;
}

function withExtras(relations: string): string {
  const relation = `<Relationship Id="rIdExtras" Type="${RELATIONSHIPS}/customXml" Target="../${EXTRAS_PART}"/>`;
  return relations.replace('</Relationships>', `${relation}</Relationships>`);
}

function withPropertiesType(types: string): string {
  const override = `<Override PartName="/customXml/itemProps1.xml" ContentType="${PROPERTIES_TYPE}"/>`;
  const entries = types.match(/<(?:Default|Override) [^>]*>(?:<\/(?:Default|Override)>)?/g) ?? [];
  // The library names them in another order each time; the same workbook should be the same file.
  const list = [...entries, override].sort().join('');
  return `${types.slice(0, types.indexOf(entries[0]!)) + list}</Types>`;
}
