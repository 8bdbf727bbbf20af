// Bytes of a text file → text, whatever encoding a shop platform or an old Excel wrote them in.

import { detectAll } from 'jschardet';

/** The encodings that spreadsheets and shop platforms write, by the detector's name, as the web calls each. */
const ENCODINGS: { readonly [detected: string]: string } = {
  Big5: 'big5',
  GB18030: 'gb18030',
  CP932: 'shift_jis',
  CP949: 'euc-kr',
  'EUC-JP': 'euc-jp',
  CP874: 'windows-874',
  'KOI8-R': 'koi8-r',
  ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`Windows-125${n}`, `windows-125${n}`])),
};
/** An encoding this much less likely than the likeliest is still possible. */
const CLOSE = 0.9;
/** Share of kana in a Japanese text; its bytes are valid Chinese too. */
const KANA = 0.05;
/** Share of letters beyond ASCII that may be broken in a text that is UTF-8 all the same. */
const BROKEN = 0.02;

export interface DecodedText {
  readonly text: string;
  /** As the web calls it: utf-8, windows-1250, euc-kr. */
  readonly encoding: string;
  /** Others that are about as likely and give another text; [] = no doubt. */
  readonly others: readonly string[];
}

/** `chosen`: an encoding a person names. Throws with one plain sentence where there is none of that name. */
export function decodeText(bytes: Uint8Array, chosen?: string): DecodedText {
  if (chosen !== undefined) return as(named(chosen), bytes);
  const marked = byMark(bytes) ?? wideOrder(bytes);
  if (marked) return as(marked, bytes);
  const utf8 = decode(bytes, 'utf-8')!;
  const broken = share(utf8, /\ufffd/g);
  // A file that was cut or joined may break a letter; one in another encoding breaks nearly all.
  return broken <= BROKEN ? { text: utf8, encoding: 'utf-8', others: [] } : detected(bytes);
}

const as = (encoding: string, bytes: Uint8Array): DecodedText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
  others: [],
});

function named(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    throw new Error(`There is no encoding “${name}”. Write one such as utf-8, big5, euc-kr or windows-1252.`);
  }
}

function detected(bytes: Uint8Array): DecodedText {
  const likely = detectAll(bytes, { detectEncodings: Object.keys(ENCODINGS), minimumThreshold: 0 }).flatMap(
    ({ encoding, confidence }) => {
      const name = ENCODINGS[encoding ?? ''];
      const text = name === undefined ? null : decode(bytes, name, true);
      return text === null || name === undefined ? [] : [{ name, text, confidence }];
    },
  );
  const best = likely[0];
  if (!best) return as('windows-1252', bytes);
  const japanese = likely.find(
    ({ name, text }) => name === 'euc-jp' && share(text, /[\u3041-\u30fe]/g) >= KANA,
  );
  if (japanese) return { text: japanese.text, encoding: 'euc-jp', others: [] };
  const close = likely.filter(({ confidence }) => confidence >= best.confidence * CLOSE);
  // Of those equally likely, the one most programs write.
  const taken = close.find(({ name }) => name === 'windows-1252') ?? best;
  return {
    text: taken.text,
    encoding: taken.name,
    others: close.filter(({ text }) => text !== taken.text).map(({ name }) => name),
  };
}

function decode(bytes: Uint8Array, encoding: string, fatal = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: every other byte of plain letters is zero. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = Math.min(bytes.length, 2000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2) odd++;
    else even++;
  }
  if (odd > sample / 5 && even < odd / 10) return 'utf-16le';
  if (even > sample / 5 && odd < even / 10) return 'utf-16be';
  return null;
}

/** Share of some letters among those beyond ASCII. */
function share(text: string, letters: RegExp): number {
  const some = text.match(letters)?.length ?? 0;
  return some === 0 ? 0 : some / (text.match(/\P{ASCII}/gu)?.length ?? 1);
}
