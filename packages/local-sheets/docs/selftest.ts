// `npm run selftest`: one Apps Script file that asks a live Google Sheets the rules this package keeps, and times it. A person
// pastes it into the script of an empty spreadsheet, runs `selftest`, and keeps the JSON it shows in tests/fixtures/google/.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { COSTS, type Costs } from '../src/services/costs.ts';
import { LETTERS } from '../tests/services/rules/index.ts';
import type { Rule } from '../tests/services/rules/rule.ts';

/** What a live Google Sheets, or the local one, answered. */
export interface Answers {
  /** When, as ISO, and in which locale and time zone. */
  readonly at: string;
  readonly locale: string;
  readonly timeZone: string;
  /** By the rule's number and place: `101.1` is the second rule 101. An error's message stands as `{ error }`. */
  readonly rules: { readonly [key: string]: unknown };
  /** What nobody outside Google knows. */
  readonly questions: { readonly [name: string]: unknown };
  /** Milliseconds a call. */
  readonly times: { readonly [name: string]: number };
  /** What came of a page, which only a browser can tell. */
  readonly page?: {
    /** The text `one//two`, a line, `three/*four`: as it stands in a script that is none. */
    readonly slashes: string;
    /** The letters that the sidebar's own script is packed in came whole. */
    readonly letters: boolean;
    /** KB of code beside the functions; 0 = out/ballast.js was not there. */
    readonly ballast: number;
  };
}

/** Times that only the page tells: of a function that does nothing, called from it. */
export const EXECUTION = 'an execution that does nothing';
export const WITH_BALLAST = `${EXECUTION}, with 700 KB of code beside it`;

/** Rules that need nothing but an empty sheet. */
export function askable(): { readonly key: string; readonly rule: Rule }[] {
  const seen = new Map<number, number>();
  return Object.values(LETTERS)
    .flatMap(({ rules }) => rules)
    .map((rule) => {
      const place = seen.get(rule.rule) ?? 0;
      seen.set(rule.rule, place + 1);
      return { key: `${rule.rule}.${place}`, rule };
    })
    .filter(({ rule }) => {
      const { script, functions, html, mode, scopes, userLocale, locale, timeZone, prepare, ui, shows } =
        rule;
      const special = [functions, html, mode, scopes, userLocale, locale, timeZone, prepare, ui, shows];
      return (
        script !== undefined && special.every((one) => one === undefined) && !/\bUi\b|getUi/.test(script)
      );
    });
}

const FOLDER = fileURLToPath(new URL('../../../tests/fixtures/google/', import.meta.url));

/** What Google answered, by the file's name: the day. */
function liveAnswers(): { readonly day: string; readonly answers: Answers }[] {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];
  return files.sort().map((file) => ({
    day: file.replace('.json', ''),
    answers: JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8')) as Answers,
  }));
}

/** Seconds a unit, as Google's own times tell; what no time tells stays the middle guess. */
export function costsOf({ times }: Pick<Answers, 'times'>): Costs {
  const seconds = (name: string, guess: number) => (times[name] === undefined ? guess : times[name] / 1000);
  const { mid } = COSTS;
  const reads = seconds('a read', mid.reads);
  const commits = seconds('a commit', mid.commits);
  return {
    executions: seconds(times[WITH_BALLAST] === undefined ? EXECUTION : WITH_BALLAST, mid.executions),
    calls: seconds('a call that asks nothing', mid.calls),
    reads,
    commits,
    kept: seconds('properties', mid.kept),
    cellsRead: Math.max(0, seconds('20,000 cells read', reads + 20_000 * mid.cellsRead) - reads) / 20_000,
    cellsWritten:
      Math.max(0, seconds('20,000 cells written', commits + 20_000 * mid.cellsWritten) - commits) / 20_000,
    own: mid.own,
  };
}

/** As all live answers tell together, the later over the earlier; null = none is in. */
export function liveCosts(): Costs | null {
  const all = liveAnswers();
  if (all.length === 0) return null;
  return costsOf({ times: Object.assign({}, ...all.map(({ answers }) => answers.times)) });
}

/** The day a live Google Sheets first answered a rule as we say, by the rule's key; none is in yet. */
export function liveSince(): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  for (const { day, answers } of liveAnswers()) {
    const { rules } = answers;
    for (const { key, rule } of askable())
      if (!since.has(key) && JSON.stringify(rules[key]) === JSON.stringify(rule.gives)) since.set(key, day);
  }
  return since;
}

/** Where two hosts answer differently: a line a rule. */
export function differences(one: Answers['rules'], other: Answers['rules']): string[] {
  const text = (value: unknown) => JSON.stringify(value) ?? 'nothing';
  return Object.keys(other)
    .filter((key) => text(one[key]) !== text(other[key]))
    .map((key) => `rule ${key}: ${text(one[key])} here, ${text(other[key])} there`);
}

