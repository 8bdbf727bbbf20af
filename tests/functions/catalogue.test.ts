// What is told about the functions is what they are: names and arguments, help in both languages, examples, pages, help text.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTRY, entryWithStubs, PAGES, referencePage } from '../../docs/functions-pages.ts';
import { FAMILIES, FUNCTIONS, GENERAL, OPTIONS, type Words } from '../../src/functions/catalogue/index.ts';
import { DEFINITIONS, type FunctionName } from '../../src/functions/index.ts';
import { OPTION, wordOf } from '../../src/functions/words.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { call, column, refusal } from './calling.ts';

const names = Object.keys(DEFINITIONS) as FunctionName[];

describe('the catalogue', () => {
  it('names every function, and its arguments in their order', () => {
    expect(FUNCTIONS.map(({ name }) => name).sort()).toEqual([...names].sort());
    for (const help of FUNCTIONS) {
      const { required, optional } = DEFINITIONS[help.name as FunctionName];
      const told = (wanted: boolean) =>
        help.arguments.filter((argument) => argument.optional === wanted).map(({ name }) => name);
      expect([told(false), told(true)], help.name).toEqual([required, optional]);
      expect(help.arguments.map(({ name }) => name)).toEqual([...required, ...optional]);
    }
  });

  it('has every word in both languages, as one paragraph of sentences', () => {
    const all: Words[] = [
      ...GENERAL,
      ...FAMILIES.map(({ title }) => title),
      ...OPTIONS.flatMap(({ name, values, help }) => [name, values, help]),
      ...FUNCTIONS.flatMap((help) => [
        help.short,
        help.answers,
        help.result,
        ...help.arguments.map((argument) => argument.help),
        ...help.examples.map(({ says }) => says),
      ]),
    ];
    for (const words of all) {
      for (const language of LANGUAGES) {
        expect(words[language].trim()).not.toBe('');
        // Sheets shows no HTML, and a star and a slash would end the comment.
        expect(words[language]).not.toMatch(/\n|\*\/|！/);
      }
    }
    for (const { answers, result, arguments: all } of FUNCTIONS) {
      for (const { en, 'zh-TW': zh } of [answers, result, ...all.map((argument) => argument.help)]) {
        expect(en).toMatch(/\.$/);
        expect(zh).toMatch(/。$/);
        expect(zh).toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });

  it('names words that the functions know', () => {
    for (const { name } of OPTIONS) {
      for (const language of LANGUAGES) expect(wordOf(OPTION, name[language]), name[language]).not.toBeNull();
    }
    const orders = [column(['a', 'a', 'b']), column(['2024-01-01', '2024-01-11', '2024-01-03'])];
    const amounts = column([1, 2, 3]);
    for (const { name, values } of OPTIONS) {
      for (const language of LANGUAGES) {
        for (const value of values[language].split(/, |、/)) {
          const told = `${name[language]}=${value}`;
          expect(refusal('SEGMENT_TABLE', ...orders, amounts, '', '', told), told).toBe('not refused');
        }
      }
    }
    const choices = (name: FunctionName, argument: string) =>
      FUNCTIONS.find((help) => help.name === name)!.arguments.find((one) => one.name === argument)!.choices!;
    for (const rule of choices('NES_TAG', 'rule')) {
      expect(refusal('NES_TAG', 'a', ...orders, '', rule), rule).toBe('not refused');
    }
    for (const cuts of choices('RFM_CODE', 'cuts')) {
      expect(refusal('RFM_CODE', 'a', ...orders, amounts, '', '', '', cuts), cuts).toBe('not refused');
    }
    for (const cuts of choices('HML_TIER', 'cuts')) {
      expect(refusal('HML_TIER', 'a', orders[0], amounts, cuts), cuts).toBe('not refused');
    }
    for (const measure of choices('COHORT_TABLE', 'measure')) {
      expect(refusal('COHORT_TABLE', ...orders, amounts, measure), measure).toBe('not refused');
    }
  });

  it('has examples that call the function, and answers that it gives', () => {
    for (const { name, examples, insert } of FUNCTIONS) {
      expect(examples.length).toBeGreaterThan(0);
      for (const { formula, gives } of [...examples, { formula: insert, gives: undefined }]) {
        expect(formula).toMatch(new RegExp(`^=${name}\\(.*\\)$`));
        if (gives === undefined) continue;
        const values = JSON.parse(`[${formula.slice(name.length + 2, -1)}]`) as unknown[];
        expect(call(name as FunctionName, ...values), formula).toBe(gives);
      }
    }
  });

  it('keeps the reference pages and the help text in src/entry.js as they are told', () => {
    for (const language of LANGUAGES)
      expect(readFileSync(PAGES[language], 'utf8')).toBe(referencePage(language));
    const entry = readFileSync(ENTRY, 'utf8');
    expect(entryWithStubs(entry)).toBe(entry);
  });
});

describe('the help text in src/entry.js', () => {
  const entry = readFileSync(ENTRY, 'utf8');

  it.each(FUNCTIONS.map((help) => [help.name, help] as const))(
    'of %s stands right above a top-level function',
    (name, help) => {
      const found = new RegExp(
        `/\\*\\*\\n((?: \\*.*\\n)+?) \\*/\\nfunction ${name}\\(([^)]*)\\) \\{\\n`,
      ).exec(entry);
      expect(found).not.toBeNull();
      const [, text, parameters] = found!;
      expect(
        parameters
          .split(',')
          .map((parameter) => parameter.trim())
          .filter(Boolean),
      ).toEqual(help.arguments.map((argument) => argument.name));
      const told = [...text.matchAll(/@param \{[^}]+\} (\w+) (\(optional\) )?(.*)/g)];
      expect(told.map(([, parameter, optional]) => [parameter, optional !== undefined])).toEqual(
        help.arguments.map((argument) => [argument.name, argument.optional]),
      );
      for (const [k, [, , , words]] of told.entries()) {
        expect(words).toBe(`${help.arguments[k].help.en} ${help.arguments[k].help['zh-TW']}`);
      }
      expect(text.split('\n')[0]).toBe(` * ${help.answers.en} ${help.answers['zh-TW']}`);
      expect(text).toMatch(/ \* @customfunction\n$/);
    },
  );
});
