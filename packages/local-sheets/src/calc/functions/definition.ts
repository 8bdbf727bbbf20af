// How a formula function is declared here, and the few words all of them use.

import { EvaluationError, helpers } from '@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js';

/** What the engine hands to and takes from functions: a value with the format it is shown in. Matrices are [column][row]. */
export interface Result {
  value: string | number | boolean | null;
  format?: string;
  message?: string;
  position?: { sheetId: string; col: number; row: number };
}
export type Matrix = Result[][];
export type Argument = Result | Matrix | undefined;

/** What `this` is inside a function. */
export interface Context {
  locale: NonNullable<Parameters<typeof helpers.toNumber>[1]>;
  /** The cells of a zone, the same matrix each time it is asked for. */
  cells(sheetId: string, zone: EngineZone): Matrix;
  /** A reference as text (`Orders!A2:A`), seen from the sheet of the formula; null = it names nothing. */
  resolve(text: string): { sheetId: string; zone: EngineZone } | null;
  sheetSize(sheetId: string): { rows: number; columns: number };
  /** Date and time on the wall clock of the spreadsheet, as a serial number. */
  now(): number;
}
/** A rectangle as the engine names it: counted from 0, both ends within. */
export interface EngineZone {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

// The engine calls `compute` with its own `this` and argument types, which are wider than ours.
type Compute = (this: never, ...args: never[]) => never;
export type FunctionTable = Record<string, { args: string[]; compute: Compute }>;

type Answer = Result | Matrix | Result['value'] | Result['value'][][];

/** `args` are the engine's words for arguments: 'value (number)', 'range (range)', 'n (number, default=1)'. */
export function define<A extends Argument[]>(
  args: string[],
  compute: (this: Context, ...args: A) => Answer,
): { args: string[]; compute: Compute } {
  return { args, compute: compute as unknown as Compute };
}

export class FormulaError extends EvaluationError {
  constructor(error: string, message: string) {
    super(message, error);
  }
}
export const valueError = (message: string) => new FormulaError('#VALUE!', message);
export const numberError = (message: string) => new FormulaError('#NUM!', message);
export const notAvailable = (message: string) => new FormulaError('#N/A', message);
export const referenceError = (message: string) => new FormulaError('#REF!', message);

export function isError(value: unknown): boolean {
  return helpers.isEvaluationError(value as string);
}

export function matrix(argument: Argument): Matrix {
  if (argument === undefined) return [[]];
  return Array.isArray(argument) ? argument : [[argument]];
}

export function toNumber(context: Context, argument: Argument, otherwise?: number): number {
  if (argument === undefined && otherwise !== undefined) return otherwise;
  return helpers.toNumber(argument as never, context.locale);
}

export function toText(argument: Argument): string {
  return helpers.toString(argument as never);
}

export function toBoolean(argument: Argument, otherwise: boolean): boolean {
  return argument === undefined ? otherwise : helpers.toBoolean(argument as never);
}

/** Row by row, as Google walks a range. Errors stop the walk and become the answer. */
export function* valuesOf(args: Argument[]): Iterable<Result> {
  for (const argument of args) {
    const columns = matrix(argument);
    const rows = columns[0]?.length ?? 0;
    for (let row = 0; row < rows; row++) {
      for (const column of columns) {
        const cell = column[row]!;
        if (isError(cell.value)) throw cell;
        yield cell;
      }
    }
  }
}

/** The numbers of ranges and of single arguments; texts and blanks in ranges are passed over. */
export function numbersOf(context: Context, args: Argument[]): number[] {
  const numbers: number[] = [];
  for (const argument of args) {
    if (argument === undefined) continue;
    if (!Array.isArray(argument)) numbers.push(toNumber(context, argument));
    else for (const { value } of valuesOf([argument])) if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}