const QUESTIONS: { readonly [name: string]: string } = {
  'Intl and Google agree on the wall clock': `
    const zone = ss.getSpreadsheetTimeZone();
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', hour: '2-digit', day: '2-digit' }).formatToParts(new Date(0));
    return [parts.map((part) => part.value).join(''), Utilities.formatDate(new Date(0), zone, 'dd HH')]`,
  'a number format of a new cell': `return [sheet.getRange('A1').getNumberFormat(), sheet.getRange('A1').setNumberFormat('General').getNumberFormat()]`,
  'a chart has its number before a flush, and its title can be read': `
    sheet.getRange('A1:B3').setValues([['a', 'b'], ['x', 1], ['y', 2]]);
    sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:B3')).setOption('title', 'T').setPosition(1, 4, 0, 0).build());
    const chart = sheet.getCharts()[0];
    return [typeof chart.getChartId(), chart.getOptions().get('title')]`,
  'a sheet that is a chart, asked for its rows': `
    sheet.getRange('A1:B3').setValues([['a', 'b'], ['x', 1], ['y', 2]]);
    sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:B3')).setPosition(1, 4, 0, 0).build());
    const own = ss.moveChartToObjectSheet(sheet.getCharts()[0]);
    const answer = [String(own.getType()), thrown(() => own.getLastRow()), thrown(() => own.getMaxRows()), thrown(() => own.getDataRange())];
    ss.deleteSheet(own);
    return answer`,
  'a mark on a row after a sort, and on a copied sheet': `
    sheet.getRange('A1:A3').setValues([[3], [1], [2]]);
    sheet.getRange('1:1').addDeveloperMetadata('k', 'v');
    sheet.getRange('A1:A3').sort(1);
    const copy = sheet.copyTo(ss);
    const row = (one) => one.createDeveloperMetadataFinder().withKey('k').find().map((mark) => mark.getLocation().getRow().getRow());
    const answer = [row(sheet), row(copy)];
    ss.deleteSheet(copy);
    return answer`,
};

const MORE_QUESTIONS: { readonly [name: string]: string } = {
  'texts under a format that was copied before they came': `
    sheet.getRange('A1').setNumberFormat('@').setFontWeight('bold');
    sheet.getRange('A1').copyTo(sheet.getRange('A2:A3'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
    sheet.getRange('A2:A3').setValues([['=1+1'], ['0912']]);
    return [sheet.getRange('A2:A3').getValues(), sheet.getRange('A2:A3').getFontWeights()]`,
  'a conditional format made from a copy of another, which stays as it was': `
    const first = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#ffffff').setGradientMaxpoint('#ff0000').setRanges([sheet.getRange('A1:A3')]).build();
    sheet.setConditionalFormatRules([first, first.copy().setRanges([sheet.getRange('C1:C3')]).build()]);
    return sheet.getConditionalFormatRules().map((rule) => rule.getRanges().map((range) => range.getA1Notation()).join())`,
  'whole lines of a list of ranges, in its order, take marks': `
    const lines = sheet.getRangeList(['B:B', '3:3', 'A:A']).getRanges();
    lines.forEach((line, i) => line.addDeveloperMetadata('k', String(i)));
    return [lines.map((line) => line.getA1Notation()), sheet.createDeveloperMetadataFinder().withKey('k').find().length]`,
  'a key that tells one account from another, without a permission for it': `return typeof Session.getTemporaryActiveUserKey()`,
};

/** Custom functions, and the questions that formulas with them answer. */
const FUNCTIONS = `
/** @customfunction */
function SELFTEST_TAKES(value) { return JSON.stringify(value, (key, one) => (one instanceof Date ? 'a Date' : one)) + ' ' + typeof value; }
/** @customfunction */
function SELFTEST_SPILLS() { return [[1, 'two'], [true, '']]; }
/** @customfunction */
function SELFTEST_NOTHING() { return null; }
/** @customfunction */
function SELFTEST_THROWS() { throw new Error('SELFTEST_THROWS says why.'); }
/** @customfunction */
function SELFTEST_WRITES() {
  try { SpreadsheetApp.getActiveSheet().getRange('Z1').setValue(1); return 'written'; } catch (error) { return error.message; }
}
`;

