// Texts, figures and formulas of the sidebar.

import { describe, expect, it } from 'vitest';
import { days, matching, tails } from '../../sidebar/state/columns.ts';
import { filledFormula, findFunctions } from '../../sidebar/state/formulas.ts';
import { firstCell, heat } from '../../sidebar/state/nine.ts';
import { fractionDone, secondsLeft } from '../../sidebar/state/progress.ts';
import { ago, lettersIn, money } from '../../sidebar/text/format.ts';
import { textOf } from '../../sidebar/text/index.ts';
import { ruleFacts } from '../../sidebar/text/rule-facts.ts';
import { FUNCTIONS } from '../../src/functions/catalogue.ts';
import { DEFAULT_RULES } from '../../src/model/rules/index.ts';
import { columnsOf, INSPECTION, STEPS, summaryIn } from './shop.ts';

/** What a function says of figures; of names, where it takes a list of them. */
function saidOf(say: CallableFunction): unknown {
  try {
    return say('3', '4', '5', '6');
  } catch {
    return say(['a', 'b']);
  }
}

/** Every word of a language with its path, functions called with stand-ins. */
function wordsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const takesList = (path.endsWith('.list') || path.endsWith('.spoken')) && path !== 'orders.spoken';
    return wordsOf(takesList ? value(['a', 'b']) : saidOf(value), path);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    wordsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

describe('the two languages', () => {
  const en = wordsOf(textOf('en').t, '');
  const zh = wordsOf(textOf('zh-TW').t, '');

  it('have the same words', () => expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path)));

  it('leave no word empty or untranslated', () => {
    const same = zh.filter(([, word], i) => word === '' || (word === en[i][1] && /[a-z]{4}/.test(word)));
    expect(same).toEqual([]);
  });

  it('shout nowhere', () => expect([...en, ...zh].filter(([, word]) => /[!！]/.test(word))).toEqual([]));

  it('put a space between Chinese and figures or Latin letters', () => {
    const tight = zh.filter(([, word]) =>
      /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u4e00-\u9fff]/.test(word),
    );
    expect(tight).toEqual([]);
  });
});

describe('figures', () => {
  it('say how long ago a run was', () => {
    const now = Date.parse('2024-05-10T12:00:00Z');
    expect(ago(now - 3 * 86400000, now, textOf('en').t)).toBe('3 days ago');
    expect(ago(now - 3 * 86400000, now, textOf('zh-TW').t)).toBe('3 天前');
    expect(ago(now - 5 * 60000, now, textOf('en').t)).toBe('5 minutes ago');
    expect(ago(now + 5000, now, textOf('en').t)).toBe('just now');
  });

  it('show money by its sign', () => {
    expect(money(73204.4, 'TWD')).toBe('NT$73,204');
    expect(money(73204, 'NT$')).toBe('NT$73,204');
    expect(money(1500, 'GBP')).toBe('£1,500');
    expect(money(1500, 'CHF')).toBe('CHF 1,500');
    expect(money(1500, '')).toBe('1,500');
  });

  it('name columns as a person does', () => {
    const from = textOf('en').t.results.from;
    expect(lettersIn('AM:AP', from)).toBe('AM to AP');
    expect(lettersIn('F:F', from)).toBe('F');
    expect(lettersIn('F, H, K', from)).toBe('F, H, K');
  });

  it('tell rules in a line', () => {
    const { t } = textOf('en');
    expect(ruleFacts(DEFAULT_RULES, t)).toEqual([
      ['NES', 'own cycle 2 / 2.5 / 3'],
      ['HML', '20% / 30% / 50%'],
      ['RFM', '1 to 5'],
    ]);
  });
});

describe('long values of a column', () => {
  it('that begin alike show their ends', () => {
    expect(tails(['20240000000001', '20240000000002', '20240000000003'])).toEqual([
      '…0001',
      '…0002',
      '…0003',
    ]);
  });

  it('stay whole where they differ early or are short', () => {
    expect(tails(['2010-12-01', '2010-12-02'])).toEqual(['2010-12-01', '2010-12-02']);
    expect(tails(['m12583@example.com', 'm15513@example.com'])).toEqual([
      'm12583@example.com',
      'm15513@example.com',
    ]);
    expect(tails(['20240000000001'])).toEqual(['20240000000001']);
    expect(tails([])).toEqual([]);
  });
});

