// Pictures of every sheet of the template for docs/: the real files, drawn by LibreOffice, one page a sheet.
// `npx tsx docs/template-pictures.ts [samples/….xlsx docs/pictures/…]`

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { convert } from '../local/files/libreoffice.ts';

/** The part of each sheet that is shown, in the order of the tabs. */
const AREAS = [
  ['start', 'A1:H33'],
  ['orders', 'A1:E26'],
  ['settings', 'A1:H41'],
  ['customers', 'A1:U30'],
  ['segments', 'A1:H43'],
  ['cohorts', 'A1:Q20'],
  ['dashboard', 'A1:N62'],
  ['working', 'A1:Y26'],
] as const;
const DOTS_PER_INCH = 110;

/** The workbook with a print area that fills one page a sheet. */
function onePageEach(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const names = [...strFromU8(files['xl/workbook.xml']!).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    (match) => match[1]!,
  );
  const areas = AREAS.map(([, area], i) => {
    const absolute = area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return `<definedName name="_xlnm.Print_Area" localSheetId="${i}">'${names[i]}'!${absolute}</definedName>`;
  }).join('');
  edit(files, 'xl/workbook.xml', (xml) =>
    (xml.includes('<definedNames>')
      ? xml
      : xml.replace('</sheets>', '</sheets><definedNames></definedNames>')
    ).replace('</definedNames>', `${areas}</definedNames>`),
  );
  AREAS.forEach((_, i) => {
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

async function draw(book: string, into: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'pictures-'));
  const file = join(home, 'book.xlsx');
  writeFileSync(file, onePageEach(readFileSync(book)));
  const { directory, files } = await convert(file, 'pdf');
  mkdirSync(into, { recursive: true });
  const pages = join(home, 'page');
  execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', files[0]!, pages]);
  AREAS.forEach(([name], i) => {
    execFileSync('convert', [
      `${pages}-${i + 1}.png`,
      '-trim',
      '-bordercolor',
      'white',
      '-border',
      '12',
      join(into, `${name}.png`),
    ]);
  });
  rmSync(home, { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
}

const [book, into] = process.argv.slice(2);
const wanted: readonly (readonly [string, string])[] =
  book && into
    ? [[book, into]]
    : ['en', 'zh-TW'].map((language) => [
        `samples/regulars-template-filled.${language}.xlsx`,
        `docs/pictures/template/${language}`,
      ]);
for (const [file, folder] of wanted) await draw(file, folder);
