// A customer whose name stands in two columns is both of them together, in the order of the language.

import { describe, expect, it } from 'vitest';
import { assumed, read, recogniseRows } from './sheet.ts';

const LINES: readonly (readonly [given: string, family: string])[] = [
  ['Ann', 'Lee'],
  ['Bob', 'Chen'],
  ['Ann', 'Lee'],
  ['Ann', 'Wong'],
  ['', ''],
  ['Cat', ''],
];
const sheet = (given: string, family: string, lines = LINES, more: readonly string[] = []) => [
  ['Order ID', given, family, 'Order date', 'Total', ...more],
  ...lines.map(([first, last], i) => [
    `A${i}`,
    first,
    last,
    `2024-03-0${i + 1}`,
    10 + i,
    ...more.map(() => `x${i}`),
  ]),
];

describe('a name in two columns', () => {
  it.each([
    ['First name', 'Last name'],
    ['Vorname', 'Nachname'],
    ['Nombre de pila', 'Apellido'],
  ])('%s and %s are the customer together, and that is said', (given, family) => {
    const found = read(sheet(given, family));
    expect(found.orders.customers).toEqual(['Ann Lee', 'Bob Chen', 'Ann Wong', 'Cat']);
    // Two orders of Ann Lee; the fifth row names nobody.
    expect([...found.orders.customer]).toEqual([0, 1, 0, 2, -1, 3]);
    expect(assumed(found, 'name-in-two-columns')).toMatchObject({
      value: `${given} + ${family}`,
      because: 'header',
    });
  });

  it('is written without a blank, family name first, in Chinese; family name first in Vietnamese', () => {
    const chinese = read(
      sheet('名', '姓', [
        ['小美', '王'],
        ['大文', '陳'],
        ['小美', '王'],
        ['大文', '王'],
      ]),
      { locale: 'zh_TW' },
    );
    expect(chinese.orders.customers).toEqual(['王小美', '陳大文', '王大文']);
    const vietnamese = read(
      sheet('First name', 'Last name', [
        ['Lan', 'Nguyễn'],
        ['Minh', 'Trần'],
      ]),
      { locale: 'vi_VN' },
    );
    expect(vietnamese.orders.customers).toEqual(['Nguyễn Lan', 'Trần Minh']);
  });

  it('gives way to a column that tells people apart better', () => {
    const { mapping } = recogniseRows(sheet('First name', 'Last name', LINES, ['Customer ID']));
    expect(mapping.customer).toBe(5);
  });

  it('is no customer by one half alone: that stays a refusal', () => {
    const rows = sheet('First name', 'Last name').map((row) => row.filter((_, column) => column !== 2));
    expect(recogniseRows(rows).mapping.customer).toBeUndefined();
  });
});
