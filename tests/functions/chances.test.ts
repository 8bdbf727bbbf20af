// P_ALIVE, CHANCE_TO_ORDER, CUSTOMER_VALUE: published values, values by mpmath (₂F₁ in 30 digits), and what cannot be used.

import { describe, expect, it } from 'vitest';
import { digamma, logGamma } from '../../src/model/evidence/gamma.ts';
import { call as en } from './calling.ts';

const column = (...values: readonly (number | string)[]) => values.map((value) => [value]);
const CDNOW = '0.2426/4.4136/0.7929/2.4259';

describe('of the published customer (CDNOW, weeks: x 2, t_x 30.43, T 38.86)', () => {
  it('P(alive) is 0.7266 (Fader, Hardie and Lee 2005)', () => {
    expect(en('P_ALIVE', 2, 30.43, 38.86, CDNOW)).toBe(0.726614);
  });

  it('the chance within 39 weeks is 0.554612', () => {
    expect(en('CHANCE_TO_ORDER', 2, 30.43, 38.86, 39, CDNOW)).toBe(0.554612);
    expect(en('CHANCE_TO_ORDER', 2, 30.43, 38.86, 0, CDNOW)).toBe(0);
  });
});

it('the value of 12 months is the orders of each month to come, discounted at its end, × what one is worth', () => {
  // mpmath: 2.845017105 orders × 44.053818 each.
  expect(en('CUSTOMER_VALUE', 3, 200, 300, 45, '1.1/60/0.3/2.5/6.2/3.7/15.4')).toBe(125.3339);
  expect(
    en('CUSTOMER_VALUE', 3, 200, 300, 45, column(1.1, 60, 0.3, 2.5, 6.2, 3.7, 15.4), 365, 40, 10),
  ).toBeCloseTo(125.333866 * 0.4, 3);
});

describe('columns', () => {
  it('are answered row by row: blank stays blank, who never came back is alive, one horizon holds for all', () => {
    const [x, tx, T] = [column(2, '', 0), column(30.43, '', 0), column(38.86, '', 10)];
    expect(en('P_ALIVE', x, tx, T, column(0.2426, 4.4136, 0.7929, 2.4259))).toEqual([[0.726614], [''], [1]]);
    expect(en('CHANCE_TO_ORDER', x, tx, T, 39, CDNOW)).toMatchObject([
      [0.554612],
      [''],
      [expect.any(Number)],
    ]);
  });

  it('say why on the word why', () => {
    expect(en('P_ALIVE', column(2, 1), column(30.43, 50), column(38.86, 40), CDNOW, 'why')).toEqual([
      ['Came back 2 times, the last time 8.43 days before the end: 72.7%.'],
      [expect.stringContaining('t_x lies between 0 and T')],
    ]);
  });
});

describe('what no customer and no shop can have is refused in one sentence', () => {
  it.each([
    [[2, 50, 40, CDNOW], 't_x: t_x lies between 0 and T'],
    [[0, 5, 40, CDNOW], 't_x: t_x lies between 0 and T'],
    [[1.5, 5, 40, CDNOW], 'x: Count purchase days in whole numbers.'],
    [[-1, 5, 40, CDNOW], 'x: The number must be 0 or more.'],
    [['often', 5, 40, CDNOW], 'x: “often” is not a number.'],
    [[2, 5, 40, '0.2/4/0.7'], 'parameters: Give the four numbers'],
    [[2, 5, 40, '0.2/4/0.7/0'], 'parameters: Give the four numbers'],
    [[2, 5, 40, 'r/alpha/a/b'], 'parameters: Give the four numbers'],
    [[2, 5, 40], 'parameters: '],
  ])('%j', (given, sentence) => {
    expect(() => en('P_ALIVE', ...given)).toThrow(sentence);
  });

  it('without a mean order value', () => {
    expect(() => en('CUSTOMER_VALUE', 1, 5, 10, 20, '1/60/0.3/2/6/0.9/15')).toThrow('q must be above 1');
  });

  it('and no answer is beyond what it can be, however large the numbers', () => {
    for (const [x, tx, T] of [
      [5000, 1e6, 1e6],
      [1, 1, 1e9],
      [3000, 3000, 36_500],
    ]) {
      const chance = Number(en('CHANCE_TO_ORDER', x, tx, T, 365, '0.000001/0.000001/0.000001/0.000001'));
      expect(chance >= 0 && chance <= 1).toBe(true);
    }
  });
});

describe('lnΓ and ψ', () => {
  it('are their published values (Abramowitz and Stegun, tables 6.1 and 6.4)', () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5723649429247001, 12);
    expect(logGamma(10)).toBeCloseTo(12.801827480081469, 10);
    expect(logGamma(1e-3)).toBeCloseTo(6.907178885383853, 10);
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 10);
    expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 10);
    expect(digamma(10)).toBeCloseTo(2.251752589066721, 10);
  });
});
