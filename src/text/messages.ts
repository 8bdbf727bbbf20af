// Shape of the sentences about a run: what was left out, what was assumed, warnings, failures, menu, steps.

import type { ModelWarning } from '../model/segmentation.ts';
import type { Failure } from '../terms/failures.ts';
import type { GroupSheetKind } from '../terms/groups.ts';
import type { ResultKind } from '../terms/result-kinds.generated.ts';
import type { StepName } from '../terms/steps.ts';
import type { FindingTexts } from './findings.ts';
import type { ReadingTexts } from './reading.ts';

export interface FailureText {
  /** What happened, as a heading. */
  readonly title: string;
  /** What happened in a sentence or two, and what was kept. */
  readonly message: string;
  /** One next step. */
  readonly next: string;
}

export interface MessageTexts extends ReadingTexts {
  /** What the gate found. */
  readonly findings: FindingTexts;
  warning(warning: ModelWarning): string;
  /** A sentence for each way a run can fail; `where` fills in what is known. */
  readonly failures: { readonly [code in Failure['code']]: (where: Failure['where']) => FailureText };
  /** These columns could not be written beside the orders, the sheets could. `range`: what is protected, or in the way. */
  columnsLeft(columns: readonly string[], why: FailureText, range?: string): string;
  /** Of a sheet: cells in which a person wrote where a figure would stand; '' = its place is not known. */
  covered(sheet: string, cells: readonly string[]): string;
  /** Ends what is said of a failure; not true where something stays. */
  readonly unchanged: string;
  /** Of a run that was taken back: sheets that stay, by their tabs. */
  readonly stays: {
    /** A person has written on it. */
    kept(sheet: string): string;
    /** A person rebuilt it. */
    handedOver(sheet: string): string;
    /** By a run: nobody can tell whose row it is that they wrote on. */
    nameless(sheet: string): string;
  };
  readonly menu: {
    readonly segment: string;
    readonly update: string;
    readonly template: string;
    readonly remove: string;
    readonly help: string;
  };
  /** Asked before the template's sheets are added, and said after. */
  readonly template: {
    readonly title: string;
    question(sheet: string): string;
    /** `settingsFrom`: the Settings sheet that was taken over. */
    done(settingsFrom: string | null): string;
  };
  /** Asked before everything written is removed, and said after. */
  readonly removal: {
    readonly title: string;
    readonly question: string;
    /** Asked where campaigns are kept. */
    readonly campaigns: string;
    done(sheets: number, columns: number): string;
    readonly nothing: string;
  };
  /** Tab name of the hidden copy that a run keeps of a sheet, for undo. */
  backupName(sheet: string): string;
  /** A sheet made of the values that stood in one column. */
  splitName(sheet: string): string;
  /** Titles and sentences one after the other, each ended as the language ends them. */
  prose(...parts: readonly string[]): string;
  /** A finished run in one sentence, for the toast. */
  done(customers: number, active: number): string;
  readonly help: { readonly title: string; readonly text: string };
  /** What a run is doing. */
  readonly steps: {
    readonly [step in Exclude<StepName, ResultKind | GroupSheetKind>]: string;
  } & {
    /** A sheet by its tab name. */
    write(title: string): string;
  };
}
