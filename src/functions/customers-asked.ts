// Each customer that is asked for, answered by the columns of an order sheet, or with the reason for the answer.

import type { Segmentation } from '../model/index.ts';
import { customerKey } from '../reading/index.ts';
import type { FindingCode } from '../terms/finding-codes.generated.ts';
import type { Answer, Answers, Call, Given, Say } from './call.ts';
import { cellsOf, inShape, plainCells } from './cells.ts';
import { keyIn, type Population } from './population.ts';

/** What a function answers for a customer of the segmentation, by its row there. */
export interface Asked {
  answer(row: number): Answer;
  /** How the answer came about; of a blank one, why it is blank. */
  why(row: number, say: Parameters<Say>[0]): string;
}

/** Answers every customer asked for; blanks and customers without orders stay blank. */
export function answerCustomers(
  call: Call,
  customer: Given,
  population: Population,
  segmentation: Segmentation | null,
  asked: (segmentation: Segmentation) => Asked,
): Answers {
  const cells = cellsOf(customer);
  const keys = plainCells(cells.values, call).map((cell) => keyIn(population.reading, cell));
  const known = new Map<string, number>();
  segmentation?.customers.key.forEach((key, row) => {
    known.set(customerKey(key), row);
  });
  const one = segmentation && asked(segmentation);
  if (call.why) {
    const leftOut = grouped(population.reading.leftOut, ({ row }) => population.keys[row - 1]);
    const ordering = new Set(population.orders.customers.map(customerKey));
    const written = new Set(population.keys);
    const found = findingsByCustomer(population);
    const reasons = new Map<string, string>([['', '']]);
    return inShape(cells, (i) => {
      const key = keys[i];
      let reason = reasons.get(key);
      if (reason === undefined) {
        const its = { leftOut: leftOut.get(key) ?? [], found: found.get(key) ?? [] };
        const isThere = { orders: ordering.has(key), keys: written.has(key) };
        reason = reasonFor(call, key, known.get(key), isThere, its, segmentation, one);
        reasons.set(key, reason);
      }
      return reason;
    });
  }
  return inShape(cells, (i) => {
    const row = keys[i] === '' ? undefined : known.get(keys[i]);
    return row === undefined ? '' : one!.answer(row);
  });
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** What was found in the orders of a customer, and the rows of it, by customer. */
function findingsByCustomer({ reading, keys }: Population): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  for (const { code, rows } of reading.findings) {
    for (const [key, its] of grouped(rows, (row) => keys[row - 1]))
      found.set(key, [...(found.get(key) ?? []), { code, rows: its }]);
  }
  return found;
}

interface Found {
  readonly code: FindingCode;
  readonly rows: readonly number[];
}

/** At most so many rows that are left out are named for a customer. */
const NAMED_ROWS = 3;

function reasonFor(
  call: Call,
  key: string,
  row: number | undefined,
  /** Among the customers of the orders; anywhere in the column of customers. */
  isThere: { readonly orders: boolean; readonly keys: boolean },
  { leftOut, found }: { leftOut: Population['reading']['leftOut']; found: readonly Found[] },
  segmentation: Segmentation | null,
  asked: Asked | null,
): string {
  const say = call.sentences();
  const reasons: string[] = [];
  if (row === undefined || !segmentation || !asked) {
    if (segmentation && isThere.orders) reasons.push(say.notYet(segmentation.asOf));
    else if (leftOut.length === 0) reasons.push(isThere.keys ? say.nobody(key) : say.unknownCustomer(key));
  } else if (segmentation.customers.days[row] === 0) reasons.push(say.refundsOnly);
  else reasons.push(asked.why(row, say));
  for (const { code, rows } of found) {
    const sentence = say.found[code]?.(rows.slice(0, NAMED_ROWS), rows.length);
    if (sentence) reasons.push(sentence);
  }
  for (const one of leftOut.slice(0, NAMED_ROWS)) reasons.push(say.leftOut(one.row, one.reason, one.text));
  // A full-width stop brings its own blank.
  return reasons.join(' ').replace(/。 /g, '。');
}
