// What the header of a column says it is: the words of all languages (words/), each kind with its role and how well such
// a column serves it.
//
// Words are compared by their `wordKey` (lower case, traditional characters, no accents, letters and digits only), so that
// one entry serves 訂單編號 and 订单编号, and another Order ID and order_id.

import type { Role } from '../terms/roles.ts';
import { wordKey } from './plain.ts';
import { LANGUAGES, listed } from './words/index.ts';
import type { HeaderKind } from './words/language.ts';

export interface HeaderWord {
  readonly kind: HeaderKind;
  readonly role: Role;
  /** How well such a column serves the role, 1–10: a customer id serves better than a name. */
  readonly rank: number;
  /** What an amount under this header covers; absent = the header does not say. */
  readonly covers?: 'order' | 'line';
}

/** A person's id in all shops comes before the id in one; the order's own day before the day it was paid. */
const KINDS: { readonly [kind in HeaderKind]?: Omit<HeaderWord, 'kind'> } = {
  personId: { role: 'customer', rank: 10.5 },
  customerId: { role: 'customer', rank: 10 },
  email: { role: 'customer', rank: 9.5 },
  phone: { role: 'customer', rank: 9 },
  account: { role: 'customer', rank: 8.5 },
  lineId: { role: 'customer', rank: 8.5 },
  name: { role: 'customer', rank: 8 },
  recipient: { role: 'customer', rank: 5 },
  orderDate: { role: 'date', rank: 10 },
  date: { role: 'date', rank: 9 },
  paidDate: { role: 'date', rank: 6 },
  doneDate: { role: 'date', rank: 3 },
  orderTotal: { role: 'amount', rank: 10, covers: 'order' },
  amount: { role: 'amount', rank: 9 },
  lineTotal: { role: 'amount', rank: 6, covers: 'line' },
  orderNumber: { role: 'order', rank: 10 },
  documentNumber: { role: 'order', rank: 8 },
  orderStatus: { role: 'status', rank: 10 },
  status: { role: 'status', rank: 8 },
  paymentStatus: { role: 'paymentStatus', rank: 10 },
  cancelledAt: { role: 'cancelledAt', rank: 10 },
  cancelled: { role: 'cancelledAt', rank: 6 },
  refund: { role: 'refund', rank: 10 },
  quantity: { role: 'quantity', rank: 10 },
  unitPrice: { role: 'price', rank: 10 },
  listPrice: { role: 'price', rank: 6 },
  store: { role: 'store', rank: 10 },
  channel: { role: 'channel', rank: 10 },
  productName: { role: 'product', rank: 10 },
  product: { role: 'product', rank: 8 },
  productCode: { role: 'product', rank: 4 },
  currency: { role: 'currency', rank: 10 },
};

let known: Map<string, HeaderWord> | null = null;

/** What a header word (as `wordKey` gives it) says; undefined where we do not know it. */
export function headerWord(key: string): HeaderWord | undefined {
  known ??= allWords();
  return known.get(key);
}

/** Where languages differ over a word, the language that is listed first. */
function allWords(): Map<string, HeaderWord> {
  const words = new Map<string, HeaderWord>();
  for (const { headers } of LANGUAGES) {
    for (const [kind, list] of Object.entries(headers) as [HeaderKind, string][]) {
      const meaning = KINDS[kind];
      if (!meaning) continue;
      for (const word of listed(list)) {
        const key = wordKey(word);
        if (!words.has(key)) words.set(key, { kind, ...meaning });
      }
    }
  }
  return words;
}

/**
 * What a header that is no known word may still be: it holds one of these, and none of the others. Such a guess ranks
 * low and needs values that fit.
 */
export const HEADER_HINTS: readonly {
  readonly role: Role;
  readonly holds: RegExp;
  readonly not: RegExp;
}[] = [
  {
    role: 'date',
    holds: /日期|時間|日時|date/,
    not: /出貨|發貨|到貨|送達|取貨|配送|生日|出生|到期|有效|更新|修改|預計|希望|完成|取消|退|註冊|加入|birth|ship|deliver|expir|updat|modif|cancel|refund|due|join|regist|close/,
  },
  {
    role: 'amount',
    holds: /金額|總計|合計|總額|amount|total|revenue|sales/,
    not: /運費|折|稅|手續|退|點數|購物金|優惠|成本|單價|稅|補助|補貼|免運|折抵|tax|shipping|discount|fee|refund|cost|items|tip|duties|balance|credit/,
  },
  {
    role: 'customer',
    holds: /顧客|客戶|會員|買家|訂購人|購買人|customer|member|client|buyer/,
    not: /備|註|等級|級別|類|生日|性別|地址|標籤|群組|來源|服務|評|地區|note|type|group|tier|level|address|country|city|zip|postcode|state|since|company|tag|consent|marketing|service|message/,
  },
];
