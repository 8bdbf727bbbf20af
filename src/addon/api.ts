// The endpoints the sidebar and the command line call: plain JSON in, plain JSON out (days as YYYY-MM-DD). The sidebar's
// client is typed by `Endpoints`, so renaming one breaks the build.

import type { Stratum } from '../model/campaigns/index.ts';
import type { PackedOrders } from '../model/packed-orders.ts';
import type { PredictionChoices } from '../model/prediction/index.ts';
import type { Attribute, Part, Rules, Split } from '../model/rules/index.ts';
import type { Person } from '../reading/details/details.ts';
import type { Finding } from '../reading/gate/finding.ts';
import type {
  Assumption,
  LeftOut,
  Mapping,
  ReadingOptions,
  Recognition,
  RowCounts,
  StatusCount,
} from '../reading/recognition.ts';
import type { ExportedTable } from '../reports/readback.ts';
import type { OwnPast, ReadFacts, Summary, TagCount } from '../reports/summary.ts';
import type { CampaignSaid } from '../reports/today/campaigns.ts';
import type { Failure } from '../terms/failures.ts';
import type { Group, GroupForm, GroupSheet } from '../terms/groups.ts';
import type { OwnChoices } from '../terms/own.ts';
import type { Platform } from '../terms/platforms.generated.ts';
import type { SheetKind } from '../terms/sheet-kinds.ts';
import type { StepName } from '../terms/steps.ts';
import type { TakenBack } from '../terms/taken-back.ts';
import type { Language } from '../text/language.ts';

export type { CampaignSaid, OwnPast, ReadFacts, Summary, TagCount };

/** Everything a person chose; kept in the document after a run. */
export interface Settings {
  /** Sheet id of the orders. */
  readonly sheetId: number;
  /** 1-based; header 0 = none. Absent = detect. */
  readonly headerRow?: number;
  readonly mapping: Mapping;
  /** The header text of each mapped column, so that a moved column is found again. */
  readonly mappingHeaders?: { readonly [role: string]: string };
  readonly reading: ReadingOptions;
  /** YYYY-MM-DD; absent = the latest order day at each run. */
  readonly asOf?: string;
  readonly rules: Rules;
  /** What was chosen of the predictions; absent = as usual. */
  readonly prediction?: Partial<PredictionChoices>;
  /** What the shop fills in by itself; absent = as it stands on Your settings, or as in the last run. */
  readonly own?: OwnChoices;
  readonly outputs: Outputs;
  readonly language: Language;
  /** Id of the orders sheet whose sheets become those of these orders, where they have none yet; absent = they get their own. */
  readonly replaces?: number;
}

/** Speaks of the sheets of one orders sheet, by its id; absent = of those that ran last. */
export interface OfSet {
  readonly of?: number;
}

export interface Outputs {
  /** customers, segments, cohorts, … ; check is always written. */
  readonly sheets: readonly SheetKind[];
  readonly tagColumns: boolean;
  /** cohort, periods since, new/existing columns on the orders sheet, for a pivot table of one's own. */
  readonly cohortColumns: boolean;
  /** Period of the cohorts; absent = month. */
  readonly cohortPeriod?: 'week' | 'month' | 'quarter';
  /** Cohorts of one store, or of the customers whose first order came through a channel or held a product, or of whom the sheet says it; absent = of all. */
  readonly cohortFilter?: Part;
  readonly cohortSplit?: Split;
  readonly segmentFilter?: Part;
  readonly segmentSplit?: Split;
}

export interface SheetRef {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** One of our own sheets: not proposed as orders. */
  readonly own: SheetKind | null;
  /** Of our own, the id of the orders sheet it belongs to. */
  readonly of?: number;
}

export interface Start {
  readonly language: Language;
  readonly sheets: readonly SheetRef[];
  readonly activeSheetId: number;
  /** The sheet that looks like orders, where the active one does not. */
  readonly proposedSheetId?: number;
  readonly timeZone: string;
  readonly locale: string;
  /** A1 of the selected cell, for "insert function". */
  readonly selection: string;
  readonly saved: Settings | null;
  readonly lastRun: LastRun | null;
  /** A run that was begun and neither finished nor cancelled (sidebar reloaded, connection lost). */
  readonly unfinished: RunState | null;
  /** Ids of the orders sheets that have sheets of their own, where there are several; the last that ran first. */
  readonly sets?: readonly number[];
}