it('days of a column are shown without the time of day', () => {
  expect(
    days(['2011-12-09 12:21:00 +0000', '2011/12/09T09:00', '2024年3月5日 上午9:00', '9.12.2011']),
  ).toEqual(['2011-12-09', '2011/12/09', '2024年3月5日 上午9:00', '9.12.2011']);
});

describe('the search for a column', () => {
  const columns = columnsOf(['Customer ID', 'Email', '訂單日期'], { Email: ['ann@example.com'] });
  it.each([
    ['customer', [0]],
    ['ＥＭＡＩＬ', [1]],
    ['ann@', [1]],
    ['日期', [2]],
    ['c', [0, 1, 2]],
    ['  ', [0, 1, 2]],
    ['nothing', []],
  ])('%s', (query, found) => {
    expect(matching(columns, query).map(({ index }) => index)).toEqual(found);
  });
});

describe('the nine groups', () => {
  it('are the warmer, the more customers they have', () => {
    expect([0, 7, 24, 50, 71, 79, 98].map((customers) => heat(customers, 98))).toEqual([0, 0, 1, 2, 3, 4, 4]);
    expect(heat(0, 0)).toBe(0);
  });

  it('open with the most valuable customers who fell asleep', () => {
    const summary = summaryIn('en');
    expect(firstCell(summary)).toBe('S-H');
    const awake = summary.cells.map((cell) => (cell.key === 'S-H' ? { ...cell, customers: 0 } : cell));
    expect(firstCell({ ...summary, cells: awake })).toBe('N-H');
  });
});

describe('progress', () => {
  it('goes from nothing to all and never back', () => {
    const parts = STEPS.map((_, i) => fractionDone(STEPS, i));
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(fractionDone(STEPS, 0)).toBe(0);
    expect(fractionDone(STEPS, STEPS.length)).toBe(1);
    expect(fractionDone([], 0)).toBe(0);
  });

  it('tells the time left by the pace so far', () => {
    const run = {
      steps: ['check', 'settings', 'finish', 'money'] as const,
      figures: [],
      since: 0,
      sinceNext: 0,
      cancelling: false,
      waiting: null,
    };
    // 1 of 4 equal steps took 10 s: 30 s are left.
    expect(secondsLeft({ ...run, next: 1, now: 10000 })).toBe(30);
    expect(secondsLeft({ ...run, next: 0, now: 10000 })).toBeNull();
    expect(secondsLeft({ ...run, next: 4, now: 10000 })).toBeNull();
  });
});

describe('a formula to insert', () => {
  it('holds the columns of the orders', () => {
    const { formula, filled } = filledFormula(
      '=NES_TAG({customer}, {customer}, {date})',
      "Bob's orders",
      INSPECTION,
      'en_US',
    );
    expect(formula).toBe("=NES_TAG('Bob''s orders'!I2:I, 'Bob''s orders'!I2:I, 'Bob''s orders'!B2:B)");
    expect(filled).toBe(true);
  });

  it('separates with a semicolon where decimals have a comma, but not within quotes', () => {
    expect(filledFormula('=HML_OF(F2:F, "1,5")', null, null, 'de_DE').formula).toBe('=HML_OF(F2:F; "1,5")');
    expect(filledFormula('=HML_OF(F2:F, 3)', 'A, B', null, 'zh_TW').formula).toBe('=HML_OF(F2:F, 3)');
  });

  it('stands on example columns until the orders are known', () => {
    expect(filledFormula('=X({customer}, {amount})', null, null, 'en_US')).toEqual({
      formula: '=X(A2:A, C2:C)',
      filled: false,
    });
  });

  it('is found by what it answers, in either language', () => {
    expect(findFunctions(FUNCTIONS, '沉睡').map(({ name }) => name)).toContain('NES_TAG');
    expect(findFunctions(FUNCTIONS, 'rfm code').map(({ name }) => name)).toContain('RFM_CODE');
    expect(findFunctions(FUNCTIONS, 'zzz')).toEqual([]);
    expect(findFunctions(FUNCTIONS, '')).toHaveLength(FUNCTIONS.length);
  });
});
