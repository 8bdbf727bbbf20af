// The rules of a run in a line each.

import type { Rules } from '../../src/model/rules/index.ts';
import type { Words } from './index.ts';

/** The rules in a line each. */
export function ruleFacts(
  { nes, hml, rfm }: Rules,
  { reopened }: Words,
): readonly (readonly [string, string])[] {
  const nesWords =
    nes.kind === 'cycle'
      ? reopened.cycles(nes.multiples.join(' / '))
      : reopened.sameDays(nes.days.join(' / '));
  return [
    ['NES', nesWords],
    ['HML', hmlWords(hml, reopened)],
    ['RFM', reopened.score(rfm.scale)],
  ];
}

function hmlWords(hml: Rules['hml'], words: Words['reopened']): string {
  switch (hml.kind) {
    case 'percent':
      return [...hml.shares, 100 - hml.shares[0] - hml.shares[1]].map((share) => `${share}%`).join(' / ');
    case 'thirds':
      return words.thirds;
    case 'revenue':
      return words.revenue(hml.shares.map((share) => `${share}%`).join(' / '));
    case 'amount':
      return words.amounts;
  }
}
