// Where a formula wants one value and is given a range, Google takes the cell of the range in the formula's own row or
// column, unless the formula works on arrays. The engine would compute an array instead.

import { engine } from './engine.ts';
import type { Argument, Matrix, Result } from './functions/definition.ts';
import { originOf } from './functions/origin.ts';

interface Place {
  row: number;
  column: number;
}
type Call = (this: object, ...args: Argument[]) => Argument;

/** null = an array that is no range of cells, or a single cell: nothing to narrow down. */
export function intersection(cells: Matrix, row: number, column: number): Result | null {
  const origin = originOf(cells);
  const height = cells[0]?.length ?? 0;
  if (!origin || (cells.length === 1 && height === 1)) return null;
  const cell =
    cells.length === 1
      ? cells[0]![row - origin.row]
      : height === 1
        ? cells[column - origin.column]?.[0]
        : undefined;
  return cell ?? { value: '#VALUE!', message: 'An array value could not be found.' };
}

/** The engine's functions, with ranges given for single values narrowed down first. `place` null = arrays are wanted. */
export function singleValued(place: () => Place | null): Record<string, Call> {
  const { content, mapping } = engine.registries.functionRegistry;
  const calls: Record<string, Call> = {};
  for (const name of Object.keys(content)) {
    const call = mapping[name] as unknown as Call;
    const { args } = content[name]!;
    if (args.every((arg) => arg.acceptMatrix)) {
      calls[name] = call;
      continue;
    }
    const repeating = args.filter((arg) => arg.repeating).length;
    const wantsOne = args.map((arg) => !arg.acceptMatrix);
    calls[name] = function (...given) {
      const at = place();
      if (at) {
        for (let i = 0; i < given.length; i++) {
          const argument = given[i];
          if (!Array.isArray(argument)) continue;
          const known =
            i < args.length ? i : args.length - repeating + ((i - args.length) % (repeating || 1));
          if (wantsOne[known]) given[i] = intersection(argument, at.row, at.column) ?? argument;
        }
      }
      return call.apply(this, given);
    };
  }
  return calls;
}
