// All rules by the letter of their section.

import { A } from './a.ts';
import { B } from './b.ts';
import { C } from './c.ts';
import { D } from './d.ts';
import { E } from './e.ts';
import { F } from './f.ts';
import { G } from './g.ts';
import { H } from './h.ts';
import { I } from './i.ts';
import { J } from './j.ts';
import { K } from './k.ts';
import { L } from './l.ts';
import { M } from './m.ts';
import { N } from './n.ts';
import { O } from './o.ts';
import { P } from './p.ts';
import { Q } from './q.ts';
import { R } from './r.ts';
import type { Letter } from './rule.ts';

export const LETTERS: Readonly<Record<string, Letter>> = {
  A,
  B,
  C,
  D,
  E,
  F,
  G,
  H,
  I,
  J,
  K,
  L,
  M,
  N,
  O,
  P,
  Q,
  R,
};
