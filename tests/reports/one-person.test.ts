// What is said of one customer is one thing: one meaning of regular, one lead action, and no champion who sleeps (model.md §3, §4).

import { describe, expect, it } from 'vitest';
import { healthOf } from '../../src/model/health.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import { FALLBACK, LANGUAGES, textsOf } from '../../src/text/index.ts';
import { ordersOf, REAL_SHOPS } from '../model/oracle.ts';
import { filesOf, headersOf, rowsOf } from './plan-reading.ts';
import { inputOf } from './shop.ts';

/** Names that take a customer for awake, and some that take one for gone. */
const FOR_AWAKE = ['Champions', 'Loyal', 'Potential loyalist', 'New customers', 'Promising'];
const FOR_LATE = ['Need attention', 'About to sleep', 'At risk', 'Cannot lose them', 'Hibernating', 'Lost'];

describe.each(REAL_SHOPS)('%s', (shop) => {
  const input = inputOf(ordersOf(shop), {});

  it('has as many regulars on every sheet', () => {
    const { nes, customers, asOf, rules } = input.segmentation;
    const active = nes.filter((tag, i) => tag === 2 && customers.days[i] > 0).length;
    const segments = sheetPlan('segments', input);
    const grid = rowsOf(segments, 'grid').find(({ row }) => row === 'E')!;
    expect(grid.name).toBe('Regulars');
    expect(grid.all).toBe(active);
    expect(healthOf(input.reading.orders, asOf, rules).regulars.now).toBe(active);
    const said = sheetPlan('health', input)
      .values.map(([first]) => String(first))
      .find((text) => / regulars \(E0\)/.test(text))!;
    expect(said.replace(/,/g, '')).toContain(`${active} customers are regulars`);
  });

  it('calls nobody a champion who is late, nor lost who is on time', () => {
    const rows = rowsOf(sheetPlan('customers', input), 'customers').filter(({ nes }) => nes);
    const late = rows.filter(({ nes }) => String(nes).startsWith('S'));
    const onTime = rows.filter(({ nes }) => !String(nes).startsWith('S'));
    expect(late.length * onTime.length).toBeGreaterThan(0);
    expect(late.filter(({ segment }) => FOR_AWAKE.includes(String(segment)))).toEqual([]);
    expect(onTime.filter(({ segment }) => FOR_LATE.includes(String(segment)))).toEqual([]);
  });

  it('keeps the machine names of the segments, and their counts by code', () => {
    const { customers, segments } = filesOf(
      [sheetPlan('customers', input), sheetPlan('segments', input)],
      input,
    );
    for (const { group, key, customers: count } of segments) {
      if (group !== 'segment') continue;
      expect([key, customers.filter(({ segment }) => segment === key).length]).toEqual([key, Number(count)]);
    }
  });

  it('says what to do in one table only', () => {
    const plan = sheetPlan('segments', input);
    const headed = (['cells', 'segments', 'nes'] as const).map((table) => headersOf(plan, table).todo);
    const { todo, second, meaning } = textsOf(FALLBACK).sheets.segments;
    expect(headed).toEqual([todo.header, second.header, meaning.header]);
  });
});

it.each(LANGUAGES)('a former segment has a name of its own (%s)', (language) => {
  const { names } = textsOf(language);
  for (const map of Object.values(names.segments)) {
    const all = Object.entries<{ name: string }>(map).flatMap(([key, { name }]) => [
      name,
      Object.keys(names.former).includes(key)
        ? names.former[key as keyof typeof names.former]
        : names.onTime(name),
    ]);
    expect(new Set(all).size).toBe(all.length);
  }
});
