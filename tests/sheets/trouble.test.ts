// What an error means: whether the same call may succeed when it is tried again.

import { expect, test } from 'vitest';
import { troubleOf } from '../../src/sheets/trouble.ts';

/** Google's errors come from outside our realm: an object with a name and a message. */
const google = (message: string) => ({ name: 'Exception', message });

test.each([
  [google('Service Spreadsheets failed while accessing document with id 1x'), 'google-busy'],
  [google('存取文件時「試算表」服務逾時'), 'google-busy'],
  [google('Something nobody has seen before'), 'google-busy'],
  [google('You are trying to edit a protected cell or object.'), 'protected'],
  [google('您嘗試編輯的儲存格或物件受保護。'), 'protected'],
  [google('This action would increase the number of cells above the limit of 10000000 cells.'), 'no-room'],
  [new TypeError('x is not a function'), 'unexpected'],
  [{ name: 'RangeError', message: 'Invalid array length' }, 'unexpected'],
])('%s is %s', (error, code) => {
  expect(troubleOf(error).code).toBe(code);
});
