// Columns as they are looked for and shown: the search, and values short enough for a third of a line.

import type { ColumnInfo } from '../../src/reading/recognition.ts';

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** The columns a query finds: by header, by letter, or by one of the values shown. */
export function matching(columns: readonly ColumnInfo[], query: string): readonly ColumnInfo[] {
  const wanted = plain(query.trim());
  if (wanted === '') return columns;
  return columns.filter(
    ({ header, letter, samples }) =>
      plain(header).includes(wanted) ||
      plain(letter) === wanted ||
      samples.some((sample) => plain(sample).includes(wanted)),
  );
}

/** As many characters as a third of the list shows. */
const SHOWN = 10;

/** Days as a third of the list shows them: without the time of day. */
export function days(samples: readonly string[]): readonly string[] {
  return samples.map((sample) => /^\d+[-/.]\d+[-/.]\d+(?=[ T])/.exec(sample)?.[0] ?? sample);
}

/** Long values that begin alike are told apart by their ends: …0001, …0002. */
export function tails(samples: readonly string[]): readonly string[] {
  const [first = ''] = samples;
  let alike = 0;
  while (alike < first.length && samples.every((sample) => sample[alike] === first[alike])) alike++;
  const longest = Math.max(0, ...samples.map((sample) => sample.length));
  if (samples.length < 2 || longest <= SHOWN || alike < longest - SHOWN + 2) return samples;
  return samples.map((sample) => `…${sample.slice(Math.min(alike, sample.length - 4))}`);
}
