// Number formats (`#,##0.00`, `yyyy-mm-dd`, `0%"*"`): their text taken apart once, to be shown many times.
// Tokens: https://developers.google.com/sheets/api/guides/formats

export type Token =
  | { kind: 'text'; text: string }
  /** One of 0 # ?. */
  | { kind: 'digit'; digit: '0' | '#' | '?' }
  | { kind: 'point' | 'group' | 'percent' | 'at' | 'general' | 'slash' }
  | { kind: 'exponent'; plus: boolean; digits: number }
  /** y, M (month), m (minute), d, h, s, or f (fraction of a second), with how many letters. */
  | { kind: 'date'; unit: 'y' | 'M' | 'm' | 'd' | 'h' | 's' | 'f'; length: number }
  | { kind: 'elapsed'; unit: 'h' | 'm' | 's'; length: number }
  | { kind: 'half'; long: boolean; upper: boolean };

export interface Section {
  tokens: Token[];
  condition: { operator: string; value: number } | null;
  isDate: boolean;
  isText: boolean;
  hour12: boolean;
}

export interface NumberFormat {
  sections: Section[];
}

const compiled = new Map<string, NumberFormat>();

export function numberFormat(pattern: string): NumberFormat {
  let format = compiled.get(pattern);
  if (!format) {
    format = { sections: sectionTexts(pattern).map(section) };
    compiled.set(pattern, format);
  }
  return format;
}

/** A date, time or duration format: cells under it are dates to a script. */
export function isDateFormat(pattern: string): boolean {
  return pattern !== '' && numberFormat(pattern).sections[0]!.isDate;
}

export function isTextFormat(pattern: string): boolean {
  return pattern === '@';
}

const PIECE =
  /"[^"]*"?|\\[\s\S]|_[\s\S]|\*[\s\S]|\[[^\]]*\]|general|am\/pm|a\/p|e[+-]0+|([ymdhs])\1*|[\s\S]/gi;

function sectionTexts(pattern: string): string[] {
  const sections = [''];
  for (const piece of pattern.match(PIECE) ?? []) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function section(text: string): Section {
  const result: Section = { tokens: [], condition: null, isDate: false, isText: false, hour12: false };
  const pieces = text.match(PIECE) ?? [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const lower = piece.toLowerCase();
    if (piece[0] === '"') literal(result, piece.replace(/^"|"$/g, ''));
    else if (piece[0] === '\\' && piece.length > 1) literal(result, piece[1]!);
    else if (piece[0] === '_' && piece.length > 1) literal(result, ' ');
    else if (piece[0] === '*' && piece.length > 1) continue;
    else if (piece[0] === '[' && piece.length > 1) bracket(result, piece.slice(1, -1));
    else if (lower === 'general') result.tokens.push({ kind: 'general' });
    else if (lower === 'am/pm' || lower === 'a/p') {
      result.tokens.push({ kind: 'half', long: lower === 'am/pm', upper: piece !== lower });
      result.hour12 = result.isDate = true;
    } else if (/^e[+-]0/i.test(piece)) {
      result.tokens.push({ kind: 'exponent', plus: piece[1] === '+', digits: piece.length - 2 });
    } else if (/^[ymdhs]+$/i.test(piece)) {
      result.tokens.push({ kind: 'date', unit: lower[0] as 'y', length: piece.length });
      result.isDate = true;
    } else if (piece === '0' || piece === '#' || piece === '?') {
      result.tokens.push({ kind: 'digit', digit: piece });
    } else if (piece === '.') result.tokens.push({ kind: 'point' });
    else if (piece === ',') result.tokens.push({ kind: 'group' });
    else if (piece === '%') result.tokens.push({ kind: 'percent' });
    else if (piece === '/') result.tokens.push({ kind: 'slash' });
    else if (piece === '@') {
      result.tokens.push({ kind: 'at' });
      result.isText = true;
    } else literal(result, piece);
  }
  if (result.isDate) dateTokens(result);
  return result;
}

function literal(section: Section, text: string): void {
  const last = section.tokens.at(-1);
  if (last?.kind === 'text') last.text += text;
  else section.tokens.push({ kind: 'text', text });
}

function bracket(section: Section, inside: string): void {
  const condition = /^(<>|<=|>=|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(inside);
  const currency = /^\$([^-]*)/.exec(inside);
  if (condition) section.condition = { operator: condition[1]!, value: Number(condition[2]) };
  else if (currency) literal(section, currency[1]!);
  else if (/^(h+|m+|s+)$/i.test(inside)) {
    section.tokens.push({ kind: 'elapsed', unit: inside[0]!.toLowerCase() as 'h', length: inside.length });
    section.isDate = true;
  }
  // Colours and anything else in brackets do not change the text.
}

/** `m` beside hours or seconds is minutes, else the month; `.000` after seconds is their fraction. */
function dateTokens(section: Section): void {
  const { tokens } = section;
  const clock = (token: Token) =>
    (token.kind === 'date' && 'hsm'.includes(token.unit)) || token.kind === 'elapsed';
  const isSecond = (token?: Token) => !!token && 'unit' in token && token.unit === 's';
  tokens.forEach((token, i) => {
    if (token.kind !== 'date' || token.unit !== 'm') return;
    const units = (token: Token) => token.kind === 'date' || token.kind === 'elapsed';
    const before = tokens.slice(0, i).reverse().find(units);
    const after = tokens.slice(i + 1).find(units);
    const afterHour = before && clock(before) && 'unit' in before && before.unit === 'h';
    if (!afterHour && !isSecond(after)) token.unit = 'M';
  });
  const merged: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'point') {
      let length = 0;
      for (let next = tokens[i + 1]; next?.kind === 'digit'; next = tokens[i + length + 1]) length++;
      if (length > 0 && isSecond(merged.at(-1))) {
        merged.push({ kind: 'date', unit: 'f', length });
        i += length;
      } else merged.push({ kind: 'text', text: '.' });
    } else if (token.kind === 'group') merged.push({ kind: 'text', text: ',' });
    else if (token.kind === 'slash') merged.push({ kind: 'text', text: '/' });
    else if (token.kind === 'percent') merged.push({ kind: 'text', text: '%' });
    else if (token.kind === 'digit') merged.push({ kind: 'text', text: token.digit });
    else merged.push(token);
  }
  section.tokens = merged;
}
