// `npm run template -- ORDERS.csv --out BOOK.xlsx`: the template workbook filled with any orders.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { templateBook } from '../template.ts';
import { isDay } from './options.ts';

const USAGE = `npm run template -- ORDERS.csv|ORDERS.xlsx --out BOOK.xlsx
  [--as-of YYYY-MM-DD]  default: the latest order day
  [--lang en|zh-TW]  [--tz Asia/Taipei]
  [--live]  for people with Regulars: its functions fill the tables, without a limit`;

async function main(words: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { out: text, 'as-of': text, lang: text, tz: text, live: { type: 'boolean' } },
  });
  const { out, lang = 'en', 'as-of': asOf, tz: timeZone, live } = values;
  if (positionals.length !== 1 || out === undefined) throw new Error(USAGE);
  if (lang !== 'en' && lang !== 'zh-TW') throw new Error('--lang is en or zh-TW.');
  if (asOf !== undefined && !isDay(asOf)) throw new Error('--as-of is a day written as YYYY-MM-DD.');
  const { book, capacity } = await templateBook({
    language: lang,
    orders: positionals[0]!,
    ...(asOf === undefined ? {} : { asOf }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(live ? { live } : {}),
  });
  writeFileSync(out, await writeXlsx(book));
  if (live) console.log(`${out} is for Google Sheets with Regulars.`);
  else console.log(`${out} has room for ${capacity.orders} order rows and ${capacity.customers} customers.`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
