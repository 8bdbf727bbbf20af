// What the rest of the house knows of a sheet without drawing it. One folder of this room is one sheet, named as its kind:
//
//   src/reports/<kind>/sheet.ts   exports `sheet`: where its tab stands, when it is written, what it needs, what is exported
//   src/reports/<kind>/plan.ts    exports `plan`: what stands on it, built with Page (page.ts) from the result of a run
//   src/text/<language>/tabs.ts   its tab, its question, a line about it; further words where its plan looks for them: in
//                                 reports.ts and the like, by the shape in src/text/. The compiler names what is missing
//
// Nothing else names a sheet: `npm run build` lists the folders in *.generated.ts, and the
// run's steps, the wizard, the command line and the exports read those lists. tests/project/made-up-sheet.test.ts adds one.

import type { Mapping } from '../reading/recognition.ts';
import type { Role } from '../terms/roles.ts';
import type { TableExport } from './exports.ts';

export interface SheetFacts {
  /** Tabs stand in ascending order. Leave gaps. */
  readonly tab: number;
  /**
   * `always` in each run; `proposed` where nobody chose, in the wizard a person may untick it; `asked` only where a person
   * ticks it; `former` where an earlier version wrote it, or by the command line.
   */
  readonly written: 'always' | 'proposed' | 'asked' | 'former';
  /** The command line writes it where nobody chose: what is built on its workbooks finds the sheets it always found. */
  readonly byCommand?: true;
  /** Columns without which there is nothing to say: the sheet is not offered. */
  readonly needs?: readonly Need[];
  /** It can be written from customers who carry their tags already, without their orders. */
  readonly fromCustomers?: true;
  /** It shows the cohort columns beside the orders: they are written with it, and before it. */
  readonly showsOrdersColumns?: boolean;
  /** By the table's name; a table that is not here is for reading only. */
  readonly exports?: { readonly [table: string]: TableExport };
}

/** `place` = a store or a channel. */
export type Need = Extract<Role, 'amount' | 'store' | 'channel' | 'product'> | 'place';

/** Are the columns there that a sheet needs? */
export function isPossible({ needs = [] }: SheetFacts, mapping: Mapping): boolean {
  return needs.every((need) => {
    if (need === 'amount') return hasAmount(mapping);
    if (need === 'place') return mapping.store !== undefined || mapping.channel !== undefined;
    return mapping[need] !== undefined;
  });
}

/** An amount of its own, or one to be made from quantity and price. */
export function hasAmount({ amount, quantity, price }: Mapping): boolean {
  return amount !== undefined || (quantity !== undefined && price !== undefined);
}
