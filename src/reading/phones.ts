// One phone, many spellings (model.md §9): 0912-000-003, +886 912 000 003, 00886912000003, 912000003 are one number.

import type { Interned } from './interned.ts';
import { regionOf } from './locales.ts';

/** Calling codes of one digit and of two; all others have three. */
const ONE = '17';
const TWO =
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  );
/** Of the shop's region, where no number says its country. */
const HOME =
  'TW886 HK852 MO853 CN86 JP81 KR82 US1 CA1 GB44 DE49 AT43 CH41 FR33 BE32 ES34 MX52 AR54 CL56 CO57 PT351 BR55 ID62 VN84 TH66 SG65 MY60 PH63 AU61 NZ64 IN91 IT39 NL31 PL48 TR90 RU7';
/** Digits of a number; fewer or more are no phone. */
const DIGITS = { least: 8, most: 15 };

interface Phone {
  /** '' = the number does not say. */
  readonly country: string;
  readonly digits: string;
  /** It begins with the 0 that only calls within the country take. */
  readonly trunk: boolean;
}

function phoneOf(text: string): Phone | null {
  if (!/^[+(]{0,2}\d[\d\s()./‐–-]*$/.test(text)) return null;
  const all = text.replace(/\D/g, '');
  const abroad = text[0] === '+' || all.startsWith('00');
  const digits = abroad ? all.replace(/^00/, '') : all;
  if (digits.length < DIGITS.least || digits.length > DIGITS.most || /^(\d)\1*$/.test(digits)) return null;
  if (!abroad) return { country: '', digits: digits.replace(/^0/, ''), trunk: digits[0] === '0' };
  const length = ONE.includes(digits[0]) ? 1 : TWO.includes(digits.slice(0, 2)) ? 2 : 3;
  return { country: digits.slice(0, length), digits: digits.slice(length).replace(/^0/, ''), trunk: false };
}

/** So many of a column's words are phones, and so many of them begin as people dial: 0912…, +886…, (02)… */
const PHONES = 0.8;
const DIALLED = 0.1;

/**
 * Are these phone numbers, by the values alone: numbers of one length are ids as well, and there is nothing to fold in
 * phones that are all written alike.
 */
export function areDialled(words: readonly string[]): boolean {
  const phones = words.filter((word) => phoneOf(word) !== null);
  if (phones.length === 0 || phones.length < words.length * PHONES) return false;
  const dialled = phones.filter((word) => /^(?:\+|\(|0[1-9])/.test(word));
  return dialled.length >= phones.length * DIALLED && new Set(phones.map(({ length }) => length)).size > 1;
}

/** A column whose numbers stand each under one spelling. */
export interface FoldedPhones extends Interned {
  /** Spellings beyond the first of each number. */
  readonly merged: number;
  /** The word that stands for a text, whatever its spelling. */
  wordOf(text: string): string;
}

/**
 * The numbers of a column, each under its first spelling; texts that are no phones stay as they are. The country is the
 * one that most numbers name, else the region's.
 */
export function mergedPhones({ words, index }: Interned, locale: string): FoldedPhones {
  const keyOf = phoneKeys(words, locale);
  const byNumber = new Map<string, number>();
  const kept: string[] = [];
  const place = words.map((word) => {
    const key = keyOf(word) ?? word;
    const known = byNumber.get(key);
    if (known !== undefined) return known;
    byNumber.set(key, kept.push(word) - 1);
    return kept.length - 1;
  });
  return {
    words: kept,
    index: index.map((at) => (at < 0 ? at : place[at])),
    merged: words.length - kept.length,
    wordOf: (text) => kept[byNumber.get(keyOf(text) ?? text) ?? -1] ?? text,
  };
}

/**
 * Numbers as the world dials them, digits with the calling code and no sign: `0912-345-678` is 886912345678. null where a
 * text is no phone, or nothing says its country. Learns from `texts`, the numbers of the shop.
 */
export function phonesAbroad(texts: readonly string[], locale: string): (text: string) => string | null {
  const phones = texts.map((text) => phoneOf(text.normalize('NFKC').trim()));
  const home = homeOf(phones, locale);
  const lengths = nationalLengths(phones, home);
  return (text) => {
    const phone = phoneOf(text.normalize('NFKC').trim());
    if (phone === null) return null;
    if (phone.country !== '') return phone.country + phone.digits;
    return home === '' ? null : home + numberOf(phone, home, lengths);
  };
}

/**
 * A phone as it is compared: equal keys are one number. null where a text is no phone. Learns from `texts`, the numbers of
 * the shop.
 */
export function phoneKeys(texts: readonly string[], locale: string): (text: string) => string | null {
  const phones = texts.map(phoneOf);
  const home = homeOf(phones, locale);
  const lengths = nationalLengths(phones, home);
  const known = new Map(texts.map((text, at) => [text, phones[at]]));
  return (text) => {
    const seen = known.get(text);
    const phone = seen === undefined ? phoneOf(text) : seen;
    return phone && numberOf(phone, home, lengths);
  };
}

const nationalLengths = (phones: readonly (Phone | null)[], home: string): ReadonlySet<number> =>
  new Set(
    phones.flatMap((phone) =>
      phone && (phone.trunk || phone.country === home) ? [phone.digits.length] : [],
    ),
  );

/** The number as compared: its national digits, with the country only where it is another. */
function numberOf({ country, digits, trunk }: Phone, home: string, lengths: ReadonlySet<number>): string {
  if (country !== '') return country === home ? digits : `+${country} ${digits}`;
  // Russia calls within the country by 8.
  if (home === '7' && digits.length === 11 && digits[0] === '8') return digits.slice(1);
  const rest = digits.slice(home.length).replace(/^0/, '');
  const withCountry =
    !trunk &&
    home !== '' &&
    digits.startsWith(home) &&
    !lengths.has(digits.length) &&
    lengths.has(rest.length);
  return withCountry ? rest : digits;
}

function homeOf(phones: readonly (Phone | null)[], locale: string): string {
  const counts = new Map<string, number>();
  for (const phone of phones)
    if (phone?.country) counts.set(phone.country, (counts.get(phone.country) ?? 0) + 1);
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
  if (commonest) return commonest[0];
  const region = regionOf(locale);
  return (
    HOME.split(' ')
      .find((one) => one.startsWith(region) && region !== '')
      ?.slice(2) ?? ''
  );
}
