// What the gate says of a sheet: found before anything is counted, with what is done about it and what else could be
// (model.md §10). Plain JSON.

import type { FindingCode } from '../../terms/finding-codes.generated.ts';
import type { Role } from '../../terms/roles.ts';

export interface Finding {
  readonly code: FindingCode;
  /** Tells it from other findings of its code: a role, a word, a customer. Code and this together are kept with the answer. */
  readonly about: string;
  /** refuse = nothing is counted by the command line until it is answered; ask = counted as `chosen` until answered; say = no question. */
  readonly weight: 'refuse' | 'ask' | 'decided' | 'say';
  /** How many rows or orders, as the sentence counts them. */
  readonly count: number;
  /** Sheet rows (1-based), at most the gate's `mostRows`. */
  readonly rows: readonly number[];
  /** Words and numbers of the sentence, as the code's texts take them. */
  readonly values: readonly string[];
  readonly role?: Role;
  /** Money that the finding touches; absent where it touches none or all. */
  readonly money?: number;
  /** What can be done; the first is done by default. Empty = nothing to choose. */
  readonly choices: readonly string[];
  readonly chosen: string;
  /** A person chose it. */
  readonly answered: boolean;
  /** Still a question to the person. */
  readonly open: boolean;
}

/** Answers by `findingKey`, kept with the settings: what was answered is not asked again. */
export type Answers = { readonly [key: string]: string };

export const findingKey = ({ code, about }: Pick<Finding, 'code' | 'about'>): string =>
  about === '' ? code : `${code}:${about}`;

const WEIGHTS: readonly Finding['weight'][] = ['refuse', 'ask', 'decided', 'say'];

/** Worst first: what stops, what asks, then by money and count. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = (finding: Finding): number => (finding.open ? 0 : 4) + WEIGHTS.indexOf(finding.weight);
  const money = ({ money = 0 }: Finding): number => Math.abs(money);
  return [...findings].sort((a, b) => rank(a) - rank(b) || money(b) - money(a) || b.count - a.count);
}
