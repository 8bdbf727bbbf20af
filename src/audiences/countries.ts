// A country as two small letters, from its code or its name in a language.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Names that the tables of languages do not hold. */
const OTHERS: { readonly [name: string]: string } = {
  臺灣: 'tw',
  中華民國: 'tw',
  'taiwan, province of china': 'tw',
  'republic of china': 'tw',
  uk: 'gb',
  usa: 'us',
  'united states of america': 'us',
};

/** Of the reader's languages and English; `fallback` (`tw`) where a text is blank or unknown. */
export function countriesIn(
  languages: readonly string[],
  fallback: string,
): (text: string | undefined) => string {
  const known = new Map<string, string>();
  for (const language of [...languages, 'en']) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of LETTERS)
      for (const second of LETTERS) {
        const name = names.of(first + second);
        if (!name) continue;
        const code = (first + second).toLowerCase();
        known.set(code, code);
        if (!known.has(name.toLowerCase())) known.set(name.toLowerCase(), code);
      }
  }
  return (text) => {
    const word = (text ?? '').normalize('NFKC').trim().toLowerCase();
    return OTHERS[word] ?? known.get(word) ?? fallback.toLowerCase();
  };
}
