// `node docs/make.js [NAME …]`: what the pages show and say that a program makes, all of it or by name, by the built add-on.
// The words after `every` choose what it draws.

import { spawnSync } from 'node:child_process';

/** Name → what it makes, and what makes it. */
const MAKERS = {
  functions: { what: 'docs/functions.*.md and the help in src/entry.js', files: ['docs/functions-pages.ts'] },
  csv: { what: 'docs/csv.*.md', files: ['docs/csv-pages.ts'] },
  'functions-sheet': {
    what: 'samples/functions.xlsx and its pictures',
    files: ['docs/functions-sheet.ts', 'docs/functions-pictures.ts'],
  },
  'local-sheets': {
    what: 'packages/local-sheets/docs/support.md',
    files: ['packages/local-sheets/docs/page.ts'],
  },
  templates: { what: 'samples/regulars-template.*.xlsx', files: ['docs/templates.ts'] },
  'template-pictures': { what: 'docs/pictures/template/', files: ['docs/template-pictures.ts'] },
  campaigns: { what: 'docs/pictures/campaigns/', files: ['docs/campaign-pictures.ts'] },
  lists: { what: 'docs/pictures/lists/', files: ['docs/lists-pictures.ts'] },
  gate: { what: 'docs/pictures/gate/', files: ['docs/gate-pictures.ts'] },
  'first-minute': { what: 'docs/pictures/first-minute/', files: ['docs/first-minute.ts'] },
  screenshots: { what: 'docs/screens/', files: ['docs/screenshots.ts'] },
  every: { what: 'out/pictures/, to look at: every sheet and state', files: ['docs/every-picture.ts'] },
};

const words = process.argv.slice(2);
const asked = words[0] === 'every' ? words.slice(0, 1) : words;
const chosen = words.slice(asked.length);
const unknown = asked.filter((name) => !(name in MAKERS));
if (unknown.length) {
  const names = Object.entries(MAKERS).map(([name, { what }]) => `  ${name.padEnd(18)} ${what}`);
  console.error(`${unknown.join(', ')}: not known. There are:\n${names.join('\n')}`);
  process.exit(2);
}
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
run('build.js');
for (const name of asked.length ? asked : Object.keys(MAKERS)) {
  console.log(MAKERS[name].what);
  for (const file of MAKERS[name].files) run('--import', 'tsx', file, ...chosen);
}
