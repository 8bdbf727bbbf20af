// `npm run segment -- ORDERS --audience …` as a person runs it.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from 'local-sheets/files/libreoffice.ts';
import { readBook } from 'local-sheets/files/read.ts';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ORDERS = join(folder, 'orders.csv');
writeFileSync(
  ORDERS,
  `訂單編號,顧客姓名,電子郵件,電話,訂單日期,總額,接受行銷
A1,林佳蓉,lin@example.com,0912345678,2024-01-05,1200,是
A2,陳柏翰,chen@example.com,0933201774,2024-01-09,800,是
A3,林佳蓉,lin@example.com,0912345678,2024-03-05,600,是
A4,王小明,no@example.com,0955000111,2024-03-06,300,否
A5,歐陽娜娜,o@example.com,02-2345-6789,2024-03-07,300,是
`,
);
const run = (...words: string[]) =>
  spawnSync('node_modules/.bin/tsx', ['local/cli/segment.ts', ORDERS, '--lang', 'zh-TW', ...words], {
    encoding: 'utf8',
  });
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

test('a file for people: Chinese and leading zeros, nobody who did not consent', async () => {
  const path = join(folder, 'mail.csv');
  const { status, stderr } = run('--audience', 'mail', '--audience-out', path);
  expect(status, stderr).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(
    [
      '\uFEFFEmail,Name,First name,Last name,Phone',
      'lin@example.com,林佳蓉,佳蓉,林,0912-345-678',
      'chen@example.com,陳柏翰,柏翰,陳,0933-201-774',
      'o@example.com,歐陽娜娜,娜娜,歐陽,02-2345-6789',
      '',
    ].join('\n'),
  );
  expect(stderr).toContain('共 4 位，放進 3 位；沒有同意行銷 1 位');
  // LibreOffice opens it as its dialog proposes by the file's first mark, commas and UTF-8: no letter and no zero is lost.
  const { directory, files } = await convert(path, 'xlsx', ['--infilter=CSV:44,34,76,1']);
  const book = await readBook(new Uint8Array(readFileSync(files[0]!)), {
    sheetName: 'x',
    locale: 'zh_TW',
    timeZone: 'Asia/Taipei',
  });
  rmSync(directory, { recursive: true });
  const [sheet] = book.sheets;
  const shown = Array.from({ length: sheet!.lastRow() }, (_, row) =>
    Array.from({ length: sheet!.lastColumn() }, (_, column) => sheet!.value(row, column)),
  );
  expect(shown).toEqual([
    ['Email', 'Name', 'First name', 'Last name', 'Phone'],
    ['lin@example.com', '林佳蓉', '佳蓉', '林', '0912-345-678'],
    ['chen@example.com', '陳柏翰', '柏翰', '陳', '0933-201-774'],
    ['o@example.com', '歐陽娜娜', '娜娜', '歐陽', '02-2345-6789'],
  ]);
  // Its own file may be written again, a person's may not.
  expect(run('--audience', 'mail', '--audience-out', path).status).toBe(0);
  writeFileSync(path, 'my own list\n');
  expect(run('--audience', 'mail', '--audience-out', path).status).not.toBe(0);
  expect(readFileSync(path, 'utf8')).toBe('my own list\n');
}, 60_000);

test('the best as a seed list, hashed as Google wants it', () => {
  const path = join(folder, 'google.csv');
  const { status, stderr } = run('--audience', 'google', '--best', '1', '--audience-out', path);
  expect(status, stderr).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(
    `Email,Phone,First Name,Last Name,Country,Zip\n${sha('lin@example.com')},${sha('+886912345678')},,,,\n`,
  );
}, 30_000);

test.each([
  [['--audience', 'tiktok'], '--audience'],
  [['--audience', 'meta', '--group', 'X-H'], '--group'],
  [['--audience', 'meta', '--best', '0'], '--best'],
  [['--group', 'S-H'], '--group belongs to --audience'],
] as const)(
  '%j is refused at once',
  (words, said) => {
    const { status, stderr } = run(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  },
  20_000,
);

test('a share is held back, kept in the workbook, and out of later files of it', () => {
  const many = join(folder, 'many.csv');
  writeFileSync(
    many,
    `顧客代號,電子郵件,訂單日期,總額\n${Array.from({ length: 60 }, (_, i) => `m${i},m${i}@example.com,2024-03-0${1 + (i % 9)},${100 + i}`).join('\n')}\n`,
  );
  const [book, mail] = [join(folder, 'book.xlsx'), join(folder, 'held.csv')];
  const tsx = (file: string, ...words: string[]) =>
    spawnSync('node_modules/.bin/tsx', ['local/cli/segment.ts', file, ...words, '--audience-out', mail], {
      encoding: 'utf8',
    });
  const inFile = () => readFileSync(mail, 'utf8').match(/m\d+@/g)!;
  const held = tsx(many, '--audience', 'mail', '--hold-back', '20', '--seed', '7', '--out', book);
  expect(held.status, held.stderr).toBe(0);
  expect(held.stderr).toContain('12 are held back.');
  expect(held.stderr).toContain('Day 0 of 28: an early look. The verdict is for 2024-04-06.');
  const first = inFile();
  expect(first).toHaveLength(48);
  // Another file of the same workbook leaves the same twelve out; a second draw of the group is refused.
  const again = tsx(book, '--audience', 'mail');
  expect(again.status, again.stderr).toBe(0);
  expect(inFile().sort()).toEqual(first.sort());
  const second = tsx(book, '--audience', 'mail', '--hold-back', '20', '--out', book);
  expect(second.stderr).toContain('holds customers back until 2024-04-06');
  const small = tsx(ORDERS, '--audience', 'mail', '--hold-back', '20', '--out', join(folder, 'no.xlsx'));
  expect(small.stderr).toContain('3 are too few');
}, 60_000);
