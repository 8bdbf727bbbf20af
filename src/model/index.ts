// The model's door: every figure of the product is computed behind it. No Apps Script, no words for people.

export * from './changes.ts';
export * from './cohorts.ts';
export * from './concentration.ts';
export * from './cycles.ts';
export * from './days.ts';
export * from './drivers.ts';
export * from './filters.ts';
export * from './health.ts';
export { cellCodeOf, hmlOf, hmlTiers, pyramidTiers, tierOf } from './hml.ts';
export { inUnits, isExact, leastScale, limitInUnits, scaleMoney, scaleOf } from './money.ts';
export * from './monthly.ts';
export { cycleRatio, nesOf, nesTags } from './nes.ts';
export * from './next-purchase.ts';
export * from './orders.ts';
export { labelsOf, ordersFrom, pickLabels } from './orders-from.ts';
export * from './products.ts';

export * from './repeats.ts';

export { rfmCode, rfmOf } from './rfm.ts';
export * from './rules/index.ts';
export { segment } from './segment.ts';
export * from './segment-maps.ts';
export * from './segmentation.ts';

export * from './stores.ts';
