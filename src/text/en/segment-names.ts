// Names of the segments, in English.

import type { PlainNames, SegmentNames } from '../names.ts';

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
    general_win_back: 'Everyday: win back',
  },
};

/** Of customers who are late, where the segment takes them for awake. */
export const former: PlainNames['former'] = {
  champions: 'Former champions',
  loyal: 'Formerly loyal',
  loyal_customers: 'Formerly loyal customers',
  potential_loyalist: 'Potential loyalist, now late',
  potential_loyalists: 'Potential loyalists, now late',
  new_customers: 'Newcomers, now late',
  promising: 'Promising, now late',
  important_value: 'Formerly high value: care',
  important_develop: 'High value: develop, now late',
  general_value: 'Formerly everyday: care',
  general_develop: 'Everyday: develop, now late',
};
