// Stores, channels and products: one name however people type it.

import { describe, expect, it } from 'vitest';
import { read } from './sheet.ts';

const sheetOf = (...stores: (string | number)[]) =>
  read([
    ['order number', 'customer id', 'order date', 'amount', 'store', 'product'],
    ...stores.map((store, i) => [`o${i}`, `c${i}`, '2024-03-05', 10, store, store]),
  ]).orders;

describe('a name', () => {
  it('is one where it differs in letter case, width or blanks only, written as most rows write it', () => {
    const { store, lines } = sheetOf(
      'taipei',
      'Taipei',
      ' Taipei  101',
      'Ｔaipei',
      'Taipei',
      'Taipei 101',
      'Tainan',
    );
    expect(store!.names).toEqual(['Taipei', 'Taipei 101', 'Tainan']);
    expect([...store!.index]).toEqual([0, 0, 1, 0, 0, 1, 2]);
    expect(lines!.product.names).toEqual(store!.names);
  });

  it('is written as it came first where the rows are even', () => {
    expect(sheetOf('TAIPEI', 'Taipei').store!.names).toEqual(['TAIPEI']);
  });

  it('stays blank where there is none', () => {
    expect([...sheetOf('', 'Taipei', ' ').store!.index]).toEqual([-1, 0, -1]);
  });
});
