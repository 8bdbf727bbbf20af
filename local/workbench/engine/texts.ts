// A text that begins as a formula does (`=1+1` in a cell of plain text): the engine takes every such content for a formula, so
// there it stands behind a mark that nobody sees.

/** A word joiner: without width. */
const MARK = '\u2060';
const BEGINS = /^\u2060*=/;

/** The text as the engine holds it. */
export const engineText = (text: string): string => (BEGINS.test(text) ? MARK + text : text);

/** The text behind the mark; null = there is none, and `=` begins a formula. */
export const markedText = (content: string): string | null =>
  content.startsWith(MARK) && BEGINS.test(content) ? content.slice(MARK.length) : null;
