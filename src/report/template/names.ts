// Where the template's named cells and columns are, and how a formula speaks of them:
//   [day]          the cell of column `day` in the formula's own row
//   [day^]         the cell above it
//   [day:]         the whole column of the block, fixed
//   [orders.day]   the cell of another block in the same row; [orders.day:] its column
//   [settings.asOf] a named cell
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

/** Single cells with a name: key → row (0-based), all in one column. */
export interface CellsPlace {
  readonly sheet: SheetKind;
  readonly column: number;
  readonly rowOf: { readonly [name: string]: number };
}

export type Places = { readonly [name: string]: BlockPlace | CellsPlace };

/** Where a formula stands: its sheet, the block whose columns it names without a prefix, its row (0-based). */
export interface Home {
  readonly sheet: SheetKind;
  readonly block: string;
  readonly row: number;
}

/** Writes a formula's tokens as references. */
export function resolve(formula: string, places: Places, home: Home): string {
  return formula.replace(
    /\[(?:(\w+)\.)?(\w+)([:^])?\]/g,
    (_, block: string | undefined, key: string, form: string | undefined) => {
      const place = places[block ?? home.block];
      if (!place) throw new Error(`The template has no block for ${key}: ${formula}`);
      const sheet = place.sheet === home.sheet ? '' : `{${place.sheet}}!`;
      if ('rowOf' in place) {
        if (!(key in place.rowOf)) throw new Error(`The template has no cell ${key}: ${formula}`);
        return `${sheet}$${columnLetter(place.column)}$${place.rowOf[key] + 1}`;
      }
      const at = place.keys.indexOf(key);
      if (at < 0) throw new Error(`The template has no column ${key}: ${formula}`);
      const letter = columnLetter(place.column + at);
      if (form === ':') return `${sheet}$${letter}$${place.row + 1}:$${letter}$${place.row + place.rows}`;
      return `${sheet}${letter}${home.row + 1 - (form === '^' ? 1 : 0)}`;
    },
  );
}
