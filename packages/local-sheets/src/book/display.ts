// What a cell shows: its value under its number format, in the spreadsheet's locale.

import type { CellValue } from './book.ts';
import { type Locale, localeOf } from './locale.ts';
import { numberFormat, type Section, type Token } from './number-format.ts';
import { wallClock } from './time-zone.ts';

/** `format` '' = automatic. `locale` as Google writes it (`en_US`). */
export function displayText(value: CellValue, format: string, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string') return format === '' || format === '@' ? value : textUnder(value, format);
  return numberText(value, format, localeOf(locale));
}

function textUnder(value: string, format: string): string {
  const { sections } = numberFormat(format);
  const section = sections[3] ?? (sections.at(-1)!.isText ? sections.at(-1)! : null);
  if (!section) return value;
  return section.tokens
    .map((token) => (token.kind === 'at' ? value : token.kind === 'text' ? token.text : ''))
    .join('');
}

function numberText(value: number, format: string, locale: Locale): string {
  if (format === '' || format === '@') return automatic(value, locale);
  const { sections } = numberFormat(format);
  const { section, shown } = choose(sections, value);
  if (section.isDate) return dateText(shown, section, locale);
  if (section.tokens.some((token) => token.kind === 'general' || token.kind === 'at')) {
    const text = automatic(shown, locale);
    return section.tokens
      .map((token) =>
        token.kind === 'general' || token.kind === 'at' ? text : 'text' in token ? token.text : '',
      )
      .join('');
  }
  return patternText(shown, section, locale);
}

function choose(sections: Section[], value: number): { section: Section; shown: number } {
  const numeric = sections.filter((section) => !section.isText);
  const usable = numeric.length ? numeric : sections;
  if (usable.some((section) => section.condition)) {
    const found = usable.find(({ condition }) => !condition || holds(condition, value)) ?? usable.at(-1)!;
    return { section: found, shown: found.condition && value < 0 ? Math.abs(value) : value };
  }
  if (value < 0 && usable[1]) return { section: usable[1], shown: -value };
  if (value === 0 && usable[2]) return { section: usable[2], shown: value };
  return { section: usable[0]!, shown: value };
}

function holds({ operator, value }: { operator: string; value: number }, number: number): boolean {
  if (operator === '<') return number < value;
  if (operator === '<=') return number <= value;
  if (operator === '>') return number > value;
  if (operator === '>=') return number >= value;
  return operator === '=' ? number === value : number !== value;
}

/** Without a format: all digits below 1E+15, at most ten significant ones where there is a fraction. */
export function automatic(value: number, locale: Locale): string {
  if (!Number.isFinite(value)) return '#NUM!';
  const size = Math.abs(value);
  let text: string;
  if (size >= 1e15 || (size !== 0 && size < 1e-9)) {
    const [digits, exponent] = value.toExponential(5).split('e') as [string, string];
    const sign = exponent[0];
    text = `${digits.replace(/\.?0+$/, '')}E${sign}${exponent.slice(1).padStart(2, '0')}`;
  } else if (Number.isInteger(value)) text = String(value);
  else {
    const whole = Math.trunc(size);
    const digits = whole === 0 ? 0 : String(whole).length;
    text = decimalText(value, Math.max(0, 10 - digits)).replace(/\.?0+$/, '');
    if (text === '-0') text = '0';
  }
  return locale.decimal === '.' ? text : text.replace('.', locale.decimal);
}

