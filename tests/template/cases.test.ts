// The template where shops differ from the usual: rules changed, rows re-sorted, few or odd orders, and people who paste
// or insert in the wrong place. Both engines agree with the model and show no error.

import { describe, expect, test } from 'vitest';
import type { TemplateSheets } from '../../src/addon/api.ts';
import { dayOfIso, isoOf } from '../../src/model/days.ts';
import type { Rules } from '../../src/model/index.ts';
import { layoutFor } from '../../src/template/places.ts';
import { serialOf } from '../../src/terms/serial-days.ts';
import { textsOf } from '../../src/text/index.ts';
import { readInfo, readRows } from '../model/oracle.ts';
import {
  byLibreOffice,
  byLocalHost,
  type Cell,
  type Cells,
  customersIn,
  differences,
  errorsIn,
  expected,
  filled,
  type OrderRow,
  set,
} from './workbook.ts';

const SMALL = { orders: 20, customers: 8, months: 14 };
/** First row of the orders, 0-based. */
const TOP = 4;

const order = (customer: string, day: string, amount: number, id?: string): OrderRow => ({
  customer,
  day,
  amount,
  ...(id ? { id } : {}),
});

async function bothAgree(
  rows: readonly OrderRow[],
  { asOf, capacity = SMALL }: { asOf?: string; capacity?: typeof SMALL } = {},
): Promise<void> {
  const template = await filled(rows, { capacity, ...(asOf === undefined ? {} : { asOf }) });
  const model = expected(rows, asOf);
  expect(differences(byLocalHost(template), model, template.capacity)).toEqual([]);
  expect(differences(await byLibreOffice(template), model, template.capacity)).toEqual([]);
}

