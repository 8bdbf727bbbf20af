// What a step of a run does, in words: the sheets by their tab names.

import { isGroupSheet } from '../terms/groups.ts';
import type { StepName } from '../terms/steps.ts';
import type { MessageTexts } from './messages.ts';
import type { TabTexts } from './tabs.ts';

export function stepText(
  step: StepName,
  { messages: { steps }, tabs }: { readonly messages: Pick<MessageTexts, 'steps'>; readonly tabs: TabTexts },
  /** Tab names of the sheets that were made of a group. */
  names: { readonly [kind: string]: string },
): string {
  switch (step) {
    case 'read':
    case 'segment':
    case 'tag-orders':
    case 'finish':
      return steps[step];
    default:
      return steps.write(isGroupSheet(step) ? (names[step] ?? '') : tabs[step].title);
  }
}
