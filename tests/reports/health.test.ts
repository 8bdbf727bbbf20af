// The Health sheet: indicators, moves, months and bands equal to the reference, and sentences that follow from them.

import { describe, expect, it } from 'vitest';
import { dayOf, segment } from '../../src/model/index.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import { CASES, ordersOf, REAL_SHOPS, readRows, readText, sameNumber, shopOf } from '../model/oracle.ts';
import { byHand } from './by-hand.ts';
import { drawnBy, filesOf, headersOf, rowsOf, sentencesOf, totalOf } from './plan-reading.ts';
import { inputOf, shopline } from './shop.ts';

type Pair = [numerator: number, denominator: number];
interface Reference {
  readonly as_of: string;
  readonly active: number;
  readonly new: Pair;
  readonly churn: Pair;
  readonly convert: Pair;
  readonly wake: { readonly [tag: string]: Pair };
  readonly new_aov: Pair;
  readonly e0_aov: Pair;
  readonly transitions: { readonly [from: string]: { readonly [to: string]: number } };
}

const REAL_CASES = CASES.filter(([shop]) => REAL_SHOPS.includes(shop));

describe.each(REAL_CASES)('of %s as of its %s day', (shop, asOf) => {
  const reference = JSON.parse(readText(`${shop}.ref2_returning.${asOf}.json`)) as Reference;
  const input = inputOf(ordersOf(shop), { asOf: reference.as_of });
  const files = filesOf([sheetPlan('health', input)], input);

  it('health.csv has the ten indicators of the reference', () => {
    const ours = new Map(files.health.map((row) => [row.indicator, row]));
    expect([...ours.keys()].join()).toBe(
      'active,new_rate,churn_rate,net_change,convert_n_e0,wake_s1,wake_s2,wake_s3,new_aov,existing_aov',
    );
    const pairs: Record<string, Pair> = {
      new_rate: reference.new,
      churn_rate: reference.churn,
      convert_n_e0: reference.convert,
      wake_s1: reference.wake.S1,
      wake_s2: reference.wake.S2,
      wake_s3: reference.wake.S3,
      new_aov: reference.new_aov,
      existing_aov: reference.e0_aov,
    };
    expect(ours.get('active')!.value).toBe(String(reference.active));
    for (const [name, [numerator, denominator]] of Object.entries(pairs)) {
      const row = ours.get(name)!;
      expect(Math.abs(Number(row.numerator) - numerator) < 1e-6, name).toBe(true);
      expect(Number(row.denominator), name).toBe(denominator);
      expect(Number(row.value), name).toBeCloseTo(numerator / denominator, 9);
    }
    const rate = ([numerator, denominator]: Pair): number => numerator / denominator;
    const change = rate(reference.new) - rate(reference.churn);
    expect(Number(ours.get('net_change')!.value)).toBeCloseTo(change, 9);
  });

  it('transitions.csv has the moves of the reference', () => {
    const ours = files.transitions.map(({ from, ...to }) => [
      from,
      Object.fromEntries(Object.entries(to).map(([tag, count]) => [tag, Number(count)])),
    ]);
    expect(Object.fromEntries(ours)).toEqual(reference.transitions);
  });

  it('monthly.csv has the months of the reference', () => {
    const theirs = readRows(`${shop}.ref.${asOf}.monthly.csv`);
    const ours = new Map(files.monthly.map((row) => [row.month, row]));
    for (const row of theirs) {
      const mine = ours.get(row.month)!;
      expect([mine.orders, mine.customers, mine.new_customers].map(Number)).toEqual(
        [row.orders, row.customers, row.new_customers].map(Number),
      );
      for (const [key, value] of [
        ['revenue', row.revenue],
        ['new_revenue', row.new_revenue_by_month],
        ['existing_revenue', row.existing_revenue_by_month],
      ])
        expect(sameNumber(Number(mine[key]), value), `${row.month} ${key}`).toBe(true);
    }
  });
});

