// What a header is about, by the words it is made of.
//
// A word of five letters and more, and one of another script, rules where it stands in the header; a shorter one rules
// where it is a word of the header: "Ship zip", not "Zipper sales". `=` before a word: only as the whole header.

import { wordKey } from './plain.ts';

interface Known<Kind> {
  readonly whole: ReadonlyMap<string, Kind>;
  readonly words: ReadonlyMap<string, Kind>;
  readonly within: RegExp;
  readonly kinds: ReadonlyMap<string, Kind>;
}

const SHORT = 5;
const LATIN = /^[a-z0-9°]+$/;
/** Words that are more than letters. */
const MARK = /^(?:〒|n[°º])$/i;

/** `table`: words of each kind, blanks between them, `_` for a blank within. The answer is null where a header says none. */
export function headerParts<Kind extends string>(
  table: { readonly [kind in Kind]: string },
): (header: string) => Kind | null {
  let known: Known<Kind> | null = null;
  return (header) => {
    known ??= read(table);
    const key = plainKey(header);
    const whole = known.whole.get(key);
    if (whole) return whole;
    for (const word of wordsOf(header)) {
      const kind = known.words.get(word);
      if (kind) return kind;
    }
    const found = known.within.exec(key);
    return (found && known.kinds.get(found[0])) ?? null;
  };
}

function read<Kind extends string>(table: { readonly [kind in Kind]: string }): Known<Kind> {
  const whole = new Map<string, Kind>();
  const words = new Map<string, Kind>();
  const kinds = new Map<string, Kind>();
  for (const kind of Object.keys(table) as Kind[]) {
    for (const word of table[kind].split(/\s+/)) {
      const key = plainKey(word);
      const isMark = MARK.test(word);
      const list = word.startsWith('=')
        ? whole
        : isMark || (LATIN.test(key) && key.length < SHORT)
          ? words
          : kinds;
      const entry = isMark ? word : key;
      if (!list.has(entry)) list.set(entry, kind);
    }
  }
  // Of two that begin at the same place, the longer says more.
  const longest = [...kinds.keys()].sort((a, b) => b.length - a.length);
  return { whole, words, kinds, within: new RegExp(longest.join('|')) };
}

/** `wordKey` without the accents of Latin letters: people leave them out. */
function plainKey(text: string): string {
  const key = wordKey(text);
  if (/^[\x20-\x7e]*$/.test(key)) return key;
  return key
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** ship_zip, shipZip, Ship-Zip1: its words. */
const wordsOf = (header: string): readonly string[] =>
  header
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}\p{M}°º〒]+/u)
    .map((word) => (MARK.test(word) ? word.toLowerCase() : plainKey(word)));
