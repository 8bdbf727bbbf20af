// Names of the segments, in English.

import type { SegmentNames } from '../names.ts';

export const segmentNames: SegmentNames = {
  classic11: {
    champions: 'Champions',
    loyal: 'Loyal',
    potential_loyalist: 'Potential loyalist',
    new_customers: 'New customers',
    promising: 'Promising',
    need_attention: 'Need attention',
    about_to_sleep: 'About to sleep',
    at_risk: 'At risk',
    cannot_lose: 'Cannot lose them',
    hibernating: 'Hibernating',
    lost: 'Lost',
  },
  rf10: {
    champions: 'Champions',
    loyal_customers: 'Loyal customers',
    potential_loyalists: 'Potential loyalists',
    new_customers: 'New customers',
    promising: 'Promising',
    need_attention: 'Need attention',
    about_to_sleep: 'About to sleep',
    at_risk: 'At risk',
    cant_lose: 'Cannot lose them',
    hibernating: 'Hibernating',
  },
  zh8: {
    important_value: 'High value: care',
    important_keep: 'High value: keep',
    important_develop: 'High value: develop',
    important_win_back: 'High value: win back',
    general_value: 'Everyday: care',
    general_keep: 'Everyday: keep',
    general_develop: 'Everyday: develop',
    general_win_back: 'Everyday: let go',
  },
};
