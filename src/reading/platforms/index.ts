// The order exports we know, one file each. docs/exports.md tells where each platform has its button.

import { layoutFrom, type PlatformLayout } from './layout.ts';
import { LAYOUTS } from './layouts.generated.ts';

export type { PlatformLayout } from './layout.ts';

let known: readonly PlatformLayout[] | null = null;

export function platforms(): readonly PlatformLayout[] {
  known ??= LAYOUTS.map(layoutFrom);
  return known;
}
