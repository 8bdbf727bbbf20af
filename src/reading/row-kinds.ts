// Rows that are no order lines: blank ones, the header once more, totals.

import type { Role } from '../terms/roles.ts';
import type { AmountColumn } from './amount-column.ts';
import type { Cell, OrderCells } from './cells.ts';
import type { DateColumn } from './date-column.ts';
import type { RowOut } from './left-out.ts';
import { cellText, isBlank, shownText } from './plain.ts';
import type { Mapping, Recognition } from './recognition.ts';
import { isTotalWord } from './special-words.ts';

export const ROW_LINE = 0;
export const ROW_BLANK = 1;
const ROW_HEADER = 2;
const ROW_TOTAL = 3;

export interface RowKinds {
  readonly kind: Uint8Array;
  /** Headers that come again, and totals with the column that shows it: by its label or by its sum. */
  readonly leavesOut: readonly RowOut[];
}

/** A formula or a checkbox filled down below the last order leaves 0 and FALSE: a row of nothing else is blank. */
const saysNothing = (cell: Cell): boolean => cell === '' || cell === 0 || cell === false || isBlank(cell);

export function rowKinds(
  cells: OrderCells,
  mapping: Mapping,
  recognition: Recognition,
  dates: DateColumn,
  amounts: AmountColumn | null,
): RowKinds {
  const roles = Object.keys(cells.cells) as Role[];
  const columns = roles.map((role) => cells.cells[role] ?? []);
  const kind = new Uint8Array(cells.rows).fill(ROW_BLANK);
  for (const column of columns) {
    for (let i = 0; i < cells.rows; i++)
      if (kind[i] === ROW_BLANK && !saysNothing(column[i])) kind[i] = ROW_LINE;
  }
  markHeaders(kind, roles, columns, mapping, recognition);

  const totals = new Map<number, Role>();
  const { customer = [], order = [] } = cells.cells;
  const labels = new Map<string, boolean>();
  const namesTotal = (text: string): boolean => {
    let known = labels.get(text);
    if (known === undefined) {
      known = isTotalWord(text);
      labels.set(text, known);
    }
    return known;
  };
  let sum = 0;
  let sinceTotal = 0;
  for (let i = 0; i < cells.rows; i++) {
    if (kind[i] !== ROW_LINE) continue;
    const amount = amounts?.value[i] ?? 0;
    // A monthly total may bear a date: then it stands where the customer should.
    const named = customer[i] ?? '';
    const asCustomer =
      typeof named === 'string' && named !== '' && isBlank(order[i] ?? '') && namesTotal(named);
    if (dates.problem[i] !== null || asCustomer) {
      const labelled = asCustomer
        ? roles.indexOf('customer')
        : labelColumn(roles, columns, i, order[i] ?? '');
      const summed = labelled < 0 && amount !== 0 && (same(amount, sum) || same(amount, sinceTotal));
      const bare =
        isBlank(customer[i] ?? '') && isBlank(order[i] ?? '') && dates.problem[i] === 'date-missing';
      if (labelled >= 0 || (summed && bare)) {
        kind[i] = ROW_TOTAL;
        totals.set(i, labelled >= 0 ? roles[labelled] : 'amount');
        sinceTotal = 0;
        continue;
      }
    }
    sum += amount;
    sinceTotal += amount;
  }
  return { kind, leavesOut: headersAndTotals(kind, totals, cells, mapping) };
}

function headersAndTotals(
  kind: Uint8Array,
  totals: ReadonlyMap<number, Role>,
  { cells }: OrderCells,
  mapping: Mapping,
): readonly RowOut[] {
  const out: RowOut[] = [];
  kind.forEach((one, row) => {
    const role = totals.get(row);
    if (one === ROW_HEADER) out.push({ row, reason: 'repeated-header', column: -1, text: '' });
    else if (role !== undefined) {
      const text = shownText(cells[role]?.[row] ?? '');
      out.push({ row, reason: 'total-row', column: mapping[role] ?? -1, text });
    }
  });
  return out;
}

/** Money that was added in another order may differ in its last digits. */
const same = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(a) * 1e-9;

/** The mapped column (its place in `roles`) that calls the row a total; -1 = none. A row with an order number is a line. */
function labelColumn(
  roles: readonly Role[],
  columns: readonly (readonly Cell[])[],
  row: number,
  order: Cell,
): number {
  if (!isBlank(order) && !isTotalWord(cellText(order))) return -1;
  return roles.findIndex((_, k) => {
    const cell = columns[k][row];
    return typeof cell === 'string' && cell !== '' && isTotalWord(cell);
  });
}

/** A row that repeats the headers of at least two of its columns, or says nothing but one. */
function markHeaders(
  kind: Uint8Array,
  roles: readonly Role[],
  columns: readonly (readonly Cell[])[],
  mapping: Mapping,
  recognition: Recognition,
): void {
  const matches = new Uint8Array(kind.length);
  roles.forEach((role, k) => {
    const header = recognition.columns.find(({ index }) => index === mapping[role])?.header ?? '';
    if (header === '') return;
    for (let i = 0; i < kind.length; i++) {
      const cell = columns[k][i];
      if (typeof cell === 'string' && cell !== '' && repeats(header, cell)) matches[i]++;
    }
  });
  for (let i = 0; i < kind.length; i++) {
    if (
      matches[i] >= 2 ||
      (matches[i] === 1 && columns.every((column) => isBlank(column[i]) || matchesAny(column[i])))
    ) {
      kind[i] = ROW_HEADER;
    }
  }
  function matchesAny(cell: Cell): boolean {
    return (
      typeof cell === 'string' &&
      recognition.columns.some(({ header }) => header !== '' && repeats(header, cell))
    );
  }
}

/** Of two header rows that were joined, the lower one may come again. */
function repeats(header: string, cell: string): boolean {
  // Most cells differ from the header in their last character.
  if (cell.charCodeAt(cell.length - 1) !== header.charCodeAt(header.length - 1) && cell === cell.trimEnd())
    return false;
  const text = shownText(cell);
  return text === header || (header.endsWith(` ${text}`) && text !== '');
}
