// The endpoints of api.ts: what the sidebar and the command line may ask for. Plain JSON in and out; what fails leaves as
// a Failure in JSON. Endpoints that change the workbook take turns.

import { patiently, Trouble } from '../sheets/trouble.ts';
import { Workbook } from '../sheets/workbook.ts';
import type { SheetKind } from '../terms/sheet-kinds.ts';
import { textsOf } from '../text/index.ts';
import { isLanguage, type Language } from '../text/language.ts';
import type { TabText } from '../text/tabs.ts';
import type { Endpoints, Settings } from './api.ts';
import { campaigns, keepCampaign, setCost } from './campaigns.ts';
import { exportTables } from './export.ts';
import { failureOf, thrown } from './failure.ts';
import { handOver, planHandOver } from './hand-over.ts';
import { inspect, markNow } from './inspect.ts';
import { type Job, prepare } from './job.ts';
import { planWrite, withFormer } from './outputs.ts';
import { groupsOf, labelCounts, makeGroupSheet, peopleOf } from './people.ts';
import { privateSecret, privateSheets } from './private.ts';
import { checkedRequest } from './requests.ts';
import { beginRun, cancelRun, step } from './run.ts';
import { chosenSet, ofOrders } from './sets.ts';
import { splitSheet } from './split.ts';
import { languageHere, start } from './start.ts';
import { busyWith, loadState, type State, saveState } from './store.ts';
import { orderColumnsOf, ownPastOf, summaryOf } from './summary.ts';
import { insertTemplate } from './template.ts';
import { planUndo, removeResults, undoRun } from './undo.ts';

const endpoints: Endpoints = {
  start,
  inspect: (request) => inspect(new Workbook(), request),
  markNow: (request) => markNow(new Workbook(), request),
  splitColumn: ({ sheetId }) => inTurn(() => splitSheet(new Workbook(), sheetId)),
  preview(settings) {
    const { input } = prepared(settings);
    return { ...summaryOf(input), past: ownPastOf(input) };
  },
  orderColumns: (settings) => orderColumnsOf(prepared(settings).input),
  planWrite(chosen) {
    const workbook = new Workbook();
    const { set, others, replaces } = chosenSet(workbook, loadState(), chosen);
    workbook.set = set;
    const settings = withFormer(workbook, chosen);
    const plan = planWrite(workbook, settings, prepare(workbook, settings));
    return {
      ...plan,
      ...(replaces === undefined ? {} : { madeOf: workbook.nameOf(replaces) }),
      ...(others.length
        ? { others: others.map((sheetId) => ({ sheetId, name: workbook.nameOf(sheetId) })) }
        : {}),
    };
  },
  people: peopleOf,
  groups: groupsOf,
  privateSecret: () => inTurn(privateSecret),
  privateSheets: (copy) => inTurn(() => privateSheets(copy)),
  labels: labelCounts,
  makeGroupSheet: (sheet) => inTurn(() => makeGroupSheet(sheet)),
  keepCampaign: (campaign) => inTurn(() => keepCampaign(campaign)),
  campaigns,
  setCost: (cost) => inTurn(() => setCost(cost)),
  beginRun: (settings) => inTurn(() => beginRun(settings)),
  step: (request) => inTurn(() => step(request)),
  cancelRun: (request) => inTurn(() => cancelRun(request)),
  planHandOver,
  handOver: () => inTurn(handOver),
  planUndo,
  undoRun: (request) => inTurn(() => undoRun(request)),
  removeResults(request) {
    inTurn(() => removeResults(request));
    return null;
  },
  goTo({ sheetId, kind, of, row, column }) {
    const workbook = new Workbook();
    if (kind) workbook.set = ofOrders(loadState(), of)?.set ?? 1;
    const id = sheetId ?? (kind ? workbook.ownSheetId(kind) : null);
    if (id === null) throw new Trouble('sheet-gone', { sheet: titleOf(kind) });
    workbook.goTo(id, row, column);
    return null;
  },
  setLanguage(language) {
    inTurn(() => saveState({ ...loadState(), language }));
    return null;
  },
  insertFormula(formula) {
    const { a1, sheet, isDone } = inTurn(() => new Workbook().insertFormula(formula));
    if (!isDone) throw new Trouble('cell-taken', { sheet, range: a1 });
    return { a1 };
  },
  insertTemplate: (request) => inTurn(() => insertTemplate(request)),
  exportTables,
};

/** The name we gave a sheet of ours; of the template's, which people fill in, none. */
function titleOf(kind: SheetKind | undefined): string | undefined {
  const tabs: { readonly [kind: string]: TabText | undefined } = textsOf(languageHere()).sheets.tabs;
  return tabs[kind ?? '']?.title;
}

/** The job of settings that are being chosen. */
function prepared(settings: Settings): Job {
  const workbook = new Workbook();
  workbook.set = chosenSet(workbook, loadState(), settings).set;
  return prepare(workbook, settings);
}

/** How long an endpoint waits for its turn. */
const PATIENCE = 5000;

export function inTurn<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) throw busyWith(stateNow());
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

/** What is kept, as far as it can be read while somebody else is at work. */
function stateNow(): State {
  try {
    return loadState();
  } catch {
    return {};
  }
}

/** Endpoints that change nothing: tried again where Google fails in passing. The sidebar asks again for the others. */
const READING: readonly (keyof Endpoints)[] = [
  'start',
  'inspect',
  'markNow',
  'preview',
  'orderColumns',
  'planWrite',
  'people',
  'groups',
  'campaigns',
  'labels',
  'planHandOver',
  'planUndo',
  'goTo',
  'exportTables',
];

/** Calls an endpoint by name; whatever goes wrong leaves as a Failure in JSON, in the error's message. */
export function call<Name extends keyof Endpoints>(
  name: Name,
  ...request: Parameters<Endpoints[Name]>
): ReturnType<Endpoints[Name]> {
  const endpoint = endpoints[name] as (request: unknown) => ReturnType<Endpoints[Name]>;
  try {
    const checked = checkedRequest(name, request[0]);
    return READING.includes(name) ? patiently(() => endpoint(checked)) : endpoint(checked);
  } catch (error) {
    throw thrown(failureOf(error, languageFor(request[0])));
  }
}

/** The language the request names, else the document's. Never fails: it is asked when something already did. */
function languageFor(request: unknown): Language {
  const { language } = (typeof request === 'object' && request !== null ? request : {}) as {
    language?: Language;
  };
  return isLanguage(language) ? language : languageHere();
}
