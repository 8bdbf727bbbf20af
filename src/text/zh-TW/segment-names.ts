// Names of the segments, in Traditional Chinese.

import type { PlainNames, SegmentNames } from '../names.ts';

export const segmentNames: SegmentNames = {
  classic11: {
    champions: '頂級顧客',
    loyal: '忠誠',
    potential_loyalist: '潛力忠誠',
    new_customers: '新顧客',
    promising: '潛力新客',
    need_attention: '需要關心',
    about_to_sleep: '快要沉睡',
    at_risk: '有流失風險',
    cannot_lose: '不可流失',
    hibernating: '冬眠',
    lost: '已流失',
  },
  rf10: {
    champions: '頂級顧客',
    loyal_customers: '忠誠',
    potential_loyalists: '潛力忠誠',
    new_customers: '新顧客',
    promising: '潛力新客',
    need_attention: '需要關心',
    about_to_sleep: '快要沉睡',
    at_risk: '有流失風險',
    cant_lose: '不可流失',
    hibernating: '冬眠',
  },
  zh8: {
    important_value: '重要價值',
    important_keep: '重要保持',
    important_develop: '重要發展',
    important_win_back: '重要挽留',
    general_value: '一般價值',
    general_keep: '一般保持',
    general_develop: '一般發展',
    general_win_back: '一般挽留',
  },
};

/** Of customers who are late, where the segment takes them for awake. */
export const former: PlainNames['former'] = {
  champions: '曾是頂級顧客',
  loyal: '曾經忠誠',
  loyal_customers: '曾經忠誠',
  potential_loyalist: '曾有忠誠潛力',
  potential_loyalists: '曾有忠誠潛力',
  new_customers: '新顧客，但晚了',
  promising: '曾是潛力新客',
  important_value: '曾是重要價值',
  important_develop: '曾是重要發展',
  general_value: '曾是一般價值',
  general_develop: '曾是一般發展',
};