describe('the Health sheet of the SHOPLINE sample', () => {
  const plan = sheetPlan('health', shopline());

  it('says from when to when, and how long the window is', () => {
    expect(plan.values[1][0]).toBe(
      'As of 2011-12-09, compared with 2011-10-08 · 62 days, one shop cycle rounded up',
    );
  });

  it('says whether more customers stay awake, and nothing of what chance may have moved', () => {
    const sentences = sentencesOf(plan);
    const from = sentences.indexOf('What changed most');
    // The reference's moves to 2011-12-09: 66 new and 9 + … awake again; 39 fell asleep. 83 against 39 is no even split.
    // To E0 66 from N, S1 … S3 or won since; 12 from E0: 227 − 173 = 54 = 66 − 12.
    expect(sentences.slice(from + 1, from + 6)).toEqual([
      'You are gaining regulars. 227 customers are regulars (E0), 54 more than on 2011-10-08: 66 became one, 12 came late or left.',
      'More customers stay awake. 335 customers are not asleep, 44 more than on 2011-10-08: 83 came in or woke, 39 fell asleep.',
      'No other indicator changed more than by chance.',
      'The orders go back less than 13 months, so a season cannot be told apart from a change.',
      'From 2011-10-08 (rows) to 2011-12-09 (columns), customers',
    ]);
  });

  it('puts the direction into words only where chance does not explain it', () => {
    const rows = rowsOf(plan, 'health');
    expect(rows.map(({ direction }) => direction)).toEqual([
      '▲ Better',
      ...new Array(9).fill('No clear change'),
    ]);
    // 39 of 291 fell asleep: Wilson's interval is 10.0 to 17.8 %.
    expect(rows[2]).toMatchObject({ numerator: 39, denominator: 291, range: '10–18%' });
    expect([rows[0].range, rows[1].range]).toEqual([null, null]);
  });

  it('ends the moves with the customers won since, so that the columns add up to today’s tags', () => {
    const rows = rowsOf(plan, 'transitions');
    expect(rows.map(({ from }) => from)).toEqual([
      'N New',
      'E0 Active',
      'S1 Drowsy',
      'S2 Half-asleep',
      'S3 Asleep',
      'New since',
    ]);
    expect(totalOf(plan, 'transitions')).toMatchObject({ N: 81, E0: 227, S1: 16, S2: 11, S3: 100, all: 435 });
    // 17 of 26 drowsy customers are asleep now, and 9 bought again.
    expect(rows[2]).toMatchObject({ all: 26, woke: 9 / 26, lost: 17 / 26 });
  });

  it('ends the composition with today’s tags', () => {
    expect(rowsOf(plan, 'composition').pop()).toMatchObject({
      month: '2011-12',
      N: 81,
      E0: 227,
      S1: 16,
      S2: 11,
      S3: 100,
      all: 435,
    });
  });

  it('draws four charts, labelled in the reader’s language', () => {
    const chinese = sheetPlan('health', shopline('max', { input: { language: 'zh-TW' } }));
    expect(chinese.charts.map(({ id, title }) => [id, title])).toEqual([
      ['composition', '各月顧客標籤的組成'],
      ['monthly-customers', '各月新客與舊客人數'],
      ['monthly-revenue', '各月新客與舊客營收'],
      ['wake-bands', '依晚了多久，再次購買的比率'],
    ]);
    for (const { xTitle, yTitle } of chinese.charts) expect([xTitle, yTitle]).not.toContain('');
  });

  it('counts every customer of the window’s start in one band of waking', () => {
    const bands = rowsOf(plan, 'wake-bands');
    expect(bands.reduce((sum, { customers }) => sum + Number(customers), 0)).toBe(369);
    expect([bands[0].band, bands[1].band, bands.at(-1)!.band]).toEqual(['0 to 0.5', '0.5 to 1', 'over 5']);
  });
});

/** Fewer than 20 customers: the counts are shown, nothing is claimed. */
const UNCLEAR = 'No clear change';

