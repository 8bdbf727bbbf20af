// Puts the built dist/ into a script project of Google's, with clasp. Pushing replaces every file of a project, so one
// that holds files which are not ours is refused.
//
//   npm run install-google                        a new spreadsheet with Regulars in it
//   npm run install-google -- --standalone        a script of its own, to publish as an add-on
//   npm run install-google -- --script SCRIPT_ID  a project that is there: one of ours, or an empty one
//   npm run install-google -- --again             the project named in .clasp.json, again
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const HOME = process.cwd();
const PROJECT = join(HOME, '.clasp.json');
const PLACEHOLDER = 'PUT-YOUR-SCRIPT-ID-HERE';
const CLASP = new URL('node_modules/@google/clasp/build/src/index.js', import.meta.url).pathname;

/** Told in one sentence, and nothing was pushed. */
class Refusal extends Error {}

function main() {
  const { values } = parseArgs({
    options: { script: { type: 'string' }, standalone: { type: 'boolean' }, again: { type: 'boolean' } },
  });
  const known = existsSync(PROJECT) ? JSON.parse(readFileSync(PROJECT, 'utf8')).scriptId : PLACEHOLDER;
  if (values.again && known === PLACEHOLDER)
    throw new Refusal('No script is named in .clasp.json yet. Run: npm run install-google');
  if (!values.again && !values.script && known !== PLACEHOLDER)
    throw new Refusal(
      `.clasp.json names the script ${known} already. To update it: npm run install-google -- --again. For a new one, put ${PLACEHOLDER} back there.`,
    );
  const id = values.again ? known : (values.script ?? create(values.standalone ? 'standalone' : 'sheets'));
  const foreign = foreignFiles(id);
  if (foreign.length)
    throw new Refusal(
      `The project ${id} holds files that are not of Regulars: ${foreign.join(', ')}. Pushing would delete them, so nothing was pushed. ` +
        'Install into a new spreadsheet instead: npm run install-google',
    );
  writeFileSync(PROJECT, `${JSON.stringify({ scriptId: id, rootDir: 'dist' }, null, 2)}\n`);
  // Without --force clasp asks about the manifest, and takes silence for no.
  clasp(HOME, 'push', '--force');
  process.stdout.write('Done. Reload the spreadsheet: Regulars is in its Extensions menu.\n');
}

/** Makes a project and says its script id. Away from dist/: clasp writes the new project's bare manifest into its root. */
function create(type) {
  return away((folder) => {
    clasp(folder, 'create-script', '--type', type, '--title', 'Regulars', '--rootDir', 'files');
    return JSON.parse(readFileSync(join(folder, '.clasp.json'), 'utf8')).scriptId;
  });
}

/** Files of a project that pushing ours would destroy. */
function foreignFiles(id) {
  return away((folder) => {
    clasp(folder, 'clone-script', id, '--rootDir', 'files');
    return readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .filter(({ name, parentPath }) => !isOurs(name, readFileSync(join(parentPath, name), 'utf8')))
      .map(({ name }) => name);
  });
}

function isOurs(name, text) {
  if (name === 'appsscript.json') return true;
  if (name === 'Sidebar.html') return text.includes('<title>Regulars</title>');
  // What a new project holds: a function without a body.
  if (/^\s*(function myFunction\(\)\s*\{\s*\})?\s*$/.test(text)) return true;
  return name === 'Code.js' && text.includes('var Regulars_ = (() => {');
}

function away(work) {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
  mkdirSync(join(folder, 'files'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs clasp in a folder: the project is the one whose .clasp.json stands there. */
function clasp(folder, ...command) {
  const done = spawnSync(process.execPath, [CLASP, ...command], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  process.stdout.write(done.stdout);
  if (done.status === 0) return;
  const said = done.stderr.trim();
  if (/credentials|log(ged)? in|login/i.test(said))
    throw new Refusal(`clasp is not logged in. Run: npx clasp login\n${said}`);
  if (/has not enabled|API is not enabled|Apps Script API/i.test(said))
    throw new Refusal(
      `The Apps Script API is off for your account. Turn it on at https://script.google.com/home/usersettings, then try again.\n${said}`,
    );
  throw new Refusal(`clasp ${command[0]} failed, and nothing was pushed.\n${said}`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
