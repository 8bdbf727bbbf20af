// Shape of what the gate says: one sentence a finding, what is done about it, and the words of its choices.

import type { Finding, FindingCode } from '../reading/gate/finding.ts';

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

export interface FindingTexts {
  readonly heading: (count: number) => string;
  readonly explain: string;
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
