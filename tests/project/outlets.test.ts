// Every place where a text leaves the product: into a cell, beside one, onto a page, into a file. A new one belongs in this list,
// with the test that puts OWASP's list (tests/addon/hostile.ts) through it.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Outlet {
  readonly file: string;
  /** Each call with how often it is written there. */
  readonly calls: { readonly [call: string]: number };
  readonly goesOut: string;
  /** Files of tests with the beginning of a test’s name; none = no text of a shop’s or a person’s comes there. */
  readonly tried: readonly (readonly [file: string, test: string])[];
}

const OUTLETS_TEST = 'tests/addon/hostile-outlets.test.ts';
const TYPED = 'tests/addon/hostile-typed.test.ts';
const BESIDE = 'tests/addon/hostile-beside.test.ts';
const COMMAND = 'tests/cli/outputs.test.ts';
const CELLS = [OUTLETS_TEST, '%s'] as const;
const ABOUT = [BESIDE, 'no comment, chart, choice'] as const;
const TABS = [BESIDE, 'a tab of that name'] as const;
const REMARKS = [TYPED, 'stays that text beside its customer'] as const;
const LABELS = [TYPED, 'between quotation marks each is a name'] as const;

const OUTLETS: readonly Outlet[] = [
  {
    file: 'src/sheets/write.ts',
    calls: { insertSheet: 2, setValues: 1 },
    goesOut: 'every cell of a plan, each text in a cell that was made plain text before; tabs',
    tried: [
      CELLS,
      LABELS,
      TABS,
      [TYPED, 'as a rule each is refused'],
      [TYPED, 'dated steps'],
      [BESIDE, 'customers who carry their tags'],
      [BESIDE, 'the copy without names'],
      [BESIDE, 'answers to what was found'],
      [BESIDE, 'what winning customers cost'],
    ],
  },
  {
    file: 'src/sheets/tags.ts',
    calls: { setValues: 1, setNotes: 1 },
    goesOut: 'the columns beside the orders, with a person’s comments on their headers',
    tried: [CELLS, REMARKS],
  },
  {
    file: 'src/sheets/styles.ts',
    calls: { setNotes: 2 },
    goesOut: 'our comments: words of ours',
    tried: [ABOUT],
  },
  {
    file: 'src/sheets/new-styles.ts',
    calls: { copyTo: 1 },
    goesOut: 'formats alone',
    tried: [],
  },
  {
    file: 'src/sheets/charts.ts',
    calls: { setOption: 7 },
    goesOut: 'titles of charts and axes: words of ours, with the currency the orders are in',
    tried: [ABOUT, [BESIDE, 'a currency that is none we know'], [OUTLETS_TEST, 'the workbook as a file']],
  },
  {
    file: 'src/sheets/conditions.ts',
    calls: { whenFormulaSatisfied: 1 },
    goesOut: 'formulas of ours over our own cells',
    tried: [ABOUT],
  },
  {
    file: 'src/sheets/inputs.ts',
    calls: {
      setFormula: 1,
      setHelpText: 1,
      requireValueInList: 1,
      requireDate: 1,
      requireFormulaSatisfied: 1,
      requireNumberBetween: 1,
      requireNumberLessThanOrEqualTo: 1,
      requireNumberGreaterThanOrEqualTo: 1,
    },
    goesOut: 'the template’s formulas, which quote the names of its tabs; choices of a cell: words of ours',
    tried: [CELLS, ABOUT],
  },
  {
    file: 'src/sheets/staff.ts',
    calls: { setValues: 1 },
    goesOut: 'headers of the staff’s columns: words of ours',
    tried: [ABOUT, REMARKS],
  },
  {
    file: 'src/sheets/pivots.ts',
    calls: { setDisplayName: 1, whenCellNotEmpty: 1 },
    goesOut: 'a word of ours',
    tried: [ABOUT],
  },
  {
    file: 'src/sheets/on-request.ts',
    calls: { setFormula: 1, insertSheet: 1, setValues: 1 },
    goesOut:
      'a formula that somebody asks for, which quotes the name of the orders’ tab; a text put into columns',
    tried: [CELLS, TABS],
  },
  {
    file: 'src/sheets/campaigns.ts',
    calls: { insertSheet: 1, setValues: 2, setValue: 1 },
    goesOut: 'campaigns with their group and members, as plain text',
    tried: [LABELS, [BESIDE, 'a campaign of a group']],
  },
  {
    file: 'src/sheets/marks.ts',
    calls: { addDeveloperMetadata: 9, setValue: 2, setValues: 1 },
    goesOut:
      'what we remember of a sheet, as JSON that nobody evaluates; long ones in a hidden copy as plain text',
    tried: [CELLS],
  },
  {
    file: 'src/sheets/recovery/copies.ts',
    calls: { insertSheet: 1 },
    goesOut: 'hidden copies, named after their sheets',
    tried: [CELLS, TABS],
  },
  {
    file: 'src/sheets/recovery/carry-out.ts',
    calls: { copyTo: 2, setValues: 1 },
    goesOut: 'what a hidden copy holds, back into its cells',
    tried: [REMARKS],
  },
  {
    file: 'src/sheets/recovery/close-up.ts',
    calls: { setValues: 1 },
    goesOut: 'numbers of rows',
    tried: [],
  },
  {
    file: 'src/sheets/recovery/restore.ts',
    calls: { setName: 1 },
    goesOut: 'the name that the sheet had',
    tried: [TABS],
  },
  {
    file: 'src/sheets/recovery/tag-restore.ts',
    calls: { insertSheet: 1, copyTo: 2, setNote: 1 },
    goesOut: 'our columns and their comments, from and to a hidden copy',
    tried: [CELLS, REMARKS],
  },
  {
    file: 'src/sheets/recovery/index.ts',
    calls: { insertSheet: 2 },
    goesOut: 'a blank sheet where none would be left',
    tried: [],
  },
  {
    file: 'src/sheets/ui.ts',
    calls: { createAddonMenu: 1, addItem: 1, createHtmlOutputFromFile: 1, setTitle: 1, toast: 1, alert: 2 },
    goesOut: 'one fixed page, which asks for all it shows; messages, which Google shows as they are',
    tried: [['tests/sidebar/hostile.test.ts', 'every text is shown']],
  },
  {
    file: 'src/addon/private.ts',
    calls: { setProperty: 1 },
    goesOut: 'the secret of pseudonyms, which stays in the document',
    tried: [],
  },
  {
    file: 'src/addon/store.ts',
    calls: { setProperties: 1 },
    goesOut: 'settings as JSON that nobody evaluates',
    tried: [LABELS],
  },
  {
    file: 'sidebar/state/download.ts',
    calls: { 'new Blob': 1 },
    goesOut: 'files for ad platforms and mail tools, the workbook without names',
    tried: [
      [OUTLETS_TEST, 'a file for %s'],
      [OUTLETS_TEST, 'the file without names'],
    ],
  },
  {
    file: 'local/cli/csv-tables.ts',
    calls: { unparse: 1 },
    goesOut: 'the tables of a run, also without names',
    tried: [
      LABELS,
      [BESIDE, 'the copy without names'],
      [COMMAND, 'LibreOffice finds formulas'],
      [COMMAND, 'labels, steps, lists'],
    ],
  },
  {
    file: 'local/cli/outputs.ts',
    calls: { writeFileSync: 1 },
    goesOut: 'the files of a command',
    tried: [
      [COMMAND, 'every text of every table'],
      [COMMAND, 'labels, steps, lists'],
    ],
  },
  {
    file: 'local/cli/private.ts',
    calls: { writeFileSync: 1 },
    goesOut: 'the secret of pseudonyms, drawn by the command',
    tried: [],
  },
  {
    file: 'local/workbench/engine/snapshot.ts',
    calls: { 'cells[place] =': 1, 'cells[cellName(row, column)] =': 1 },
    goesOut: 'every cell of the document into the grid of the workbench, texts apart from formulas',
    tried: [['tests/workbench/grid.test.ts', 'a text that begins as a formula does']],
  },
  {
    file: 'local/workbench/build.ts',
    calls: { writeFileSync: 1 },
    goesOut: 'the built page',
    tried: [],
  },
  {
    file: 'local/workbench/main.tsx',
    calls: { 'new Blob': 1 },
    goesOut: 'the workbook as an Excel file',
    tried: [[OUTLETS_TEST, 'the workbook as a file']],
  },
  {
    file: 'local/workbench/realm.ts',
    calls: { 'document.write': 1 },
    goesOut: 'a fixed line that shuts the script’s realm off from the network',
    tried: [],
  },
  {
    file: 'local/workbench/script/frame.ts',
    calls: { srcdoc: 1 },
    goesOut: 'the page of the script that runs, in a frame of its own, as Google serves it',
    tried: [],
  },
  {
    file: 'local/workbench/screen.ts',
    calls: { alert: 1, prompt: 1 },
    goesOut: 'messages, which the browser shows as they are',
    tried: [],
  },
  {
    file: 'sql/engine/lists.ts',
    calls: { 'copy ': 1 },
    goesOut: 'all customers, where a sheet has fewer',
    tried: [['tests/sql/engine.test.ts', 'every text of OWASP’s list']],
  },
];

