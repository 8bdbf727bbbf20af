// Traditional Chinese words on the limits that the shop's own past proposes.

import type { ProposalTexts } from '../trust.ts';

export const proposal: ProposalTexts = {
  proposal: (proposed, now) =>
    `依店裡過去的訂單，建議用 ${proposed} 個週期，取代 ${now}：回來的人只剩平常的一半，就算瞌睡；不到 10%，就算沉睡。`,
  notWithin: (cycles) =>
    `就算很久沒買，回來的人還是太多，不能算沉睡：在過去資料的 ${cycles} 個週期內，有些界線還沒到。`,
  tooLittle: '過去的資料太少，還不能建議自己的界線。',
  baseTooLow: '會回來的顧客本來就太少，分不出晚來的和流失的。',
};
