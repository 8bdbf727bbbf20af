// Shape of the wizard's words: English has every word, and so has every other language.

import type { words } from './en/sidebar/words.ts';
import type { MessageTexts } from './messages.ts';
import type { NameTexts } from './names.ts';
import type { TabTexts } from './tabs.ts';
import type { TodayTexts } from './today.ts';
import type { ProposalTexts } from './trust.ts';

export type Words = typeof words;

export interface SidebarTexts {
  /** The wizard's own words. */
  readonly t: Words;
  readonly names: NameTexts;
  readonly messages: MessageTexts;
  readonly tabs: TabTexts;
  readonly proposal: ProposalTexts;
  readonly today: TodayTexts;
}
