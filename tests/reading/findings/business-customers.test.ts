// Business customers are asked about, the shop's own staff too, and numbers that lost their zeros stop.

import { describe, expect, it } from 'vitest';
import type { Cell, Finding, Reading } from '../../../src/reading/index.ts';
import { read } from '../sheet.ts';

const of = ({ findings }: Reading, code: Finding['code']) => findings.filter((one) => one.code === code);
const day = (k: number): string => `2024-03-${String(1 + (k % 28)).padStart(2, '0')}`;

describe('business customers', () => {
  const header = ['Member ID', 'Order date', 'Total', 'Company'];
  /** 20 people at 100 = 2000, and companies that bring `money` together. */
  const shop = (money: number, companies: readonly string[], answers = {}) => {
    const people: Cell[][] = Array.from({ length: 20 }, (_, k) => [`m${k}`, day(k), 100, '']);
    const orders = companies.map((name, k): Cell[] => [`b${k}`, day(k), money / companies.length, name]);
    return read([header, ...people, ...orders], { options: { answers } });
  };

  it('are asked about where they bring more than a tenth, with their share and the largest', () => {
    // 500 of 2500 = 20 %.
    expect(of(shop(500, ['Lee Ltd', 'Ho Inc', 'Lee Ltd']), 'business-customers')).toMatchObject([
      {
        weight: 'ask',
        count: 3,
        money: 500,
        values: ['20', 'Lee Ltd', 'Ho Inc'],
        chosen: 'count',
        open: true,
      },
    ]);
  });
  it('are no question below that, nor where nearly every order has a company, nor for words that say nothing', () => {
    expect(of(shop(200, ['Lee Ltd', 'Ho Inc']), 'business-customers')).toEqual([]);
    const all = Array.from({ length: 30 }, (_, k): Cell[] => [`m${k}`, day(k), 100, `Firm ${k}`]);
    expect(of(read([header, ...all]), 'business-customers')).toEqual([]);
    expect(of(shop(900, ['-', 'N/A']), 'business-customers')).toEqual([]);
  });
  it('are left out where a person says so, row by row', () => {
    const left = shop(500, ['Lee Ltd', 'Ho Inc'], { 'business-customers': 'leave-out' });
    expect([left.counts.orders, left.leftOut.map(({ reason }) => reason)]).toEqual([
      20,
      ['by-choice', 'by-choice'],
    ]);
  });
});

it('mail of the domain whose address many people share is the shop’s own staff', () => {
  const header = ['Member ID', 'Order date', 'Total', 'Email'];
  const people: Cell[][] = Array.from({ length: 60 }, (_, k) => [
    `m${k}`,
    day(k),
    100,
    `p${k}@mail${k % 9}.tw`,
  ]);
  for (let k = 0; k < 9; k++) people[k][3] = 'orders@tea-house.tw';
  const staff: Cell[] = ['m99', day(3), 100, 'amy@tea-house.tw'];
  const found = of(read([header, ...people, staff]), 'test-orders');
  expect(found).toMatchObject([{ weight: 'ask', count: 1, values: ['amy@tea-house.tw'], rows: [62] }]);
  // Where nobody shares an address, no domain is known to be the shop's.
  expect(of(read([header, ...people.slice(9), staff]), 'test-orders')).toEqual([]);
});

describe('lost zeros', () => {
  const rows = (ids: readonly Cell[]): Cell[][] => [
    ['Order ID', 'Order date', 'Total', 'Member ID'],
    ...ids.map((id, k): Cell[] => [`A${k}`, day(k), 100, id]),
  ];
  it('stop, with an example', () => {
    const ids = ['00123', '00124', '00125', 123, 124, 125, '00126'];
    expect(of(read(rows(ids)), 'damaged-numbers')).toMatchObject([
      { weight: 'refuse', about: 'customer', count: 3, values: ['123', 'zeros'], open: true },
    ]);
  });
  it('are none where every number has its zeros, or none has', () => {
    for (const ids of [
      ['00123', '00124', '00123'],
      ['123', '124', '125', '123'],
      ['00123', '124', '125', '126'],
    ])
      expect(of(read(rows(ids)), 'damaged-numbers')).toEqual([]);
  });
});
