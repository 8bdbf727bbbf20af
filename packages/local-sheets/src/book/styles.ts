// Cell styles, each kept once in a pool: a cell holds only its number. 0 is the plain style.

import type { CellStyle } from './book.ts';

/** An `undefined` in a patch resets that property; borders are merged side by side. */
export type StylePatch = { [K in keyof CellStyle]: CellStyle[K] | undefined };

export class StylePool {
  #styles: Readonly<CellStyle>[] = [{}];
  #ids = new Map<string, number>([['{}', 0]]);
  readonly #patched = new Map<string, number>();

  get(id: number): Readonly<CellStyle> {
    return this.#styles[id]!;
  }

  id(style: CellStyle): number {
    const clean: Record<string, unknown> = {};
    for (const key of Object.keys(style).sort()) {
      const value = style[key as keyof CellStyle];
      if (value !== undefined) clean[key] = value;
    }
    const text = JSON.stringify(clean);
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#styles.push(Object.freeze(clean) as Readonly<CellStyle>) - 1;
      this.#ids.set(text, id);
    }
    return id;
  }

  /** The style `id` with `patch` laid over it. */
  patched(id: number, patch: StylePatch): number {
    let key = String(id);
    for (const name in patch) key += ` ${name} ${JSON.stringify(patch[name as keyof StylePatch])}`;
    let known = this.#patched.get(key);
    if (known === undefined) {
      const style: CellStyle = { ...this.get(id), ...patch } as CellStyle;
      if (patch.borders) {
        const borders = { ...this.get(id).borders, ...patch.borders };
        style.borders = Object.values(borders).some(Boolean) ? borders : undefined;
      }
      known = this.id(style);
      this.#patched.set(key, known);
    }
    return known;
  }

  toJSON(): readonly Readonly<CellStyle>[] {
    return this.#styles;
  }

  static fromJSON(styles: readonly CellStyle[]): StylePool {
    const pool = new StylePool();
    for (const style of styles) pool.id(style);
    return pool;
  }
}
