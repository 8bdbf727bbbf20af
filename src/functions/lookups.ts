// Codes and cells in words: RFM_SEGMENT, NES_HML, NES_STRATEGY.

import { cellCodeOf, segmentOf } from '../model/index.ts';
import { customerKey } from '../reading/index.ts';
import { codeOfWord, HML, hmlTierOf, NES, NO_TAG, NO_TIER, nesTagOf, nineCellOf } from '../terms/tags.ts';
import { functionTextsOf } from '../text/functions.ts';
import { type Language, languageOf } from '../text/language.ts';
import { segmentText } from '../text/names.ts';
import { type Answers, type Call, define, type Given, refuse, type Say } from './call.ts';
import { cellsOf } from './cells.ts';
import { at, rowsOf, unreadable } from './rows.ts';
import { choice, scaleOf } from './rules.ts';
import { LANGUAGE, RULE_WORDS } from './words.ts';

/** The language asked for, else that of the spreadsheet's locale. */
export function languageFrom(given: Given, call: Call): Language {
  return choice(given, LANGUAGE) ?? languageOf(call.around.locale());
}

const textOf = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? customerKey(value) : '';

interface Found {
  readonly answer: string;
  readonly why: () => string;
}

/** One answer a code: `find` gives it, or null where the code is none. Each different code is looked up once. */
function lookUp(
  call: Call,
  given: Given,
  find: (text: string) => Found | null,
  unknown: (text: string) => Say,
): Answers {
  const codes = cellsOf(given);
  const known = new Map<string, Found | null>();
  const found = codes.values.map((value) => {
    const text = textOf(value);
    let one = known.get(text);
    if (one === undefined) {
      one = find(text);
      known.set(text, one);
    }
    return one;
  });
  const rows = rowsOf(call, [codes], (index) => (found[index] ? null : unreadable(codes, index, unknown)));
  return rows.answers(
    (k) => found[rows.good[k]]!.answer,
    (k) => found[rows.good[k]]!.why(),
  );
}

/** A map of one's own: codes (several in a cell between spaces or commas) and names. null where a known map is named. */
function ownMap(given: Given): Map<string, string> | null {
  const { values, columns } = cellsOf(given);
  if (values.length < 2) return null;
  if (columns < 2) refuse(given, (say) => say.segmentMap);
  const names = new Map<string, string>();
  for (let row = 0; row < values.length; row += columns) {
    for (const code of textOf(values[row]).split(/[\s,、]+/)) {
      if (code !== '' && !names.has(code)) names.set(code, textOf(values[row + 1]));
    }
  }
  return names;
}

export const rfmSegment = define(
  ['code'],
  ['map', 'language', 'scale', 'why'],
  (call, code, mapGiven, language, scaleGiven) => {
    const own = ownMap(mapGiven);
    if (own) {
      return lookUp(
        call,
        code,
        (text) => {
          const answer = own.get(text);
          return answer === undefined
            ? null
            : { answer, why: () => call.sentences().segment(text, mapGiven.name) };
        },
        (text) => (say) => say.notInMap(text),
      );
    }
    const map = choice(mapGiven, RULE_WORDS.map) ?? 'classic11';
    const scale = scaleOf(scaleGiven) ?? 5;
    const { names } = functionTextsOf(languageFrom(language, call));
    return lookUp(
      call,
      code,
      (text) => {
        const segment = segmentOf(text, map, scale);
        if (!segment) return null;
        const { name } = segmentText(names, map, segment);
        return { answer: name, why: () => call.sentences().segment(text, names.maps[map]) };
      },
      (text) => (say) => say.notACode(text),
    );
  },
);

/** A tag or tier as people write it: `E0`, `e0`, `S1 Drowsy`. */
const firstWord = (value: unknown): string => textOf(value).toUpperCase().split(/[\s(]/)[0];

export const nesHml = define(['nes', 'hml'], ['why'], (call, nesGiven, hmlGiven) => {
  const [nes, hml] = [cellsOf(nesGiven), cellsOf(hmlGiven)];
  const tags = nes.values.map((value) => codeOfWord(NES, firstWord(value)));
  const tiers = hml.values.map((value) => codeOfWord(HML, firstWord(value)));
  const rows = rowsOf(call, [nes, hml], (index) => {
    if (tags[at(nes, index)] === NO_TAG) return unreadable(nes, index, (text) => (say) => say.notATag(text));
    return tiers[at(hml, index)] === NO_TIER
      ? unreadable(hml, index, (text) => (say) => say.notATier(text))
      : null;
  });
  const pair = (k: number): [number, number] => [tags[at(nes, rows.good[k])], tiers[at(hml, rows.good[k])]];
  return rows.answers(
    (k) => nineCellOf(cellCodeOf(...pair(k))),
    (k) => {
      const [tag, tier] = pair(k);
      return call.sentences().cell(nesTagOf(tag), hmlTierOf(tier));
    },
  );
});

export const nesStrategy = define(['cell'], ['language', 'why'], (call, cell, language) => {
  const { names } = functionTextsOf(languageFrom(language, call));
  const groups = new Map<string, { name: string; advice: string }>(
    Object.entries({ ...names.nes, ...names.cells }).map(([key, { name, advice }]) => [
      key,
      { name, advice },
    ]),
  );
  return lookUp(
    call,
    cell,
    (text) => {
      const group = groups.get(text.toUpperCase().replace(/\s*[-–—×]\s*/, '-'));
      return group ? { answer: group.advice, why: () => group.name } : null;
    },
    (text) => (say) => say.notACell(text),
  );
});
