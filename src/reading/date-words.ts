// The words that occur in date texts: months and halves of the day of all languages (words/), eras, and what may follow a day.

import { wordKey } from './plain.ts';
import { CELL_WORDS, listed } from './words/index.ts';

/** Shorter forms of a month are its first letters, where they are no other month's of its language. */
const SHORTEST = 3;

let months: Map<string, number> | null = null;

/** 1–12 of a month's name or its first letters, in any language; 0 = none. */
export function monthOf(word: string): number {
  months ??= gatherMonths();
  return months.get(wordKey(word)) ?? 0;
}

function gatherMonths(): Map<string, number> {
  const found = new Map<string, number>();
  for (const { months: names = [] } of CELL_WORDS) {
    const keys = names.map((month) => listed(month).map(wordKey));
    keys.forEach((own, at) => {
      const others = keys.filter((_, k) => k !== at).flat();
      for (const name of own) {
        for (let length = name.length; length >= Math.min(SHORTEST, name.length); length--) {
          const start = name.slice(0, length);
          const clear = length === name.length || !others.some((other) => other.startsWith(start));
          if (clear && !found.has(start)) found.set(start, at + 1);
        }
      }
    });
  }
  return found;
}

/** Era words before a year, and what they add to it; longer words before those they begin with. A letter stands right before the year: R6. */
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
  { word: 'R', years: 2018 },
  { word: 'H', years: 1988 },
  { word: 'S', years: 1925 },
];

const words = (lists: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(lists.flatMap(listed).map((word) => word.toLowerCase())),
];
const MORNING = words(CELL_WORDS.map(({ morning }) => morning));
const AFTERNOON = words(CELL_WORDS.map(({ afternoon }) => afternoon));
/** 中午12:30 is after noon, 中午11:30 before it. */
const NOON = ['中午', 'trưa', 'siang'];

/** The hour of 24 that an hour and its half of the day mean. */
export function hourOf(hour: number, half: string): number {
  const word = half.toLowerCase();
  if (NOON.includes(word)) return hour < 11 ? hour + 12 : hour;
  if (AFTERNOON.includes(word)) return hour < 12 ? hour + 12 : hour;
  return MORNING.includes(word) && hour === 12 ? 0 : hour;
}

const escaped = (word: string): string => word.replace(/[.]/g, '\\.');
const HALF = [...MORNING, ...AFTERNOON]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const WEEKDAY =
  '(?:星期|週|周|礼拜|禮拜)?[一二三四五六日天月火水木金土](?:曜日?)?|[월화수목금토일](?:요일)?|[\\p{L}\\p{M}-]{2,12}\\.?';
/** What stands between a day and its time: at, um, à las … */
const AT = "(?:at|um|à|às|a las|a la|alle|pukul|pkl|jam|lúc|vào lúc|เวลา|o'clock)";
/** What stands after a time: Uhr, h, น. and the names of zones, whose time is taken as written. */
const AFTER =
  '(?:uhr|hrs?|h|น\\.?|(?:pac|p|e|c|m|ak|h|j|k|hk|sg|i|b|ce|e|we|wi|ae|ac|aw|nz)[sde]?t|cest|bst|wib|wita|wit|ict)';

/**
 * Weekday, half of the day, hour, minute, second, half of the day, zone: each may be missing.
 * Groups: half before, hour, minute, second, half after, zone, its sign, hours, minutes.
 */
export const TIME_TAIL = new RegExp(
  `^\\.?(?:\\s*(?:\\((?:${WEEKDAY})\\)|(?:星期|週|周|禮拜)[一二三四五六日天]|[월화수목금토일]요일|,?\\s(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?))?` +
    `[,\\s]*t?\\s*(?:${AT}\\s+)?(${HALF})?\\s*` +
    `(?:(\\d{1,2})(?:\\s*(?:[:時时点點시h]|\\.(?=\\d\\d))\\s*(?:(\\d{1,2})\\s*(?:[:.分분]\\s*(?:(\\d{1,2})(?:[.,]\\d+)?\\s*[秒초]?)?)?)?|(?=\\s*[ap]\\.?m)))?` +
    `\\s*(${HALF})?\\s*${AFTER}?\\s*` +
    `(z|(?:utc|gmt)?\\s*([+-])(\\d{1,2}):?(\\d{2})?|utc|gmt)?(?:\\s*\\([^)]*\\))?$`,
  'iu',
);