export interface LastRun {
  /** ISO instant. */
  readonly at: string;
  readonly asOf: string;
  readonly summary: Summary;
  /** Rows of the orders sheet then, to say how many are new since. */
  readonly rows: number;
  readonly canUndo: boolean;
  /** The columns beside the orders could not be written; said among the summary's warnings. */
  readonly columnsLeft?: true;
}

/** A finding and its sentences in the language asked for. */
export interface SaidFinding extends Finding {
  readonly said: { readonly title: string; readonly done: string; readonly detail: string };
}

export interface Inspection {
  readonly sheet: SheetRef;
  readonly recognition: Recognition;
  readonly platform: Platform;
  readonly mapping: Mapping;
  readonly assumptions: readonly Assumption[];
  readonly statuses: readonly StatusCount[];
  /** What the gate found, worst first; absent = nothing was read. */
  readonly findings?: readonly SaidFinding[];
  readonly counts: RowCounts;
  /** The first rows left out of each reason, at most 50 in all; all of them are in the Data check sheet. */
  readonly leftOut: readonly LeftOut[];
  readonly leftOutByReason: { readonly [reason: string]: number };
  /** Sheet rows of the first orders that count but have no customer, at most 50. */
  readonly withoutCustomer?: readonly number[];
  /** All of a table in one column, as when the text of a file is pasted. */
  readonly oneColumn?: { readonly columns: number };
  /** By which one sees whether the cells have changed since; absent = they were not read. */
  readonly mark?: string;
  readonly latest: string | null;
  readonly first: string | null;
  readonly currency: string;
  readonly stores: readonly string[];
  /** Channels and products that cohorts can be narrowed to, the most frequent first, at most 100 of each. */
  readonly channels?: readonly string[];
  readonly products?: readonly string[];
  /** What the sheet says of customers, likewise; absent = it has no such column. */
  readonly attributes?: { readonly [by in Attribute]?: readonly string[] };
}

/** What a preview is worked out from where the rules are chosen: sent once, so that a change of the rules asks nothing. */
export interface OrderColumns {
  /** The as-of day where none is chosen: the latest order's. */
  readonly latest: string;
  readonly read: ReadFacts;
  /** null = too many to send: `preview` answers instead. */
  readonly orders: PackedOrders | null;
}

export interface PlannedSheet {
  readonly kind: SheetKind;
  readonly title: string;
  readonly action: 'create' | 'update';
  /** The tab's present name where a person renamed it. */
  readonly presentName: string | null;
}

export interface WritePlan {
  readonly sheets: readonly PlannedSheet[];
  readonly columns: {
    readonly letters: string;
    readonly action: 'create' | 'update';
    readonly moved: boolean;
  } | null;
  readonly cellsNeeded: number;
  readonly cellsFree: number;
  /** The steps of a run with these outputs. */
  readonly steps: readonly StepName[];
  /** Tab name of the orders whose results stand here, where they are others: the run turns these sheets into its own. */
  readonly madeOf?: string;
  /** Other orders with results here, where these have none yet: the run makes sheets of their own, or replaces those. */
  readonly others?: readonly { readonly sheetId: number; readonly name: string }[];
}

/** What a run writes, and for how many seconds its first execution goes on with steps: each one more costs a round trip. */
export interface RunRequest extends Settings {
  readonly seconds?: number;
}

export interface RunState {
  readonly runId: string;
  /** Steps in order; `next` is the index of the step to do next; steps.length = done. */
  readonly steps: readonly StepName[];
  readonly next: number;
  readonly startedAt: string;
  /** Where the last step got to, e.g. rows read, customers. */
  readonly done: number;
  readonly summary: Summary | null;
  /** Why the columns beside the orders were not written; the sheets were. Said among the summary's warnings. */
  readonly columnsLeft?: Failure;
}

