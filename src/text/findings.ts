// Shape of what stands around the gate's findings, and what each says in a language: its words are with it, in
// src/reading/findings.

import { WORDS } from '../reading/findings/words.generated.ts';
import type { Finding } from '../reading/gate/finding.ts';
import { type FindingText, type Say, spoken } from '../reading/gate/words.ts';
import { FINDING_CODES, type FindingCode } from '../terms/finding-codes.generated.ts';
import { many } from './en/many.ts';
import { figure } from './figures.ts';
import type { NameTexts } from './names.ts';

export interface FindingTexts {
  readonly heading: (count: number) => string;
  explain(count: number): string;
  readonly youDecide: string;
  readonly youDecided: string;
  readonly chooseAnother: string;
  readonly showRows: string;
  /** The findings' table of the Data check sheet. */
  readonly table: {
    readonly heading: string;
    readonly what: string;
    readonly done: string;
    readonly rows: string;
    readonly money: string;
  };
  readonly of: { readonly [code in FindingCode]: (finding: Finding) => FindingText };
}

/** What every finding says in a language; in English where it has no words of it. */
export function wordsIn(language: string, { roles }: Pick<NameTexts, 'roles'>): FindingTexts['of'] {
  const say: Say = { figure, many, roleName: (role) => roles[role] };
  return Object.fromEntries(
    FINDING_CODES.map((code) => [code, (finding: Finding) => spoken(WORDS[code], language)(finding, say)]),
  ) as FindingTexts['of'];
}
