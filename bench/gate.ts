// What the gate adds to reading 100,000 rows, kind by kind. Processor time, the best of some runs, each kind in turn so
// that what else the machine does falls on all alike.
//   npx tsx bench/gate.ts [ROWS]

import { type Gate, WHOLE_GATE } from '../src/reading/gate/gate.ts';
import { type Cell, readOrders, recognise, statusMeaning } from '../src/reading/index.ts';
import { FINDING_CODES } from '../src/terms/finding-codes.generated.ts';
import { generateOrders } from './orders.ts';

const ROWS = Number(process.argv[2] ?? 100_000);
const RUNS = 9;
const ENOUGH = 200;

const { customers, days, amounts } = generateOrders(ROWS, Math.ceil(ROWS / 4));
const rows: Cell[][] = [
  ['Order no', 'Customer', 'Date', 'Amount', 'Item', 'Status'],
  ...customers.map((customer, i): Cell[] => [
    `A${100_000 + i}`,
    customer,
    { day: days[i], minutes: 0 },
    amounts[i],
    `Item ${i % 300}`,
    'paid',
  ]),
];
const context = { locale: 'en_US', timeZone: 'Asia/Taipei' };
const recognition = recognise({
  sheetName: 'Orders',
  rows: rows.slice(0, ENOUGH),
  totalRows: rows.length,
  columns: rows[0].length,
  merges: [],
  ownColumns: [],
  ...context,
});
const { mapping, firstRow } = recognition;
/** As they come from the sheet: nobody has looked at these columns yet. */
const freshCells = () => ({
  firstRow,
  rows: ROWS,
  cells: Object.fromEntries(
    Object.entries(mapping).map(([field, column]) => [
      field,
      rows.slice(firstRow - 1).map((row) => row[column as number]),
    ]),
  ),
});

const gates: readonly (readonly [string, Gate])[] = [
  ['without', { kinds: [] }],
  ['the whole gate', WHOLE_GATE],
  ...WHOLE_GATE.kinds.map((kind, at): [string, Gate] => [FINDING_CODES[at], { kinds: [kind] }]),
];
const best = gates.map(() => Number.POSITIVE_INFINITY);
for (let run = 0; run < RUNS; run++) {
  for (const [at, [, gate]] of gates.entries()) {
    const cells = freshCells();
    const before = process.cpuUsage();
    readOrders(cells, { ...context, recognition, mapping, options: {}, meaningOf: statusMeaning, gate });
    const { user, system } = process.cpuUsage(before);
    best[at] = Math.min(best[at], (user + system) / 1e6);
  }
}
for (const [at, [name]] of gates.entries()) {
  const added =
    at === 0 ? '' : `${best[at] < best[0] ? '' : '+'}${(100 * (best[at] / best[0] - 1)).toFixed(1)} %`;
  console.log(`${name.padEnd(20)} ${best[at].toFixed(3)} s  ${added}`);
}
