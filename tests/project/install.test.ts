// `npm run install-google`, and again with `--again`, with clasp itself, Google's servers stood in for (google.mjs).

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

interface File {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

const MANIFEST: File = { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Asia/Taipei"}' };
const EMPTY: File = { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n  \n}\n' };
const MACRO: File = { name: 'macros', type: 'SERVER_JS', source: 'function myMacro() { return 1; }' };

/** A fresh clone after `npm run build`, and the account's script projects. */
let clone: string;
const google = () => join(clone, 'google.json');
const projects = (): { [id: string]: readonly File[] } => JSON.parse(readFileSync(google(), 'utf8'));
const chosen = () => JSON.parse(readFileSync(join(clone, '.clasp.json'), 'utf8')).scriptId as string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'clone-'));
  cpSync('dist', join(clone, 'dist'), { recursive: true });
  cpSync('.clasp.json', join(clone, '.clasp.json'));
  writeFileSync(google(), '{}');
  const token = { client_id: 'c', client_secret: 's', type: 'authorized_user', refresh_token: 'r' };
  const tokens = { default: { ...token, access_token: 'a', expiry_date: Date.now() + 3_600_000 } };
  writeFileSync(join(clone, 'login.json'), JSON.stringify({ tokens }));
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

function install(options: readonly string[] = [], { loggedIn = true } = {}) {
  const done = spawnSync(process.execPath, [resolve('install-google.js'), ...options], {
    cwd: clone,
    encoding: 'utf8',
    env: {
      ...process.env,
      HOME: clone,
      FAKE_GOOGLE: google(),
      NODE_OPTIONS: `--import ${resolve('tests/project/google.mjs')}`,
      ...(loggedIn ? { clasp_config_auth: join(clone, 'login.json') } : {}),
    },
  });
  return { status: done.status, said: done.stdout + done.stderr };
}

const sent = (id: string) =>
  projects()
    [id].map(({ name }) => name)
    .sort();

test('a new spreadsheet gets the script, the sidebar and our manifest', () => {
  const { status, said } = install();
  expect(said).toMatch(/Done\. Reload the spreadsheet/);
  expect(status).toBe(0);
  expect(chosen()).toBe('NEW-SPREADSHEET');
  expect(sent('NEW-SPREADSHEET')).toEqual(['Code', 'Sidebar', 'appsscript']);
  const manifest = projects()['NEW-SPREADSHEET'].find(({ name }) => name === 'appsscript')!;
  expect(JSON.parse(manifest.source)).toEqual(JSON.parse(readFileSync('appsscript.json', 'utf8')));
  expect(readFileSync(join(clone, 'dist/appsscript.json'), 'utf8')).toBe(
    readFileSync('appsscript.json', 'utf8'),
  );
});

test('push updates it; installing again is asked for by name', () => {
  install();
  const before = projects()['NEW-SPREADSHEET'];
  writeFileSync(
    google(),
    JSON.stringify({ 'NEW-SPREADSHEET': [{ ...before[0], source: before[0].source }] }),
  );
  expect(install(['--again'])).toMatchObject({ status: 0 });
  expect(sent('NEW-SPREADSHEET')).toEqual(['Code', 'Sidebar', 'appsscript']);
  const again = install();
  expect(again.status).toBe(1);
  expect(again.said).toMatch(/names the script NEW-SPREADSHEET already/);
});

test('a standalone script, and an empty project that is there', () => {
  expect(install(['--standalone']).status).toBe(0);
  expect(chosen()).toBe('NEW-STANDALONE');
  writeFileSync(google(), JSON.stringify({ MINE: [MANIFEST, EMPTY] }));
  expect(install(['--script', 'MINE']).status).toBe(0);
  expect(sent('MINE')).toEqual(['Code', 'Sidebar', 'appsscript']);
});

test.each([
  ['a macro beside an empty script', [MANIFEST, EMPTY, MACRO], 'macros.js'],
  ['a script of the same name', [MANIFEST, { ...MACRO, name: 'Code' }], 'Code.js'],
  ['a page of the same name', [MANIFEST, { name: 'Sidebar', type: 'HTML', source: '<p>' }], 'Sidebar.html'],
])('a project with %s is refused, and keeps every file', (_, files, named) => {
  writeFileSync(google(), JSON.stringify({ SHOP: files }));
  const { status, said } = install(['--script', 'SHOP']);
  expect(status).toBe(1);
  expect(said).toMatch(/holds files that are not of Regulars/);
  expect(said).toContain(named);
  expect(projects().SHOP).toEqual(files);
  expect(chosen()).toBe('PUT-YOUR-SCRIPT-ID-HERE');
});

test('without an account it says how to log in; push without a script says how to install', () => {
  const { status, said } = install([], { loggedIn: false });
  expect(status).toBe(1);
  expect(said).toMatch(/npx clasp login/);
  expect(install(['--again']).said).toMatch(/npm run install-google/);
});
