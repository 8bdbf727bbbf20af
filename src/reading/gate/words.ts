// What a finding says of itself: one sentence, what is done about it, and the words of its choices.

import type { Role } from '../../terms/roles.ts';
import type { Finding } from './finding.ts';

export interface FindingText {
  /** The finding in one sentence, a question where it asks. */
  readonly title: string;
  /** What is done unless a person says otherwise. */
  readonly done: string;
  /** What it touches, short. */
  readonly touches: string;
  /** How it was found, and what to do about it; '' where the title says it all. */
  readonly detail: string;
  readonly choices: { readonly [choice: string]: string };
}

/** What words are made with. */
export interface Say {
  readonly figure: (value: number) => string;
  /** 1 order, 2 orders. */
  readonly many: (count: number, one: string, more: string) => string;
  readonly roleName: (role: Role) => string;
}

/** By language; one that is not here hears English, unless its folder in src/text says it. */
interface Spoken<Words> {
  readonly en: Words;
  readonly 'zh-TW': Words;
  readonly [language: string]: Words;
}

export type FindingWords = Spoken<(finding: Finding, say: Say) => FindingText>;

/** For a cell that asks why: the rows of its customer's orders (`Rows 3, 4`), as its language writes them, and how many. */
export type CellWords = Spoken<(rows: string, count: number, figure: Say['figure']) => string>;

export const spoken = <Words>(words: Spoken<Words>, language: string): Words => words[language] ?? words.en;
