// One person, many spellings: which rows are one customer, against who they really are, and against a plain search.

import { describe, expect, it } from 'vitest';
import type { Cell, Reading } from '../../../src/reading/index.ts';
import { read } from '../sheet.ts';
import { COLUMN, HEADER, MAPPING, randomFrom, shopOf } from './people.ts';

/** The customer of each data row, -1 = none. */
const customersOf = (reading: Reading): readonly number[] => [...reading.rowCustomer];

/** Of all pairs of rows: how many that were joined are one person, and how many of one person were joined. */
function pairwise(found: readonly number[], truth: readonly number[]) {
  let both = 0;
  let joined = 0;
  let same = 0;
  for (let a = 0; a < truth.length; a++) {
    for (let b = a + 1; b < truth.length; b++) {
      const one = found[a] >= 0 && found[a] === found[b];
      if (one) joined++;
      if (truth[a] === truth[b]) same++;
      if (one && truth[a] === truth[b]) both++;
    }
  }
  return { precision: both / joined, recall: both / same };
}

/** Groups as texts that do not depend on their order. */
const partition = (group: readonly (number | string)[], names: readonly string[]): readonly string[] => {
  const members = new Map<number | string, string[]>();
  group.forEach((one, row) => {
    if (one === -1) return;
    members.set(one, [...(members.get(one) ?? []), names[row]]);
  });
  return [...members.values()].map((rows) => rows.sort().join(' ')).sort();
};

/**
 * The rules of one person written as a search: rows are linked by what they share, and a search from each finds its
 * customer. Taiwan's mobile numbers only: the last nine digits.
 */
function searched(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const text = (row: number, column: number): string => String(rows[row][column]).trim().toLowerCase();
  const identitiesOf = rows.map((_, row) => {
    const [member, email, phone] = [COLUMN.member, COLUMN.email, COLUMN.phone].map((column) =>
      text(row, column),
    );
    const digits = phone.replace(/\D/g, '').slice(-9);
    return [member && `m:${member}`, email && `e:${email}`, digits && `p:${digits}`].filter(
      (one) => one !== '',
    );
  });
  const rowsOf = new Map<string, number[]>();
  identitiesOf.forEach((identities, row) => {
    for (const one of identities) rowsOf.set(one, [...(rowsOf.get(one) ?? []), row]);
  });
  const search = (links: (identity: string) => boolean): readonly number[] => {
    const group = new Array<number>(rows.length).fill(-1);
    for (let start = 0; start < rows.length; start++) {
      if (group[start] >= 0) continue;
      const open = [start];
      group[start] = start;
      while (open.length > 0) {
        for (const one of identitiesOf[open.pop()!]) {
          if (!links(one)) continue;
          for (const next of rowsOf.get(one)!) {
            if (group[next] >= 0) continue;
            group[next] = start;
            open.push(next);
          }
        }
      }
    }
    return group;
  };
  // A value beside more than five others of one kind, which more than five people would share without it.
  const kinds = ['m', 'e', 'p'];
  const crowded = new Set(
    [...rowsOf.keys()].filter((one) =>
      kinds.some((kind) => {
        if (one.startsWith(kind)) return false;
        const beside = rowsOf
          .get(one)!
          .flatMap((row) => identitiesOf[row].filter((other) => other.startsWith(kind)));
        return new Set(beside).size > 5;
      }),
    ),
  );
  const without = search((one) => !crowded.has(one));
  const shared = new Set(
    [...crowded].filter((one) => {
      const others = rowsOf.get(one)!.filter((row) => identitiesOf[row].some((other) => !crowded.has(other)));
      return new Set(others.map((row) => without[row])).size > 5;
    }),
  );
  // Two member numbers meet at one phone, or through several.
  const strong = search((one) => !shared.has(one) && !one.startsWith('p'));
  const membersIn = (groups: ReadonlySet<number>): number =>
    [...groups].filter((group) =>
      identitiesOf.some(
        (identities, row) => strong[row] === group && identities.some((one) => one.startsWith('m')),
      ),
    ).length;
  const phones = [...rowsOf.keys()].filter((one) => one.startsWith('p') && !shared.has(one));
  const groupsAt = (phone: string): ReadonlySet<number> =>
    new Set(
      rowsOf
        .get(phone)!
        .filter((row) => identitiesOf[row].some((other) => other !== phone && !shared.has(other)))
        .map((row) => strong[row]),
    );
  const apart = new Set(phones.filter((phone) => membersIn(groupsAt(phone)) > 1));
  const together = search((one) => !shared.has(one) && !apart.has(one));
  const chained = phones.filter((phone) => {
    if (apart.has(phone) || groupsAt(phone).size < 2) return false;
    const whole = together[rowsOf.get(phone)![0]];
    return membersIn(new Set(strong.filter((_, row) => together[row] === whole))) > 1;
  });
  for (const phone of chained) apart.add(phone);
  const joins = (one: string): boolean => !shared.has(one) && !apart.has(one);
  const last = search(joins);
  // Rows with nothing that joins go by their name.
  return rows.map((_, row) => {
    const [best] = identitiesOf[row].filter(joins);
    return best ? String(last[row]) : `n:${text(row, COLUMN.name)}`;
  });
}

