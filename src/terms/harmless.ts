// Texts of a file that a spreadsheet would take for a formula when somebody opens it.

/** Blank to a reader, as `=` after it is not: spaces and marks nobody sees, but no tab or line break. */
const UNSEEN = String.raw`(?:(?![\t\r\n])[\s\p{Cf}\p{Cc}])*`;
/**
 * Where a spreadsheet starts a formula: = + - @, also in full width, where a cell starts. For a spreadsheet that separates by
 * something else a cell also starts after ; tab and line break. Source: OWASP, CSV Injection.
 */
const FORMULA_START = new RegExp(String.raw`(^|[;\t\r\n])(${UNSEEN})(?=[=+\-@＝＋－＠﹦﹢﹣﹫])`, 'gu');
/** Negative numbers, telephone numbers, shares, dashes: signs and digits alone call nothing. */
const DIGITS_ONLY = new RegExp(
  String.raw`^${UNSEEN}[+\-＋－﹢﹣][ \d\p{Sc}.,:/()%+\-]*(?:\d[eE][+\-]?\d+)?(?=$|[;\t\r\n])`,
  'u',
);

/** The same text, with `'` before each place where a spreadsheet would start a formula. */
export function harmless(text: string): string {
  return text.replace(FORMULA_START, (start: string, separator: string, unseen: string, at: number) =>
    DIGITS_ONLY.test(text.slice(at + separator.length)) ? start : `${separator}'${unseen}`,
  );
}
