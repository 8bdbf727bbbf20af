// A rule of Google Sheets as a test: a script, and what it must answer. docs/support.md is made from the same tables.

import type { Book } from '../../../src/book/workbook.ts';
import type { AuthMode } from '../../../src/services/host.ts';

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
  script?: string;
  /** Instead of a script: functions called as the sidebar calls them, each with its answer or the message it fails with. */
  calls?: readonly (readonly [name: string, ...args: unknown[]])[];
  gives: unknown;
  /** Pages the sidebar was given, in order. */
  shows?: readonly string[];
  /** Top-level functions beside the script. */
  functions?: string;
  /** Html files of the script. */
  html?: Record<string, string>;
  /** Default: FULL, and the scopes a bound script usually has. */
  mode?: AuthMode;
  scopes?: readonly string[];
  userLocale?: string;
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
