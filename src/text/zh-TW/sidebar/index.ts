// The wizard's own words in Traditional Chinese, in the terms of Taiwan.

import type { Words } from '../../en/sidebar/index.ts';
import { choosing } from './choosing.ts';
import { counting } from './counting.ts';
import { pages } from './pages.ts';

export const zhTW: Words = { ...choosing, ...counting, ...pages };
