// The identities of each row: the customer's own column first, then member number, e-mail and phone; and only where a row
// has none of these that tells people apart, a full name (model.md §9).

import type { Cell, OrderCells } from '../cells.ts';
import { type Interned, intern } from '../interned.ts';
import { areDialled, phoneKeys } from '../phones.ts';
import { isPlaceholder, isRelay } from '../placeholders.ts';
import { cellText, customerKey, shownText } from '../plain.ts';
import type { Mapping, Recognition } from '../recognition.ts';
import { namesNobody } from '../special-words.ts';

export type IdentityKind = 'id' | 'email' | 'phone' | 'name';

/** One identity, in whatever spelling. */
export interface Identity {
  readonly kind: IdentityKind;
  /** As it is compared, the same whatever the spelling: what a person said of it is kept by this. */
  readonly key: string;
  /** Its most frequent spelling; of several, the first in the alphabet. */
  readonly word: string;
  /** It stands for nobody: guest@…, a marketplace's relay. */
  readonly placeholder: boolean;
}

export interface Sources {
  readonly identities: readonly Identity[];
  /** Per column, in the order they count: the identity of each row, -1 = none. The first is the customer's own. */
  readonly columns: readonly Int32Array[];
  /** The full name of each row, -1 = none. It counts where none of the columns joins. */
  readonly names: Int32Array;
  /** Rows whose customer's column names nobody, by its words: kept where nothing else is known of the row. */
  readonly nobody: Int32Array;
  /** The customer's column, as it is written. */
  readonly spelled: Interned;
}

interface SheetFacts {
  readonly mapping: Mapping;
  readonly recognition: Pick<Recognition, 'columns'>;
  readonly locale: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Is the customer a phone: by the header, and where that does not say, by the values. */
export function holdsPhones(
  { columns }: Pick<Recognition, 'columns'>,
  { customer }: Mapping,
  words: readonly string[],
): boolean {
  return columns.find(({ index }) => index === customer)?.phones ?? areDialled(words);
}

/** null where the sheet has one key column and no more: then that is all. */
export function sourcesOf(cells: OrderCells, context: SheetFacts, spelled: Interned): Sources | null {
  const { mapping, recognition, locale } = context;
  const { memberId, email, phone, name } = cells.cells;
  const isOwn = (field: 'memberId' | 'email' | 'phone' | 'name'): boolean =>
    mapping[field] === mapping.customer;
  const others = [memberId && !isOwn('memberId'), email && !isOwn('email'), phone && !isOwn('phone')];
  if (!others.some((one) => one)) return null;
  const gathered = new Gathered();
  const dialled = phone ? intern(phone, phoneText) : null;
  const ownPhones = holdsPhones(recognition, mapping, spelled.words);
  const keyOf = phoneKeys([...(dialled?.words ?? []), ...(ownPhones ? spelled.words : [])], locale);
  const asPhone = (word: string): string | null => (isPlaceholder(word) ? null : keyOf(word));

  const own = spelled.words.map((word) => {
    if (namesNobody(word)) return -1;
    if (EMAIL.test(word)) return gathered.add('email', word, word);
    const number = ownPhones ? asPhone(word) : null;
    if (number !== null) return gathered.add('phone', number, word);
    return isOwn('name') ? gathered.add('name', nameKey(word), word) : gathered.add('id', word, word);
  });
  const columns = [gathered.rows(spelled, own)];
  if (memberId && !isOwn('memberId')) {
    const ids = intern(memberId, customerKey);
    columns.push(
      gathered.rows(
        ids,
        ids.words.map((word) => (namesNobody(word) ? -1 : gathered.add('id', `# ${word}`, word))),
      ),
    );
  }
  if (email && !isOwn('email')) {
    const mails = intern(email, customerKey);
    columns.push(
      gathered.rows(
        mails,
        mails.words.map((word) => (EMAIL.test(word) ? gathered.add('email', word, word) : -1)),
      ),
    );
  }
  if (dialled && !isOwn('phone')) {
    columns.push(
      gathered.rows(
        dialled,
        dialled.words.map((word) => {
          const number = asPhone(word);
          return number === null ? -1 : gathered.add('phone', number, word);
        }),
      ),
    );
  }
  let called: Int32Array = new Int32Array(cells.rows).fill(-1);
  const names = name && !isOwn('name') ? intern(name, shownText) : null;
  if (names) {
    const known = names.words.map((word) =>
      isFullName(word) ? gathered.add('name', nameKey(word), word) : -1,
    );
    called = gathered.rows(names, known);
  }
  const nobody = spelled.index.map((at) => (at >= 0 && own[at] < 0 ? at : -1));
  return { identities: gathered.identities(), columns, names: called, nobody, spelled };
}

/** Identities by kind and key, with their spellings counted: most have one. */
class Gathered {
  private readonly byKey: { readonly [kind in IdentityKind]: Map<string, number> } = {
    id: new Map(),
    email: new Map(),
    phone: new Map(),
    name: new Map(),
  };
  private readonly known: { readonly kind: IdentityKind; readonly key: string }[] = [];
  private readonly words: string[] = [];
  private readonly counts: number[] = [];
  private readonly others = new Map<number, Map<string, number>>();

  add(kind: IdentityKind, key: string, word: string): number {
    const known = this.byKey[kind].get(key);
    if (known !== undefined) return known;
    const at = this.known.push({ kind, key }) - 1;
    this.words.push(word);
    this.counts.push(0);
    this.byKey[kind].set(key, at);
    return at;
  }

  /** The identity of each row of a column whose words have these. */
  rows({ index, words }: Interned, identityOf: readonly number[]): Int32Array {
    const counts = new Int32Array(words.length);
    const rows = index.map((at) => {
      if (at < 0 || identityOf[at] < 0) return -1;
      counts[at]++;
      return identityOf[at];
    });
    words.forEach((word, at) => {
      if (identityOf[at] >= 0) this.count(identityOf[at], word, counts[at]);
    });
    return rows;
  }

  private count(at: number, word: string, rows: number): void {
    if (this.words[at] === word) {
      this.counts[at] += rows;
      return;
    }
    const others = this.others.get(at) ?? new Map<string, number>();
    this.others.set(at, others.set(word, (others.get(word) ?? 0) + rows));
  }

  identities(): readonly Identity[] {
    return this.known.map(({ kind, key }, at) => {
      let [word, rows] = [this.words[at], this.counts[at]];
      for (const [other, more] of this.others.get(at) ?? [])
        if (more > rows || (more === rows && other < word)) [word, rows] = [other, more];
      return { kind, key, word, placeholder: isPlaceholder(word) || (kind === 'email' && isRelay(word)) };
    });
  }
}

const phoneText = (cell: Cell): string => cellText(cell).replace(/^'/, '');

/** Letter case, width and repeated blanks do not tell people apart. */
const nameKey = (word: string): string => word.toLowerCase().replace(/\s+/g, ' ');

/** A given name alone is nobody: two words, or two characters of a script that writes names without a blank. */
const isFullName = (word: string): boolean =>
  !namesNobody(word) &&
  !isPlaceholder(word) &&
  (/\p{L}[\p{L}\p{M}'.-]*[\s·・,]+\p{L}/u.test(word) ||
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}$/u.test(word));
