// Written by the build (registries.js) from the folders there are. Do not edit.

import type { FindingKind } from '../gate/facts.ts';
import { kind as ofGuessedColumn } from './guessed-column.ts';
import { kind as ofCustomerList } from './customer-list.ts';
import { kind as ofDamagedNumbers } from './damaged-numbers.ts';
import { kind as ofOverlap } from './overlap.ts';
import { kind as ofCurrencies } from './currencies.ts';
import { kind as ofIdentities } from './identities.ts';
import { kind as ofTogether } from './together.ts';
import { kind as ofPlaceholder } from './placeholder.ts';
import { kind as ofDominantCustomer } from './dominant-customer.ts';
import { kind as ofTestOrders } from './test-orders.ts';
import { kind as ofBusinessCustomers } from './business-customers.ts';
import { kind as ofLateDays } from './late-days.ts';
import { kind as ofOutlier } from './outlier.ts';
import { kind as ofUnknownStatus } from './unknown-status.ts';
import { kind as ofStale } from './stale.ts';

export const EVERY_KIND: readonly FindingKind[] = [ofGuessedColumn, ofCustomerList, ofDamagedNumbers, ofOverlap, ofCurrencies, ofIdentities, ofTogether, ofPlaceholder, ofDominantCustomer, ofTestOrders, ofBusinessCustomers, ofLateDays, ofOutlier, ofUnknownStatus, ofStale];
export const KINDS_IN_CELLS: readonly FindingKind[] = [ofOverlap, ofCurrencies, ofPlaceholder, ofDominantCustomer];
export const KINDS_OF_WHY: readonly FindingKind[] = [ofDamagedNumbers, ofOverlap, ofCurrencies, ofPlaceholder, ofDominantCustomer, ofTestOrders, ofLateDays, ofOutlier];
