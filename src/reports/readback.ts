// Our own tables read back from the cells: localized words to machine words, days to ISO, figures in full.

import { isoOf } from '../model/days.ts';
import type { SegmentMapName } from '../model/rules/index.ts';
import { dayOfSerial } from '../terms/serial-days.ts';
import { type GroupText, type Language, segmentLabel, type Texts, textsOf } from '../text/index.ts';
import type { Kind, TableExport } from './exports.ts';
import type { PlanValue, TableLayout } from './plan.ts';
import { codeOfSaid, readingSetting, type SaidValues, saidValues } from './settings/said.ts';
import { SHEETS } from './sheets.generated.ts';

/** A table read back from the cells of our own sheets, in machine words. */
export interface ExportedTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table of ours as found on a sheet: its layout, and the cells of the layout's block (data rows only). */
export interface FoundTable {
  readonly layout: Pick<TableLayout, 'name' | 'keys'>;
  /** Values as getValues gives them, '' or null where blank; days as serial numbers. */
  readonly cells: readonly (readonly PlanValue[])[];
}

/** What the cells were written with. */
export interface ReadBackContext {
  readonly language: Language;
  readonly segmentMap: SegmentMapName;
}

/** Of all sheets, by the table's name. */
const EXPORTS: ReadonlyMap<string, TableExport> = new Map(
  Object.values(SHEETS).flatMap(({ exports = {} }) => Object.entries(exports)),
);

/** Machine tables, one a file, with fixed headers; tables that are for reading only are left out. */
export function readBack(tables: readonly FoundTable[], context: ReadBackContext): ExportedTable[] {
  const words = machineWords(context);
  const files = new Map<string, { header: readonly string[]; rows: string[][] }>();
  for (const { layout, cells } of tables) {
    const target = EXPORTS.get(layout.name);
    if (!target) continue;
    const { constants = {}, only } = target;
    const columns = typeof target.columns === 'function' ? target.columns(layout.keys) : target.columns;
    const places = columns.map((column) => layout.keys.indexOf(column.key));
    const others = columns.map(({ within }) => layout.keys.indexOf(within?.key ?? ''));
    const cellOf = (row: readonly PlanValue[], at: number): PlanValue | undefined => {
      const { within } = columns[at];
      if (places[at] >= 0 || !within) return row[places[at]];
      return String(row[others[at]] ?? '').charAt(within.letter);
    };
    const rows = cells.map((row) =>
      columns.map(({ header, kind }, at) => constants[header] ?? machineValue(cellOf(row, at), kind, words)),
    );
    const file = files.get(target.file) ?? { header: columns.map((column) => column.header), rows: [] };
    for (const row of rows) if (!only || only.includes(row[0])) file.rows.push(row);
    files.set(target.file, file);
  }
  const settings = files.get('settings');
  if (settings) settings.rows = settings.rows.map((row) => machineSetting(row, words));
  return [...files].map(([name, file]) => ({ name, ...file }));
}

/** Names that earlier versions wrote. */
const FORMER_SEGMENTS: readonly (readonly [name: string, key: string])[] = [
  ['Everyday: let go', 'general_win_back'],
  ['冠軍', 'champions'],
  ['曾是冠軍', 'champions'],
  ['新來', 'new_customers'],
  ['新來卻晚了', 'new_customers'],
  ['有希望', 'promising'],
  ['曾有希望', 'promising'],
  ['不能失去', 'cannot_lose'],
  ['不能失去', 'cant_lose'],
];

/** Names of settings that earlier versions wrote. */
const FORMER_SETTINGS: readonly (readonly [name: string, key: string])[] = [
  ['欄位：電郵', 'column_email'],
  ['機會：r', 'bgnbd_r'],
  ['機會：alpha', 'bgnbd_alpha'],
  ['機會：a', 'bgnbd_a'],
  ['機會：b', 'bgnbd_b'],
  ['機會的天數', 'chance_days'],
  ['顯示機會', 'chance_shown'],
];

