// Did it work: members held back by lot, and what the others brought beyond them.

export * from './draw.ts';
export * from './kept.ts';
export * from './result.ts';
