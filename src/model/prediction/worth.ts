// Who is worth the next effort: chance × value; value alone where no chance is shown.

import type { Segmentation } from '../segmentation.ts';
import type { Chances } from './chance.ts';
import type { Values } from './value.ts';

/** By the row of the segmentation, larger first; without a chance or a value, net. */
export function worthOf(
  { customers: { net, scale, size } }: Segmentation,
  { reason, chance }: Pick<Chances, 'reason' | 'chance'>,
  values: Pick<Values, 'year'> | null,
): Float64Array {
  const worth = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    if (reason === null && values) worth[i] = chance[i] * values.year[i] || 0;
    else worth[i] = net ? net[i] / scale : 0;
  }
  return worth;
}
