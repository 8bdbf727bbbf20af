// The columns written beside the orders: the tags of each row's customer, and cohort columns on request.

import { describe, expect, it } from 'vitest';
import { type ReportInput, tagColumns } from '../../src/reports/index.ts';
import type { TagColumns } from '../../src/reports/plan.ts';
import { readRows, shopOf } from '../model/oracle.ts';
import { inputOf, shopline } from './shop.ts';

const TAGS = { tags: true, cohorts: false };
const COHORTS = { tags: false, cohorts: true };

function columnsOf(columns: TagColumns): Record<string, readonly unknown[]> {
  return Object.fromEntries(columns.columns.map(({ key, values }) => [key, values]));
}

const SMALL = shopOf([
  ['a', '2024-01-10', 100],
  ['', '2024-01-11', 5],
  ['b', '2024-02-01', 20],
  ['a', '2024-02-05', 30],
  ['a', '2024-02-06', -10],
  ['c', '2024-03-01', 40],
]);

describe('tag columns', () => {
  it('give each row its customer’s tags, and nothing to rows without a customer', () => {
    const { nes, rfm, hml, cell } = columnsOf(tagColumns(inputOf(SMALL, { asOf: '2024-03-01' }), TAGS));
    expect(nes.map((tag) => tag === '')).toEqual([false, true, false, false, false, false]);
    expect(nes[0]).toBe(nes[3]);
    expect(rfm[0]).toMatch(/^[1-5]{3}$/);
    expect(cell[0]).toBe(`${String(nes[0])[0]}-${hml[0]}`);
  });

  it('say of every order of the SHOPLINE sample what the reference says of its customer', () => {
    const input = shopline('stated');
    const { nes, cell } = columnsOf(tagColumns(input, TAGS));
    const reference = new Map(
      readRows('shopline_orders_zh.ref2_returning.stated.hml.csv').map((row) => [row.customer_id, row]),
    );
    const { orders } = input.reading;
    orders.customer.forEach((customer, row) => {
      const expected = customer < 0 ? undefined : reference.get(orders.customers[customer]);
      expect([nes[row], cell[row]]).toEqual([expected?.nes ?? '', expected?.cell ?? '']);
    });
  });

  it('begin below the header, also where a second header row lies between', () => {
    const input = inputOf(SMALL);
    const twoRows: ReportInput = {
      ...input,
      recognition: { ...input.recognition, headerRow: 2, firstRow: 4 },
    };
    const { headerRow, columns } = tagColumns(twoRows, TAGS);
    expect(headerRow).toBe(2);
    expect(columns[0].values.length).toBe(1 + SMALL.size);
    expect(columns[0].values[0]).toBe('');
  });

  it('are text under a header that explains itself', () => {
    for (const { numberFormat, note, header } of tagColumns(inputOf(SMALL), TAGS).columns) {
      expect([numberFormat, note.length > 20, header.length > 0]).toEqual(['@', true, true]);
    }
  });
});

describe('cohort columns', () => {
  it('give each purchase its customer, cohort, periods since and whether it is of a new customer', () => {
    const columns = columnsOf(tagColumns(inputOf(SMALL, { asOf: '2024-02-29' }), COHORTS));
    expect(columns.customer).toEqual(['a', '', 'b', 'a', '', '']); // no customer, a refund, after the as-of day
    expect(columns.cohort).toEqual(['2024-01', '', '2024-02', '2024-01', '', '']);
    expect(columns.period).toEqual([0, '', 0, 1, '', '']);
    expect(columns.kind).toEqual(['new', '', 'new', 'existing', '', '']);
  });

  it('follow the chosen period', () => {
    const input = inputOf(SMALL, { input: { cohortPeriod: 'quarter' } });
    expect(columnsOf(tagColumns(input, COHORTS)).cohort[0]).toBe('2024-Q1');
  });
});
