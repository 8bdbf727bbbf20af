// The Segments sheet: nine-grid, nine cells, RFM segments, NES tags, with the figures of the SHOPLINE sample.

import { describe, expect, it } from 'vitest';
import { SEGMENT_MAPS, segmentNames, segmentOf } from '../../src/model/index.ts';
import type { SegmentMapName } from '../../src/model/rules/index.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import { names as enNames } from '../../src/text/en/names.ts';
import { segmentText } from '../../src/text/index.ts';
import { CASES, ordersOf, REAL_SHOPS, readText, shopOf } from '../model/oracle.ts';
import { filesOf, headersOf, rowsOf, sentencesOf, totalOf } from './plan-reading.ts';
import { inputOf, shopline } from './shop.ts';

const plan = sheetPlan('segments', shopline());

describe('the nine-grid', () => {
  it('counts customers by how awake they are and what they spend', () => {
    expect(rowsOf(plan, 'grid').map(({ row, name, H, M, L, all }) => [row, name, H, M, L, all])).toEqual([
      ['N', 'New', 1, 8, 72, 81],
      ['E', 'Regulars', 79, 98, 50, 227],
      ['S', 'Drowsy to asleep', 7, 24, 96, 127],
    ]);
    expect(totalOf(plan, 'grid')).toMatchObject({ H: 87, M: 130, L: 218, all: 435, share: 1 });
    expect(headersOf(plan, 'grid')).toMatchObject({ H: 'H High', M: 'M Medium', L: 'L Low' });
  });

  it.each(CASES.filter(([shop]) => REAL_SHOPS.includes(shop)))(
    'of %s as of its %s day equals the reference',
    (shop, asOf) => {
      const { cells, as_of } = JSON.parse(readText(`${shop}.ref2_returning.${asOf}.json`)) as {
        cells: Record<string, number>;
        as_of: string;
      };
      const input = inputOf(ordersOf(shop), { asOf: as_of });
      const { segments } = filesOf([sheetPlan('segments', input)], input);
      const ours = segments
        .filter(({ group }) => group === 'cell')
        .map(({ key, customers }) => [key, Number(customers)]);
      expect(Object.fromEntries(ours)).toEqual(
        Object.fromEntries(ours.map(([key]) => [key, cells[key] ?? 0])),
      );
    },
  );
});

describe('the nine cells', () => {
  it('have customers, revenue, shares and one thing to do', () => {
    expect(rowsOf(plan, 'cells')[0]).toMatchObject({
      key: 'E-H',
      name: 'High-spend regulars',
      customers: 79,
      net: 16484635,
      todo: 'Early access, personal service, member levels',
    });
    const total = totalOf(plan, 'cells');
    expect(total).toMatchObject({ customers: 435, share: 1, net: 26067757, net_share: 1 });
    expect(Math.round(Number(total.per_customer))).toBe(59926);
  });

  it('leave out who only has refunds, which is said above them', () => {
    // 100 + 50 bought by a; b gave back 30 and bought nothing: the shop's net is 120, the groups' is 150.
    const input = inputOf(
      shopOf([
        ['a', '2024-01-01', 100],
        ['a', '2024-02-01', 50],
        ['b', '2024-02-02', -30],
      ]),
    );
    const small = sheetPlan('segments', input);
    expect(totalOf(small, 'cells').net).toBe(150);
    expect(small.values[1][0]).toBe(
      'As of 2024-02-02 · 1 customer · 2 orders · net 120 · 1 customer with refunds only (−30) in no group',
    );
  });

  it('say more in a note', () => {
    const notes = plan.notes.map(({ text }) => text);
    expect(notes).toContain('Valuable and gone quiet. Write about what they liked, or call them yourself.');
  });
});

it.each(['en', 'zh-TW'] as const)(
  'the advice is read beside the sidebar on a screen of 1360 pixels, in %s',
  (language) => {
    const { columnWidths } = sheetPlan(
      'segments',
      shopline('stated', { currency: 'NT$', input: { language } }),
    );
    // The sidebar takes 300, row numbers 48, the scroll bar 15.
    expect(columnWidths.reduce((sum, width) => sum + width)).toBeLessThanOrEqual(1360 - 300 - 48 - 15);
  },
);

