// Names of the segments, in Traditional Chinese.

import type { SegmentNames } from '../names.ts';

export const segmentNames: SegmentNames = {
  classic11: {
    champions: '冠軍',
    loyal: '忠誠',
    potential_loyalist: '潛力忠誠',
    new_customers: '新來',
    promising: '有希望',
    need_attention: '需要關心',
    about_to_sleep: '快要沉睡',
    at_risk: '有流失風險',
    cannot_lose: '不能失去',
    hibernating: '冬眠',
    lost: '已流失',
  },
  rf10: {
    champions: '冠軍',
    loyal_customers: '忠誠',
    potential_loyalists: '潛力忠誠',
    new_customers: '新來',
    promising: '有希望',
    need_attention: '需要關心',
    about_to_sleep: '快要沉睡',
    at_risk: '有流失風險',
    cant_lose: '不能失去',
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
