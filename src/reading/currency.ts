// The currency of a sheet's amounts, as the sign they are shown with.

import { signInRegion } from './currencies.ts';
import { regionOf } from './locales.ts';
import type { Recognition } from './recognition.ts';
import type { Money } from './sheet-columns.ts';

/** What most amounts carry, else what the currency column says; '' if neither does. */
export function currencyOf(money: Money | null, recognition: Recognition, locale: string): string {
  const [carried] = carriedCurrencies(money, locale);
  return carried && carried[0] !== '' ? carried[0] : recognition.currency;
}

/** Signs that the amounts carry, with their number of rows, commonest first. */
function carriedCurrencies(money: Money | null, locale: string): readonly (readonly [string, number])[] {
  const column = money?.factors?.price ?? money?.amounts;
  if (!column) return [];
  const region = regionOf(locale);
  const counts = new Map<string, number>();
  for (const [sign, rows] of column.currencies) {
    const shown = signInRegion(sign, region);
    counts.set(shown, (counts.get(shown) ?? 0) + rows);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
