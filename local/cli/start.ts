// `npm start`: builds the workbench and serves it on a free port of this machine. `--port 8080` picks one. `--demo` builds it
// into out/demo instead, a folder that any web server can host.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWorkbench } from '../workbench/build.ts';
import { serve } from '../workbench/serve.ts';
import { command, UsageError } from './faults.ts';

const USAGE = `npm start [-- --port 8080]   serves the local spreadsheet to this machine
npm start -- --demo          builds its page into out/demo, for any web server`;

async function start(words: readonly string[]): Promise<void> {
  const { demo, port } = parsed(words);
  const out = join(fileURLToPath(new URL('../../', import.meta.url)), 'out', demo ? 'demo' : 'workbench');
  await buildWorkbench(out);
  if (demo) {
    console.log(`The page is in ${out}`);
    return;
  }
  const { address } = await serve(out, Number(port));
  console.log(`Regulars is at ${address}\nStop with Ctrl+C.`);
}

function parsed(words: readonly string[]) {
  const options = { port: { type: 'string', default: '0' }, demo: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ args: [...words], options });
    if (/^\d{1,5}$/.test(values.port)) return values;
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
  throw new UsageError('--port is a number, such as 8080.');
}

await command(USAGE, () => start(process.argv.slice(2)));
