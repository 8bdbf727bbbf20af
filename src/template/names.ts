// Where the template's named cells and columns are, and how a formula speaks of them:
//   [day]            the cell of column `day` in the formula's own row
//   [day^]           the cell above it
//   [day:]           the whole column of the block, fixed
//   [day+] [day~]    the column from the block's first row to the sheet's end; from the row below the block
//   [day>amount]     the same over several columns, from one to the other
//   [orders.day]     of another block; [settings.asOf] a named cell
// So no formula holds a position or a number of the model.

import { columnLetters } from '../terms/column-letters.ts';
import type { SheetKind } from '../terms/sheet-kinds.ts';

/** Columns of equal height on a sheet: an input table, a helper table, a result table. */
export interface BlockPlace {
  readonly sheet: SheetKind;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly keys: readonly string[];
  /** A whole column reaches to the end of its sheet: as many rows as a spilled table has. */
  readonly isOpen?: boolean;
}

/** Single cells with a name, 0-based. */
export interface CellsPlace {
  readonly cells: {
    readonly [name: string]: { readonly sheet: SheetKind; readonly row: number; readonly column: number };
  };
}

export type Places = { readonly [name: string]: BlockPlace | CellsPlace };

/** Where a formula stands: its sheet, the block whose columns it names without a prefix, its row (0-based). */
export interface Home {
  readonly sheet: SheetKind;
  readonly block?: string;
  readonly row: number;
}

const TOKEN = /\[(?:(\w+)\.)?(\w+)(?:>(\w+))?([:^+~])?\]/g;

/** Writes a formula's tokens as references. */
export function resolve(formula: string, places: Places, home: Home): string {
  return formula.replace(
    TOKEN,
    (_, block: string | undefined, key: string, to: string | undefined, form: string | undefined) => {
      const place = places[block ?? home.block ?? ''];
      if (!place) throw new Error(`The template has no block for ${key}: ${formula}`);
      if ('cells' in place) {
        const cell = place.cells[key];
        if (!cell) throw new Error(`The template has no cell ${key}: ${formula}`);
        return `${prefix(cell.sheet, home)}$${columnLetters(cell.column + 1)}$${cell.row + 1}`;
      }
      const letter = (name: string): string => {
        const at = place.keys.indexOf(name);
        if (at < 0) throw new Error(`The template has no column ${name}: ${formula}`);
        return columnLetters(place.column + at + 1);
      };
      const [from, last] = [letter(key), letter(to ?? key)];
      const end = place.row + place.rows;
      const sheet = prefix(place.sheet, home);
      if (form === ':' && !place.isOpen) return `${sheet}$${from}$${place.row + 1}:$${last}$${end}`;
      if (form === ':' || form === '+') return `${sheet}$${from}$${place.row + 1}:$${last}`;
      if (form === '~') return `${sheet}$${from}$${end + 1}:$${last}`;
      const row = home.row + 1 - (form === '^' ? 1 : 0);
      return to === undefined ? `${sheet}${from}${row}` : `${sheet}${from}${row}:${last}${row}`;
    },
  );
}

function prefix(sheet: SheetKind, home: Home): string {
  return sheet === home.sheet ? '' : `{${sheet}}!`;
}
