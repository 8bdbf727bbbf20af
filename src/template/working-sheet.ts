// The Working sheet: the formulas of working.ts, one row an order row and one a customer, lists, and the cells that
// steer all others.

import { segmentNames } from '../model/segment-maps.ts';
import * as look from '../reports/look.ts';
import type { SheetPlan } from '../reports/plan.ts';
import { segmentLabel, segmentText } from '../text/index.ts';
import type { Column, WorkingTexts } from '../text/template-working.ts';
import { CODES, MAP, MAP_SCALE, SCORES_USED, segmentNumbers } from './codes.ts';
import { countText, type DraftColumn, dayText, sentence } from './draft.ts';
import type { Kit } from './kit.ts';
import { CELLS, TOP } from './places.ts';
import { isEarly } from './settings.ts';
import { BUYERS, COHORTS, type FormulaColumn, LINES, RECENT, SORTED } from './working.ts';

const TIERS = ['lead', 'iron', 'gold', 'platinum'] as const;
/** Composed numbers: not to be shown as days. */
const COMPOSED = [
  'turn',
  'visit',
  'monthVisit',
  'cohort',
  'active',
  'place',
  'at',
  'month',
  'returns',
  'wait',
];
const DAYS = ['day', 'orderDay', 'firstDay', 'lastDay', 'secondDay', 'thirdDay'];

export function workingPlan({ texts, layout, draft }: Kit): SheetPlan {
  const { block, capacity, workingColumns, cellsColumn } = layout;
  const sheet = draft('template-working', TOP + Math.max(capacity.orders, CODES.length), workingColumns);
  const { names, template } = texts;
  const no: DraftColumn = {
    key: 'no',
    header: '',
    format: look.COUNT,
    align: 'left',
    width: 90,
    value: (row) => row + 1,
  };
  const columns = (formulas: readonly FormulaColumn[]): DraftColumn[] => [
    no,
    ...formulas.map(({ key, formula }) => ({
      key,
      header: '',
      formula,
      width: 150,
      ...(COMPOSED.includes(key) ? { format: '0', align: 'left' as const, width: 180 } : {}),
      ...(DAYS.includes(key) ? { format: look.DATE, align: 'left' as const } : {}),
    })),
  ];
  const put = (name: keyof WorkingTexts, list: readonly DraftColumn[]): void => {
    const { column, rows } = block(name);
    const words: { readonly [key: string]: Column } = template.working[name];
    const worded = list.map((one) => ({ ...one, header: words[one.key][0], note: words[one.key][1] }));
    sheet.table({ name, row: TOP - 1, column, rows, columns: worded });
  };
  put('lines', columns(LINES));
  put('sorted', columns(SORTED));
  put('buyers', columns(BUYERS));
  put('cohorts', columns(COHORTS));
  put('recent', columns(RECENT));
  const segments = [false, true].flatMap((late) =>
    segmentNames(MAP).map((key) =>
      segmentLabel(texts.names, key, segmentText(texts.names, MAP, key).name, late),
    ),
  );
  const text = (key: string, list: readonly string[]): DraftColumn => ({
    key,
    header: '',
    format: look.TEXT,
    width: 120,
    value: (row) => list[row] ?? null,
  });
  put('lists', [
    no,
    text('message', template.orders.checks),
    text('segment', segments),
    text(
      'tier',
      TIERS.map((tier) => names.tiers[tier]),
    ),
    {
      key: 'five',
      header: '',
      formula:
        'IF([no]>[settings.scores];"";1+ROUND(([no]-1)*([settings.mapScale]-1)/([settings.scores]-1);0))',
    },
  ]);
  const numbers = segmentNumbers();
  put('codes', [
    { key: 'code', header: '', format: look.TEXT, value: (row) => CODES[row] },
    { key: 'number', header: '', format: '0', value: (row) => numbers[row] },
  ]);
  sheet.steering(
    { row: TOP, column: cellsColumn },
    template.working.cells,
    CELLS,
    CELL_FORMULAS(template, capacity.orders),
  );
  for (const name of ['lines', 'sorted', 'buyers', 'cohorts', 'recent']) {
    const { row, column, rows, keys } = block(name);
    sheet.guard({ row, column, rows, columns: keys.length });
  }
  return sheet.plan({ frozenRows: TOP, frozenColumns: 1 });
}

type Cells = { readonly [cell in (typeof CELLS)[number]]: number | string };

/** Numbers are constants of the workings, not of the model: sizes that keep composed numbers apart. */
function CELL_FORMULAS({ status, settings }: Kit['texts']['template'], orders: number): Cells {
  const messages = [
    sentence(status.tooManyRows, { capacity: countText('ROWS([lines.no:])') }),
    sentence(status.unseenRows, { missing: '[settings.filled]-[settings.seen]' }),
    sentence(status.overwritten),
    sentence(status.tooManyCustomers, { capacity: countText('ROWS([buyers.no:])') }),
  ];
  const asOf = sentence(status.asOf, {
    day: dayText('[settings.asOfUsed]'),
    customers: countText('COUNT([buyers.lastDay:])'),
    orders: countText('SUM([buyers.orders:])'),
    net: countText('SUM([buyers.net:])'),
  });
  return {
    decimals: 4,
    dayBase: 100000,
    rowBase: 10 ** String(orders).length,
    monthBase: 1000,
    beyond: 1e15,
    mapScale: MAP_SCALE,
    scores: SCORES_USED,
    seen: 'SUM([lines.cells:])',
    stop: 'IF(COUNTA([orders.customer>order~])>0;1;IF([settings.filled]<>[settings.seen];2;IF(IFERROR(SUMPRODUCT(--(LEN([orders.check:])>0));-1)<>[settings.wrong];3;0)))',
    problem: 'IF([settings.stop]>0;[settings.stop];IF(MAX([lines.count:])>ROWS([buyers.no:]);4;0))',
    line: `IF([settings.problem]>0;CHOOSE([settings.problem];${messages.join(';')});IF([settings.buyers]=0;IF([settings.filled]=0;${sentence(status.empty)};${sentence(status.noneCounts)});${asOf}))`,
    sharedRows: 'SUM([lines.ok:])-SUM([lines.isFirst:])',
    used: 'SUM([lines.use:])',
    fixed: 'IF(COUNT([settings.days1];[settings.days2];[settings.days3])=3;1;0)',
    repeaters: 'COUNT([buyers.returns:])',
    half: 'LN(0.5)+0.000000000002',
    once: `IF([settings.shopCycle]="";"";IF(${isEarly(settings.nes.cycleRules)};"";[settings.shopCycle]))`,
    present: 'IF([settings.asOfUsed]="";0;YEAR([settings.asOfUsed])*12+MONTH([settings.asOfUsed])-1)',
    ended: 'IF([settings.asOfUsed]="";0;IF(DAY([settings.asOfUsed]+1)=1;1;0))',
    // The last months in which anybody was won, however long ago that is.
    start: 'MAX([buyers.cohort:])-ROWS([cohorts.no:])+1',
  };
}
