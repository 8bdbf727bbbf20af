// What the gate says, in Traditional Chinese.

import { figure } from '../figures.ts';
import type { FindingTexts } from '../findings.ts';
import { names } from './names.ts';

const LEAVE = '照原樣計算';

export const findings: FindingTexts = {
  heading: (count) => `先看這 ${figure(count)} 件事`,
  explain: '影響大的在前。不改也可以，會照上面寫的處理。',
  youDecide: '請你決定',
  youDecided: '你的選擇',
  chooseAnother: '不是，選別的欄',
  showRows: '看第幾列：',
  table: {
    heading: '計算之前發現的事',
    what: '發現',
    done: '怎麼處理',
    rows: '前幾列',
    money: '金額',
  },
  of: {
    'guessed-column': ({ role = 'amount', values: [name, letter, ...samples] }) => {
      const called = name === letter ? `${letter} 欄` : `「${name}」`;
      const what = names.roles[role];
      return {
        title: `${called}就是${what}嗎？`,
        done: '先這樣計算',
        touches: role === 'amount' ? '影響全部金額' : role === 'date' ? '影響全部日期' : '影響全部顧客',
        detail: `沒有欄位名稱寫著${what}，這一欄的值看起來像：${samples.join('、')}。`,
        choices: { [name]: '是，就用這一欄' },
      };
    },
    'customer-list': ({ count, values }) => ({
      title: '這看起來是顧客名單，不是訂單',
      done: '不計算',
      touches: `${figure(count)} 列`,
      detail: `每位顧客只有一列，還有「${values.join('」、「')}」這樣的欄位。請匯出訂單，一列是一筆訂單或其中一項商品。`,
      choices: { count: '每一列都當作一筆訂單' },
    }),
    'damaged-numbers': ({ role, count, weight, values: [example, what] }) => ({
      title: `${role === 'customer' ? '顧客編號' : '訂單號碼'}遺失了${what === 'zeros' ? '開頭的 0' : '位數'}`,
      done: weight === 'refuse' ? '不計算' : '照原樣計算',
      touches: `${figure(count)} 列`,
      detail: `${what === 'zeros' ? `${example} 在同一欄也有開頭帶 0 的寫法，一個號碼變成了兩個。` : `${example} 是試算表把長號碼變成數字的結果，不同的號碼現在看起來一樣。`}請把這一欄設為純文字，再重新匯入檔案。`,
      choices: { count: LEAVE },
    }),
    overlap: ({ count, chosen, values: [what, first, last] }) => ({
      title: what === 'orders' ? `${figure(count)} 筆訂單貼了兩次` : `${figure(count)} 列貼了兩次`,
      done: chosen === 'leave' ? '兩次都算' : '只算一次',
      touches: '',
      detail: `第 ${figure(Number(first))} 到 ${figure(Number(last))} 列之間，有些列跟前面的列一模一樣。`,
      choices: { once: '只算一次', leave: '全部都算' },
    }),
    currencies: ({ count, chosen, values: [main, ...others] }) => ({
      title: others.length === 1 ? '有兩種幣別' : `有 ${figure(others.length + 1)} 種幣別`,
      done:
        chosen === 'leave' ? '直接相加' : `只算 ${main}，${figure(count)} 筆 ${others.join('、')} 另外列出`,
      touches: `${figure(count)} 筆`,
      detail: '不同幣別的金額不能相加，一次只算一種。',
      choices: {
        ...Object.fromEntries([main, ...others].map((one) => [one, `只算 ${one}`])),
        leave: '直接相加',
      },
    }),
    placeholder: ({ count, chosen, values: [customer] }) => ({
      title: `${figure(count)} 筆訂單寫著「${customer}」，這是一位顧客嗎？`,
      done: chosen === 'nobody' ? '當作沒有顧客' : '當作一位顧客',
      touches: `${figure(count)} 筆`,
      detail: '店家和系統不知道是誰買的，常會這樣寫。',
      choices: { nobody: '不是，當作沒有顧客', count: '是，就是一位顧客' },
    }),
    'dominant-customer': ({ count, chosen, values: [customer, share] }) => ({
      title: `「${customer}」占了 ${share}% 的訂單，這是一位顧客嗎？`,
      done: chosen === 'nobody' ? '當作沒有顧客' : '當作一位顧客',
      touches: `${figure(count)} 筆`,
      detail: '這可能是很多人的代稱，例如現場客人或某個平台。',
      choices: { count: '是，就是一位顧客', nobody: '不是，當作沒有顧客' },
    }),
    'test-orders': ({ count, chosen, values }) => ({
      title: `${figure(count)} 筆像是測試或自用的訂單，要算嗎？`,
      done: chosen === 'leave-out' ? '不計入' : '先算進去',
      touches: `${figure(count)} 筆`,
      detail: `例如「${values.join('」、「')}」。`,
      choices: { count: '要算', 'leave-out': '不算' },
    }),
    'unknown-status': ({ count, chosen, values: [word] }) => ({
      title: `${figure(count)} 筆訂單寫著「${word}」，要算嗎？`,
      done: chosen === 'leave-out' ? '不計入' : '先算進去',
      touches: `${figure(count)} 筆`,
      detail: '我們的清單裡沒有這個狀態。',
      choices: { count: '要算', 'leave-out': '不算' },
    }),
    'business-customers': ({ count, chosen, values: [share, ...companies] }) => ({
      title: `公司行號占了 ${share}% 的金額，要和一般顧客一起算嗎？`,
      done: chosen === 'leave-out' ? '不計入' : '先算進去',
      touches: `${figure(count)} 筆`,
      detail: `例如「${companies.join('」、「')}」。公司買得多，買法也不同，會影響 H、M、L 的分法。`,
      choices: { count: '要算', 'leave-out': '不算' },
    }),
    'late-days': ({ count, chosen, values: [from, before, order] }) => ({
      title:
        count === 1
          ? `${order === '' ? '有一筆訂單' : `訂單 ${order} `}的日期是 ${from}，比其他訂單晚一年以上，日期對嗎？`
          : `${figure(count)} 筆訂單的日期在 ${from} 之後，比其他訂單晚一年以上，日期對嗎？`,
      done: chosen === 'leave-out' ? '不計入' : '先算進去',
      touches: '影響基準日',
      detail: `其他訂單到 ${before} 為止。一切以最近的訂單那一天為準，這樣的日期會讓所有顧客都變成沉睡。輸入日期時少了年份，試算表會當作今年。`,
      choices: { count: '照原樣算', 'leave-out': '不算' },
    }),
    outlier: ({ chosen, values: [order, , share] }) => ({
      title: order === '' ? '有一筆訂單遠大於其他訂單' : `訂單 ${order} 遠大於其他訂單`,
      done: chosen === 'leave-out' ? '不計入' : `算進去，占全部銷售的 ${share}%`,
      touches: `占 ${share}%`,
      detail: '它是其他訂單中 99% 的 20 倍以上，金額的總和與平均都會受它影響。',
      choices: { count: '要算', 'leave-out': '不算' },
    }),
    identities: ({ count, chosen, values: [keys, ...examples] }) => ({
      title: count === 0 ? '只用一欄分辨顧客' : `${figure(count)} 位顧客用了 ${keys} 種寫法`,
      done: chosen === 'leave' ? '只用一欄' : '依電子郵件和電話合成一位',
      touches: count === 0 ? '' : `${figure(count)} 位`,
      detail:
        count === 0
          ? '電子郵件或電話相同的列不會合在一起。'
          : `例如「${examples.join('」、「')}」。會員編號、電子郵件或電話相同的列，是同一位顧客。全部列在「資料檢查」。`,
      choices: { join: '合成一位', leave: '只用一欄' },
    }),
    together: ({ chosen, count, values: [why, word, ...keys] }) => ({
      title:
        why === 'perhaps'
          ? `「${keys[0]}」和${keys.length > 2 ? `另外 ${figure(keys.length - 1)} 位` : `「${keys[1]}」`}是同一個人嗎？`
          : why === 'joined'
            ? `${keys.length > 2 ? `${figure(keys.length)} 種寫法` : `「${keys[0]}」和「${keys[1]}」`}因「${word}」合成一位顧客`
            : `「${word}」有 ${figure(count)} 位顧客在用`,
      done: chosen === 'same' ? '當作一位顧客' : '分開計算',
      touches: why === 'joined' ? `${figure(count)} 種寫法` : `${figure(count)} 位`,
      detail:
        why === 'perhaps'
          ? `他們都用「${word}」，會員編號卻不同，可能是一家人共用電話。`
          : why === 'joined'
            ? `合在一起的是「${keys.slice(0, 5).join('」、「')}」。`
            : '這麼多人不會共用自己的資料，可能是店家的，或是很多人的代稱。',
      choices: { same: '是同一位顧客', apart: '分開計算' },
    }),
    stale: ({ values: [latest] }) => ({
      title: `最近的訂單是 ${latest}`,
      done: '一切以那一天為準計算',
      touches: '',
      detail: '已經超過 30 天。重新匯出訂單，才看得到現在的顧客。',
      choices: {},
    }),
  },
};
