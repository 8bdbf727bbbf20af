// A shop of made-up people whose identities are split over many spellings and blanks, and who is who in it.

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const HEADER = ['Order ID', 'Order date', 'Total', 'Member ID', 'Email', 'Phone', 'Full name'];
export const MAPPING = { order: 0, date: 1, amount: 2, customer: 3, email: 4, phone: 5, name: 6 };
export const COLUMN = { member: 3, email: 4, phone: 5, name: 6 } as const;

export interface Shop {
  readonly rows: readonly (readonly (string | number)[])[];
  /** The person of each row. */
  readonly truth: readonly number[];
}

const ADMIN = 'orders@our-shop.tw';

/**
 * `people` people with two to eight orders each: an e-mail and a phone in one to four spellings, a member number for six in
 * ten of them from some order on, blanks in every seventh field or so after the first order. The shop's own mail stands in for the buyer's here and
 * there, some pairs of members have one phone, and some people have one name.
 */
export function shopOf(people: number, seed: number): Shop {
  const random = randomFrom(seed);
  const upTo = (count: number): number => Math.floor(random() * count);
  const rows: (string | number)[][] = [];
  const truth: number[] = [];
  for (let who = 0; who < people; who++) {
    const isMember = random() < 0.6;
    // Every hundredth person is a member and has the phone of the one before.
    const number = String(10_000_000 + (who % 100 === 99 ? who - 1 : who) * 77);
    const mail = `name.${who}@mail${who % 7}.tw`;
    const spelledPhone = [
      `09${number}`,
      `+886 9${number}`,
      `09${number.slice(0, 2)}-${number.slice(2, 5)}-${number.slice(5)}`,
      `9${number}`,
    ].slice(0, 1 + upTo(4));
    const spelledMail = [mail, mail.toUpperCase(), ` ${mail} `, mail.replace('n', 'N')].slice(0, 1 + upTo(4));
    const orders = 2 + upTo(7);
    const memberFrom = who % 100 >= 98 ? 0 : upTo(3);
    for (let order = 0; order < orders; order++) {
      const blank = (): boolean => order > 0 && random() < 0.15;
      const member = (isMember || who % 100 >= 98) && order >= memberFrom && !blank() ? `M${1000 + who}` : '';
      const phone = blank() ? '' : spelledPhone[upTo(spelledPhone.length)];
      const ownMail = blank() ? '' : spelledMail[upTo(spelledMail.length)];
      const email = random() < 0.03 ? ADMIN : ownMail;
      rows.push(['', '', 0, member, email, phone, `Ann Lee${who % (people - 8)}`]);
      truth.push(who);
    }
  }
  const order = rows.map((_, at) => at);
  for (let at = order.length - 1; at > 0; at--) {
    const other = upTo(at + 1);
    [order[at], order[other]] = [order[other], order[at]];
  }
  return {
    rows: order.map((from, at) => [
      `A${10_000 + at}`,
      new Date(Date.UTC(2024, 0, 1 + (at % 300))).toISOString().slice(0, 10),
      100 + (at % 37),
      ...rows[from].slice(3),
    ]),
    truth: order.map((from) => truth[from]),
  };
}