describe('settings that are changed', () => {
  const rows = readRows('cdnow_extract.orders_norm.csv').map((row) =>
    order(row.customer_id, row.order_date, Number(row.amount)),
  );
  const asOf = readInfo('cdnow_extract', 'stated').as_of;
  const capacity = { orders: 300, customers: 80, months: 20 };
  const cases: readonly (readonly [string, { [name: string]: Cell }, Partial<Rules>])[] = [
    [
      'other multiples',
      { multiple1: 1, multiple2: 2, multiple3: 3 },
      { nes: { kind: 'cycle', multiples: [1, 2, 3] } },
    ],
    ['the median of the repeat buyers’ cycles', { cycleRule: 'median' }, { shopCycle: 'median' }],
    ['their mean', { cycleRule: 'mean' }, { shopCycle: 'mean' }],
    [
      'the same days for everyone, and own amounts',
      { days1: 90, days2: 135, days3: 180, own_hmlHigh: 300, own_hmlMedium: 100 },
      { nes: { kind: 'days', days: [90, 135, 180] }, hml: { kind: 'amount', medium: 100, high: 300 } },
    ],
    [
      'three scores by own shares, an own shop cycle',
      { scale: 3, share1: 0.5, share2: 0.8, ownCycle: 60, share_hmlHigh: 0.1, share_hmlMedium: 0.2 },
      {
        rfm: { method: 'percent', scale: 3, shares: [20, 30] },
        shopCycle: 60,
        hml: { kind: 'percent', shares: [10, 20] },
      },
    ],
    [
      'four scores, own cuts',
      {
        scale: 4,
        ...Object.fromEntries([30, 90, 300].map((cut, i) => [`own_r${i + 1}`, cut])),
        ...Object.fromEntries([1, 3, 6].map((cut, i) => [`own_f${i + 1}`, cut])),
        ...Object.fromEntries([20, 50.5, 120].map((cut, i) => [`own_m${i + 1}`, cut])),
      },
      {
        rfm: {
          method: 'absolute',
          scale: 4,
          recency: [30, 90, 300],
          frequency: [1, 3, 6],
          monetary: [20, 50.5, 120],
        },
      },
    ],
  ];
  test.each(cases)('%s', async (_, values, rules) => {
    const template = await filled(rows, { asOf, capacity });
    set(template, values);
    const model = expected(rows, asOf, rules);
    expect(differences(byLocalHost(template), model, template.capacity)).toEqual([]);
    expect(differences(await byLibreOffice(template), model, template.capacity)).toEqual([]);
  });

  test('an as-of day on which the shop is too young: one-time buyers are new, whatever the day', async () => {
    const early = '1997-06-19';
    const template = await filled(rows, { asOf: early, capacity });
    const model = expected(rows, early);
    expect(differences(byLocalHost(template), model, template.capacity)).toEqual([]);
    expect(differences(await byLibreOffice(template), model, template.capacity)).toEqual([]);
    // Told by the median they would sleep: more than three of its cycles ago.
    const tags = [...model.customers.values()].map(([nes, , , , , , , , , , , , , , , , days]) => [
      nes,
      days,
    ]);
    expect(tags.filter(([nes, days]) => days === 1 && nes !== 'N')).toEqual([]);
  });

  test.each([3, 4] as const)('%d even scores, where a cut falls on a customer', async (scale) => {
    const first = dayOfIso('2020-01-01')!;
    // 31 customers 60 days apart: thirds of them end exactly at the 11th and the 21st.
    const spread = Array.from({ length: 31 }, (_, i) =>
      order(`c${i}`, isoOf(first + 60 * i), 1000 * i + 100),
    );
    const template = await filled(spread, { capacity: { orders: 40, customers: 35, months: 14 } });
    set(template, { scale });
    const model = expected(spread, undefined, { rfm: { method: 'quantile', scale } });
    expect(differences(byLocalHost(template), model, template.capacity)).toEqual([]);
    expect(differences(await byLibreOffice(template), model, template.capacity)).toEqual([]);
  });

  test('what cannot be a setting is left out of account, without an error', async () => {
    const few = [
      order('amy', '2024-03-05', 100),
      order('amy', '2024-03-19', 30),
      order('ben', '2024-03-09', 80),
    ];
    const template = await filled(few, { capacity: SMALL });
    set(template, {
      asOf: 'today',
      cycleRule: 'median',
      ownCycle: 0,
      share_hmlHigh: 0.8,
      share_hmlMedium: 0.5,
      share_tierPlatinum: 0.9,
      share_tierGold: 0.9,
    });
    for (const cells of [byLocalHost(template), await byLibreOffice(template)]) {
      expect(errorsIn(cells)).toEqual([]);
      expect(statusOf(cells)).toBe('As of 2024-03-19 · 2 customers · 3 orders · net 210');
      expect(customersIn(cells).get('ben')![9]).toBeCloseTo(10 / 14, 9);
    }
  });

  test('an as-of day before all orders: a sentence that says so', async () => {
    const template = await filled([order('amy', '2024-03-05', 100)], { capacity: SMALL });
    set(template, { asOf: serialOf(dayOfIso('2020-01-01')!) });
    for (const cells of [byLocalHost(template), await byLibreOffice(template)]) {
      expect(errorsIn(cells)).toEqual([]);
      expect(statusOf(cells)).toBe(
        'No customer has an order up to the as-of day. Column A of Orders says why.',
      );
      expect(checkOf(cells, 0)).toBe('After the as-of day: left out');
    }
  });

  test.each([
    ['', 5],
    ['many', 5],
    [9, 5],
    [1, 3],
    [3.6, 4],
  ] as const)('scores from 1 to “%s” are from 1 to %i', async (scale, used) => {
    const template = await filled(rows, { asOf, capacity });
    set(template, { scale });
    const model = expected(rows, asOf, { rfm: { method: 'quantile', scale: used } });
    expect(differences(byLocalHost(template), model, template.capacity)).toEqual([]);
    expect(differences(await byLibreOffice(template), model, template.capacity)).toEqual([]);
  });

  test('an earlier as-of day, and the orders in another sequence', async () => {
    const sorted = [...rows].sort((a, b) => b.amount - a.amount);
    await bothAgree(sorted, { asOf: '1997-09-15', capacity });
  });
});

