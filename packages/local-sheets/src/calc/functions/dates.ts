// Dates: the clock is the spreadsheet's, not the machine's.

import { define, type FunctionTable, isError, toNumber } from './definition.ts';

const isDateFormat = (format: string | undefined) => format !== undefined && /[ymd]/i.test(format);

/** Known to the evaluator alone: the engine by itself has no spreadsheet's clock to ask. */
export const CLOCK_FUNCTIONS: FunctionTable = {
  TODAY: define([], function () {
    return { value: Math.floor(this.now()), format: this.locale.dateFormat };
  }),
  NOW: define([], function () {
    return { value: this.now(), format: `${this.locale.dateFormat} ${this.locale.timeFormat}` };
  }),
};

export const DATE_FUNCTIONS: FunctionTable = {
  ISDATE: define(['value (any)'], (value) => {
    const cell = Array.isArray(value) ? value[0]?.[0] : value;
    return typeof cell?.value === 'number' && isDateFormat(cell.format);
  }),
  TO_DATE: define(['value (any)'], function (value) {
    const cell = Array.isArray(value) ? value[0]?.[0] : value;
    if (cell === undefined || typeof cell.value !== 'number' || isError(cell.value)) return cell ?? '';
    return { value: toNumber(this, cell), format: this.locale.dateFormat };
  }),
};
