// Pictures of every sheet of the template for docs/: the real files, drawn by LibreOffice, one page a sheet. The live
// variant's values are those of the local host. `npx tsx docs/template-pictures.ts`; needs a build.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { convert } from 'local-sheets/files/libreoffice.ts';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { templateBook } from '../local/template.ts';
import { type Areas, edit, onePageEach } from './one-page.ts';

const PLAIN: Areas = [
  ['start', 'A1:H33'],
  ['orders', 'A1:E26'],
  ['settings', 'A1:H41'],
  ['customers', 'A1:U30'],
  ['segments', 'A1:H43'],
  ['cohorts', 'A1:Q20'],
  ['dashboard', 'A1:N62'],
  ['working', 'A1:N26'],
];
const LIVE: Areas = [
  // Those without a name look as they do in plain formulas.
  [null, 'A1:H35'],
  [null, 'A1:E26'],
  ['check', 'A1:D26'],
  ['settings', 'A1:W41'],
  ['customers', 'A1:U30'],
  [null, 'A1:H43'],
  ['cohorts', 'A1:Q20'],
  ['cohort-customers', 'A1:Q20'],
  ['cohort-revenue', 'A1:Q20'],
  [null, 'A1:N62'],
];
const DOTS_PER_INCH = 110;

/** The values without their formulas: LibreOffice has not the functions of the live variant. */
function valuesOnly(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const name of Object.keys(files).filter((file) => file.startsWith('xl/worksheets/sheet')))
    edit(files, name, (xml) => xml.replace(/<f(?: [^>]*)?(?:\/>|>[^<]*<\/f>)/g, ''));
  return zipSync(files, { level: 1 });
}

async function draw(book: Uint8Array, areas: Areas, into: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'pictures-'));
  const file = join(home, 'book.xlsx');
  writeFileSync(file, onePageEach(book, areas));
  const { directory, files } = await convert(file, 'pdf');
  mkdirSync(into, { recursive: true });
  const pages = join(home, 'page');
  execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', files[0]!, pages]);
  const width = String(areas.length).length;
  areas.forEach(([name], i) => {
    if (name === null) return;
    const page = `${pages}-${String(i + 1).padStart(width, '0')}.png`;
    const frame = ['-trim', '-bordercolor', 'white', '-border', '12'];
    execFileSync('convert', [page, ...frame, join(into, `${name}.png`)]);
  });
  rmSync(home, { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
}

for (const language of ['en', 'zh-TW'] as const) {
  const into = `docs/pictures/template/${language}`;
  const plain = await templateBook({ language, orders: 'samples/shopline.csv' });
  await draw(await writeXlsx(plain.book), PLAIN, into);
  const { book } = await templateBook({ language, orders: 'samples/shopline.csv', live: true });
  await draw(valuesOnly(await writeXlsx(book)), LIVE, `${into}/live`);
}