describe('few or odd orders', () => {
  test('one order', () => bothAgree([order('amy', '2024-03-05', 100)]));

  test('one customer who came often, also twice a day', () =>
    bothAgree([
      order('amy', '2024-03-05', 100),
      order('amy', '2024-03-05', 50),
      order('amy', '2024-03-31', 0.1),
      order('amy', '2024-04-30', 0.2),
    ]));

  test('only refunds beside a buyer', () =>
    bothAgree([
      order('amy', '2024-03-05', -30),
      order('ben', '2024-03-09', 80),
      order('ben', '2024-03-19', -80),
      order('cat', '2024-04-02', 0),
    ]));

  test('refunds between purchases, cents, several orders a day, in no order of days', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    const rows = Array.from({ length: 120 }, () => {
      const day = isoOf(dayOfIso('2023-11-20')! + random(90) * 3);
      return order(`c${random(17)}`, day, (random(9) ? 1 : -1) * (random(40_000) / 100));
    });
    return bothAgree(rows, { asOf: '2024-07-10', capacity: { orders: 130, customers: 20, months: 14 } });
  });

  test('ties, and names that look like conditions or formulas', () =>
    bothAgree([
      order('*a', '2024-01-05', 100),
      order('?b', '2024-02-05', 100),
      order('>5', '2024-02-05', 100),
      order('~a', '2024-01-05', 100),
      order('a*', '2024-03-05', 100, 'x*'),
      order('ab', '2024-03-05', 100, 'xy'),
      order('*a', '2024-03-06', 100),
    ]));

  test('exactly 2, 2.5 and 3 cycles ago, and a day more: a multiple is reached, not passed', () =>
    bothAgree(
      // Everyone's cycle is 10 days, and so is the shop's.
      [20, 21, 25, 26, 30, 31].flatMap((since) => {
        const last = dayOfIso('2024-06-30')! - since;
        return [
          order(`again ${since}`, isoOf(last - 10), 100),
          order(`again ${since}`, isoOf(last), 100),
          order(`once ${since}`, isoOf(last), 100 + since),
        ];
      }),
      { asOf: '2024-06-30', capacity: { orders: 20, customers: 12, months: 14 } },
    ));

  test('most customers took back more than they spent: who nets 0 is low all the same', () =>
    bothAgree(
      ['amy', 'ben', 'cat', 'dan']
        .flatMap((name) => [order(name, '2024-03-05', 10), order(name, '2024-03-08', -15)])
        .concat(order('eve', '2024-03-09', 0)),
    ));

  test('nobody came back: new customers stay new', () =>
    bothAgree([order('amy', '2023-01-05', 10), order('ben', '2024-01-05', 20)]));

  test('no orders: a sentence, and no error', async () => {
    const template = await filled([order('amy', '2024-03-05', 100)], { capacity: SMALL });
    const sheet = template.book.sheetNamed('Orders')!;
    for (let column = 1; column < 5; column++) sheet.put(TOP, column, null);
    template.host.calculate();
    for (const cells of [byLocalHost(template), await byLibreOffice(template)]) {
      expect(errorsIn(cells)).toEqual([]);
      expect(statusOf(cells)).toBe('No orders yet. Paste them into Orders.');
      expect(
        cells('Customers')
          .slice(TOP)
          .flat()
          .filter((cell) => cell !== ''),
      ).toEqual([]);
    }
  });
});

const statusOf = (cells: Cells): Cell => cells('Dashboard')[1][0];
const checkOf = (cells: Cells, row: number): Cell => cells('Orders')[TOP + row][0];

describe('rows with something wrong', () => {
  test('each row says what, and the others count', async () => {
    const good = [order('amy', '2024-03-05', 100, 'o1'), order('ben', '2024-03-09', 80, 'o2')];
    const template = await filled(good, { capacity: SMALL });
    const sheet = template.book.sheetNamed('Orders')!;
    const put = (row: number, values: readonly (Cell | null)[]) => {
      values.forEach((value, i) => {
        sheet.put(TOP + row, 1 + i, value);
      });
    };
    put(2, ['cat', 'last week', 5, 'o3']);
    put(3, ['cat', 45360, 'five', 'o4']);
    put(4, [null, 45360, 7, 'o5']);
    put(5, ['cat', '2024-03-08 10:22', 9, 'o6']);
    put(6, ['cat', 45360, 9, 'o7', 'paid', 'Taipei']);
    template.host.calculate();
    const rows = [
      ...good,
      order('', '2024-03-09', 7, 'o5'),
      order('cat', '2024-03-08', 9, 'o6'),
      order('cat', '2024-03-09', 9, 'o7'),
    ];
    for (const cells of [byLocalHost(template), await byLibreOffice(template)]) {
      expect(differences(cells, expected(rows, undefined), template.capacity)).toEqual([]);
      expect([0, 2, 3, 4, 5, 6].map((row) => String(checkOf(cells, row)).slice(0, 11))).toEqual([
        '',
        'The date is',
        'The amount ',
        'No customer',
        '',
        'Columns F a',
      ]);
    }
  });

  test('a date as text begins with the year, as 12/5 may be May or December; not every number is a day', async () => {
    const template = await filled([order('amy', '2024-03-05', 100)], { capacity: { ...SMALL, months: 20 } });
    const sheet = template.book.sheetNamed('Orders')!;
    const dates: readonly Cell[] = [
      '2023/1/5 10:22',
      '2023/12/5',
      '2023.02.03',
      '2023-04-05T10:22:33+08:00',
      '12/5/2023',
      '12/25/2023',
      '20240305',
      20240305,
      -5,
    ];
    dates.forEach((date, i) => {
      [`c${i}`, date, 10 + i].forEach((value, column) => {
        sheet.put(TOP + 1 + i, 1 + column, value);
      });
    });
    template.host.calculate();
    const days = ['2023-01-05', '2023-12-05', '2023-02-03', '2023-04-05'];
    const model = expected(
      [order('amy', '2024-03-05', 100), ...days.map((day, i) => order(`c${i}`, day, 10 + i))],
      undefined,
    );
    for (const cells of [byLocalHost(template), await byLibreOffice(template)]) {
      expect(differences(cells, model, template.capacity)).toEqual([]);
      for (let row = 5; row < 10; row++)
        expect(checkOf(cells, row)).toBe('The date is missing or cannot be read: left out');
    }
  });

  test('lines of one order are added up', async () => {
    const rows = [order('amy', '2024-03-05', 100, 'o1'), order('ben', '2024-03-09', 80, 'o2')];
    const template = await filled(rows, { capacity: SMALL });
    const sheet = template.book.sheetNamed('Orders')!;
    ['amy', 45356, 25.5, 'o1'].forEach((value, i) => {
      sheet.put(TOP + 2, 1 + i, value);
    });
    template.host.calculate();
    const model = expected([{ ...rows[0], amount: 125.5 }, rows[1]], undefined);
    expect(differences(byLocalHost(template), model, template.capacity)).toEqual([]);
  });
});

