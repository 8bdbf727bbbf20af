// Who is one person, as somebody changed it on Data check: the answers of the wizard go on with it (model.md §9).

import type { ReadingOptions } from '../reading/index.ts';
import { KEPT_APART, ONE_CUSTOMER, sharedKeys } from '../reports/check/together.ts';
import { Trouble } from '../sheets/trouble.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { MOST_ANSWERS } from '../terms/reading-choices.ts';
import { LANGUAGES, textsOf } from '../text/index.ts';
import { ofOrders } from './sets.ts';
import { loadState, type State } from './store.ts';

type Answers = NonNullable<ReadingOptions['answers']>;

/**
 * What was chosen, with what stands otherwise on Data check than it was written there. An answer that was given since the
 * last run counts before it.
 */
export function withSheetsAnswers(
  workbook: Workbook,
  { sheetId, reading = {} }: { readonly sheetId: number; readonly reading?: ReadingOptions },
): ReadingOptions {
  const kept = keptOf(sheetId);
  if (!kept) return reading;
  const changed = changedOn(workbook, kept.set ?? 1);
  const { answers = {} } = reading;
  const before = kept.settings?.reading.answers ?? {};
  const news = Object.entries(changed).filter(([key]) => answers[key] === before[key]);
  if (news.length === 0) return reading;
  return {
    ...reading,
    answers: Object.fromEntries([...Object.entries(answers), ...news].slice(-MOST_ANSWERS)),
  };
}

/** null = these orders have no sheets yet, or nobody knows. */
function keptOf(sheetId: number): State | null {
  try {
    const state = ofOrders(loadState(), sheetId);
    return state?.settings ? state : null;
  } catch (error) {
    if (error instanceof Trouble && error.code === 'state-unreadable') return null;
    throw error;
  }
}

/** Answers by their keys, of the rows whose choice is not what was done when they were written. */
function changedOn(workbook: Workbook, set: number): Answers {
  const before = workbook.set;
  workbook.set = set;
  const table = workbook.tableCells('check').find(({ layout }) => layout.name === 'identities');
  workbook.set = before;
  if (!table?.layout.keys.includes('choice')) return {};
  const at = (key: string): number => table.layout.keys.indexOf(key);
  const [choice, customer, shared] = [at('choice'), at('customer'), at('shared')];
  return Object.fromEntries(
    table.cells.flatMap((cells) => {
      const chosen = choiceIn(String(cells[choice] ?? ''));
      const done = String(cells[customer] ?? '') === '' ? KEPT_APART : ONE_CUSTOMER;
      if (chosen === null || chosen === done) return [];
      return sharedKeys(String(cells[shared] ?? '')).map((key) => [`together:${key}`, chosen]);
    }),
  );
}

const plain = (word: string): string => word.normalize('NFKC').trim().toLowerCase();

/** In the words of any language. */
function choiceIn(cell: string): string | null {
  const said = (choice: typeof ONE_CUSTOMER | typeof KEPT_APART): boolean =>
    LANGUAGES.some(
      (language) => plain(textsOf(language).sheets.check.identities.choices[choice]) === plain(cell),
    );
  return ([ONE_CUSTOMER, KEPT_APART] as const).find(said) ?? null;
}
