// What the sheet tells of each customer beside the figures: who it is and how to reach them, and what the shop says of
// them. The latest filled value of each counts. Personal: nothing of it is written where nobody asked for it.

import type { Orders } from '../../model/orders.ts';
import { DETAILS, type Detail } from '../../terms/roles.ts';
import type { Cell, OrderCells } from '../cells.ts';
import { readDates } from '../date-column.ts';
import { fullName } from '../full-names.ts';
import { cellText, idText, isBlank, shownText } from '../plain.ts';
import type { Reading } from '../reading.ts';
import { namesNobody } from '../special-words.ts';
import { withWholePhones } from '../whole-phones.ts';
import { type Birthday, birthdayOf } from './birthday.ts';
import { consentOf } from './consent.ts';

/** What is known of one customer; absent = the sheet does not say. Texts are as the sheet writes them. */
export interface Person extends Partial<Readonly<Record<TextDetail, string>>> {
  readonly birthday?: Birthday;
  /** To hear of the shop. Absent = nobody asked: that is no consent. */
  readonly consent?: boolean;
  readonly tags?: readonly string[];
}
type TextDetail = Exclude<Detail, 'birthday' | 'consent' | 'tags'>;

export interface Details {
  /** What the sheet has columns for; a name too where it has the parts of one. */
  readonly has: readonly Detail[];
  /** `customer`: index into `orders.customers`. */
  of(customer: number): Person;
}

/**
 * `written`: the columns of the details, row by row as those that `reading` was made of. `locale`: of the spreadsheet, for
 * birthdays whose column does not show its order of day and month.
 */
export function readDetails(
  written: OrderCells,
  reading: Pick<Reading, 'orders' | 'rowCustomer' | 'rowOrder'>,
  { locale, timeZone }: { readonly locale: string; readonly timeZone: string },
): Details {
  const cells = withWholePhones(written);
  const columns = DETAILS.flatMap((detail) => {
    const column = cells.cells[detail];
    if (!column) return [];
    const order = detail === 'birthday' ? readDates(column, { locale, timeZone }).order : 'ymd';
    const read = (cell: Cell) => VALUES[detail](cell, order);
    return [{ detail, column, read, latest: latestRows(column, reading, read) }];
  });
  const has = columns.map(({ detail }) => detail);
  const inParts = !has.includes('name') && has.includes('givenName') && has.includes('familyName');
  return {
    has: inParts ? [...has, 'name'] : has,
    of(customer) {
      const person: Record<string, unknown> = {};
      for (const { detail, column, read, latest } of columns) {
        if (latest[customer] >= 0) person[detail] = read(column[latest[customer]]);
      }
      const { givenName, familyName }: Person = person;
      if (inParts && (givenName ?? familyName)) person.name = fullName(givenName, familyName, locale);
      return person;
    },
  };
}

type Value = string | boolean | Birthday | readonly string[];

const text = (cell: Cell): string | null => {
  const shown = shownText(cell);
  return shown === '' || namesNobody(shown) ? null : shown;
};
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The value of a cell; null where it says nothing of that kind. */
const VALUES: {
  readonly [detail in Detail]: (cell: Cell, order: Parameters<typeof birthdayOf>[1]) => Value | null;
} = {
  memberId: (cell) => (text(cell) === null ? null : idText(cell)),
  name: text,
  givenName: text,
  familyName: text,
  email: (cell) => (EMAIL.test(cellText(cell)) ? idText(cell) : null),
  phone: (cell) => {
    const shown = cellText(cell).replace(/^'/, '');
    return /\d(?:\D*\d){6}/.test(shown) ? shown : null;
  },
  phone2: () => null,
  phone3: () => null,
  lineId: text,
  birthday: birthdayOf,
  company: text,
  city: text,
  state: text,
  postcode: text,
  country: text,
  consent: consentOf,
  sex: text,
  age: text,
  level: text,
  tags: (cell) => {
    const tags = shownText(cell)
      .split(/\s*[,，、;；|]\s*/)
      .filter((tag) => tag !== '');
    return tags.length > 0 ? tags : null;
  },
  coupon: text,
};

/** Per customer the row that says it last, by the order's day; -1 = none does. Of one day, the row further on in time. */
function latestRows(
  column: readonly Cell[],
  { orders, rowCustomer, rowOrder }: Pick<Reading, 'orders' | 'rowCustomer' | 'rowOrder'>,
  read: (cell: Cell) => Value | null,
): Int32Array {
  const latest = new Int32Array(orders.customers.length).fill(-1);
  const says = new Map<Cell, boolean>();
  const down = newestFirst(orders);
  const rows = Math.min(column.length, rowCustomer.length);
  for (let row = 0; row < rows; row++) {
    const customer = rowCustomer[row];
    const cell = column[row];
    if (customer < 0 || isBlank(cell)) continue;
    let filled = says.get(cell);
    if (filled === undefined) {
      filled = read(cell) !== null;
      says.set(cell, filled);
    }
    if (!filled) continue;
    const before = latest[customer] < 0 ? null : orders.day[rowOrder[latest[customer]]];
    const day = orders.day[rowOrder[row]];
    if (before === null || day > before || (day === before && !down)) latest[customer] = row;
  }
  return latest;
}

/** Do the days of the sheet go down. */
function newestFirst({ day }: Orders): boolean {
  let balance = 0;
  for (let k = 1; k < day.length; k++) balance += Math.sign(day[k] - day[k - 1]);
  return balance < 0;
}
