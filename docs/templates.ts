// Writes the template workbooks in samples/: empty, one a language. Run: node docs/make.js templates

import { writeFileSync } from 'node:fs';
import { SAMPLES, templateBook, templateFile } from '../local/template.ts';

for (const { file, options } of SAMPLES) {
  writeFileSync(file, await templateFile(await templateBook(options)));
  console.log(file);
}
