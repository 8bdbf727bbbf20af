import { defineConfig } from 'vitest/config';

/** Tests that open a browser, LibreOffice or a database, start commands, or run the add-on very often. */
const SLOW = [
  'tests/{cli,pseudo,recovery,sql,template,workbench}/**/*.test.ts',
  'tests/addon/{calls,cancel,costs,failures,faults,hostile-outlets,long-texts,places,worked-on}.test.ts',
  'tests/functions/{in-a-sheet,like-the-wizard}.test.ts',
  'tests/reading/strangers.test.ts',
  'tests/project/{install,made-up-finding,made-up-function,made-up-sheet,push,types-read}.test.ts',
  'tests/sidebar/{served,states,wizard}.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Browsers share a busy machine in CI: a test that misses its moment is tried once more, and said so.
    retry: process.env.CI ? 1 : 0,
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['{packages/local-sheets/,}tests/**/*.test.{ts,tsx}'],
          exclude: SLOW,
        },
      },
      { extends: true, test: { name: 'slow', include: SLOW, globalSetup: 'tests/needs.ts' } },
    ],
  },
});
