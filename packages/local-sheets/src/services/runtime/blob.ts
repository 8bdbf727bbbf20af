// Blobs: bytes with a name and a content type. Apps Script's bytes are signed.

import type { App } from '../bridge/app.ts';
import { Service, type ServiceClass, serviceClass } from '../bridge/service.ts';

export class BlobTarget extends Service {
  readonly type = 'Blob';
  bytes: Uint8Array;
  contentType: string | null;
  name: string | null;
  constructor(app: App, bytes: Uint8Array, contentType: string | null, name: string | null) {
    super(app);
    this.bytes = bytes;
    this.contentType = contentType;
    this.name = name;
  }

  static of(
    app: App,
    data: string | readonly number[],
    type: string | null,
    name: string | null,
  ): BlobTarget {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data);
    return new BlobTarget(app, bytes, type, name);
  }

  text(charset: string): string {
    return new TextDecoder(charset).decode(this.bytes);
  }
}

/** −128 to 127, as scripts see bytes; an array of their realm. */
export function signedBytes(app: App, bytes: Uint8Array): number[] {
  const signed = app.array<number>(bytes.length);
  const view = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let i = 0; i < view.length; i++) signed[i] = view[i]!;
  return signed;
}

export const BLOB_CLASSES: readonly ServiceClass[] = [
  serviceClass<GoogleAppsScript.Base.Blob, BlobTarget>(
    'Blob',
    [
      {
        getBytes: (blob: BlobTarget) => signedBytes(blob.app, blob.bytes),
        setBytes(blob: BlobTarget, bytes: number[]) {
          blob.bytes = Uint8Array.from(bytes);
          return blob;
        },
        getContentType: (blob: BlobTarget) => blob.contentType,
        setContentType(blob: BlobTarget, type: string | null) {
          blob.contentType = type;
          return blob;
        },
        getDataAsString: (blob: BlobTarget, charset = 'UTF-8') => blob.text(charset),
        setDataFromString(blob: BlobTarget, text: string) {
          blob.bytes = new TextEncoder().encode(text);
          return blob;
        },
        getName: (blob: BlobTarget) => blob.name,
        setName(blob: BlobTarget, name: string) {
          blob.name = name;
          return blob;
        },
        copyBlob: ({ app, bytes, contentType, name }: BlobTarget) =>
          new BlobTarget(app, bytes.slice(), contentType, name),
        isGoogleType: () => false,
      },
    ],
    { path: 'Blob' },
  ),
];
