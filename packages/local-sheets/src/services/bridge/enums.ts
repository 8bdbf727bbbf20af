// Apps Script's enums: objects that read as their names.

import { ENUMS } from './signatures.ts';

export class EnumValue {
  readonly #enum: string;
  readonly #name: string;
  readonly #ordinal: number;
  constructor(enumName: string, name: string, ordinal: number) {
    this.#enum = enumName;
    this.#name = name;
    this.#ordinal = ordinal;
  }
  name(): string {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  compareTo(other: EnumValue): number {
    return this.#ordinal - other.ordinal();
  }
  toString(): string {
    return this.#name;
  }
  toJSON(): string {
    return this.#name;
  }
  static enumOf(value: EnumValue): string {
    return value.#enum;
  }
}

export type Enum = { readonly [name: string]: EnumValue };

const built = new Map<string, Enum>();

/** All values of an enum by name. Every one is a single object, so scripts may compare with ===. */
export function enumeration(name: string): Enum {
  const known = built.get(name);
  if (known) return known;
  const values: Record<string, EnumValue> = {};
  ENUMS[name]!.forEach((value, i) => {
    values[value] = new EnumValue(name, value, i);
  });
  built.set(name, Object.freeze(values));
  return values;
}

export function enumValue(name: string, value: string): EnumValue {
  return enumeration(name)[value]!;
}
