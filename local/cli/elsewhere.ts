// `npm run segment -- --engine duckdb`: where what computes it stands, or the sentence that it is not here.

import { existsSync } from 'node:fs';
import { COMMAND_TEXTS } from '../../src/text/command.generated.ts';
import { PlainError } from './faults.ts';
import type { SegmentOptions } from './options.ts';

/** Outside of what `npm ci` gets. */
const SQL = new URL('../../sql/', import.meta.url);

export async function segmentElsewhere(options: SegmentOptions, sql = SQL): Promise<void> {
  if (!existsSync(new URL('node_modules/@duckdb/node-api', sql)))
    throw new PlainError(COMMAND_TEXTS[options.language].engine.missing);
  const { segmentInDuckDB } = (await import(new URL('engine/run.ts', sql).href)) as {
    segmentInDuckDB(options: SegmentOptions): Promise<void>;
  };
  await segmentInDuckDB(options);
}
