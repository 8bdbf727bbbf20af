// The files a command writes. All are looked at before the first is written: the file that was read and files that are not
// ours stay as they are. Each is written beside its place and then renamed, so that nobody ever finds half of one.

import {
  chmodSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { Package } from 'local-sheets/files/package.ts';
import { savedBy } from 'local-sheets/files/saved-by.ts';
import { COMMAND_TEXTS } from '../../src/text/command.generated.ts';
import type { Language } from '../../src/text/language.ts';
import { PlainError, UsageError } from './faults.ts';

/** The program that our workbooks say they were saved by. */
export const APPLICATION = 'Regulars';

export interface Target {
  readonly path: string;
  /** Did we write a file with this content, and nobody since? */
  readonly isOurs: (content: Uint8Array) => boolean;
  /** What was read stands in what is written, as in a workbook that is brought up to date: it may take the input's place. */
  readonly holdsInput?: boolean;
}

export interface Output extends Target {
  readonly content: string | Uint8Array;
}

export interface Care {
  /** The file that was read. */
  readonly input?: string;
  /** Files that are not ours may be replaced. */
  readonly force: boolean;
  /** Default: English. */
  readonly language?: Language;
}

/**
 * Throws a sentence when a target is the input, a folder, named twice, or not ours. A missing or empty file may be written; a
 * workbook of ours may be brought up to date in its place.
 */
export function checkTargets(targets: readonly Target[], { input, force, language = 'en' }: Care): void {
  const says = COMMAND_TEXTS[language].files;
  const places = new Set<string>();
  const foreign: string[] = [];
  for (const { path, isOurs, holdsInput = false } of targets) {
    const found = stats(path);
    if (found?.isDirectory()) throw new PlainError(says.folder(path));
    const place = realPlace(path);
    if (places.has(place)) throw new PlainError(says.twice(path));
    places.add(place);
    if (!found) continue;
    if (!holdsInput && input !== undefined && isSameFile(path, input)) throw new PlainError(says.input(path));
    if (!force && found.size > 0 && !isOurs(readFileSync(path))) foreign.push(path);
  }
  if (foreign.length) throw new PlainError(says.foreign(foreign.join(', '), foreign.length));
}

/** Checks all, then writes all. */
export function writeOutputs(outputs: readonly Output[], care: Care): void {
  checkTargets(outputs, care);
  const written: { beside: string; place: string }[] = [];
  try {
    for (const { path, content } of outputs) {
      mkdirSync(dirname(path), { recursive: true });
      const place = realPlace(path);
      const beside = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
      written.push({ beside, place });
      writeFileSync(beside, content, { flag: 'wx' });
      const before = stats(place);
      if (before) chmodSync(beside, before.mode);
    }
    for (const { beside, place } of written) renameSync(beside, place);
  } catch (error) {
    const { code, path = '' } = error as NodeJS.ErrnoException;
    throw code ? new PlainError(COMMAND_TEXTS[care.language ?? 'en'].files.failed(path, code)) : error;
  } finally {
    for (const { beside } of written) rmSync(beside, { force: true });
  }
}

export function isWorkbookName(path: string): boolean {
  return extname(path).toLowerCase() === '.xlsx';
}

/** Another ending would hide what the file is. */
export function checkWorkbookName(option: string, path: string): void {
  if (!isWorkbookName(path))
    throw new UsageError(`${option} writes an Excel workbook: let “${path}” end in .xlsx.`);
}

/** A workbook of one of our programs, saved by no other since. */
export function isWorkbookOf(...applications: readonly string[]): Target['isOurs'] {
  return (content) => {
    const application = savedBy(content);
    if (application === null) return false;
    if (applications.includes(application)) return true;
    // Workbooks of before 0.2 say the library's name, and have the add-on's marks.
    return (
      application === 'Go Excelize' &&
      (Package.open(content)?.text('customXml/item1.xml') ?? '').includes('regulars-')
    );
  };
}

/** null = nothing there. Other troubles are told when it is written. */
function stats(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return !!one && !!other && one.dev === other.dev && one.ino === other.ino;
}

/** Behind links, so that the link stays. */
function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return realFolder(path);
  }
}

function realFolder(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return join(dirname(path), basename(path));
  }
}
