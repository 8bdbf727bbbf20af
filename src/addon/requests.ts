// What an endpoint may be asked: one schema each. Requests come from outside, by a page of an older version or by anybody;
// what does not fit is refused with the path to it before anything is read, and what is not known is not there.

import * as v from 'valibot';
import { isDay, PERIODS } from '../model/days.ts';
import { PredictionSchema } from '../model/prediction/index.ts';
import { PartSchema, RulesSchema, SplitSchema } from '../model/rules/index.ts';
import type { Mapping, ReadingOptions } from '../reading/recognition.ts';
import { Trouble } from '../sheets/trouble.ts';
import { LONGEST_TEXT, MOST_CELLS, MOST_COLUMNS } from '../terms/google-limits.ts';
import { GROUP_FORMS, GROUPINGS, type Group } from '../terms/groups.ts';
import { MOST_PLACES, MOST_ROWS } from '../terms/own.ts';
import {
  DATE_ORDERS,
  DECIMAL_MARKS,
  GRANULARITIES,
  MOST_ANSWERS,
  OFFSETS,
} from '../terms/reading-choices.ts';
import { RESULT_KINDS } from '../terms/result-kinds.generated.ts';
import { FIELDS, type Field } from '../terms/roles.ts';
import { TEMPLATE_KINDS } from '../terms/sheet-kinds.ts';
import { isLanguage, type Language } from '../text/language.ts';
import type { Endpoints, OfSet, Outputs, OwnChoices, Settings, TemplateRequest } from './api.ts';
import type { OrdersRequest } from './orders.ts';

/** Schemas of an object's entries: one that is forgotten does not compile. */
type EntriesOf<Shape> = { readonly [key in keyof Shape]-?: v.GenericSchema<unknown, Shape[key]> };

/** The longest name, status or answer we take; what a cell of the orders holds may be as long as a cell. */
const LONGEST_NAME = 1000;
const MOST_STATUSES = 5000;
const MOST_TABLES = 60;

const whole = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.check((n) => Number.isInteger(n) && n >= least && n <= most),
  );
const text = (fits: (text: string) => boolean) => v.pipe(v.string(), v.check(fits));
const isName = (given: unknown): boolean => typeof given === 'string' && given.length <= LONGEST_NAME;
const name = text(isName);
const cell = text((given) => given.length <= LONGEST_TEXT);
const id = whole(0, Number.MAX_SAFE_INTEGER);
const day = text(isDay);
const language = v.custom<Language>(isLanguage);
const list = <Item>(item: v.GenericSchema<unknown, Item>, most: number) =>
  v.pipe(
    v.array(item),
    v.check((items) => items.length <= most),
  );
const row = whole(0, MOST_CELLS);
const column = whole(0, MOST_COLUMNS);

const fields = <Schema extends v.GenericSchema>(schema: Schema) =>
  Object.fromEntries(FIELDS.map((field) => [field, v.optional(schema)])) as {
    readonly [field in Field]: v.OptionalSchema<Schema, undefined>;
  };
const mapping: v.GenericSchema<unknown, Mapping> = v.strictObject(fields(column));
const mappingHeaders = v.strictObject(fields(cell));

/** Answers to the findings, by their keys. */
function isAnswers(given: unknown): given is Answers {
  if (typeof given !== 'object' || given === null) return false;
  const entries = Object.entries(given);
  return entries.length <= MOST_ANSWERS && entries.every((pair) => pair.every(isName));
}
type Answers = NonNullable<ReadingOptions['answers']>;

const statuses = v.optional(list(name, MOST_STATUSES));
const readingEntries: EntriesOf<ReadingOptions> = {
  dateOrder: v.optional(v.picklist(DATE_ORDERS)),
  decimalMark: v.optional(v.picklist(DECIMAL_MARKS)),
  granularity: v.optional(v.picklist(GRANULARITIES)),
  excludedStatuses: statuses,
  leaveOutStatuses: statuses,
  countStatuses: statuses,
  leaveOutZero: v.optional(v.boolean()),
  answers: v.optional(v.custom<Answers>(isAnswers)),
  offsets: v.optional(v.picklist(OFFSETS)),
};
const reading: v.GenericSchema<unknown, ReadingOptions> = v.strictObject(readingEntries);

const outputsEntries: EntriesOf<Outputs> = {
  sheets: list(v.picklist(RESULT_KINDS), RESULT_KINDS.length),
  tagColumns: v.boolean(),
  cohortColumns: v.boolean(),
  cohortPeriod: v.optional(v.picklist(PERIODS)),
  cohortFilter: v.optional(PartSchema),
  cohortSplit: v.optional(SplitSchema),
  segmentFilter: v.optional(PartSchema),
  segmentSplit: v.optional(SplitSchema),
};

const rows = <Row>(row: v.GenericSchema<unknown, Row>) => list(row, MOST_ROWS);
const ownEntries: EntriesOf<OwnChoices> = {
  places: v.optional(whole(1, MOST_PLACES)),
  labels: v.optional(rows(name)),
  steps: v.optional(rows(v.strictObject({ name, when: name, days: name }))),
};

/** Where the orders stand, and how they are read. */
const tableEntries = { sheetId: id, headerRow: v.optional(row), mapping: v.optional(mapping) };
const ordersEntries: EntriesOf<OrdersRequest> = {
  ...tableEntries,
  mappingHeaders: v.optional(mappingHeaders),
  reading: v.optional(reading),
};

