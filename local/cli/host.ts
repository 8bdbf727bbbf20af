// `npm run host`: runs any Apps Script file on a workbook and prints what the called function returns.

import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Book } from 'local-sheets/book/workbook.ts';
import { readBook } from 'local-sheets/files/read.ts';
import { agreement, openHost } from 'local-sheets/host.ts';
import type { ScriptFile } from 'local-sheets/realm/realm.ts';
import { ScriptError } from 'local-sheets/realm/script-error.ts';
import type { UiPort } from 'local-sheets/services/host.ts';
import { command, PlainError, UsageError } from './faults.ts';
import { APPLICATION, checkTargets, checkWorkbookName, isWorkbookOf, writeOutputs } from './outputs.ts';

const USAGE = `npm run host -- SCRIPT.js [MORE.js PAGE.html appsscript.json …]
  [--call NAME]        the function to call; default: main, else the first function of the script
  [--args JSON]        its arguments, as a JSON array
  [--book BOOK]        the workbook it runs on, a .xlsx or .csv; default: an empty one
  [--save BOOK.xlsx]   where to save the workbook afterwards
  [--force]            also replace a workbook that another program saved last
  [--locale en_US]     the spreadsheet's and the person's locale
  [--tz Asia/Taipei]   the spreadsheet's and the script's time zone
  [--delays mid]       wait as long as the calls would take on Google's servers, by the low, mid or high guess`;

const GUESSES = ['low', 'mid', 'high'] as const;

interface Project {
  code: ScriptFile[];
  html: Record<string, string>;
  scopes?: string[];
  timeZone?: string;
}

async function main(words: readonly string[]): Promise<void> {
  const { values, positionals } = options(words);
  if (!positionals.length) throw new UsageError('Name at least one script file.');
  const saved =
    values.save === undefined
      ? null
      : { path: values.save, isOurs: isWorkbookOf('local-sheets', APPLICATION) };
  // A workbook of ours may be saved over itself: scripts are run on it one after another.
  const care = { force: values.force ?? false };
  if (saved) {
    checkWorkbookName('--save', saved.path);
    checkTargets([saved], care);
  }
  const args = jsonArray(values.args ?? '[]');
  const { locale = 'en_US', tz = 'Asia/Taipei' } = values;
  checkTimeZone(tz);
  const delays = GUESSES.find((guess) => guess === values.delays);
  if (values.delays !== undefined && !delays) throw new UsageError('--delays is low, mid or high.');
  const { code, html, scopes, timeZone } = readProject(positionals);
  if (!code.length) throw new UsageError('None of the files is a script (.js or .gs).');
  const book =
    values.book === undefined
      ? Book.blank({ locale, timeZone: tz })
      : await readBook(values.book, { locale, timeZone: tz }).catch((error: Error) => {
          throw new PlainError(error.message);
        });
  const say = (line: string) => console.error(line);
  const host = await openHost({
    book,
    code,
    html,
    userLocale: locale,
    scriptTimeZone: values.tz ?? timeZone ?? tz,
    ui: spokenScreen(say),
    log: (line) => say(line),
    ...(scopes && { scopes }),
    ...(delays && { delays }),
  });
  // Nobody knows for sure; most who tried say that Google adds the row, and most scripts count on it.
  host.services.doubts = { appendRowGrowsSheet: true };
  const name = values.call ?? firstFunction(host.globals, host.realm.isCallable);
  if (name === null) throw new PlainError('The script has no function to call.');
  if (!host.realm.isCallable(name)) throw new PlainError(`The script has no function ${name}.`);
  if (values.call === undefined) say(`Calling ${name}.`);
  const answer = host.realm.callRaw(name, args);
  const text = jsonOf(answer, name);
  if (saved) {
    writeOutputs([{ ...saved, content: await host.save() }], care);
    say(`Saved ${saved.path}.`);
  }
  console.log(text);
}

function options(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        call: { type: 'string' },
        args: { type: 'string' },
        book: { type: 'string' },
        save: { type: 'string' },
        force: { type: 'boolean' },
        locale: { type: 'string' },
        tz: { type: 'string' },
        delays: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!);
  }
}

function jsonArray(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch {
    // The sentence below says it.
  }
  throw new UsageError('--args is a JSON array, such as ["a",1].');
}

function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new UsageError(`${timeZone} is no time zone. Write it as Asia/Taipei.`);
  }
}

function readProject(paths: readonly string[]): Project {
  const project: Project = { code: [], html: {} };
  for (const path of paths) {
    if (!existsSync(path)) throw new PlainError(`There is no file ${path}.`);
    const text = readFileSync(path, 'utf8');
    const name = basename(path);
    if (name.endsWith('.html')) project.html[name.slice(0, -'.html'.length)] = text;
    else if (name.endsWith('.json')) Object.assign(project, manifest(path, text));
    else project.code.push({ name, code: text });
  }
  return project;
}

function manifest(path: string, text: string): Pick<Project, 'scopes' | 'timeZone'> {
  try {
    const { oauthScopes, timeZone } = JSON.parse(text) as { oauthScopes?: string[]; timeZone?: string };
    return { ...(oauthScopes && { scopes: oauthScopes }), ...(timeZone && { timeZone }) };
  } catch {
    throw new PlainError(`${path} is not JSON.`);
  }
}

function firstFunction(globals: readonly string[], isCallable: (name: string) => boolean): string | null {
  if (isCallable('main')) return 'main';
  const triggers = ['onOpen', 'onInstall', 'onEdit', 'onSelectionChange', 'doGet', 'doPost'];
  return (
    globals.find((name) => isCallable(name) && !triggers.includes(name)) ?? globals.find(isCallable) ?? null
  );
}

/** Dates as ISO texts, as JSON writes them; nothing as null. */
function jsonOf(answer: unknown, name: string): string {
  try {
    return JSON.stringify(answer === undefined ? null : answer, null, 2) ?? 'null';
  } catch {
    throw new PlainError(`What ${name} returns cannot be written as JSON.`);
  }
}

/** Alerts, toasts and pages as lines; every question is answered OK or yes. */
function spokenScreen(say: (line: string) => void): UiPort {
  const joined = (...parts: string[]) => parts.filter(Boolean).join(': ');
  return {
    menu: ({ caption }) => say(joined('Menu', caption)),
    sidebar: (_html, title) => say(joined('Sidebar', title)),
    dialog: (_html, title) => say(joined('Dialog', title)),
    alert(title, prompt, buttons) {
      const answer = agreement(buttons);
      say(`${joined('Alert', title, prompt)} (answered ${answer})`);
      return answer;
    },
    prompt(title, prompt, buttons) {
      const button = agreement(buttons);
      say(`${joined('Prompt', title, prompt)} (answered ${button}, no text)`);
      return { button, text: '' };
    },
    toast: (message, title) => say(joined('Toast', title, message)),
  };
}

/** An error in the script: what it says, and where. */
function scriptFault(error: unknown): string | null {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  if (error instanceof ScriptError) {
    const place = /\(?([\w.-]+\.(?:js|gs)):(\d+)/.exec(stack);
    return `${error.name}: ${error.message}${place ? ` (${place[1]}, line ${place[2]})` : ''}`;
  }
  if (error instanceof SyntaxError) {
    const place = /^(.+\.(?:js|gs)):(\d+)/.exec(stack);
    return `The script is not valid: ${error.message}${place ? ` (${place[1]}, line ${place[2]})` : ''}.`;
  }
  return null;
}

await command(USAGE, () => main(process.argv.slice(2)), scriptFault);
