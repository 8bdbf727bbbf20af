// `npm ci` works on every system: a lock file made where the packages of other systems were missing lists only this one's.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

interface Entry {
  version?: string;
  link?: boolean;
  resolved?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** Where Node would look for `name` from the package at `place`, nearest first. */
function places(place: string, name: string): string[] {
  const folders = place.split('/node_modules/');
  const own = place === '' ? [] : [`${place}/node_modules/${name}`];
  for (let i = folders.length - 1; i > 0; i--)
    own.push(`${folders.slice(0, i).join('/node_modules/')}/node_modules/${name}`);
  return [...own, `node_modules/${name}`];
}

const LOCKS = ['package-lock.json', 'bench/package-lock.json', 'sql/package-lock.json'];

test('no lock file is left out of this test', () => {
  const found = execFileSync('git', ['ls-files', '*package-lock.json'], { encoding: 'utf8' });
  expect(found.trim().split('\n').sort()).toEqual([...LOCKS].sort());
});

test.each(LOCKS)('%s has every package that one of its packages needs, on any system', (lock) => {
  const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as { packages: Record<string, Entry> };
  const missing: string[] = [];
  for (const [place, entry] of Object.entries(packages)) {
    const needed = { ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies };
    for (const name of Object.keys(needed)) {
      if (!places(place, name).some((path) => path in packages))
        missing.push(`${name}, for ${place || 'the project'}`);
    }
  }
  expect(missing).toEqual([]);
});

test.each(LOCKS)('%s locks what package.json asks for', (lock) => {
  const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as { packages: Record<string, Entry> };
  for (const [place, entry] of Object.entries(packages).filter(([path]) => !path.includes('node_modules'))) {
    const asked = JSON.parse(readFileSync(join(dirname(lock), place, 'package.json'), 'utf8')) as Entry;
    expect(entry.dependencies ?? {}, place).toEqual(asked.dependencies ?? {});
    expect(entry.devDependencies ?? {}, place).toEqual(asked.devDependencies ?? {});
  }
});
