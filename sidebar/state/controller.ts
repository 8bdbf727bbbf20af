// What a person can do, one verb each: changes the state and asks the server. Pages call these and nothing else.

import type {
  Group,
  GroupSheet,
  NewCampaign,
  OfSet,
  Outputs,
  OwnChoices,
  PrivateSheets,
} from '../../src/addon/api.ts';
import { type Finding, findingKey } from '../../src/reading/gate/finding.ts';
import type { ReadingOptions } from '../../src/reading/recognition.ts';
import type { ResultKind } from '../../src/terms/result-kinds.generated.ts';
import type { Field } from '../../src/terms/roles.ts';
import type { SheetKind } from '../../src/terms/sheet-kinds.ts';
import type { Language } from '../../src/text/language.ts';
import type { Client } from '../client/client.ts';
import { passes } from '../client/problem.ts';
import { type Choices, outputsOf, showsOrdersColumns, withColumn, withRole } from './choices.ts';
import type { PredictionForm } from './prediction-form.ts';
import { asProblem, COLUMN_LOST, createQuestions } from './questions.ts';
import { changeForm, type RulesForm } from './rules-form.ts';
import { createRunner } from './run.ts';
import type { BegunRun, Over, Screen, Store } from './state.ts';

/** Milliseconds of rest before a typed change is asked for, and before a chosen one is. */
const TYPING = 400;
const CHOOSING = 120;
/** Where a change of the orders' cells matters, and how often it is looked for, in milliseconds. */
const LOOKED_AT: readonly Screen[] = ['orders', 'rules', 'results'];
const LOOK_PAUSE = 5000;
/** Seconds before a lost opening is tried again by itself: the first time, the second, …; the last stays. */
const OPENING_WAITS = [5, 10, 20, 40];

export interface Place {
  readonly sheetId?: number;
  readonly kind?: SheetKind;
  /** 1-based. */
  readonly row?: number;
  /** 1-based. */
  readonly column?: number;
}

export type Controller = ReturnType<typeof createController>;

