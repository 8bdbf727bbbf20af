// The Customers sheet: every figure and tag of each customer, as independent programs computed them.

import { describe, expect, it } from 'vitest';
import { segment } from '../../src/model/index.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import { asOfDay, CASES, ordersOf, readRows, sameNumber, shopOf } from '../model/oracle.ts';
import { filesOf, formatAt, headersOf, layoutOf, rowsOf } from './plan-reading.ts';
import { inputOf, shopline } from './shop.ts';

const HEADER =
  'customer,first,last,orders,days,gross,net,refunds,recency,cycle,ratio,nes,r,f,m,rfm,segment,hml,cell,tier,p_alive,chance,next_expected,value_12m';
/** Of the shop's past, each held against programs of its own (tests/model/prediction.test.ts). */
const PREDICTED = { p_alive: '', chance: '', next_expected: '', value_12m: '' };

describe('customers.csv, read back from the sheet', () => {
  it.each(CASES)('says of %s as of its %s day what the reference programs say', (shop, asOf) => {
    const input = inputOf(ordersOf(shop));
    const { rules } = input.segmentation;
    const stated = { ...input, segmentation: segment(input.reading.orders, asOfDay(shop, asOf), rules) };
    const { customers } = filesOf([sheetPlan('customers', stated)], stated);
    const ours = new Map(customers.map((row) => [row.customer, row]));
    const tiers = new Map(
      readRows(`${shop}.ref2_returning.${asOf}.hml.csv`).map((row) => [row.customer_id, row]),
    );
    const theirs = readRows(`${shop}.ref_returning.${asOf}.customers.csv`);
    expect(customers.length).toBe(theirs.length);
    for (const row of theirs) {
      const mine = ours.get(row.customer_id)!;
      const { hml, tier, cell } = tiers.get(row.customer_id) ?? { hml: '', tier: '', cell: '' };
      expect(
        { ...mine, ...PREDICTED, segment: '', cycle: '', ratio: '', gross: '', net: '', refunds: '' },
        row.customer_id,
      ).toEqual({
        customer: row.customer_id,
        first: row.first,
        last: row.last,
        orders: row.n_orders,
        days: row.n_days,
        recency: row.recency_days === '' ? '' : String(Number(row.recency_days)),
        nes: row.nes,
        r: score(row.r5),
        f: score(row.f5),
        m: score(row.m5),
        rfm: score(row.r5) + score(row.f5) + score(row.m5),
        hml,
        tier,
        cell,
        segment: '',
        cycle: '',
        ratio: '',
        gross: '',
        net: '',
        refunds: '',
        ...PREDICTED,
      });
      for (const [ourKey, theirKey] of [
        ['cycle', 'cycle_days'],
        ['ratio', 'ratio'],
        ['gross', 'gross'],
        ['net', 'net'],
        ['refunds', 'refunds'],
      ]) {
        const value = mine[ourKey] === '' ? Number.NaN : Number(mine[ourKey]);
        expect(sameNumber(value, row[theirKey]), `${row.customer_id} ${ourKey}`).toBe(true);
      }
    }
  });

  it.each(['online_retail_lines', 'shopline_orders_zh'])(
    'gives the customers of %s the chance of the reference, and the day after one cycle',
    (shop) => {
      const input = inputOf(ordersOf(shop));
      const { rules } = input.segmentation;
      const asOf = asOfDay(shop, 'stated');
      const stated = { ...input, segmentation: segment(input.reading.orders, asOf, rules) };
      const { customers } = filesOf([sheetPlan('customers', stated)], stated);
      const ours = new Map(customers.map((row) => [row.customer, row]));
      for (const theirs of readRows(`${shop}.chance.csv`)) {
        const mine = ours.get(theirs.customer)!;
        expect(Math.abs(Number(mine.p_alive) - Number(theirs.p_alive)), theirs.customer).toBeLessThan(0.002);
        expect(Math.abs(Number(mine.chance) - Number(theirs.chance_90)), theirs.customer).toBeLessThan(0.002);
        expect(Number(mine.value_12m)).toBeGreaterThanOrEqual(0);
        expect(mine.next_expected).toMatch(/^20\d\d-\d\d-\d\d$/);
      }
    },
  );

  it('leaves the chance blank where the past does not prove it', () => {
    const input = inputOf(ordersOf('rfm_data_orders'));
    const { customers } = filesOf([sheetPlan('customers', input)], input);
    expect(
      new Set(customers.map(({ p_alive, chance, value_12m }) => `${p_alive}${chance}${value_12m}`)),
    ).toEqual(new Set(['']));
  });

  const score = (text: string): string => (text === '' ? '' : String(Number(text)));

  it('has the fixed machine header, and machine words in any language', () => {
    for (const language of ['en', 'zh-TW'] as const) {
      const input = shopline('max', { input: { language } });
      const { customers } = filesOf([sheetPlan('customers', input)], input);
      expect(Object.keys(customers[0]).join()).toBe(HEADER);
      expect(customers[0]).toMatchObject({
        customer: '16013',
        segment: 'champions',
        tier: 'platinum',
        cell: 'E-H',
      });
    }
  });
});

