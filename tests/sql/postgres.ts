// A PostgreSQL of the test's own: a new cluster in a folder that goes away with it.

import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { WarehouseRow } from './compare.ts';

export interface Postgres {
  run(sql: string): void;
  rows(sql: string): Promise<WarehouseRow[]>;
  /** Fills a table of texts from CSV with a header. */
  copy(table: string, csv: string): void;
  stop(): void;
}

/** Where Debian keeps the newest server's programs. */
function programs(): string {
  const versions = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(a) - Number(b));
  return `/usr/lib/postgresql/${versions[versions.length - 1]}/bin`;
}

/** Starts it without a network port: it is asked through a socket in its own folder. */
export function startPostgres(): Postgres {
  const bin = programs();
  const home = mkdtempSync(join(tmpdir(), 'regulars-pg-'));
  // PostgreSQL refuses to run as root.
  const root = process.getuid?.() === 0;
  const owner = root ? Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' })) : undefined;
  if (owner !== undefined) {
    chmodSync(home, 0o700);
    chownSync(home, owner, owner);
  }
  const server = (program: string, ...words: string[]) =>
    execFileSync(join(bin, program), words, { uid: owner, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
  const data = join(home, 'data');
  server('initdb', '-D', data, '-A', 'trust', '-U', 'shop', '-E', 'UTF8', '--no-sync');
  server(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-o',
    `-k ${home} -c listen_addresses='' -c fsync=off`,
    '-l',
    join(home, 'log'),
    'start',
  );
  const psql = (input: string): string =>
    execFileSync(
      join(bin, 'psql'),
      ['-h', home, '-U', 'shop', '-d', 'postgres', '-q', '-v', 'ON_ERROR_STOP=1'],
      {
        input,
        uid: owner,
        cwd: home,
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
        env: { ...process.env, PGOPTIONS: '-c client_min_messages=warning' },
      },
    );
  return {
    run: (sql) => void psql(sql),
    rows: async (sql) =>
      Papa.parse<WarehouseRow>(psql(`copy (${sql}) to stdout with (format csv, header);\n`), {
        header: true,
        skipEmptyLines: true,
      }).data,
    copy: (table, csv) => void psql(`copy ${table} from stdin with (format csv, header);\n${csv}\\.\n`),
    stop() {
      server('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(home, { recursive: true });
    },
  };
}
