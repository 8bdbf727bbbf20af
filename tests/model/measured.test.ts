// The measured rate beside an advice: who was of a kind on a past day, and came back. Worked out by hand.

import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/model/days.ts';
import { DEFAULT_RULES, segment } from '../../src/model/index.ts';
import { measuredOf, seenRate, worthOf } from '../../src/model/prediction/index.ts';
import { letGo } from '../../src/reports/segments/measured.ts';
import { NES } from '../../src/terms/tags.ts';
import { day, shopOf } from './oracle.ts';

const at = (days: number): string => isoOf(day('2023-01-01') + days);

/**
 * Regulars buy every 10 days to the end. Leavers buy on days 0, 10, 20 and never again. Returners too, and once more on
 * day 200, 180 days later.
 */
function shop(regulars: number, leavers: number, returners: number) {
  const sales: [string, string, number][] = [];
  const buys = (who: string, days: readonly number[]) => {
    for (const one of days) sales.push([who, at(one), 10]);
  };
  const often = Array.from({ length: 31 }, (_, i) => 10 * i);
  for (let i = 0; i < regulars; i++) buys(`regular${i}`, often);
  for (let i = 0; i < leavers; i++) buys(`leaver${i}`, [0, 10, 20]);
  for (let i = 0; i < returners; i++) buys(`returner${i}`, [0, 10, 20, 200]);
  return shopOf(sales);
}

const measured = (orders: ReturnType<typeof shop>, days: number) =>
  measuredOf(orders, day(at(300)), DEFAULT_RULES, days);

describe('the measured rate', () => {
  it('counts each customer on each past day, and who bought within the days after it', () => {
    const found = measured(shop(25, 15, 5), 90);
    // 300 − 90 − 28·j while ≥ 120: 210, 182, 154, 126.
    expect(found.replays.map((one) => one - day(at(0)))).toEqual([126, 154, 182, 210]);
    // On all four days the regulars are E0, and come within 90 days. On day 210 the returners are E0 too, and do not come.
    expect(found.nes[NES.indexOf('E0')]).toEqual({ times: 105, customers: 30, came: 100 });
    // Cycle 10 days: on days 126 to 182 the leavers and the returners are asleep; on 210 the returners, whose cycle is
    // now 200 ÷ 3, are not. Of the returners asleep, all come on day 200, within 90 days of 126, 154 and 182.
    expect(found.nes[NES.indexOf('S3')]).toEqual({ times: 3 * 20 + 15, customers: 20, came: 15 });
    expect(seenRate(found.nes[NES.indexOf('S3')])).toBe(15 / 75);
  });

  it('is unknown where fewer than 20 different customers were seen, however often', () => {
    const { nes } = measured(shop(25, 14, 5), 90);
    expect(nes[NES.indexOf('S3')]).toEqual({ times: 3 * 19 + 14, customers: 19, came: 15 });
    expect(seenRate(nes[NES.indexOf('S3')])).toBeNull();
  });

  it('is that of no past day where the history is too short', () => {
    expect(measuredOf(shop(2, 1, 0), day(at(100)), DEFAULT_RULES, 90).replays).toEqual([]);
  });
});

describe('nobody is let go', () => {
  const told = (orders: ReturnType<typeof shop>, below: number) =>
    letGo('nes', NES, measured(orders, 90), below)[NES.indexOf('S3')];

  it('whose group comes back more often than the level that was chosen', () => {
    // 15 of 75 came: 20 %.
    expect(told(shop(25, 15, 5), 10)).toBe(false);
    expect(told(shop(25, 15, 5), 20)).toBe(false);
    expect(told(shop(25, 15, 5), 21)).toBe(true);
  });

  it('of whose group too few were seen', () => {
    expect(told(shop(25, 14, 0), 100)).toBe(false);
  });

  it('unless little is lost with them', () => {
    expect(letGo('nes', NES, measured(shop(25, 30, 0), 90), 100)).toEqual([false, false, false, false, true]);
  });
});

describe('who is worth the next effort', () => {
  const found = segment(
    shopOf([
      ['a', at(0), 50],
      ['b', at(1), 80],
    ]),
    day(at(20)),
    DEFAULT_RULES,
  );

  it('is told by chance × value, and by what they spent where no chance is shown', () => {
    const chance = Float64Array.from([0.9, 0.1]);
    const year = Float64Array.from([100, 200]);
    expect([...worthOf(found, { reason: null, chance }, { year })]).toEqual([90, 20]);
    expect([...worthOf(found, { reason: 'few-customers', chance }, null)]).toEqual([50, 80]);
  });
});