describe('past what fits or in the wrong place, nothing is shown but a sentence in red', () => {
  const rows = Array.from({ length: 6 }, (_, i) => order(`c${i}`, '2024-03-05', 100));

  async function sentence(
    change: (sheet: {
      put(row: number, column: number, value: Cell): void;
      insertRows: (row: number, count: number) => void;
      deleteRows: (row: number, count: number) => void;
    }) => void,
  ) {
    const template = await filled(rows, { capacity: SMALL });
    change(template.book.sheetNamed('Orders') as never);
    template.host.calculate();
    const seen = [byLocalHost(template), await byLibreOffice(template)].map((cells) => {
      expect(errorsIn(cells)).toEqual([]);
      return {
        status: String(statusOf(cells)),
        customers: cells('Customers')
          .slice(TOP)
          .filter(([name]) => name !== '').length,
      };
    });
    expect(seen[1]).toEqual(seen[0]);
    return seen[0];
  }

  test('more rows than fit', async () => {
    const { status, customers } = await sentence((sheet) => sheet.put(TOP + SMALL.orders, 1, 'amy'));
    expect(status).toMatch(/^⚠ Orders holds more rows than this workbook counts \(20\)/);
    expect(customers).toBe(0);
  });

  test('more customers than fit', async () => {
    const { status, customers } = await sentence((sheet) => {
      for (let i = 6; i < 10; i++) {
        sheet.put(TOP + i, 1, `c${i}`);
        sheet.put(TOP + i, 2, 45360);
        sheet.put(TOP + i, 3, 5);
      }
    });
    expect(status).toMatch(/^⚠ There are more customers than this workbook counts \(8\)/);
    expect(customers).toBe(0);
  });

  test('rows inserted between the orders', async () => {
    const { status, customers } = await sentence((sheet) => {
      sheet.insertRows(TOP + 2, 1);
      sheet.put(TOP + 2, 1, 'zoe');
    });
    expect(status).toMatch(/^⚠ 1 cells of Orders stand in inserted rows/);
    expect(customers).toBe(0);
  });

  test('a whole export pasted over the check column', async () => {
    const { status, customers } = await sentence((sheet) => {
      for (let i = 0; i < 6; i++) sheet.put(TOP + i, 0, `#100${i}`);
    });
    expect(status).toMatch(/^⚠ The check column of Orders was pasted over/);
    expect(customers).toBe(0);
  });
});

test('an export whose first column holds an error, pasted over the check column, is told in red too', async () => {
  const template = await filled([order('amy', '2024-03-05', 100)], { capacity: SMALL });
  template.book.sheetNamed('Orders')!.put(TOP, 0, { error: '#N/A' } as never);
  const cells = await byLibreOffice(template);
  expect(errorsIn(cells)).toEqual(['Orders row 5 column 1: #N/A']);
  expect(String(statusOf(cells))).toMatch(/^⚠ The check column of Orders was pasted over/);
});

