// Who stands on Today, worked out once for the sheet and for what the wizard says of it.

import { nextPurchases } from '../../model/next-purchase.ts';
import type { Segmentation } from '../../model/segmentation.ts';
import { type ListReason, REASONS, type Worklist, worklistOf } from '../../model/worklist.ts';
import { E0, N, S3 } from '../../terms/tags.ts';
import { figuresOf } from '../in-memory.ts';
import type { ReportInput } from '../input.ts';
import { stepPeople } from './steps.ts';

const known = new WeakMap<object, Worklist>();

export function todaysList(input: ReportInput): Worklist {
  const { segmentation, reading, before = null, places, heldBack, dated } = input;
  const found = known.get(segmentation);
  if (found) return found;
  const prediction = figuresOf(input).prediction();
  const [chances, values] = [prediction.chances(), prediction.values()];
  const list = worklistOf(
    segmentation,
    reading.orders,
    {
      chance: chances.reason ? null : chances.chance,
      value: chances.reason ? null : values?.year,
      before,
      ...(dated ? { dated: stepPeople(dated).map(({ row }) => row) } : {}),
      ...(heldBack ? { heldBack } : {}),
    },
    places,
  );
  known.set(segmentation, list);
  return list;
}

/** What is to be said of any customer, on the list or not. */
export function reasonsOf(segmentation: Segmentation): (row: number) => Exclude<ListReason, 'dated'> {
  const { nes, asOf } = segmentation;
  const next = nextPurchases(segmentation);
  return (row) => {
    if (nes[row] === N) return 'first';
    if (nes[row] === S3) return 'sleeper';
    return nes[row] === E0 && next[row] >= asOf ? 'due' : 'drowsy';
  };
}

/** People on the list by the reason they are on it for. */
export function todaysCounts(input: ReportInput): { readonly [reason in ListReason]: number } {
  const { entries } = todaysList(input);
  const count = (reason: ListReason) => entries.filter((one) => one.reason === reason).length;
  return Object.fromEntries(REASONS.map((reason) => [reason, count(reason)])) as {
    [reason in ListReason]: number;
  };
}
