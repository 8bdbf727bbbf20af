// `npm run template -- [ORDERS.csv] --out BOOK.xlsx`: the template workbook, empty or filled with any orders.

import { parseArgs } from 'node:util';
import { isDay } from '../../src/model/days.ts';
import { figure } from '../../src/text/figures.ts';
import { isLanguage, LANGUAGES } from '../../src/text/language.ts';
import { roomFor, templateBook, templateFile } from '../template.ts';
import { command, PlainError, UsageError } from './faults.ts';
import { APPLICATION, checkTargets, checkWorkbookName, isWorkbookOf, writeOutputs } from './outputs.ts';

const USAGE = `npm run template -- [ORDERS.csv|ORDERS.xlsx] --out BOOK.xlsx
  ORDERS                what to fill it with; default: empty
  [--rows 5000]         room for so many order rows, 100 to 20000; more where the orders need it
  [--as-of YYYY-MM-DD]  default: the latest order day
  [--lang ${LANGUAGES.join('|')}]  [--tz Asia/Taipei]
  [--live]              for people with Regulars: its functions fill the tables, without a limit
  [--force]             also replace a file that this command did not write`;

async function main(words: readonly string[]): Promise<void> {
  const { values, positionals } = parsed(words);
  const { out, lang = 'en', 'as-of': asOf, tz: timeZone, live, force = false, rows } = values;
  const orders = positionals[0];
  if (positionals.length > 1 || out === undefined) throw new UsageError('Name the workbook with --out.');
  if (!isLanguage(lang)) throw new UsageError(`--lang is ${LANGUAGES.join(' or ')}.`);
  if (asOf !== undefined && !isDay(asOf)) throw new UsageError('--as-of is a day written as YYYY-MM-DD.');
  if (rows !== undefined && !(/^\d+$/.test(rows) && Number(rows) >= 100 && Number(rows) <= 20_000))
    throw new UsageError('--rows is a whole number from 100 to 20000.');
  const target = { path: out, isOurs: isWorkbookOf(APPLICATION) };
  const care = { ...(orders === undefined ? {} : { input: orders }), force, language: lang };
  checkWorkbookName('--out', out);
  checkTargets([target], care);
  const template = await templateBook({
    language: lang,
    ...(orders === undefined ? {} : { orders }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(live ? { live } : {}),
    ...(rows === undefined ? {} : { capacity: roomFor(Number(rows)) }),
  }).catch((error: Error) => {
    throw new PlainError(error.message);
  });
  writeOutputs([{ ...target, content: await templateFile(template) }], care);
  const { capacity } = template;
  if (live) console.log(`${out} is for Google Sheets with Regulars.`);
  else
    console.log(
      `${out} has room for ${figure(capacity.orders)} order rows and ${figure(capacity.customers)} customers.`,
    );
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { out: text, 'as-of': text, lang: text, tz: text, rows: text, live: yes, force: yes },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

await command(USAGE, () => main(process.argv.slice(2)));
