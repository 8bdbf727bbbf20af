// How the order export of a platform is recognised, and which of its columns we read.

import type { Platform } from '../../terms/platforms.generated.ts';
import type { Granularity } from '../../terms/reading-choices.ts';
import type { Role } from '../../terms/roles.ts';
import { wordKey } from '../plain.ts';

/** A layout as its file writes it: headers of a list apart by `|`. */
export interface LayoutText {
  readonly platform: Platform;
  /** What people call the platform, where they are no other words of a language; one layout of a file says it. */
  readonly brand?: string;
  /** Headers that tell this export from others, and how many of them must be there: people delete columns. */
  readonly signs: string;
  readonly needs: number;
  /** The header of each role, better ones first. Roles not named here are recognised as in any other sheet. */
  readonly columns: { readonly [role in Role]?: string };
  /** How this export writes amounts, where the values of a sheet do not show it. */
  readonly granularity: Granularity;
  /** The currency of a platform of one country. */
  readonly currency: string;
  /** Statuses that mean something else here than elsewhere, or are numbers. */
  readonly statuses?: { readonly sale?: string; readonly noSale?: string };
}

export interface PlatformLayout extends Pick<LayoutText, 'platform' | 'needs' | 'granularity' | 'currency'> {
  readonly signs: readonly string[];
  readonly columns: { readonly [role in Role]?: readonly string[] };
  /** Signs and headers as they are looked up. */
  readonly signKeys: readonly string[];
  readonly columnKeys: { readonly [role in Role]?: readonly string[] };
  readonly sale: readonly string[];
  readonly noSale: readonly string[];
}

const split = (text = ''): readonly string[] => (text === '' ? [] : text.split('|'));

export function layoutFrom({
  brand: _brand,
  signs,
  columns,
  statuses,
  ...layout
}: LayoutText): PlatformLayout {
  const headers = Object.entries(columns).map(([role, list]) => [role, split(list)] as const);
  return {
    ...layout,
    signs: split(signs),
    columns: Object.fromEntries(headers),
    signKeys: split(signs).map(wordKey),
    columnKeys: Object.fromEntries(headers.map(([role, list]) => [role, list.map(wordKey)])),
    sale: split(statuses?.sale),
    noSale: split(statuses?.noSale),
  };
}
