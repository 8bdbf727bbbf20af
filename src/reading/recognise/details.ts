// Which columns tell of the person: by their headers, where the values fit. A detail is never guessed by values alone.

import type { Detail, Field } from '../../terms/roles.ts';
import { consentOf } from '../details/consent.ts';
import { detailNamed } from '../details/detail-words.ts';
import { cellText, isBlank, wordKey } from '../plain.ts';
import type { Mapping } from '../recognition.ts';
import { isPhonePart } from '../whole-phones.ts';
import type { ColumnProfile } from './profile.ts';
import type { Columns } from './sampled.ts';

export interface DetailFound {
  readonly detail: Detail;
  readonly column: number;
}

/** Part of a header: Email (shop). */
const OF_PART = 0.8;
/** Of the customer's, not of where the goods went. */
const OF_SHIPPING = 0.6;
const SHIPPING = /^(?:ship|shipping|recipient|收件|收貨|送付|配送|liefer)/;

/**
 * Each detail with its best column, best first: the fuller, the better. A column that has a role says nothing else, but
 * for the customer's own: it may be an e-mail.
 */
export function detailsOf(columns: Columns, mapping: Mapping): readonly DetailFound[] {
  const { usable, texts, profiles } = columns;
  const { customer, ...roles } = mapping;
  const taken = new Set<number>(Object.values(roles));
  const claims = usable
    .filter((column) => !taken.has(column) && profiles[column].filled > 0)
    .flatMap((column) => {
      const named = detailNamed(texts[column]);
      if (!named) return [];
      const worth = (named.inPart ? OF_PART : 1) * (SHIPPING.test(wordKey(texts[column])) ? OF_SHIPPING : 1);
      return [{ detail: named.detail, column, score: worth * profiles[column].filled }];
    })
    .filter(({ detail, column }) => !(detail === 'memberId' && column === customer))
    .filter(({ detail, column }) => fits(detail, columns, column))
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const found = new Map<Field, DetailFound>();
  const used = new Set<number>();
  for (const { detail, column } of claims) {
    if (found.has(detail) || used.has(column)) continue;
    found.set(detail, { detail, column });
    used.add(column);
  }
  if (!found.has('phone'))
    for (const part of phoneParts(columns, (column) => !taken.has(column) && !used.has(column)))
      found.set(part.detail, part);
  const { name, familyName, givenName } = Object.fromEntries(found);
  if (name && familyName && !givenName && isGivenBeside(texts[name.column], texts[familyName.column])) {
    found.delete('name');
    found.set('givenName', { ...name, detail: 'givenName' });
  }
  return [...found.values()];
}

/** 注文者名 is the whole name, but beside 注文者姓 the given name. */
const isGivenBeside = (name: string, family: string): boolean =>
  wordKey(name).replace(/名$/, '') === wordKey(family).replace(/(?:姓|名字)$/, '');

/** A phone in three columns: a header of a phone and 1, the same and 2, and 3, over digits too few for a number. */
function phoneParts(
  { usable, texts, cells }: Columns,
  isFree: (column: number) => boolean,
): readonly DetailFound[] {
  const key = (column: number): string => wordKey(texts[column]);
  const isParts = (column: number | undefined): column is number => {
    if (column === undefined || !isFree(column)) return false;
    const filled = cells(column).filter((cell) => !isBlank(cell));
    return filled.length > 0 && filled.every(isPhonePart);
  };
  for (const column of usable) {
    const name = /^(.+)1$/.exec(key(column))?.[1];
    if (name === undefined || SHIPPING.test(name) || detailNamed(name)?.detail !== 'phone') continue;
    const parts = [column, ...['2', '3'].map((part) => usable.find((one) => key(one) === name + part))];
    if (parts.every(isParts))
      return (['phone', 'phone2', 'phone3'] as const).map((detail, i) => ({ detail, column: parts[i]! }));
  }
  return [];
}

const MOST_LEVELS = 50;
const MOST_SEXES = 12;

/** Do at least half of the values look like this detail. */
function fits(detail: Detail, { profiles, cells }: Columns, column: number): boolean {
  const profile = profiles[column];
  const half = (part: number): boolean => part >= profile.filled / 2;
  const most = (holds: (text: string) => boolean): boolean => {
    const texts = cells(column)
      .filter((cell) => !isBlank(cell))
      .map(cellText);
    return texts.filter(holds).length >= texts.length / 2;
  };
  switch (detail) {
    case 'email':
      return half(profile.emails);
    case 'phone':
      return most(isDialled);
    // Only beside one another.
    case 'phone2':
    case 'phone3':
      return false;
    case 'birthday':
      return half(profile.dates + profile.serials + profile.dateLike);
    case 'consent':
      return half(cells(column).filter((cell) => consentOf(cell) !== null).length);
    case 'age':
      return most((text) => /^\d{1,2}(?!\d)/.test(text));
    case 'sex':
      return profile.distinct <= MOST_SEXES && isWordy(profile);
    case 'level':
      return profile.distinct <= MOST_LEVELS && !half(profile.dates) && profile.moneyLike === 0;
    case 'name':
    case 'givenName':
    case 'familyName':
      return isWordy(profile) && !half(profile.codes);
    case 'company':
    case 'city':
    case 'state':
    case 'country':
      return isWordy(profile);
    case 'coupon':
      return profile.moneyLike === 0 && !half(profile.dates);
    case 'memberId':
    case 'lineId':
    case 'postcode':
    case 'tags':
      return !half(profile.dates + profile.booleans);
  }
}

/** Words: no numbers, days, e-mails or phones. */
function isWordy({ filled, numbers, dates, emails, phones, booleans }: ColumnProfile): boolean {
  return numbers + dates + emails + phones + booleans < filled / 2;
}

/** 7 to 15 digits with what people write between them. */
function isDialled(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && /^['+(]*[\d\s().\-/‐–+]+$/.test(text);
}