const settingsEntries: EntriesOf<Settings> = {
  ...ordersEntries,
  mapping,
  reading,
  asOf: v.optional(day),
  rules: RulesSchema,
  prediction: v.optional(PredictionSchema),
  own: v.optional(v.strictObject(ownEntries)),
  outputs: v.strictObject(outputsEntries),
  language,
  replaces: v.optional(id),
};
const settings: v.GenericSchema<unknown, Settings> = v.strictObject(settingsEntries);

const templateEntries: EntriesOf<TemplateRequest> = {
  language,
  capacity: v.optional(
    v.strictObject({
      orders: whole(1, MOST_CELLS),
      customers: whole(1, MOST_CELLS),
      months: whole(1, MOST_COLUMNS),
    }),
  ),
  sheetId: v.optional(id),
  asOf: v.optional(day),
  live: v.optional(v.boolean()),
};

const groupEntries: EntriesOf<Group> = { by: v.picklist(GROUPINGS), key: name };
const group = v.strictObject(groupEntries);
const runId = name;
/** An object that may be left out, with no key of its own but these; no array either. */
const mayBe = <Asked extends object>(entries: EntriesOf<Asked>) =>
  v.custom<Asked | undefined>((given) => {
    if (given === undefined) return true;
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
    return Object.entries(given).every(
      ([key, value]) => Object.keys(entries).includes(key) && v.is(entries[key as keyof Asked], value),
    );
  });
const ofSet = mayBe<OfSet>({ of: v.optional(id) });
const kind = v.picklist([...RESULT_KINDS, ...TEMPLATE_KINDS]);

type Request<Name extends keyof Endpoints> = Parameters<Endpoints[Name]>[0];
/** null = is asked nothing. */
const REQUESTS: {
  readonly [Name in keyof Endpoints]: Request<Name> extends undefined
    ? null
    : v.GenericSchema<unknown, Request<Name>>;
} = {
  start: ofSet,
  inspect: v.strictObject({ ...ordersEntries, language: v.optional(language) }),
  markNow: v.strictObject(tableEntries),
  splitColumn: v.strictObject({ sheetId: id }),
  preview: settings,
  orderColumns: settings,
  planWrite: settings,
  beginRun: v.strictObject({ ...settingsEntries, seconds: v.optional(whole(0, 60)) }),
  step: v.strictObject({ runId, next: whole(0, 1000), seconds: v.optional(whole(0, 60)) }),
  cancelRun: v.strictObject({ runId }),
  people: v.strictObject({ ...groupEntries, of: v.optional(id) }),
  groups: ofSet,
  privateSecret: null,
  privateSheets: v.strictObject({
    language,
    lines: v.strictObject({ question: cell, asOf: cell, rule: cell }),
    tables: v.pipe(
      v.array(v.strictObject({ title: name, header: v.array(cell), rows: v.array(v.array(cell)) })),
      v.check((tables) => tables.length > 0 && tables.length <= MOST_TABLES),
      v.check((tables) =>
        tables.every(({ header, rows: all }) => all.every((one) => one.length === header.length)),
      ),
    ),
  }),
  labels: v.strictObject({ labels: v.nullable(rows(name)), of: v.optional(id) }),
  makeGroupSheet: v.strictObject({ form: v.picklist(GROUP_FORMS), group, of: v.optional(id) }),
  keepCampaign: v.strictObject({
    ...groupEntries,
    day,
    days: whole(1, 3650),
    percent: whole(0, 90),
    seed: whole(0, 2 ** 31 - 1),
    people: whole(0, MOST_CELLS),
    of: v.optional(id),
    strata: v.array(v.strictObject({ name, contacted: v.array(v.string()), heldBack: v.array(v.string()) })),
  }),
  campaigns: ofSet,
  setCost: v.strictObject({
    id: name,
    of: v.optional(id),
    cost: v.nullable(
      v.pipe(
        v.number(),
        v.check((amount) => amount >= 0 && Number.isFinite(amount)),
      ),
    ),
  }),
  planHandOver: null,
  handOver: null,
  planUndo: ofSet,
  undoRun: ofSet,
  removeResults: mayBe<OfSet & { readonly campaigns?: boolean }>({
    campaigns: v.optional(v.boolean()),
    of: v.optional(id),
  }),
  goTo: v.strictObject({
    sheetId: v.optional(id),
    kind: v.optional(kind),
    of: v.optional(id),
    row: v.optional(whole(1, MOST_CELLS)),
    column: v.optional(whole(1, MOST_COLUMNS)),
  }),
  setLanguage: language,
  insertFormula: text((formula) => formula.startsWith('=') && formula.length <= LONGEST_TEXT),
  insertTemplate: v.strictObject(templateEntries),
  exportTables: ofSet,
};

/** The request as the endpoint takes it. Throws `bad-settings` with the path of the first thing that does not fit. */
export function checkedRequest<Name extends keyof Endpoints>(
  endpoint: Name,
  request: unknown,
): Request<Name> {
  const schema: v.GenericSchema | null = REQUESTS[endpoint];
  if (schema === null) return undefined as Request<Name>;
  // What is left out may arrive as null.
  return checked(schema, request ?? undefined) as Request<Name>;
}

/** Settings that were kept, as a run takes them. Throws `bad-settings`. */
export function checkedSettings(kept: unknown): Settings {
  return checked(settings, kept);
}

function checked<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown): Value {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const field = v.getDotPath(result.issues[0]);
  throw new Trouble('bad-settings', field === null ? {} : { field });
}
