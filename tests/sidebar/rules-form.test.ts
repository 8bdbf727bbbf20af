// The rules as a person fills them in: what is typed becomes rules, and what does not fit is said by name.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeForm,
  DEFAULT_FORM,
  formOf,
  type PresentCuts,
  rulesOf,
  typedNumber,
} from '../../sidebar/state/rules-form.ts';
import { DEFAULT_RULES, type Rules } from '../../src/model/rules/index.ts';

const NO_CUTS: PresentCuts = { rfm: null, hml: null };

describe('a typed number', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['２．５', 2.5],
    [' 90 ', 90],
    ['.5', 0.5],
    ['-3', -3],
  ])('reads %s', (typed, value) => expect(typedNumber(typed)).toBe(value));

  it.each(['', 'abc', '1.2.3', '1e3', '--2', '0x10'])('finds no number in %j', (typed) =>
    expect(typedNumber(typed)).toBeNaN(),
  );
});

describe('rules opened for editing', () => {
  it('come back as they were', () => {
    const ascending = (count: number, min: number) =>
      fc
        .uniqueArray(fc.integer({ min, max: 9999 }), { minLength: count, maxLength: count })
        .map((numbers) => numbers.sort((a, b) => a - b));
    const three = ascending(3, 1).map(([a, b, c]) => [a, b, c] as const);
    const shares = fc
      .tuple(fc.integer({ min: 1, max: 49 }), fc.integer({ min: 1, max: 49 }))
      .map(([a, b]) => [a, b] as const);
    const rfm: fc.Arbitrary<Rules['rfm']> = fc.constantFrom(3, 4, 5).chain((n) => {
      const scale = n as 3 | 4 | 5;
      return fc.oneof(
        fc.constantFrom({ method: 'quantile', scale } as const, { method: 'rfm-r', scale } as const),
        fc
          .array(fc.integer({ min: 1, max: 24 }), { minLength: n - 1, maxLength: n - 1 })
          .map((list) => ({ method: 'percent', scale, shares: list }) as const),
        fc
          .tuple(ascending(n - 1, 0), ascending(n - 1, 0), ascending(n - 1, 0))
          .map(
            ([recency, frequency, monetary]) =>
              ({ method: 'absolute', scale, recency, frequency, monetary }) as const,
          ),
      );
    });
    const rules: fc.Arbitrary<Rules> = fc.record({
      nes: fc.oneof(
        three.map((multiples) => ({ kind: 'cycle', multiples }) as const),
        three.map((days) => ({ kind: 'days', days }) as const),
      ),
      newStaysNew: fc.boolean(),
      shopCycle: fc.oneof(
        fc.constantFrom('median' as const, 'mean' as const),
        fc.integer({ min: 1, max: 999 }),
      ),
      rfm,
      segmentMap: fc.constantFrom('classic11', 'rf10', 'zh8'),
      hml: fc.oneof(
        shares.map((pair) => ({ kind: 'percent', shares: pair }) as const),
        fc.constant({ kind: 'thirds' } as const),
        shares.map((pair) => ({ kind: 'revenue', shares: pair }) as const),
        ascending(2, 0).map(([medium, high]) => ({ kind: 'amount', medium, high }) as const),
      ),
      hmlBasis: fc.constantFrom('net', 'net12', 'aov'),
    });
    fc.assert(
      fc.property(rules, (given) => {
        expect(rulesOf(formOf(given))).toEqual({ rules: given, faults: null });
      }),
    );
  });

  it('are the usual ones at first', () => expect(rulesOf(DEFAULT_FORM).rules).toEqual(DEFAULT_RULES));

  it('show a preset as that preset and anything else as own numbers', () => {
    const nes = (multiples: readonly [number, number, number]) =>
      formOf({ ...DEFAULT_RULES, nes: { kind: 'cycle', multiples } }).nes;
    expect(nes([2, 2.5, 3])).toBe('own');
    expect(nes([1, 2, 3])).toBe('sooner');
    expect(nes([1.5, 2.5, 4])).toBe('mine');
    expect(formOf({ ...DEFAULT_RULES, nes: { kind: 'days', days: [90, 135, 180] } }).nes).toBe('days');
  });
});

