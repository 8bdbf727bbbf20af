// What stands around the gate's findings, in Traditional Chinese.

import { figure } from '../figures.ts';
import { type FindingTexts, wordsIn } from '../findings.ts';
import { names } from './names.ts';

export const findings: FindingTexts = {
  heading: (count) => `先看這 ${figure(count)} 件事`,
  explain: (count) => `${count === 1 ? '' : '影響大的在前。'}不改也可以，會照各項寫的處理。`,
  youDecide: '請你決定',
  youDecided: '你的選擇',
  chooseAnother: '不是，選別的欄',
  showRows: '看第幾列',
  table: {
    heading: '計算之前發現的事',
    what: '發現',
    done: '怎麼處理',
    rows: '前幾列',
    money: '金額',
  },
  of: wordsIn('zh-TW', names),
};
