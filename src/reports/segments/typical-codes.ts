// One code that stands for each RFM segment, to show beside its name.

import type { RfmScale, SegmentMapName } from '../../model/rules/index.ts';
import { segmentNames, segmentsByCode } from '../../model/segment-maps.ts';

/** Known codes of the classic map that a person would name first. */
const PREFERRED = ['555', '444', '433', '511', '515', '334', '221', '244', '155', '222', '111'];

/**
 * A code of each segment of a map: the preferred one where the scale is 5, else the one nearest to the middle of the
 * segment's codes. '' where a coarse scale has no code for a segment.
 */
export function typicalCodes(map: SegmentMapName, scale: RfmScale): string[] {
  const table = segmentsByCode(map, scale);
  const codes: string[][] = segmentNames(map).map(() => []);
  table.forEach((segment, at) => {
    const [r, f, m] = [Math.floor(at / scale / scale), Math.floor(at / scale) % scale, at % scale];
    if (segment >= 0) codes[segment].push(`${r + 1}${f + 1}${m + 1}`);
  });
  return codes.map((list) => PREFERRED.find((code) => scale === 5 && list.includes(code)) ?? middleOf(list));
}

function middleOf(codes: readonly string[]): string {
  const digits = codes.map((code) => Array.from(code, Number));
  const mean = [0, 1, 2].map((at) => digits.reduce((sum, code) => sum + code[at], 0) / codes.length);
  const distance = (at: number): number =>
    digits[at].reduce((sum, digit, k) => sum + (digit - mean[k]) ** 2, 0);
  let best = 0;
  for (let at = 1; at < codes.length; at++) if (distance(at) < distance(best)) best = at;
  return codes[best] ?? '';
}
