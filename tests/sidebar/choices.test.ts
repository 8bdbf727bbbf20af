// What a person chose, and the settings made of it.

import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  firstChoices,
  offered,
  onSheetsOf,
  outputsOf,
  proposedOutputs,
  proposedSheet,
  remapped,
  settingsOf,
  withColumn,
  withRole,
} from '../../sidebar/state/choices.ts';
import { nearLimit } from '../../sidebar/state/near-limit.ts';
import { isDay } from '../../src/model/days.ts';
import { FINDINGS } from './findings.ts';
import { columnsOf, INSPECTION, MAPPING, ownSheets, SETTINGS, startAfterRun, startIn } from './shop.ts';

const START = startIn('en');

describe('the sheet proposed', () => {
  it('is the active one', () => expect(proposedSheet({ ...START, activeSheetId: 7 })).toBe(7));

  it('is the first of the person’s own where the active one is ours', () => {
    const start = { ...START, sheets: [...ownSheets('en'), ...START.sheets], activeSheetId: 100 };
    expect(proposedSheet(start)).toBe(0);
  });
});

describe('a column that was guessed', () => {
  const found = { ...INSPECTION, findings: FINDINGS };

  it('is answered by going on with it; other questions stay open', () => {
    expect(settingsOf(firstChoices(START), found, 'en')?.reading.answers).toEqual({
      'guessed-column:amount': 'Final price',
    });
  });

  it('is answered by naming it for its role', () => {
    const columns = columnsOf(['Final price'], {});
    expect(withColumn({}, 'amount', 0, columns)).toEqual({
      answers: { 'guessed-column:amount': 'Final price' },
    });
  });
});

describe('settings', () => {
  it('hold the columns with their headers, so that moved ones are found again', () => {
    const settings = settingsOf(firstChoices(START), INSPECTION, 'en');
    expect(settings?.mapping).toEqual(MAPPING);
    expect(settings?.mappingHeaders).toMatchObject({
      customer: '顧客 ID',
      date: '訂單日期',
      amount: '訂單合計',
    });
  });

  it('leave the as-of day and the header row open unless they were chosen', () => {
    const settings = settingsOf(firstChoices(START), INSPECTION, 'en');
    expect(settings).not.toHaveProperty('asOf');
    expect(settings).not.toHaveProperty('headerRow');
    const chosen = settingsOf({ ...firstChoices(START), asOf: '2011-09-30', headerRow: 2 }, INSPECTION, 'en');
    expect([chosen?.asOf, chosen?.headerRow]).toEqual(['2011-09-30', 2]);
  });

  it('are not there while a day does not exist', () => {
    expect(settingsOf({ ...firstChoices(START), asOf: '2011-02-30' }, INSPECTION, 'en')).toBeNull();
  });

  it('are those of the last run when it is reopened', () => {
    const start = startAfterRun('en', Date.parse('2024-05-01'));
    const again = settingsOf(choicesOf(start.saved!), INSPECTION, 'zh-TW');
    expect(again).toEqual({ ...SETTINGS, language: 'en' });
  });

  it('write the sheets in the sidebar’s language until another is chosen', () => {
    expect(settingsOf(firstChoices(START), INSPECTION, 'zh-TW')?.language).toBe('zh-TW');
    expect(settingsOf({ ...firstChoices(START), language: 'en' }, INSPECTION, 'zh-TW')?.language).toBe('en');
  });
});

describe('a day', () => {
  it.each(['2011-12-09', '2024-02-29'])('may be %s', (day) => expect(isDay(day)).toBe(true));
  it.each(['2011-02-29', '2011-13-01', '2011/12/09', '9.12.2011', ''])('is not %j', (day) =>
    expect(isDay(day)).toBe(false),
  );
});