describe('fields that do not fit', () => {
  const faults = (change: Partial<typeof DEFAULT_FORM>) => rulesOf({ ...DEFAULT_FORM, ...change }).faults;

  it('ask for ascending numbers of cycles', () => {
    expect(faults({ nes: 'mine', nesNumbers: ['2', '2', '3'] })).toEqual({ nesNumbers: 'ascending' });
    expect(faults({ nes: 'mine', nesNumbers: ['2', '', '3'] })).toEqual({ nesNumbers: 'number' });
    expect(faults({ nes: 'mine', nesNumbers: ['0', '1', '2'] })).toEqual({ nesNumbers: 'number' });
  });

  it('ask for whole days, and at most four decimals of a cycle', () => {
    expect(faults({ nes: 'mine', nesUnit: 'days', nesNumbers: ['30', '60.5', '90'] })).toEqual({
      nesNumbers: 'number',
    });
    expect(faults({ nes: 'mine', nesNumbers: ['1.23456', '2', '3'] })).toEqual({ nesNumbers: 'number' });
    expect(faults({ nes: 'mine', nesNumbers: ['1.2345', '2', '3'] })).toBeNull();
  });

  it('ask for shares that leave something for the rest', () => {
    expect(faults({ hml: 'shares', hmlShares: ['60', '40'] })).toEqual({ hmlShares: 'sum' });
    expect(faults({ rfm: 'percent', rfmShares: ['10', '20', '30', 'x'] })).toEqual({ rfmShares: 'number' });
  });

  it('name each dimension of own cut points by itself', () => {
    const rfmCuts = { recency: ['30', '20'], frequency: ['1', ''], monetary: ['-5', '10'] };
    expect(faults({ rfm: 'absolute', scale: 3, rfmCuts })).toEqual({
      recency: 'ascending',
      frequency: 'number',
    });
  });

  it('are not looked at while they are not in use', () => {
    expect(
      faults({ nesNumbers: ['', '', ''], hmlShares: ['x', 'y'], shopDays: '', rfmShares: [] }),
    ).toBeNull();
  });
});

describe('turning to own numbers', () => {
  it('starts from the preset that was chosen', () => {
    const days = changeForm({ ...DEFAULT_FORM, nes: 'days' }, { nes: 'mine' }, NO_CUTS);
    expect([days.nesUnit, days.nesNumbers]).toEqual(['days', ['90', '135', '180']]);
    const sooner = changeForm({ ...DEFAULT_FORM, nes: 'sooner' }, { nes: 'mine' }, NO_CUTS);
    expect([sooner.nesUnit, sooner.nesNumbers]).toEqual(['cycle', ['1', '2', '3']]);
  });

  it('starts from the cut points in force', () => {
    const present: PresentCuts = {
      rfm: { recency: [10, 20, 30, 40], frequency: [1, 2, 3, 4], monetary: [100.456, 200, 300, 400] },
      hml: { medium: 24021, high: 73204 },
    };
    const own = changeForm(
      changeForm(DEFAULT_FORM, { hml: 'amount' }, present),
      { rfm: 'absolute' },
      present,
    );
    expect(own.hmlAmounts).toEqual(['24021', '73204']);
    expect(own.rfmCuts.monetary).toEqual(['100.46', '200', '300', '400']);
    expect(rulesOf(own).faults).toBeNull();
  });

  it('keeps as many cut points as the scale has', () => {
    const own = changeForm({ ...DEFAULT_FORM, rfm: 'absolute' }, { scale: 3 }, NO_CUTS);
    expect(own.rfmCuts).toEqual({ recency: ['', ''], frequency: ['', ''], monetary: ['', ''] });
    expect(own.rfmShares).toEqual(['20', '30']);
  });

  it('keeps amounts that a person typed', () => {
    const typed = { ...DEFAULT_FORM, hmlAmounts: ['5', '9'] as const };
    const again = changeForm(typed, { hml: 'amount' }, { rfm: null, hml: { medium: 1, high: 2 } });
    expect(again.hmlAmounts).toEqual(['5', '9']);
  });
});
