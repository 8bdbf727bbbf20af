// Reading goes one way: each stage returns what it leaves out, words are kept once, money is made units once.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsOf, leastScale, pickLabels, scaleMoney } from '../../src/model/index.ts';
import { Leaving, RowsOut } from '../../src/reading/left-out.ts';

describe('rows left out', () => {
  const mark = (row: number, reason: 'cancelled' | 'amount-missing') => ({
    row,
    reason,
    column: 2,
    text: 'x',
  });

  it('keep the reason of the stage that came first, and the value before stays as it was', () => {
    const none = RowsOut.none(5);
    const first = none.and([mark(3, 'cancelled')]);
    const both = first.and([mark(3, 'amount-missing'), mark(1, 'amount-missing')]);
    expect([none.has(3), first.has(1), both.has(1), both.has(3)]).toEqual([false, false, true, true]);
    expect(both.list(2, (row) => `o${row}`)).toEqual([
      { row: 3, reason: 'amount-missing', column: 2, text: 'x', order: 'o1' },
      { row: 5, reason: 'cancelled', column: 2, text: 'x', order: 'o3' },
    ]);
  });

  it('of one stage are those it adds, not those that were out before', () => {
    const leaving = new Leaving(RowsOut.none(5).and([mark(0, 'cancelled')]));
    for (const row of [0, 2, 2]) leaving.add(row, 'amount-missing', undefined, ' a\nb ');
    expect(leaving.rows).toEqual([{ row: 2, reason: 'amount-missing', column: -1, text: 'a b' }]);
    expect([leaving.has(0), leaving.has(2), leaving.has(4)]).toEqual([true, true, false]);
  });
});

describe('money on the smallest scale', () => {
  it('is what scaling the plain amounts gives', () => {
    const units = fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(units, fc.constantFrom(1, 10, 100, 1000, 10000), (list, scale) => {
        const plain = list.map((one) => one / scale);
        const expected = scaleMoney(plain);
        expect(leastScale(Float64Array.from(list), scale)).toEqual(expected);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('beyond exact whole numbers stays plain money', () => {
    expect(leastScale(Float64Array.of(0.123456, 2), 1)).toMatchObject({ scale: 1, exact: false });
    expect(leastScale(Float64Array.of(2 ** 53, 2 ** 53), 1)).toMatchObject({ scale: 1, exact: false });
  });
});

describe('words of the orders that count', () => {
  it('are kept once, in the order they come, without those of rows left out', () => {
    const labels = labelsOf(['b', '', 'a', 'b', 'c']);
    const picked = pickLabels(labels, [2, 0, -1, 1, 3]);
    expect(picked.names).toEqual(['a', 'b']);
    expect([...picked.index]).toEqual([0, 1, -1, -1, 1]);
  });
});
