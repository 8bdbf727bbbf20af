// One order, 2 orders.

import { figure } from '../figures.ts';

export const many = (count: number, one: string, more: string) =>
  `${figure(count)} ${count === 1 ? one : more}`;
