// `npm run template -- ORDERS.csv --out BOOK.xlsx`: the template workbook filled with any orders.

import { parseArgs } from 'node:util';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { isLanguage, LANGUAGES } from '../../src/text/language.ts';
import { templateBook } from '../template.ts';
import { isDay } from './options.ts';
import { APPLICATION, checkTargets, checkWorkbookName, isWorkbookOf, writeOutputs } from './outputs.ts';

const USAGE = `npm run template -- ORDERS.csv|ORDERS.xlsx --out BOOK.xlsx
  [--as-of YYYY-MM-DD]  default: the latest order day
  [--lang ${LANGUAGES.join('|')}]  [--tz Asia/Taipei]
  [--live]  for people with Regulars: its functions fill the tables, without a limit
  [--force]  also replace a file that this command did not write`;

async function main(words: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      out: text,
      'as-of': text,
      lang: text,
      tz: text,
      live: { type: 'boolean' },
      force: { type: 'boolean' },
    },
  });
  const { out, lang = 'en', 'as-of': asOf, tz: timeZone, live, force = false } = values;
  if (positionals.length !== 1 || out === undefined) throw new Error(USAGE);
  if (!isLanguage(lang)) throw new Error(`--lang is ${LANGUAGES.join(' or ')}.`);
  if (asOf !== undefined && !isDay(asOf)) throw new Error('--as-of is a day written as YYYY-MM-DD.');
  const target = { path: out, isOurs: isWorkbookOf(APPLICATION) };
  const care = { input: positionals[0]!, force };
  checkWorkbookName('--out', out);
  checkTargets([target], care);
  const { book, capacity } = await templateBook({
    language: lang,
    orders: positionals[0]!,
    ...(asOf === undefined ? {} : { asOf }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(live ? { live } : {}),
  });
  writeOutputs([{ ...target, content: await writeXlsx(book, APPLICATION) }], care);
  if (live) console.log(`${out} is for Google Sheets with Regulars.`);
  else console.log(`${out} has room for ${capacity.orders} order rows and ${capacity.customers} customers.`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
