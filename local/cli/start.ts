// `npm start`: builds the workbench, serves it on a free port of this machine and opens the browser. `--port 8080` picks the
// port, `--no-open` leaves the browser alone. `--demo` builds it into out/demo instead, for any web server.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWorkbench } from '../workbench/build.ts';
import { serve } from '../workbench/serve.ts';
import { command, UsageError } from './faults.ts';

const USAGE = `npm start [-- --port 8080] [--no-open]   serves the local spreadsheet to this machine and opens it
npm start -- --demo          builds its page into out/demo, for any web server`;

async function start(words: readonly string[]): Promise<void> {
  const { demo, port, 'no-open': isQuiet } = parsed(words);
  const out = join(fileURLToPath(new URL('../../', import.meta.url)), 'out', demo ? 'demo' : 'workbench');
  await buildWorkbench(out);
  if (demo) {
    console.log(`The page is in ${out}`);
    return;
  }
  const { address } = await serve(out, Number(port));
  console.log(`Regulars is at ${address}\nStop with Ctrl+C.`);
  // Where nobody looks at the terminal nobody looks at a window.
  if (!isQuiet && process.stdout.isTTY) openBrowser(address);
}

/** What opens an address on this system. */
const OPENERS: { readonly [platform: string]: readonly [string, ...string[]] } = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

function openBrowser(address: string): void {
  const [opener, ...before] = OPENERS[process.platform] ?? ['xdg-open'];
  const opened = spawn(opener, [...before, address], { stdio: 'ignore', detached: true });
  const tell = (): void =>
    console.log('No browser could be opened from here: open the address above in yours.');
  opened.on('error', tell);
  opened.on('exit', (code) => {
    if (code) tell();
  });
  opened.unref();
}

function parsed(words: readonly string[]) {
  const options = {
    port: { type: 'string', default: '0' },
    demo: { type: 'boolean' },
    'no-open': { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...words], options });
    if (/^\d{1,5}$/.test(values.port)) return values;
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
  throw new UsageError('--port is a number, such as 8080.');
}

await command(USAGE, () => start(process.argv.slice(2)));
