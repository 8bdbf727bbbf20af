// A table of customers somebody already has gets the same tags, scores and tiers as its orders.

import { describe, expect, it } from 'vitest';
import { CASES, readInfo, readRows } from '../model/oracle.ts';
import { call, cells, column, refusal } from './calling.ts';

describe.each(CASES)('the customers of %s as of the %s day', (name, day) => {
  const asOf = readInfo(name, day).as_of;
  const all = readRows(`${name}.ref_returning.${day}.customers.csv`);
  const tierOf = new Map(
    readRows(`${name}.ref2_returning.${day}.hml.csv`).map((row) => [row.customer_id, row]),
  );
  // Customers with refunds only have no purchase day: the blank in their row is answered with a blank.
  const figures = (key: string) => column(all.map((row) => (row[key] === '' ? '' : Number(row[key]))));
  const buyers = all.filter((row) => row.first !== '');
  const ofBuyers = (key: string) => column(buyers.map((row) => Number(row[key])));

  it('have the tags of their orders', () => {
    const first = column(all.map((row) => row.first));
    const last = column(all.map((row) => row.last));
    const days = column(all.map((row) => (row.first === '' ? '' : Number(row.n_days))));
    const cycle = readInfo(name, day).shop_cycle;
    expect(cells(call('NES_OF', first, last, days, asOf, cycle))).toEqual(all.map((row) => row.nes));
    // Left out, it is the median of the cycles in the columns, half a thousandth of a day rounded by the file.
    const median = readInfo(name, day).shop_cycle_median;
    expect(cells(call('NES_OF', first, last, days, asOf))).toEqual(
      cells(call('NES_OF', first, last, days, asOf, median)),
    );
    for (const row of buyers.slice(0, 20)) {
      expect(call('NES_OF', row.first, row.last, Number(row.n_days), asOf, cycle)).toBe(row.nes);
    }
  });

  it('have the codes of their orders', () => {
    const codes = call('RFM_OF', figures('recency_days'), ofAll('n_orders'), ofAll('net'));
    expect(cells(codes)).toEqual(all.map(({ r5, f5, m5 }) => (r5 === '' ? '' : `${+r5}${+f5}${+m5}`)));
  });

  /** Only where there is a purchase. */
  function ofAll(key: string) {
    return column(all.map((row) => (row.first === '' ? '' : Number(row[key]))));
  }

  it('have the tiers of their orders', () => {
    expect(cells(call('HML_OF', ofBuyers('net')))).toEqual(
      buyers.map((row) => tierOf.get(row.customer_id)!.hml),
    );
    const tiers = cells(call('TIER_OF', ofBuyers('net'), 'en')).map((tier) => String(tier).toLowerCase());
    expect(tiers).toEqual(buyers.map((row) => tierOf.get(row.customer_id)!.tier));
  });

  it('have the cells of their tags and tiers', () => {
    const rows = [...tierOf.values()];
    const made = call('NES_HML', column(rows.map((row) => row.nes)), column(rows.map((row) => row.hml)));
    expect(cells(made)).toEqual(rows.map((row) => row.cell));
  });
});

describe('a customer alone', () => {
  it('is tagged by the own cycle, at its very edge', () => {
    // Cycle 10 days; 20 days since is exactly 2 cycles: not over 2.
    expect(call('NES_OF', '2024-01-01', '2024-01-11', 2, '2024-01-31')).toBe('E0');
    expect(call('NES_OF', '2024-01-01', '2024-01-11', 2, '2024-02-01')).toBe('S1');
    expect(call('NES_OF', '2024-01-01', '2024-01-11', 2, '2024-02-05')).toBe('S1');
    expect(call('NES_OF', '2024-01-01', '2024-01-11', 2, '2024-02-06')).toBe('S2');
    expect(call('NES_OF', '2024-01-01', '2024-01-11', 2, '2024-02-11')).toBe('S3');
  });

  it('with one purchase day needs the shop’s cycle, unless the rule does without', () => {
    expect(call('NES_OF', '2024-01-01', '2024-01-01', 1, '2024-01-21', 10)).toBe('N');
    expect(call('NES_OF', '2024-01-01', '2024-01-01', 1, '2024-01-22', 10)).toBe('S1');
    expect(call('NES_OF', '2024-01-01', '2024-01-01', 1, '2024-12-31', '', 'new stays new')).toBe('N');
    expect(call('NES_OF', '2024-01-01', '2024-01-01', 1, '2024-04-01', '', 'days:90/135/180')).toBe('S1');
    expect(refusal('NES_OF', '2024-01-01', '2024-01-01', 1, '2024-01-21')).toMatch(/^shop_cycle: /);
    expect(
      refusal('NES_OF', '2024-01-01', '2024-01-01', 1, '2024-01-21', '', 'shop cycle returning'),
    ).toMatch(/^rule: These columns do not show when customers came back\./);
  });

  it('cannot be compared with nobody', () => {
    expect(refusal('RFM_OF', 12, 6, 1500)).toMatch(/^recency: One customer alone cannot be compared/);
    expect(refusal('HML_OF', 800)).toMatch(/^amount: One customer alone/);
    expect(refusal('TIER_OF', 800)).toMatch(/^amount: One customer alone/);
  });

  it('is scored and tiered by own cut points, a value at a cut falling in the lower group', () => {
    const cuts = 'R=30/90; F=1/3; M=500/2000';
    expect(call('RFM_OF', 30, 1, 500, '', cuts)).toBe('311');
    expect(call('RFM_OF', 31, 2, 500.01, '', cuts)).toBe('222');
    expect(call('RFM_OF', 91, 4, 2000.01, '', cuts)).toBe('133');
    expect(
      ['500', 500.01, 2000, 2000.01, 0, -5].map((amount) => call('HML_OF', amount, [[500, 2000]])),
    ).toEqual(['L', 'M', 'M', 'H', 'L', 'L']);
  });
});