interface Words {
  readonly of: { readonly [kind in Kind | 'yesNo']?: ReadonlyMap<string, string> };
  readonly settings: SaidValues;
  /** A header without the currency it is in: New customers’ order value (NT$). */
  withoutCurrency(header: string): string;
}

function machineValue(value: PlanValue | undefined, kind: Kind, words: Words): string {
  if (value === null || value === undefined || value === '') return '';
  if (kind === 'day' && typeof value === 'number') return isoOf(dayOfSerial(value));
  const text = String(value);
  if (kind === 'letter') return text.split(' · ')[0];
  if (kind === 'tag') return text.split(' ')[0];
  return words.of[kind]?.get(text) ?? words.of[kind]?.get(words.withoutCurrency(text)) ?? text;
}

function machineSetting([name, value]: string[], words: Words): string[] {
  if (name === 'as_of') return [name, isoOf(dayOfSerial(Number(value)))];
  if (name === 'new_stays_new' || name === 'too_early') return [name, words.of.yesNo?.get(value) ?? value];
  return [name, codeOfSaid(words.settings, name, value)];
}

/** For each kind of word, what the reader sees → what a machine reads. */
function machineWords({ language, segmentMap }: ReadBackContext): Words {
  const texts = textsOf(language);
  const { names, sheets, messages, reports } = texts;
  const named = (texts: { readonly [key: string]: { readonly name: string } }) =>
    inverse(texts, (text) => text.name);
  const headed = (texts: { readonly [key: string]: { readonly header: string } }) =>
    inverse(texts, (text) => text.header);
  const same = (texts: { readonly [key: string]: string }) => inverse(texts, (text) => text);
  const roles = inverse(names.roles, sheets.settings.column, (role) => `column_${role}`);
  const reading = inverse(messages.assumptionNames, (text) => text, readingSetting);
  const of: Words['of'] = {
    segment: new Map([
      ...FORMER_SEGMENTS.filter(([, key]) => key in names.segments[segmentMap]),
      ...segmentWords(names, segmentMap),
    ]),
    tier: same(names.tiers),
    reason: same(messages.leftOut),
    setting: new Map([...FORMER_SETTINGS, ...named(sheets.settings.names), ...roles, ...reading]),
    indicator: headed(reports.health.indicators),
    group: same(reports.money.drivers.groups),
    driver: headed(reports.money.drivers.names),
    focus: same(reports.stores.focus),
    // Of whom the orders say nothing.
    part: new Map([[reports.parts.silent, '']]),
    yesNo: new Map([
      [sheets.words.yes, 'yes'],
      [sheets.words.no, 'no'],
    ]),
  };
  return { of, settings: saidValues(texts), withoutCurrency: unwrapped(sheets.withCurrency) };
}

/** A segment in all its forms: of customers on time and late. */
function segmentWords(names: Texts['names'], map: SegmentMapName): Map<string, string> {
  const pairs = Object.entries<GroupText>(names.segments[map]).flatMap(([key, { name }]) =>
    [name, segmentLabel(names, key, name, false), segmentLabel(names, key, name, true)].map(
      (said): [string, string] => [said, key],
    ),
  );
  return new Map(pairs);
}

/** Takes back what a language puts round a header that names its currency. */
function unwrapped(wrap: (header: string, currency: string) => string): (header: string) => string {
  const [before, between, after] = wrap('\uE000', '\uE001').split(/[\uE000\uE001]/);
  return (header) => {
    const end = header.length - after.length;
    const at = header.lastIndexOf(between, end - 1);
    const isWrapped = header.startsWith(before) && header.endsWith(after) && at >= before.length;
    return isWrapped ? header.slice(before.length, at) : header;
  };
}

function inverse<Text>(
  texts: { readonly [key: string]: Text },
  seen: (text: Text) => string,
  machine: (key: string) => string = (key) => key,
): Map<string, string> {
  return new Map(Object.entries(texts).map(([key, text]) => [seen(text), machine(key)]));
}
