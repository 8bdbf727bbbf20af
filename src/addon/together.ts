// Who is one person, as somebody changed it on Data check: the answers of the wizard go on with it (model.md §9).

import type { ReadingOptions } from '../reading/index.ts';
import { KEPT_APART, ONE_CUSTOMER, sharedKeys } from '../reports/check/together.ts';
import type { IdleChoice } from '../reports/input.ts';
import type { FoundTable } from '../reports/readback.ts';
import { Trouble } from '../sheets/trouble.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { MOST_ANSWERS } from '../terms/reading-choices.ts';
import { LANGUAGES, textsOf } from '../text/index.ts';
import { ofOrders } from './sets.ts';
import { loadState, type State } from './store.ts';

/**
 * What was chosen, with what stands otherwise on Data check than it was written there. An answer that was given since the
 * last run counts before it. `idle`: what stands there and changes nothing.
 */
export function withSheetsAnswers(
  workbook: Workbook,
  { sheetId, reading = {} }: { readonly sheetId: number; readonly reading?: ReadingOptions },
): { readonly options: ReadingOptions; readonly idle: readonly IdleChoice[] } {
  const state = keptOf(sheetId);
  if (!state) return { options: reading, idle: [] };
  const { changed, unknown } = choicesOn(workbook, state.set ?? 1);
  const before = state.settings?.reading.answers ?? {};
  const answers: { [key: string]: string } = { ...reading.answers };
  let kept = Object.keys(answers).length;
  const tooMany: IdleChoice[] = [];
  for (const { shared, text, choice } of changed) {
    const keys = sharedKeys(shared).map((key) => `together:${key}`);
    const news = keys.filter((key) => reading.answers?.[key] === before[key]);
    const more = news.filter((key) => !(key in answers)).length;
    // An answer that is kept is never given up for another.
    if (more > 0 && kept + more > MOST_ANSWERS) tooMany.push({ shared, text, why: 'too-many' });
    else for (const key of news) answers[key] = choice;
    kept = Object.keys(answers).length;
  }
  const options = changed.length > 0 ? { ...reading, answers } : reading;
  return { options, idle: [...unknown, ...tooMany] };
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

interface Chosen {
  /** The keys of its row, as they stand there. */
  readonly shared: string;
  /** As a person typed it. */
  readonly text: string;
  readonly choice: string;
}

/** The rows whose choice is not what was done when they were written, and those that say something else. */
function choicesOn(
  workbook: Workbook,
  set: number,
): { readonly changed: readonly Chosen[]; readonly unknown: readonly IdleChoice[] } {
  const before = workbook.set;
  workbook.set = set;
  const table = workbook.tableCells('check').find(({ layout }) => layout.name === 'identities');
  workbook.set = before;
  const changed: Chosen[] = [];
  const unknown: IdleChoice[] = [];
  if (!table?.layout.keys.includes('choice')) return { changed, unknown };
  const at = (cells: FoundTable['cells'][number], key: string): string =>
    String(cells[table.layout.keys.indexOf(key)] ?? '');
  for (const cells of table.cells) {
    const [text, shared] = [at(cells, 'choice'), at(cells, 'shared')];
    const choice = choiceIn(text);
    if (choice === null) {
      if (text.trim() !== '' && shared !== '') unknown.push({ shared, text, why: 'unknown' });
    } else if (choice !== (at(cells, 'customer') === '' ? KEPT_APART : ONE_CUSTOMER))
      changed.push({ shared, text, choice });
  }
  return { changed, unknown };
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
