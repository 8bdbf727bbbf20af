// Words that shops and programs write where they do not know the customer (model.md §10): 散客, walk-in, guest@…. Their orders
// have none, until a person says that one is called so.

import { type FindingKind, type FoundInOrders, findingOf, type OrderFacts } from '../gate/facts.ts';
import type { Answers, Finding } from '../gate/finding.ts';
import { askWhetherOne, ordersOfEach } from '../gate/one-customer.ts';
import type { FindingWords } from '../gate/words.ts';
import { isPlaceholder } from '../placeholders.ts';
import { customerKey } from '../plain.ts';
import { namesNobody } from '../special-words.ts';
import { saysTest } from './test-orders.ts';

export const kind: FindingKind = { place: 80, decides: true, orders: placeholders };

/** A customer who may be none is asked about from so many orders on. */
const SEVERAL = 2;
/** Domains that nobody has: unless so large a share of a shop's customers is made of them. */
const NO_DOMAIN = /@(?:example|test|invalid|localhost|none|noemail|nomail)\.(?:com|net|org|invalid|local)$/i;
const MADE = 0.2;
/** No person is called by a dash or a 0. */
const WORD = /\p{L}/u;
/** Words with the most orders, beside those that were answered. */
export const MOST_WORDS_ASKED = 5;

/** Is this a word for nobody that is asked about. Tests are asked about as such. */
export const isAsked = (word: string): boolean => WORD.test(word) && namesNobody(word) && !saysTest(word);

function placeholders(facts: OrderFacts): FoundInOrders {
  const count = ordersOfEach(facts);
  const customers = placeholdersAmong(facts.columns.customers?.words ?? [], count);
  const asked = askWhetherOne(facts, count, customers, { code: 'placeholder', choices: ['nobody', 'count'] });
  return { ...asked, findings: [...wordsForNobody(facts), ...asked.findings] };
}

/** Customers with so many orders who may be nobody. Words that always name nobody are asked about by themselves. */
export function placeholdersAmong(words: readonly string[], count: ArrayLike<number>): readonly number[] {
  const has = Array.from(words.keys()).filter((at) => count[at] > 0);
  const noDomain = has.filter((at) => NO_DOMAIN.test(words[at]));
  const none = new Set(noDomain.length > has.length * MADE ? [] : noDomain);
  return has.filter(
    (at) => count[at] >= SEVERAL && (none.has(at) || isPlaceholder(words[at])) && !namesNobody(words[at]),
  );
}

function wordsForNobody(facts: OrderFacts): readonly Finding[] {
  const { columns, orders, rows, customer, net, scale, answers, cells } = facts;
  const { customers } = columns;
  const asked = customers?.words.map(isAsked);
  if (!customers || !asked?.includes(true)) return [];
  const places = new Map<number, number[]>();
  rows.forEach((row, place) => {
    const at = customers.index[row];
    const owner = customer[orders[place]];
    // Another line of the order may name somebody.
    if (at < 0 || !asked[at] || (owner >= 0 && owner !== at)) return;
    const known = places.get(at) ?? [];
    known.push(place);
    places.set(at, known);
  });
  const found = [...places]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([at, its]) =>
      askAboutWord(answers, customers.words[at], {
        count: its.length,
        rows: its.map((place) => cells.firstRow + rows[place]),
        ...(net ? { money: its.reduce((sum, place) => sum + net[orders[place]], 0) / scale } : {}),
      }),
    );
  const open = new Set(found.filter(({ answered }) => !answered).slice(0, MOST_WORDS_ASKED));
  return found.filter((one) => one.answered || open.has(one));
}

export const askAboutWord = (
  answers: Answers,
  word: string,
  found: Pick<Finding, 'count' | 'rows' | 'money'>,
): Finding =>
  findingOf(answers, {
    code: 'placeholder',
    about: customerKey(word),
    weight: 'ask',
    values: [word],
    choices: ['nobody', 'count'],
    ...found,
  });

/** Does a word name nobody, as far as nobody said otherwise. */
export const isNobody = (word: string, answers: OrderFacts['answers'] = {}): boolean =>
  namesNobody(word) && answers[`placeholder:${customerKey(word)}`] !== 'count';

export const words: FindingWords = {
  en: ({ count, chosen, values: [customer] }, { many }) => ({
    title: `${many(count, 'order says', 'orders say')} “${customer}”: is that a customer?`,
    done: chosen === 'nobody' ? 'Counted without a customer' : 'Counted as one customer',
    touches: many(count, 'order', 'orders'),
    detail: 'Shops and programs write this where they do not know who bought.',
    choices: { nobody: 'No: orders without a customer', count: 'Yes, one customer' },
  }),
  'zh-TW': ({ count, chosen, values: [customer] }, { figure }) => ({
    title: `${figure(count)} 筆訂單寫著「${customer}」，這是一位顧客嗎？`,
    done: chosen === 'nobody' ? '當作沒有顧客' : '當作一位顧客',
    touches: `${figure(count)} 筆`,
    detail: '店家和系統不知道是誰買的，常會這樣寫。',
    choices: { nobody: '不是，當作沒有顧客', count: '是，就是一位顧客' },
  }),
};
