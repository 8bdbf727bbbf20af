// Pivot: a native pivot table over the cohort columns beside the orders.

import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = { tab: 80, written: 'asked', showsOrdersColumns: true };
