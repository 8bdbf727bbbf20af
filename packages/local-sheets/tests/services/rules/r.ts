// Rule 121 on: what was learned later.

import type { Letter } from './rule.ts';

const PAGE = [
  '<p>https://a.example/b</p><script type="text/plain">ab//cd',
  'ef/*g*/h</script>',
  '<script>const url = "https://a.example"; /* b',
  'c */ const d = 1</script>',
].join('\n');

export const R: Letter = {
  title: 'Learned later',
  rules: [
    {
      rule: 121,
      says: 'A page is served without what looks like a comment in its scripts, texts and addresses included; outside scripts all stays.',
      source: 'https://github.com/enuchi/React-Google-Apps-Script/issues/157',
      script: `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(${JSON.stringify(PAGE).replaceAll('</', '<\\/')}))`,
      shows: [
        [
          '<p>https://a.example/b</p><script type="text/plain">ab',
          'efh</script>',
          '<script>const url = "https:',
          'c */ const d = 1</script>',
        ].join('\n'),
      ],
      gives: null,
    },
    {
      rule: 122,
      says: 'While a script sleeps, what it keeps in the cache grows older.',
      source: 'docs:utilities/utilities#sleepmilliseconds inferred',
      script: `
        const cache = CacheService.getScriptCache();
        cache.put('a', '1', 1);
        const before = cache.get('a');
        Utilities.sleep(1100);
        return [before, cache.get('a')]`,
      gives: ['1', null],
    },
    {
      rule: 122,
      says: 'Bytes that are no numbers are refused.',
      source: 'gas-fakes:test/testutilities.js',
      script: `return thrown(() => Utilities.computeHmacSha256Signature([1, 'woah'], [2])) !== null`,
      gives: true,
    },
    {
      rule: 123,
      says: 'A chart on a sheet of its own has a type and a name, and no grid.',
      source: 'docs:spreadsheet/sheet-type unknown',
      prepare: (book) => {
        book.addSheet({ name: 'Chart', rows: 1, columns: 1 }).kind = 'OBJECT';
      },
      script: `
        const chart = ss.getSheetByName('Chart');
        return [chart.getType() === SpreadsheetApp.SheetType.OBJECT, chart.getName(), thrown(() => chart.getLastRow()) !== null, thrown(() => chart.getMaxRows()) !== null]`,
      gives: [true, 'Chart', true, true],
    },
  ],
};
