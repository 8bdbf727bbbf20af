// The lines of a week behind which customers stand, in the order they are told.

export const WEEK_LINES = [
  'drowsy',
  'due',
  'woke',
  'first',
  'deeper',
  'regular',
  'won',
  'lighter',
  'birthdays',
  'steps',
] as const;
export type WeekLine = (typeof WEEK_LINES)[number];
