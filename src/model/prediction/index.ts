// What the past of a shop says of what comes: calibrated multiples, chances to order, values (model.md §8).

export * from './arrivals.ts';
export * from './bgnbd.ts';
export * from './calibration.ts';
export * from './chance.ts';
export * from './choices.ts';
export * from './gamma-gamma.ts';
export * from './measured.ts';
export * from './proof.ts';
export * from './purchase-days.ts';
export * from './value.ts';
export * from './won-months.ts';
export * from './worth.ts';
