// The wizard's own words in English.

import { timeAgo } from '../../ago.ts';
import { choosing } from './choosing.ts';
import { counting } from './counting.ts';
import { pages } from './pages.ts';
import { peopleWords } from './people.ts';

export const words = {
  ...choosing,
  ...counting,
  ...pages,
  ...peopleWords,
  /** How long ago a run was. */
  ago: (seconds: number): string => timeAgo(seconds, 'en', 'just now'),
};
