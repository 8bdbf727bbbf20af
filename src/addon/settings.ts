// Settings arrive from outside: what cannot be used is refused before anything is read.

import { dayOfIso } from '../model/days.ts';
import type { Rules } from '../model/rules/index.ts';
import { Trouble } from '../sheets/trouble.ts';
import { isLanguage } from '../text/language.ts';
import type { Settings } from './api.ts';

/** Throws `bad-settings` where a rule, a column or a day makes no sense. */
export function requireGood(settings: Settings): void {
  const good =
    isWhole(settings.sheetId) &&
    (settings.headerRow === undefined || isWhole(settings.headerRow)) &&
    Object.values(settings.mapping).every(isWhole) &&
    (settings.asOf === undefined || dayOfIso(settings.asOf) !== null) &&
    isLanguage(settings.language) &&
    Array.isArray(settings.outputs.sheets) &&
    areGood(settings.rules);
  if (!good) throw new Trouble('bad-settings');
}

function areGood({ nes, shopCycle, rfm, hml }: Rules): boolean {
  const limits = nes.kind === 'days' ? nes.days : nes.multiples;
  if (limits.length !== 3 || !isPositive(limits[0]) || !ascends(limits, true)) return false;
  if (typeof shopCycle === 'number' && !isPositive(shopCycle)) return false;
  if (![3, 4, 5].includes(rfm.scale)) return false;
  if (rfm.method === 'percent' && !areShares(rfm.shares, rfm.scale - 1)) return false;
  if (rfm.method === 'absolute') {
    const cuts = [rfm.recency, rfm.frequency, rfm.monetary];
    if (
      !cuts.every(
        (list) => list.length === rfm.scale - 1 && list.every(Number.isFinite) && ascends(list, false),
      )
    )
      return false;
  }
  switch (hml.kind) {
    case 'percent':
    case 'revenue':
      return areShares(hml.shares, 2);
    case 'amount':
      return Number.isFinite(hml.medium) && Number.isFinite(hml.high) && hml.medium <= hml.high;
    case 'thirds':
      return true;
  }
}

/** Shares in percent that leave something for the last group. */
function areShares(shares: readonly number[], count: number): boolean {
  const sum = shares.reduce((a, b) => a + b, 0);
  return (
    shares.length === count && shares.every((share) => Number.isFinite(share) && share >= 0) && sum <= 100
  );
}

function ascends(values: readonly number[], strictly: boolean): boolean {
  return values.every((value, i) => i === 0 || (strictly ? value > values[i - 1] : value >= values[i - 1]));
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

function isWhole(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
