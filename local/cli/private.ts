// `--private`: the tables of a run for a consultant, with keyed pseudonyms in place of customers and without free text.

import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { privateCopy } from '../../src/audiences/index.ts';
import { COMMAND_TEXTS } from '../../src/text/command.generated.ts';
import type { Language } from '../../src/text/language.ts';
import { csvOutputs, type Table } from './csv-tables.ts';
import { PlainError } from './faults.ts';
import type { Output } from './outputs.ts';

export interface PrivateOptions {
  readonly folder: string;
  /** File of the secret; made where it is not there. */
  readonly secret: string;
  readonly withProducts: boolean;
  readonly least: number;
}

export async function privateOutputs(
  { folder, secret, withProducts, least }: PrivateOptions,
  tables: readonly Table[],
  language: Language,
): Promise<{ readonly outputs: Output[]; readonly said: string }> {
  const key = secretIn(secret, language);
  const keyed = async (text: string) => createHmac('sha256', key).update(text, 'utf8').digest('hex');
  const { small } = COMMAND_TEXTS[language].private;
  const copy = await privateCopy(tables, { keyed, withProducts, least, small });
  return {
    outputs: csvOutputs(folder, copy.tables, false),
    said: COMMAND_TEXTS[language].private.said(folder, copy.dropped, copy.small),
  };
}

/** 32 bytes as hex digits, readable by their owner alone. */
function secretIn(path: string, language: Language): Buffer {
  if (!existsSync(path))
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  const text = readFileSync(path, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new PlainError(COMMAND_TEXTS[language].private.noSecret(path));
  return Buffer.from(text, 'hex');
}
