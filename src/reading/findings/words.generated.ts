// Written by the build (registries.js) from the folders there are. Do not edit.

import type { FindingCode } from '../../terms/finding-codes.generated.ts';
import type { FindingWords } from '../gate/words.ts';
import { words as ofGuessedColumn } from './guessed-column.ts';
import { words as ofCustomerList } from './customer-list.ts';
import { words as ofDamagedNumbers } from './damaged-numbers.ts';
import { words as ofOverlap } from './overlap.ts';
import { words as ofCurrencies } from './currencies.ts';
import { words as ofIdentities } from './identities.ts';
import { words as ofTogether } from './together.ts';
import { words as ofPlaceholder } from './placeholder.ts';
import { words as ofDominantCustomer } from './dominant-customer.ts';
import { words as ofTestOrders } from './test-orders.ts';
import { words as ofBusinessCustomers } from './business-customers.ts';
import { words as ofLateDays } from './late-days.ts';
import { words as ofOutlier } from './outlier.ts';
import { words as ofUnknownStatus } from './unknown-status.ts';
import { words as ofStale } from './stale.ts';

export const WORDS: { readonly [code in FindingCode]: FindingWords } = {
  'guessed-column': ofGuessedColumn,
  'customer-list': ofCustomerList,
  'damaged-numbers': ofDamagedNumbers,
  'overlap': ofOverlap,
  'currencies': ofCurrencies,
  'identities': ofIdentities,
  'together': ofTogether,
  'placeholder': ofPlaceholder,
  'dominant-customer': ofDominantCustomer,
  'test-orders': ofTestOrders,
  'business-customers': ofBusinessCustomers,
  'late-days': ofLateDays,
  'outlier': ofOutlier,
  'unknown-status': ofUnknownStatus,
  'stale': ofStale,
};
