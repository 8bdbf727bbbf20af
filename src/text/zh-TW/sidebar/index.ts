// The wizard in Traditional Chinese: its own words, and those it shares with the sheets.

import { timeAgo } from '../../ago.ts';
import type { SidebarTexts } from '../../sidebar.ts';
import { messages } from '../messages.ts';
import { names } from '../names.ts';
import { proposal } from '../proposal.ts';
import { tabs } from '../tabs.ts';
import { today } from '../today.ts';
import { choosing } from './choosing.ts';
import { counting } from './counting.ts';
import { pages } from './pages.ts';
import { peopleWords } from './people.ts';

/** A space between Chinese and figures, as everywhere else. */
function ago(seconds: number): string {
  return timeAgo(seconds, 'zh-TW', '剛剛')
    .replace(/([\u4e00-\u9fff])(\d)/g, '$1 $2')
    .replace(/(\d)([\u4e00-\u9fff])/g, '$1 $2');
}

export const sidebar: SidebarTexts = {
  t: { ...choosing, ...counting, ...pages, ...peopleWords, ago },
  names,
  messages,
  tabs,
  proposal,
  today,
};
