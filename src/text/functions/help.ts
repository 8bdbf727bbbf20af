// Shape of what is told about the custom functions. Nothing of it is needed to calculate, so none of it is in Code.js.

import type { FunctionName } from '../../terms/function-names.generated.ts';

export interface FunctionText {
  /** A line of a list: `N, E0, S1, S2 or S3`. */
  readonly short: string;
  /** One or two sentences. */
  readonly answers: string;
  /** What comes back, and when it is blank. */
  readonly result: string;
  /** Arguments by which this function means another thing than the others. */
  readonly arguments?: { readonly [argument: string]: string };
  /** What each formula is for. */
  readonly examples: readonly string[];
}

export interface OptionText {
  /** As it is written in this language. */
  readonly name: string;
  readonly values: string;
  readonly help: string;
}

export interface FunctionHelpTexts {
  readonly families: { readonly [family in 'orders' | 'customers']: string };
  /** What holds for every function. */
  readonly general: readonly string[];
  readonly arguments: { readonly [argument: string]: string };
  readonly functions: { readonly [name in FunctionName]: FunctionText };
  /** The options of SEGMENT_TABLE by their English names. */
  readonly options: { readonly [option: string]: OptionText };
  /** Words of the reference page. */
  readonly page: PageTexts;
}

export interface PageTexts {
  readonly title: string;
  readonly lead: string;
  readonly picture: string;
  readonly workbook: string;
  readonly general: string;
  readonly argument: string;
  readonly meaning: string;
  readonly optional: string;
  readonly result: string;
  readonly examples: string;
  readonly options: string;
  readonly option: string;
  readonly values: string;
  /** After a word that is explained. */
  readonly colon: string;
  inBrackets(text: string): string;
  range(from: number, to: number | undefined): string;
}
