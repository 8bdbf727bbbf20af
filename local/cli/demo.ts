// `npm run demo`: builds the try-it page into out/demo, a folder that any web server can host.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWorkbench } from '../workbench/build.ts';

const out = join(fileURLToPath(new URL('../../', import.meta.url)), 'out', 'demo');
await buildWorkbench(out);
console.log(`The page is in ${out}`);
