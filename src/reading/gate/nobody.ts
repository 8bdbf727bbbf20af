// Words that shops and programs write where they do not know the customer (model.md §10): their orders have none, until a
// person says that one is called so.

import { namesNobody } from '../special-words.ts';
import { type FoundInOrders, findingOf, NOTHING, type OrderFacts } from './facts.ts';
import type { Answers, Finding } from './finding.ts';
import { saysTest } from './test-orders.ts';

/** No person is called by a dash or a 0. */
const WORD = /\p{L}/u;
/** Words with the most orders. */
export const MOST_WORDS_TOLD = 5;

/** Is this a word for nobody that is told of. Tests are told as such. */
export const isTold = (word: string): boolean => WORD.test(word) && namesNobody(word) && !saysTest(word);

export function nobody({
  columns,
  orders,
  rows,
  customer,
  net,
  scale,
  answers,
  cells,
}: OrderFacts): FoundInOrders {
  const { customers } = columns;
  const asked = customers?.words.map(isTold);
  if (!customers || !asked?.includes(true)) return NOTHING;
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
  const findings = [...places]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_WORDS_TOLD)
    .map(([at, its]) =>
      toldOf(answers, customers.words[at], {
        count: its.length,
        rows: its.map((place) => cells.firstRow + rows[place]),
        ...(net ? { money: its.reduce((sum, place) => sum + net[orders[place]], 0) / scale } : {}),
      }),
    );
  return { findings };
}

export const toldOf = (
  answers: Answers,
  word: string,
  found: Pick<Finding, 'count' | 'rows' | 'money'>,
): Finding =>
  findingOf(answers, {
    code: 'placeholder',
    about: word,
    // An address may be somebody's.
    weight: word.includes('@') ? 'ask' : 'decided',
    values: [word],
    choices: ['nobody', 'count'],
    ...found,
  });

/** Does a word name nobody, as far as nobody said otherwise. */
export const isNobody = (word: string, answers: OrderFacts['answers'] = {}): boolean =>
  namesNobody(word) && answers[`placeholder:${word}`] !== 'count';
