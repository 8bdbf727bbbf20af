// The Segments sheet: the nine-grid, its cells with what to do, the RFM segments, the NES tags (model.md §3–5).

import { segmentNames } from '../model/segment-maps.ts';
import * as look from '../reports/look.ts';
import type { SheetPlan } from '../reports/plan.ts';
import { secondOpinions } from '../reports/segments/second-opinions.ts';
import { typicalCodes } from '../reports/segments/typical-codes.ts';
import { columnLetters } from '../terms/column-letters.ts';
import { HML, NES, NINE_CELLS } from '../terms/tags.ts';
import { type GroupText, type Head, segmentLabel, segmentText } from '../text/index.ts';
import { MAP, MAP_SCALE } from './codes.ts';
import type { Draft, DraftColumn } from './draft.ts';
import type { Kit } from './kit.ts';
import { TOP } from './places.ts';

const ROWS = ['N', 'E', 'S'] as const;

export function segmentsPlan(kit: Kit): SheetPlan {
  const { texts, draft, isLive } = kit;
  const segments = segmentNames(MAP);
  const grid = TOP;
  const cells = grid + ROWS.length + 3;
  const rfm = cells + NINE_CELLS.length + 3;
  const nes = rfm + segments.length + 3;
  const sheet = draft('template-segments', nes + NES.length + 2, 8);
  nineGrid(sheet, kit, grid);
  const { segments: words } = texts.sheets;
  group(sheet, kit, {
    name: 'cells',
    row: cells,
    key: {
      key: 'key',
      ...words.group,
      format: look.TEXT,
      style: { bold: true },
      value: (r) => NINE_CELLS[r],
    },
    name_: words.who,
    texts: NINE_CELLS.map((cell) => texts.names.cells[cell]),
    todo: words.todo,
    column: '[buyers.cell:]',
    values: (r) => [`"${NINE_CELLS[r]}"`],
  });
  const codes = typicalCodes(MAP, MAP_SCALE);
  group(sheet, kit, {
    name: 'segments',
    row: rfm,
    key: {
      key: 'code',
      ...words.code,
      format: look.TEXT,
      style: { color: look.SOFT },
      value: (r) => codes[r],
    },
    name_: words.segment,
    texts: secondOpinions(texts, MAP, segments),
    todo: words.second,
    column: '[buyers.segment:]',
    values: (r) => {
      const { name } = segmentText(texts.names, MAP, segments[r]);
      const labels = [false, true].map((late) => segmentLabel(texts.names, segments[r], name, late));
      return isLive ? labels.map((label) => `"${label}"`) : [String(r + 1)];
    },
  });
  group(sheet, kit, {
    name: 'nes',
    row: nes,
    key: {
      key: 'key',
      ...words.tag,
      format: look.TEXT,
      align: 'center',
      style: { bold: true },
      value: (r) => NES[r],
    },
    name_: words.tagMeaning,
    texts: NES.map((tag) => ({ ...texts.names.nes[tag], todo: texts.names.nes[tag].meaning })),
    todo: words.meaning,
    column: '[buyers.nes:]',
    values: (r) => [`"${NES[r]}"`],
  });
  NES.forEach((tag, r) => {
    sheet.style({ row: nes + 1 + r, column: 0, rows: 1, columns: 1 }, { background: look.NES_FILL[tag] });
  });
  sheet.guard({ row: grid + 1, column: 2, rows: nes + NES.length + 1 - grid, columns: 5 });
  return sheet.plan({ frozenRows: 3, frozenColumns: 2 });
}

