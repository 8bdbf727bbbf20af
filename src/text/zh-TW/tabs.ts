// The sheets in Traditional Chinese: tab names, the question each answers, and a line about it in the wizard.

import type { TabTexts } from '../tabs.ts';

export const tabs: TabTexts = {
  today: {
    title: '今天的名單',
    question: '今天該聯絡誰？',
    about: '該聯絡誰、為什麼、可以怎麼說',
  },
  costs: {
    title: '獲客成本',
    question: '一位新客花我多少錢，多久回本？',
    about: '你填每個月的花費，算出每位新客的成本',
  },
  customers: {
    title: '顧客',
    question: '我的顧客有哪些人？現在還活躍嗎？',
    about: '每位顧客一列',
  },
  segments: {
    title: '分群',
    question: '顧客分成哪幾群？每一群該怎麼做？',
    about: '九宮格，每一格該怎麼做',
  },
  cohorts: {
    title: '同期群',
    question: '每一期的新客，後來有多少人回來？',
    about: '新客後來回來多少，一期一期看',
  },
  health: {
    title: '顧客體質',
    question: '熟客變多還是變少？',
    about: '熟客變多還是變少',
  },
  money: {
    title: '營收',
    question: '營收為什麼變了？是誰帶來的？',
    about: '營收為什麼改變',
  },
  stores: {
    title: '分店',
    question: '每間分店該先做什麼？',
    about: '各店放在一起比較',
  },
  products: {
    title: '商品',
    question: '哪些商品讓人再回來？',
    about: '哪些商品帶來回購',
  },
  trust: {
    title: '標籤準不準',
    question: '用店裡過去的訂單驗證，標籤和機率準不準？',
    about: '用過去的訂單驗證標籤和機率',
  },
  pivot: {
    title: '樞紐分析',
    question: '每一期的新客後來有多少人回來？可以自由調整',
    about: '可以自己調整的同期群表',
  },
  check: {
    title: '資料檢查',
    question: '哪些資料沒有計入？做了哪些判斷？用了哪些規則？',
    about: '哪些沒計入、為什麼；所有規則，可自行驗算',
  },
  choices: {
    title: '你的設定',
    question: '哪些由我自己決定？',
    about: '自己的標籤、排定的關懷、每天幾位',
  },
  settings: {
    title: '設定',
    question: '用了哪些規則，怎麼自行驗算？',
    about: '所有規則，可自行驗算',
  },
};