describe('every column of the Health sheet, by hand', () => {
  const plan = sheetPlan('health', byHand());
  const column = (name: string, ...keys: string[]) =>
    rowsOf(plan, name).map((row) => keys.map((key) => row[key]));
  /** Percentage points. */
  const points = (now: number, before: number) => expect.closeTo((now - before) * 100, 9);

  it('has each indicator with its counts, what it was one window earlier, the change and its direction', () => {
    // On 06-02 there were 15 customers, 5 of them asleep. One window earlier, on 05-05, there were 12: c1, c2, d, e1, e2, e3
    // and i were N, f1 to f4 and g asleep; since then a, b and k came, nobody fell asleep and nobody woke.
    const net = [1 / 15 - 5 / 10, 3 / 12 - 0 / 7];
    expect(column('health', 'numerator', 'denominator', 'value', 'previous', 'change', 'direction')).toEqual([
      [7, null, 7, 10, -3, UNCLEAR], // h; a, d, g, i; b, k
      [1, 15, 1 / 15, 3 / 12, points(1 / 15, 3 / 12), UNCLEAR],
      [5, 10, 5 / 10, 0, 50, UNCLEAR], // c1, c2, e1, e2, e3
      [null, null, net[0], net[1], points(net[0], net[1]), UNCLEAR],
      [1, 2, 1 / 2, 0, 50, UNCLEAR],
      [1, 3, 1 / 3, null, null, null], // nobody was drowsy on 05-05
      [1, 4, 1 / 4, null, null, null],
      [1, 5, 1 / 5, 0, points(1 / 5, 0), UNCLEAR],
      [50, 1, 50, (10 + 10 + 20 + 40) / 4, 30, UNCLEAR], // h; then a, b and twice k
      [100, 4, 25, (20 + 40) / 2, -5, UNCLEAR], // 30 + 20 + 40 + 10 of a, d, i and g; then k
    ]);
  });

  it('has the moves with the rates of waking and of loss of each tag', () => {
    expect(column('transitions', 'N', 'E0', 'S1', 'S2', 'S3', 'all', 'woke', 'lost')).toEqual([
      [0, 1, 1, 0, 0, 2, 1 / 2, 0],
      [0, 0, 1, 0, 0, 1, null, 0],
      [0, 1, 0, 0, 2, 3, 1 / 3, 2 / 3],
      [0, 1, 0, 0, 3, 4, 1 / 4, 3 / 4],
      [0, 1, 0, 0, 4, 5, 1 / 5, null],
      [1, 0, 0, 0, 0, 1, null, null],
    ]);
    const { row } = plan.tables.find(({ name }) => name === 'transitions')!;
    const heat = plan.colorScales.filter((scale) => scale.row >= row && scale.row < row + 6);
    expect(heat.map((scale) => [scale.row - row, scale.column, scale.rows, scale.columns])).toEqual(
      [0, 1, 2, 3, 4].map((from) => [from, 1, 1, 5]),
    );
  });

  it('has the tags at the end of each month', () => {
    expect(column('composition', 'month', 'N', 'E0', 'S1', 'S2', 'S3', 'all').slice(3)).toEqual([
      ['2024-04', 7, 0, 0, 0, 5, 12],
      ['2024-05', 1, 1, 3, 4, 5, 14], // b; k; c1, c2, d; e1, e2, e3, i
      ['2024-06', 1, 4, 2, 0, 9, 16],
    ]);
  });

  it('has new and existing customers, their revenue and the shares of the new by month', () => {
    const [first] = rowsOf(plan, 'monthly');
    expect(first).toMatchObject({
      month: '2024-01',
      new_customers: 5,
      existing_customers: 0,
      new_share: null,
    });
    // Its five may have bought before the data begin: “100 % new” is not said, and the row is grey.
    // June: a twice, d, g, i and h; a and h are new.
    expect(rowsOf(plan, 'monthly').at(-1)).toEqual({
      month: '2024-06',
      orders: 6,
      customers: 5,
      new_customers: 2,
      existing_customers: 3,
      new_share: 2 / 5,
      revenue: 160,
      new_revenue: 90,
      existing_revenue: 70,
      new_revenue_share: 90 / 160,
    });
    // Nobody came in February.
    expect(rowsOf(plan, 'monthly')[1]).toMatchObject({ customers: 0, new_share: null, revenue: 0 });
  });

  it('has the share that woke by how late they were', () => {
    // On 06-02, in shop cycles of 20 days; k by its own cycle of 10: 3 ÷ 10.
    expect(column('wake-bands', 'customers', 'woke', 'rate')).toEqual([
      [3, 1, 1 / 3], // a 1 ÷ 20, b 8 ÷ 20, k
      [0, 0, null],
      [0, 0, null],
      [3, 1, 1 / 3], // c1, c2 38 ÷ 20, d 39 ÷ 20
      [0, 0, null],
      [4, 1, 1 / 4], // e1, e2, e3 53 ÷ 20, i 52 ÷ 20
      ...Array.from({ length: 4 }, () => [0, 0, null]),
      [5, 1, 1 / 5], // f1 to f4 153 ÷ 20, g 152 ÷ 20
    ]);
  });

  it('is drawn from the columns that the charts speak of', () => {
    expect(drawnBy(plan, 'composition')).toEqual({ keys: ['month', 'N', 'E0', 'S1', 'S2', 'S3'], rows: 6 });
    expect(drawnBy(plan, 'monthly-customers').keys).toEqual(['month', 'new_customers', 'existing_customers']);
    expect(drawnBy(plan, 'monthly-revenue').keys).toEqual(['month', 'new_revenue', 'existing_revenue']);
    expect(drawnBy(plan, 'wake-bands')).toEqual({ keys: ['band', 'rate'], rows: 11 });
  });
});