describe('the results offered', () => {
  it('depend on the columns', () => {
    expect(offered({ customer: 0, date: 1 })).toEqual([
      'today',
      'customers',
      'segments',
      'cohorts',
      'health',
      'trust',
      'pivot',
      'choices',
    ]);
    expect(offered({ customer: 0, date: 1, quantity: 2, price: 3, store: 4, product: 5 })).toEqual([
      'today',
      'customers',
      'segments',
      'cohorts',
      'health',
      'money',
      'stores',
      'products',
      'costs',
      'trust',
      'pivot',
      'choices',
    ]);
  });

  it('are those that customers alone tell, where the sheet holds customers with their tags', () => {
    const mapping = { customer: 0, date: 2, amount: 6 };
    expect(offered(mapping, 'segmented')).toEqual(['customers', 'segments']);
    expect(proposedOutputs(mapping, 'segmented')).toMatchObject({
      sheets: ['customers', 'segments'],
      tagColumns: false,
    });
  });

  it('are four at first; the others are there to be ticked', () => {
    expect(proposedOutputs(MAPPING).sheets).toEqual(['today', 'customers', 'segments', 'health']);
    expect(offered(MAPPING)).toEqual([
      ...['today', 'customers', 'segments', 'cohorts', 'health', 'money'],
      ...['products', 'costs', 'trust', 'pivot', 'choices'],
    ]);
  });

  it('lose a sheet whose column is gone', () => {
    const outputs = { ...proposedOutputs(MAPPING), sheets: ['customers', 'stores'] as const };
    expect(outputsOf({ ...firstChoices(START), outputs }, MAPPING).sheets).toEqual(['customers']);
  });

  it('bring the cohort columns with a pivot table', () => {
    const outputs = { ...proposedOutputs(MAPPING), sheets: ['pivot'] as const };
    expect(outputsOf({ ...firstChoices(START), outputs }, MAPPING).cohortColumns).toBe(true);
  });
});

describe('a mapping', () => {
  const columns = columnsOf(['Note', 'Email', 'Day', 'Total'], {});

  it('follows columns that moved, by their headers', () => {
    const kept = { customer: 0, date: 1, amount: 2 };
    const headers = { customer: 'Email', date: 'Day', amount: 'Total' };
    expect(remapped(kept, headers, columns)).toEqual({ customer: 1, date: 2, amount: 3 });
  });

  it('leaves out a column whose header is gone', () => {
    expect(remapped({ customer: 1, store: 2 }, { customer: 'Email', store: 'Shop' }, columns)).toEqual({
      customer: 1,
    });
  });

  it('stays where there were no headers', () => {
    expect(remapped({ customer: 1, date: 9 }, undefined, columns)).toEqual({ customer: 1 });
  });

  it('gives a column one role only', () => {
    expect(withRole({ customer: 1, date: 2 }, 'amount', 2)).toEqual({ customer: 1, amount: 2 });
    expect(withRole({ customer: 1, store: 4 }, 'store', null)).toEqual({ customer: 1 });
  });
});

it('choices move to another sheet where theirs is gone, and keep the rules', () => {
  const choices = { ...choicesOf(SETTINGS), asOf: '2011-09-30' };
  const start = { ...START, sheets: START.sheets.filter(({ id }) => id !== 0), activeSheetId: 7 };
  expect(onSheetsOf(start, choices)).toMatchObject({ sheetId: 7, mapping: undefined, asOf: '2011-09-30' });
  expect(onSheetsOf(START, choices)).toBe(choices);
});

describe('the room in the spreadsheet', () => {
  const of = (rows: number, columns: number) => ({
    sheet: { ...INSPECTION.sheet, rows, columns },
    counts: { ...INSPECTION.counts, read: rows },
  });

  it('is not spoken of while it is plenty', () => {
    expect(nearLimit(of(70_000, 20), { cellsNeeded: 500_000, cellsFree: 8_600_000 })).toBeNull();
  });

  it('is told with figures from half of the limit on', () => {
    // 350,000 rows × 20 columns are 7,000,000 cells; 800,000 more are written: 2,200,000 are left, for 110,000 rows of 20.
    expect(nearLimit(of(350_000, 20), { cellsNeeded: 800_000, cellsFree: 3_000_000 })).toEqual({
      cells: 7_800_000,
      share: 0.78,
      rows: 350_000,
      more: 110_000,
    });
  });
});