describe('the RFM segments', () => {
  it('are all there, each with a typical code', () => {
    const rows = rowsOf(plan, 'segments').map(({ code, key, customers }) => [code, key, customers]);
    expect(rows.sort()).toEqual(
      [
        ['555', 'Champions', 85],
        ['444', 'Loyal', 38],
        ['433', 'Potential loyalist', 27],
        ['511', 'New customers', 38],
        ['515', 'Promising', 32],
        ['334', 'Need attention', 16],
        ['221', 'About to sleep', 26],
        ['244', 'At risk', 33],
        ['155', 'Cannot lose them', 15],
        ['222', 'Hibernating', 64],
        ['111', 'Lost', 61],
      ].sort(),
    );
  });

  it.each<SegmentMapName>(['classic11', 'rf10', 'zh8'])(
    'of the map %s are listed also where nobody is in them',
    (map) => {
      const input = inputOf(
        shopOf([
          ['a', '2024-01-01', 100],
          ['b', '2024-01-03', 50],
        ]),
        { rules: { segmentMap: map } },
      );
      const rows = rowsOf(sheetPlan('segments', input), 'segments');
      expect(rows.length).toBe(segmentNames(map).length);
      expect(rows.reduce((sum, { customers }) => sum + Number(customers), 0)).toBe(2);
      const zero = rows.find(({ customers }) => customers === 0);
      expect(zero).toMatchObject({ share: 0, net: 0, per_customer: null });
    },
  );

  it.each(['en', 'zh-TW'] as const)(
    'go by their machine names in segments.csv, written in %s',
    (language) => {
      const input = shopline('max', { input: { language } });
      const { segments } = filesOf([sheetPlan('segments', input)], input);
      const keys = segments.filter(({ group }) => group === 'segment').map(({ key }) => key);
      expect([...keys].sort()).toEqual([...segmentNames('classic11')].sort());
      expect(
        segments.filter(({ group }) => group === 'nes').map(({ key, customers }) => [key, customers]),
      ).toEqual([
        ['N', '81'],
        ['E0', '227'],
        ['S1', '16'],
        ['S2', '11'],
        ['S3', '100'],
      ]);
    },
  );
});

describe('the order of the segments', () => {
  const keysOf = (input: ReturnType<typeof shopline>) =>
    rowsOf(sheetPlan('segments', input), 'segments').map(({ key }) => key);

  it('is by net where no chance is shown', () => {
    const input = inputOf(
      shopOf([
        ['a', '2024-01-01', 1],
        ['b', '2024-01-03', 900],
        ['c', '2024-01-05', 50],
      ]),
    );
    const nets = rowsOf(sheetPlan('segments', input), 'segments').map(({ net }) => Number(net));
    expect(nets).toEqual([...nets].sort((a, b) => b - a));
    expect(nets[0]).toBeGreaterThan(0);
  });

  it('stays where a person keeps notes beside them', () => {
    const input = shopline('max');
    const kept = [...keysOf(input)].reverse().map(String);
    expect(keysOf({ ...input, previousOrder: kept })).toEqual(kept);
  });
});

describe('the sleepers', () => {
  const rows = rowsOf(sheetPlan('segments', shopline('max')), 'sleepers');

  it('are at most 20, all of them late, the highest chance × value first', () => {
    expect(rows).toHaveLength(20);
    const worth = rows.map(({ chance, value_12m }) => Number(chance) * Number(value_12m));
    expect(worth).toEqual([...worth].sort((a, b) => b - a));
    expect(rows.every(({ nes }) => ['S1', 'S2', 'S3'].includes(String(nes)))).toBe(true);
  });
});

describe('typical codes', () => {
  it.each([3, 4, 5] as const)(
    'on a scale of %i belong to their segment, and are blank where it has none',
    (scale) => {
      for (const segmentMap of SEGMENT_MAPS) {
        const input = shopline('max', { rules: { segmentMap, rfm: { method: 'quantile', scale } } });
        const rows = rowsOf(sheetPlan('segments', input), 'segments');
        const codes = rows.map(({ code }) => code);
        for (const { code, key } of rows) {
          if (code === null) continue;
          const found = segmentOf(String(code), segmentMap, scale);
          expect(segmentText(enNames, segmentMap, String(found)).name).toBe(key);
        }
        expect(codes.filter((code) => code !== null).length).toBeGreaterThan(0);
      }
    },
  );
});

describe('without an amount column', () => {
  const without = sheetPlan(
    'segments',
    inputOf(
      shopOf([
        ['a', '2024-01-01'],
        ['b', '2024-01-03'],
        ['a', '2024-01-02'],
      ]),
    ),
  );

  it('only NES is shown, and the reason is said', () => {
    expect(without.tables.map(({ name }) => name)).toEqual(['nes']);
    expect(sentencesOf(without)[2]).toMatch(/^There is no amount column/);
    expect(Object.keys(rowsOf(without, 'nes')[0])).toEqual([
      'key',
      'name',
      'customers',
      'share',
      'came_back',
      'todo',
    ]);
  });
});
