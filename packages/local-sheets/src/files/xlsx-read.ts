// An xlsx file → a workbook. What Google Sheets has and xlsx has not comes back from our own part, where there is one.

import type { Area } from '../book/book.ts';
import { localeOf } from '../book/locale.ts';
import { areaBetween } from '../book/references.ts';
import type { Sheet } from '../book/sheet.ts';
import { Book, NEW_SHEET_COLUMNS, NEW_SHEET_ROWS } from '../book/workbook.ts';
import { scanFormula } from '../calc/formula.ts';
import { EXCEL_COLUMNS, EXCEL_ROWS } from './excel-formula.ts';
import { type Anchor, applyExtras, EXTRAS_NAMESPACE, type Extras, isAnchorName } from './extras.ts';
import type { Package } from './package.ts';
import { type RuleReader, readConditional, readValidations } from './read-rules.ts';
import { areaOf, readCells, readLayout, type SheetReader } from './read-sheet.ts';
import { FileStyles } from './read-styles.ts';
import { all, child, type Element, parseXml, readXml, unescaped } from './xml.ts';

export interface XlsxOptions {
  name: string;
  locale: string;
  timeZone: string;
}

interface SheetEntry {
  fileName: string;
  sheetId: string;
  hidden: boolean;
  part: string;
}

/** null = the zip file holds no workbook. */
export function readXlsx(file: Package, options: XlsxOptions): Book | null {
  const root = [...file.relations('').values()].find(({ type }) => type === 'officeDocument')?.target;
  const workbookPart = root ?? 'xl/workbook.xml';
  const workbookXml = file.text(workbookPart);
  if (workbookXml === null) return null;
  const workbook = parseXml(workbookXml);
  const relations = file.relations(workbookPart);
  const part = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;

  const extras = readExtras(file);
  const locale = extras?.locale ?? options.locale;
  const book = new Book({ name: options.name, timeZone: options.timeZone, locale });
  const entries = all(child(workbook, 'sheets'), 'sheet').flatMap(({ attributes }): SheetEntry[] => {
    const target = relations.get(attributes['r:id'] ?? attributes.id ?? '');
    if (target?.type !== 'worksheet') return [];
    const hidden = attributes.state !== undefined && attributes.state !== 'visible';
    return [{ fileName: attributes.name!, sheetId: attributes.sheetId!, hidden, part: target.target }];
  });
  if (entries.length === 0) return null;
  const saved = (fileName: string) => extras?.sheets.find((sheet) => sheet.fileName === fileName);
  const sheetName = (fileName: string) => saved(fileName)?.name ?? fileName;
  const styles = new FileStyles(book.styles, file.text(part('styles') ?? ''), file.text(part('theme') ?? ''));
  const reader: SheetReader = {
    styles,
    texts: readTexts(file, part('sharedStrings')),
    decimal: localeOf(locale).decimal,
    sheetName,
    from1904: ['1', 'true'].includes(child(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
  };

  // All sheets first: formulas and rules of one name the others.
  const names = child(workbook, 'definedNames');
  const renamed = extras ? renamedSheets(extras, entries, names) : new Map<string, number>();
  const taken = new Set(extras?.sheets.map((sheet) => sheet.id));
  const sheets = entries.map((entry) => {
    const name = sheetName(entry.fileName);
    let id = saved(entry.fileName)?.id ?? renamed.get(entry.fileName);
    if (id === undefined) {
      id = book.freeSheetId(name);
      while (taken.has(id)) id++;
    }
    const grid = extras?.sheets.find((sheet) => sheet.id === id);
    const sheet = book.addSheet({
      id,
      name,
      rows: grid?.maxRows ?? NEW_SHEET_ROWS,
      columns: grid?.maxColumns ?? NEW_SHEET_COLUMNS,
    });
    sheet.hidden = entry.hidden;
    return sheet;
  });
  const byFileName = (fileName: string) => {
    const wanted = fileName.toLowerCase();
    return sheets[entries.findIndex((entry) => entry.fileName.toLowerCase() === wanted)];
  };
  const target = (text: string) => anchorOf(text, byFileName);
  entries.forEach((entry, i) => {
    const sheet = sheets[i]!;
    const tree = readCells(file.chunks(entry.part), sheet, reader);
    fitGrid(sheet);
    readLayout(tree, sheet, styles);
    const rules: RuleReader = {
      styles,
      decimal: reader.decimal,
      sheetName,
      areas: (sqref) =>
        sqref
          .split(/\s+/)
          .filter(Boolean)
          .map((one) => clipped(areaOf(one), sheet)),
      target: (formula) => {
        const anchor = target(formula.includes('!') ? formula : `${quoted(entry.fileName)}!${formula}`);
        return anchor?.area ? { sheet: anchor.sheetId, area: anchor.area } : null;
      },
    };
    sheet.conditionalRules = readConditional(tree, rules);
    sheet.validations = readValidations(tree, rules);
    readNotes(file, entry.part, sheet);
  });
  readNames(book, names, target);

  const active = Number(all(child(workbook, 'bookViews'), 'workbookView')[0]?.attributes.activeTab ?? 0);
  book.activeSheetId = (sheets[active] ?? sheets[0]!).id;
  if (extras) {
    const anchors = new Map<string, Anchor | undefined>();
    for (const { attributes, text } of all(names, 'definedName')) {
      if (isAnchorName(attributes.name!)) anchors.set(attributes.name!, target(text));
    }
    applyExtras(
      book,
      extras,
      ({ id }) => book.sheet(id) ?? undefined,
      (name) => anchors.get(name),
    );
  }
  book.dirty = book.hasFormulas();
  return book;
}

/** Sheets renamed since the file was ours, found again by a hidden name that points into them. */
function renamedSheets(
  extras: Extras,
  entries: readonly SheetEntry[],
  names: Element | undefined,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id, anchor, fileName } of extras.sheets) {
    if (entries.some((entry) => entry.fileName === fileName)) continue;
    const name = all(names, 'definedName').find(({ attributes }) => attributes.name === anchor);
    const sheet = name && /^(?:'((?:[^']|'')+)'|([^!]+))!/.exec(name.text);
    if (sheet) found.set(sheet[1]?.replaceAll("''", "'") ?? sheet[2]!, id);
  }
  return found;
}

