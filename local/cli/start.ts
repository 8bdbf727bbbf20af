// `npm start`: builds the workbench and serves it on a free port of this machine. `--port 8080` picks one.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWorkbench } from '../workbench/build.ts';
import { serve } from '../workbench/serve.ts';

const out = join(fileURLToPath(new URL('../../', import.meta.url)), 'out', 'workbench');
const asked = process.argv.indexOf('--port');
await buildWorkbench(out);
const { address } = await serve(out, asked < 0 ? 0 : Number(process.argv[asked + 1]));
console.log(`Regulars is at ${address}\nStop with Ctrl+C.`);
