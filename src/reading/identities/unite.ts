// One person, many spellings (model.md §9): rows that share an identity are one customer.
//
// What joins more than five otherwise different people, or stands for nobody, joins nobody. A phone at
// which two member numbers meet joins only where a person says so. What comes out does not depend on the order of rows.

import { asTyped, type Interned, intern } from '../interned.ts';
import { DisjointSets } from './disjoint-sets.ts';
import type { IdentityKind, Sources } from './sources.ts';

/** More people than this at one address, or at one number, are no one person. */
const MOST = 5;

/** What a person said of an identity, by its key: those who share it are one, or are not. */
export type Together = ReadonlyMap<string, boolean>;

/** A customer of several keys. */
export interface Merged {
  /** What stands for the customer. */
  readonly key: string;
  /** The keys that rows would have had one by one, the most rows first. */
  readonly keys: readonly string[];
  /** What they share: what stands in rows of two of the keys or more. */
  readonly by: readonly { readonly key: string; readonly word: string }[];
  /** Rows of the sheet's cells, 0-based: the first of each key. */
  readonly rows: readonly number[];
}

/** An identity that several people share, and that joins nobody. */
export interface Apart {
  readonly key: string;
  readonly word: string;
  readonly kind: IdentityKind;
  /** shared: too many people, or nobody; perhaps: two member numbers meet there. */
  readonly why: 'shared' | 'perhaps' | 'person';
  /** Keys of the people that it would join, at most MOST_KEYS. */
  readonly keys: readonly string[];
  readonly people: number;
  readonly rows: readonly number[];
}

export interface United {
  /** The customer of each row; the word is the first identity of the best kind. */
  readonly customers: Interned;
  readonly merged: readonly Merged[];
  readonly apart: readonly Apart[];
}

const MOST_KEYS = 20;

/** The same with its words as typed, by how they are compared; what was said of them is kept by the keys. */
export function unitedAsTyped(united: United, typed: ReadonlyMap<string, string>): United {
  if (typed.size === 0) return united;
  const shown = (word: string): string => typed.get(word) ?? word;
  return {
    customers: asTyped(united.customers, typed),
    merged: united.merged.map(({ key, keys, by, rows }) => ({
      key: shown(key),
      keys: keys.map(shown),
      by: by.map((one) => ({ ...one, word: shown(one.word) })),
      rows,
    })),
    apart: united.apart.map((one) => ({ ...one, word: shown(one.word), keys: one.keys.map(shown) })),
  };
}

export function unite(sources: Sources, together: Together): United {
  const { identities, columns, names: called, nobody, spelled } = sources;
  const rows = nobody.length;
  const said = identities.map(({ key }) => together.get(key));

  // What joins nobody.
  const blocked = identities.map(({ placeholder }, at) => said[at] === false || (placeholder && !said[at]));
  const crowded = crowdedOf(sources, (at) => said[at] === undefined && !blocked[at]);
  const without = joined(sources, (at) => !blocked[at] && !crowded[at]);
  for (const [at, people] of peopleAt(sources, without, (one) => crowded[one], blocked)) {
    if (people.size > MOST) blocked[at] = true;
  }
  const isWeak = (at: number): boolean => identities[at].kind === 'phone' && said[at] === undefined;
  const perhaps = new Set<number>();
  const strong = joined(sources, (at) => !blocked[at] && !isWeak(at));
  const hasId = new Uint8Array(identities.length);
  identities.forEach(({ kind }, at) => {
    if (kind === 'id') hasId[strong.find(at)] = 1;
  });
  for (const [at, people] of peopleAt(sources, strong, (one) => isWeak(one) && !blocked[one], blocked)) {
    if ([...people].filter((one) => hasId[one]).length > 1) perhaps.add(at);
  }
  for (const at of meetingIds(sources, strong, hasId, (one) => blocked[one] || perhaps.has(one)))
    perhaps.add(at);
  for (const at of perhaps) blocked[at] = true;

  const sets = joined(sources, (at) => !blocked[at]);
  // The first identity that joins; else the full name; else the first at all, which then is its own.
  const first = new Int32Array(rows).fill(-1);
  const person = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    for (const column of columns) {
      const at = column[row];
      if (at < 0) continue;
      if (first[row] < 0) first[row] = at;
      if (!blocked[at]) {
        person[row] = sets.find(at);
        if (blocked[first[row]]) first[row] = at;
        break;
      }
    }
    if (person[row] >= 0) continue;
    if (called[row] >= 0) first[row] = called[row];
    person[row] = first[row];
  }

  const named = names(sources, person, blocked);
  // Words for nobody come last: they are no customer.
  const words = rowsAs(person, (row) => named.get(person[row]) ?? '', nobody, spelled);
  return {
    customers: words,
    merged: mergedOf(sources, { person, first, named, blocked }),
    apart: apartOf(sources, { person, named, blocked, perhaps, said }),
  };
}