describe('the Customers sheet', () => {
  const plan = sheetPlan('customers', shopline());

  it('opens with the question, how many are regulars, the as-of day with counts, and the rule', () => {
    expect(plan.values.slice(0, 3).map(([text]) => text)).toEqual([
      'Who are my customers, and are they still active?',
      '227 of 435 customers are regulars (E0), 81 new (N), 27 drowsy (S1, S2), 100 asleep (S3) · As of 2011-12-09 · 435 customers · 1,654 orders · net NT$26,067,757',
      'NES: own cycle 2 / 2.5 / 3; one-time buyers by the shop’s cycle, 62 days · RFM: 1 to 5, five equal groups · HML: net over 73,204 is H, over 24,021 is M',
    ]);
  });

  it('says the same in Chinese', () => {
    const chinese = sheetPlan('customers', shopline('max', { input: { language: 'zh-TW' } }));
    expect(chinese.values.slice(0, 3).map(([text]) => text)).toEqual([
      '我的顧客有哪些人？現在還活躍嗎？',
      '435 位顧客裡，熟客（E0）227 位、新客（N）81 位、瞌睡（S1、S2）27 位、沉睡（S3）100 位・基準日 2011-12-09・435 位顧客・1,654 筆訂單・淨額 NT$26,067,757',
      'NES：個人週期 2 / 2.5 / 3，只買一次的人以店家週期 62 天判斷・RFM：1 到 5 分，人數平均・HML：淨額超過 73,204 為 H，超過 24,021 為 M',
    ]);
    expect(headersOf(chinese, 'customers')).toMatchObject({
      customer: '顧客',
      net: '淨額 (NT$)',
      tier: '等級',
    });
  });

  it('puts who, why and what next in front, and the working figures in a group behind them', () => {
    expect(Object.keys(headersOf(plan, 'customers')).join(' ')).toBe(
      [
        'customer nes cell why todo last next_expected chance value_12m net',
        'recency cycle ratio orders aov gross refunds first days rfm segment tier p_alive',
      ].join(' '),
    );
    expect(plan.groupedColumns).toEqual({ column: 10, columns: 13 });
  });

  it('tells who it is and how to reach them where the orders do, and not what the key says already', () => {
    const input = shopline();
    const has = ['name', 'email', 'phone', 'consent'] as const;
    const of = (row: number) => ({ name: `n${row}`, phone: `p${row}`, consent: row % 2 === 0 });
    const keysWith = (mapping: typeof input.mapping) =>
      layoutOf(sheetPlan('customers', { ...input, mapping, details: { has, of } }), 'customers').keys;
    expect(keysWith({ ...input.mapping, name: 5, phone: 6, consent: 7 }).slice(0, 5)).toEqual([
      ...['customer', 'name', 'contact', 'consent', 'nes'],
    ]);
    const { customer } = input.mapping;
    expect(keysWith({ ...input.mapping, name: customer, consent: 7 }).slice(0, 3)).toEqual([
      ...['customer', 'contact', 'consent'],
    ]);
  });

  it('keeps the columns of a sheet that stands where they are; new ones come after them', () => {
    const standing = ['customer', 'nes', 'rfm', 'hml', 'r', 'net'];
    const sheet = { columns: standing, tables: ['customers'], chartsBelow: false };
    const { keys } = layoutOf(sheetPlan('customers', { ...shopline(), standing: sheet }), 'customers');
    expect(keys.slice(0, 9)).toEqual([...standing, 'cell', 'why', 'todo']);
  });

  it('is exported with R, F, M and HML, which stand within RFM and the cell', () => {
    const input = shopline();
    const [first] = filesOf([plan], input).customers;
    const { segmentation: s } = input;
    const row = s.customers.key.indexOf(first.customer);
    expect([first.r, first.f, first.m]).toEqual([s.r[row], s.f[row], s.m[row]].map(String));
    expect(first.hml).toBe(['H', 'M', 'L'][s.hml[row] - 1]);
  });

  it('is sorted by net, largest first', () => {
    const nets = rowsOf(plan, 'customers').map((row) => Number(row.net));
    expect(nets).toEqual([...nets].sort((a, b) => b - a));
    expect(nets[0]).toBe(1334650);
  });

  it('keeps header and customer in sight, and filters by the header', () => {
    expect([plan.frozenRows, plan.frozenColumns]).toEqual([4, 1]);
    expect(plan.filter).toEqual({ row: 3, column: 0, rows: 436, columns: 23 });
  });

  it('shows days as dates, codes as text, money in whole dollars, cycles with one decimal', () => {
    const { row, keys } = layoutOf(plan, 'customers');
    const formats = ['customer', 'rfm', 'last', 'net', 'cycle', 'ratio'].map((key) =>
      formatAt(plan, row, keys.indexOf(key)),
    );
    expect(formats).toEqual(['@', '@', 'yyyy-mm-dd', '#,##0', '0.0', '0.00']);
  });

  it('explains every figure on its header', () => {
    const { headerRow, keys } = layoutOf(plan, 'customers');
    expect(plan.notes.filter((note) => note.row === headerRow).map((note) => note.column)).toEqual([
      ...keys.keys(),
    ]);
  });

  it('colours each NES tag by a rule of its own, whatever the rows', () => {
    expect(plan.highlights?.map(({ formula }) => formula)).toEqual(
      ['N', 'E0', 'S1', 'S2', 'S3'].map((tag) => `$B5="${tag}"`),
    );
  });
});