/** What is taken out of the file before it goes to somebody else, and what is still in it. */
export interface HandOver {
  /** Hidden copies for undo. */
  readonly copies: number;
  /** Tab names of our sheets. */
  readonly sheets: readonly string[];
  /** The orders sheet that has our columns; null = none. */
  readonly columns: string | null;
  /** Other hidden sheets. */
  readonly hidden: readonly string[];
  /** Tabs with names and contacts. */
  readonly people: readonly string[];
}

export interface UndoPlan {
  readonly sheetsRemoved: readonly string[];
  readonly sheetsRestored: readonly string[];
  readonly columns: string | null;
  /** Cells a person typed into sheets that would be removed. */
  readonly notesLost: number;
  readonly notesSheet: string | null;
  readonly at: string;
}

export interface TemplateRequest {
  readonly language: Language;
  /** Absent = the usual one. It is doubled until the orders fit. */
  readonly capacity?: { readonly orders: number; readonly customers: number; readonly months: number };
  /** Orders to fill in; absent = empty. */
  readonly sheetId?: number;
  /** YYYY-MM-DD; absent = left blank. */
  readonly asOf?: string;
  /** true = the add-on's functions fill the tables, without a limit to the orders; the workbook then needs the add-on. */
  readonly live?: boolean;
}

export interface TemplateSheets {
  /** Tab names. */
  readonly names: { readonly [kind in SheetKind]?: string };
  readonly capacity: NonNullable<TemplateRequest['capacity']>;
  /** Tab name of the Settings sheet whose inputs were taken over: that of the template the orders stand in. */
  readonly settingsFrom?: string;
}

export type { Group, GroupSheet, OwnChoices };

/** A group that has people, or could have. */
export interface GroupCount extends Group {
  readonly name: string;
  readonly customers: number;
  /** Its sheets that are there. */
  readonly sheets: readonly GroupForm[];
}

/** A rule a line: how many customers it gives its label; `near` = where it cannot be read. */
export interface LabelCounts {
  readonly own: OwnChoices;
  readonly lines: readonly {
    readonly text: string;
    readonly label: string | null;
    readonly customers: number;
    readonly near: string | null;
  }[];
  readonly others: number;
  /** Columns of the orders that a rule can ask for, by their headers. */
  readonly columns: readonly string[];
}

/** Someone of a group, as the sheet tells of them; absent = it does not. */
export interface Someone extends Omit<Person, 'birthday' | 'tags' | 'company'> {
  readonly key: string;
  /** In one sentence. */
  readonly why: string;
  /** Of the next 12 months, else the net so far; null without amounts. */
  readonly value: number | null;
  readonly chance: number | null;
  /** Tag and tier, by which a draw is even: `S1-H`. */
  readonly stratum: string;
  /** The tag before ('' = no customer yet) and now, and the day of the change; of those who moved. */
  readonly moved?: { readonly before: string; readonly now: string; readonly day: string };
  /** When the birthday comes; of those whose birthday is near. */
  readonly onDay?: string;
}

export interface People {
  /** What the group is called. */
  readonly name: string;
  readonly asOf: string;
  /** In the group, beyond those that are sent. */
  readonly total: number;
  readonly currency: string;
  /** Of the spreadsheet: `zh_TW`. */
  readonly locale: string;
  /** The sheet has a column that says who wants to hear of the shop. */
  readonly asksConsent: boolean;
  readonly people: readonly Someone[];
  readonly holding: Holding;
}

/** What a list or file of a group has to know of those held back; none of them is among its people. */
export interface Holding {
  readonly heldBack: number;
  /** Days until the verdict of a campaign that begins now. */
  readonly days: number;
  /** Share in percent that was chosen the last time, 0 = nobody; null = there was no time. */
  readonly percent: number | null;
  /** The campaign of this very group whose verdict is still to come; `holds` = it holds somebody back. */
  readonly running: { readonly day: string; readonly until: string; readonly holds: boolean } | null;
}

/** A campaign as it was drawn, YYYY-MM-DD. */
export interface NewCampaign extends Group {
  readonly day: string;
  readonly days: number;
  readonly percent: number;
  readonly seed: number;
  /** Contacted. */
  readonly people: number;
  /** None where nobody is held back. */
  readonly strata: readonly Stratum[];
}

