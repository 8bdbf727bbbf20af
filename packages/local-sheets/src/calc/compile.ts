// Formula text → something that can be executed. Formulas that differ only in their references, numbers and texts share
// one compilation, which matters: a filled column has thousands of them.

import type { Reference } from '../book/references.ts';
import { engine, engineName, GOOGLE_ERRORS, isBuiltIn, knowFunction } from './engine.ts';
import { scanFormula, type Token } from './formula.ts';
import type { Argument, Matrix, Result } from './functions/definition.ts';

export interface Range {
  sheetId: string;
  zone: { left: number; top: number; right: number; bottom: number };
  /** Text of a sheet name that no sheet has. */
  invalidSheetName?: string;
}

type Execute = (
  this: Literals,
  ranges: readonly Range[],
  cell: (range: Range) => Result,
  cells: (range: Range) => Matrix,
  name: (name: string, wantsCells: boolean) => Argument,
  context: object,
) => Argument;

interface Literals {
  literalValues: { numbers: Result[]; strings: Result[] };
  symbols: string[];
}

interface Shape {
  execute: Execute;
  symbols: string[];
  arrays: boolean;
}

export interface Formula {
  /**
   * Does it work on whole arrays? Otherwise a range where one value is wanted gives the cell in the formula's own row or
   * column.
   */
  arrays: boolean;
  references: readonly Reference[];
  /** Names in the formula that are no functions: named ranges. */
  names: readonly string[];
  execute(
    ranges: readonly Range[],
    cell: (range: Range) => Result,
    cells: (range: Range) => Matrix,
    name: (name: string, wantsCells: boolean) => Argument,
    context: object,
  ): Argument;
}

const ARRAY_FUNCTIONS = [
  'ARRAYFORMULA ARRAY_CONSTRAIN CHOOSECOLS CHOOSEROWS FILTER FLATTEN FREQUENCY HSTACK LINEST MMULT MINVERSE SEQUENCE',
  'SORT SORTN SPLIT TOCOL TOROW TRANSPOSE UNIQUE VSTACK WRAPCOLS WRAPROWS',
].flatMap((names) => names.split(' '));

/** Does a function of this name answer with an array by itself? Those of scripts may. */
export function isArrayFunction(name: string): boolean {
  const upper = name.toUpperCase();
  return ARRAY_FUNCTIONS.includes(upper) || !isBuiltIn(upper);
}

/** Within these, a calculation on a range is a calculation on each of its cells. */
const ARRAY_MAKERS = new Set('ARRAYFORMULA SUMPRODUCT FILTER SORT SORTN INDEX MMULT FLATTEN'.split(' '));

export class Compiler {
  /** Names of the script's functions, in capitals. */
  readonly custom: ReadonlySet<string>;
  readonly #shapes = new Map<string, Shape>();
  readonly #arrays: RegExp;

  constructor(custom: Iterable<string> = []) {
    this.custom = new Set([...custom].filter((name) => !isBuiltIn(name)));
    for (const name of this.custom) knowFunction(name);
    this.#arrays = new RegExp(String.raw`\b(?:${[...ARRAY_FUNCTIONS, ...this.custom].join('|')})\(`, 'i');
  }

  /** May its answer be an array? Such formulas are computed first, so that others find their spilled cells. */
  maySpill(formula: string): boolean {
    return this.#arrays.test(formula);
  }

  compile(formula: string, decimal: string): Formula {
    const tokens = bindMinus(scanFormula(formula, decimal));
    const references: Reference[] = [];
    const numbers: Result[] = [];
    const strings: Result[] = [];
    let text = '=';
    for (const token of tokens) {
      if (token.kind === 'reference') references.push(token.reference);
      else if (token.kind === 'number') numbers.push({ value: token.value });
      else if (token.kind === 'error') numbers.push({ value: GOOGLE_ERRORS.indexOf(token.text) });
      else if (token.kind === 'string') strings.push({ value: token.value });
      text += placeholder(token);
    }
    let shape = this.#shapes.get(text);
    if (!shape) {
      shape = this.#shape(text, tokens);
      this.#shapes.set(text, shape);
    }
    const { execute, symbols, arrays } = shape;
    const literals: Literals = { literalValues: { numbers, strings }, symbols };
    return {
      arrays,
      references,
      names: tokens.filter((token) => token.kind === 'name').map((token) => token.text),
      execute: (...args) => execute.call(literals, ...args),
    };
  }

