// Customers of several keys, and keys of several customers: a row each, with what is done and a cell to choose otherwise.

import { MOST_ANSWERS } from '../../terms/reading-choices.ts';
import type { Facts } from '../facts.ts';
import type { IdleChoice, ReportInput } from '../input.ts';
import * as look from '../look.ts';
import type { Page } from '../page.ts';

/** The answers to a finding that says who is one person. */
export const ONE_CUSTOMER = 'same';
export const KEPT_APART = 'apart';

const INPUT = { background: look.RULE.background };

/** Keys in one cell. Blanks within a key are plain ones, so that one before a comma's blank tells it from the next key. */
const sharedText = (by: readonly { readonly key: string }[]): string =>
  by.map(({ key }) => key.replace(/, /g, ',\u00a0')).join(', ');
export const sharedKeys = (cell: string): readonly string[] =>
  cell
    .split(', ')
    .map((key) => key.replace(/\u00a0/g, ' '))
    .filter((key) => key !== '');

/** Of typed words that are no choice, so many are named. */
const MOST_NAMED = 5;

export function identitiesTable(
  page: Page,
  facts: Facts,
  { merged, apart }: Pick<NonNullable<ReportInput['reading']['united']>, 'merged' | 'apart'>,
  idle: readonly IdleChoice[],
): void {
  const { identities: words } = facts.texts.sheets.check;
  const rows = [
    ...apart.map(({ why, key, word, keys }) => ({
      done: words.done[why],
      choice: words.choices[KEPT_APART],
      customer: '',
      by: [{ key, word }],
      keys,
    })),
    ...merged.map(({ key, keys, by }) => ({
      done: words.done.joined,
      choice: words.choices[ONE_CUSTOMER],
      customer: key,
      by,
      keys,
    })),
  ];
  page.heading(words.heading(merged.length));
  // In one line: the table below keeps its place.
  page.text(facts.texts.messages.prose(words.help, ...idleSentences(facts, idle)));
  const typed = new Map(idle.map(({ shared, text }) => [shared, text]));
  const table = page.table({
    name: 'identities',
    rows: rows.length,
    columns: [
      { key: 'done', header: words.what, format: look.TEXT, value: (r) => rows[r].done },
      {
        key: 'choice',
        header: words.choice,
        format: look.TEXT,
        value: (r) => typed.get(sharedText(rows[r].by)) ?? rows[r].choice,
      },
      { key: 'customer', header: words.customer, format: look.TEXT, value: (r) => rows[r].customer },
      {
        key: 'by',
        header: words.by,
        format: look.TEXT,
        value: (r) => rows[r].by.map(({ word }) => word).join(', '),
      },
      {
        key: 'shared',
        ...words.shared,
        format: look.TEXT,
        style: { color: look.SOFT },
        width: 160,
        value: (r) => sharedText(rows[r].by),
      },
      { key: 'keys', header: words.keys, format: look.TEXT, value: (r) => rows[r].keys.join(', ') },
    ],
  });
  const cells = { ...table.data, column: table.column('choice'), columns: 1 };
  const values = [words.choices[ONE_CUSTOMER], words.choices[KEPT_APART]];
  page.input(cells, { kind: 'list', values }, words.help, INPUT);
}

/** What was typed and changes nothing, and what to write instead. */
function idleSentences(facts: Facts, idle: readonly IdleChoice[]): readonly string[] {
  const { idle: words, choices } = facts.texts.sheets.check.identities;
  const unknown = idle.filter(({ why }) => why === 'unknown').map(({ text }) => text.trim());
  const tooMany = idle.length - unknown.length;
  return [
    ...(unknown.length > 0
      ? [words.unknown([...new Set(unknown)].slice(0, MOST_NAMED), Object.values(choices))]
      : []),
    ...(tooMany > 0 ? [words.tooMany(tooMany, MOST_ANSWERS)] : []),
  ];
}
