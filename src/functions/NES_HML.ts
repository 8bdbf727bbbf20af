// NES_HML: the cell of the nine that a tag and a tier meet in.

import { cellCodeOf } from '../model/index.ts';
import { codeOfWord, HML, hmlTierOf, NES, NO_TAG, NO_TIER, nesTagOf, nineCellOf } from '../terms/tags.ts';
import * as takes from './arguments.ts';
import type { Body } from './call.ts';
import { cellsOf } from './cells.ts';
import type { Shown, Signature } from './facts.ts';
import { firstWord } from './lookups.ts';
import { at, rowsOf, unreadable } from './rows.ts';

export const signature: Signature = {
  place: 130,
  family: 'customers',
  arguments: [
    {
      name: 'nes',
      takes: 'cells',
      type: 'text',
    },
    {
      name: 'hml',
      takes: 'cells',
      type: 'text',
    },
    takes.why,
  ],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=NES_HML("S2", "H")',
      gives: 'S-H',
    },
    { formula: '=NES_HML(B2:B, C2:C)' },
  ],
  insert: '=NES_HML(B2:B, C2:C)',
};

export const body: Body = (call, nesGiven, hmlGiven) => {
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
};
