// Shape of the words on Today, the list of whom to contact.

import type { ListReason } from '../model/worklist.ts';

/** A dated step has words of the shop's own. */
type UsualReason = Exclude<ListReason, 'dated'>;

interface Head {
  readonly header: string;
  readonly note: string;
}

/** Days; `own` = the customer's own cycle, null where there is none; `due` = from today on; `first` = since the first order. */
export interface WhyFacts {
  readonly own: string | null;
  readonly recency: number;
  readonly due: number;
  readonly first: number;
}

export interface TodayTexts {
  asOf(day: string, people: number, most: number): string;
  readonly rule: string;
  /** Over what is said of the week with its names, under the list. */
  readonly inFull: string;
  // The head: how many there are, on the list or not.
  drowsy(people: number, worth: number, days: number): string;
  due(people: number): string;
  /** Right after it: days from now in which four of five come of those who come again. */
  dueWithin(low: number, high: number): string;
  woke(people: number, days: number): string;
  first(people: number): string;
  /** Further changes, each with its customers. */
  readonly moves: { readonly [move in 'deeper' | 'regular' | 'won' | 'lighter']: (people: number) => string };
  /** What `moves` say, in one line; none of them: no other change. */
  others(moves: readonly string[], days: number): string;
  birthdays(people: number): string;
  /** For whom a dated step is due. */
  steps(people: number): string;
  /** Whole sentences, one after the other. */
  joined(sentences: readonly string[]): string;
  /** Open rows by owner, '' = nobody's. */
  open(owners: readonly { readonly owner: string; readonly open: number }[]): string;
  /** A line of the head with those it speaks of; `more` are not named. */
  named(line: string, people: readonly string[], more: number): string;
  /** A person with the tags before and now and the day of the change, YYYY-MM-DD. */
  moved(name: string, before: string, now: string, day: string): string;
  onDay(name: string, day: string): string;
  /** A person, what is to be done, and when. */
  step(name: string, step: string, day: string): string;
  readonly columns: {
    readonly [column in
      | 'name'
      | 'contact'
      | 'why'
      | 'likes'
      | 'last'
      | 'next'
      | 'value'
      | 'message'
      | 'customer'
      | 'place']: Head;
  };
  readonly valueIsNet: string;
  why(reason: UsualReason, facts: WhyFacts): string;
  /** `name` and `likes` may be ''. */
  message(reason: UsualReason | 'birthday', name: string, likes: string): string;
  readonly noConsent: string;
  /** A row that is kept for what staff wrote on it. */
  readonly notToday: string;
  readonly goneCustomer: string;
  readonly staff: {
    readonly [column in 'status' | 'result' | 'note' | 'owner' | 'reason' | 'nps' | 'nextDate']: Head;
  };
  /** The first = to be done. */
  readonly statuses: readonly string[];
  readonly results: readonly string[];
  readonly leaving: readonly string[];
}
