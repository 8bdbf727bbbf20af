// Values of settings in the reader's words, and back to what machines write: `median` and the middle of own cycles.

import { PARTS, SPLITS } from '../../model/rules/part.ts';
import { BRANDS, type Platform } from '../../terms/platforms.generated.ts';
import { platformName, type Texts } from '../../text/index.ts';

/** For each setting whose values have words, code → words; a code that ends with `:` or `=` begins a value. */
export type SaidValues = ReadonlyMap<string, readonly (readonly [code: string, words: string])[]>;

/** The setting of what was assumed. */
export const readingSetting = (code: string): string => `reading_${code.replace(/-/g, '_')}`;

/** Words that earlier versions wrote. */
const FORMER: SaidValues = new Map([
  ['rfm_method', [['cuts:', '切點：']]],
  ['chance_shown', [['no: said-not-come', '否：來的人和說的差太多']]],
]);

const UNBRANDED: readonly Platform[] = ['lines', 'segmented', 'unknown'];

export function saidValues({ names, sheets }: Pick<Texts, 'names' | 'sheets'>): SaidValues {
  const platforms = [...(Object.keys(BRANDS) as Platform[]), ...UNBRANDED];
  const parts = PARTS.map((by): [string, string] => [`${by}: `, sheets.settings.part(names.roles[by])]);
  const splits = SPLITS.map((by): [string, string] => [by, names.roles[by]]);
  return new Map<string, readonly (readonly [string, string])[]>([
    ...Object.entries(sheets.settings.values).map(
      ([setting, words]) => [setting, Object.entries(words)] as const,
    ),
    ['platform', platforms.map((platform) => [platform, platformName(names, platform)])],
    ['cohort_filter', parts],
    ['segment_filter', parts],
    ['cohort_split', splits],
    ['segment_split', splits],
  ]);
}

/** A value as a reader says it; what has no words stands for itself. */
export const saidValue = (values: SaidValues, setting: string, code: string): string =>
  translated(code, values.get(setting) ?? [], 0);

/** What machines write for it. Codes that earlier versions wrote in the sheet stay as they are. */
export const codeOfSaid = (values: SaidValues, setting: string, said: string): string =>
  translated(said, [...(values.get(setting) ?? []), ...(FORMER.get(setting) ?? [])], 1);

function translated(text: string, pairs: readonly (readonly [string, string])[], from: 0 | 1): string {
  const to = from === 0 ? 1 : 0;
  const whole = pairs.find((pair) => pair[from] === text);
  if (whole) return whole[to];
  let said = text;
  for (const pair of pairs) {
    // `recency=` stands anywhere among numbers; `store: ` only in front, since a name may hold any word.
    if (pair[0].endsWith('=')) said = said.split(pair[from]).join(pair[to]);
    else if (/:\s*$/.test(pair[0]) && said.startsWith(pair[from]))
      said = pair[to] + said.slice(pair[from].length);
  }
  return said;
}
