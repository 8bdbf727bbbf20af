// What the gate says of a made-up shop: a question, a paste, currencies, a guest account, a test, an old export.

import type { SaidFinding } from '../../src/addon/api.ts';
import { findingOf } from '../../src/reading/gate/facts.ts';

const NOTHING_SAID = { title: '', done: '', detail: '' };
const found = (finding: Parameters<typeof findingOf>[1]): SaidFinding => ({
  ...findingOf({}, finding),
  said: NOTHING_SAID,
});

export const FINDINGS: readonly SaidFinding[] = [
  found({
    code: 'guessed-column',
    about: 'amount',
    role: 'amount',
    weight: 'refuse',
    count: 1,
    rows: [],
    values: ['Final price', 'U', '1,280', '640', '2,150'],
    choices: ['Final price'],
  }),
  found({
    code: 'placeholder',
    about: 'guest@shop.tw',
    weight: 'ask',
    count: 31,
    rows: [12, 40, 41],
    values: ['guest@shop.tw', '1'],
    money: 41_200,
    choices: ['nobody', 'count'],
  }),
  found({
    code: 'overlap',
    weight: 'decided',
    count: 150,
    rows: [9463, 9464, 9465, 9466, 9467, 9468],
    values: ['orders', '9463', '9912'],
    money: 193_500,
    choices: ['once', 'leave'],
  }),
  found({
    code: 'currencies',
    weight: 'decided',
    count: 37,
    rows: [88, 91],
    values: ['NT$', '¥'],
    choices: ['NT$', '¥', 'leave'],
  }),
  found({ code: 'stale', weight: 'say', count: 40, rows: [], values: ['2026-10-01'], choices: [] }),
];
