// Writes the template workbooks in samples/: empty, one a language. Run: node docs/make.js templates

import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { APPLICATION } from '../local/cli/outputs.ts';
import { SAMPLES, templateBook } from '../local/template.ts';

for (const { file, options } of SAMPLES) {
  const { book } = await templateBook(options);
  writeFileSync(file, await writeXlsx(book, APPLICATION));
  console.log(file);
}
