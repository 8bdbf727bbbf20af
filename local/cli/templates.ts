// `npm run templates`: the template workbooks in samples/, empty and filled with sample orders, in each language.

import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { SAMPLES, templateBook } from '../template.ts';
import { APPLICATION } from './outputs.ts';

for (const { file, options } of SAMPLES) {
  const { book } = await templateBook(options);
  writeFileSync(file, await writeXlsx(book, APPLICATION));
  console.log(file);
}