function readExtras(file: Package): Extras | null {
  for (const name of file.names) {
    if (!/^customXml\/item\d+\.xml$/i.test(name)) continue;
    const text = file.text(name)!;
    if (!text.slice(0, 400).includes(EXTRAS_NAMESPACE)) continue;
    return JSON.parse(unescaped(parseXml(text).text)) as Extras;
  }
  return null;
}

function readTexts(file: Package, part: string | undefined): string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let text = '';
  let taking = false;
  let phonetic = false;
  readXml(file.chunks(part), {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      taking = name === 't' && !phonetic;
    },
    close(name) {
      if (name === 'si') texts.push(unescaped(text));
      else if (name === 'rPh') phonetic = false;
      taking = false;
    },
    text(piece) {
      if (taking) text += piece;
    },
  });
  return texts;
}

/** At least the grid of a new sheet, and room for everything in it. */
function fitGrid(sheet: Sheet): void {
  let columns = sheet.lastColumn();
  let rows = sheet.lastRow();
  for (const { row, column } of sheet.styles()) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  sheet.growTo(rows, columns);
}

function clipped(area: Area, { maxRows, maxColumns }: Sheet): Area {
  return { ...area, endRow: Math.min(area.endRow, maxRows), endColumn: Math.min(area.endColumn, maxColumns) };
}

function readNotes(file: Package, sheetPart: string, sheet: Sheet): void {
  const part = [...file.relations(sheetPart).values()].find(({ type }) => type === 'comments')?.target;
  const xml = part === undefined ? null : file.text(part);
  if (xml === null) return;
  for (const comment of all(child(parseXml(xml), 'commentList'), 'comment')) {
    const { row, column } = areaOf(comment.attributes.ref!);
    const text = unescaped(textIn(child(comment, 'text')));
    if (text) sheet.setNote(row, column, text);
  }
}

/** All `t` below an element, phonetic readings left out. */
function textIn(element: Element | undefined): string {
  if (!element || element.name === 'rPh') return '';
  return element.name === 't' ? element.text : element.children.map(textIn).join('');
}

function readNames(
  book: Book,
  names: Element | undefined,
  target: (text: string) => Anchor | undefined,
): void {
  for (const { attributes, text } of all(names, 'definedName')) {
    const { name = '', hidden, localSheetId } = attributes;
    if (name.startsWith('_xlnm.') || isAnchorName(name) || hidden === '1' || localSheetId !== undefined)
      continue;
    const anchor = target(text);
    if (anchor?.area) book.namedRanges.push({ name, sheetId: anchor.sheetId, area: anchor.area });
  }
}

const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

/** What a reference in the file points at; undefined = nothing any more, or no plain reference. */
function anchorOf(text: string, sheetOf: (fileName: string) => Sheet | undefined): Anchor | undefined {
  const [token, ...rest] = scanFormula(text);
  if (token?.kind !== 'reference' || rest.length || token.reference.sheet === null) return undefined;
  const sheet = sheetOf(token.reference.sheet);
  if (!sheet) return undefined;
  const { start, end } = token.reference;
  const area = areaBetween(start, end ?? start, EXCEL_ROWS, EXCEL_COLUMNS);
  const whole = area.endRow >= EXCEL_ROWS && area.endColumn >= EXCEL_COLUMNS && area.row === 0;
  if (whole && area.column === 0) return { sheetId: sheet.id, area: null };
  return { sheetId: sheet.id, area: clipped(area, sheet) };
}
