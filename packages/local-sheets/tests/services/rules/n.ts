// Rules 102 to 105: selection, flush, context.

import type { Letter } from './rule.ts';

export const N: Letter = {
  title: 'Selection, flush, context',
  rules: [
    {
      rule: 102,
      says: 'Without a screen getUi is refused. The host always has a workbook, so getActiveSpreadsheet is never null.',
      source: 'docs:spreadsheet/spreadsheet-app#getui reports',
      ui: null,
      script: `return [thrown(() => SpreadsheetApp.getUi()), SpreadsheetApp.getActive().getId() === ss.getId()]`,
      gives: ['Cannot call SpreadsheetApp.getUi() from this context.', true],
    },
    {
      rule: 103,
      says: 'activate and setActiveSheet change what is active and answer the object.',
      source: 'docs:spreadsheet/spreadsheet#setactiverangerange',
      script: `
        const start = [ss.getActiveRange().getA1Notation(), ss.getActiveSheet().getName()];
        const other = ss.insertSheet('Other');
        const range = other.getRange('B2:C3');
        const same = range.activate() === range;
        const now = [ss.getActiveRange().getA1Notation(), SpreadsheetApp.getActiveRange().getA1Notation(), ss.getCurrentCell().getA1Notation(),
          other.getActiveRange().getA1Notation(), sheet.getActiveRange()];
        ss.setActiveSheet(sheet);
        sheet.getRangeList(['A1:B2', 'D4']).activate();
        return [start, same, now, SpreadsheetApp.getActiveSheet().getName(), ss.getActiveRangeList().getRanges().length, ss.getCurrentCell().getA1Notation()]`,
      gives: [['A1', 'Sheet1'], true, ['B2:C3', 'B2:C3', 'B2', 'B2:C3', null], 'Sheet1', 2, 'D4'],
    },
    {
      rule: 104,
      says: 'A script reads its own writes; flush may be called at any time.',
      source: 'docs:spreadsheet/spreadsheet-app#flush',
      script: `
        sheet.getRange('A1').setValue(2);
        sheet.getRange('B1').setFormula('=A1*2');
        SpreadsheetApp.flush();
        sheet.getRange('A1').setValue(3);
        return [sheet.getRange('B1').getValue(), SpreadsheetApp.flush() === undefined]`,
      gives: [6, true],
    },
    {
      rule: 105,
      says: 'toast takes a message, a title and seconds (null = 5, negative = it stays); alerts and prompts wait for the person and lose the script’s locks.',
      source: 'docs:base/ui docs:spreadsheet/spreadsheet#toastmsg,-title,-timeoutseconds',
      script: `
        const ui = SpreadsheetApp.getUi();
        const lock = LockService.getDocumentLock();
        lock.waitLock(100);
        const toasts = [ss.toast('m'), ss.toast(5, 't'), ss.toast('m', 't', null), ss.toast('m', 't', -1)];
        const held = lock.hasLock();
        const answer = ui.alert('Sure?') === ui.Button.OK;
        return [toasts.every((given) => given === undefined), held, answer, lock.hasLock()]`,
      gives: [true, true, true, false],
    },
  ],
};
