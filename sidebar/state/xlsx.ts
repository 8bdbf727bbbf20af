// A workbook of plain values as an xlsx: text and numbers, no formulas, no names of authors, nothing hidden. Stored, not packed.

import { columnLetters } from '../../src/terms/column-letters.ts';
import { PLAIN_NUMBER } from '../../src/terms/plain-number.ts';

export interface XlsxSheet {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const escaped = (text: string): string =>
  text
    // Letters that XML does not have.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** Longest text Excel keeps in a cell. */
const LONGEST = 32_767;

const cell = (text: string, at: string): string => {
  if (text === '') return '';
  if (PLAIN_NUMBER.test(text)) return `<c r="${at}"><v>${text}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST))}</t></is></c>`;
};

/** Places are named: some programs refuse a row without its number. */
const lineOf = (row: readonly string[], i: number): string =>
  `<row r="${i + 1}">${row.map((text, j) => cell(text, `${columnLetters(j + 1)}${i + 1}`)).join('')}</row>`;

/** Titles of tabs: at most 31 letters, each once, without what Excel forbids. */
export function tabTitles(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = title.replace(/[\\/?*[\]:]|^'|'$/g, ' ').slice(0, 27) || 'Sheet';
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

export function xlsxOf(sheets: readonly XlsxSheet[]): Uint8Array<ArrayBuffer> {
  const titles = tabTitles(sheets.map(({ title }) => title));
  const each = (write: (n: number, i: number) => string): string =>
    sheets.map((_, i) => write(i + 1, i)).join('');
  const parts: [string, string][] = [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n, i) => `<sheet name="${escaped(titles[i])}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ],
    ...sheets.map(({ rows }, i): [string, string] => [
      `xl/worksheets/sheet${i + 1}.xml`,
      `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.map(lineOf).join('')}</sheetData></worksheet>`,
    ]),
  ];
  return zipOf(parts.map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** 1 January 1980: the file tells no time. */
const DAY = 0x21;
const UTF8 = 0x800;

function zipOf(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const [parts, list]: Uint8Array[][] = [[], []];
  let at = 0;
  for (const [name, bytes] of files) {
    const path = new TextEncoder().encode(name);
    const about = [20, UTF8, 0, 0, DAY] as const;
    const sizes = [crc32(bytes), bytes.length, bytes.length] as const;
    parts.push(record([[0x04034b50], about, sizes, [path.length, 0]]), path, bytes);
    list.push(record([[0x02014b50], [20, ...about], sizes, [path.length, 0, 0, 0, 0], [0, at]]), path);
    at += 30 + path.length + bytes.length;
  }
  const size = list.reduce((sum, one) => sum + one.length, 0);
  const end = record([[0x06054b50], [0, 0, files.length, files.length], [size, at], [0]]);
  const all = [...parts, ...list, end];
  const zip = new Uint8Array(all.reduce((sum, one) => sum + one.length, 0));
  let to = 0;
  for (const one of all) {
    zip.set(one, to);
    to += one.length;
  }
  return zip;
}

/** Groups of four and of two bytes by turns, the lowest first. */
function record(groups: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  const bytes = groups.flatMap((numbers, i) =>
    numbers.flatMap((number) => Array.from({ length: i % 2 ? 2 : 4 }, (_, k) => (number >>> (8 * k)) & 0xff)),
  );
  return Uint8Array.from(bytes);
}
