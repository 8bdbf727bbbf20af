// A workbook whose sheets are printed on one page each, for pictures and for the page one prints.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The part of each sheet that is shown, in the order of the tabs; no name = not kept. */
export type Areas = readonly (readonly [name: string | null, area: string])[];

/** The workbook with a print area that fills one page a sheet. */
export function onePageEach(bytes: Uint8Array, areas: Areas): Uint8Array {
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

export function edit(files: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  files[name] = strToU8(change(strFromU8(files[name]!)));
}
