// Today: whom to contact, and why. The staff's columns beside it are theirs; their rows go with the customer.

import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = { tab: 5, written: 'proposed' };
