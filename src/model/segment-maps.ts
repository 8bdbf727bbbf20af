// Segment maps as data: which RFM codes belong to which named segment (model.md §4). Each code belongs to exactly one.

import type { RfmScale, SegmentMapName } from './rules/index.ts';

/**
 * The eleven segments as circulated (Putler) over 125 codes. Published copies list 231, 241 and 251 twice: they are
 * About to sleep here.
 */
const CLASSIC_11 = {
  champions: '555 554 544 545 454 455 445',
  loyal: '543 444 435 355 354 345 344 335',
  potential_loyalist:
    '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
  new_customers: '512 511 422 421 412 411 311',
  promising: '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313',
  need_attention: '535 534 443 434 343 334 325 324',
  about_to_sleep: '331 321 312 221 213 231 241 251',
  at_risk: '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
  cannot_lose: '155 154 144 214 215 115 114 113',
  hibernating: '332 322 233 232 223 222 132 123 122 212 211',
  lost: '111 112 121 131 141 151',
} as const;

/** The grid of ten over R and F. */
const RF_10 = {
  champions: '54 55',
  loyal_customers: '34 35 44 45',
  potential_loyalists: '42 43 52 53',
  new_customers: '51',
  promising: '41',
  need_attention: '33',
  about_to_sleep: '31 32',
  at_risk: '13 14 23 24',
  cant_lose: '15 25',
  hibernating: '11 12 21 22',
} as const;

/** The Chinese eight: high (H) or low (L) in R, F, M; high is above the middle of the scale. */
const ZH_8 = {
  important_value: 'HHH', // 重要價值
  important_keep: 'LHH', // 重要保持
  important_develop: 'HLH', // 重要發展
  important_win_back: 'LLH', // 重要挽留
  general_value: 'HHL', // 一般價值
  general_keep: 'LHL', // 一般保持
  general_develop: 'HLL', // 一般發展
  general_win_back: 'LLL', // 一般挽留
} as const;

const MAPS = { classic11: CLASSIC_11, rf10: RF_10, zh8: ZH_8 } as const satisfies {
  readonly [map in SegmentMapName]: { readonly [segment: string]: string };
};

export type SegmentKeyOf<Map extends SegmentMapName> = keyof (typeof MAPS)[Map];
export type SegmentKey = { [Map in SegmentMapName]: SegmentKeyOf<Map> }[SegmentMapName];

export const SEGMENT_MAPS = Object.keys(MAPS) as readonly SegmentMapName[];

/**
 * Segments whose name and advice take the customer for awake. RFM ranks customers among each other, NES goes by each one's own
 * cycle: who is late by NES is a former one of these, and who is on time is one of the others in name only (model.md §4).
 */
export const FOR_AWAKE = [
  'champions',
  'loyal',
  'loyal_customers',
  'potential_loyalist',
  'potential_loyalists',
  'new_customers',
  'promising',
  'important_value',
  'important_develop',
  'general_value',
  'general_develop',
] as const satisfies readonly SegmentKey[];
export type AwakeSegment = (typeof FOR_AWAKE)[number];

/** The segments of a map, in the order they are shown. */
export function segmentNames<Map extends SegmentMapName>(map: Map): readonly SegmentKeyOf<Map>[] {
  return Object.keys(MAPS[map]) as SegmentKeyOf<Map>[];
}

/**
 * A score on the scale of 5 that the classic maps are written in: best stays best, worst stays worst, the others lie
 * evenly between and are rounded: 1 3 5 on a scale of 3; 1 2 4 5 on a scale of 4.
 */
export function onScaleOf5(score: number, scale: RfmScale): number {
  return 1 + Math.round(((score - 1) * 4) / (scale - 1));
}

const highOrLow = (score: number, scale: RfmScale): string => (score * 2 > scale + 1 ? 'H' : 'L');

function patternOf(map: SegmentMapName, r: number, f: number, m: number, scale: RfmScale): string {
  if (map === 'zh8') return highOrLow(r, scale) + highOrLow(f, scale) + highOrLow(m, scale);
  const digits = [r, f, m].map((score) => onScaleOf5(score, scale)).join('');
  return map === 'rf10' ? digits.slice(0, 2) : digits;
}

/** For each (r, f, m) of a scale, at ((r − 1) × scale + f − 1) × scale + m − 1, the index into `segmentNames(map)`. */
export function segmentsByCode(map: SegmentMapName, scale: RfmScale): Int8Array {
  const byPattern = new Map<string, number>();
  for (const [index, patterns] of Object.values(MAPS[map]).entries()) {
    for (const pattern of patterns.split(' ')) byPattern.set(pattern, index);
  }
  const table = new Int8Array(scale ** 3);
  for (let r = 1, at = 0; r <= scale; r++) {
    for (let f = 1; f <= scale; f++) {
      for (let m = 1; m <= scale; m++) table[at++] = byPattern.get(patternOf(map, r, f, m, scale)) ?? -1;
    }
  }
  return table;
}

/** The segment of a code such as "313"; null where it is no code of the scale. */
export function segmentOf(code: string, map: SegmentMapName, scale: RfmScale = 5): SegmentKey | null {
  if (!/^[1-5]{3}$/.test(code)) return null;
  const [r, f, m] = Array.from(code, Number);
  if (Math.max(r, f, m) > scale) return null;
  return segmentNames(map)[segmentsByCode(map, scale)[((r - 1) * scale + f - 1) * scale + m - 1]] ?? null;
}
