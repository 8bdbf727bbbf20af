// Makes room for a plan on a sheet that already carries an older one: which of our present lines it takes over, and
// where lines must be inserted so that nothing of a person's is in the way. Lines are never deleted.

/** Insert `count` lines before line `before`; numbered as before any insertion. */
export interface Insertion {
  readonly before: number;
  readonly count: number;
}

export interface Wanted {
  readonly name: string;
  readonly lines: number;
  /**
   * Insert before the zone's last line instead of after it, so that filters, charts and formulas over the whole table
   * grow with it.
   */
  readonly inside: boolean;
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
  const plans = wanted.map(({ name, lines, inside }) => {
    const have = present.get(name) ?? [];
    const lack = lines - have.length;
    const last = have.length ? have[have.length - 1] : previous;
    let insertion = -1;
    if (lack > 0) {
      insertion = insertions.length;
      insertions.push({ before: inside && have.length > 1 ? last : last + 1, count: lack });
    }
    previous = last;
    return { name, have, lines, insertion };
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
  for (const plan of plans) {
    const all = plan.have.map(moved);
    if (plan.insertion >= 0) {
      const { count } = insertions[plan.insertion];
      for (let i = 0; i < count; i++) all.push(firstNew[plan.insertion] + i);
      all.sort((a, b) => a - b);
    }
    lines.push(all.slice(0, plan.lines));
    spare.push([...all.slice(plan.lines), ...(idle.get(plan.name) ?? []).map(moved)].sort((a, b) => a - b));
  }
  return { lines, spare, abandoned: abandoned.sort((a, b) => a - b), insertions: sorted, moved };
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
