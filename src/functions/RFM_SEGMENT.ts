// RFM_SEGMENT: the name of a code’s segment, by one of our maps or a person’s own.

import { segmentOf } from '../model/index.ts';
import { codeOfWord, NES } from '../terms/tags.ts';
import { functionTextsOf } from '../text/functions.ts';
import { segmentLabel, segmentName } from '../text/names.ts';
import { RULE_WORDS } from '../text/spelled.ts';
import * as takes from './arguments.ts';
import type { Body } from './call.ts';
import { type Given, isBlank, refuse } from './call.ts';
import { cellsOf } from './cells.ts';
import type { Shown, Signature } from './facts.ts';
import { type Beside, firstWord, languageFrom, lookUp, textOf } from './lookups.ts';
import { choice, scaleOf } from './rules.ts';

export const signature: Signature = {
  place: 120,
  family: 'customers',
  arguments: [
    {
      name: 'code',
      takes: 'cells',
      type: 'text',
    },
    {
      name: 'map',
      takes: 'range',
      type: 'choice',
      optional: true,
      choices: ['classic11', 'rf10', 'zh8'],
    },
    takes.language,
    takes.scale,
    {
      name: 'nes',
      takes: 'cells',
      type: 'text',
      optional: true,
    },
    takes.why,
  ],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=RFM_SEGMENT("555", "classic11", "en")',
      gives: 'Champions',
    },
    {
      formula: '=RFM_SEGMENT("155", "zh8", "zh-TW")',
      gives: '重要保持',
    },
    { formula: '=RFM_SEGMENT(C2:C)' },
    {
      formula: '=RFM_SEGMENT("555", "classic11", "en", 5, "S3")',
      gives: 'Former champions',
    },
  ],
  insert: '=RFM_SEGMENT(C2:C)',
};

export const body: Body = (call, code, mapGiven, language, scaleGiven, nes) => {
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
    (text, tag) => {
      const segment = segmentOf(text, map, scale);
      if (!segment) return null;
      const name = segmentName(names, map, segment);
      return {
        answer: tag === '' ? name : segmentLabel(names, segment, name, LATE.has(tag)),
        why: () => call.sentences().segment(text, names.maps[map]),
      };
    },
    (text) => (say) => say.notACode(text),
    isBlank(nes.value) ? null : tags(nes),
  );
};

const LATE: ReadonlySet<string> = new Set(['S1', 'S2', 'S3']);

/** The tags beside the codes: a code alone does not tell who is late by the own cycle (model.md §4). */
function tags(given: Given): Beside {
  return {
    cells: cellsOf(given),
    read: (value) => {
      const word = firstWord(value);
      return word === '' || codeOfWord(NES, word) ? word : null;
    },
    unknown: (text) => (say) => say.notATag(text),
  };
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