test('the empty columns right of the orders may be deleted', async () => {
  const template = await filled([order('amy', '2024-03-05', 100)], { capacity: SMALL });
  const sheet = template.book.sheetNamed('Orders')!;
  sheet.deleteColumns(5, sheet.maxColumns - 5);
  template.host.calculate();
  for (const cells of [byLocalHost(template), await byLibreOffice(template)]) {
    expect(errorsIn(cells)).toEqual([]);
    expect(checkOf(cells, 0)).toBe('');
    expect(checkOf(cells, 1)).toBe('');
  }
});

test('a row deleted from the orders is one order less, without an error', async () => {
  const rows = [
    order('amy', '2024-03-05', 100),
    order('ben', '2024-03-09', 80),
    order('amy', '2024-03-19', 30),
  ];
  const template = await filled(rows, { capacity: SMALL });
  template.book.sheetNamed('Orders')!.deleteRows(TOP + 1, 1);
  template.host.calculate();
  const model = expected([rows[0], rows[2]], undefined);
  for (const cells of [byLocalHost(template), await byLibreOffice(template)])
    expect(differences(cells, model, template.capacity)).toEqual([]);
});

test('a template that is full is extended: a larger one holds the same orders and settings', async () => {
  const rows = Array.from({ length: 6 }, (_, i) => order(`c${i}`, `2024-03-0${i + 1}`, 100 + i));
  const full = await filled(rows, { capacity: { ...SMALL, orders: 6 } });
  const orders = full.book.sheetNamed('Orders')!;
  ['zoe', 45360, 5, 'z1'].forEach((value, i) => {
    orders.put(TOP + 6, 1 + i, value);
  });
  const own = { own_hmlHigh: 104, own_hmlMedium: 101 };
  // A constant, a day, a share typed over its formula, and inputs left blank at first.
  set(full, { multiple1: 1, asOf: serialOf(dayOfIso('2024-03-20')!), share1: 0.1, ...own });
  expect(String(statusOf(byLocalHost(full)))).toMatch(/^⚠/);
  const larger = full.host.call('regularsInsertTemplate', [
    { language: 'en', sheetId: orders.id, capacity: { ...SMALL, orders: 6 } },
  ]) as TemplateSheets;
  full.host.calculate();
  expect(larger.capacity.orders).toBe(12);
  expect(larger.settingsFrom).toBe('Settings');
  const inputs = (name: string): Cell[] => {
    const { settings } = layoutFor(SMALL).places;
    if (!('cells' in settings)) throw new Error('Settings has no cells');
    return [
      'asOf',
      'multiple1',
      'multiple2',
      'share1',
      'share2',
      'ownCycle',
      'own_hmlHigh',
      'share_hmlHigh',
    ].map((input) => byLocalHost(full)(name)[settings.cells[input].row][settings.cells[input].column]);
  };
  expect(inputs(larger.names['template-settings']!)).toEqual([
    serialOf(dayOfIso('2024-03-20')!),
    1,
    2.5,
    0.1,
    0.4,
    '',
    104,
    0.2,
  ]);
  // The larger template's sheets are named otherwise than the first one's; the live variant's are not there.
  const cells: Cells = (name) => {
    const kind = Object.entries(textsOf('en').template.titles).find(([, title]) => title === name)?.[0];
    const sheet = Object.entries(larger.names).find(([made]) => made === kind)?.[1];
    return sheet ? byLocalHost(full)(sheet) : [];
  };
  const model = expected([...rows, order('zoe', '2024-03-09', 5)], '2024-03-20', {
    nes: { kind: 'cycle', multiples: [1, 2.5, 3] },
    rfm: { method: 'percent', scale: 5, shares: [20, 20, 20, 30] },
    hml: { kind: 'amount', medium: 101, high: 104 },
  });
  expect(differences(cells, model, larger.capacity)).toEqual([]);
  // Almost full is reason enough to extend: with the same orders again, there is twice the room again.
  const sheetId = full.book.sheetNamed(larger.names['template-orders']!)!.id;
  const again = full.host.call('regularsInsertTemplate', [
    { language: 'en', sheetId, capacity: { ...SMALL, orders: 6 } },
  ]);
  expect((again as TemplateSheets).capacity).toMatchObject({ orders: 24, customers: 32 });
});