export interface Campaigns {
  readonly asOf: string;
  readonly currency: string;
  /** The last first. */
  readonly campaigns: readonly CampaignSaid[];
}

/** Texts as they will stand in the cells; a column of numbers becomes one of numbers. */
export interface PrivateSheets {
  readonly language: Language;
  /** The three lines over each table. */
  readonly lines: { readonly question: string; readonly asOf: string; readonly rule: string };
  readonly tables: readonly {
    readonly title: string;
    readonly header: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
}

export interface Endpoints {
  /** Of the sheets that are asked for, else of those that the active sheet belongs to. */
  start(request?: OfSet): Start;
  /** Reads the sheet with the given choices and says what was understood; writes nothing. */
  inspect(request: {
    sheetId: number;
    headerRow?: number;
    mapping?: Mapping;
    /** Header texts of a mapping that was kept: columns that moved are found again by them. */
    mappingHeaders?: { readonly [role: string]: string };
    reading?: ReadingOptions;
    language?: Language;
  }): Inspection;
  /** The mark of an inspection as it would be now; '' = it cannot be told. */
  markNow(request: { sheetId: number; headerRow?: number; mapping?: Mapping }): string;
  /** Makes a sheet of the values of a table that stands in one column. */
  splitColumn(request: { sheetId: number }): { sheetId: number; name: string };
  /** What the rules would give, before anything is written. */
  preview(settings: Settings): Summary;
  /** The orders that `preview` counts, without names. */
  orderColumns(settings: Settings): OrderColumns;
  planWrite(settings: Settings): WritePlan;
  /** Who is in a group by the last settings, the most worth first, with how to reach them. */
  people(group: Group & OfSet): People;
  /** Segments, own labels and other groups by the last settings, with how many are in each. */
  groups(request?: OfSet): readonly GroupCount[];
  /** Own labels, counted before they are written; null = those that stand now. */
  labels(request: OfSet & { readonly labels: readonly string[] | null }): LabelCounts;
  /** What pseudonyms of this document are made with; always the same. */
  privateSecret(): { readonly secret: string };
  /** Writes a copy without names as new sheets; answers with their names. */
  privateSheets(copy: PrivateSheets): { readonly names: readonly string[] };
  /** Makes the sheet of a group where it is not there yet, and shows it. */
  makeGroupSheet(sheet: GroupSheet & OfSet): { readonly name: string };
  /** Keeps a campaign, before its list or file is given away. */
  keepCampaign(campaign: NewCampaign & OfSet): null;
  /** What came of the campaigns. */
  campaigns(request?: OfSet): Campaigns;
  setCost(cost: OfSet & { id: string; cost: number | null }): null;
  /** Begins a run; does its first steps too while `seconds` have not passed. */
  beginRun(request: RunRequest): RunState;
  /** Does the next step, and further ones while `seconds` have not passed; safe to repeat with the same `next` after a lost answer. */
  step(request: { runId: string; next: number; seconds?: number }): RunState;
  /** Says what stays because a person has worked on it; null = nothing. */
  cancelRun(request: { runId: string }): TakenBack | null;
  planHandOver(): HandOver;
  /** Takes the hidden copies out; values stay. */
  handOver(): { copies: number };
  planUndo(request?: OfSet): UndoPlan;
  /** Says what stays, as `cancelRun` does. */
  undoRun(request?: OfSet): TakenBack | null;
  /** Of one orders sheet; absent = of all. Who is held back is kept, unless `campaigns` says that it goes too. */
  removeResults(request?: OfSet & { readonly campaigns?: boolean }): null;
  goTo(place: { sheetId?: number; kind?: SheetKind; of?: number; row?: number; column?: number }): null;
  setLanguage(language: Language): null;
  /** Writes a formula into the selected cell if it is empty; says where. */
  insertFormula(formula: string): { a1: string };
  /** Adds the sheets of the template: a workbook of plain formulas. */
  insertTemplate(request: TemplateRequest): TemplateSheets;
  /** customers, orders, segments, cells, cohort-*, check, settings, … as the workbook's cells have them. */
  exportTables(request?: OfSet): readonly ExportedTable[];
}
