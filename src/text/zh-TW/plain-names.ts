// Names and advice in Traditional Chinese.

import type { PlainNames } from '../names.ts';
import { former, segmentNames } from './segment-names.ts';

export const plainNames: PlainNames = {
  product: '熟客',
  nes: {
    N: {
      name: '新顧客',
      short: '新顧客',
      meaning: '到目前為止只在一天買過，而且就在不久前。',
      advice: '問問他們滿不滿意、還缺什麼。新鮮感高，但信任還低。',
    },
    E0: {
      name: '主力顧客',
      short: '主力',
      meaning: '照平常的步調回購，就是熟客。',
      advice: '用忠誠計畫留住他們。請他們寫評價、介紹朋友，順便請他們打推薦分數（0–10）。',
    },
    S1: {
      name: '瞌睡顧客',
      short: '瞌睡',
      meaning: '比平常的步調晚了。',
      advice: '喚醒成本最低的時候：提醒一下，加一點小誘因。',
    },
    S2: {
      name: '半睡顧客',
      short: '半睡',
      meaning: '比平常的步調晚很多。',
      advice: '光提醒不夠，提高誘因，例如專屬折扣。',
    },
    S3: {
      name: '沉睡顧客',
      short: '沉睡',
      meaning: '已經超過規則的最後一道界線。',
      advice: '問問離開的原因，再試一次。',
    },
  },
  rows: { N: '新客', E: '熟客', S: '瞌睡到沉睡' },
  hml: {
    H: { name: '高消費', short: '高消費' },
    M: { name: '中消費', short: '中消費' },
    L: { name: '低消費', short: '低消費' },
  },
  cells: {
    'E-H': {
      name: '高消費熟客',
      todo: '優先購買、專屬服務、會員等級',
      advice: '最忠實的主力。用優先購買、專屬服務和會員等級留住他們。',
    },
    'E-M': {
      name: '中消費熟客',
      todo: '加購、滿額優惠、補貨提醒',
      advice: '照自己的步調來。用加購、滿額優惠和補貨提醒，讓每筆訂單多一點。',
    },
    'E-L': {
      name: '低消費熟客',
      todo: '在這裡測試哪種活動有效',
      advice: '信任你，但買得少。找出卡在哪裡，也適合在這裡測試哪種活動有效。',
    },
    'N-H': {
      name: '高消費新客',
      todo: '馬上邀請入會；記下他們從哪裡來',
      advice: '第一次就買很多。現在就邀請入會，並記下他們從哪裡來，作為下次投放廣告的依據。',
    },
    'N-M': {
      name: '中消費新客',
      todo: '說說品牌故事；給一個再來的小理由',
      advice: '還在認識你。說說品牌故事，給一個再來的小理由。',
    },
    'N-L': {
      name: '低消費新客',
      todo: '讓第一次滿意；用限時優惠帶來第二次',
      advice: '如果是因優惠而來，可以用他們檢驗這次優惠。先讓第一次滿意，再用限時優惠帶來第二次。',
    },
    'S-H': {
      name: '高消費沉睡客',
      todo: '用他們喜歡的商品寫訊息，或親自打電話',
      advice: '消費力高，但最近沒有動靜。用他們喜歡的商品寫訊息，或親自打電話。',
    },
    'S-M': {
      name: '中消費沉睡客',
      todo: '在預算內，用他們喜歡的商品提醒',
      advice: '值得在預算內找回來。用他們喜歡的商品提醒。',
    },
    'S-L': {
      name: '低消費沉睡客',
      todo: '用最省的方式試著找回來',
      advice: '每位的價值不高。用最省的方式試著找回來。',
    },
  },
  tiers: { platinum: '白金', gold: '黃金', iron: '鐵', lead: '鉛' },
  maps: {
    classic11: '依 R、F、M 分成 11 群',
    rf10: '依 R、F 分成 10 群',
    zh8: '依 R、F、M 高低分成 8 群',
  },
  segmentNames,
  former,
  onTime: (name) => `${name}（照常來）`,
};
