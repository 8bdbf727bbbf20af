// The page about the CSV files says what the registry of the sheets writes.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CSV_PAGES, csvPage } from '../../docs/csv-pages.ts';

it.each(Object.entries(CSV_PAGES))('in %s it is as `node docs/make.js csv` makes it', (language, path) => {
  const page = readFileSync(path, 'utf8');
  expect(page).toBe(csvPage(language as keyof typeof CSV_PAGES));
  // A file that has always been there, and one of a sheet that is written only when asked for.
  expect(page).toContain('| `cohort` `…` |');
  expect(page).toMatch(/`product-cycles\.csv` .*`product` `buyers` `came_back` `cycle`/);
});
