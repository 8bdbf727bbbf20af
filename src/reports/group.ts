// Who is in a group, in the order in which they are to be contacted, each with the reason.

import { nextPurchases } from '../model/next-purchase.ts';
import { segmentNames } from '../model/segment-maps.ts';
import { NO_DAY } from '../model/segmentation.ts';
import type { ListEntry, ListReason } from '../model/worklist.ts';
import type { Group } from '../terms/groups.ts';
import { E0, nesTagOf, nineCellOf } from '../terms/tags.ts';
import { WEEK_LINES } from '../terms/week-lines.ts';
import { known } from './facts.ts';
import { figuresOf } from './in-memory.ts';
import type { ReportInput } from './input.ts';
import { reasonsOf, todaysList } from './today/list.ts';
import { peopleOfWeek } from './today/week.ts';

/** What is expected of a customer; null where it is not told. */
export function expected(input: ReportInput) {
  const { customers } = input.segmentation;
  const prediction = figuresOf(input).prediction();
  const chances = prediction.chances();
  const values = chances.reason ? null : prediction.values();
  const net = (row: number): number | null => customers.net && customers.net[row] / customers.scale;
  return {
    chance: (row: number): number | null => (chances.reason ? null : known(chances.chance[row])),
    /** Of the next 12 months, else the net so far. */
    value: (row: number): number | null => (values && known(values.year[row])) ?? net(row),
    isNet: values === null,
  };
}

/**
 * Those who sleep by chance × value, all others by the day they are due, the first first; in a group of both the others come
 * first. Everybody, as an audience: by value.
 */
export function membersOf(input: ReportInput, { by, key }: Group): readonly ListEntry[] {
  const { segmentation: s, labels } = input;
  if (by === 'today') return todaysList(input).entries;
  const { customers, nes, cell } = s;
  const next = nextPurchases(s);
  const { chance, value } = expected(input);
  const stake = (row: number): number => (nes[row] > E0 ? (chance(row) ?? 1) : 1) * (value(row) ?? 0);
  const isAsleep = (row: number): boolean => nes[row] > E0;
  const steps = by === 'due' ? input.dated?.of : undefined;
  const due = (row: number): number =>
    steps?.get(row)?.day ?? (next[row] === NO_DAY ? Number.MAX_SAFE_INTEGER : next[row]);
  const byName = (a: number, b: number): number => (customers.key[a] < customers.key[b] ? -1 : 1);
  const byStake = (a: number, b: number): number => stake(b) - stake(a) || byName(a, b);
  const inOrder = (a: number, b: number): number => {
    if (by === 'due') return due(a) - due(b) || byStake(a, b);
    if (isAsleep(a) !== isAsleep(b)) return Number(isAsleep(a)) - Number(isAsleep(b));
    return isAsleep(a) ? byStake(a, b) : due(a) - due(b) || byStake(a, b);
  };
  const usual = reasonsOf(s);
  const reasonOf = (row: number): ListReason =>
    by === 'worth' ? 'drowsy' : by !== 'due' ? usual(row) : steps?.has(row) ? 'dated' : 'due';
  const segment = by === 'segment' ? ([...segmentNames(s.rules.segmentMap)] as string[]).indexOf(key) : -1;
  const label = by === 'label' ? labelAt(labels?.names ?? [], key) : null;
  const holds = (row: number): boolean => {
    switch (by) {
      case 'nes':
        return nesTagOf(nes[row]) === key;
      case 'cell':
        return nineCellOf(cell[row]) === key;
      case 'segment':
        return segment >= 0 && s.segment[row] === segment;
      case 'label':
        return label !== null && labels?.of[row] === label;
      default:
        return true;
    }
  };
  if (by === 'week') {
    const line = WEEK_LINES.find((one) => one === key);
    return line ? peopleOfWeek(input, line).map(({ row }) => ({ row, reason: reasonOf(row) })) : [];
  }
  const all = (): number[] => Array.from({ length: customers.size }, (_, row) => row).filter(holds);
  const rows = by === 'due' ? dueThisWeek(input) : by === 'worth' ? [...todaysList(input).worth] : all();
  rows.sort(by === 'all' ? byStake : inOrder);
  return rows.map((row) => ({ row, reason: reasonOf(row) }));
}

/** Those of a group who may be contacted: without those who are held back. */
export function contactsOf(input: ReportInput, group: Group): readonly ListEntry[] {
  const { heldBack, segmentation } = input;
  const members = membersOf(input, group);
  if (!heldBack?.size) return members;
  return members.filter(({ row }) => !heldBack.has(segmentation.customers.source[row]));
}

/** Who is expected within the week, and for whom a dated step is due in it. */
function dueThisWeek(input: ReportInput): number[] {
  return [...new Set([...todaysList(input).due, ...(input.dated?.of.keys() ?? [])])];
}

/** Index of a label, −1 = the others; null = there is none of this name. */
function labelAt(names: readonly string[], key: string): number | null {
  if (key === '') return -1;
  const at = names.indexOf(key);
  return at < 0 ? null : at;
}
