// The signs and words of currencies that amounts carry, and the sign each is shown with.

/** `word`s are compared in lower case after NFKC; '' = money, but it does not say of which country. */
export const CURRENCIES: readonly { readonly sign: string; readonly words: readonly string[] }[] = [
  { sign: 'NT$', words: ['nt$', 'nt', 'ntd', 'ntd$', 'twd', 'twd$', '新台幣', '新臺幣', '台幣', '臺幣'] },
  { sign: 'HK$', words: ['hk$', 'hkd', 'hkd$', '港幣', '港元', '港币'] },
  { sign: 'US$', words: ['us$', 'usd', 'usd$', '美金', '美元'] },
  { sign: 'S$', words: ['s$', 'sgd', 'sg$'] },
  { sign: 'A$', words: ['a$', 'aud', 'au$'] },
  { sign: 'CA$', words: ['ca$', 'c$', 'cad'] },
  { sign: 'NZ$', words: ['nz$', 'nzd'] },
  { sign: 'MOP$', words: ['mop$', 'mop', '澳門幣'] },
  { sign: '£', words: ['£', 'gbp'] },
  { sign: '€', words: ['€', 'eur', 'euro'] },
  { sign: 'JP¥', words: ['jp¥', 'jpy', '円', '日幣', '日圓', '日元'] },
  { sign: 'CN¥', words: ['cn¥', 'cny', 'rmb', '人民幣', '人民币'] },
  { sign: '¥', words: ['¥'] },
  { sign: '₩', words: ['₩', 'krw', '원'] },
  { sign: 'RM', words: ['rm', 'myr'] },
  { sign: '฿', words: ['฿', 'thb', 'บาท'] },
  { sign: '₫', words: ['₫', 'đ', 'vnd'] },
  { sign: 'Rp', words: ['rp', 'idr'] },
  { sign: '₱', words: ['₱', 'php'] },
  { sign: '₹', words: ['₹', 'inr', 'rs'] },
  { sign: 'R$', words: ['r$', 'brl'] },
  { sign: 'CHF', words: ['chf'] },
  { sign: '$', words: ['$'] },
  { sign: '', words: ['元', '圓', '圆', '塊', '块', '元整', '圓整'] },
];

const SIGNS = new Map<string, string>();
for (const { sign, words } of CURRENCIES) for (const word of words) SIGNS.set(word, sign);

/** Regions whose money a bare 元 or $ is. */
const REGION_SIGNS = new Map([
  ['TW', 'NT$'],
  ['HK', 'HK$'],
  ['MO', 'MOP$'],
  ['SG', 'S$'],
  ['CN', 'CN¥'],
]);

/** The sign of a currency word or code; the word itself where it is none we know. */
export function currencySign(word: string): string {
  return SIGNS.get(word.normalize('NFKC').trim().toLowerCase()) ?? word.trim();
}

/** What a bare sign means in a region: 元 and $ are NT$ in Taiwan. */
export function signInRegion(sign: string, region: string): string {
  return sign === '' || sign === '$' || (sign === '¥' && region === 'CN')
    ? (REGION_SIGNS.get(region) ?? sign)
    : sign;
}

const escaped = (word: string): string => word.replace(/[$.*+?^(){}|[\]\\]/g, '\\$&');
/** Any currency word, longer ones first. */
export const CURRENCY_PATTERN: string = [...SIGNS.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
