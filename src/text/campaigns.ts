// Shape of the words on campaigns: who was held back, and what came of it.

import type { WeekLine } from '../terms/week-lines.ts';

/** Customers of a side, and how many of them bought. */
export interface Came {
  readonly people: number;
  readonly came: number;
}

export interface CampaignTexts {
  /** Tab name of the hidden sheet, and the headers of its columns. */
  readonly sheet: string;
  readonly columns: readonly string[];
  /** Groups by what is new. */
  readonly week: { readonly [line in WeekLine]: string };
  title(group: string, day: string): string;
  /** The title with the state in a few words. */
  brief(title: string, state: string): string;
  /** `low`, `high`: customers more than without, whole numbers. */
  came(contacted: Came, heldBack: Came, low: number, high: number): string;
  readonly better: string;
  readonly worse: string;
  /** `more`: so many members more would do; null = no rise was seen, or more than anybody waits for. */
  unclear(more: string | null): string;
  few(more: string | null): string;
  early(day: number, days: number, until: string): string;
  alone(people: string): string;
  readonly damaged: string;
  /** One side has nobody in the orders any more. */
  readonly gone: string;
  lost(people: string): string;
  /** Money: of a customer on each side, more in all from … to. */
  net(contacted: string, heldBack: string, low: string, high: string): string;
  withoutLargest(low: string, high: string): string;
  /** Of each customer more; null = it cannot be told. */
  cost(spent: string, each: { readonly low: string; readonly high: string } | null): string;
  /** In the head of the list. */
  readonly short: {
    better(low: number, high: number): string;
    worse(low: number, high: number): string;
    readonly unclear: string;
    early(day: number, days: number): string;
    readonly alone: string;
    readonly damaged: string;
  };
  head(campaigns: readonly string[]): string;
}
