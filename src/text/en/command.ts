// What `npm run segment` says of a run and of the files it writes.

import { figure } from '../figures.ts';
import { many } from './many.ts';

export const command = {
  screen: {
    columns: 'Columns read',
    reading: 'How they were read',
    leftOut: 'Rows left out',
    none: 'none',
    rows: (rows: readonly number[], more: boolean) =>
      ` (${rows.length === 1 && !more ? 'row' : 'rows'} ${rows.join(', ')}${more ? ', …' : ''})`,
    answer: (choice: string) => ` (${choice})`,
    moreFound: (count: number) => `${figure(count)} more stand in Data check.`,
    status: (status: string, orders: number) => `${status}: ${many(orders, 'order', 'orders')}`,
    statuses: 'Statuses we do not know: their orders count',
    settle: 'To leave them out: --leave-out "…"; to let them count for good: --count "…"',
    options: 'Options in effect',
    latest: 'the latest order day',
    run: (asOf: string, locale: string, timeZone: string, language: string) =>
      `as of ${asOf} · locale ${locale} · time zone ${timeZone} · language ${language}`,
    results: 'Results',
    chosen: 'You chose it',
    column: (role: string, header: string, letter: string) => `${role}: ${header} (${letter})`,
    figures: (asOf: string, customers: number, orders: number, rows: number) =>
      `As of ${asOf}: ${figure(customers)} customers, ${figure(orders)} orders in ${figure(rows)} rows.`,
    cells: 'Cells',
  },
  step: (number: number, steps: number, name: string) => `Step ${number} of ${steps}: ${name}`,
  done: (seconds: string) => `Done in ${seconds} s.`,
  workbook: (path: string) => ` The workbook is ${path}`,
  encoding: (taken: string, others: readonly string[]) =>
    `Read as ${taken}; it may be ${others.join(' or ')}. If letters look wrong: --encoding ${others[0]}.`,
  noSheet: (name: string, sheets: readonly string[]) =>
    `There is no sheet “${name}”. The sheets are ${sheets.map((sheet) => `“${sheet}”`).join(', ')}.`,
  noOrders: 'The workbook has no sheet with orders.',
  noColumn: (sheet: string, header: string, row: number) =>
    `No column of “${sheet}” is called “${header}” in row ${row}.`,
  notWritten: (kind: string, roles: readonly string[]) =>
    `No sheet ${kind}: it needs a column for ${roles.join(' and ')}.`,
  needsOrders: (kind: string) => `No sheet ${kind}: it needs the orders, and this sheet holds customers.`,
  noChoice: (word: string, choices: string) => `--accept ${word}: the choices are ${choices}.`,
  noFinding: (word: string, known: string) =>
    `--accept ${word}: there is no such finding here.${known && ` There is: ${known}.`}`,
  settleColumn: (role: string, header: string, code: string) =>
    `Say --map ${role}="${header}", or name another column; --accept ${code} takes each such column.`,
  settleFinding: (key: string) => `--accept ${key} counts it all the same.`,
  engine: {
    missing: 'DuckDB is not here yet. Get it once with: npm ci --prefix sql',
    option: (option: string) => `${option} does not go with --engine duckdb.`,
    notMade: (kind: string) => `No sheet ${kind}: it is not made with --engine duckdb.`,
    tooMany: (kind: string, orders: number, held: number) =>
      `No sheet ${kind}: it needs each order, and of ${figure(orders)} at most ${figure(held)} are held in memory. To hold them all: --hold ${orders}.`,
    compute: (table: string) => `Compute ${table}`,
    leftOut: (lines: number) =>
      `${many(lines, 'line', 'lines')} left out; Data check names the first of them.`,
    top: (customers: number) =>
      `The Customers sheet has the ${figure(customers)} with the highest net; --csv DIR writes all of them.`,
    sample: (every: number) =>
      `Chances, values and rates of past days were worked out on one customer of every ${figure(every)}.`,
    failed: (file: string, why: string) => `${file} cannot be read: ${why}`,
    noFile: (path: string) => `There is no file ${path}.`,
    bothKinds: (path: string) =>
      `${path} holds .parquet and .csv files. Put those of the orders into a folder of their own.`,
    neitherKind: (path: string) => `${path} holds no .parquet and no .csv file.`,
    noRole: (file: string, role: string, columns: string) =>
      `No column of ${file} says the ${role}. Name it: --map ${role}=HEADER. The columns are ${columns}.`,
    noColumn: (file: string, header: string) => `No column of ${file} is called “${header}”.`,
    guessed: (header: string, role: string) =>
      `No word says that “${header}” is the ${role}; its values look like it. Say --map ${role}="${header}", or name another column.`,
    ofMoney: (column: string, role: string) =>
      `${column} is a ${role} column. DuckDB reads one amount in one currency: give amounts less refunds, or say --map ${role}= to go without it.`,
    unread: (count: number, lines: number, text: string, column: string, row: number) =>
      `${figure(count)} of ${figure(lines)} lines cannot be read, such as “${text}” in ${column} of row ${row}. Name another column with --map, or say how they are written: --date-order mdy|dmy, --decimal-mark ,.`,
    noOrders: (file: string) => `${file} has no order with a customer that counts.`,
  },
  audience: {
    counts: (
      path: string,
      found: { people: number; total: number; withoutConsent: number; unreachable: number; repeated: number },
    ) =>
      `${path}: ${figure(found.people)} of ${figure(found.total)}; left out: ${figure(found.withoutConsent)} without consent, ${figure(found.unreachable)} the platform cannot match, ${figure(found.repeated)} twice.`,
    heldBack: (count: number) => `${figure(count)} are held back.`,
    holdsAlready: (until: string) =>
      `A campaign of this group holds customers back until ${until}: leave --hold-back out, they stay out of the file.`,
    tooFewToHold: (people: number, least: number) =>
      `--hold-back: ${figure(people)} are too few. Under ${least} it would tell nothing.`,
    tooFew: (least: number) => `It may be too small: platforms use lists from ${figure(least)} people on.`,
  },
  private: {
    said: (folder: string, dropped: readonly string[], small: number) =>
      `${folder}: customers are pseudonyms. Not in it: names, contacts, ${dropped.join(', ')}.${small === 0 ? '' : ` Small groups that became one, and counts left blank: ${figure(small)}.`}`,
    small: 'small groups',
    noSecret: (path: string) => `${path} holds no secret: 64 hexadecimal digits. Name another file.`,
  },
  files: {
    folder: (path: string) => `${path} is a folder. Name a file.`,
    twice: (path: string) => `${path} would be written twice. Name different places.`,
    input: (path: string) => `${path} is the file that was read. It stays as it is: name another place.`,
    foreign: (files: string, count: number) =>
      `${files}: not written by this command, or changed since. Nothing was written. Name another place, or give --force to replace ${count === 1 ? 'it' : 'them'}.`,
    failed: (path: string, code: string) => `${path || 'The files'} cannot be written (${code}).`,
  },
};