const FORMULAS: { readonly [name: string]: string } = {
  'a custom function is given a number, a text, a blank, a range, a day': `
    sheet.getRange('A1:B2').setValues([[1, 'x'], ['', new Date(2024, 1, 29)]]);
    return shown(sheet, ['=SELFTEST_TAKES(A1)', '=SELFTEST_TAKES(B1)', '=SELFTEST_TAKES(A2)', '=SELFTEST_TAKES(A1:B1)', '=SELFTEST_TAKES(B2)', '=SELFTEST_TAKES()'])`,
  'a grid that a custom function answers': `
    sheet.getRange('D1').setFormula('=SELFTEST_SPILLS()');
    settled(sheet.getRange('D1'));
    return sheet.getRange('D1:E2').getValues()`,
  'a grid where something stands in its way': `
    sheet.getRange('D1:D2').setValues([[''], ['mine']]);
    return shown(sheet, ['=SELFTEST_SPILLS()'], 4)`,
  'a custom function that answers null': `return shown(sheet, ['=SELFTEST_NOTHING()', '=ISBLANK(SELFTEST_NOTHING())', '=SELFTEST_NOTHING()=""'])`,
  'a custom function that throws': `return shown(sheet, ['=SELFTEST_THROWS()', '=IFERROR(SELFTEST_THROWS(), "caught")'])`,
  'a custom function that writes': `return shown(sheet, ['=SELFTEST_WRITES()'])`,
};

const TIMES: { readonly [name: string]: string } = {
  'a call that asks nothing': `return each(200, () => sheet.getRange(1, 1))`,
  'a read': `sheet.getRange('A1').getValue(); return each(20, () => sheet.getRange('A1').getValue())`,
  'a commit': `return each(10, (i) => { sheet.getRange('A1').setValue(i); SpreadsheetApp.flush(); })`,
  properties: `return each(20, () => PropertiesService.getDocumentProperties().getProperties())`,
  'a lock': `return each(10, () => { const lock = LockService.getDocumentLock(); lock.tryLock(100); lock.releaseLock(); })`,
  'a sheet made and deleted': `return each(3, () => ss.deleteSheet(ss.insertSheet()))`,
  '20,000 cells written': `const grid = Array.from({ length: 1000 }, (_, i) => Array.from({ length: 20 }, (__, j) => i * j)); return each(2, () => { sheet.getRange(1, 1, 1000, 20).setValues(grid); SpreadsheetApp.flush(); })`,
  '20,000 cells read': `return each(2, () => sheet.getRange(1, 1, 1000, 20).getValues())`,
};

/** Letters without a meaning in HTML and scripts, as build.js packs the sidebar in them. */
const LETTERS_85 = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (letter) => !'/<>&"\'`\\*'.includes(letter),
);

/** The end of the page: what a browser sees of it, and how long a call of an empty function takes, added to the JSON. */
function page(): string {
  return `
<script type="text/plain" id="slashes">one//two
three/*four*/five</script>
<script type="text/plain" id="letters">${LETTERS_85.join('')}</script>
<script>
  const text = (id) => document.getElementById(id).textContent;
  const box = document.querySelector('textarea');
  const answers = JSON.parse(box.value);
  const codes = text('letters').trim().split('').map((letter) => letter.charCodeAt(0)).join();
  box.value = 'A few more seconds.';
  const call = () => new Promise((resolve, reject) => google.script.run.withSuccessHandler(resolve).withFailureHandler(reject).selftestNothing());
  const TIMES = 8;
  call().then(async (letters) => {
    const start = Date.now();
    for (let i = 0; i !== TIMES; i++) await call();
    answers.times[letters ? ${JSON.stringify(WITH_BALLAST)} : ${JSON.stringify(EXECUTION)}] = (Date.now() - start) / TIMES;
    answers.page = { slashes: text('slashes'), letters: codes === ${JSON.stringify(LETTERS_85.map((letter) => letter.charCodeAt(0)).join())}, ballast: Math.round(letters / 1024) };
    box.value = JSON.stringify(answers, null, 1);
  });
</script>`;
}

/** A second file for the same script: 700 KB of code that is loaded with every call, and never used. */
export function ballastScript(): string {
  const line = (i: number) => `function ballast${i}(a, b) { return a * ${i} + b; }\n`;
  let functions = '';
  for (let i = 0; functions.length < 700 * 1024; i++) functions += line(i);
  return `const SELFTEST_BALLAST = 'x'.repeat(${functions.length});\n(() => {\n${functions}})();\n`;
}

/** Everything that is asked beside the rules. */
export function asked(): string[] {
  return [
    ...Object.keys({ ...QUESTIONS, ...MORE_QUESTIONS, ...FORMULAS }),
    'what becomes of `//` and of `/*` in a page, and of the letters the sidebar is packed in',
    ...Object.keys(TIMES).map((name) => `how long takes ${name}`),
    `how long takes ${EXECUTION}; the same beside 700 KB of code`,
  ];
}

const asFunction = (name: string, body: string) =>
  `  ${JSON.stringify(name)}: function (ss, sheet, thrown, each) {${body}\n  },`;

