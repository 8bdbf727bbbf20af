// The signs and words of currencies that amounts carry, and the sign each is shown with.

/** `word`s are compared in lower case after NFKC; '' = money, but it does not say of which country. */
const CURRENCIES: readonly { readonly sign: string; readonly words: readonly string[] }[] = [
  { sign: 'NT$', words: ['nt$', 'nt', 'ntd', 'ntd$', 'twd', 'twd$', '新台幣', '新臺幣', '台幣', '臺幣'] },
  { sign: 'HK$', words: ['hk$', 'hkd', 'hkd$', '港幣', '港元', '港币'] },
  { sign: 'US$', words: ['us$', 'usd', 'usd$', '美金', '美元'] },
  { sign: 'S$', words: ['s$', 'sgd', 'sg$'] },
  { sign: 'A$', words: ['a$', 'aud', 'au$'] },
  { sign: 'CA$', words: ['ca$', 'c$', 'cad'] },
  { sign: 'NZ$', words: ['nz$', 'nzd'] },
  { sign: 'MOP$', words: ['mop$', 'mop', '澳門幣'] },
  { sign: 'MX$', words: ['mx$', 'mex$', 'mxn', 'mxn$'] },
  { sign: 'AR$', words: ['ar$', 'ars'] },
  { sign: 'CL$', words: ['cl$', 'clp', 'clp$'] },
  { sign: 'COP', words: ['cop', 'co$', 'cop$'] },
  { sign: 'S/', words: ['s/', 's/.', 'pen'] },
  { sign: 'B/.', words: ['b/.', 'pab'] },
  { sign: '£', words: ['£', 'gbp'] },
  { sign: '€', words: ['€', 'eur', 'euro'] },
  { sign: 'JP¥', words: ['jp¥', 'jpy', '円', '日幣', '日圓', '日元'] },
  { sign: 'CN¥', words: ['cn¥', 'cny', 'rmb', '人民幣', '人民币'] },
  { sign: '¥', words: ['¥'] },
  { sign: '₩', words: ['₩', 'krw', '원'] },
  { sign: 'RM', words: ['rm', 'myr'] },
  { sign: '฿', words: ['฿', 'thb', 'บาท'] },
  { sign: '₫', words: ['₫', 'đ', 'vnd', 'vnđ', 'đồng'] },
  { sign: 'Rp', words: ['rp', 'rp.', 'idr'] },
  { sign: '₱', words: ['₱', 'php', 'p'] },
  { sign: '₹', words: ['₹', 'inr', 'rs', 'rs.'] },
  { sign: 'R$', words: ['r$', 'brl'] },
  { sign: 'CHF', words: ['chf', 'fr.', 'sfr', 'sfr.'] },
  { sign: 'zł', words: ['zł', 'zl', 'pln'] },
  { sign: 'Kč', words: ['kč', 'kc', 'czk'] },
  { sign: 'Ft', words: ['ft', 'huf'] },
  { sign: 'kr', words: ['kr', 'kr.'] },
  { sign: 'SEK', words: ['sek'] },
  { sign: 'NOK', words: ['nok'] },
  { sign: 'DKK', words: ['dkk'] },
  { sign: 'ISK', words: ['isk'] },
  { sign: 'lei', words: ['lei', 'leu', 'ron'] },
  { sign: 'лв', words: ['лв', 'лв.', 'bgn'] },
  { sign: 'дин', words: ['дин', 'дин.', 'din', 'rsd'] },
  { sign: '₺', words: ['₺', 'tl', 'try'] },
  { sign: '₽', words: ['₽', 'руб', 'руб.', 'р.', 'rub'] },
  { sign: '₴', words: ['₴', 'грн', 'грн.', 'uah'] },
  { sign: '₸', words: ['₸', 'kzt', 'тг'] },
  { sign: '₾', words: ['₾', 'gel'] },
  { sign: '֏', words: ['֏', 'amd'] },
  { sign: '₼', words: ['₼', 'azn'] },
  { sign: '₪', words: ['₪', 'ils', 'nis'] },
  { sign: 'AED', words: ['aed', 'dh', 'dhs', 'dhs.', 'د.إ'] },
  { sign: 'SAR', words: ['sar', 'sr', 'ر.س', '﷼'] },
  { sign: 'QAR', words: ['qar', 'qr', 'ر.ق'] },
  { sign: 'KWD', words: ['kwd', 'kd', 'د.ك'] },
  { sign: 'BHD', words: ['bhd', 'bd', 'د.ب'] },
  { sign: 'OMR', words: ['omr', 'ر.ع.'] },
  { sign: 'JOD', words: ['jod', 'د.ا'] },
  { sign: 'EGP', words: ['egp', 'e£', 'ج.م', 'l.e.'] },
  { sign: 'MAD', words: ['mad', 'د.م.'] },
  { sign: 'TND', words: ['tnd', 'د.ت'] },
  { sign: 'DZD', words: ['dzd', 'da'] },
  { sign: 'R', words: ['r', 'zar'] },
  { sign: '₦', words: ['₦', 'ngn'] },
  { sign: 'KSh', words: ['ksh', 'kes'] },
  { sign: 'GH₵', words: ['gh₵', 'ghs', '₵'] },
  { sign: 'USh', words: ['ush', 'ugx'] },
  { sign: 'TSh', words: ['tsh', 'tzs'] },
  { sign: 'FCFA', words: ['fcfa', 'f cfa', 'cfa', 'xof', 'xaf'] },
  { sign: '৳', words: ['৳', 'bdt', 'tk', 'tk.'] },
  { sign: 'PKR', words: ['pkr', '₨'] },
  { sign: 'LKR', words: ['lkr'] },
  { sign: 'NPR', words: ['npr', 'रु'] },
  { sign: '₭', words: ['₭', 'lak'] },
  { sign: '៛', words: ['៛', 'khr'] },
  { sign: 'MMK', words: ['mmk', 'ks'] },
  { sign: '₮', words: ['₮', 'mnt'] },
  { sign: 'BND', words: ['bnd', 'b$'] },
  { sign: 'UYU', words: ['uyu', '$u'] },
  { sign: 'BOB', words: ['bob', 'bs', 'bs.'] },
  { sign: '₲', words: ['₲', 'pyg', 'gs', 'gs.'] },
  { sign: '₡', words: ['₡', 'crc'] },
  { sign: 'GTQ', words: ['gtq', 'q'] },
  { sign: 'HNL', words: ['hnl'] },
  { sign: 'DOP', words: ['dop', 'rd$'] },
  { sign: '$', words: ['$'] },
  { sign: '', words: ['元', '圓', '圆', '塊', '块', '元整', '圓整'] },
];

/** Currencies that are not written with cents: a mark before their last three figures parts thousands. */
const NO_CENTS = new Set('NT$ JP¥ ₩ ₫ Rp CL$ COP Ft ISK ₲ USh FCFA MMK ₭ ៛ ₮ TSh'.split(' '));
/** Currencies of a thousand parts: 1.234 has three decimals. */
const THOUSANDTHS = new Set('KWD BHD OMR JOD TND'.split(' '));

export const hasCents = (sign: string): boolean => !NO_CENTS.has(sign);
export const hasThousandths = (sign: string): boolean => THOUSANDTHS.has(sign);

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
