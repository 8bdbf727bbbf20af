// A rule of Google Sheets as a test: a script, and what it must answer. docs/local-sheets.md is made from the same tables.

import type { Book } from '../../../../local/book/workbook.ts';

export interface Rule {
  /** Number on the rules page, docs/local-sheets.md. */
  rule: number;
  /** What the host does, in a sentence. */
  says: string;
  /**
   * Who says so. `docs:` Google's Apps Script reference, `api:` the Sheets API's, `gas-fakes:` a test its authors also run on
   * live Apps Script, `tanaike:` a report with live output, an address, `reports` (several logs agree), `inferred`
   * (our reading), `unknown` (nobody knows: the host refuses).
   */
  source: string;
  /**
   * Body of an Apps Script function. It finds `ss`, `sheet` (empty, 1,000 × 26, `Sheet1`) and `thrown(f)`, which answers the
   * message f throws.
   */
  script: string;
  gives: unknown;
  /** The spreadsheet's locale and zone, where not en_US and Asia/Taipei. */
  locale?: string;
  timeZone?: string;
  /** What the person did to the workbook before. */
  prepare?: (book: Book) => void;
  /** null = no screen. */
  ui?: null;
}

export interface Letter {
  title: string;
  rules: readonly Rule[];
}
