// A random sequence of what runs, people and lots do, and whether anybody who is held back is on a list or in a file afterwards.

import { Book } from 'local-sheets/book/workbook.ts';
import type { Group } from '../../src/addon/api.ts';
import { audienceFile } from '../../src/audiences/index.ts';
import { type Document, openDocument, serial } from './document.ts';
import { holdBack } from './hold-back.ts';

interface Row {
  readonly member: string;
  readonly email: string;
  readonly day: string;
}

/** Half of the customers give a member number, half an e-mail; who is two customers is one as soon as an order has both. */
const PEOPLE = 90;
const START = 260;
const ALL = 420;
const HEADERS = ['Order', 'Customer ID', 'Email', 'Date', 'Total'];
const GROUPS: readonly Group[] = [
  { by: 'all', key: '' },
  { by: 'nes', key: 'E0' },
  { by: 'nes', key: 'S3' },
];

function generator(seed: number): (below: number) => number {
  let state = (seed * 7919 + 13) % 2147483647;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const member = (i: number) => `M${1000 + i}`;
const email = (i: number) => `p${i}@example.com`;

class Play {
  private readonly rows: Row[];
  private shown = START;
  /** The first identity of whoever an identity belongs to. */
  private readonly one = new Map<string, string>();
  private readonly held: { readonly keys: readonly string[]; readonly until: number }[] = [];
  private canUndo = false;
  /** A list made before a draw still shows those drawn: the next run takes them off. */
  private isFresh = true;

  constructor(
    private readonly shop: Document,
    private readonly next: (below: number) => number,
  ) {
    this.rows = Array.from({ length: ALL }, (_, i): Row => {
      const who = Math.min(next(PEOPLE), next(PEOPLE));
      const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(i / 2))).toISOString().slice(0, 10);
      return who % 2 ? { member: member(who), email: '', day } : { member: '', email: email(who), day };
    });
  }

  private root(key: string): string {
    const above = this.one.get(key);
    return above === undefined ? key : this.root(above);
  }

  put(): void {
    const { orders } = this.shop;
    HEADERS.forEach((header, j) => {
      orders.put(0, j, header);
    });
    this.rows.slice(0, this.shown).forEach((row, i) => {
      [`A${i}`, row.member, row.email, serial(row.day), 100 + (i % 37)].forEach((cell, j) => {
        orders.put(i + 1, j, cell);
      });
    });
    orders.applyStyle({ row: 1, endRow: ALL + 60, column: 3, endColumn: 4 }, { numberFormat: 'yyyy-mm-dd' });
  }

  run(): void {
    this.put();
    this.shop.run(
      this.shop.settings({ outputs: { sheets: ['today'], tagColumns: false, cohortColumns: false } }),
    );
    this.canUndo = true;
    this.isFresh = true;
  }

  act(): string {
    const acts = ['run', 'orders', 'merge', 'merge', 'undo', 'hold', 'hold', 'list', 'remove'];
    const act = acts[this.next(acts.length)]!;
    const group = GROUPS[this.next(GROUPS.length)]!;
    if (act === 'orders') {
      this.shown = Math.min(this.rows.length, this.shown + 1 + this.next(40));
      this.run();
    } else if (act === 'merge') this.merge();
    else if (act === 'undo' && this.canUndo) {
      this.shop.call('undoRun');
      this.canUndo = false;
      this.isFresh = false;
    } else if (act === 'remove') {
      this.shop.call('removeResults');
      this.run();
    } else if (act === 'hold') this.hold(group);
    else if (act === 'list') this.shop.call('makeGroupSheet', { form: 'list', group });
    else this.run();
    return act;
  }

  /** An order that has both the number of one and the e-mail of another. */
  private merge(): void {
    const [a, b] = [1 + 2 * this.next(PEOPLE / 2), 2 * this.next(PEOPLE / 2)];
    const { day } = this.rows[this.shown - 1]!;
    this.rows.splice(this.shown++, 0, { member: member(a), email: email(b), day });
    const [one, other] = [this.root(member(a)), this.root(email(b))];
    if (one !== other) this.one.set(other, one);
    this.run();
  }

  hold(group: Group): void {
    const { heldBack, asOf, days } = holdBack(this.shop, group, 20, 1 + this.next(1_000_000));
    if (heldBack.size === 0) return;
    this.held.push({ keys: [...heldBack], until: serial(asOf) + days });
    this.isFresh = false;
  }

  /** Who is held back and yet on a list or in a file. */
  async wrong(): Promise<string[]> {
    const { people, asOf, locale } = this.shop.call('people', { by: 'all', key: '' });
    const running = this.held.filter(({ until }) => serial(asOf) < until);
    const held = new Set(running.flatMap(({ keys }) => keys.map((key) => this.root(key))));
    const seen: string[] = people.map(({ key }) => key);
    for (const group of GROUPS.slice(1))
      seen.push(...this.shop.call('people', group).people.map(({ key }) => key));
    for (const by of ['today', 'due', 'worth'] as const)
      seen.push(...this.shop.call('people', { by, key: '' }).people.map(({ key }) => key));
    const file = await audienceFile({
      audience: 'mail',
      contacts: people,
      asksConsent: false,
      phones: [],
      locale,
      digest: null,
    });
    seen.push(...(file.text.match(/p\d+@example\.com/g) ?? []));
    const lists = this.shop.call('start').sheets.filter(({ own }) => /^(today$|list:)/.test(own ?? ''));
    if (this.isFresh)
      for (const { id } of lists) {
        const sheet = this.shop.book.sheet(id)!;
        for (let row = 0; row < sheet.lastRow(); row++) {
          const cells = Array.from({ length: sheet.maxColumns }, (_, column) =>
            String(sheet.value(row, column) ?? ''),
          );
          // At the foot stands who is no longer on the list.
          if (cells.some((cell) => /kept for your notes/.test(cell))) continue;
          seen.push(...cells.filter((cell) => /^(M\d+|p\d+@example\.com)$/.test(cell)));
        }
      }
    return [...new Set(seen.filter((key) => held.has(this.root(key))))];
  }

  get draws(): number {
    return this.held.length;
  }
}

const ACTS = 7;

/** Plays sequence `seed`; what went wrong first, null = nothing. `draws`: how often somebody was held back. */
export async function playHeld(
  seed: number,
): Promise<{ readonly wrong: string | null; readonly draws: number }> {
  const book = Book.blank({
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
    sheetName: 'Orders',
    rows: ALL + 80,
    columns: 8,
  });
  const shop = await openDocument({ book });
  const play = new Play(shop, generator(seed));
  const acts = ['run', 'hold'];
  play.run();
  play.hold({ by: 'all', key: '' });
  for (let k = 0; k < ACTS; k++) {
    acts.push(play.act());
    const wrong = await play.wrong();
    if (wrong.length) return { wrong: `${seed}: ${acts.join(' ')} → ${wrong.join(', ')}`, draws: play.draws };
  }
  return { wrong: null, draws: play.draws };
}
