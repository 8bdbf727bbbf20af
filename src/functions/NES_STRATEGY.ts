// NES_STRATEGY: what to do with a tag or a cell of the nine.

import { functionTextsOf } from '../text/functions.ts';
import * as takes from './arguments.ts';
import type { Body } from './call.ts';
import type { Shown, Signature } from './facts.ts';
import { languageFrom, lookUp } from './lookups.ts';

export const signature: Signature = {
  place: 140,
  family: 'customers',
  arguments: [
    {
      name: 'cell',
      takes: 'cells',
      type: 'text',
    },
    takes.language,
    takes.why,
  ],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=NES_STRATEGY("S-L", "en")',
      gives: 'Each is worth little. Test the cheapest way to wake them.',
    },
    { formula: '=NES_STRATEGY(D2:D)' },
  ],
  insert: '=NES_STRATEGY(D2:D)',
};

export const body: Body = (call, cell, language) => {
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
};
