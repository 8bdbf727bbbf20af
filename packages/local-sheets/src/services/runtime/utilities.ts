// Utilities: dates, encodings, digests, CSV.

import Papa from 'papaparse';
import type { App } from '../bridge/app.ts';
import { type EnumValue, enumeration } from '../bridge/enums.ts';
import { refuse } from '../bridge/errors.ts';
import { Service, type ServiceClass, serviceClass } from '../bridge/service.ts';
import type { Host } from '../host.ts';
import { BlobTarget, signedBytes } from './blob.ts';
import { formatDate, parseDate } from './date-format.ts';
import { formatString } from './format-string.ts';
import { SAY } from './texts.ts';

class UtilitiesTarget extends Service {
  readonly type = 'Utilities';
}

/** Texts are taken as US_ASCII unless told: every other code point becomes one `?` (rule 117). */
function bytesOf(data: string | readonly number[], charset?: EnumValue): Uint8Array {
  if (typeof data !== 'string') {
    const wrong = data.findIndex((byte) => typeof byte !== 'number');
    return wrong < 0 ? Uint8Array.from(data) : refuse(`Cannot convert ${String(data[wrong])} to byte.`);
  }
  if (charset?.name() === 'UTF_8') return new TextEncoder().encode(data);
  return Uint8Array.from([...data], (letter) => (letter.codePointAt(0)! < 128 ? letter.charCodeAt(0) : 63));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return refuse(SAY.badEncoding);
  }
}

const webSafe = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_');
const fromWebSafe = (text: string) => text.replaceAll('-', '+').replaceAll('_', '/');

/** In Node alone: a browser has no digest that answers at once. */
function nodeCrypto(): typeof import('node:crypto') {
  const found = globalThis.process?.getBuiltinModule?.('node:crypto');
  return found ?? refuse('Digests are not supported by the local host in a browser');
}

/** SHA_256 → sha256. */
const hashName = (algorithm: EnumValue) =>
  algorithm.name().replace('HMAC_', '').replaceAll('_', '').toLowerCase();

function digest(
  { app }: UtilitiesTarget,
  algorithm: EnumValue,
  data: string | number[],
  charset?: EnumValue,
) {
  return signedBytes(
    app,
    nodeCrypto().createHash(hashName(algorithm)).update(bytesOf(data, charset)).digest(),
  );
}

function hmac(app: App, hash: string, value: string | number[], key: string | number[], charset?: EnumValue) {
  const mac = nodeCrypto().createHmac(hash, bytesOf(key, charset)).update(bytesOf(value, charset));
  return signedBytes(app, mac.digest());
}

function parseCsv({ app }: UtilitiesTarget, text: string, delimiter = ','): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter });
  return app
    .grid(data.length, 0, () => '')
    .map((row, i) => {
      for (const cell of data[i]!) row.push(cell);
      return row;
    });
}

/** The machine does wait, so that a script that polls sees time pass; a browser's page cannot. */
function sleep(host: Host, milliseconds: number): void {
  if (milliseconds > 300_000) refuse(SAY.sleepTooLong);
  const before = host.now().getTime();
  if (host.sleep) host.sleep(milliseconds);
  else if (milliseconds > 0 && typeof document === 'undefined') {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  }
  host.slept += Math.max(0, milliseconds - (host.now().getTime() - before));
}

/** Members Google keeps for old scripts, besides those its types name. */
interface Old extends GoogleAppsScript.Utilities.Utilities {
  jsonParse(text: string): unknown;
  jsonStringify(value: unknown): string;
}

export const UTILITIES_CLASSES: readonly ServiceClass[] = [
  serviceClass<Old, UtilitiesTarget>(
    'Utilities',
    [
      {
        formatDate: (_: UtilitiesTarget, date: Date, timeZone: string, format: string) => {
          if (Number.isNaN(date.getTime())) refuse('Invalid argument: date. Should be of type: Date');
          return formatDate(date.getTime(), timeZone, format);
        },
        parseDate({ app }: UtilitiesTarget, text: string, timeZone: string, format: string) {
          const instant = parseDate(text, timeZone, format);
          if (instant === null) return refuse(`Cannot parse the date ${text}.`);
          return new (app.host.realm?.Date ?? Date)(instant);
        },
        formatString: (_: UtilitiesTarget, template: string, ...values: never[]) =>
          formatString(template, values),
        sleep: ({ app }: UtilitiesTarget, milliseconds: number) => sleep(app.host, milliseconds),
        getUuid: () => crypto.randomUUID(),
        base64Encode: (_: UtilitiesTarget, data: string | number[], charset?: EnumValue) =>
          toBase64(bytesOf(data, charset)),
        base64EncodeWebSafe: (_: UtilitiesTarget, data: string | number[], charset?: EnumValue) =>
          webSafe(toBase64(bytesOf(data, charset))),
        base64Decode: ({ app }: UtilitiesTarget, text: string) => signedBytes(app, fromBase64(text)),
        base64DecodeWebSafe: ({ app }: UtilitiesTarget, text: string) =>
          signedBytes(app, fromBase64(fromWebSafe(text))),
        computeDigest: digest,
        computeHmacSha256Signature(
          { app }: UtilitiesTarget,
          value: string | number[],
          key: string | number[],
          charset?: EnumValue,
        ) {
          return hmac(app, 'sha256', value, key, charset);
        },
        computeHmacSignature(
          { app }: UtilitiesTarget,
          algorithm: EnumValue,
          value: string | number[],
          key: string | number[],
          charset?: EnumValue,
        ) {
          return hmac(app, hashName(algorithm), value, key, charset);
        },
        newBlob: ({ app }: UtilitiesTarget, data: string | number[], type?: string, name?: string) =>
          BlobTarget.of(app, data, type ?? (typeof data === 'string' ? 'text/plain' : null), name ?? null),
        parseCsv,
        jsonStringify: (_: UtilitiesTarget, value: unknown) => JSON.stringify(value),
        jsonParse({ app }: UtilitiesTarget, text: string) {
          const realm = (app.host.realm?.Array.constructor ?? Function) as FunctionConstructor;
          return new realm('text', 'return JSON.parse(text)')(text);
        },
      },
    ],
    {
      path: 'Utilities',
      properties: {
        Charset: enumeration('Charset'),
        DigestAlgorithm: enumeration('DigestAlgorithm'),
        MacAlgorithm: enumeration('MacAlgorithm'),
      },
    },
  ),
];

export function utilitiesGlobals(app: App): Record<string, object> {
  return { Utilities: app.expose(new UtilitiesTarget(app)) };
}
