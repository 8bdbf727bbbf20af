// The words that occur in date texts: months, eras, and what may follow a day.

export const MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/** Era words before a year, and what they add to it; longer words before those they begin with. */
export const ERAS: readonly { readonly word: string; readonly years: number }[] = [
  { word: '中華民國', years: 1911 },
  { word: '中华民国', years: 1911 },
  { word: '民國', years: 1911 },
  { word: '民国', years: 1911 },
  { word: '西元', years: 0 },
  { word: '公元', years: 0 },
  { word: '令和', years: 2018 },
  { word: '平成', years: 1988 },
  { word: '昭和', years: 1925 },
];

const WEEKDAY =
  '(?:星期|週|周|礼拜|禮拜)?[一二三四五六日天月火水木金土](?:曜日?)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?';
const HALF = '上午|下午|凌晨|清晨|早上|中午|傍晚|晚上|午前|午後|[ap]\\.?m\\.?';

/**
 * Weekday, half of the day, hour, minute, second, half of the day, zone: each may be missing.
 * Groups: half before, hour, minute, second, half after, zone, its sign, hours, minutes.
 */
export const TIME_TAIL = new RegExp(
  `^\\.?(?:\\s*(?:\\((?:${WEEKDAY})\\)|(?:星期|週|周|禮拜)[一二三四五六日天]|,?\\s(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?))?` +
    `[,\\s]*t?\\s*(${HALF})?\\s*` +
    `(?:(\\d{1,2})(?:\\s*[:時时点點]\\s*(?:(\\d{1,2})\\s*(?:[:分]\\s*(?:(\\d{1,2})(?:[.,]\\d+)?\\s*秒?)?)?)?|(?=\\s*[ap]\\.?m)))?` +
    `\\s*(${HALF})?\\s*` +
    `(z|(?:utc|gmt)?\\s*([+-])(\\d{1,2}):?(\\d{2})?|utc|gmt)?(?:\\s*\\([^)]*\\))?$`,
  'i',
);
