// The Data check sheet: counts that add up, what was assumed, the rules by which every figure can be redone, and each row
// that is in no figure with its reason.

import { isoOf } from '../../model/days.ts';
import type { LeftOut, LeftOutReason } from '../../reading/index.ts';
import { columnLetters } from '../../terms/column-letters.ts';
import { serialOf } from '../../terms/serial-days.ts';
import type { SettingKey } from '../../text/index.ts';
import { type Facts, factsOf } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { Page } from '../page.ts';
import type { SheetPlan } from '../plan.ts';
import { settingsBlocks } from '../settings/plan.ts';
import { identitiesTable } from './together.ts';

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { sheets, messages } = facts.texts;
  const { counts } = input.reading;
  const asOf = [
    sheets.lines.asOf(isoOf(facts.segmentation.asOf)),
    sheets.lines.read(counts.read),
    sheets.check.leftOut.heading(counts.leftOut),
  ].join(sheets.lines.separator);
  const page = new Page('check', sheets.tabs.check.title, {
    question: sheets.tabs.check.question,
    asOf,
    rule: sheets.check.rule,
  });
  page.gap();
  countsTable(page, facts, input);
  if (facts.segmentation.warnings.length) {
    page.gap();
    page.heading(sheets.check.warnings);
    for (const warning of facts.segmentation.warnings) page.text(messages.warning(warning));
  }
  if (input.reading.findings.length) {
    page.gap();
    findings(page, facts, input);
  }
  const { merged = [], apart = [] } = input.reading.united ?? {};
  const { idle = [] } = input;
  if (merged.length + apart.length + idle.length) {
    page.gap();
    identitiesTable(page, facts, { merged, apart }, idle);
  }
  if (input.reading.statuses.length) {
    page.gap();
    statuses(page, facts, input);
  }
  page.gap();
  // The rules tell what was assumed, too.
  if (input.hasSettings) assumptions(page, facts, input);
  else settingsBlocks(page, facts, input);
  page.gap();
  leftOut(page, facts, input);
  if (counts.unattributed) {
    page.gap();
    unattributed(page, facts, input);
  }
  return page.plan({ frozenRows: 3, frozenColumns: 0 });
}

/** Rows read = used + left out + blank; orders that count = purchases + refunds + without customer + after the as-of day. */
function countsTable(page: Page, facts: Facts, { reading }: ReportInput): void {
  const { check, settings } = facts.texts.sheets;
  const { totals } = facts.segmentation;
  const { counts } = reading;
  const rows: readonly (readonly [SettingKey, number])[] = [
    ['rows_read', counts.read],
    ['rows_used', counts.used],
    ['rows_left_out', counts.leftOut],
    ['rows_blank', counts.blank],
    ['orders_counted', counts.orders],
    ['orders', totals.orders],
    ['refund_orders', totals.refundOrders],
    ['orders_unattributed', totals.unattributedOrders],
    ['orders_after_as_of', totals.ordersAfterAsOf],
    ['orders_excluded', counts.excludedOrders],
  ];
  const table = page.table({
    name: 'counts',
    rows: rows.length,
    columns: [
      {
        key: 'what',
        header: check.counts.what,
        format: look.TEXT,
        width: 220,
        value: (r) => settings.names[rows[r][0]].name,
      },
      { key: 'count', header: check.counts.count, format: look.COUNT, width: 120, value: (r) => rows[r][1] },
      {
        key: 'words',
        header: check.counts.note,
        format: look.TEXT,
        value: (r) => settings.names[rows[r][0]].words,
      },
    ],
  });
  for (const [row, [key]] of rows.entries()) {
    if (key !== 'rows_read' && key !== 'orders_counted') continue;
    page.style(
      { ...table.data, row: table.data.row + row, rows: 1, columns: 2 },
      { bold: true, borderTop: look.LINE },
    );
  }
}

/** Rows named beside a finding, at most. */
const NAMED_ROWS = 5;

/** What the gate found, what is done about it, and where to look. */
function findings(page: Page, facts: Facts, { reading }: ReportInput): void {
  const { messages } = facts.texts;
  const { table: words, of } = messages.findings;
  const list = reading.findings;
  const said = list.map((finding) => of[finding.code](finding));
  page.heading(words.heading);
  page.table({
    name: 'findings',
    rows: list.length,
    columns: [
      { key: 'done', header: words.done, format: look.TEXT, wrap: true, value: (r) => said[r].done },
      {
        key: 'money',
        header: facts.money.header(words.money),
        format: facts.money.format,
        value: (r) => list[r].money ?? null,
      },
      // Read beside the sidebar: the columns further right are beyond it.
      {
        key: 'what',
        header: words.what,
        format: look.TEXT,
        wrap: true,
        value: (r) => messages.prose(said[r].title, said[r].detail),
      },
      {
        key: 'rows',
        header: words.rows,
        format: look.TEXT,
        value: (r) => list[r].rows.slice(0, NAMED_ROWS).join(', '),
      },
    ],
  });
}

