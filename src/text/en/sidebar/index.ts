// The wizard's own words in English. Names, advice and the server's failures come from src/text.

import { choosing } from './choosing.ts';
import { counting } from './counting.ts';
import { pages } from './pages.ts';

export const en = { ...choosing, ...counting, ...pages };

/** Every language has every word. */
export type Words = typeof en;
