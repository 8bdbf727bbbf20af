// The workbook as a document: references that follow their cells, snapshots, serial numbers in time zones.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedSpan, subtract } from '../../src/book/area.ts';
import type { Area } from '../../src/book/book.ts';
import {
  columnIndex,
  columnName,
  movedReference,
  rewriteReferences,
  shiftedFormula,
} from '../../src/book/references.ts';
import { instantOfSerial, serialOfDay, serialOfInstant } from '../../src/book/time-zone.ts';
import { Book } from '../../src/book/workbook.ts';

describe('references', () => {
  test('columns are named A to ZZZ', () => {
    expect([0, 25, 26, 701, 702, 18277].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'ZZZ']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18277 }), (column) => columnIndex(columnName(column)) === column),
    );
  });

  test.each([
    ['=A1+$A1+A$1+$A$1', '=B3+$A3+B$1+$A$1'],
    ['=SUM(B:B,2:3,C2:C,$D:$E)', '=SUM(C:C,4:5,D4:D,$D:$E)'],
    ["='It''s A1'!A1&Sheet2!B2:C3", "='It''s A1'!B3&Sheet2!C4:D5"],
    ['="A1 ""B2"" C3"&A1', '="A1 ""B2"" C3"&B3'],
    ['=LOG10(A1)*SEQUENCE(2)+1E5', '=LOG10(B3)*SEQUENCE(2)+1E5'],
    ['=rate_A1+A1B2', '=rate_A1+A1B2'],
    ['=NES_TAG(A2;orders!A2:A;orders!C2:C)', '=NES_TAG(B4;orders!B4:B;orders!D4:D)'],
    ['=#REF!+A1', '=#REF!+B3'],
    ['plain A1', 'plain A1'],
  ])('%s filled two down and one right is %s', (formula, filled) => {
    expect(shiftedFormula(formula, 2, 1)).toBe(filled);
  });

  test('a reference pushed off the sheet is lost', () => {
    expect(shiftedFormula('=A1+B2', -1, 0)).toBe('=#REF!+B1');
  });

  const moved = (formula: string, at: number, count: number) =>
    rewriteReferences(formula, (reference) => movedReference(reference, { dimension: 'rows', at, count }));
  test.each([
    ['=A1:A9', 4, 2, '=A1:A11'],
    ['=A1:A9', 9, 2, '=A1:A9'],
    ['=A1:A9', 0, 2, '=A3:A11'],
    ['=A1:A9', 2, -3, '=A1:A6'],
    ['=A1:A9', 0, -3, '=A1:A6'],
    ['=A3:A5', 2, -3, '=#REF!'],
    ['=A4', 2, -1, '=A3'],
    ['=A:A+5:5', 2, -2, '=A:A+3:3'],
    ['=C2:C', 0, 3, '=C5:C'],
    ['=C5:C', 2, -5, '=C3:C'],
  ])('%s with rows changed at %i by %i is %s', (formula, at, count, after) => {
    expect(moved(formula, at, count)).toBe(after);
  });
});

describe('areas', () => {
  const span = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }))
    .map(([start, size]) => [start, start + size] as const);

  test('inserting and deleting the same lines leaves a span as it was', () => {
    fc.assert(
      fc.property(span, fc.nat(40), fc.integer({ min: 1, max: 9 }), ([start, end], at, count) => {
        const [low, high] = movedSpan(start, end, { dimension: 'rows', at, count })!;
        expect(movedSpan(low, high, { dimension: 'rows', at, count: -count })).toEqual([start, end]);
      }),
    );
  });

  test('a hole takes exactly its cells away', () => {
    const area = fc
      .tuple(span, span)
      .map(([[row, endRow], [column, endColumn]]): Area => ({ row, endRow, column, endColumn }));
    const cells = ({ row, endRow, column, endColumn }: Area) => {
      const all: string[] = [];
      for (let r = row; r < endRow; r++) for (let c = column; c < endColumn; c++) all.push(`${r},${c}`);
      return all;
    };
    fc.assert(
      fc.property(area, area, (whole, hole) => {
        const gone = new Set(cells(hole));
        expect(subtract(whole, hole).flatMap(cells).sort()).toEqual(
          cells(whole)
            .filter((cell) => !gone.has(cell))
            .sort(),
        );
      }),
    );
  });
});

describe('time zones', () => {
  test.each([
    'UTC',
    'Asia/Taipei',
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Africa/Monrovia',
  ])('an instant and its serial number mean each other in %s', (zone) => {
    fc.assert(
      fc.property(fc.integer({ min: -2e12, max: 4e12 }), (instant) => {
        const back = instantOfSerial(serialOfInstant(instant, zone), zone);
        // The hour that comes twice in autumn means its first coming.
        expect(Math.abs(back - instant)).toBeLessThanOrEqual(3_600_000);
        expect(serialOfInstant(back, zone)).toBeCloseTo(serialOfInstant(instant, zone), 8);
      }),
    );
  });

  test('midnight in Taipei is four in the afternoon in London, UTC', () => {
    const day = serialOfDay(2011, 12, 9)!;
    expect(instantOfSerial(day, 'Asia/Taipei')).toBe(Date.UTC(2011, 11, 8, 16));
  });

  test('the hour that is left out in spring means the one after', () => {
    const halfPastTwo = serialOfDay(2023, 3, 12)! + 2.5 / 24;
    expect(new Date(instantOfSerial(halfPastTwo, 'America/New_York')).toISOString()).toBe(
      '2023-03-12T07:30:00.000Z',
    );
  });
});

test('a workbook comes back from its snapshot as it was', () => {
  const book = Book.blank({ name: 'Shop', locale: 'zh_TW', timeZone: 'Asia/Taipei', sheetName: '訂單' });
  const [sheet] = book.sheets as [(typeof book.sheets)[0]];
  sheet.put(0, 0, 'a');
  sheet.put(4, 2, 1.5);
  sheet.putFormula(1, 1, '=SEQUENCE(2)');
  sheet.putComputed(1, 1, 1);
  sheet.putComputed(2, 1, 2);
  sheet.applyStyle({ row: 0, column: 0, endRow: 2, endColumn: 2 }, { bold: true, background: '#ff0000' });
  sheet.setNote(3, 3, 'note');
  sheet.merges.push({ row: 6, column: 0, endRow: 7, endColumn: 3 });
  sheet.columnWidths.set(2, 150);
  sheet.hiddenRows.add(9);
  book.metadata.push({
    id: 1,
    key: 'k',
    value: null,
    visibility: 'DOCUMENT',
    place: { sheetId: 0, column: 2 },
  });
  book.addSheet({ name: 'B', rows: 5, columns: 5 });
  const copy = Book.fromJSON(JSON.parse(JSON.stringify(book)));
  expect(JSON.stringify(copy)).toBe(JSON.stringify(book));
  expect(copy.sheets[0]!.style(1, 1)).toEqual({ background: '#ff0000', bold: true });
  expect(copy.sheets[0]!.formula(1, 1)).toBe('=SEQUENCE(2)');
  expect([copy.sheets[0]!.value(2, 1), copy.dirty]).toEqual([null, true]);
});
