// Test orders and own staff, by the words of their customer, number, product or status, and by mail of the shop's own
// domain (model.md §10): a person decides.

import { type FindingKind, type FoundInOrders, findingOf, NOTHING, type OrderFacts } from '../gate/facts.ts';
import type { CellWords, FindingWords } from '../gate/words.ts';
import { internShown } from '../interned.ts';
import { isRelay } from '../placeholders.ts';
import { customerKey } from '../plain.ts';

export const kind: FindingKind = { place: 100, orders: testOrders };

/** A word of its own: Test order, test@shop.com, TEST-1; not Contest, Testa. */
const TEST =
  /(?:^|[^\p{L}])(?:test|tests|testing|tester|testorder|test-order|dummy|prueba|teste|testbestellung)(?:[^\p{L}]|$)|測試|测试|テスト|테스트|ทดสอบ/iu;
const STAFF =
  /(?:^|[^\p{L}])(?:staff|employee|internal|mitarbeiter|empleado)(?:[^\p{L}]|$)|員工|员工|內部|内部|社員|自用|스태프|직원/iu;
/** The words of more orders than this are a product line or a way to write numbers. */
export const MOST_TESTS = 0.05;

/** Nearly all texts hold none of these. */
const MAYBE = /test|dummy|prueb|staff|employ|intern|mitarb|emplead|[\u0e00-\uffff]/i;
export const saysTest = (text: string): boolean => MAYBE.test(text) && (TEST.test(text) || STAFF.test(text));

/** Anybody may have an address there. */
const FREE_MAIL =
  /@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|web|mail|proton|protonmail|qq|163|126|sina|naver|daum|hanmail|kakao|docomo|ezweb|softbank|au|pchome|hinet|seed|example|test)\./i;

const domainOf = (email: string): string => email.slice(email.indexOf('@'));

/** The domains of addresses that so many people share that they are the shop's: others there are its staff. */
function ownDomains({ columns }: OrderFacts): ReadonlySet<string> {
  const shared = (columns.united?.apart ?? []).filter(
    ({ kind, why }) => kind === 'email' && why === 'shared',
  );
  const own = shared.filter(({ key, people }) => people > 5 && !isRelay(key) && !FREE_MAIL.test(key));
  return new Set(own.map(({ key }) => domainOf(key)));
}

function testOrders(facts: OrderFacts): FoundInOrders {
  const { cells, orders, rows, net, scale, answers } = facts;
  const { spelled, ids } = facts.columns;
  const found = new Map<number, string>();
  const look = (words: readonly string[], index: ArrayLike<number>, says = saysTest): void => {
    const wordy = words.map((word) => says(word));
    if (!wordy.includes(true)) return;
    for (let place = 0; place < orders.length; place++) {
      const at = index[rows[place]];
      if (at >= 0 && wordy[at] && !found.has(place)) found.set(place, words[at]);
    }
  };
  if (spelled) look(spelled.words, spelled.index);
  if (ids) look(ids.words, ids.index);
  const own = ownDomains(facts);
  const mails = cells.cells.email;
  if (own.size > 0 && mails) {
    const { words, index } = internShown(mails);
    const shared = new Set(facts.columns.united?.apart.map(({ key }) => key));
    look(words, index, (word) => {
      const key = customerKey(word);
      return own.has(domainOf(key)) && !shared.has(key);
    });
  }
  for (const role of ['product', 'status', 'channel'] as const) {
    const column = cells.cells[role];
    if (!column) continue;
    const { words, index } = internShown(column);
    look(words, index);
  }
  if (found.size === 0 || found.size > Math.max(1, orders.length * MOST_TESTS)) return NOTHING;
  const places = [...found.keys()].sort((a, b) => a - b);
  const finding = findingOf(answers, {
    code: 'test-orders',
    weight: 'ask',
    count: places.length,
    rows: places.map((at) => cells.firstRow + rows[at]),
    values: [...new Set(found.values())].slice(0, 3),
    ...(net ? { money: places.reduce((sum, at) => sum + net[orders[at]], 0) / scale } : {}),
    choices: ['count', 'leave-out'],
  });
  return { findings: [finding], leavesOut: finding.chosen === 'leave-out' ? places : [] };
}

export const words: FindingWords = {
  en: ({ count, chosen, values }, { many }) => ({
    title: `${many(count, 'order looks', 'orders look')} like a test or the shop’s own: ${count === 1 ? 'does it' : 'do they'} count?`,
    done: chosen === 'leave-out' ? 'Left out' : 'Counted for now',
    touches: many(count, 'order', 'orders'),
    detail: `For example “${values.join('”, “')}”.`,
    choices: { count: 'Count them', 'leave-out': 'Do not count' },
  }),
  'zh-TW': ({ count, chosen, values }, { figure }) => ({
    title: `${figure(count)} 筆像是測試或自用的訂單，要算嗎？`,
    done: chosen === 'leave-out' ? '不計入' : '先算進去',
    touches: `${figure(count)} 筆`,
    detail: `例如「${values.join('」、「')}」。`,
    choices: { count: '要算', 'leave-out': '不算' },
  }),
};

export const inCells: CellWords = {
  en: (rows, count) =>
    `${rows} of the orders ${count === 1 ? 'looks' : 'look'} like a test or the shop’s own, and ${count === 1 ? 'counts' : 'count'}.`,
  'zh-TW': (rows) => `訂單的${rows}像是測試或自用的訂單，有算進去。`,
};