/** What puts a text into a spreadsheet, before a person or into a store; onto a page as more than text; into a file; into the workbench’s grid. */
const CALLS = [
  /\.(set(?:Values?|Formulas?|Notes?|RichTextValues?|Name|NamedRange|Title|Option|DisplayName|HelpText|Description)|insertSheet|appendRow|copyTo|when[A-Z]\w+|require(?:Value|Formula|Text|Number|Date|Checkbox)\w*|addDeveloperMetadata|createAddonMenu|addItem|toast|alert|prompt|create(?:Html|Template)\w+|setProperty|setProperties)\(/g,
  /(dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\bsrcdoc\b|\beval\(|new Function\b|\b(?:href|src|srcset)=)/g,
  /\b(unparse|writeFileSync|createWriteStream|new Blob|copy )\(/g,
  /\b(cells\[(?:place|cellName\([^)]*\))\] =)/g,
];

const found = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'src', 'sidebar', 'local', 'sql'],
  {
    encoding: 'utf8',
  },
)
  .trim()
  .split('\n')
  // The words of every language are no calls.
  .filter((file) => /\.tsx?$/.test(file) && !/\.generated\.|^src\/text\//.test(file))
  .flatMap((file) => {
    const calls: Record<string, number> = {};
    const text = readFileSync(file, 'utf8');
    for (const pattern of CALLS)
      for (const [, call] of text.matchAll(pattern)) calls[call!] = (calls[call!] ?? 0) + 1;
    return Object.keys(calls).length ? [[file, calls] as const] : [];
  });

test('every place where a text goes out is in the list', () => {
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(OUTLETS.map(({ file, calls }) => [file, calls])),
  );
});

test('each of them is tried with OWASP’s list by a test that there is', () => {
  const missing = OUTLETS.flatMap(({ file, tried }) =>
    tried
      .filter(([test, name]) => {
        const text = readFileSync(test, 'utf8');
        return !text.includes('HOSTILE') || !new RegExp(`\\(\\s*['"]${escaped(name)}`).test(text);
      })
      .map(([test, name]) => `${file}: ${test} has no “${name}”`),
  );
  expect(missing).toEqual([]);
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
