// Writes support.md: what the local Google Sheets supports, from its service classes, and the rules it keeps, from
// the tables that test them. Run: node docs/make.js local-sheets

import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServiceClass } from '../src/services/bridge/service.ts';
import { SIGNATURES } from '../src/services/bridge/signatures.ts';
import { RUNTIME_CLASSES } from '../src/services/runtime/index.ts';
import { spreadsheetClasses } from '../src/services/sheets/spreadsheet-app.ts';
import { LETTERS } from '../tests/services/rules/index.ts';
import { asked as askedOfGoogle, liveSince } from './selftest.ts';

const SOURCES: { readonly [key: string]: (path: string) => string } = {
  docs: (path) =>
    link(
      'reference',
      `https://developers.google.com/apps-script/${path.startsWith('guides') ? '' : 'reference/'}${path}`,
    ),
  api: (path) => link('API', `https://developers.google.com/workspace/${path}`),
  'gas-fakes': (path) => link('gas-fakes', `https://github.com/brucemcpherson/gas-fakes/blob/main/${path}`),
  tanaike: (path) => link('Tanaike', `https://tanaikech.github.io/${path}/`),
  https: (path) => link('report', `https:${path}`),
};

function link(text: string, address: string): string {
  return `[${text}](${address})`;
}

/** `docs:… reports unknown` → links and words. */
function sources(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      const mark = word.indexOf(':');
      if (mark < 0) return word === 'unknown' ? 'unknown: refused' : word;
      return SOURCES[word.slice(0, mark)]!(word.slice(mark + 1));
    })
    .join(', ');
}

function members({ type, members, properties }: ServiceClass): string {
  const own = Object.keys(members);
  const known = Object.keys(SIGNATURES[type] ?? {});
  const missing = known.filter((name) => !own.includes(name));
  const names = own.sort().map((name) => `\`${name}\``);
  const enums = Object.keys(properties).map((name) => `\`${name}\``);
  const all = [...names, ...(enums.length ? [`enums ${enums.join(' ')}`] : [])].join(' ');
  const absent = missing.length
    ? missing
        .sort()
        .map((name) => `\`${name}\``)
        .join(' ')
    : '—';
  return `| **${type}** (${own.length}) | ${all} | ${absent} |`;
}

function table(classes: readonly ServiceClass[]): string {
  return ['| Class | Supported | Throws by name |', '|---|---|---|', ...classes.map(members)].join('\n');
}

function rules(): string {
  const since = liveSince();
  const seen = new Map<number, number>();
  const live = (rule: number) => {
    const place = seen.get(rule) ?? 0;
    seen.set(rule, place + 1);
    return since.get(`${rule}.${place}`) ?? 'not yet';
  };
  return Object.entries(LETTERS)
    .map(([letter, { title, rules }]) => {
      const rows = rules.map(
        ({ rule, says, source }) =>
          `| ${rule} | ${says.replaceAll('|', '\\|')} | ${sources(source)} | ${live(rule)} |`,
      );
      const file = `../tests/services/rules/${letter.toLowerCase()}.ts`;
      return [
        `### ${letter}. ${title}`,
        '',
        `Tried in ${link(`rules/${letter.toLowerCase()}.ts`, file)}.`,
        '',
        '| Rule | What the host does | Source | Seen live |',
        '|---:|---|---|---|',
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}

const asked = (): string[] => askedOfGoogle().map((question) => `- ${question}`);

export const PAGE = fileURLToPath(new URL('support.md', import.meta.url));

export function localSheetsPage(): string {
  return `<!-- Written by docs/page.ts: change that, the service classes or the tables of rules. -->

# The local Google Sheets

A Google Sheets without Google: a workbook, and the services an Apps Script file calls on it. It runs a built add-on exactly as it is
shipped, and any other script that stays within the members below:

\`\`\`
npm run host -- SCRIPT.js [--call NAME] [--book BOOK.xlsx] [--save BOOK.xlsx]
\`\`\`

It is strict. A member it does not have throws \`Class.member is not supported by the local host\`. Arguments are checked against
Google's own signatures, and a wrong list is answered with Google's text. Where nobody outside Google knows what happens, the host refuses
rather than guesses; two of those doubts can be switched (\`Host.doubts\`): \`appendRowGrowsSheet\` (rule 44) and
\`clearFormatResetsNumberFormats\` (rule 61); \`npm run host\` lets appendRow add rows. It counts every service call (\`calls\`), and any call can be made to fail before its effect
(\`failNext\`) or after it (\`failAfter\`).

Known differences from Google:

- Sheets are objects, not object sheets or data source sheets; images, drawings, slicers, groups of rows and theme colours do not exist.
- A style or link belongs to a whole text, not to a part of it.
- A condition by formula is kept and shown, but filters and validations do not evaluate it.
- Texts typed in are read as numbers, money, percentages, dates and times of the spreadsheet's locale. Google does not publish which shapes each
  locale accepts; the ones read here are listed in [typing.test.ts](../tests/services/typing.test.ts).
- \`autoResizeColumns\` estimates widths from the number of letters.
- Formulas know the functions of Google Sheets except LET, LAMBDA and its helpers, QUERY, the IMPORT family, GOOGLEFINANCE, IMAGE and SPARKLINE,
  which are unknown. A formula that calls ARRAYFORMULA, SUMPRODUCT, FILTER, SORT or INDEX anywhere computes on whole arrays everywhere.
- Custom functions are computed anew whenever something in the workbook has changed, not only when their arguments have.
- A run is stopped after 6 minutes; a custom function that took more than 30 seconds shows \`#ERROR!\` once it ends.

## Rules

What is known of Google Sheets, what the host does about it, and who says so. *reference* and *API* are Google's documentation; *gas-fakes*
are tests their authors also run on live Apps Script; *Tanaike* are reports with live output; *report* is a log in public; *reports*, several
that agree; *inferred*, our reading. *Seen live* is the day on which a Google Sheets answered the same through \`npm run selftest\`: not yet for any of them. That
command builds one script for an empty spreadsheet; what it shows is kept as \`tests/fixtures/google/DATE.json\`, and a test then names every difference.
It asks besides what no rule holds yet: five custom functions, what becomes of two slashes in a page, how long calls, commits and cells take, and an empty
function with and without 700 KB of code beside it; \`npm run --prefix bench google\` then adds a column of seconds by these times.

${rules()}

## What only Google's servers can show

No live answer is in yet. \`npm run selftest\` asks, beside the rules above that need only an empty sheet:

${asked().join('\n')}

## Members: spreadsheet and charts

${table(spreadsheetClasses)}

## Members: everything else

${table(RUNTIME_CLASSES)}
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(PAGE, localSheetsPage());
