// The model's door: every figure of the product is computed behind it. No Apps Script, no words for people.

export * from './cycles.ts';
export * from './days.ts';
export { cellOf, hmlOf, hmlTiers, PYRAMID_SHARES, pyramidTiers, tierOf } from './hml.ts';
export { inUnits, isExact, limitInUnits, scaleMoney, scaleOf } from './money.ts';
export { NES_PRESETS, type NesTag, nesOf, nesTags, ratioOf } from './nes.ts';
export * from './orders.ts';
export { labelsOf, type OrderColumns, ordersFrom } from './orders-from.ts';
export { type RfmScores, rfmCode, rfmOf, rfmScores } from './rfm.ts';
export * from './rules.ts';
export { segment } from './segment.ts';
export * from './segment-maps.ts';
export * from './segmentation.ts';
