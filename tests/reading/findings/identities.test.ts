// Who was joined, and who was not, is told one by one, each with its rows and a choice.

import { expect, it } from 'vitest';
import { read } from '../sheet.ts';

const HEADER = ['Order ID', 'Order date', 'Total', 'Member ID', 'Email', 'Phone'];
const MAPPING = { order: 0, date: 1, amount: 2, customer: 3, email: 4, phone: 5 };
const people: readonly (readonly string[])[] = [
  // One person by the phone; two members with one phone; the shop's own mail on orders of six others.
  ['m1', '', '0912345678'],
  ['', 'x@y.tw', '+886 912 345 678'],
  ['m2', '', '0987654321'],
  ['m3', '', '0987654321'],
  ...[1, 2, 3, 4, 5, 6].map((k) => ['', 'orders@our-shop.tw', `09110000${k}0`]),
];
const rows = [
  HEADER,
  ...people.map((who, i) => [`A${i}`, `2024-03-${String(i + 1).padStart(2, '0')}`, 10, ...who]),
];
const found = (answers = {}) =>
  read(rows, { mapping: MAPPING, options: { answers }, locale: 'zh_TW' }).findings.filter(({ code }) =>
    ['identities', 'together'].includes(code),
  );

it('what asks stands first, then who was joined, then what joined too many', () => {
  expect(found()).toMatchObject([
    {
      code: 'together',
      about: '987654321',
      weight: 'ask',
      open: true,
      count: 2,
      rows: [4, 5],
      values: ['perhaps', '0987654321', 'm2', 'm3'],
      choices: ['apart', 'same'],
    },
    { code: 'together', about: 'orders@our-shop.tw', weight: 'decided', count: 6, chosen: 'apart' },
    {
      code: 'together',
      about: '912345678',
      weight: 'decided',
      count: 2,
      rows: [2, 3],
      values: ['joined', '+886 912 345 678', 'm1', 'x@y.tw'],
      chosen: 'same',
    },
    { code: 'identities', count: 1, rows: [2, 3], values: ['2', 'm1', 'x@y.tw'], choices: ['join', 'leave'] },
  ]);
});

it('what a person took apart is told as such, and can be joined again', () => {
  const [, , apart] = found({ 'together:912345678': 'apart', 'together:987654321': 'same' });
  expect(apart).toMatchObject({ about: '912345678', values: ['person', '+886 912 345 678', 'm1', 'x@y.tw'] });
  expect(apart).toMatchObject({ chosen: 'apart', answered: true, open: false });
});

it('switched off, that is told, and can be switched on', () => {
  expect(found({ identities: 'leave' })).toMatchObject([
    { code: 'identities', count: 0, chosen: 'leave', answered: true, choices: ['join', 'leave'] },
  ]);
});
