// What the builders of filters, conditional formats and validations share: members named after their criteria, and dates.

import type { Book } from '../../book/workbook.ts';
import { type App, isDate } from '../bridge/app.ts';
import { enumeration } from '../bridge/enums.ts';

type Setter<Target> = (target: Target, ...values: unknown[]) => Target;

/** TEXT_CONTAINS → TextContains. */
export function camel(name: string): string {
  return name.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** whenTextContains → TEXT_CONTAINS; a day like TODAY makes whenDateAfter DATE_AFTER_RELATIVE. */
export function whenMembers<Target>(
  when: (criteria: string) => Setter<Target>,
): Record<string, Setter<Target>> {
  return Object.fromEntries(
    Object.keys(enumeration('BooleanCriteria'))
      .filter((criteria) => !/RELATIVE$|^CUSTOM/.test(criteria))
      .map((criteria): [string, Setter<Target>] => [
        `when${camel(criteria)}`,
        (target, ...values) => {
          const relative = criteria.startsWith('DATE_') && !isDate(values[0]);
          return when(relative ? `${criteria}_RELATIVE` : criteria)(target, ...values);
        },
      ]),
  );
}

/** A value of criteria as a script reads it: the workbook holds dates as serial numbers. */
export function criteriaValue<T>(app: App, book: Book, criteria: string | undefined, value: T): T | Date {
  return criteria?.startsWith('DATE_') && typeof value === 'number' ? app.date(value, book) : value;
}