/** Identities that stand in one row, as sets: those that `joins` lets pass. */
function joined({ identities, columns, nobody }: Sources, joins: (at: number) => boolean): DisjointSets {
  const sets = new DisjointSets(identities.length);
  for (let row = 0; row < nobody.length; row++) {
    let before = -1;
    for (const column of columns) {
      const at = column[row];
      if (at < 0 || !joins(at)) continue;
      if (before >= 0) sets.join(before, at);
      before = at;
    }
  }
  return sets;
}

/** Identities with more than MOST different ones beside them in another column: perhaps of more people than that. */
function crowdedOf(
  { identities, columns, nobody }: Sources,
  asked: (at: number) => boolean,
): readonly boolean[] {
  const crowded = new Array<boolean>(identities.length).fill(false);
  for (const [k, column] of columns.entries()) {
    for (const [j, other] of columns.entries()) {
      if (j === k) continue;
      const firstBeside = new Int32Array(identities.length).fill(-1);
      const beside = new Map<number, Set<number>>();
      for (let row = 0; row < nobody.length; row++) {
        const at = column[row];
        const with_ = other[row];
        if (at < 0 || with_ < 0 || crowded[at] || !asked(at)) continue;
        if (firstBeside[at] < 0) firstBeside[at] = with_;
        if (firstBeside[at] === with_) continue;
        let several = beside.get(at);
        if (!several) {
          several = new Set([firstBeside[at]]);
          beside.set(at, several);
        }
        several.add(with_);
        if (several.size > MOST) crowded[at] = true;
      }
    }
  }
  return crowded;
}

