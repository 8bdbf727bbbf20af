// Groups of customers as files for ad platforms and mail tools.

export * from './contact.ts';
export * from './file.ts';
export { audienceName } from './names.ts';
export { type PrivateCopy, privateCopy } from './private.ts';
