// Words in rows that are no orders, and words in place of a customer.

import { plainText, wordKey } from './plain.ts';

const TOTALS = new Set(
  `合計 總計 小計 總和 總額 總數 加總 共計 總合計 本月合計 月合計 月計 日計 年計 累計 總金額 小結
  total totals grandtotal subtotal sum sumtotal overall 總合 合算`
    .split(/\s+/)
    .map(wordKey),
);
/** 合計：12,345 and Total: 12 orders. */
const TOTAL_HEAD = /^([^\d:：=＝(（$]+?)\s*(?:[:：=＝(（$]|NT|\d)/i;

/** Is this the label of a total. */
export function isTotalWord(text: string): boolean {
  // Nearly all cells are none: most show it by their first character.
  if (/^[0-9a-fh-npqru-z]/i.test(text) || text.length > 60) return false;
  const key = wordKey(text);
  if (key === '' || key.length > 24) return false;
  if (TOTALS.has(key)) return true;
  const head = TOTAL_HEAD.exec(plainText(text));
  return head !== null && TOTALS.has(wordKey(head[1]));
}

/** What shops and programs write where they do not know the customer; as one customer they would be the best of all. */
const NOBODY = new Set(
  `n/a|n.a.|<na>|nan|none|null|nil|undefined|empty|blank|not set|no email|no e-mail|no name|no phone|not provided|not available|unknown|guest|guest customer|walk-in|walk in|walk-in customer|anonymous|no customer
  |無|无|沒有|不明|未知|不詳|散客|過路客|路人|路客|現場客|現場客人|訪客|访客|匿名|非會員|非会员|無會員|門市散客|一般散客|ゲスト`
    .split('|')
    .map((word) => word.trim()),
);
const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|ERROR!)$/i;
const ZEROS = /^0+$/;
const BRACKETS = /^[([{<（【](.+)[)\]}>）】]$/;
const ONLY_MARKS = /^[-–—−ー_?.。*/]+$/;

/** Does this customer key name nobody. */
export function namesNobody(key: string): boolean {
  // 0 is the customer number of guests; (not set), [blank] are words in brackets.
  if (ZEROS.test(key)) return true;
  const bare = BRACKETS.exec(key);
  if (bare && key.length <= 24 && NOBODY.has(bare[1].trim().toLowerCase())) return true;
  return ONLY_MARKS.test(key) || ERROR_VALUE.test(key) || (key.length <= 24 && NOBODY.has(key.toLowerCase()));
}
