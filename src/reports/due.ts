// Within which days who is due comes, told where the chance may be told.

import { type DueWindows, dueWindows } from '../model/due-window.ts';
import { figuresOf } from './in-memory.ts';
import type { ReportInput } from './input.ts';

const known = new WeakMap<object, DueWindows | null>();

/** null = nothing may be said. */
export function dueWindowsOf(input: ReportInput): DueWindows | null {
  const { segmentation, reading } = input;
  const found = known.get(segmentation);
  if (found !== undefined) return found;
  const mayTell = figuresOf(input).prediction().chances().reason === null;
  const windows = mayTell ? dueWindows(reading.orders, segmentation.asOf) : null;
  known.set(segmentation, windows);
  return windows;
}
