// The lists that the build writes are those of the folders there are.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registries } from '../../registries.js';

test.each(Object.entries(registries('.')))('%s is current: if not, run npm run build', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});
