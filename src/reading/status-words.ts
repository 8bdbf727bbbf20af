// What an order's status says: the words of all languages (words/), and what parts of words say where the whole is unknown.

import type { Platform } from '../terms/platforms.generated.ts';
import { plainText, wordKey } from './plain.ts';
import { platforms } from './platforms/index.ts';
import type { StatusMeaning, StatusWords } from './statuses.ts';
import { LANGUAGES, listed } from './words/index.ts';
import type { NoSale } from './words/language.ts';

/** A longer text is judged by what stands before the first of these: 已取消（逾期未付款）, Cancelled - out of stock. */
const HEAD = /^(.+?)(?:\s*[([（【:：;；,，、/|]|\s[-–—]\s)/;
/** A word that the order, the payment or the whole adds nothing to. */
const PREFIX = /^(?:訂單|交易|付款|支付|注文|order|payment|wc|pedido|commande|bestellung|pesanan)/;
/** Parts of Latin words end where the word ends; shorter ones would stand in many. */
const LEAST_PART = 5;

interface Known {
  readonly whole: ReadonlyMap<string, StatusMeaning>;
  /** Parts of words that say no sale, those that say a sale, and those that take either back. */
  readonly parts: readonly (readonly [string, NoSale])[];
  readonly saleParts: readonly string[];
  readonly partly: readonly string[];
}

let known: Known | null = null;

function gather(): Known {
  const whole = new Map<string, StatusMeaning>();
  const add = (list: string | undefined, meaning: StatusMeaning): void => {
    for (const word of listed(list)) if (!whole.has(wordKey(word))) whole.set(wordKey(word), meaning);
  };
  const parts: (readonly [string, NoSale])[] = [];
  const saleParts: string[] = [];
  const partly: string[] = [];
  for (const { noSale, noSaleParts = {}, sale, paid, ...words } of LANGUAGES) {
    for (const [why, list] of Object.entries(noSale) as [NoSale, string][]) add(list, why);
    add(paid, 'paid');
    add(sale, 'sale');
    for (const [why, list] of Object.entries(noSaleParts) as [NoSale, string][])
      for (const part of listed(list)) parts.push([wordKey(part), why]);
    saleParts.push(...listed(words.saleParts).map(wordKey));
    partly.push(...listed(words.partly).map(wordKey));
  }
  return { whole, parts, saleParts, partly };
}

/** What the status words of all languages say. */
export const statusMeaning: StatusWords = (status, role, platform) => {
  known ??= gather();
  const text = plainText(status);
  const key = wordKey(text);
  const own = role === 'status' ? ownMeaning(key, platform) : null;
  if (own) return own;
  const whole = known.whole.get(key) ?? known.whole.get(key.replace(PREFIX, ''));
  if (whole) return whole;
  const head = HEAD.exec(text)?.[1];
  if (head !== undefined) {
    const before = known.whole.get(wordKey(head)) ?? byParts(head, wordKey(head), known);
    if (before !== 'unknown') return before;
  }
  return byParts(text, key, known);
};

/** What an export means by its own words and numbers. */
function ownMeaning(key: string, platform: Platform): StatusMeaning | null {
  const layouts = platforms().filter((layout) => layout.platform === platform);
  if (layouts.some(({ sale }) => sale.includes(key))) return 'sale';
  return layouts.some(({ noSale }) => noSale.includes(key)) ? 'cancelled' : null;
}

/** Stems of returns and failures: beside one of these a word of sales is not enough. */
const AGAINST =
  /refund|return|cancel|fail|disput|reject|error|incomplet|退|取消|返|失|逾|キャンセル|환불|반품|취소|실패|storn|erstatt|retour|rembours|annul|devol|reembols|anul|estorn|batal|kembali|gagal|huy|hoan tien|tra hang|คืน|ยกเลิก/;

/** `Cancelled by customer service` says cancelled; `Partly cancelled` and `Cancellation denied` do not say enough. */
function byParts(text: string, key: string, { parts, saleParts, partly }: Known): StatusMeaning {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .map(wordKey);
  const short = (part: string): boolean => /^[a-z]+$/.test(part) && part.length < LEAST_PART;
  const holds = (part: string): boolean => (short(part) ? words.includes(part) : key.includes(part));
  const starts = (part: string): boolean =>
    /^[a-z]+$/.test(part) ? words.some((word) => word.startsWith(part)) : key.includes(part);
  const found = parts.find(([part]) => holds(part));
  const doubtful = partly.some(holds);
  if (found) return doubtful ? 'unknown' : found[1];
  return !doubtful && !AGAINST.test(key) && saleParts.some(starts) ? 'sale' : 'unknown';
}
