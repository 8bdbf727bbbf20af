// Formulas of a workbook → their values, written back into it. Synchronous, as a script that reads a cell expects.

import type { Book } from '../book/workbook.ts';
import { Compiler } from './compile.ts';
import { type CustomCall, Evaluator } from './evaluator.ts';

export type { CustomCall, Place } from './evaluator.ts';
export type { Argument, Matrix, Result } from './functions/definition.ts';

export interface CalculatorOptions {
  /** The script's own functions, in capitals, and how to call one. */
  custom?: { names: Iterable<string>; call: CustomCall };
  /** Date and time on the spreadsheet's wall clock, as a serial number. */
  now?: () => number;
}

export interface Calculator {
  calculate(book: Book): void;
}

export function createCalculator({ custom, now = machineClock }: CalculatorOptions = {}): Calculator {
  const compiler = new Compiler(custom?.names);
  const call: CustomCall = (name, ...rest) => {
    if (!custom) return { value: '#NAME?', message: `Unknown function: '${name}'.` };
    return custom.call(name, ...rest);
  };
  return {
    calculate(book) {
      new Evaluator(book, compiler, call, now).run();
      book.dirty = false;
    },
  };
}

function machineClock(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}
