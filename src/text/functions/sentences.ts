// Shape of what the functions say: why an argument is refused, why a cell is blank, how an answer came about.

import type { RuleFault } from '../../model/rules/index.ts';
import type { LeftOutReason } from '../../reading/index.ts';
import type { FindingCode } from '../../terms/finding-codes.generated.ts';
import type { Day } from '../../terms/serial-days.ts';

/** How an NES tag came about. Days may have decimals. */
export interface TagFacts {
  readonly tag: string;
  readonly last: Day;
  readonly asOf: Day;
  /** The cycle it was measured by; null where there is none or fixed days are used. */
  readonly cycle: number | null;
  readonly own: boolean;
  readonly ratio: number;
  /** m₁, m₂, m₃ or fixed days, as written: `2 / 2.5 / 3`. */
  readonly limits: string;
  /** Why no cycle is used. */
  readonly without: 'fixed-days' | 'new-stays-new' | 'too-early' | 'nobody-came-back' | null;
  /** Of `too-early`: the day from which on it can be told. */
  readonly tellsFrom: Day | null;
}

export interface ScoreFacts {
  readonly code: string;
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: string;
  readonly cuts: { readonly recency: string; readonly frequency: string; readonly monetary: string };
}

export interface Sentences {
  /** An argument and what is wrong with it, as one line. */
  refusal(argument: string, sentence: string): string;

  // Why an argument is refused.
  readonly missing: string;
  oneCell(cells: number): string;
  oneColumn(columns: number): string;
  sameHeight(cells: number, other: string, otherCells: number): string;
  /** The cell holds an error such as #N/A. */
  errorCell(error: string): string;
  notADate(text: string): string;
  readonly today: string;
  notANumber(text: string): string;
  tooSmall(min: number): string;
  tooLarge(max: number): string;
  /** A rule such as 1/2/3 became a date in its cell. */
  readonly ruleIsDate: string;
  /** A text or numbers that are no rule. */
  rule(fault: RuleFault): string;
  /** Fitted parameters, as many as are needed. */
  parameters(count: number): string;
  /** Gamma-Gamma's q of 1 or less. */
  readonly noMeanValue: string;
  readonly wholeNumber: string;
  /** x, t_x and T that no customer can have. */
  readonly noHistory: string;
  /** Why an answer is what it is: still a customer with `alive`, and an order within `days` with `chance`. */
  chance(alive: string, chance: string, days: string): string;
  alive(alive: string, again: number, since: string): string;
  value(orders: string, each: string, margin: string): string;
  readonly shopCycleNeeded: string;
  readonly amountsNeeded: string;
  readonly nothingToCompare: string;
  readonly segmentMap: string;
  optionName(text: string, names: readonly string[]): string;
  optionForm(text: string): string;
  readonly optionColumns: string;

  // Why a cell is blank. The row is counted within the range, from 1.
  unknownCustomer(customer: string): string;
  /** A word that stands for no one person: guest, walk-in. */
  nobody(customer: string): string;
  notYet(asOf: Day): string;
  readonly refundsOnly: string;
  readonly oneDayNoCycle: string;
  oneDayShopCycle(days: string): string;
  readonly noShopCycle: string;
  readonly returningNeedsOrders: string;
  readonly notWhole: string;
  readonly needsAll: string;
  lastAfterAsOf(last: Day, asOf: Day): string;
  readonly firstAfterLast: string;
  readonly daysDoNotFit: string;
  notACode(text: string): string;
  notInMap(code: string): string;
  notATag(text: string): string;
  notATier(text: string): string;
  notACell(text: string): string;
  leftOut(row: number, reason: LeftOutReason, text: string): string;

  /** What was found in orders that count: their first rows, and how many there are. */
  readonly found: { readonly [code in FindingCode]?: (rows: readonly number[], count: number) => string };

  // How an answer came about.
  tag(facts: TagFacts): string;
  score(facts: ScoreFacts): string;
  tier(tier: string, amount: string, medium: string, high: string): string;
  pyramid(tier: string, amount: string, cuts: string): string;
  cycle(first: Day, last: Day, days: number): string;
  next(last: Day, cycle: string, own: boolean): string;
  segment(code: string, map: string): string;
  cell(nes: string, hml: string): string;

  // Headers that name the as-of day, so that no table stands without it.
  recencyHeader(asOf: Day): string;
  cohortHeader(first: string, asOf: Day, running: string | null): string;
  /** Row of the ranges, counted from 1. */
  readonly rowHeader: string;
  /** R, F, M, HML, tiers, shop cycle. */
  readonly cutHeaders: readonly [string, string, string, string, string, string];
}
