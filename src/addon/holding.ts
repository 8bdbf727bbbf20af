// Who is held back now, read from the hidden sheet that keeps the campaigns.

import {
  type Find,
  heldBackOn,
  isRunning,
  type KeptCampaign,
  LEAST_DAYS,
  parseStrata,
} from '../model/campaigns/index.ts';
import { dayOfIso, isoOf } from '../model/days.ts';
import type { Reading } from '../reading/index.ts';
import type { ReportInput } from '../reports/index.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { foldedKey } from '../terms/folded-key.ts';
import type { Group, Holding } from './api.ts';

/** Column of the cost among the facts, the last of them. */
export const COST = 8;

/** Adds what is kept of campaigns to what reports are made from; the input as it is where there are none. */
export function withCampaigns(workbook: Workbook, input: ReportInput): ReportInput {
  const kept = keptIn(workbook);
  if (kept.length === 0) return input;
  const find = finder(input.reading);
  const { asOf } = input.segmentation;
  return { ...input, campaigns: { kept, find }, heldBack: heldBackOn(kept, asOf, find) };
}

/** In the order they were made. */
export function keptIn(workbook: Workbook): KeptCampaign[] {
  return workbook.campaigns(COST + 1).map(({ facts, members }): KeptCampaign => {
    const [id, by, key, day, days, percent, seed, people, cost] = facts;
    return {
      id,
      by,
      key,
      day: dayOfIso(day) ?? 0,
      days: Number(days) || LEAST_DAYS,
      percent: Number(percent) || 0,
      seed: Number(seed) || 0,
      people: Number(people) || 0,
      cost: cost === '' || Number.isNaN(Number(cost)) ? null : Number(cost),
      strata: parseStrata(members),
    };
  });
}

/** A customer by the key of now, or by one of the keys that were joined since. */
function finder({ orders, united, keyOf }: Reading): Find {
  const found = new Map<string, number>();
  orders.customers.forEach((key, who) => {
    found.set(foldedKey(key), who);
  });
  for (const { key, keys } of united?.merged ?? []) {
    const who = found.get(foldedKey(key));
    if (who === undefined) continue;
    for (const one of keys.map(foldedKey)) if (!found.has(one)) found.set(one, who);
  }
  return (key) => found.get(foldedKey(key)) ?? found.get(foldedKey(keyOf?.(key) ?? key));
}

/** What a list or file of a group has to know of those held back. */
export function holdingOf(
  { campaigns, heldBack, segmentation: { asOf, shopCycle } }: ReportInput,
  { by, key }: Group,
  /** Everybody in the group, by index into `orders.customers`. */
  members: readonly number[],
): Holding {
  const { kept = [] } = campaigns ?? {};
  const last = kept[kept.length - 1];
  const own = kept.filter((one) => one.by === by && one.key === key && isRunning(one, asOf));
  const holds = (one: KeptCampaign): boolean => one.strata?.length !== 0;
  const running = own.find(holds) ?? own[0];
  return {
    heldBack: heldBack ? members.filter((who) => heldBack.has(who)).length : 0,
    days: Math.max(LEAST_DAYS, Math.ceil(shopCycle?.days ?? 0)),
    percent: last?.percent ?? null,
    running: running
      ? { day: isoOf(running.day), until: isoOf(running.day + running.days), holds: holds(running) }
      : null,
  };
}
