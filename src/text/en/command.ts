// What `npm run segment` says of a run and of the files it writes.

import { many } from './many.ts';

export const command = {
  screen: {
    columns: 'Columns read',
    reading: 'How they were read',
    leftOut: 'Rows left out',
    none: 'none',
    rows: (rows: readonly number[], more: boolean) => ` (rows ${rows.join(', ')}${more ? ', …' : ''})`,
    status: (status: string, orders: number) => `${status}: ${many(orders, 'order', 'orders')}`,
    statuses: 'Statuses we do not know: their orders count',
    settle: 'To leave them out: --leave-out "…"; to let them count for good: --count "…"',
    options: 'Options in effect',
    latest: 'the latest order day',
    results: 'Results',
    chosen: 'You chose it',
    column: (role: string, header: string, letter: string) => `${role}: ${header} (${letter})`,
    figures: (asOf: string, customers: number, orders: number, rows: number) =>
      `As of ${asOf}: ${customers} customers, ${orders} orders in ${rows} rows.`,
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
  audience: {
    counts: (
      path: string,
      found: { people: number; total: number; withoutConsent: number; unreachable: number; repeated: number },
    ) =>
      `${path}: ${found.people} of ${found.total}; left out: ${found.withoutConsent} without consent, ${found.unreachable} the platform cannot match, ${found.repeated} twice.`,
    heldBack: (count: number) => `${count} are held back.`,
    holdsAlready: (until: string) =>
      `A campaign of this group holds customers back until ${until}: leave --hold-back out, they stay out of the file.`,
    tooFewToHold: (people: number, least: number) =>
      `--hold-back: ${people} are too few. Under ${least} it would tell nothing.`,
    tooFew: (least: number) => `It may be too small: platforms use lists from ${least} people on.`,
  },
  private: {
    said: (folder: string, dropped: readonly string[], small: number) =>
      `${folder}: customers are pseudonyms. Not in it: names, contacts, ${dropped.join(', ')}.${small === 0 ? '' : ` ${small} small groups were left out.`}`,
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
