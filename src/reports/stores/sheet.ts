// Stores: each store as a shop of its own beside the stores together; and the channels.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = {
  tab: 60,
  written: 'asked',
  needs: ['place'],
  exports: {
    stores: {
      file: 'stores',
      columns: fileColumns(
        'store orders customers won revenue refunds unattributed_orders unattributed_amount N E0 S1 S2 S3 active new_rate churn_rate net_change convert_n_e0 wake_s1 wake_s2 wake_s3 new_aov existing_aov change effect_customers effect_orders_per_customer effect_aov came_back_1 came_back_2 came_back_3 new_revenue_share top_share focus:focus followed repeaters repeat_rate',
      ),
    },
    channels: {
      file: 'channels',
      columns: fileColumns('channel orders customers won revenue share followed repeaters repeat_rate'),
    },
  },
};
