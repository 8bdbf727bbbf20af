// An xlsx file as what it is: a zip of parts.

import { strFromU8, type Unzipped, unzipSync, Zip, ZipDeflate } from 'fflate';
import { all, parseXml } from './xml.ts';

export class Package {
  readonly #parts: Unzipped;
  readonly #names: Map<string, string>;

  private constructor(parts: Unzipped) {
    this.#parts = parts;
    this.#names = new Map(Object.keys(parts).map((name) => [name.toLowerCase(), name]));
  }

  /** null = not a zip file. */
  static open(bytes: Uint8Array): Package | null {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
    try {
      return new Package(unzipSync(bytes));
    } catch {
      return null;
    }
  }

  get names(): string[] {
    return Object.keys(this.#parts);
  }

  bytes(name: string): Uint8Array | null {
    const stored = this.#names.get(name.toLowerCase());
    return stored === undefined ? null : this.#parts[stored]!;
  }

  text(name: string): string | null {
    const bytes = this.bytes(name);
    return bytes && strFromU8(bytes);
  }

  /** A large part piece by piece: its whole text may be longer than a string can be. */
  *chunks(name: string): Iterable<string> {
    const bytes = this.bytes(name);
    if (!bytes) return;
    const decoder = new TextDecoder();
    const step = 1 << 20;
    for (let at = 0; at < bytes.length; at += step) {
      yield decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length });
    }
  }

  /** What a part refers to: id → type (its last word) and the target's full name. */
  relations(name: string): Map<string, { type: string; target: string }> {
    const at = name.lastIndexOf('/') + 1;
    const text = this.text(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`);
    const relations = new Map<string, { type: string; target: string }>();
    if (!text) return relations;
    for (const { attributes } of all(parseXml(text), 'Relationship')) {
      const { Id, Type, Target, TargetMode } = attributes;
      if (TargetMode === 'External') continue;
      const type = Type!.slice(Type!.lastIndexOf('/') + 1);
      relations.set(Id!, { type, target: resolved(name.slice(0, at), Target!) });
    }
    return relations;
  }
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** Parts are compressed as their pieces come, so that a large sheet never stands in memory as one text. */
export function writePackage(parts: Iterable<[name: string, pieces: Iterable<Uint8Array>]>): Uint8Array {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    written.push(piece);
  });
  for (const [name, pieces] of parts) {
    const part = new ZipDeflate(name, { level: 4 });
    part.mtime = '1980-01-02T00:00:00';
    zip.add(part);
    for (const piece of pieces) part.push(piece);
    part.push(new Uint8Array(0), true);
  }
  zip.end();
  const size = written.reduce((sum, piece) => sum + piece.length, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of written) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
