// Makes room for a plan on a sheet that already carries an older one: which of our present lines it takes over, and
// where lines must be inserted so that nothing of a person's is in the way. Lines are never deleted.

/** Insert `count` lines before line `before`; numbered as before any insertion. */
export interface Insertion {
  readonly before: number;
  readonly count: number;
  /** Rows that look like the one above, or below if there is one, or like none; else like whichever is there. */
  readonly like?: 'above' | 'below' | 'none';
}

export interface Wanted {
  readonly name: string;
  readonly lines: number;
  /**
   * Insert before the zone's last line instead of after it, so that filters, charts and formulas over the whole table
   * grow with it.
   */
  readonly inside: boolean;
  /** Present lines that keep their place, by the line they are of the zone; ascending in both. */
  readonly pins?: ReadonlyMap<number, number>;
}

export interface Fit {
  /** Per wanted zone the lines it takes, numbered after the insertions; further present lines of the zone are spare. */
  readonly lines: readonly number[][];
  readonly spare: readonly number[][];
  /** Lines of zones that are no longer wanted. */
  readonly abandoned: readonly number[];
  /** Ascending. */
  readonly insertions: readonly Insertion[];
  /** Where a line lies after the insertions. */
  readonly moved: (line: number) => number;
}

/** Columns are fitted one by one: a missing one comes right after the one before it, wherever a person moved that. */
export function fitColumns(columns: number, present: readonly number[]): Fit {
  const wanted = Array.from({ length: columns }, (_, i) => ({ name: String(i), lines: 1, inside: false }));
  const found = present.flatMap((column, i) => (column > 0 ? [[String(i), [column]] as const] : []));
  const start = Math.min(...found.map(([, [column]]) => column), Number.MAX_SAFE_INTEGER);
  return fitLines(wanted, new Map(found), found.length ? start : 1);
}

/**
 * `present`: our lines by zone, ascending. `start`: the line to insert before when there are none at all. `idle`: lines
 * of a zone that stay spare.
 */
export function fitLines(
  wanted: readonly Wanted[],
  present: ReadonlyMap<string, readonly number[]>,
  start: number,
  idle: ReadonlyMap<string, readonly number[]> = new Map(),
): Fit {
  const insertions: Insertion[] = [];
  let previous = start - 1;
  const plans = wanted.map(({ name, lines, inside, pins = new Map<number, number>() }) => {
    const have = present.get(name) ?? [];
    const last = have.length ? have[have.length - 1] : previous;
    /** The present line of each line of the zone; below 0 the insertion it is new by. */
    const seats: number[] = [];
    let next = 0;
    for (const [at, pin] of [...pins, [lines, 0] as const]) {
      const free: number[] = [];
      for (; next < have.length && have[next] !== pin; next++) free.push(have[next]);
      next++;
      const filled = free.slice(0, at - seats.length);
      const lack = at - seats.length - filled.length;
      const isBeforeLast = inside && pin === 0 && filled.length > 1;
      const below = isBeforeLast ? filled.splice(-1) : [];
      seats.push(...filled);
      if (lack > 0) {
        insertions.push({ before: below[0] ?? (pin || last + 1), count: lack });
        for (let i = 0; i < lack; i++) seats.push(-insertions.length);
      }
      seats.push(...below, ...(pin ? [pin] : []));
    }
    previous = last;
    return { name, have, seats };
  });

  // Insertions of the same place follow each other in the order of the zones.
  const order = insertions
    .map((_, i) => i)
    .sort((a, b) => insertions[a].before - insertions[b].before || a - b);
  const firstNew: number[] = [];
  let shift = 0;
  for (const i of order) {
    firstNew[i] = insertions[i].before + shift;
    shift += insertions[i].count;
  }
  const sorted = joined(order.map((i) => insertions[i]));
  const moved = (line: number) => shifted(sorted, line);

  const known = new Set(wanted.map(({ name }) => name));
  const abandoned = [...present]
    .filter(([name]) => !known.has(name))
    .flatMap(([, lines]) => lines.map(moved));
  const lines: number[][] = [];
  const spare: number[][] = [];
  for (const { name, have, seats } of plans) {
    const taken = new Set(seats);
    const left = [...have.filter((line) => !taken.has(line)), ...(idle.get(name) ?? [])];
    lines.push(seats.map((seat) => (seat > 0 ? moved(seat) : firstNew[-seat - 1]++)));
    spare.push(left.map(moved).sort((a, b) => a - b));
  }
  return { lines, spare, abandoned: abandoned.sort((a, b) => a - b), insertions: sorted, moved };
}

/** New rows do not look like one on which something of a person's stands. */
export function unlike(insertions: readonly Insertion[], noted: ReadonlySet<number>): Insertion[] {
  return insertions.map((one): Insertion => {
    const [above, below] = [noted.has(one.before - 1) || one.before === 1, noted.has(one.before)];
    if (below) return { ...one, like: above ? 'none' : 'above' };
    return above && one.before > 1 ? { ...one, like: 'below' } : one;
  });
}

/** Where a line lies after insertions. */
export function shifted(insertions: readonly Insertion[], line: number): number {
  let by = 0;
  for (const { before, count } of insertions) if (before <= line) by += count;
  return line + by;
}

/** Insertions at the same place as one. */
function joined(insertions: readonly Insertion[]): Insertion[] {
  const all: Insertion[] = [];
  for (const { before, count } of insertions) {
    const last = all[all.length - 1];
    if (last?.before === before) all[all.length - 1] = { before, count: last.count + count };
    else all.push({ before, count });
  }
  return all;
}
