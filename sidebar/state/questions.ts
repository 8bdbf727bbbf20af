// What is asked of the server while somebody chooses: how the sheet reads, what the rules give, what would be written. Of answers
// that overtake each other the newest counts, and the same is not asked twice.

import type { Inspection, OfSet, Settings, Start, Summary, WritePlan } from '../../src/addon/api.ts';
import type { Client } from '../client/client.ts';
import { type Problem, type ProblemCode, ProblemError, problemOf } from '../client/problem.ts';
import { type Choices, remapped, sameMapping, settingsOf } from './choices.ts';
import { newest } from './newest.ts';
import { createPreviews } from './previews.ts';
import type { Question, Store } from './state.ts';

/** What a server says where a column that was kept is not there any more. */
export const COLUMN_LOST: readonly ProblemCode[] = ['no-customer-column', 'no-date-column', 'column-gone'];

export function createQuestions(client: Client, store: Store) {
  const inspections = newest<Inspection>();
  const previews = newest<Summary>();
  const counted = createPreviews(client);
  const plans = newest<WritePlan>();
  /** What preview and plan were last asked for, so that the same is not asked twice. */
  const asked: { preview?: string; plan?: string } = {};

  const choose = (change: Partial<Choices>) => store.send({ type: 'choose', change });
  const refuse = (question: Question) => (error: unknown) => {
    if (question === 'preview' || question === 'plan') delete asked[question];
    store.send({ type: 'refused', question, problem: asProblem(error) });
  };

  /** Of the chosen orders, where others have results here too: else there is nothing to tell apart. */
  function whose(): [] | [OfSet] {
    const { start, choices, plan } = store.get();
    const isAlone = !start?.sets && !start?.sheets.some(({ of = choices.sheetId }) => of !== choices.sheetId);
    return isAlone && !plan.value?.others ? [] : [{ of: choices.sheetId }];
  }

  /** The settings as chosen; the saved ones where the sheet has not been read again yet. */
  function settings(): Settings | null {
    const { choices, inspection, language } = store.get();
    return settingsOf(choices, inspection.value, language);
  }

  /** Reads the sheet as it was read the last time: moved columns are found again by their headers. */
  function inspectKept({ saved, sheets }: Start): void {
    const { choices, language } = store.get();
    const { sheetId, headerRow, reading } = choices;
    if (saved === null || !sheets.some((sheet) => sheet.id === sheetId)) {
      inspect(0);
      return;
    }
    store.send({ type: 'asking', question: 'inspection' });
    const { mappingHeaders } = saved;
    const read = async () => {
      try {
        const { mapping } = saved;
        const found = await client.inspect({
          sheetId,
          headerRow,
          mapping,
          mappingHeaders,
          reading,
          language,
        });
        choose({ headerRow: found.recognition.headerRow, mapping: found.mapping });
        return found;
      } catch (error) {
        if (!COLUMN_LOST.includes(asProblem(error).code)) throw error;
      }
      // A column is gone: what is left of the mapping, on the sheet as it is now.
      const found = await client.inspect({ sheetId, reading, language });
      const mapping = remapped(saved.mapping, mappingHeaders, found.recognition.columns);
      choose({ headerRow: undefined, mapping });
      if (sameMapping(mapping, found.mapping)) return found;
      return client.inspect({ sheetId, mapping, reading, language });
    };
    inspections.ask(0, read, inspected, refuse('inspection'));
  }

  /** A column chosen from the rules or results leaves their preview or plan to be asked anew. */
  function inspected(value: Inspection): void {
    forget();
    delete asked.plan;
    store.send({ type: 'answered', question: 'inspection', value });
    const { screen } = store.get();
    if (screen === 'rules') preview(0);
    if (screen === 'results') plan(0);
  }

  function inspect(delay: number): void {
    const { choices, language } = store.get();
    const { sheetId, headerRow, mapping, reading } = choices;
    store.send({ type: 'asking', question: 'inspection' });
    inspections.ask(
      delay,
      () => client.inspect({ sheetId, headerRow, mapping, reading, language }),
      inspected,
      refuse('inspection'),
    );
  }

  function preview(delay: number): void {
    const wanted = settings();
    if (wanted === null) {
      previews.drop();
      delete asked.preview;
      return;
    }
    const { language } = store.get();
    const key = JSON.stringify({ ...wanted, outputs: null, language });
    if (asked.preview === key) return;
    asked.preview = key;
    store.send({ type: 'asking', question: 'preview' });
    const request = { ...wanted, language };
    previews.ask(
      counted.has(request) ? 0 : delay,
      () => counted.of(request),
      (value) => store.send({ type: 'answered', question: 'preview', value }),
      refuse('preview'),
    );
  }

  function plan(delay: number): void {
    const wanted = settings();
    const key = JSON.stringify(wanted);
    if (wanted === null || asked.plan === key) return;
    asked.plan = key;
    store.send({ type: 'asking', question: 'plan' });
    plans.ask(
      delay,
      () => client.planWrite(wanted),
      (value) => store.send({ type: 'answered', question: 'plan', value }),
      refuse('plan'),
    );
  }

  /** The orders may be others: what was counted of them is no answer any more. */
  function forget(): void {
    counted.forget();
    delete asked.preview;
  }

  return { whose, settings, inspect, inspectKept, preview, plan, forget };
}

export function asProblem(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : problemOf(error, 'start');
}
