// What a spreadsheet's locale says about dates and decimals: the last resort where a column's values cannot decide.

import type { DateOrder, DecimalMark } from '../terms/reading-choices.ts';

/** Languages and regions that write the year first, and those that write the month first; all others write the day first. */
const YEAR_FIRST = new Set(['zh', 'ja', 'ko', 'hu', 'lt', 'mn', 'fa']);
const YEAR_FIRST_REGIONS = new Set(['CA', 'SE', 'ZA']);
/** Chinese is written day first where the year stands last. */
const DAY_FIRST_REGIONS = new Set(['HK', 'MO', 'SG', 'MY']);
const MONTH_FIRST_REGIONS = new Set(['US', 'PH', 'FM', 'PW', 'MH', 'PR', 'GU', 'VI']);
const DECIMAL_COMMA = new Set(
  'af az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk lt lv mk mn nb nl nn no pl pt ro ru sk sl sq sr sv tr uk uz vi'.split(
    ' ',
  ),
);
/** Regions that write a decimal point in a language that elsewhere writes a comma. */
const DECIMAL_POINT = new Set([
  'es_MX',
  'es_US',
  'es_PR',
  'es_GT',
  'es_SV',
  'es_HN',
  'es_NI',
  'es_DO',
  'es_PE',
  'es_PA',
  'de_CH',
  'it_CH',
  'de_LI',
]);

function parts(locale: string): { readonly language: string; readonly region: string } {
  const [language = '', ...rest] = locale.split(/[_-]/);
  return { language: language.toLowerCase(), region: (rest.pop() ?? '').toUpperCase() };
}

export function dateOrderOf(locale: string): DateOrder {
  const { language, region } = parts(locale);
  if (DAY_FIRST_REGIONS.has(region)) return 'dmy';
  if (YEAR_FIRST.has(language) || YEAR_FIRST_REGIONS.has(region)) return 'ymd';
  if (MONTH_FIRST_REGIONS.has(region) || (language === 'en' && region === '')) return 'mdy';
  return 'dmy';
}

export function decimalMarkOf(locale: string): DecimalMark {
  const { language, region } = parts(locale);
  return DECIMAL_COMMA.has(language) && !DECIMAL_POINT.has(`${language}_${region}`) ? ',' : '.';
}

export const regionOf = (locale: string): string => parts(locale).region;