/** The script as a person pastes it. */
export function selfTestScript(): string {
  const rules = askable().map(({ key, rule }) => `  // ${rule.says}\n${asFunction(key, rule.script!)}`);
  const bodies = (all: { readonly [name: string]: string }) =>
    Object.entries(all).map(([name, body]) => asFunction(name, body));
  return `// Asks this spreadsheet how Google Sheets behaves. Paste it into Extensions > Apps Script of an EMPTY spreadsheet, choose
// "selftest" and press Run; run it again where it stops for Google's time limit. It ends by showing a JSON text: copy it.
// Then add out/ballast.js as a second file and run it once more: how long an empty function takes beside 700 KB of code.

const RULES = {
${rules.join('\n')}
};

const QUESTIONS = {
${bodies({ ...QUESTIONS, ...MORE_QUESTIONS, ...FORMULAS }).join('\n')}
};
${FUNCTIONS}
/** Waits until a formula is computed, for half a minute at most. */
function settled(cell) {
  for (let i = 0; i < 30; i++) {
    SpreadsheetApp.flush();
    if (!/^Loading|^載入/.test(cell.getDisplayValue())) return;
    Utilities.sleep(1000);
  }
}

/** What formulas show, one below the other from row 1 of a column on, by themselves. */
function shown(sheet, formulas, column = 8) {
  formulas.forEach((formula, i) => sheet.getRange(i + 1, column).setFormula(formula));
  formulas.forEach((_, i) => settled(sheet.getRange(i + 1, column)));
  return formulas.map((_, i) => sheet.getRange(i + 1, column).getDisplayValue());
}

function selftestNothing() {
  return typeof SELFTEST_BALLAST === 'undefined' ? 0 : SELFTEST_BALLAST.length;
}

const TIMES = {
${bodies(TIMES).join('\n')}
};

function selftest() {
  const json = JSON.stringify(selftestAnswers(240), null, 1);
  if (json === 'null') return Logger.log('Not done yet: run selftest again.');
  const page = HtmlService.createHtmlOutput('<textarea style="width:100%;height:90%">').appendUntrusted(json).append('</textarea>').append(${JSON.stringify(page())});
  SpreadsheetApp.getUi().showModalDialog(page, 'Copy all of this');
}

/** All answers; null when the seconds were over first. What was answered stands on the first sheet meanwhile. */
function selftestAnswers(seconds) {
  const until = Date.now() + seconds * 1000;
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const thrown = (action) => { try { action(); return null; } catch (error) { return error.message; } };
  const each = (times, action) => {
    const start = Date.now();
    for (let i = 0; i < times; i++) action(i);
    return (Date.now() - start) / times;
  };
  // The person's own sheet stands apart, so that each rule begins on an empty Sheet1.
  const home = ss.getSheets()[0];
  const title = home.getName();
  home.setName('selftest');
  const kept = {};
  for (const [key, text] of home.getRange(1, 1, 500, 2).getValues()) if (key) kept[key] = text;
  let rows = Object.keys(kept).length;
  const { locale, timeZone } = { locale: ss.getSpreadsheetLocale(), timeZone: ss.getSpreadsheetTimeZone() };
  const clean = () => {
    ss.setSpreadsheetLocale(locale);
    ss.setSpreadsheetTimeZone(timeZone);
    for (const one of ss.getSheets()) if (one.getSheetId() !== home.getSheetId()) ss.deleteSheet(one);
    for (const range of ss.getNamedRanges()) range.remove();
    for (const mark of ss.getDeveloperMetadata()) mark.remove();
    for (const store of ['Document', 'User', 'Script']) PropertiesService['get' + store + 'Properties']().deleteAllProperties();
  };
  const answers = { at: new Date().toISOString(), locale, timeZone };
  for (const [part, asked] of [['rules', RULES], ['questions', QUESTIONS], ['times', TIMES]]) {
    answers[part] = {};
    for (const name of Object.keys(asked)) {
      const key = part + ' ' + name;
      let text = kept[key];
      if (text === undefined) {
        if (Date.now() > until) {
          home.setName(title);
          return null;
        }
        const sheet = ss.insertSheet('Sheet1');
        try {
          const answer = asked[name](ss, sheet, thrown, each);
          text = JSON.stringify(answer === undefined ? null : answer);
        } catch (error) {
          text = JSON.stringify({ error: error.message });
        }
        clean();
        home.getRange(++rows, 1, 1, 2).setNumberFormat('@').setValues([[key, text]]);
      }
      answers[part][name] = JSON.parse(text);
    }
  }
  home.setName(title);
  home.clear();
  return answers;
}
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync('out', { recursive: true });
  writeFileSync('out/selftest.js', selfTestScript());
  writeFileSync('out/ballast.js', ballastScript());
  process.stdout.write(
    `out/selftest.js asks ${askable().length} rules. Paste it into the script of an empty spreadsheet and run selftest; keep what it shows as tests/fixtures/google/DATE.json.\nThen add out/ballast.js as a second file, run it again, and keep that as DATE-ballast.json: how long an empty function takes beside 700 KB of code.\n`,
  );
}
