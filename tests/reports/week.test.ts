// What a week brought, as the page tells it: twelve weekly runs of two shops against tags worked out from scratch.

import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, isoOf, segment } from '../../src/model/index.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import { todaysList } from '../../src/reports/today/list.ts';
import { peopleOfWeek, weekOf } from '../../src/reports/today/week.ts';
import { WEEK_LINES } from '../../src/terms/week-lines.ts';
import { asOfDay, ordersOf } from '../model/oracle.ts';
import { inputOf } from './shop.ts';

const WEEKS = 12;

describe.each(['shopify_orders_export', 'shopline_orders_zh'])('%s, week after week', (shop) => {
  const orders = ordersOf(shop);
  const last = asOfDay(shop, 'max');
  const known = new Map<number, Map<string, number>>();
  const tagsOn = (asOf: number): Map<string, number> => {
    const found = known.get(asOf);
    if (found) return found;
    const { customers, nes } = segment(orders, asOf, DEFAULT_RULES);
    const tags = new Map(customers.key.map((key, row) => [key, nes[row]!]));
    known.set(asOf, tags);
    return tags;
  };

  it('tells each change of tag exactly once, behind the line that counts it', () => {
    let told = 0;
    for (let week = WEEKS - 1; week >= 0; week--) {
      const asOf = last - 7 * week;
      const [before, now] = [tagsOn(asOf - 7), tagsOn(asOf)];
      const input = { ...inputOf(orders, { asOf: isoOf(asOf) }), before: asOf - 7 };
      const { customers } = input.segmentation;
      const changed = [...now].filter(([key, tag]) => tag > 0 && (before.get(key) ?? 0) !== tag);
      const counts = weekOf(input);
      expect(counts.since).toBe(isoOf(asOf - 7));
      const found: [string, number][] = [];
      for (const line of WEEK_LINES) {
        const people = peopleOfWeek(input, line);
        expect(people.length, line).toBe(counts[line] ?? 0);
        for (const { row, moved } of people) {
          if (!moved) continue;
          const key = customers.key[row]!;
          expect([moved.before, moved.now]).toEqual([before.get(key) ?? 0, now.get(key)]);
          expect(moved.day > asOf - 7 && moved.day <= asOf).toBe(true);
          // From its day on the tag is that of now; the day before it was another.
          expect(tagsOn(moved.day).get(key)).toBe(moved.now);
          expect(tagsOn(moved.day - 1).get(key) ?? 0).not.toBe(moved.now);
          found.push([key, moved.now]);
        }
      }
      expect(found.sort()).toEqual(changed.sort());
      told += found.length;
    }
    expect(told).toBeGreaterThan(150);
  });

  it('says in at most four short lines above the list what it names below it, with the tags and the day', () => {
    const input = { ...inputOf(orders, { asOf: isoOf(last) }), before: last - 7 };
    const { values, tables, frozenRows } = sheetPlan('today', input);
    const [list] = tables;
    // The question, the as-of day, four lines, the headers: the first person stands in row 8.
    expect([list!.headerRow, list!.row, frozenRows]).toEqual([6, 7, 7]);
    const head = values.slice(2, 6).map(([text]) => String(text ?? ''));
    for (const line of head) expect(line.length).toBeLessThanOrEqual(145);
    expect(head[0]).toMatch(
      /turned drowsy in the last 7 days(?:, [1-9]\d* of them spends? well)? · .* woke up/,
    );
    expect(head[1]).toMatch(/due within 7 days/);
    const [first] = todaysList(input).moved.filter(({ move }) => move === 'drowsy');
    const line = values
      .map(([text]) => String(text))
      .findLast((text) => / turned drowsy in the last 7 days/.test(text))!;
    expect(line).toContain(input.segmentation.customers.key[first!.row]!);
  });
});