function assumptions(page: Page, facts: Facts, { reading }: ReportInput): void {
  const { sheets, messages } = facts.texts;
  const words = sheets.check.assumptions;
  const list = reading.assumptions;
  page.heading(words.heading);
  page.table({
    name: 'assumptions',
    rows: list.length,
    columns: [
      {
        key: 'because',
        header: words.because,
        format: look.TEXT,
        value: (r) => messages.because[list[r].because],
      },
      {
        key: 'count',
        header: sheets.check.counts.count,
        format: look.COUNT,
        value: (r) => list[r].count ?? null,
      },
      { key: 'what', header: words.what, format: look.TEXT, value: (r) => messages.assumption(list[r]) },
    ],
  });
}

function statuses(page: Page, facts: Facts, { reading }: ReportInput): void {
  const { sheets, names } = facts.texts;
  const words = sheets.check.statuses;
  const list = reading.statuses;
  page.heading(words.heading);
  page.table({
    name: 'statuses',
    rows: list.length,
    columns: [
      { key: 'status', header: words.status, format: look.TEXT, value: (r) => list[r].status },
      { key: 'orders', header: words.orders, format: look.COUNT, value: (r) => list[r].orders },
      {
        key: 'counts',
        header: words.counts,
        format: look.TEXT,
        value: (r) => (list[r].excluded ? words.leftOut : words.counted),
      },
      { key: 'role', header: words.column, format: look.TEXT, value: (r) => names.roles[list[r].role] },
    ],
  });
}

/** B · Order Date: the letter alone where the column has no name. */
function columnName({ column }: LeftOut, { recognition }: ReportInput): string | null {
  if (column < 0) return null;
  const header = recognition.columns.find((info) => info.index === column)?.header;
  return header ? `${columnLetters(column + 1)} · ${header}` : columnLetters(column + 1);
}

function leftOut(page: Page, facts: Facts, input: ReportInput): void {
  const { sheets, messages } = facts.texts;
  const words = sheets.check.leftOut;
  const list = input.reading.leftOut;
  page.heading(words.heading(list.length));
  if (list.length) {
    const reasons = reasonCounts(list);
    page.table({
      name: 'reasons',
      rows: reasons.length,
      columns: [
        {
          key: 'reason',
          header: sheets.check.reasons.reason,
          format: look.TEXT,
          wrap: true,
          value: (r) => messages.leftOut[reasons[r][0]],
        },
        { key: 'rows', header: sheets.check.reasons.rows, format: look.COUNT, value: (r) => reasons[r][1] },
      ],
    });
    page.gap();
  }
  const head = (key: 'row' | 'column' | 'order' | 'text' | 'reason') => ({ key, ...words[key] });
  page.table({
    name: 'check',
    rows: list.length,
    columns: [
      { ...head('row'), format: '0', align: 'left', value: (r) => list[r].row },
      { ...head('column'), format: look.TEXT, value: (r) => columnName(list[r], input) },
      { ...head('reason'), format: look.TEXT, width: 272, value: (r) => messages.leftOut[list[r].reason] },
      { ...head('order'), format: look.TEXT, width: 160, value: (r) => list[r].order || null },
      { ...head('text'), format: look.TEXT, width: 240, value: (r) => list[r].text || null },
    ],
  });
  if (!list.length) page.text(words.none);
}

/** Most frequent first. */
function reasonCounts(list: readonly LeftOut[]): [LeftOutReason, number][] {
  const counts = new Map<LeftOutReason, number>();
  for (const { reason } of list) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function unattributed(page: Page, facts: Facts, { reading, recognition }: ReportInput): void {
  const words = facts.texts.sheets.check.unattributed;
  const { orders, rowOrder, counts } = reading;
  const firstRow = new Map<number, number>();
  for (let row = 0; row < rowOrder.length; row++) {
    const order = rowOrder[row];
    if (order < 0 || orders.customer[order] >= 0 || firstRow.has(order)) continue;
    firstRow.set(order, recognition.firstRow + row);
  }
  const list = [...firstRow];
  const amount = orders.amount;
  page.heading(
    words.heading(counts.unattributed, amount ? facts.money.text(counts.unattributedAmount) : null),
  );
  const head = (key: 'row' | 'order' | 'day' | 'amount') => ({ key, ...words[key] });
  page.table({
    name: 'unattributed',
    rows: list.length,
    columns: [
      { ...head('row'), format: '0', align: 'left', value: (r) => list[r][1] },
      { ...head('day'), format: look.DATE, align: 'left', value: (r) => serialOf(orders.day[list[r][0]]) },
      { ...head('order'), format: look.TEXT, value: (r) => orders.ids[list[r][0]] || null },
      ...(amount
        ? [
            {
              ...head('amount'),
              header: facts.money.header(words.amount.header),
              format: facts.money.format,
              value: (r: number) => amount[list[r][0]] / orders.scale,
            },
          ]
        : []),
    ],
  });
}
