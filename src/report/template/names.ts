// Where the template's named cells and columns are, and how a formula speaks of them:
//   [day]          the cell of column `day` in the formula's own row
//   [day:]         the whole column, fixed
//   [day^]         the cell above
//   [orders.day:]  a column of another block; [settings.asOf] a named cell
// So no formula holds a position or a number of the model.

import { columnLetter } from '../page.ts';
import type { SheetKind } from '../plan.ts';

/** Columns of equal height on a sheet: an input table, a helper table, a result table. */
export interface BlockPlace {
  readonly sheet: SheetKind;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly keys: readonly string[];
}

/** Single cells with a name. */
export interface CellsPlace {
  readonly sheet: SheetKind;
  readonly column: number;
  readonly rowOf: { readonly [name: string]: number };
}

export type Place = BlockPlace | CellsPlace;
export type Places = { readonly [name: string]: Place };

/** Writes a formula's tokens as references, for a formula that stands in row `row` (0-based) of `sheet`. */
export function resolve(
  formula: string,
  places: Places,
  home: { sheet: SheetKind; block: string; row: number },
): string {
  return formula.replace(
    /\[(?:(\w+)\.)?(\w+)([:^])?\]/g,
    (_, blockName: string | undefined, key: string, form?: string) => {
      const name = blockName ?? home.block;
      const place = places[name];
      if (!place) throw new Error(`The template has no block ${name}: ${formula}`);
      const sheet = place.sheet === home.sheet ? '' : `{${place.sheet}}!`;
      if ('rowOf' in place) {
        const row = place.rowOf[key];
        if (row === undefined) throw new Error(`The template has no cell ${name}.${key}: ${formula}`);
        return `${sheet}$${columnLetter(place.column)}$${row + 1}`;
      }
      const at = place.keys.indexOf(key);
      if (at < 0) throw new Error(`The template has no column ${name}.${key}: ${formula}`);
      const letter = columnLetter(place.column + at);
      if (form === ':') return `${sheet}$${letter}$${place.row + 1}:$${letter}$${place.row + place.rows}`;
      return `${sheet}$${letter}${home.row + 1 - (form === '^' ? 1 : 0)}`;
    },
  );
}
