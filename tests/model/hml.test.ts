// HML, the pyramid and the nine cells.

import { describe, expect, it } from 'vitest';
import { cellCodeOf, hmlOf, hmlTiers, tierOf } from '../../src/model/index.ts';
import { codeOfWord, HML, type HmlTier, NES, type NesTag, nineCellOf } from '../../src/terms/tags.ts';

const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
const count = (tiers: readonly string[], tier: string): number =>
  tiers.filter((found) => found === tier).length;

describe('HML', () => {
  it('is H above the 80th percentile, M above the 50th', () => {
    // 1…100: position 99 × 0.8 = 79.2, so 80.2; 99 × 0.5 = 49.5, so 50.5.
    expect(hmlTiers(hundred, { kind: 'percent', shares: [20, 30] }).cuts).toEqual({
      medium: 50.5,
      high: 80.2,
    });
    const tiers = hmlOf(hundred, { kind: 'percent', shares: [20, 30] });
    expect([count(tiers, 'H'), count(tiers, 'M'), count(tiers, 'L')]).toEqual([20, 30, 50]);
  });

  it('by revenue: H are the fewest customers who make 80 % of it, M the next 15 %', () => {
    // 60 + 20 = 80 % are two customers; + 10 + 5 = 95 % two more.
    expect(hmlOf([5, 60, 3, 20, 10, 2], { kind: 'revenue', shares: [80, 15] })).toEqual([
      'M',
      'H',
      'L',
      'H',
      'M',
      'L',
    ]);
    // Equal spends stay together: the fewest who make 80 % of four equal spends are all four.
    expect(hmlOf([5, 5, 5, 5], { kind: 'revenue', shares: [80, 15] })).toEqual(['H', 'H', 'H', 'H']);
    expect(hmlOf([5, -2, 0], { kind: 'revenue', shares: [80, 15] })).toEqual(['H', 'L', 'L']);
  });

  it('by own amounts: above, not at', () => {
    const rule = { kind: 'amount', medium: 1000.5, high: 5000 } as const;
    expect(hmlOf([1000.5, 1000.51, 5000, 5000.01], rule)).toEqual(['L', 'M', 'M', 'H']);
    expect(hmlTiers([1], rule).cuts).toEqual({ medium: 1000.5, high: 5000 });
  });

  it('of nobody who spent nothing is above L, whatever the cuts', () => {
    expect(hmlOf([-5, -4, -3, 0, 0], { kind: 'percent', shares: [20, 30] })).toEqual([
      'L',
      'L',
      'L',
      'L',
      'L',
    ]);
    expect(hmlOf([0, -1], { kind: 'amount', medium: -10, high: -5 })).toEqual(['L', 'L']);
  });

  it('gives equal spends equal tiers', () => {
    expect(hmlOf([0.1 + 0.2, 0.3, 0.3, 0.3, 1], { kind: 'percent', shares: [20, 30] })).toEqual([
      'L',
      'L',
      'L',
      'L',
      'H',
    ]);
  });

  it('of nobody is empty', () => {
    expect(hmlTiers([], { kind: 'thirds' })).toEqual({ hml: new Uint8Array(0), cuts: null });
  });
});

describe('the pyramid', () => {
  it('is the top 1 %, the next 4 %, the next 15 %, the rest', () => {
    const tiers = tierOf(Array.from({ length: 1000 }, (_, i) => i + 1));
    expect(['platinum', 'gold', 'iron', 'lead'].map((tier) => count(tiers, tier))).toEqual([
      10, 40, 150, 800,
    ]);
    expect(tiers[999]).toBe('platinum');
    expect(tiers[0]).toBe('lead');
  });
});

describe('the nine cells', () => {
  it('join S1 to S3, and are none without a tag or a tier', () => {
    const cell = (tag: NesTag | '', tier: HmlTier | '') =>
      nineCellOf(cellCodeOf(codeOfWord(NES, tag), codeOfWord(HML, tier)));
    expect(cell('N', 'H')).toBe('N-H');
    expect(cell('E0', 'M')).toBe('E-M');
    expect([cell('S1', 'L'), cell('S2', 'L'), cell('S3', 'L')]).toEqual(['S-L', 'S-L', 'S-L']);
    expect([cell('', 'L'), cell('N', '')]).toEqual(['', '']);
  });
});
