// What the gate says, in Traditional Chinese.

import { figure } from '../figures.ts';
import type { FindingTexts } from '../findings.ts';
import { names } from './names.ts';

export const findings: FindingTexts = {
  heading: (count) => `先看這 ${figure(count)} 件事`,
  explain: '影響大的在前。不改也可以，會照寫著的做。',
  youDecide: '請你決定',
  youDecided: '你的選擇',
  chooseAnother: '不是，選別的欄',
  showRows: '看這些列',
  of: {
    'guessed-column': ({ role = 'amount', values: [name, letter, ...samples] }) => {
      const called = name === letter ? ` ${letter} 欄` : `「${name}」`;
      const what = names.roles[role];
      return {
        title: `${called}就是${what}嗎？`.trim(),
        done: '先這樣計算',
        touches: role === 'amount' ? '影響全部金額' : role === 'date' ? '影響全部日期' : '影響全部顧客',
        detail: `沒有欄位名稱寫著${what}，這一欄的值看起來像：${samples.join('、')}。`,
        choices: { [name]: '是，就用這一欄' },
      };
    },
  },
};
