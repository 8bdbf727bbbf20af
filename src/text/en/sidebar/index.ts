// The wizard in English: its own words, and those it shares with the sheets.

import type { SidebarTexts } from '../../sidebar.ts';
import { messages } from '../messages.ts';
import { names } from '../names.ts';
import { proposal } from '../proposal.ts';
import { tabs } from '../tabs.ts';
import { today } from '../today.ts';
import { words } from './words.ts';

export const sidebar: SidebarTexts = { t: words, names, messages, tabs, proposal, today };
