// Shape of the names: tags, tiers, cells, segments with their advice, roles and platforms.

import type { SegmentMapName } from '../model/rules/index.ts';
import type { SegmentKeyOf } from '../model/segment-maps.ts';
import type { Platform } from '../reading/recognition.ts';
import type { Role } from '../terms/roles.ts';
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
  readonly roles: { readonly [role in Role]: string };
  readonly platforms: { readonly [platform in Platform]: string };
}

/** Name and advice of a segment by its machine name; a name that is not ours (a person's own map) stands for itself. */
export function segmentText({ segments }: NameTexts, map: SegmentMapName, key: string): GroupText {
  const known: { readonly [key: string]: GroupText } = segments[map];
  return Object.keys(known).includes(key) ? known[key] : { name: key, todo: '', advice: '' };
}
