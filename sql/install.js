// Gets what the SQL of the model needs beyond the product (sql/package.json), where it is not there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const at = (path) => new URL(path, import.meta.url).pathname;
const installed = at('node_modules/.package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(at('package-lock.json')).mtimeMs) {
  const done = spawnSync('npm', ['ci', '--prefix', at('.'), '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0) {
    console.error('DuckDB and the translator of SQL could not be installed: npm ci --prefix sql');
    process.exit(1);
  }
}
