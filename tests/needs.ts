// What the tests need from the machine beyond npm: Chromium, LibreOffice, PostgreSQL and openpyxl. Installs them where it may (Debian, as
// root), else says exactly what is missing and stops: no test is skipped for want of them.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's own Python first: its packages are not another's. */
export const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

const NEEDS = [
  { what: 'Chromium', found: () => has('chromium'), packages: ['chromium'] },
  { what: 'LibreOffice Calc', found: () => has('soffice'), packages: ['libreoffice-calc'] },
  { what: 'PostgreSQL', found: () => existsSync('/usr/lib/postgresql'), packages: ['postgresql'] },
  {
    what: 'openpyxl for Python',
    found: () => spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0,
    packages: ['python3-openpyxl'],
  },
  {
    what: 'a Chinese font',
    found: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') || fontsSpeak('zh-tw'),
    packages: ['fonts-noto-cjk'],
  },
];

function has(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

function fontsSpeak(language: string): boolean {
  const list = spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

export function setup(): void {
  const missing = () => NEEDS.filter((need) => !need.found());
  const packages = missing().flatMap((need) => need.packages);
  if (!packages.length) return;
  if (process.getuid?.() === 0 && has('apt-get')) {
    console.log(`Installing what the tests need: ${packages.join(' ')}`);
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: 'inherit',
    });
  }
  const still = missing();
  if (still.length) {
    throw new Error(
      `The tests need ${still.map((need) => need.what).join(' and ')}. On Debian: sudo apt-get install ${still.flatMap((need) => need.packages).join(' ')}`,
    );
  }
}
