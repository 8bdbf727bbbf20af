// One person under several keys in cells: the key that spills, and the functions that count by it; a phone in any spelling.

import { describe, expect, it } from 'vitest';
import { call, column, refusal } from './calling.ts';

const emails = ['a@b.tw', 'A@B.tw ', '', '', 'c@d.tw', ''];
const phones = ['', '0912-345-678', '+886 912 345 678', '', '0922333444', ''];

describe('CUSTOMER_KEY', () => {
  it('gives rows that share an email or a phone one key', () => {
    expect(call('CUSTOMER_KEY', column(emails), column(phones))).toEqual(
      column(['a@b.tw', 'a@b.tw', 'a@b.tw', '', 'c@d.tw', '']),
    );
  });

  it('puts member numbers first, and names last', () => {
    const members = ['', 'M7', '', '', '', ''];
    const names = ['Ann Lee', 'Ann Lee', '', 'Bob Ho', 'Cy Wu', 'Di'];
    expect(call('CUSTOMER_KEY', column(emails), column(phones), column(members), column(names))).toEqual(
      column(['M7', 'M7', 'M7', 'Bob Ho', 'c@d.tw', '']),
    );
  });

  it('takes phones alone, and refuses nothing at all in one sentence', () => {
    expect(call('CUSTOMER_KEY', '', column(['0912345678', '+886912345678']))).toEqual(
      column(['+886912345678', '+886912345678']),
    );
    expect(refusal('CUSTOMER_KEY', '')).toContain('emails');
    expect(refusal('CUSTOMER_KEY', column(['a@b.tw', 'c@d.tw']), column(['1']))).toContain('phones');
  });
});

describe('phones as customers', () => {
  // 1 and 11 January by one phone: a cycle of 10 days; as of the 12th the ratio is 0.1, so E0.
  const customers = ['0912-345-678', '+886912345678', '0922333444'];
  const days = ['2024-01-01', '2024-01-11', '2024-01-12'];
  it('are one customer in any spelling, as in the wizard, and are answered in any', () => {
    const asked = [...customers, '912345678', '0933000000'];
    expect(call('NES_TAG', column(asked), column(customers), column(days))).toEqual(
      column(['E0', 'E0', 'N', 'E0', '']),
    );
  });
  it('ids of digits stay what they are', () => {
    const ids = ['00912345678', '0912345678', '0922333444'];
    expect(call('NES_TAG', column(ids), column(ids), column(days))).toEqual(column(['N', 'N', 'N']));
  });
});