  #shape(text: string, tokens: readonly Token[]): Shape {
    const functions = tokens.filter((token) => token.kind === 'function').map((t) => t.text.toUpperCase());
    // Where the comma is the decimal mark it separates no arguments.
    if (tokens.some((token) => token.kind === 'sign' && token.text === ',')) {
      return failing('#ERROR!', 'Formula parse error.');
    }
    const unknown = functions.find((name) => !this.custom.has(name) && !isBuiltIn(name));
    if (unknown) return failing('#NAME?', `Unknown function: '${unknown}'.`);
    const range = () => ({ sheetId: '', zone: { left: 0, top: 0, right: 0, bottom: 0 } });
    const getters = { getRangeFromSheetXC: range } as unknown as Parameters<
      typeof engine.CompiledFormula.Compile
    >[2];
    const compiled = engine.CompiledFormula.Compile(text, 'sheet', getters);
    if (compiled.isBadExpression) {
      const error = (compiled.execute as unknown as () => { message: string })();
      if (/number of arguments/i.test(error.message)) {
        return failing('#N/A', error.message.replace(/^Invalid/, 'Wrong'));
      }
      return failing('#ERROR!', 'Formula parse error.');
    }
    const arrays = functions.some((name) => ARRAY_MAKERS.has(name));
    return { execute: compiled.execute as unknown as Execute, symbols: compiled.symbols, arrays };
  }
}

function failing(value: string, message: string): Shape {
  return { execute: () => ({ value, message }), symbols: [], arrays: false };
}

/** −2^2 is 4 in spreadsheets: the sign binds closer than the power. The engine needs brackets for that. */
function bindMinus(tokens: Token[]): Token[] {
  if (!tokens.some((token) => token.text === '^')) return tokens;
  const kept = tokens.filter((token) => token.kind !== 'space');
  for (let i = kept.length - 1; i >= 0; i--) {
    if (kept[i]!.text !== '-' || kept[i]!.kind !== 'sign' || endsOperand(kept[i - 1])) continue;
    const end = operandEnd(kept, i + 1);
    if (kept[end]?.text !== '^') continue;
    kept.splice(end, 0, { kind: 'sign', text: ')' });
    kept.splice(i, 0, { kind: 'sign', text: '(' });
  }
  return kept;
}

function endsOperand(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'sign') return token.text === ')' || token.text === '}' || token.text === '%';
  return ['reference', 'string', 'number', 'name', 'error'].includes(token.kind);
}

/** The index after the operand that begins at `start`. */
function operandEnd(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!;
    if (text === '(' || text === '{') depth++;
    else if (text === ')' || text === '}') depth--;
    if (depth === 0 && kind !== 'function' && !(kind === 'sign' && (text === '-' || text === '+')))
      return i + 1;
  }
  return tokens.length;
}

function placeholder(token: Token): string {
  switch (token.kind) {
    case 'string':
      return '"s"';
    case 'number':
      return '1';
    case 'reference':
      return token.reference.end ? 'A1:B2' : 'A1';
    case 'function':
      return engineName(token.text.toUpperCase());
    case 'argument':
    case 'column':
      return ',';
    case 'row':
      return ';';
    case 'space':
      return '';
    case 'error':
      return 'ERROR.LITERAL(1)';
    default:
      // The engine has signs of its own (`?`, `#`) that Google does not know.
      return token.text === '?' || token.text === '#' ? '\\' : token.text;
  }
}
