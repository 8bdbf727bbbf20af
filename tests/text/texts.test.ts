// The words a person reads: complete in each language, unambiguous, and written by the house's rules.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SEGMENT_MAPS, segmentNames } from '../../src/model/index.ts';
import { LANGUAGES, segmentText, type Texts, textsOf } from '../../src/text/index.ts';

const filesIn = (folder: string, named: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => named.test(file))
    .map((file) => `${folder}/${file}`);

/** Every string of an object, and what its functions say of plain sample figures, with the path to it. */
function wordsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => wordsOf(part, path ? `${path}.${key}` : key));
}

/** Paths of everything in an object: strings and functions alike. */
function pathsOf(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, part]) => pathsOf(part, path ? `${path}.${key}` : key));
}

/** Sentences that functions make, with figures as they come in a run. */
function sentencesOf(texts: Texts): string[] {
  const { messages, sheets, reports } = texts;
  const where = { sheet: 'Orders', row: 1204, range: 'B2:B9', figure: 412000, limit: 150000 };
  const failures = Object.values(messages.failures).flatMap((failure) => [failure(where), failure({})]);
  const figures = {
    now: '12.4%',
    before: '11.6%',
    counted: '36',
    outOf: '291',
    direction: 'worse' as const,
  };
  const rate = { rate: '13.5%', counted: '5', outOf: '37', together: '22.0%' };
  const indicators = Object.keys(
    reports.health.indicators,
  ) as (keyof Texts['reports']['health']['indicators'])[];
  const { health, money, stores } = reports;
  return [
    ...failures.flatMap(({ title, message, next }) => [title, message, next]),
    ...indicators.flatMap((name) => [true, false].map((rose) => health.sentence(name, { ...figures, rose }))),
    ...(['better', 'worse', 'same', 'unclear'] as const).map((direction) =>
      health.verdict({
        active: '332',
        difference: '41',
        more: direction !== 'worse',
        from: '2011-10-12',
        direction,
        came: '83',
        went: '42',
      }),
    ),
    health.tooEarly,
    health.warmUp,
    health.seasons.same(['churn']),
    health.seasons.unknown,
    health.moved.order,
    health.moved.none,
    reports.stores.channels.rule,
    health.window(58, true),
    health.rule(58),
    money.revenue('NT$120', 'NT$100', '+NT$20', '+20.0%'),
    money.groups('+NT$30', '−NT$10'),
    money.leak('NT$10'),
    money.noGroups,
    money.shop('2011-11', 'NT$120', 'NT$100', '83.3%'),
    ...(['more', 'fewer', 'seasonal', null] as const).map((customers) =>
      money.yearBefore({
        month: '2010-11',
        revenue: 'NT$9',
        change: '+1.0%',
        customers,
        seasonal: '2011-10',
      }),
    ),
    money.carriedByOrder({ id: 'A1', customer: 'c', day: '2024-01-01', revenue: 'NT$9', without: '−NT$1' }),
    money.carriedByCustomer({ customer: 'c', month: '2024-01', revenue: 'NT$9', without: '−NT$1' }),
    money.top('20%', '68.1%'),
    money.for80('138', '31.7%'),
    stores.rule(58, '2011-11', '2011-10'),
    stores.together(rate, rate),
    ...(['behind', 'alike', 'few', 'too-early'] as const).flatMap((because) =>
      (['acquire', 'stop-loss'] as const).map((what) => {
        const counts = { numerator: 5, denominator: 37 };
        const rates = { newRate: counts, churnRate: counts };
        return stores.because(
          because === 'behind' ? { what, because, ...rates } : { what: null, because, ...rates },
          rate,
          rate,
        );
      }),
    ),
    messages.warning({ code: 'few-scores', dimension: 'f', distinct: 3, scale: 5 }),
    messages.warning({ code: 'no-repeat-buyer' }),
    messages.removal.done(6, 4),
    messages.done(435, 227),
    sheets.rules.nes({ kind: 'cycle', multiples: [2, 2.5, 3] }, false, '57.1'),
    sheets.rules.nes({ kind: 'days', days: [90, 135, 180] }, true, null),
    sheets.rules.nesInFull({ kind: 'cycle', multiples: [2, 2.5, 3] }, true),
    sheets.rules.hmlGroups({ kind: 'revenue', shares: [80, 15] }, 'net12'),
    sheets.rules.hmlCuts('aov', '73,204', '24,021'),
    sheets.check.unattributed.heading(40, 'NT$1,552,077'),
    sheets.settings.scores.between('16', '34'),
    ...(['granularity', 'date-order', 'refunds', 'zero-amount', 'statuses'] as const).map((code) =>
      messages.assumption({ code, value: 'first', because: 'values', count: 12 }),
    ),
  ];
}

