// One site and one browser for the tests of a file; after each test its pages are closed, and none may have asked another site.

import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openSite, type Site } from './workbench.ts';

/** The site is there once the tests begin. */
export function useSite(): { readonly site: Site } {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterEach(async () => {
    for (const context of site.browser.contexts()) await context.close();
    expect(site.outside.splice(0), 'requests to another site').toEqual([]);
  });
  afterAll(() => site.close());
  return {
    get site() {
      return site;
    },
  };
}
