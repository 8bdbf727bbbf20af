// Names and advice in Traditional Chinese.

import type { NameTexts } from '../names.ts';

export const names: NameTexts = {
  product: '熟客',
  nes: {
    N: {
      name: '新顧客',
      short: '新顧客',
      meaning: '目前只在一天買過，而且不久之前才來。',
      advice: '問問他們滿不滿意、還缺什麼。新鮮感高，但信任還低。',
    },
    E0: {
      name: '主力顧客',
      short: '主力',
      meaning: '照平常的步調回購。',
      advice: '用忠誠計畫留住他們。請他們寫評價、介紹朋友，並問有多願意推薦你。',
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
      advice: '要給更強的回來理由。拖得越久，喚醒越貴。',
    },
    S3: {
      name: '沉睡顧客',
      short: '沉睡',
      meaning: '晚到很少人會再回來。',
      advice: '問問離開的原因，最後試一次，然後把錢省下來。',
    },
  },
  rows: { N: '新客', E: '舊客', S: '沉睡客' },
  hml: {
    H: { name: '高消費', short: '高消費' },
    M: { name: '中消費', short: '中消費' },
    L: { name: '低消費', short: '低消費' },
  },
  cells: {
    'E-H': {
      name: '高消費舊客',
      todo: '優先購買、專屬服務、會員等級',
      advice: '最忠實的主力，營收多半靠他們。用優先購買、專屬服務和會員等級留住他們。',
    },
    'E-M': {
      name: '中消費舊客',
      todo: '加購、滿額優惠、補貨提醒',
      advice: '人數通常最多。用加購、滿額優惠和補貨提醒，讓每筆訂單多一點。',
    },
    'E-L': {
      name: '低消費舊客',
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
      advice: '多半因優惠而來，可以用他們檢驗這次優惠。先讓第一次滿意，再用限時優惠帶來第二次。',
    },
    'S-H': {
      name: '高消費沉睡客',
      todo: '用他們喜歡的商品寫訊息，或親自打電話',
      advice: '很有價值，卻安靜了。用他們喜歡的商品寫訊息，或親自打電話；和他們的價值相比，喚回的成本很低。',
    },
    'S-M': {
      name: '中消費沉睡客',
      todo: '在預算內，用他們喜歡的商品提醒',
      advice: '值得在預算內喚回。用他們喜歡的商品提醒。',
    },
    'S-L': {
      name: '低消費沉睡客',
      todo: '放手，或用最省的方式試著喚回',
      advice: '可以放手，或用最省的方式試著喚回。',
    },
  },
  tiers: { platinum: '白金', gold: '黃金', iron: '鐵', lead: '鉛' },
  maps: {
    classic11: '依 R、F、M 分成 11 群',
    rf10: '依 R、F 分成 10 群',
    zh8: '依 R、F、M 高低分成 8 群',
  },
  segments: {
    classic11: {
      champions: {
        name: '冠軍',
        todo: '好好感謝、優先購買、請他們寫評價',
        advice: '最近才買，買得多也買得勤。好好照顧，讓他們優先購買，請他們寫評價。',
      },
      loyal: {
        name: '忠誠',
        todo: '會員等級，推薦更好的',
        advice: '常來也捨得花。給會員等級，推薦更好的商品。',
      },
      potential_loyalist: {
        name: '潛力忠誠',
        todo: '介紹他們可能喜歡的其他商品',
        advice: '不久前來過，而且不只一次。介紹他們可能喜歡的其他商品。',
      },
      new_customers: {
        name: '新來',
        todo: '協助使用第一次買的東西，說聲謝謝',
        advice: '剛來，買得不多。協助使用第一次買的東西，說聲謝謝。',
      },
      promising: {
        name: '有希望',
        todo: '次數少但買很多，用特別的謝禮感謝',
        advice: '次數少，但每次買很多。用特別的謝禮感謝，讓他們再看一眼。',
      },
      need_attention: {
        name: '需要關心',
        todo: '針對買過的商品給限時優惠',
        advice: '好顧客，開始晚來了。針對買過的商品給限時優惠。',
      },
      about_to_sleep: {
        name: '快要沉睡',
        todo: '現在提醒，花費最少',
        advice: '買得少，也有一陣子了。現在提醒，花費最少。',
      },
      at_risk: {
        name: '有流失風險',
        todo: '親自寫訊息，請他們回來',
        advice: '曾經常買也買很多，但很久沒來。親自寫訊息，請他們回來。',
      },
      cannot_lose: {
        name: '不能失去',
        todo: '打電話，問問哪裡不滿意',
        advice: '曾是最好的顧客，安靜很久了。打電話，問問哪裡不滿意。',
      },
      hibernating: {
        name: '冬眠',
        todo: '換季時寄一次就好',
        advice: '買得少、次數少、很久以前。換季時寄一次就好。',
      },
      lost: {
        name: '已流失',
        todo: '不要再花錢',
        advice: '三項都最低。不要再花錢。',
      },
    },
    rf10: {
      champions: {
        name: '冠軍',
        todo: '好好感謝、優先購買、請他們寫評價',
        advice: '最近才買，而且常買。好好照顧，讓他們優先購買，請他們寫評價。',
      },
      loyal_customers: {
        name: '忠誠',
        todo: '會員等級，推薦更好的',
        advice: '常來。給會員等級，推薦更好的商品。',
      },
      potential_loyalists: {
        name: '潛力忠誠',
        todo: '介紹他們可能喜歡的其他商品',
        advice: '不久前來過幾次。介紹他們可能喜歡的其他商品。',
      },
      new_customers: {
        name: '新來',
        todo: '協助使用第一次買的東西，說聲謝謝',
        advice: '第一次來，剛買不久。協助使用買的東西，說聲謝謝。',
      },
      promising: {
        name: '有希望',
        todo: '給一個買第二次的小理由',
        advice: '不久前來過一次。給一個買第二次的小理由。',
      },
      need_attention: {
        name: '需要關心',
        todo: '針對買過的商品給限時優惠',
        advice: '各項都在中間。針對買過的商品給限時優惠，推他一把。',
      },
      about_to_sleep: {
        name: '快要沉睡',
        todo: '現在提醒，花費最少',
        advice: '買得少，也有一陣子了。現在提醒，花費最少。',
      },
      at_risk: {
        name: '有流失風險',
        todo: '親自寫訊息，請他們回來',
        advice: '買過好幾次，但很久沒來。親自寫訊息，請他們回來。',
      },
      cant_lose: {
        name: '不能失去',
        todo: '打電話，問問哪裡不滿意',
        advice: '曾經最常買，安靜很久了。打電話，問問哪裡不滿意。',
      },
      hibernating: {
        name: '冬眠',
        todo: '換季時寄一次就好',
        advice: '次數少，又是很久以前。換季時寄一次就好。',
      },
    },
    zh8: {
      important_value: {
        name: '重要價值',
        todo: 'VIP 照顧、優先購買、請他們介紹朋友',
        advice: '三項都高，是最重要的資產。給 VIP 照顧和優先購買，請他們介紹朋友。',
      },
      important_keep: {
        name: '重要保持',
        todo: '親自聯絡，問問有什麼改變',
        advice: '忠誠又捨得花，卻安靜了。親自聯絡，問問有什麼改變。',
      },
      important_develop: {
        name: '重要發展',
        todo: '用特別的謝禮感謝，帶來第二次',
        advice: '最近花很多，但次數還少。用特別的謝禮感謝，帶他們買下一次。',
      },
      important_win_back: {
        name: '重要挽留',
        todo: '用專屬優惠請他們回來',
        advice: '次數不多卻花很多，很久沒來。用專屬優惠請他們回來。',
      },
      general_value: {
        name: '一般價值',
        todo: '請他們傳口碑；用滿額優惠提高客單價',
        advice: '最近常來，每次買得少。請他們傳口碑，用滿額優惠提高客單價。',
      },
      general_keep: {
        name: '一般保持',
        todo: '提醒平常買的商品',
        advice: '以前常來買一點，現在安靜了。提醒平常買的商品就好。',
      },
      general_develop: {
        name: '一般發展',
        todo: '讓第一次滿意；用優惠帶來第二次',
        advice: '最近來買了一點。先讓第一次滿意，再用優惠帶來第二次。',
      },
      general_win_back: {
        name: '一般挽留',
        todo: '不要再花錢',
        advice: '三項都低。不要再花錢。',
      },
    },
  },
  roles: {
    customer: '顧客',
    date: '訂單日期',
    amount: '金額',
    order: '訂單號碼',
    status: '訂單狀態',
    paymentStatus: '付款狀態',
    cancelledAt: '取消時間',
    refund: '退款',
    quantity: '數量',
    price: '單價',
    store: '分店',
    channel: '通路',
    product: '商品',
  },
  platforms: {
    shopify: 'Shopify 匯出檔',
    shopline: 'SHOPLINE 匯出檔',
    '91app': '91APP 匯出檔',
    shopee: '蝦皮匯出檔',
    '1shop': '1Shop 匯出檔',
    woocommerce: 'WooCommerce 匯出檔',
    amazon: 'Amazon 匯出檔',
    etsy: 'Etsy 匯出檔',
    ebay: 'eBay 匯出檔',
    tiktok: 'TikTok Shop 匯出檔',
    lazada: 'Lazada 匯出檔',
    momo: 'momo 匯出檔',
    rakuten: '樂天市場 匯出檔',
    'ec-cube': 'EC-CUBE 匯出檔',
    base: 'BASE 匯出檔',
    stores: 'STORES 匯出檔',
    naver: 'Naver 智慧商店 匯出檔',
    taobao: '淘寶 匯出檔',
    youzan: '有贊 匯出檔',
    bigcommerce: 'BigCommerce 匯出檔',
    squarespace: 'Squarespace 匯出檔',
    square: 'Square 匯出檔',
    stripe: 'Stripe 匯出檔',
    matrixify: 'Matrixify 匯出檔',
    kiotviet: 'KiotViet 匯出檔',
    lines: '含數量和單價的訂單明細',
    unknown: '不是認得的匯出檔',
  },
};
