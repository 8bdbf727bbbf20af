// The words of the sidebar: its own, and those it shares with the sheets.

import type { FunctionHelpTexts } from '../../src/text/functions/help.ts';
import { HELP_TEXTS } from '../../src/text/help.generated.ts';
import type { Language } from '../../src/text/language.ts';
import { SIDEBAR_TEXTS } from '../../src/text/sidebar.generated.ts';
import type { SidebarTexts } from '../../src/text/sidebar.ts';

export type { Words } from '../../src/text/sidebar.ts';
export * from './format.ts';

export interface Text extends SidebarTexts {
  readonly language: Language;
  /** What is told about the custom functions. */
  readonly help: FunctionHelpTexts;
}

export function textOf(language: Language): Text {
  return { language, help: HELP_TEXTS[language], ...SIDEBAR_TEXTS[language] };
}