/** For each identity that is asked for: the different sets of the others in its rows, where there are several. */
function peopleAt(
  { identities, columns, nobody }: Sources,
  sets: DisjointSets,
  asked: (at: number) => boolean,
  blocked: readonly boolean[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const isAsked = Uint8Array.from(identities, (_, at) => (asked(at) ? 1 : 0));
  const firstBeside = new Int32Array(identities.length).fill(-1);
  const people = new Map<number, Set<number>>();
  for (const column of columns) {
    for (let row = 0; row < nobody.length; row++) {
      const at = column[row];
      if (at < 0 || !isAsked[at]) continue;
      for (const other of columns) {
        const beside = other[row];
        if (beside < 0 || isAsked[beside] || blocked[beside]) continue;
        const one = sets.find(beside);
        if (firstBeside[at] < 0) firstBeside[at] = one;
        if (firstBeside[at] === one) continue;
        const known = people.get(at) ?? new Set([firstBeside[at]]);
        people.set(at, known.add(one));
      }
    }
  }
  return people;
}

/** Phones through which two member numbers would still meet, one after the other. */
function meetingIds(
  sources: Sources,
  strong: DisjointSets,
  hasId: Uint8Array,
  out: (at: number) => boolean,
): readonly number[] {
  const sets = joined(sources, (at) => !out(at));
  const ids = new Map<number, number>();
  hasId.forEach((has, at) => {
    if (has && strong.find(at) === at) ids.set(sets.find(at), (ids.get(sets.find(at)) ?? 0) + 1);
  });
  const isPhone = (at: number): boolean => sources.identities[at].kind === 'phone' && !out(at);
  const blocked = sources.identities.map((_, at) => out(at));
  return [...peopleAt(sources, strong, isPhone, blocked)].flatMap(([at, beside]) =>
    (ids.get(sets.find(at)) ?? 0) > 1 && beside.size > 1 ? [at] : [],
  );
}

const RANK: { readonly [kind in IdentityKind]: number } = { id: 1, email: 2, phone: 3, name: 4 };

/** What stands for each person: of the customer's own column before others, the identity of most rows. */
function names(
  { identities, columns, names: called }: Sources,
  person: Int32Array,
  blocked: readonly boolean[],
): ReadonlyMap<number, string> {
  const counts = new Int32Array(identities.length);
  const rank = identities.map(({ kind }) => RANK[kind]);
  for (const [k, column] of columns.entries()) {
    for (const at of column) {
      if (at < 0) continue;
      counts[at]++;
      if (k === 0) rank[at] = 0;
    }
  }
  const best = new Int32Array(identities.length).fill(-1);
  const better = (a: number, b: number): boolean => {
    if (rank[a] !== rank[b]) return rank[a] < rank[b];
    return counts[a] === counts[b] ? identities[a].word < identities[b].word : counts[a] > counts[b];
  };
  for (const column of [...columns, called]) {
    for (let row = 0; row < person.length; row++) {
      const at = column[row];
      if (at < 0 || ((column === called || blocked[at]) && person[row] !== at)) continue;
      const known = best[person[row]];
      if (known < 0 || (known !== at && better(at, known))) best[person[row]] = at;
    }
  }
  const named = new Map<number, string>();
  const taken = new Set<string>();
  const people = Array.from(best.keys()).filter((one) => best[one] >= 0);
  for (const one of people.sort((a, b) => (better(best[a], best[b]) ? -1 : 1))) {
    const at = best[one];
    // One word, two people: a member number and a phone of the same digits.
    const { word, kind } = identities[at];
    const name = taken.has(word) ? `${word} (${kind})` : word;
    taken.add(name);
    named.set(one, name);
  }
  return named;
}

/** The words of the rows, in the order in which they stand. */
function rowsAs(
  person: Int32Array,
  wordOf: (row: number) => string,
  nobody: Int32Array,
  spelled: Interned,
): Interned {
  const words = Array.from(person, (one, row) =>
    one >= 0 ? wordOf(row) : nobody[row] >= 0 ? spelled.words[nobody[row]] : '',
  );
  return intern(words, (word) => word as string);
}

interface Made {
  readonly person: Int32Array;
  readonly named: ReadonlyMap<number, string>;
  readonly blocked: readonly boolean[];
}

function mergedOf(
  { identities, columns }: Sources,
  { person, first, named, blocked }: Made & { readonly first: Int32Array },
): readonly Merged[] {
  const firstKey = new Int32Array(identities.length).fill(-1);
  const hasSeveral = new Uint8Array(identities.length);
  first.forEach((at, row) => {
    if (at < 0) return;
    const one = person[row];
    if (firstKey[one] < 0) firstKey[one] = at;
    if (firstKey[one] !== at) hasSeveral[one] = 1;
  });
  const keys = new Map<number, Map<number, { rows: number; row: number }>>();
  first.forEach((at, row) => {
    if (at < 0 || !hasSeveral[person[row]]) return;
    const known = keys.get(person[row]) ?? new Map<number, { rows: number; row: number }>();
    keys.set(person[row], known);
    const key = known.get(at) ?? { rows: 0, row };
    key.rows++;
    known.set(at, key);
  });
  const by = new Map<number, Set<number>>(Array.from(keys.keys(), (one) => [one, new Set()]));
  const firstBeside = new Int32Array(identities.length).fill(-1);
  for (const column of columns) {
    column.forEach((at, row) => {
      if (at < 0 || blocked[at]) return;
      if (firstBeside[at] < 0) firstBeside[at] = first[row];
      if (firstBeside[at] !== first[row]) by.get(person[row])?.add(at);
    });
  }
  return [...keys]
    .map(([one, known]): Merged => {
      const sorted = [...known].sort(
        ([a, m], [b, n]) => n.rows - m.rows || (identities[a].word < identities[b].word ? -1 : 1),
      );
      return {
        key: named.get(one)!,
        keys: sorted.map(([at]) => identities[at].word),
        by: [...by.get(one)!].map((at) => identities[at]).sort((a, b) => (a.key < b.key ? -1 : 1)),
        rows: sorted.map(([, { row }]) => row),
      };
    })
    .sort((a, b) => b.keys.length - a.keys.length || (a.key < b.key ? -1 : 1));
}

function apartOf(
  sources: Sources,
  {
    person,
    named,
    blocked,
    perhaps,
    said,
  }: Made & { readonly perhaps: ReadonlySet<number>; readonly said: readonly (boolean | undefined)[] },
): readonly Apart[] {
  const people = new Map<number, Map<number, number>>();
  for (const column of sources.columns) {
    column.forEach((at, row) => {
      if (at < 0 || !blocked[at]) return;
      const known = people.get(at) ?? new Map<number, number>();
      people.set(at, known);
      if (!known.has(person[row])) known.set(person[row], row);
    });
  }
  return [...people]
    .filter(([, known]) => known.size > 1)
    .map(([at, known]): Apart => {
      const { key, word, kind } = sources.identities[at];
      const sorted = [...known]
        .map(([one, row]) => ({ name: named.get(one) ?? '', row }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      return {
        key,
        word,
        kind,
        why: said[at] === false ? 'person' : perhaps.has(at) ? 'perhaps' : 'shared',
        keys: sorted.slice(0, MOST_KEYS).map(({ name }) => name),
        people: known.size,
        rows: sorted.slice(0, MOST_KEYS).map(({ row }) => row),
      };
    })
    .sort((a, b) => b.people - a.people || (a.word < b.word ? -1 : 1));
}