/** Rounded half away from zero on the 15 digits a spreadsheet holds, not on the binary fraction below them. */
function decimalText(value: number, decimals: number): string {
  const size = Math.abs(value);
  if (size < 1e12 && decimals < 4) {
    // Far from a tie toFixed rounds the same way, and much faster.
    const scaled = size * 10 ** decimals;
    if (Math.abs(scaled - Math.floor(scaled) - 0.5) > 1e-4) return value.toFixed(decimals);
  }
  const sign = value < 0 ? '-' : '';
  const [mantissa, exponent] = size.toExponential(14).split('e') as [string, string];
  const digits = mantissa.replace('.', '');
  const scale = Number(exponent) - 14 + decimals;
  let units: bigint;
  if (scale >= 0) units = BigInt(digits) * 10n ** BigInt(scale);
  else {
    const divisor = 10n ** BigInt(-scale);
    units = (BigInt(digits) * 2n + divisor) / (divisor * 2n);
  }
  const text = units.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? sign + text : `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** Numbers under placeholders: `#,##0.00`, `000-0000`, `0.0,,"M"`, `0.00E+00`, `# ?/?`. */
function patternText(value: number, section: Section, locale: Locale): string {
  const { tokens } = section;
  const isDigit = (token: Token) => token.kind === 'digit';
  const digitCount = tokens.filter(isDigit).length;
  if (digitCount === 0) return tokens.map((token) => plain(token)).join('');
  const exponent = tokens.find((token) => token.kind === 'exponent');
  const point = tokens.findIndex((token) => token.kind === 'point');
  const slash = tokens.findIndex((token) => token.kind === 'slash');
  if (slash > 0 && tokens.slice(slash).some(isDigit)) return fractionText(value, tokens, slash);
  const exponentAt = exponent ? tokens.indexOf(exponent) : tokens.length;
  const lastDigit = tokens.findLastIndex((token, i) => isDigit(token) && i < exponentAt);
  const wholeEnd = point >= 0 ? point : lastDigit + 1;
  const wholeDigits = tokens.slice(0, wholeEnd).filter(isDigit).length;
  const lastWhole = tokens.findLastIndex((token, i) => isDigit(token) && i < wholeEnd);
  let scaled = Math.abs(value) * 100 ** tokens.filter((token) => token.kind === 'percent').length;
  let grouping = false;
  tokens.forEach((token, i) => {
    if (token.kind !== 'group') return;
    if (i < lastWhole) grouping = true;
    else if (i > lastWhole && (i === lastWhole + 1 || tokens[i - 1]!.kind === 'group' || i > lastDigit))
      scaled /= 1000;
  });
  const decimals =
    point < 0 ? 0 : tokens.filter((token, i) => isDigit(token) && i > point && i < exponentAt).length;
  let power = 0;
  if (exponent && scaled !== 0) {
    power = Math.floor(Math.log10(Number(scaled.toPrecision(15))));
    power -= ((power % wholeDigits) + wholeDigits) % wholeDigits;
    scaled /= 10 ** power;
    if (Number(decimalText(scaled, decimals)) >= 10 ** wholeDigits) {
      power += wholeDigits;
      scaled /= 10 ** wholeDigits;
    }
  }
  const [whole, fraction = ''] = decimalText(scaled, decimals).split('.') as [string, string?];
  const wholeText = whole.replace(/^0+/, '');
  const out: string[] = [];
  // The whole part fills its placeholders from the right; the first one takes all digits that are left.
  let taken = 0;
  let seen = 0;
  for (let i = wholeEnd - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind !== 'digit') {
      out.unshift(token.kind === 'group' ? '' : plain(token));
      continue;
    }
    seen++;
    const rest = seen === wholeDigits ? wholeText.length - taken : 1;
    for (let n = 0; n < Math.max(rest, 1); n++) {
      const digit =
        wholeText[wholeText.length - 1 - taken] ??
        (token.digit === '0' ? '0' : token.digit === '?' ? ' ' : '');
      if (digit !== '' && grouping && taken > 0 && taken % 3 === 0 && digit !== ' ')
        out.unshift(locale.group);
      out.unshift(digit);
      taken++;
    }
  }
  const needed = fractionLength(fraction, tokens, point, exponentAt);
  let place = 0;
  for (let i = wholeEnd; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'point') out.push(locale.decimal);
    else if (token.kind === 'digit' && i < exponentAt) {
      if (place < needed) out.push(fraction[place]!);
      else if (token.digit === '?') out.push(' ');
      place++;
    } else if (token.kind === 'exponent') {
      const sign = power < 0 ? '-' : token.plus ? '+' : '';
      out.push(`E${sign}${String(Math.abs(power)).padStart(token.digits, '0')}`);
    } else if (token.kind !== 'group') out.push(plain(token));
  }
  return (value < 0 ? '-' : '') + out.join('');
}

