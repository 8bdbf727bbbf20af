// What can go wrong, by the code the person is told it with.

import type { TakenBack } from './taken-back.ts';

export const FAILURE_CODES = [
  'empty-sheet',
  'no-customer-column',
  'no-date-column',
  'column-gone',
  'no-orders-left',
  'must-answer',
  'sheet-gone',
  'cell-taken',
  'orders-changed',
  'protected',
  'no-room',
  'busy',
  'nothing-to-undo',
  'copies-gone',
  'array-blocked',
  'too-wide',
  'store-full',
  'bad-settings',
  'state-unreadable',
  'run-gone',
  'campaign-gone',
  'no-permission',
  'google-busy',
  'unexpected',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** What a failure is about, where it is known. */
export interface FailurePlace {
  readonly sheet?: string;
  /** What the gate found, in one sentence. */
  readonly finding?: string;
  readonly row?: number;
  readonly range?: string;
  /** Header text of a column. */
  readonly column?: string;
  /** Path of a setting: rules.hml.shares. */
  readonly field?: string;
  readonly figure?: number;
  readonly limit?: number;
  /** Who is at work: the same account elsewhere, or another one. */
  readonly who?: 'you' | 'other';
}

/** What a failed endpoint throws, as JSON in the error's message: the sidebar shows title, message and next step in the reader's language. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly where: FailurePlace;
  /** The run was taken back, and this stays of it because a person has worked on it. */
  readonly takenBack?: TakenBack;
}
