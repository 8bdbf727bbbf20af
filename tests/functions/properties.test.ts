// What must hold for any orders: answers do not depend on the order of rows, the writing of days or the shape of the call.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../src/functions/catalogue.ts';
import { isoOf } from '../../src/model/index.ts';
import { serialOf } from '../../src/terms/serial-days.ts';
import { call, cells, column } from './calling.ts';

const order = fc.record({
  customer: fc.constantFrom('ann', 'bo', 'cat', 'dan', '熟客', '007', ''),
  day: fc.integer({ min: 19_700, max: 20_060 }),
  amount: fc.integer({ min: -2000, max: 9000 }).map((cents) => cents / 100),
});
const shop = fc.array(order, { minLength: 1, maxLength: 40 });
const NAMES = ['ann', 'bo', 'cat', 'dan', '熟客', '007', 'nobody', ''];
const asked = column(NAMES);

type Order = { readonly customer: string; readonly day: number; readonly amount: number };
const columnsOf = (orders: readonly Order[], day: (order: Order) => unknown = ({ day }) => isoOf(day)) =>
  [
    column(orders.map(({ customer }) => customer)),
    column(orders.map(day)),
    column(orders.map(({ amount }) => amount)),
  ] as const;

/** The columns by the arguments that take them. */
const ORDER_COLUMNS = ['order_customers', 'order_dates', 'order_amounts'];
/** Functions that are asked of customers, over the columns of an order sheet. */
const ASKED = FUNCTIONS.filter(
  ({ arguments: [first, second] }) => first.name === 'customer' && ORDER_COLUMNS.includes(second?.name),
);

/** Everything that is asked of customers. */
function answersTo(customer: unknown, columns: ReturnType<typeof columnsOf>): unknown[][] {
  return ASKED.map(({ name, arguments: all }) =>
    cells(
      call(
        name,
        ...all.map((argument) => {
          const column = ORDER_COLUMNS.indexOf(argument.name);
          return argument.name === 'customer' ? customer : column < 0 ? '' : columns[column];
        }),
      ),
    ),
  );
}

describe('for any orders', () => {
  it('the rows may stand in any order, with blank rows between', () => {
    fc.assert(
      fc.property(shop, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (orders, keys) => {
        const keyed = orders.map((one) => ({ one, key: keys.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
        const [customers, dates, amounts] = columnsOf(shuffled);
        const blanks = [customers, dates, amounts].map((rows) => [[''], ...rows, [''], ['']]) as never;
        expect(answersTo(asked, blanks)).toEqual(answersTo(asked, columnsOf(orders)));
      }),
    );
  });

  it('days may be text, serial numbers or date cells', () => {
    fc.assert(
      fc.property(shop, (orders) => {
        const asText = answersTo(asked, columnsOf(orders));
        expect(
          answersTo(
            asked,
            columnsOf(orders, ({ day }) => serialOf(day)),
          ),
        ).toEqual(asText);
        // Noon in Taipei.
        const noon = ({ day }: Order) => new Date((day * 24 + 4) * 3_600_000);
        expect(answersTo(asked, columnsOf(orders, noon))).toEqual(asText);
      }),
    );
  });

  it('a customer alone is answered as in a column', () => {
    fc.assert(
      fc.property(shop, (orders) => {
        const columns = columnsOf(orders);
        const alone = NAMES.map((name) => answersTo(name, columns).map(([answer]) => answer));
        const together = answersTo(asked, columns);
        expect(alone).toEqual(NAMES.map((_, i) => together.map((answers) => answers[i])));
      }),
    );
  });

  it('a customer has either an answer or a reason for the blank', () => {
    fc.assert(
      fc.property(shop, (orders) => {
        const [customers, dates, amounts] = columnsOf(orders);
        const why = cells(call('NES_TAG', asked, customers, dates, '', '', amounts, 'why')).map(String);
        const tags = cells(call('NES_TAG', asked, customers, dates, '', '', amounts)).map(String);
        for (const [i, name] of NAMES.entries()) {
          if (name === '') expect([tags[i], why[i]]).toEqual(['', '']);
          else expect(why[i].startsWith(`${tags[i]}: `)).toBe(tags[i] !== '');
          expect(why[i] === '').toBe(name === '');
        }
      }),
    );
  });

  it('the cells of the nine make the customer table’s cell', () => {
    fc.assert(
      fc.property(shop, (orders) => {
        const table = call('SEGMENT_TABLE', ...columnsOf(orders)) as unknown[][];
        const rows = table.slice(1);
        if (rows.length === 0) return;
        const [tags, tiers, wanted] = [1, 4, 5].map((k) => rows.map((row) => row[k]));
        const made = cells(call('NES_HML', column(tags), column(tiers)));
        expect(made).toEqual(wanted);
      }),
    );
  });
});
