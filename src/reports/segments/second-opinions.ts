// What an RFM segment would have one do. It ranks customers among each other, so it comes second: the one action of a customer
// is that of the cell of the nine, which knows who is late (model.md §4).

import type { SegmentMapName } from '../../model/rules/index.ts';
import { FOR_AWAKE } from '../../model/segment-maps.ts';
import { type GroupText, segmentText, type Texts } from '../../text/index.ts';

/** The segments' texts, their `todo` said for those alone whom it fits: on time, or late. */
export function secondOpinions(
  { names, sheets }: Texts,
  map: SegmentMapName,
  keys: readonly string[],
): GroupText[] {
  return keys.map((key) => {
    const text = segmentText(names, map, key);
    const forAwake = (FOR_AWAKE as readonly string[]).includes(key);
    return text.todo === '' ? text : { ...text, todo: sheets.segments.onlyIf(text.todo, forAwake) };
  });
}
