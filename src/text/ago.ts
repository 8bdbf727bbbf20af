// How long ago, by what the browser or Google knows of the language.

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86400],
  ['month', 30 * 86400],
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
];

/** `3 days ago`, `yesterday`; `justNow` for less than a minute. `code` as in the `lang` attribute. */
export function timeAgo(seconds: number, code: string, justNow: string): string {
  const found = UNITS.find(([, length]) => seconds >= length);
  if (found === undefined) return justNow;
  const [unit, size] = found;
  return new Intl.RelativeTimeFormat(code, { numeric: 'auto' }).format(-Math.floor(seconds / size), unit);
}