describe.each(LANGUAGES)('texts in %s', (language) => {
  const texts = textsOf(language);

  it('have a word in every place that another language has one', () => {
    expect(pathsOf(texts).sort()).toEqual(pathsOf(textsOf('en')).sort());
  });

  it('are nowhere empty, but where the rule itself is told in words', () => {
    const told = [
      'nes_rule',
      'shop_cycle_rule',
      'rfm_method',
      'segment_map',
      'hml_rule',
      'hml_basis',
      'cohort_period',
    ];
    const empty = wordsOf(texts).flatMap(([path, text]) => (text.trim() ? [] : [path]));
    expect(empty).toEqual(told.map((key) => `sheets.settings.names.${key}.words`));
  });

  it('shout nowhere and leave no placeholder behind', () => {
    for (const text of [...wordsOf(texts).map(([, word]) => word), ...sentencesOf(texts)]) {
      expect(text).not.toMatch(/[!！]|undefined|NaN|null|\[object|\$\{/);
    }
  });

  it('name every segment of every map, each by another name', () => {
    for (const map of SEGMENT_MAPS) {
      const names = segmentNames(map).map((key) => segmentText(texts.names, map, key));
      expect(names.every(({ name, todo, advice }) => name && todo && advice)).toBe(true);
      expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    }
  });

  it('let a segment that is not ours stand for itself', () => {
    expect(segmentText(texts.names, 'classic11', 'toString').name).toBe('toString');
  });

  it('say of each failure what happened and what to do, with and without knowing where', () => {
    for (const [code, failure] of Object.entries(texts.messages.failures)) {
      for (const where of [{}, { sheet: 'Orders', row: 3, range: 'A1', figure: 5, limit: 2 }]) {
        const { title, message, next } = failure(where);
        expect(`${title} ${message} ${next}`, code).not.toMatch(/undefined|“”|「」/);
        expect(
          [title, message, next].every((text) => text.length > 3),
          code,
        ).toBe(true);
      }
    }
  });

  it('give no two settings the same name, so that a value can be found again', () => {
    const { names, messages, sheets } = texts;
    const all = [
      ...Object.values(sheets.settings.names).map(({ name }) => name),
      ...Object.values(names.roles).map(sheets.settings.column),
      ...Object.values(messages.assumptionNames),
    ];
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  });
});

describe('Traditional Chinese', () => {
  const texts = textsOf('zh-TW');
  const all = [...wordsOf(texts).map(([, text]) => text), ...sentencesOf(texts)];

  it('keeps a space between Chinese and figures or Latin letters', () => {
    const tight = all.filter((text) => /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u4e00-\u9fff]/.test(text));
    expect(tight).toEqual([]);
  });

  it('writes full-width punctuation in sentences', () => {
    expect(all.filter((text) => /[\u4e00-\u9fff][,;:?]/.test(text))).toEqual([]);
  });

  /** Every line of Chinese that a person reads, with its file: texts, the workbench, the pages. */
  const lines = [
    ...filesIn('src/text/zh-TW', /(?<!spellings)\.ts$/),
    ...filesIn('src/reading/findings', /\.ts$/),
    ...filesIn('local/workbench/text', /zh-TW\.ts$/),
    ...filesIn('docs', /zh-TW\.md$/),
    'README.zh-TW.md',
    'sidebar/page.html',
    'local/workbench/page.html',
  ].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /[\u4e00-\u9fff]/.test(line) && !/^\s*(\/\/|\/?\*)/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  const saying = (pattern: RegExp): string[] => lines.filter((line) => pattern.test(line));
  /** Platforms have their own words, which this page quotes. */
  const quoted = 'docs/exports.zh-TW.md';

  it('uses the terms of Taiwan', () => {
    expect(lines.length).toBeGreaterThan(2000);
    const elsewhere = [
      '行數|單元格|數據|電子表格|工作簿|默認|缺省|用戶|信息|您|激活|視頻|設置|支持(?!度)|反饋|質量|程序|軟件|硬件|網絡|服務器|賬',
      '郵箱|登錄|密鑰|界面|菜單|點擊|鏈接|鼠標|打印|屏幕|(?<!英)文檔|導出|導入|緩存|內存|變量|字符|字段|數組|刷新|保存|加載|渠道|實時|短信|占比率',
    ];
    expect(saying(new RegExp(elsewhere.join('|')))).toEqual([]);
  });

  it('calls one thing by one name', () => {
    // 顧客, 訂單號碼, 函式, 機率, 分界, 備註, Google 帳戶, 電子郵件, 同期群, 獲利
    expect(
      saying(
        /客人(?![數次])|消費者|訂單編號|訂單號[^碼]|函數|切點|機會|筆記|帳號|[eE]-mail|電郵|世代|利潤|外掛(?!程式)/,
      ).filter((line) => !line.startsWith(quoted)),
    ).toEqual([]);
  });

  it('writes plainly', () => {
    expect(saying(/的的|進行(?!中)|對於|[\u4e00-\u9fff]被[\u4e00-\u9fff]{0,6}所|！/)).toEqual([]);
  });

  it('writes full-width punctuation between Chinese, and brackets with what they explain', () => {
    expect(saying(/(?<!=欄)[\u4e00-\u9fff](?:[,;?]|:(?![\dA-Z]))/)).toEqual([]);
    expect(saying(/[\u4e00-\u9fff] ?\(/).filter((line) => !line.startsWith(quoted))).toEqual([]);
  });

  it('puts one space, never two, and none beside full-width punctuation', () => {
    expect(saying(/[\u4e00-\u9fff] {2,}\S/)).toEqual([]);
    expect(saying(/[，。：；？、「」] [\u4e00-\u9fff]|[\u4e00-\u9fff] [，。：；？、」]/)).toEqual([]);
  });
});
