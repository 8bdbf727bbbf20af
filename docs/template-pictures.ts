// Pictures of every sheet of the template for docs/: the real files, drawn by LibreOffice, one page a sheet. The live
// variant's values are those of the local host. `npx tsx docs/template-pictures.ts`; needs a build.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { convert } from 'local-sheets/files/libreoffice.ts';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { templateBook } from '../local/template.ts';

/** The part of each sheet that is shown, in the order of the tabs; no name = not kept. */
type Areas = readonly (readonly [name: string | null, area: string])[];
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

/** The workbook with a print area that fills one page a sheet. */
function onePageEach(bytes: Uint8Array, areas: Areas): Uint8Array {
  const files = unzipSync(bytes);
  const names = [...strFromU8(files['xl/workbook.xml']!).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    (match) => match[1]!,
  );
  const defined = areas
    .map(([, area], i) => {
      const absolute = area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
      return `<definedName name="_xlnm.Print_Area" localSheetId="${i}">'${names[i]}'!${absolute}</definedName>`;
    })
    .join('');
  edit(files, 'xl/workbook.xml', (xml) =>
    (xml.includes('<definedNames>')
      ? xml
      : xml.replace('</sheets>', '</sheets><definedNames></definedNames>')
    ).replace('</definedNames>', `${defined}</definedNames>`),
  );
  areas.forEach((_, i) => {
    edit(files, `xl/worksheets/sheet${i + 1}.xml`, (xml) => {
      const fits = '<pageSetUpPr fitToPage="1"></pageSetUpPr>';
      const page = '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="1"/>';
      const withFit = /<sheetPr[^>]*\/>/.test(xml)
        ? xml.replace(/<sheetPr([^>]*)\/>/, `<sheetPr$1>${fits}</sheetPr>`)
        : xml.includes('</sheetPr>')
          ? xml.replace('</sheetPr>', `${fits}</sheetPr>`)
          : xml.replace('<dimension', `<sheetPr>${fits}</sheetPr><dimension`);
      const tail = withFit.search(/<(?:drawing|legacyDrawing|tableParts|extLst)[ >]/);
      const margins = '<pageMargins left="0.2" right="0.2" top="0.2" bottom="0.2" header="0" footer="0"/>';
      const bare = withFit
        .replace(/<pageMargins[^>]*(?:\/>|><\/pageMargins>)/, '')
        .replace(/<pageSetup[ >][^>]*(?:\/>|><\/pageSetup>)/, '');
      const at =
        tail < 0
          ? bare.lastIndexOf('</worksheet>')
          : bare.search(/<(?:drawing|legacyDrawing|tableParts|extLst)[ >]/);
      return bare.slice(0, at) + margins + page + bare.slice(at);
    });
  });
  return zipSync(files, { level: 1 });
}

function edit(files: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  files[name] = strToU8(change(strFromU8(files[name]!)));
}

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
