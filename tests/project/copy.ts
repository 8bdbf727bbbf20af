// A copy of the project's sources, for tests that add to them: what a newcomer would write, built and run.

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The sources, and what stands beside them to build them. */
const SOURCES = [
  'src',
  'sidebar',
  'local',
  'docs',
  '.gitignore',
  ...readdirSync('.').filter((name) => /\.(js|json)$/.test(name)),
];

export interface ProjectCopy {
  readonly root: string;
  readonly dist: string;
  write(path: string, text: string): void;
  /** Puts text before the first place where `before` stands. Throws where it does not. */
  insert(path: string, before: string, text: string): void;
  build(): void;
  /** What the type checker says, '' where all is well. */
  check(): string;
  /** Files that differ from the project's or are new, those that the build writes left aside. */
  touched(): string[];
  remove(): void;
}

export function copyOfProject(): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'regulars-copy-'));
  for (const path of SOURCES) cpSync(path, join(root, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return {
    root,
    dist: join(root, 'dist'),
    write,
    insert(path, before, text) {
      const old = readFileSync(join(root, path), 'utf8');
      const at = old.indexOf(before);
      if (at < 0) throw new Error(`${path} has no ${before}`);
      write(path, old.slice(0, at) + text + old.slice(at));
    },
    build: () => void execFileSync('node', ['build.js'], { cwd: root, stdio: 'pipe' }),
    check() {
      for (const project of ['tsconfig.json', 'sidebar/tsconfig.json']) {
        try {
          execFileSync('node_modules/.bin/tsc', ['-p', project], { cwd: root, encoding: 'utf8' });
        } catch (error) {
          return (error as { stdout: string }).stdout;
        }
      }
      return '';
    },
    touched() {
      const files = (folder: string): string[] =>
        readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
          entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
        );
      return ['src', 'sidebar'].flatMap(files).filter((path) => {
        if (path.endsWith('.generated.ts')) return false;
        try {
          return readFileSync(path, 'utf8') !== readFileSync(join(root, path), 'utf8');
        } catch {
          return true;
        }
      });
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
