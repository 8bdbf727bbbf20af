// LibreOffice as a second opinion: it opens a workbook of ours, computes every formula anew, and tells the values.

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';

const run = promisify(execFile);

/** Settings of LibreOffice: when a file is opened, compute its formulas anew (`always`) or take the values saved with them (`never`). */
export const settings = (recalculate: 'always' | 'never'): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${recalculate === 'always' ? 0 : 1}</value></prop></item>
</oor:items>`;

const MINUTES = 60_000;

/** `format` as soffice takes it: `pdf`, `xlsx`, `csv:…`. `more` = more words for it. Answers with the files written, in a directory the caller removes. */
export async function convert(
  file: string,
  format: string,
  more: readonly string[] = [],
): Promise<{ directory: string; files: string[] }> {
  const directory = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const profile = join(directory, 'profile');
  const out = join(directory, 'out');
  mkdirSync(join(profile, 'user'), { recursive: true });
  mkdirSync(out);
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings('always'));
  const words = [`-env:UserInstallation=file://${profile}`, '--headless', ...more, '--convert-to', format];
  await run('soffice', [...words, '--outdir', out, file], { timeout: 10 * MINUTES });
  rmSync(profile, { recursive: true, force: true });
  return { directory, files: readdirSync(out).map((name) => join(out, name)) };
}

/** Comma, quotes round every text, UTF-8, all sheets, values in full rather than as shown. */
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

/** The cells of every sheet as LibreOffice computes them, by the sheet's name in the file. */
export async function recalculated(bytes: Uint8Array): Promise<Map<string, string[][]>> {
  const home = mkdtempSync(join(tmpdir(), 'workbook-'));
  const file = join(home, 'book.xlsx');
  writeFileSync(file, bytes);
  const { directory, files } = await convert(file, ALL_SHEETS);
  try {
    const sheets = new Map<string, string[][]>();
    for (const path of files) {
      const name = basename(path, '.csv').replace(/^book-/, '');
      sheets.set(name, Papa.parse<string[]>(readFileSync(path, 'utf8')).data);
    }
    return sheets;
  } finally {
    rmSync(directory, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}
