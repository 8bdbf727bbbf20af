// What a sentence needs before it claims something.

export * from './exact.ts';
export * from './family.ts';
export * from './gamma.ts';
export * from './intervals.ts';
export * from './power.ts';
export * from './student.ts';
