// What a spreadsheet's locale decides: how numbers and dates are written, read and shown.

export interface Locale {
  decimal: string;
  group: string;
  /** Order in which a date's numbers are read. */
  order: 'mdy' | 'dmy' | 'ymd';
  datePattern: string;
  dateTimePattern: string;
  currency: string;
  /** January first; full and abbreviated. */
  months: readonly string[];
  shortMonths: readonly string[];
  /** Sunday first. */
  weekdays: readonly string[];
  shortWeekdays: readonly string[];
  am: string;
  pm: string;
}

/** Currency signs by country, as written in that country. Elsewhere `$`. */
const CURRENCIES: { readonly [country: string]: string } = {
  ...Object.fromEntries(
    'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ').map((c) => [c, '€']),
  ),
  TW: 'NT$',
  HK: 'HK$',
  JP: '¥',
  CN: '¥',
  GB: '£',
  KR: '₩',
  IN: '₹',
  BR: 'R$',
  CH: 'CHF',
  TH: '฿',
  VN: '₫',
  ID: 'Rp',
  MY: 'RM',
  PH: '₱',
  PL: 'zł',
};

const locales = new Map<string, Locale>();

/** `en_US`, `zh_TW`, `de`: as Google writes them. Throws on a locale nobody knows. */
export function localeOf(id: string): Locale {
  let locale = locales.get(id);
  if (!locale) {
    locale = read(id);
    locales.set(id, locale);
  }
  return locale;
}

function read(id: string): Locale {
  const own = new Intl.Locale(id.replaceAll('_', '-'));
  const tag = own.maximize();
  const numbers = `${own.baseName}-u-ca-gregory-nu-latn`;
  const parts = new Intl.NumberFormat(numbers).formatToParts(-12345.5);
  const part = (type: string) => parts.find((item) => item.type === type)?.value;
  const date = new Intl.DateTimeFormat(numbers, { timeZone: 'UTC' }).formatToParts(Date.UTC(2011, 0, 2));
  const pattern = date
    .map(({ type, value }) => {
      if (type === 'year') return 'yyyy';
      if (type === 'month') return value.length === 2 ? 'MM' : 'M';
      if (type === 'day') return value.length === 2 ? 'dd' : 'd';
      return value;
    })
    .join('');
  const order = date.flatMap(({ type }) => (/^(year|month|day)$/.test(type) ? [type[0]!] : [])).join('');
  const names = (options: Intl.DateTimeFormatOptions, dates: number[]) => {
    const format = new Intl.DateTimeFormat(numbers, { ...options, timeZone: 'UTC' });
    return dates.map((instant) => format.format(instant));
  };
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2011, month, 15));
  const weekdays = Array.from({ length: 7 }, (_, day) => Date.UTC(2011, 4, 1 + day));
  const dayPeriod = (hour: number) =>
    new Intl.DateTimeFormat(numbers, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
      .formatToParts(Date.UTC(2011, 0, 2, hour))
      .find(({ type }) => type === 'dayPeriod')?.value;
  return {
    decimal: part('decimal') ?? '.',
    group: (part('group') ?? ',').replace(/\u202f/g, '\u00a0'),
    order: order === 'dmy' || order === 'ymd' ? order : 'mdy',
    datePattern: pattern,
    dateTimePattern: `${pattern} H:mm:ss`,
    currency: CURRENCIES[tag.region ?? ''] ?? '$',
    months: names({ month: 'long' }, months),
    shortMonths: names({ month: 'short' }, months),
    weekdays: names({ weekday: 'long' }, weekdays),
    shortWeekdays: names({ weekday: 'short' }, weekdays),
    am: period(tag.language, dayPeriod(9), 'AM'),
    pm: period(tag.language, dayPeriod(15), 'PM'),
  };
}

/** Chinese has several words for parts of a day; spreadsheets use two. */
function period(language: string, found: string | undefined, plain: 'AM' | 'PM'): string {
  if (language === 'zh') return plain === 'AM' ? '上午' : '下午';
  return found ?? plain;
}
