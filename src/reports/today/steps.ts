// For whom a dated step is due within the week.

import type { Day } from '../../terms/serial-days.ts';
import type { ReportInput } from '../input.ts';

type Dated = NonNullable<ReportInput['dated']>;

export interface StepPerson {
  readonly row: number;
  readonly day: Day;
  readonly step: number;
}

/** The next first. What holds all month comes after what has a day. */
export function stepPeople({ steps, of }: Dated): StepPerson[] {
  const isAllMonth = ({ step }: StepPerson): number => Number(steps[step].moment === 'birthday-month');
  return [...of]
    .map(([row, { day, step }]) => ({ row, day, step }))
    .sort((a, b) => isAllMonth(a) - isAllMonth(b) || a.day - b.day || a.row - b.row);
}
