// Takes a formula apart as Google Sheets reads it: texts, numbers, references, names and signs. The calculator compiles
// from it, the xlsx writer translates with it.

import { parseCorner, type Reference } from '../book/references.ts';

export interface ReferenceToken {
  readonly kind: 'reference';
  readonly text: string;
  readonly reference: Reference;
}

export type Token =
  | ReferenceToken
  | { readonly kind: 'string'; readonly text: string; readonly value: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  /** A name followed by a bracket. */
  | { readonly kind: 'function'; readonly text: string }
  | { readonly kind: 'name' | 'error' | 'space' | 'sign'; readonly text: string }
  /** Between arguments, between the columns and between the rows of an array in braces. */
  | { readonly kind: 'argument' | 'column' | 'row'; readonly text: string };

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const REFERENCE = String.raw`(?:${SHEET})?(?:${CELL}(?:\s*:\s*(?:${CELL}|${COLUMN}|${ROW}))?|${COLUMN}\s*:\s*(?:${CELL}|${COLUMN})|${ROW}\s*:\s*(?:${CELL}|${ROW}))(?![\p{L}\p{N}_.(!$])`;
const ERROR = String.raw`#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)`;

function scanner(decimal: string): RegExp {
  const point = decimal === ',' ? ',' : String.raw`\.`;
  return new RegExp(
    [
      `("(?:[^"]|"")*")`,
      `(${REFERENCE})`,
      `(${ERROR})`,
      String.raw`((?:\d+(?:${point}\d*)?|${point}\d+)(?:[eE][+-]?\d+)?)`,
      String.raw`([\p{L}_][\p{L}\p{N}_.]*)`,
      String.raw`(\s+)`,
      String.raw`(<>|<=|>=|[\s\S])`,
    ].join('|'),
    'uy',
  );
}
const SCANNERS: Record<string, RegExp> = { '.': scanner('.'), ',': scanner(',') };

/** The decimal mark decides how arguments are separated: `,` or `;` beside a point, `;` alone beside a comma. */
export function scanFormula(formula: string, decimal = '.'): Token[] {
  const pattern = SCANNERS[decimal === ',' ? ',' : '.']!;
  const tokens: Token[] = [];
  const brackets: string[] = [];
  pattern.lastIndex = formula.startsWith('=') ? 1 : 0;
  for (let match = pattern.exec(formula); match; match = pattern.exec(formula)) {
    const text = match[0];
    if (match[1] !== undefined) {
      tokens.push({ kind: 'string', text, value: text.slice(1, -1).replaceAll('""', '"') });
    } else if (match[2] !== undefined) tokens.push(reference(text));
    else if (match[3] !== undefined) tokens.push({ kind: 'error', text });
    else if (match[4] !== undefined) {
      tokens.push({ kind: 'number', text, value: Number(text.replace(',', '.')) });
    } else if (match[5] !== undefined) {
      const called = formula[pattern.lastIndex] === '(';
      tokens.push({ kind: called ? 'function' : 'name', text });
    } else if (match[6] !== undefined) tokens.push({ kind: 'space', text });
    else tokens.push(sign(text, brackets, decimal));
    if (pattern.lastIndex >= formula.length) break;
  }
  return tokens;
}

function sign(text: string, brackets: string[], decimal: string): Token {
  if (text === '(' || text === '{') brackets.push(text);
  else if (text === ')' || text === '}') brackets.pop();
  const inBraces = brackets[brackets.length - 1] === '{';
  if (text === ';') return { kind: inBraces ? 'row' : 'argument', text };
  if (text === ',' && decimal !== ',') return { kind: inBraces ? 'column' : 'argument', text };
  if (text === '\\' && inBraces) return { kind: 'column', text };
  return { kind: 'sign', text };
}

function reference(text: string): ReferenceToken {
  const mark = text.lastIndexOf('!');
  const name = mark < 0 ? null : text.slice(0, mark);
  const sheet = name?.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  const [first, last] = text.slice(mark + 1).split(':');
  const start = parseCorner(first!.trim())!;
  const end = last === undefined ? null : parseCorner(last.trim());
  return { kind: 'reference', text, reference: { sheet, start, end } };
}
