// What to do with each segment, in Traditional Chinese.

import type { SegmentAdvice } from '../names.ts';

export const segments: SegmentAdvice = {
  classic11: {
    champions: {
      todo: '好好感謝、優先購買、請他們寫評價',
      advice: '最近才買，買得多也買得勤。好好照顧，讓他們優先購買，請他們寫評價。',
    },
    loyal: { todo: '提供會員等級，推薦升級商品', advice: '常來也捨得花。提供會員等級，推薦升級商品。' },
    potential_loyalist: {
      todo: '介紹他們可能喜歡的其他商品',
      advice: '不久前來過，而且不只一次。介紹他們可能喜歡的其他商品。',
    },
    new_customers: {
      todo: '協助使用第一次買的東西，說聲謝謝',
      advice: '剛來，買得不多。協助使用第一次買的東西，說聲謝謝。',
    },
    promising: {
      todo: '次數少但買很多，用特別的謝禮感謝',
      advice: '次數少，但每次買很多。用特別的謝禮感謝，讓他們想再來。',
    },
    need_attention: {
      todo: '針對買過的商品給限時優惠',
      advice: '好顧客，開始晚來了。針對買過的商品給限時優惠。',
    },
    about_to_sleep: { todo: '現在提醒，花費最少', advice: '買得少，也有一陣子了。現在提醒，花費最少。' },
    at_risk: {
      todo: '親自寫訊息，請他們回來',
      advice: '以前常買，也買得多，但很久沒來。親自寫訊息，請他們回來。',
    },
    cannot_lose: {
      todo: '親自打電話，問問哪裡不滿意',
      advice: '曾是最好的顧客，安靜很久了。親自打電話，問問哪裡不滿意。',
    },
    hibernating: { todo: '換季時寄一次就好', advice: '買得少、次數少、很久以前。換季時寄一次就好。' },
    lost: { todo: '只用幾乎不花錢的方式', advice: '三項都最低。只用幾乎不花錢的方式。' },
  },
  rf10: {
    champions: {
      todo: '好好感謝、優先購買、請他們寫評價',
      advice: '最近才買，而且常買。好好照顧，讓他們優先購買，請他們寫評價。',
    },
    loyal_customers: { todo: '提供會員等級，推薦升級商品', advice: '常來。提供會員等級，推薦升級商品。' },
    potential_loyalists: {
      todo: '介紹他們可能喜歡的其他商品',
      advice: '不久前來過幾次。介紹他們可能喜歡的其他商品。',
    },
    new_customers: {
      todo: '協助使用第一次買的東西，說聲謝謝',
      advice: '第一次來，剛買不久。協助使用買的東西，說聲謝謝。',
    },
    promising: { todo: '給一個買第二次的小理由', advice: '不久前來過一次。給一個買第二次的小理由。' },
    need_attention: {
      todo: '針對買過的商品給限時優惠',
      advice: '各項都在中間。針對買過的商品給限時優惠，推他們一把。',
    },
    about_to_sleep: { todo: '現在提醒，花費最少', advice: '買得少，也有一陣子了。現在提醒，花費最少。' },
    at_risk: { todo: '親自寫訊息，請他們回來', advice: '買過好幾次，但很久沒來。親自寫訊息，請他們回來。' },
    cant_lose: {
      todo: '親自打電話，問問哪裡不滿意',
      advice: '曾經最常買，安靜很久了。親自打電話，問問哪裡不滿意。',
    },
    hibernating: { todo: '換季時寄一次就好', advice: '次數少，又是很久以前。換季時寄一次就好。' },
  },
  zh8: {
    important_value: {
      todo: 'VIP 照顧、優先購買、請他們介紹朋友',
      advice: '三項都高，是最重要的資產。給 VIP 照顧和優先購買，請他們介紹朋友。',
    },
    important_keep: {
      todo: '親自聯絡，問問有什麼改變',
      advice: '忠誠又捨得花，卻安靜了。親自聯絡，問問有什麼改變。',
    },
    important_develop: {
      todo: '用特別的謝禮感謝，帶來第二次',
      advice: '最近花很多，但次數還少。用特別的謝禮感謝，讓他們再買一次。',
    },
    important_win_back: {
      todo: '用專屬優惠請他們回來',
      advice: '次數不多卻花很多，很久沒來。用專屬優惠請他們回來。',
    },
    general_value: {
      todo: '請他們幫忙推薦；用滿額優惠提高客單價',
      advice: '最近常來，每次買得少。請他們幫忙推薦，用滿額優惠提高客單價。',
    },
    general_keep: { todo: '提醒平常買的商品', advice: '以前常來買一點，現在安靜了。提醒平常買的商品就好。' },
    general_develop: {
      todo: '讓第一次滿意；用優惠帶來第二次',
      advice: '最近來買了一點。先讓第一次滿意，再用優惠帶來第二次。',
    },
    general_win_back: { todo: '只用幾乎不花錢的方式', advice: '三項都低。只用幾乎不花錢的方式。' },
  },
};
