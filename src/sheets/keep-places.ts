// Which row each customer gets when a person keeps notes beside the customers: those already there stay where they are.

import { foldedKey } from '../terms/folded-key.ts';
import type { Places } from './change.ts';

export interface PresentRow {
  /** Sheet row. */
  readonly row: number;
  /** The key cell; '' where the row is blank. */
  readonly key: string;
  /** Something of the person's stands beside it. */
  readonly isNoted: boolean;
}

export interface KeptPlaces {
  /** Keys from top to bottom. */
  readonly order: readonly string[];
  readonly places: Pick<Places, 'rows' | 'idle' | 'left'>;
}

/**
 * `wanted`: the keys to write, in the order they would have without notes. Rows of customers who are no more are taken
 * by new ones, or handed over to the person when a note stands beside them. Further new ones come before the last row,
 * so that what spans the table grows with it.
 */
export function keepPlaces(present: readonly PresentRow[], wanted: readonly string[]): KeptPlaces {
  const wantedAs = new Map(wanted.map((key) => [foldedKey(key), key]));
  const seats: { row: number; key: string }[] = [];
  const seated = new Set<string>();
  const free: number[] = [];
  const left: number[] = [];
  for (const { row, key: written, isNoted } of present) {
    const key = wantedAs.get(foldedKey(written));
    if (key !== undefined && !seated.has(key)) {
      seats.push({ row, key });
      seated.add(key);
    } else if (isNoted) {
      left.push(row);
    } else {
      free.push(row);
    }
  }
  const fresh = wanted.filter((key) => !seated.has(key));
  const filled = free.slice(0, fresh.length);
  filled.forEach((row, i) => {
    seats.push({ row, key: fresh[i] });
  });
  seats.sort((a, b) => a.row - b.row);
  const order = seats.map(({ key }) => key);
  order.splice(order.length > 1 ? order.length - 1 : order.length, 0, ...fresh.slice(filled.length));
  return {
    order,
    places: { rows: seats.map(({ row }) => row), idle: free.slice(filled.length), left },
  };
}
