// What is told about the functions is what they are: names and arguments, help in both languages, examples, pages, help text.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTRY, entryWithStubs, pageOf, referencePage } from '../../docs/functions-pages.ts';
import { FAMILIES, FUNCTIONS, textOfArgument, textOfFunction } from '../../src/functions/catalogue.ts';
import { OPTION } from '../../src/functions/words.ts';
import { wordOf } from '../../src/model/rules/index.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../src/terms/function-names.generated.ts';
import { HELP_TEXTS } from '../../src/text/help.generated.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { call, column, refusal } from './calling.ts';

describe('the catalogue', () => {
  it('has each function once; the arguments that are needed come first, the reason last', () => {
    expect(FUNCTIONS.map(({ name }) => name)).toEqual([...FUNCTION_NAMES]);
    for (const { name, arguments: all } of FUNCTIONS) {
      const needed = all.map(({ optional }) => !optional);
      expect(needed, name).toEqual([...needed].sort().reverse());
      expect(new Set(all.map((argument) => argument.name)).size, name).toBe(all.length);
      const why = all.findIndex((argument) => argument.name === 'why');
      expect([-1, all.length - 1], name).toContain(why);
    }
  });

  it.each(LANGUAGES)('has every word in %s, as one paragraph of sentences', (language) => {
    const help = HELP_TEXTS[language];
    const told = FUNCTIONS.map((facts) => textOfFunction(help, facts));
    const sentences = [
      ...told.flatMap(({ answers, result }) => [answers, result]),
      ...FUNCTIONS.flatMap((facts) =>
        facts.arguments.map((argument) => textOfArgument(help, facts, argument)),
      ),
    ];
    const words = [
      ...help.general,
      ...FAMILIES.map((family) => help.families[family]),
      ...Object.values(help.options).flatMap(({ name, values, help: says }) => [name, values, says]),
      ...told.flatMap(({ short, examples }) => [short, ...examples]),
      ...sentences,
    ];
    for (const text of words) {
      expect(text.trim()).not.toBe('');
      // Sheets shows no HTML, and a star and a slash would end the comment.
      expect(text).not.toMatch(/\n|\*\/|！/);
    }
    for (const text of sentences) {
      expect(text).toMatch(language === 'zh-TW' ? /。$/ : /\.$/);
      if (language === 'zh-TW') expect(text).toMatch(/[\u4e00-\u9fff]/);
    }
    FUNCTIONS.forEach(({ name, examples }, i) => {
      expect(told[i].examples.length, name).toBe(examples.length);
    });
    // Nothing is told of a function, an argument or an option that is not there.
    expect(Object.keys(help.functions).sort()).toEqual(FUNCTIONS.map(({ name }) => name).sort());
    const taken = new Set(FUNCTIONS.flatMap(({ arguments: all }) => all.map(({ name }) => name)));
    expect(Object.keys(help.arguments).filter((name) => !taken.has(name))).toEqual([]);
    for (const facts of FUNCTIONS) {
      const own = Object.keys(textOfFunction(help, facts).arguments ?? {});
      expect(own.filter((name) => !facts.arguments.some((argument) => argument.name === name))).toEqual([]);
    }
    expect(Object.keys(help.options)).toEqual(Object.keys(HELP_TEXTS.en.options));
  });

  it('names words that the functions know', () => {
    const options = LANGUAGES.flatMap((language) => Object.values(HELP_TEXTS[language].options));
    for (const { name } of options) expect(wordOf(OPTION, name), name).not.toBeNull();
    const orders = [column(['a', 'a', 'b']), column(['2024-01-01', '2024-01-11', '2024-01-03'])];
    const amounts = column([1, 2, 3]);
    for (const { name, values } of options) {
      for (const value of values.split(/, |、/)) {
        const told = `${name}=${value}`;
        expect(refusal('SEGMENT_TABLE', ...orders, amounts, '', '', told), told).toBe('not refused');
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
      expect(readFileSync(pageOf(language), 'utf8')).toBe(referencePage(language));
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
        help.arguments.map((argument) => [argument.name, argument.optional === true]),
      );
      for (const [k, [, , , words]] of told.entries()) {
        const inAll = LANGUAGES.map((language) =>
          textOfArgument(HELP_TEXTS[language], help, help.arguments[k]),
        );
        expect(words).toBe(inAll.join(' '));
      }
      expect(text.split('\n')[0]).toBe(
        ` * ${LANGUAGES.map((language) => textOfFunction(HELP_TEXTS[language], help).answers).join(' ')}`,
      );
      expect(text).toMatch(/ \* @customfunction\n$/);
    },
  );
});