function nineGrid(sheet: Draft, { texts }: Kit, row: number): void {
  const { names, sheets } = texts;
  const first = row + 2;
  const last = row + 1 + ROWS.length;
  const sum = (column: string): string => `=SUM(${column}${first}:${column}${last})`;
  sheet.table({
    name: 'grid',
    row,
    rows: ROWS.length,
    columns: [
      { key: 'row', header: '', format: look.TEXT, style: { bold: true }, value: (r) => ROWS[r] },
      {
        key: 'name',
        ...sheets.segments.gridCorner,
        format: look.TEXT,
        value: (r) => names.rows[ROWS[r]],
        total: sheets.words.all,
      },
      ...HML.map(
        (tier, i): DraftColumn => ({
          key: tier,
          header: sheets.segments.gridTier(tier, names.hml[tier].short),
          note: sheets.segments.gridTierNote[tier],
          format: look.COUNT,
          formula: (r) => `COUNTIF([buyers.cell:];"${ROWS[r]}-${tier}")`,
          style: { fontSize: 12 },
          total: sum(columnLetters(3 + i)),
        }),
      ),
      {
        key: 'all',
        ...sheets.words.inRow,
        format: look.COUNT,
        formula: (r) => `SUM(C${first + r}:E${first + r})`,
        total: sum('F'),
      },
      {
        key: 'share',
        ...sheets.segments.share,
        format: look.SHARE,
        formula: (r) => `IF($F$${last + 1}=0;"";F${first + r}/$F$${last + 1})`,
        total: `=IF($F$${last + 1}=0;"";F${last + 1}/$F$${last + 1})`,
      },
    ],
  });
  sheet.heat({ row: row + 1, column: 2, rows: ROWS.length, columns: HML.length });
}

interface Group {
  readonly name: string;
  readonly row: number;
  readonly key: DraftColumn;
  readonly name_: { readonly header: string; readonly note: string };
  readonly texts: readonly GroupText[];
  /** What stands in the last column. */
  readonly todo: Head;
  /** The column of the customers, and what it may say for a row. */
  readonly column: string;
  readonly values: (row: number) => readonly string[];
}

function group(
  sheet: Draft,
  { texts: all, money }: Kit,
  { name, row, key, name_, texts, todo, column, values }: Group,
): void {
  const words = all.sheets.segments;
  const first = row + 2;
  const total = first + texts.length;
  const share = (column: string, at: string): string =>
    `IF($${column}$${total}=0;"";${column}${at}/$${column}$${total})`;
  const sum = (column: string): string => `=SUM(${column}${first}:${column}${total - 1})`;
  sheet.table({
    name,
    row,
    rows: texts.length,
    columns: [
      key,
      {
        key: 'name',
        ...name_,
        format: look.TEXT,
        width: 200,
        value: (r) => texts[r].name,
        total: all.sheets.words.all,
      },
      {
        key: 'customers',
        ...words.customers,
        format: look.COUNT,
        formula: (r) =>
          values(r)
            .map((value) => `COUNTIF(${column};${value})`)
            .join('+'),
        total: sum('C'),
      },
      {
        key: 'share',
        ...words.share,
        format: look.SHARE,
        formula: (r) => share('C', String(first + r)),
        total: `=${share('C', String(total))}`,
      },
      {
        key: 'net',
        ...words.net,
        format: money,
        width: 120,
        formula: (r) =>
          `ROUND(${values(r)
            .map((value) => `SUMIF(${column};${value};[buyers.net:])`)
            .join('+')};[settings.decimals])`,
        total: sum('E'),
      },
      {
        key: 'net_share',
        ...words.netShare,
        format: look.SHARE,
        heat: true,
        formula: (r) => share('E', String(first + r)),
        total: `=${share('E', String(total))}`,
      },
      {
        key: 'per_customer',
        ...words.perCustomer,
        // Room before the text on the right.
        format: `${money}_)`,
        width: 120,
        formula: (r) => `IF(C${first + r}=0;"";E${first + r}/C${first + r})`,
        total: `=IF(C${total}=0;"";E${total}/C${total})`,
      },
      { key: 'todo', ...todo, format: look.TEXT, width: 560, value: (r) => texts[r].todo },
    ],
  });
  texts.forEach((text, r) => {
    sheet.note(row + 1 + r, 7, text.advice);
  });
}
