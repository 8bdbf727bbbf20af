// The table of docs/architecture.md is the law: which room may use which, and that no file needs one that needs it.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

interface Arrow {
  readonly from: string;
  /** A file of ours, or the name of a package. */
  readonly to: string;
  readonly typesOnly: boolean;
}

interface Room {
  /** `everything`, or names of rooms and packages; true = types only. */
  readonly mayUse: ReadonlyMap<string, boolean> | 'everything';
}

/** What only the room at its name may touch. */
const GOOGLE_SHEETS = /\bSpreadsheetApp\./;

const rooms = readRooms(readFileSync('docs/architecture.md', 'utf8'));
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.js'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n');
const arrows = files.flatMap(arrowsOf);

test('every file is in a room of the table, or builds the project', () => {
  const outside = files.filter((file) => roomOf(file) === null && file.includes('/'));
  expect(outside).toEqual([]);
});

test('a room uses only what the table allows it', () => {
  expect(arrows.filter(isForbidden).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('the packages know nothing of the project', () => {
  const leaving = arrows.filter(
    ({ from, to }) => roomOf(from)?.startsWith('packages/') && isFile(to) && roomOf(to) !== roomOf(from),
  );
  expect(leaving).toEqual([]);
});

test('only src/sheets/ touches SpreadsheetApp', () => {
  const touching = files.filter(
    (file) => file.startsWith('src/') && GOOGLE_SHEETS.test(readFileSync(file, 'utf8')),
  );
  expect(touching.map(roomOf).filter((room) => room !== 'src/sheets')).toEqual([]);
});

test('no file needs one that needs it, types included', () => {
  const needs = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { from, to } of arrows) needs.get(from)!.push(to);
  expect(circles((file) => needs.get(file) ?? [])).toEqual([]);
});

/** The rows of the table whose first cell names rooms. */
function readRooms(page: string): ReadonlyMap<string, Room> {
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const entries = rows.flatMap((row): [string, Room][] => {
    const [, names, , allowed] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const mayUse =
      allowed === 'everything'
        ? ('everything' as const)
        : new Map(
            allowed!
              .split(', ')
              .filter((word) => word !== 'nothing')
              .map((word) => [word.replace(' (types)', ''), word.endsWith(' (types)')] as const),
          );
    return [...names!.matchAll(/`([^`]+?)\/?`/g)].map(([, name]) => [name!, { mayUse }]);
  });
  return new Map(entries);
}

/** The longest name in the table that the file lies in. */
function roomOf(file: string): string | null {
  for (let path = file; path !== '.'; path = posix.dirname(path)) if (rooms.has(path)) return path;
  return null;
}

function isFile(name: string): boolean {
  return name.includes('/') && roomOf(name) !== null;
}

function isForbidden({ from, to, typesOnly }: Arrow): boolean {
  const room = roomOf(from);
  if (room === null) return false;
  const { mayUse } = rooms.get(room)!;
  if (mayUse === 'everything') return false;
  const other = isFile(to) ? roomOf(to)! : null;
  if (other === room) return false;
  if (other === null) {
    // What runs on Google or in the wizard may use few packages, each named; the rest runs here and may use any.
    return (room.startsWith('src') || room === 'sidebar') && !mayUse.has(`\`${packageOf(to)}\``);
  }
  const allowed = mayUse.get(other.replace(/^src\//, ''));
  return allowed === undefined || (allowed && !typesOnly);
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function arrowsOf(file: string): Arrow[] {
  const text = readFileSync(file, 'utf8');
  const { module, errors } = parseSync(file, text);
  if (errors.length) throw new Error(`${file}: ${errors[0]!.message}`);
  const to = (name: string) =>
    name.startsWith('.')
      ? posix.join(posix.dirname(file), name)
      : name
          .replace(/^local-sheets$/, 'local-sheets/host.ts')
          .replace(/^local-sheets\//, 'packages/local-sheets/src/');
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      from: file,
      to: to(moduleRequest.value),
      typesOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .filter(({ moduleRequest }) => moduleRequest)
      .map(({ moduleRequest, isType }) => ({ from: file, to: to(moduleRequest!.value), typesOnly: isType })),
    ...module.dynamicImports
      .map(({ moduleRequest }) => text.slice(moduleRequest.start, moduleRequest.end))
      .filter((word) => /^['"]/.test(word))
      .map((word) => ({ from: file, to: to(word.slice(1, -1)), typesOnly: false })),
  ];
}

/** Files that reach themselves, in groups (Tarjan 1972). */
function circles(needs: (file: string) => readonly string[]): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const next of needs(file)) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const group = open.splice(open.indexOf(file));
    if (group.length > 1) found.push(group);
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found;
}