describe('a customer', () => {
  it('of equal net stands by name, and leaves a one-time buyer’s cycle empty', () => {
    const input = inputOf(
      shopOf([
        ['b', '2024-01-01', 100],
        ['a', '2024-01-05', 100],
        ['c', '2024-01-01', 60],
        ['c', '2024-01-11', 90],
      ]),
    );
    const rows = rowsOf(sheetPlan('customers', input), 'customers');
    expect(rows.map(({ customer }) => customer)).toEqual(['c', 'a', 'b']);
    // c: (11 − 1) ÷ (2 − 1) = 10 days; 150 in 2 orders
    expect(rows[0]).toMatchObject({ cycle: 10, orders: 2, net: 150, aov: 75, recency: 0 });
    expect(rows[1]).toMatchObject({ cycle: null, net: 100 });
  });

  it('who only has refunds has no tag, no days and no order value, only what came back', () => {
    const input = inputOf(
      shopOf([
        ['a', '2024-01-01', 100],
        ['r', '2024-01-02', -30],
      ]),
    );
    const row = rowsOf(sheetPlan('customers', input), 'customers').find(({ customer }) => customer === 'r');
    expect(row).toMatchObject({
      nes: null,
      rfm: null,
      segment: null,
      cell: null,
      tier: null,
      last: null,
      first: null,
      recency: null,
      cycle: null,
      ratio: null,
      aov: null,
      orders: 0,
      days: 0,
      gross: 0,
      refunds: -30,
      net: -30,
    });
  });

  it('called like a formula or a number stays the text it was', () => {
    const names = [
      '=1+1',
      '007',
      '+886912345678',
      '1-2',
      '__proto__',
      'O’Neil',
      '<b>x</b>',
      '熟客 一號',
      'x'.repeat(300),
    ];
    const input = inputOf(shopOf(names.map((name) => [name, '2024-01-01', 10])));
    const plan = sheetPlan('customers', input);
    expect(rowsOf(plan, 'customers').map(({ customer }) => customer)).toEqual([...names].sort());
    const files = filesOf([plan], input);
    expect(files.customers.map(({ customer }) => customer).sort()).toEqual([...names].sort());
  });
});

describe('without an amount column', () => {
  const plan = sheetPlan(
    'customers',
    inputOf(
      shopOf([
        ['a', '2024-01-01'],
        ['b', '2024-01-03'],
        ['a', '2024-01-02'],
      ]),
    ),
  );

  it('customers stand by their last day, with tags and days and without money, scores or tiers', () => {
    const rows = rowsOf(plan, 'customers');
    expect(rows.map(({ customer, nes }) => [customer, nes])).toEqual([
      ['b', 'N'],
      ['a', 'E0'],
    ]);
    for (const key of ['net', 'gross', 'refunds', 'aov', 'rfm', 'segment', 'cell', 'tier'])
      expect(rows.map((row) => row[key])).toEqual([null, null]);
  });

  it('the rule says why', () => {
    expect(plan.values[2][0]).toContain('No amount column: RFM, HML, tiers and money are left blank');
  });
});

describe('when a person keeps notes beside the customers', () => {
  it('known customers keep their rows and new ones come below', () => {
    const input = shopline('max', { input: { previousOrder: ['15513', 'gone', '16013', '15513'] } });
    const keys = rowsOf(sheetPlan('customers', input), 'customers').map(({ customer }) => customer);
    expect(keys.slice(0, 4)).toEqual(['15513', '16013', '16333', '12753']);
    expect(new Set(keys).size).toBe(435);
  });
});
