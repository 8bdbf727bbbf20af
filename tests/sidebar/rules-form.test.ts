// The rules as a person fills them in: what is typed becomes rules, and what does not fit is said by name.

import { describe, expect, it } from 'vitest';
import {
  changeForm,
  DEFAULT_FORM,
  formOf,
  type PresentCuts,
  rulesOf,
} from '../../sidebar/state/rules-form.ts';
import { DEFAULT_RULES, parseNumber } from '../../src/model/rules/index.ts';

const NO_CUTS: PresentCuts = { rfm: null, hml: null };

describe('a typed number', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['２．５', 2.5],
    [' 90 ', 90],
    ['.5', 0.5],
    ['-3', -3],
  ])('reads %s', (typed, value) => expect(parseNumber(typed)).toBe(value));

  it.each(['', 'abc', '1.2.3', '1e', '--2', '0x10', '5%'])('finds no number in %j', (typed) =>
    expect(parseNumber(typed)).toBeNaN(),
  );
});

describe('rules opened for editing', () => {
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
