// Shape of the names: tags, tiers, cells, segments with their advice, roles and platforms.

import type { SegmentMapName } from '../model/rules/index.ts';
import type { AwakeSegment, SegmentKeyOf } from '../model/segment-maps.ts';
import { BRANDS, type Platform } from '../terms/platforms.generated.ts';
import type { Field } from '../terms/roles.ts';
import type { HmlTier, NesRow, NesTag, NineCell, PyramidTier } from '../terms/tags.ts';

export interface TagText {
  /** Of the customers: New customers. */
  readonly name: string;
  /** In a narrow place: New. */
  readonly short: string;
  /** Who they are, in one sentence. */
  readonly meaning: string;
  readonly advice: string;
}

export interface GroupText {
  readonly name: string;
  /** What to do, short enough for a cell. */
  readonly todo: string;
  /** Who they are and what to do, two or three sentences. */
  readonly advice: string;
}

export type SegmentTexts = {
  readonly [map in SegmentMapName]: { readonly [key in SegmentKeyOf<map>]: GroupText };
};

export type SegmentNames = {
  readonly [map in SegmentMapName]: { readonly [key in SegmentKeyOf<map>]: string };
};
export type SegmentAdvice = {
  readonly [map in SegmentMapName]: { readonly [key in SegmentKeyOf<map>]: Omit<GroupText, 'name'> };
};

/** The names that functions in cells show: without the segments' advice, roles and platforms. */
export interface PlainNames extends Omit<NameTexts, 'segments' | 'roles' | 'platforms'> {
  readonly segmentNames: SegmentNames;
}

export interface NameTexts {
  /** The product's name. */
  readonly product: string;
  readonly nes: { readonly [tag in NesTag]: TagText };
  /** The rows of the nine-grid; S holds S1 to S3. */
  readonly rows: { readonly [row in NesRow]: string };
  /** H, M and L as columns of the nine-grid: High spend. */
  readonly hml: { readonly [tier in HmlTier]: { readonly name: string; readonly short: string } };
  readonly cells: { readonly [cell in NineCell]: GroupText };
  readonly tiers: { readonly [tier in PyramidTier]: string };
  readonly maps: { readonly [map in SegmentMapName]: string };
  readonly segments: SegmentTexts;
  /** Segments for customers who are awake, of one who is late: Former champions. */
  readonly former: { readonly [segment in AwakeSegment]: string };
  /** The other segments, of a customer who is on time: At risk (on time). */
  onTime(segment: string): string;
  readonly roles: { readonly [field in Field]: string };
  readonly platforms: {
    readonly exportOf: (brand: string) => string;
    readonly lines: string;
    /** Customers who carry their tags already. */
    readonly segmented: string;
    readonly unknown: string;
  };
}

/** The names of a language with what to do with each segment. */
export function withAdvice(
  { segmentNames, ...plain }: PlainNames,
  advice: SegmentAdvice,
): Omit<NameTexts, 'roles' | 'platforms'> {
  const joined = (map: SegmentMapName): { [key: string]: GroupText } => {
    const names: { readonly [key: string]: string } = segmentNames[map];
    const todo: { readonly [key: string]: Omit<GroupText, 'name'> } = advice[map];
    return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, { name, ...todo[key] }]));
  };
  const maps = Object.keys(segmentNames) as SegmentMapName[];
  return { ...plain, segments: Object.fromEntries(maps.map((map) => [map, joined(map)])) as SegmentTexts };
}

/** Name of a segment by its machine name; a name that is not ours (a person's own map) stands for itself. */
export function segmentName({ segmentNames }: PlainNames, map: SegmentMapName, key: string): string {
  const known: { readonly [key: string]: string } = segmentNames[map];
  return Object.keys(known).includes(key) ? known[key] : key;
}

/**
 * What a customer is called by RFM and NES together: a champion who is late is a former champion. `late` = one of S1 to S3; a
 * name that is not ours stands for itself.
 */
export function segmentLabel(
  names: Pick<PlainNames, 'former' | 'onTime'>,
  key: string,
  name: string,
  late: boolean,
): string {
  const former: { readonly [key: string]: string } = names.former;
  if (key === name) return name;
  if (Object.keys(former).includes(key)) return late ? former[key] : name;
  return late ? name : names.onTime(name);
}

/** Name and advice of a segment by its machine name; a name that is not ours (a person's own map) stands for itself. */
export function segmentText({ segments }: NameTexts, map: SegmentMapName, key: string): GroupText {
  const known: { readonly [key: string]: GroupText } = segments[map];
  return Object.keys(known).includes(key) ? known[key] : { name: key, todo: '', advice: '' };
}

/** What the export of a platform is called. */
export function platformName({ platforms }: NameTexts, platform: Platform): string {
  const brand = BRANDS[platform];
  if (brand !== undefined) return platforms.exportOf(brand);
  return platform === 'lines' || platform === 'segmented' ? platforms[platform] : platforms.unknown;
}
