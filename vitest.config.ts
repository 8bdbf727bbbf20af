import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages/local-sheets/,}tests/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/needs.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Browsers share a busy machine in CI: a test that misses its moment is tried once more, and said so.
    retry: process.env.CI ? 1 : 0,
  },
});
