// The rules' door: the schema and its types, and the rules as text.

export * from './part.ts';
export * from './schema.ts';
export * from './text.ts';
export * from './words.ts';