describe('400 people in one to four spellings, with blanks, a shared mail and shared phones', () => {
  const { rows, truth } = shopOf(400, 7);
  const names = rows.map(([id]) => String(id));
  const reading = read([HEADER, ...rows], { mapping: MAPPING });
  const found = customersOf(reading);

  it('the columns are found, and no row is lost', () => {
    expect(reading.recognition.mapping).toMatchObject({ email: 4, phone: 5, name: 6 });
    expect(reading.counts).toMatchObject({ used: rows.length, leftOut: 0, unattributed: 0 });
  });

  it('hardly anybody is taken for somebody else, and hardly anybody is split', () => {
    const { precision, recall } = pairwise(found, truth);
    expect(precision).toBeGreaterThanOrEqual(0.995);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('the customers are those that a plain search finds', () => {
    expect(partition(found, names)).toEqual(partition(searched(rows), names));
  });

  it('the order of the rows does not matter: customers, and what stands for them', () => {
    const random = randomFrom(3);
    const keyed = (reading: Reading, ids: readonly string[]) =>
      new Map(ids.map((id, row) => [id, reading.orders.customers[reading.rowCustomer[row]]]));
    const once = keyed(reading, names);
    for (let round = 0; round < 3; round++) {
      const shuffled = rows
        .map((row) => ({ row, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
      const again = keyed(
        read([HEADER, ...shuffled], { mapping: MAPPING }),
        shuffled.map(([id]) => String(id)),
      );
      expect(names.filter((id) => again.get(id) !== once.get(id))).toEqual([]);
    }
  });

  it('the shop’s own mail and the families’ phones are told, and join nobody', () => {
    const apart = reading.united!.apart;
    expect(apart.filter(({ why }) => why === 'shared').map(({ word }) => word)).toEqual([
      'orders@our-shop.tw',
    ]);
    // People 98 and 99, 198 and 199 … have one phone.
    expect(apart.filter(({ why }) => why === 'perhaps').length).toBe(4);
  });
});

it.each([11, 12, 13])('other people, seed %i: the plain search finds the same customers', (seed) => {
  const { rows, truth } = shopOf(120, seed);
  const found = customersOf(read([HEADER, ...rows], { mapping: MAPPING }));
  const names = rows.map(([id]) => String(id));
  expect(partition(found, names)).toEqual(partition(searched(rows), names));
  expect(pairwise(found, truth).precision).toBeGreaterThanOrEqual(0.995);
});

describe('by hand', () => {
  const header = ['Order ID', 'Order date', 'Total', 'Member ID', 'Email', 'Phone', 'Full name'];
  let number = 0;
  const order = (member: string, email = '', phone = '', name = ''): Cell[] => {
    number++;
    return [
      `A${number}`,
      `2024-03-${String(1 + (number % 28)).padStart(2, '0')}`,
      10,
      member,
      email,
      phone,
      name,
    ];
  };
  const people = (rows: readonly Cell[][], answers = {}) => {
    const { orders } = read([header, ...rows], {
      mapping: MAPPING,
      options: { answers },
      locale: 'zh_TW',
    });
    return [...orders.customer].map((at) => (at < 0 ? '' : orders.customers[at]));
  };

  it('rows that share an e-mail or a phone are one customer, named by the member number', () => {
    const rows = [
      order('m1', 'a@b.tw'),
      order('', 'A@B.tw ', '0912-345-678'),
      order('', '', '+886 912 345 678'),
      order('', '', '912345679'),
    ];
    expect(people(rows)).toEqual(['m1', 'm1', 'm1', '912345679']);
  });

  it('a full name counts where nothing else is there; a given name is nobody', () => {
    const rows = [
      order('m1', '', '', 'Ann Lee'),
      order('', '', '', 'ann  lee'),
      order('', '', '', 'Ann Lee'),
      order('', '', '', '王小明'),
      order('', '', '', 'Chris'),
    ];
    expect(people(rows)).toEqual(['m1', 'Ann Lee', 'Ann Lee', '王小明', '']);
  });

  it('two members with one phone stay two, until a person says they are one', () => {
    const rows = [order('m1', '', '0912345678'), order('m2', '', '0912345678'), order('m2')];
    expect(people(rows)).toEqual(['m1', 'm2', 'm2']);
    expect(people(rows, { 'together:912345678': 'same' })).toEqual(['m2', 'm2', 'm2']);
  });

  it('what was joined is taken apart for good, however the phone is written next time', () => {
    const rows = [order('m1', '', '0912345678'), order('', 'x@y.tw', '0912345678')];
    expect(people(rows)).toEqual(['m1', 'm1']);
    const answers = { 'together:912345678': 'apart' };
    expect(people(rows, answers)).toEqual(['m1', 'x@y.tw']);
    const later = [...rows, order('m1', '', '+886912345678'), order('m1', '', '+886912345678')];
    expect(people(later, answers)).toEqual(['m1', 'x@y.tw', 'm1', 'm1']);
  });

  it('0 in the member column is a guest, who is known by the e-mail', () => {
    const rows = [order('0', 'a@b.tw'), order('0', 'c@d.tw'), order('0'), order('0', 'guest@shop.tw')];
    expect(people(rows)).toEqual(['a@b.tw', 'c@d.tw', '', 'guest@shop.tw']);
  });

  it('a word in the member column that many people share is nobody’s number', () => {
    const mails = Array.from({ length: 6 }, (_, k) => `p${k}@x.tw`);
    const rows = [...mails, ...mails].map((mail) => order('Marktstand', mail));
    expect(people(rows)).toEqual([...mails, ...mails]);
    expect(new Set(people(rows.slice(0, 5)))).toEqual(new Set(['Marktstand']));
  });

  it('switched off, one column tells customers apart, as it is written', () => {
    const rows = [order('m1', 'a@b.tw'), order('', 'a@b.tw'), order('m2', 'a@b.tw')];
    expect(people(rows)).toEqual(['m1', 'm1', 'm1']);
    expect(people(rows, { identities: 'leave' })).toEqual(['m1', '', 'm2']);
  });
});
