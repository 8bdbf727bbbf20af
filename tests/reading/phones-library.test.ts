// Our small part of phone numbers against the whole library (libphonenumber-js, all its data): mobile numbers of the
// countries whose languages we read, in the ways that people and exports write them.

import { type CountryCode, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { areDialled, phoneKeys, phonesAbroad } from '../../src/reading/phones.ts';
import { randomFrom } from './identities/people.ts';

const COUNTRIES: readonly CountryCode[] = [
  'TW',
  'HK',
  'CN',
  'JP',
  'KR',
  'US',
  'CA',
  'GB',
  'AU',
  'SG',
  'MY',
  'PH',
  'IN',
  'DE',
  'AT',
  'CH',
  'FR',
  'BE',
  'ES',
  'MX',
  'CO',
  'CL',
  'PT',
  'BR',
  'ID',
  'VN',
  'TH',
  'IT',
  'NL',
  'PL',
  'TR',
  'RU',
];

/** Different valid mobile numbers of a country: the library's example with its last five digits changed. */
function numbersOf(country: CountryCode, count: number) {
  const random = randomFrom(country.charCodeAt(0) * 100 + country.charCodeAt(1));
  const example = getExampleNumber(country, examples)!.number;
  const found = new Map<string, NonNullable<ReturnType<typeof parsePhoneNumberFromString>>>();
  for (let k = 0; k < 20 * count && found.size < count; k++) {
    const last = String(Math.floor(random() * 100_000)).padStart(5, '0');
    const phone = parsePhoneNumberFromString(example.slice(0, -5) + last);
    if (phone?.isValid() && phone.country === country) found.set(phone.number, phone);
  }
  return [...found.values()];
}

describe.each(COUNTRIES)('%s', (country) => {
  const phones = numbersOf(country, 40);
  const spellings = phones.map((phone) => [
    phone.formatNational(),
    phone.formatNational().replace(/\D/g, ''),
    phone
      .formatNational()
      .replace(/[\s()]+/g, '-')
      .replace(/^-|-$/g, ''),
    phone.formatInternational(),
    phone.number,
    phone.number.replace('+', '00'),
  ]);
  const all = spellings.flat();
  const locale = `xx_${country}`;

  it('each number is one key in all its spellings, and no two numbers share one', () => {
    expect(phones.length).toBeGreaterThanOrEqual(20);
    const keyOf = phoneKeys(all, locale);
    const keys = spellings.map((words) => [...new Set(words.map(keyOf))]);
    expect(keys.filter((same) => same.length !== 1 || same[0] === null)).toEqual([]);
    expect(new Set(keys.flat()).size).toBe(phones.length);
  });

  it('the number as the world dials it is the library’s', () => {
    const abroad = phonesAbroad(all, locale);
    const wrong = phones.flatMap((phone, k) =>
      spellings[k]
        .filter((word) => abroad(word) !== phone.number.slice(1))
        .map((word) => [word, abroad(word)]),
    );
    expect(wrong).toEqual([]);
  });

  it('such a column is known by its values', () => expect(areDialled(all)).toBe(true));
});

describe('a column of ids is no column of phones', () => {
  it.each([
    ['numbers that count up', Array.from({ length: 50 }, (_, k) => String(10_000_000 + k))],
    ['with leading zeros', Array.from({ length: 50 }, (_, k) => `00${12_345_678 + k}`)],
    [
      'of two lengths',
      Array.from({ length: 50 }, (_, k) => String(k % 2 ? 10_000_000 + k : 1_000_000_000 + k)),
    ],
    ['member codes', Array.from({ length: 50 }, (_, k) => `M${10_000_000 + k}`)],
    ['days', Array.from({ length: 50 }, (_, k) => `2024-03-${String(1 + (k % 28)).padStart(2, '0')}`)],
  ])('%s', (_, words) => expect(areDialled(words)).toBe(false));
});
