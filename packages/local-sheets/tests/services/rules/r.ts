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
  ],
};
