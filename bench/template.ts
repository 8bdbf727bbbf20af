// Seconds the template takes to be calculated, against order rows: by LibreOffice (opened with every formula computed, less
// opened with the values saved, the best of three) and by the local host. `npx tsx bench/template.ts [rows…]`; needs a build.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from 'local-sheets/files/libreoffice.ts';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { templateBook } from '../local/template.ts';

const ROWS = [1000, 2500, 5000, 10000];

/** A shop with two orders in five from people who came before, the same at every run. */
function shop(rows: number): Uint8Array {
  const lines = ['Order number,Order date,Customer ID,Total'];
  let seed = 1;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % below;
  };
  for (let i = 0; i < rows; i++) {
    const day = new Date(Date.UTC(2023, 0, 1 + Math.floor((i * 540) / rows)));
    const customer = random(Math.ceil(rows * 0.4));
    lines.push(`o${i},${day.toISOString().slice(0, 10)},c${customer},${100 + random(5000)}`);
  }
  return new TextEncoder().encode(lines.join('\n'));
}

/** CPU seconds of LibreOffice alone, to open a workbook and write its values out. */
function libreOffice(file: string, home: string, recalculate: 'always' | 'never'): number {
  mkdirSync(join(home, 'profile', 'user'), { recursive: true });
  writeFileSync(join(home, 'profile', 'user', 'registrymodifications.xcu'), settings(recalculate));
  const command = `TIMEFORMAT='%U'; time soffice -env:UserInstallation=file://${home}/profile --headless --convert-to csv:"Text - txt - csv (StarCalc)":44,34,76,1,,0,true,false,false,false,false,3 --outdir ${home} ${file} >/dev/null 2>&1`;
  const { stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  return Number(stderr.trim());
}

const chosen = process.argv.slice(2).map(Number);
console.log(
  'order rows | customers | LibreOffice calculates, CPU s | opens without calculating, CPU s | local host, CPU s | file, MB',
);
for (const rows of chosen.length ? chosen : ROWS) {
  const home = mkdtempSync(join(tmpdir(), 'bench-'));
  const started = process.cpuUsage().user;
  const capacity = { orders: rows, customers: Math.ceil(rows * 0.4), months: 36 };
  const { book } = await templateBook({ language: 'en', orders: shop(rows), capacity });
  const calculated = (process.cpuUsage().user - started) / 1e6;
  const bytes = await writeXlsx(book);
  const file = join(home, 'book.xlsx');
  writeFileSync(file, bytes);
  libreOffice(file, home, 'never'); // makes LibreOffice's profile
  const [opens, all] = (['never', 'always'] as const).map((when) =>
    Math.min(...[1, 2, 3].map(() => libreOffice(file, home, when))),
  );
  const figures = [
    rows,
    capacity.customers,
    (all - opens).toFixed(1),
    opens.toFixed(1),
    calculated.toFixed(1),
    (bytes.length / 1e6).toFixed(1),
  ];
  console.log(figures.join(' | '));
  rmSync(home, { recursive: true, force: true });
}
