// Does a cell say that the person wants to hear of the shop: yes and no in the words of all languages.

import type { Cell } from '../cells.ts';
import { cellText, wordKey } from '../plain.ts';
import { LANGUAGES, listed } from '../words/index.ts';

let known: Map<string, boolean> | null = null;

/** null where the cell is blank, or says something that we do not know: no consent is ever guessed. */
export function consentOf(cell: Cell): boolean | null {
  if (typeof cell === 'boolean') return cell;
  const text = cellText(cell);
  if (text === '1' || /^[✓✔☑]$/.test(text)) return true;
  if (text === '0' || /^[✗✘☒]$/.test(text)) return false;
  known ??= allWords();
  return known.get(wordKey(text)) ?? null;
}

/** A word that is yes in one language and no in another is a no: nobody is written to by mistake. */
function allWords(): Map<string, boolean> {
  const words = new Map<string, boolean>();
  for (const { yes } of LANGUAGES) for (const word of listed(yes)) words.set(wordKey(word), true);
  for (const { no } of LANGUAGES) for (const word of listed(no)) words.set(wordKey(word), false);
  return words;
}
