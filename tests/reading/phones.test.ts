// One phone number is one customer, however it is written.

import { describe, expect, it } from 'vitest';
import { read } from './sheet.ts';

const day = '2024-03-05';
const people = (phones: readonly (string | number)[], locale = 'en_US', header = 'Phone') => {
  const { orders, assumptions } = read(
    [[header, 'Date', 'Amount'], ...phones.map((phone) => [phone, day, 5])],
    { locale },
  );
  return { customers: orders.customers, assumptions };
};

describe('spellings of one number', () => {
  it.each([
    [
      'TW',
      [
        '0912-000-003',
        '+886912000003',
        '00886 912 000 003',
        '886-912-000003',
        '912000003',
        912000003,
        '+886 0912 000 003',
      ],
    ],
    ['JP', ['090-1234-5678', '+81 90-1234-5678', '0081 90 1234 5678', '9012345678']],
    ['KR', ['010-1234-5678', '+82 10-1234-5678', '82-10-1234-5678']],
    ['DE', ['0151 23456789', '+49 151 23456789', '0049 151 23456789']],
    ['FR', ['06 12 34 56 78', '+33 6 12 34 56 78', '612345678']],
    ['ID', ['0812-345-678', '+62 812-345-678', '62812345678']],
    ['VN', ['0912 345 678', '+84 912 345 678', '84912345678']],
    ['TH', ['081 234 5678', '+66 81 234 5678', '66812345678']],
    ['BR', ['(11) 96123-4567', '+55 11 96123-4567']],
    ['US', ['201-555-0123', '+1 201 555 0123', '1-201-555-0123']],
    ['GB', ['07400 123456', '+44 7400 123456']],
  ] as const)('%s: %j is one customer', (_, phones) => {
    const { customers, assumptions } = people(phones);
    expect(customers).toHaveLength(1);
    expect(assumptions.find(({ code }) => code === 'phones-merged')).toBeDefined();
  });
});

it('other numbers stay apart, also those of another country with the same digits', () => {
  expect(
    people(['0912000001', '0912000002', '+886912000003', '+81912000003', '912000004']).customers,
  ).toHaveLength(5);
});
it('the country of the locale counts where no number names one', () => {
  expect(people(['0912000003', '886912000003'], 'zh_TW').customers).toHaveLength(1);
});
it('what is no phone stays what it is, and a column that is not called phone is left alone', () => {
  expect(people(['ann', '0912', 'ann', '0912']).customers).toEqual(['ann', '0912']);
  expect(people(['0912000001', '912000001'], 'zh_TW', 'Customer ID').customers).toHaveLength(2);
});