export function createController(client: Client, store: Store) {
  const questions = createQuestions(client, store);
  const { whose, settings, inspect, inspectKept, preview, plan } = questions;
  let lookedAt = 0;
  let opening: ReturnType<typeof setTimeout> | undefined;

  const choose = (change: Partial<Choices>) => store.send({ type: 'choose', change });
  const show = (screen: Screen) => store.send({ type: 'show', screen });
  const back = () => store.send({ type: 'back' });

  const runner = createRunner(client, store, {
    finished: () => void refresh(),
    cancelled: (kept) => {
      store.send({ type: 'taken-back', kept });
      void refresh();
    },
    whose,
  });

  /** Reads the start again, so that sheets, undo and the last run are true; a run without a summary ends here. */
  async function refresh(): Promise<void> {
    const still = () => store.get().screen === 'run';
    try {
      const start = await client.start(...whose());
      if (still()) store.send({ type: 'started', start, screen: 'done' });
      else store.send({ type: 'refreshed', start });
    } catch (error) {
      if (still()) store.send({ type: 'failed', problem: asProblem(error), leftBehind: null });
    }
  }

  /** Opens the sidebar, at `screen` if one is named; a lost line is tried again by itself. */
  async function open(screen: Screen | null, tries = 0, ...asked: [] | [OfSet]): Promise<void> {
    clearTimeout(opening);
    try {
      const start = await client.start(...asked);
      store.send({ type: 'started', start, screen });
      const { screen: opened } = store.get();
      if (opened === 'orders' || opened === 'reopened') inspectKept(start);
      // What is proposed is shown.
      if (opened === 'orders' && start.proposedSheetId !== undefined)
        client.goTo({ sheetId: start.proposedSheetId }).catch(() => undefined);
    } catch (error) {
      const problem = asProblem(error);
      store.send({ type: 'failed', problem, leftBehind: null });
      const seconds = OPENING_WAITS[Math.min(tries, OPENING_WAITS.length - 1)];
      if (passes(problem)) openIn(seconds, screen, tries + 1);
    }
  }

  function openIn(seconds: number, screen: Screen | null, tries: number): void {
    store.send({ type: 'retry-in', seconds });
    opening = setTimeout(() => {
      if (seconds > 1) openIn(seconds - 1, screen, tries);
      else void open(screen, tries);
    }, 1000);
  }

  /** A one-off call, the page's buttons at rest meanwhile; a failure becomes a notice. */
  async function once(call: () => Promise<void>): Promise<void> {
    if (store.get().busy) return;
    store.send({ type: 'busy', busy: true });
    await call().catch(notify);
    store.send({ type: 'busy', busy: false });
  }

  function notify(error: unknown): void {
    store.send({ type: 'notice', notice: { kind: 'problem', problem: asProblem(error) } });
  }

  async function readUndoPlan(): Promise<void> {
    store.send({ type: 'asking', question: 'undoPlan' });
    try {
      store.send({ type: 'answered', question: 'undoPlan', value: await client.planUndo(...whose()) });
    } catch (error) {
      store.send({ type: 'refused', question: 'undoPlan', problem: asProblem(error) });
    }
  }

  return {
    begin: () => void open(null),
    /** From a failure back to the choice of a sheet, with the sheets as they are now. */
    chooseAgain: () => void open('orders'),

    chooseSheet(sheetId: number) {
      const { sets = [] } = store.get().start ?? {};
      if (sets.includes(sheetId)) {
        void open(null, 0, { of: sheetId });
        return;
      }
      const fresh = { headerRow: undefined, mapping: undefined, outputs: undefined, replaces: undefined };
      choose({ sheetId, reading: {}, ...fresh });
      inspect(0);
      client.goTo({ sheetId }).catch(() => undefined);
    },
    /** From the results of some orders to others without any. */
    beginWith(sheetId: number) {
      const fresh = { headerRow: undefined, mapping: undefined, outputs: undefined, replaces: undefined };
      choose({ sheetId, reading: {}, ...fresh });
      show('orders');
      inspect(0);
    },
    /** undefined = they get sheets of their own. */
    chooseReplaced(replaces: number | undefined) {
      choose({ replaces });
      plan(0);
    },
    /** undefined = found by the add-on, 0 = no column names. */
    chooseHeader(headerRow: number | undefined) {
      choose({ headerRow, mapping: undefined });
      inspect(TYPING);
    },
    /** null = not in this sheet. */
    chooseColumn(role: Field, index: number | null) {
      const { inspection, choices } = store.get();
      choose({
        mapping: withRole(inspection.value?.mapping ?? {}, role, index),
        reading: withColumn(choices.reading, role, index, inspection.value?.recognition.columns ?? []),
      });
      back();
      inspect(0);
    },
    chooseReading(change: ReadingOptions) {
      choose({ reading: { ...store.get().choices.reading, ...change } });
      inspect(CHOOSING);
    },
    answer(finding: Finding, choice: string) {
      const { reading } = store.get().choices;
      choose({ reading: { ...reading, answers: { ...reading.answers, [findingKey(finding)]: choice } } });
      inspect(CHOOSING);
    },
    /** The sheets and the cells as they are now. */
    readAgain() {
      store.send({ type: 'notice', notice: null });
      if (store.get().screen !== 'orders') show('orders');
      void refresh();
      inspect(0);
    },
    /** The person is back from the sheet: where its cells are others now, that is said, and reading again is offered. */
    look() {
      const { screen, over, inspection, choices, notice } = store.get();
      const { value, asking } = inspection;
      const isOpen = LOOKED_AT.includes(screen) && over.length === 0 && notice === null && !asking;
      const now = Date.now();
      if (!isOpen || value?.mark === undefined || now - lookedAt < LOOK_PAUSE) return;
      lookedAt = now;
      const { sheetId, headerRow } = choices;
      const { mapping, mark } = value;
      client.markNow({ sheetId, headerRow, mapping }).then(
        (found) => {
          if (found === mark || store.get().inspection.value !== value) return;
          store.send({ type: 'notice', notice: { kind: 'changed' } });
        },
        // A column that is gone is a change too; a lost line says nothing.
        (error) => {
          if (COLUMN_LOST.includes(asProblem(error).code))
            store.send({ type: 'notice', notice: { kind: 'changed' } });
        },
      );
    },
    splitColumn: () =>
      once(async () => {
        const { sheetId } = await client.splitColumn({ sheetId: store.get().choices.sheetId });
        store.send({ type: 'refreshed', start: await client.start() });
        choose({
          sheetId,
          headerRow: undefined,
          mapping: undefined,
          reading: {},
          outputs: undefined,
          replaces: undefined,
        });
        inspect(0);
      }),

    chooseAsOf(asOf: string) {
      choose({ asOf });
      preview(TYPING);
    },
    changeRules(change: Partial<RulesForm>) {
      const { choices, preview: present } = store.get();
      const cuts = { rfm: present.value?.rfmCuts ?? null, hml: present.value?.hmlCuts ?? null };
      choose({ form: changeForm(choices.form, change, cuts) });
      preview(TYPING);
    },
    previewAgain() {
      questions.forget();
      preview(0);
    },
    changePrediction(change: Partial<PredictionForm>) {
      choose({ prediction: { ...store.get().choices.prediction, ...change } });
    },

    chooseOutputs(change: Partial<Outputs>) {
      const { choices, inspection } = store.get();
      choose({
        outputs: {
          ...outputsOf(choices, inspection.value?.mapping ?? {}, inspection.value?.platform),
          ...change,
        },
      });
      plan(TYPING);
    },
    chooseResultLanguage(language: Language) {
      choose({ language });
      plan(0);
    },
    planAgain: () => plan(0),

    toOrders() {
      show('orders');
      const { value, asking } = store.get().inspection;
      if (value === null && !asking) inspect(0);
    },
    toRules() {
      const { value } = store.get().inspection;
      if (value === null) {
        show('orders');
        inspect(0);
        return;
      }
      if (value.platform === 'segmented') {
        // The tags are there: no rule is asked for, on the way there or back.
        const isOnTheWay = store.get().screen === 'orders';
        show(isOnTheWay ? 'results' : 'orders');
        if (isOnTheWay) plan(0);
        return;
      }
      show('rules');
      preview(0);
    },
    toResults() {
      show('results');
      plan(0);
    },
    toDone: () => show('done'),

    write() {
      const wanted = settings() ?? store.get().start?.saved ?? null;
      if (wanted !== null) void runner.write(wanted);
    },
    /** The same with one sheet more, which is shown when it stands. */
    add(kind: ResultKind) {
      const wanted = settings() ?? store.get().start?.saved ?? null;
      if (wanted === null) return;
      const cohortColumns = wanted.outputs.cohortColumns || showsOrdersColumns([kind]);
      const outputs = { ...wanted.outputs, sheets: [...wanted.outputs.sheets, kind], cohortColumns };
      choose({ outputs });
      void runner.write({ ...wanted, outputs }).then(() => {
        if (store.get().screen === 'done') client.goTo({ kind, ...whose()[0] }).catch(notify);
      });
    },
    /** The tables of the last run, and what pseudonyms are made with. */
    privateParts: () => Promise.all([client.exportTables(...whose()), client.privateSecret()]),
    async privateSheets(lines: PrivateSheets['lines'], tables: PrivateSheets['tables']) {
      const made = await client.privateSheets({ language: store.get().language, lines, tables });
      void refresh();
      return made;
    },
    labels: (labels: readonly string[] | null) => client.labels({ labels, ...whose()[0] }),
    /** The same with labels and the like as they are chosen now, and the sheet they stand on. */
    keepOwn(own: OwnChoices) {
      const wanted = settings() ?? store.get().start?.saved ?? null;
      if (wanted === null) return;
      const { sheets } = wanted.outputs;
      const outputs = {
        ...wanted.outputs,
        sheets: sheets.includes('choices') ? sheets : [...sheets, 'choices' as const],
      };
      choose({ own, outputs });
      void runner.write({ ...wanted, own, outputs });
    },
    /** The same without columns beside the orders, now and in later runs. */
    writeWithoutColumns() {
      const wanted = settings() ?? store.get().start?.saved ?? null;
      if (wanted === null) return;
      const sheets = wanted.outputs.sheets.filter((kind) => !showsOrdersColumns([kind]));
      const outputs = { ...wanted.outputs, sheets, tagColumns: false, cohortColumns: false };
      choose({ outputs });
      void runner.write({ ...wanted, outputs });
    },
    goOn() {
      const unfinished = store.get().start?.unfinished ?? null;
      if (unfinished !== null) void runner.goOn(unfinished);
    },
    giveBack: (run: BegunRun) => void runner.giveBack(run),
    cancel: () => runner.cancel(),
    tryNow: () => runner.tryNow(),

    open(over: Over) {
      store.send({ type: 'open', over });
      if (over.page === 'undo') void readUndoPlan();
    },
    back,
    undo: () =>
      once(async () => {
        const at = store.get().undoPlan.value?.at ?? '';
        const kept = await client.undoRun(...whose());
        store.send({ type: 'undone', at, kept });
        void refresh();
      }),
    handOver: () =>
      once(async () => {
        const { copies } = await client.handOver();
        back();
        store.send({ type: 'notice', notice: { kind: 'handed-over', copies } });
        void refresh();
      }),
    planHandOver: () => client.planHandOver(),
    /** Of these orders; absent = of all. */
    remove: (withCampaigns: boolean, of?: number) =>
      once(async () => {
        await client.removeResults({ campaigns: withCampaigns, ...(of === undefined ? {} : { of }) });
        show('removed');
        void refresh();
      }),
    insert: (formula: string) =>
      once(async () => {
        const { a1 } = await client.insertFormula(formula);
        store.send({ type: 'notice', notice: { kind: 'inserted', a1 } });
      }),
    /** The template workbook; filled with the orders of the chosen sheet, or empty; by plain formulas, or live by ours. */
    insertTemplate: (filled: boolean, live: boolean) =>
      once(async () => {
        const { choices, language } = store.get();
        const { names, settingsFrom = null } = await client.insertTemplate({
          language: choices.language ?? language,
          ...(filled ? { sheetId: choices.sheetId } : {}),
          ...(live ? { live } : {}),
        });
        back();
        const sheets = Object.keys(names).length;
        store.send({ type: 'notice', notice: { kind: 'template', sheets, settingsFrom } });
        await client.goTo({ kind: 'template-start' });
      }),
    people: (group: Group) => client.people({ ...group, ...whose()[0] }),
    groups: () => client.groups(...whose()),
    /** Makes it where it is not there yet, and shows it. */
    makeGroupSheet: (sheet: GroupSheet) =>
      once(async () => {
        const { name } = await client.makeGroupSheet({ ...sheet, ...whose()[0] });
        store.send({ type: 'notice', notice: { kind: 'made', name } });
        void refresh();
      }),
    keepCampaign: (campaign: NewCampaign) => client.keepCampaign({ ...campaign, ...whose()[0] }),
    campaigns: () => client.campaigns(...whose()),
    setCost: (id: string, cost: number | null) => client.setCost({ id, cost, ...whose()[0] }),
    jump(place: Place) {
      client.goTo({ ...place, ...(place.kind ? whose()[0] : {}) }).catch(notify);
    },
    setLanguage(language: Language) {
      store.send({ type: 'language', language });
      // Remembering it is a courtesy: the sidebar has switched already.
      client.setLanguage(language).catch(() => undefined);
      if (store.get().screen === 'rules') preview(0);
      if (store.get().screen === 'results') plan(0);
    },
    notify,
    hideNotice: () => store.send({ type: 'notice', notice: null }),
  };
}
