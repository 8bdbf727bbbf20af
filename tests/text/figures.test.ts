// Figures as a person reads them.

import { describe, expect, it } from 'vitest';
import { figure, money, percent, shortFigure, signed } from '../../src/text/index.ts';

describe('a figure', () => {
  it('groups thousands', () => {
    expect([0, 999, 1000, 26067757].map((n) => figure(n))).toEqual(['0', '999', '1,000', '26,067,757']);
  });

  it('keeps the decimals it is asked for, and groups none of them', () => {
    expect(figure(1234.5678, 4)).toBe('1,234.5678');
    expect(figure(1234, 2)).toBe('1,234.00');
  });

  it('has a minus sign below zero, and none when it rounds to zero', () => {
    expect(figure(-1234.5, 1)).toBe('−1,234.5');
    expect(figure(-0.04, 1)).toBe('0.0');
  });

  it('drops trailing zeros where it is short, but no zero of the whole', () => {
    expect([57.1, 2, 2.5, 100, 0.25].map((n) => shortFigure(n, 4))).toEqual([
      '57.1',
      '2',
      '2.5',
      '100',
      '0.25',
    ]);
  });

  it('shows a change with its sign', () => {
    expect([2.74, -0.7, 0].map((n) => signed(n, 1))).toEqual(['+2.7', '−0.7', '0.0']);
  });
});

describe('shares and money', () => {
  it('show a share in percent', () => {
    expect(percent(0.63237)).toBe('63.2%');
  });

  it('put a sign before the amount, and a code with a space', () => {
    expect(money(26067757, 'NT$')).toBe('NT$26,067,757');
    expect(money(1234.5, 'TWD', 2)).toBe('TWD 1,234.50');
    expect(money(-50, '£')).toBe('−£50');
    expect(money(50, '')).toBe('50');
  });
});
