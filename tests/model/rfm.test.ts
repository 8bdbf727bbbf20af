// RFM scores by own cuts, and the segments they fall in.

import { describe, expect, it } from 'vitest';
import {
  onScaleOf5,
  rfmCode,
  rfmOf,
  SEGMENT_MAPS,
  type SegmentMapName,
  segmentNames,
  segmentOf,
  segmentsByCode,
} from '../../src/model/index.ts';

const codes = ({ r, f, m }: ReturnType<typeof rfmOf>): string[] =>
  Array.from(r, (_, i) => rfmCode(r[i], f[i], m[i]));

describe('RFM of a table of customers', () => {
  it('by own percent cuts: the top 20 % score 3, the next 30 % score 2', () => {
    // Ten customers, net 10…100. Cuts at 50 % and 80 %: 55 and 82. Recency 1…10: cuts at 20 % and 50 %: 2.8 and 5.5.
    const list = Array.from({ length: 10 }, (_, i) => i + 1);
    const result = rfmOf(
      list,
      list,
      list.map((i) => i * 10),
      { method: 'percent', scale: 3, shares: [20, 30] },
    );
    expect(result.cuts).toEqual({ recency: [2.8, 5.5], frequency: [5.5, 8.2], monetary: [55, 82] });
    expect(codes(result)).toEqual(['311', '311', '211', '211', '211', '122', '122', '122', '133', '133']);
  });

  it('by own cut points: at a cut is the lower score, of days the better one', () => {
    const result = rfmOf([30, 31, 90, 91], [1, 2, 3, 4], [99.99, 100, 100.01, 500.01], {
      method: 'absolute',
      scale: 3,
      recency: [30, 90],
      frequency: [1, 3],
      monetary: [100, 500],
    });
    expect(codes(result)).toEqual(['311', '221', '222', '133']);
    expect(result.cuts).toEqual({ recency: [30, 90], frequency: [1, 3], monetary: [100, 500] });
  });

  it('warns where everybody ordered once', () => {
    const result = rfmOf([1, 2, 3, 4, 5], [1, 1, 1, 1, 1], [1, 2, 3, 4, 5], { method: 'quantile', scale: 5 });
    expect(codes(result)).toEqual(['511', '412', '313', '214', '115']);
    expect(result.warnings).toEqual([{ code: 'few-scores', dimension: 'f', distinct: 1, scale: 5 }]);
  });

  it('of nobody is empty', () => {
    expect(codes(rfmOf([], [], [], { method: 'quantile', scale: 5 }))).toEqual([]);
  });
});

describe.each(SEGMENT_MAPS)('the map %s', (map) => {
  it.each([3, 4, 5] as const)('covers every code of a scale of %i exactly once', (scale) => {
    const table = segmentsByCode(map, scale);
    expect(table).toHaveLength(scale ** 3);
    expect(Math.min(...table)).toBe(0);
    expect(Math.max(...table)).toBeLessThan(segmentNames(map).length);
  });

  it('uses every one of its segments on a scale of 5', () => {
    expect(new Set(segmentsByCode(map, 5)).size).toBe(segmentNames(map).length);
  });
});

/** From the published tables. */
const PUBLISHED: { readonly [map in SegmentMapName]: Record<string, string> } = {
  classic11: {
    '555': 'champions',
    '543': 'loyal',
    '323': 'potential_loyalist',
    '311': 'new_customers',
    '313': 'promising',
    '324': 'need_attention',
    '231': 'about_to_sleep', // published copies also list 231, 241 and 251 as Hibernating
    '241': 'about_to_sleep',
    '251': 'about_to_sleep',
    '124': 'at_risk',
    '113': 'cannot_lose',
    '211': 'hibernating',
    '151': 'lost',
  },
  rf10: {
    '551': 'champions',
    '345': 'loyal_customers',
    '435': 'potential_loyalists',
    '515': 'new_customers',
    '411': 'promising',
    '333': 'need_attention',
    '321': 'about_to_sleep',
    '243': 'at_risk',
    '155': 'cant_lose',
    '211': 'hibernating',
  },
  zh8: {
    '444': 'important_value',
    '344': 'important_keep',
    '434': 'important_develop',
    '334': 'important_win_back',
    '553': 'general_value',
    '151': 'general_keep',
    '513': 'general_develop',
    '333': 'general_win_back',
  },
};

describe.each(SEGMENT_MAPS)('a segment of %s', (map) => {
  it.each(Object.entries(PUBLISHED[map]))('%s is %s', (code, segment) => {
    expect(segmentOf(code, map)).toBe(segment);
  });
});

describe('a segment', () => {
  it('of a scale of 3 or 4 is the one its scores would have on a scale of 5', () => {
    expect([1, 2, 3].map((score) => onScaleOf5(score, 3))).toEqual([1, 3, 5]);
    expect([1, 2, 3, 4].map((score) => onScaleOf5(score, 4))).toEqual([1, 2, 4, 5]);
    expect(segmentOf('313', 'classic11', 3)).toBe(segmentOf('515', 'classic11', 5));
    expect(segmentOf('434', 'classic11', 4)).toBe(segmentOf('545', 'classic11', 5));
    expect(segmentOf('323', 'zh8', 3)).toBe('important_develop');
  });

  it('is none of a code that is no code', () => {
    expect(['', '55', '5555', '056', '655', 'abc'].map((code) => segmentOf(code, 'classic11'))).toEqual(
      new Array(6).fill(null),
    );
    expect(segmentOf('433', 'classic11', 3)).toBeNull();
  });
});