describe('a shop that nobody came back to', () => {
  const plan = sheetPlan(
    'health',
    inputOf(
      shopOf([
        ['a', '2024-01-01', 10],
        ['b', '2024-01-02', 10],
      ]),
    ),
  );

  it('compares over the shortest window and leaves rates blank that cannot be said', () => {
    expect(plan.values[1][0]).toContain('28 days, the shortest window');
    const [, newRate] = rowsOf(plan, 'health');
    expect(newRate).toMatchObject({ value: null, previous: null, change: null, direction: null });
    expect(sentencesOf(plan)).toContain(
      'On one of the two days, the orders did not go back far enough to tell who was asleep. So nothing is called better or worse yet.',
    );
  });
});

describe('without an amount column', () => {
  const plan = sheetPlan(
    'health',
    inputOf(
      shopOf([
        ['a', '2024-01-01'],
        ['a', '2024-02-02'],
      ]),
    ),
  );

  it('order values are blank and revenue is not drawn', () => {
    expect(rowsOf(plan, 'health').at(-1)).toMatchObject({ value: null, numerator: null });
    expect(Object.keys(headersOf(plan, 'monthly'))).not.toContain('revenue');
    expect(plan.charts.map(({ id }) => id)).not.toContain('monthly-revenue');
  });
});

describe.each(REAL_SHOPS)('the Health sheet of %s', (shop) => {
  const input = inputOf(ordersOf(shop), {});
  const plan = sheetPlan('health', input);

  it('names who stands behind each cell of the matrix, each once', () => {
    const named = rowsOf(plan, 'moved');
    expect(new Set(named.map(({ customer }) => customer)).size).toBe(named.length);
    const tags = ['N', 'E0', 'S1', 'S2', 'S3'];
    const rows = rowsOf(plan, 'transitions');
    rows.forEach((row, r) => {
      for (const tag of tags) {
        if (tags[r] === tag) continue;
        const behind = named.filter(({ before, now }) => before === (tags[r] ?? 'new') && now === tag);
        expect([tags[r], tag, behind.length]).toEqual([tags[r], tag, row[tag]]);
      }
    });
  });

  it('is grey and claims nothing of months in which the shop was too young', () => {
    const { orders } = input.reading;
    const months = rowsOf(plan, 'monthly');
    let grey = 0;
    months.forEach(({ month, new_share, customers }) => {
      // The tags of the month's last day, from the orders up to it alone.
      const [year, number] = String(month).split('-').map(Number);
      const end = Math.min(input.segmentation.asOf, dayOf(year, number, 1) + 27 + daysAfter28(year, number));
      const young = segment(orders, end, input.segmentation.rules).tooEarly !== null;
      if (young) grey++;
      expect([month, new_share === null]).toEqual([month, young || customers === 0]);
    });
    expect(grey).toBeGreaterThan(0);
    expect(sentencesOf(plan).filter((text) => text.startsWith('Grey:')).length).toBe(2);
  });
});

const daysAfter28 = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate() - 28;
