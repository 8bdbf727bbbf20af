// What an order's status says: the words of all languages (words/), and what parts of words say where the whole is unknown.

import { plainText, wordKey } from './plain.ts';
import type { Platform } from './recognition.ts';
import type { StatusMeaning, StatusRole, StatusWords } from './statuses.ts';
import { LANGUAGES, listed } from './words/index.ts';
import type { NoSale } from './words/language.ts';

/** Words that mean something else on one platform: SHOPLINE's order status `pending` is an order being processed. */
const COUNTS_ON: {
  readonly [platform in Platform]?: { readonly role: StatusRole; readonly words: readonly string[] };
} = {
  shopline: { role: 'status', words: ['pending'] },
};

/** A longer text is judged by what stands before the first of these: 已取消（逾期未付款）, Cancelled - out of stock. */
const HEAD = /^(.+?)(?:\s*[([（【:：;；,，、/|]|\s[-–—]\s)/;
/** A word that the order, the payment or the whole adds nothing to. */
const PREFIX = /^(?:訂單|交易|付款|支付|注文|order|payment|wc|pedido|commande|bestellung|pesanan)/;
/** Parts of Latin words end where the word ends; shorter ones would stand in many. */
const LEAST_PART = 5;

interface Known {
  readonly whole: ReadonlyMap<string, StatusMeaning>;
  /** Parts of words that say no sale, and parts that take that back. */
  readonly parts: readonly (readonly [string, NoSale])[];
  readonly partly: readonly string[];
}

let known: Known | null = null;

function gather(): Known {
  const whole = new Map<string, StatusMeaning>();
  const add = (list: string | undefined, meaning: StatusMeaning): void => {
    for (const word of listed(list)) if (!whole.has(wordKey(word))) whole.set(wordKey(word), meaning);
  };
  const parts: (readonly [string, NoSale])[] = [];
  const partly: string[] = [];
  for (const { noSale, noSaleParts = {}, sale, paid, ...words } of LANGUAGES) {
    for (const [why, list] of Object.entries(noSale) as [NoSale, string][]) add(list, why);
    add(paid, 'paid');
    add(sale, 'sale');
    for (const [why, list] of Object.entries(noSaleParts) as [NoSale, string][])
      for (const part of listed(list)) parts.push([wordKey(part), why]);
    partly.push(...listed(words.partly).map(wordKey));
  }
  return { whole, parts, partly };
}

/** What the status words of all languages say. */
export const statusMeaning: StatusWords = (status, role, platform) => {
  known ??= gather();
  const text = plainText(status);
  const key = wordKey(text);
  const exception = COUNTS_ON[platform];
  if (exception?.role === role && exception.words.includes(key)) return 'sale';
  const whole = known.whole.get(key) ?? known.whole.get(key.replace(PREFIX, ''));
  if (whole) return whole;
  const head = HEAD.exec(text);
  const before = head && known.whole.get(wordKey(head[1]));
  return before ?? byParts(text, key, known);
};

/** `Cancelled by customer service` says cancelled; `Partly cancelled` and `Cancellation denied` do not say enough. */
function byParts(text: string, key: string, { parts, partly }: Known): StatusMeaning {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .map(wordKey);
  const holds = (part: string): boolean =>
    /^[a-z]+$/.test(part) && part.length < LEAST_PART ? words.includes(part) : key.includes(part);
  const found = parts.find(([part]) => holds(part));
  return found && !partly.some(holds) ? found[1] : 'unknown';
}