/** Decimals that must be shown: up to the last one that is not 0 or whose placeholder is `0`. */
function fractionLength(fraction: string, tokens: Token[], point: number, end: number): number {
  if (point < 0) return 0;
  const places = tokens.slice(point + 1, end).filter((token) => token.kind === 'digit');
  let length = 0;
  places.forEach((place, i) => {
    if (fraction[i] !== '0' || place.digit === '0') length = i + 1;
  });
  return length;
}

function plain(token: Token): string {
  if (token.kind === 'text') return token.text;
  if (token.kind === 'percent') return '%';
  if (token.kind === 'slash') return '/';
  return token.kind === 'point' ? '.' : token.kind === 'group' ? ',' : '';
}

/** `# ?/?`: the nearest fraction whose denominator has as many digits as there are placeholders. */
function fractionText(value: number, tokens: Token[], slash: number): string {
  const denominatorDigits = tokens.slice(slash).filter((token) => token.kind === 'digit').length;
  const before = tokens.slice(0, slash);
  const gap = before.findIndex((token) => token.kind === 'text' && token.text.includes(' '));
  const size = Math.abs(value);
  const whole = gap >= 0 ? Math.floor(size) : 0;
  let best = { numerator: Math.round(size - whole), denominator: 1 };
  const limit = 10 ** denominatorDigits;
  for (let denominator = 1; denominator < limit; denominator++) {
    const numerator = Math.round((size - whole) * denominator);
    const error = Math.abs(numerator / denominator - (size - whole));
    if (error < Math.abs(best.numerator / best.denominator - (size - whole)) - 1e-12)
      best = { numerator, denominator };
  }
  const sign = value < 0 ? '-' : '';
  const shownWhole = best.numerator === best.denominator && gap >= 0 ? whole + 1 : whole;
  const remainder = best.numerator % best.denominator;
  if (gap >= 0 && remainder === 0) return `${sign}${shownWhole}`;
  return `${sign}${shownWhole ? `${shownWhole} ` : ''}${best.numerator}/${best.denominator}`;
}

function dateText(serial: number, section: Section, locale: Locale): string {
  const clock = wallClock(serial);
  const total = Math.round(Math.abs(serial) * 86_400_000);
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  const text = section.tokens
    .map((token) => {
      if (token.kind === 'text') return token.text;
      if (token.kind === 'half') return half(token, clock.hour, locale);
      if (token.kind === 'elapsed') {
        const unit = token.unit === 'h' ? 3_600_000 : token.unit === 'm' ? 60_000 : 1000;
        return (serial < 0 ? '-' : '') + pad(Math.floor(total / unit), token.length);
      }
      if (token.kind !== 'date') return '';
      const { unit, length } = token;
      if (unit === 'y') return length <= 2 ? pad(clock.year % 100, 2) : pad(clock.year, 4);
      if (unit === 'M') {
        if (length <= 2) return pad(clock.month, length);
        if (length === 3) return locale.shortMonths[clock.month - 1]!;
        return length === 4 ? locale.months[clock.month - 1]! : locale.months[clock.month - 1]![0]!;
      }
      if (unit === 'd') {
        if (length <= 2) return pad(clock.day, length);
        return (length === 3 ? locale.shortWeekdays : locale.weekdays)[clock.weekday]!;
      }
      if (unit === 'h') return pad(section.hour12 ? clock.hour % 12 || 12 : clock.hour, Math.min(length, 2));
      if (unit === 'm') return pad(clock.minute, Math.min(length, 2));
      if (unit === 's') return pad(clock.second, Math.min(length, 2));
      return `.${pad(clock.millisecond, 3).padEnd(length, '0').slice(0, length)}`;
    })
    .join('');
  return text;
}

function half(token: { long: boolean; upper: boolean }, hour: number, locale: Locale): string {
  if (token.long) return hour < 12 ? locale.am : locale.pm;
  const letter = hour < 12 ? 'a' : 'p';
  return token.upper ? letter.toUpperCase() : letter;
}
