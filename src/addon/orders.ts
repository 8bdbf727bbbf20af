// From a sheet to its orders: what was chosen before is found again by header texts, also after columns moved.

import { isHalfName } from '../reading/full-names.ts';
import { WHOLE_GATE } from '../reading/gate/gate.ts';
import {
  cellText,
  type Mapping,
  type OrderCells,
  type Reading,
  type ReadingOptions,
  type Recognition,
  readOrders,
  recognise,
  type SheetSample,
  statusMeaning,
} from '../reading/index.ts';
import type { IdleChoice } from '../reports/input.ts';
import { Trouble } from '../sheets/trouble.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { type Field, isDetail } from '../terms/roles.ts';
import { withSheetsAnswers } from './together.ts';

export interface OrdersRequest {
  readonly sheetId: number;
  readonly headerRow?: number;
  /** Absent = the columns we recognise. */
  readonly mapping?: Mapping;
  readonly mappingHeaders?: { readonly [role: string]: string };
  readonly reading?: ReadingOptions;
}

/** What a sheet is understood to be. */
export interface Understood {
  readonly sample: SheetSample;
  readonly recognition: Recognition;
  readonly mapping: Mapping;
}

export interface ReadOrders extends Understood {
  readonly sheetId: number;
  readonly cells: OrderCells;
  readonly options: ReadingOptions;
  /** Choices on Data check that change nothing. */
  readonly idle: readonly IdleChoice[];
  readonly reading: Reading;
}

/** Throws `sheet-gone`, `empty-sheet`, and the codes of a chosen column that is no longer there. */
export function understand(workbook: Workbook, request: OrdersRequest): Understood {
  const sample = workbook.sample(request.sheetId);
  if (!sample.rows.some((row) => row.some((cell) => cell !== ''))) {
    throw new Trouble('empty-sheet', { sheet: sample.sheetName });
  }
  const { mapping, mappingHeaders } = request;
  const first = recognise(sample, request.headerRow);
  if (!mapping) {
    const { customer, date } = first.mapping;
    if (customer === undefined || date === undefined) requireUnblocked(workbook, request, sample);
    return { sample, recognition: first, mapping: first.mapping };
  }
  const missing: Field[] = [];
  for (const headerRow of headerRows(sample, request, first)) {
    const recognition = headerRow === first.headerRow ? first : recognise(sample, headerRow);
    const found = findAgain(recognition, mapping, mappingHeaders ?? {});
    if (found.missing.length === 0) return { sample, recognition, mapping: found.mapping };
    if (missing.length === 0) missing.push(...found.missing);
  }
  requireUnblocked(workbook, request, sample);
  throw lost(missing, sample.sheetName, mappingHeaders ?? {});
}

/** Orders that come by one formula are not there while something stands in its way, such as our columns once it grew. */
function requireUnblocked(workbook: Workbook, { sheetId }: OrdersRequest, sample: SheetSample): void {
  if (!sample.rows.some((row) => row.includes('#REF!'))) return;
  const where = workbook.blockedArray(sheetId);
  if (where) throw new Trouble('array-blocked', { sheet: sample.sheetName, ...where });
}

/** Reads the orders in full. Throws `no-customer-column`, `no-date-column` too. */
export function readAll(workbook: Workbook, request: OrdersRequest, understood: Understood): ReadOrders {
  const { recognition, mapping, sample } = understood;
  if (mapping.customer === undefined) throw new Trouble('no-customer-column', { sheet: sample.sheetName });
  if (mapping.date === undefined) throw new Trouble('no-date-column', { sheet: sample.sheetName });
  const cells = workbook.orderCells(request.sheetId, figuresOf(mapping), recognition.firstRow);
  const { options, idle } = hasSeveralKeys(mapping)
    ? withSheetsAnswers(workbook, request)
    : { options: request.reading ?? {}, idle: [] };
  const { locale, timeZone } = workbook;
  const reading = readOrders(cells, {
    recognition,
    mapping,
    options,
    locale,
    timeZone,
    meaningOf: statusMeaning,
    gate: WHOLE_GATE,
    today: today(),
  });
  return { ...understood, sheetId: request.sheetId, cells, options, idle, reading };
}

/** Has a customer more than one key? */
const hasSeveralKeys = (mapping: Mapping): boolean =>
  (['memberId', 'email', 'phone'] as const).some(
    (field) => mapping[field] !== undefined && mapping[field] !== mapping.customer,
  );

/** The columns that make the figures: the roles, where a customer has more than one key, these, and the company. */
export function figuresOf(mapping: Mapping): Mapping {
  const several = hasSeveralKeys(mapping);
  // The gate asks about business customers.
  return columnsOf(
    mapping,
    (field) =>
      !isDetail(field) ||
      field === 'company' ||
      (several && IDENTITIES.includes(field)) ||
      ((several || mapping.phone === mapping.customer) && PHONE_PARTS.includes(field)) ||
      (isHalfName(mapping) && NAME_PARTS.includes(field)),
  );
}

/** Details that tell who somebody is. */
const IDENTITIES: readonly Field[] = ['memberId', 'email', 'phone', 'name'];
const NAME_PARTS: readonly Field[] = ['givenName', 'familyName'];
const PHONE_PARTS: readonly Field[] = ['phone2', 'phone3'];

export const columnsOf = (mapping: Mapping, wanted: (field: Field) => boolean): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([field]) => wanted(field as Field)));

/** Today in UTC: near enough to say that an export is old. */
const today = (): number => Math.floor(Date.now() / 86_400_000);

/** Where the column names may stand now: where they stood, and rows that hold all the names we look for. */
function* headerRows(sample: SheetSample, request: OrdersRequest, first: Recognition): Iterable<number> {
  yield first.headerRow;
  const names = Object.values(request.mappingHeaders ?? {}).filter((name) => name !== '');
  if (names.length === 0) return;
  for (let row = 0; row < sample.rows.length; row++) {
    if (row + 1 === first.headerRow) continue;
    const texts = new Set(sample.rows[row].map((cell) => plain(cellText(cell))));
    if (names.every((name) => texts.has(plain(name)))) yield row + 1;
  }
}

/** A detail whose column is gone is not known any more; but nobody is told apart otherwise in silence. */
function findAgain(
  { columns }: Recognition,
  mapping: Mapping,
  headers: { readonly [field: string]: string },
): { mapping: Mapping; missing: Field[] } {
  const found: { [field in Field]?: number } = {};
  const missing: Field[] = [];
  const tells = (field: Field): boolean =>
    !isDetail(field) ||
    IDENTITIES.includes(field) ||
    PHONE_PARTS.includes(field) ||
    (isHalfName(mapping) && NAME_PARTS.includes(field));
  for (const role of Object.keys(mapping) as Field[]) {
    const index = mapping[role]!;
    const name = headers[role];
    const chosen = columns.find((column) => column.index === index);
    if (name === undefined || name === '' || (chosen && plain(chosen.header) === plain(name))) {
      if (chosen) found[role] = index;
      else if (tells(role)) missing.push(role);
      continue;
    }
    const named = columns.filter((column) => plain(column.header) === plain(name));
    if (named.length) found[role] = named[0].index;
    else if (tells(role)) missing.push(role);
  }
  return { mapping: found, missing };
}

function lost(
  missing: readonly Field[],
  sheet: string,
  headers: { readonly [role: string]: string },
): Trouble {
  if (missing.includes('customer')) return new Trouble('no-customer-column', { sheet });
  if (missing.includes('date')) return new Trouble('no-date-column', { sheet });
  return new Trouble('column-gone', { sheet, column: headers[missing[0]] ?? '' });
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
