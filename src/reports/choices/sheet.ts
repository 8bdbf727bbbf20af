// Your settings: what the shop itself fills in, read back by each run. People a day, own labels, dated steps.

import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = { tab: 95, written: 'asked' };
