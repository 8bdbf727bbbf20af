// What the shop filled in by itself: on Your settings, or in the wizard. What was changed last counts.

import { dueSteps } from '../model/dated.ts';
import { labelsOf } from '../model/labels.ts';
import { LABEL_TAGS, type LabelRules } from '../model/rules/labels.ts';
import type { Segmentation } from '../model/segmentation.ts';
import { detailNamed } from '../reading/details/detail-words.ts';
import type { Details } from '../reading/details/details.ts';
import type { Reading } from '../reading/index.ts';
import { datedSteps, labelRules, usualSteps } from '../reports/choices/own.ts';
import type { ReportInput } from '../reports/index.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { MOST_PLACES, MOST_ROWS, type OwnChoices } from '../terms/own.ts';
import type { Settings } from './api.ts';
import { turnedTo } from './sets.ts';
import { loadState } from './store.ts';

/**
 * The choices of the request where it changes those of the last run, else what stands on the sheet, else those of the last run.
 * Where the sheet is written for the first time, it begins with the usual steps.
 */
export function ownChoices(workbook: Workbook, { own, outputs, language }: Settings): OwnChoices {
  const hasSheet = workbook.ownSheetId('choices') !== null;
  const before =
    hasSheet || own === undefined ? (turnedTo(loadState(), workbook.set).settings?.own ?? {}) : {};
  const isChanged = own !== undefined && JSON.stringify(own) !== JSON.stringify(before);
  const now = isChanged ? own : ((hasSheet ? onSheet(workbook) : null) ?? before);
  if (now.steps || !outputs.sheets.includes('choices')) return now;
  return { ...now, steps: usualSteps(language) };
}

function onSheet(workbook: Workbook): OwnChoices | null {
  const tables = workbook.tableCells('choices');
  const cells = (table: string, ...keys: readonly string[]): string[][] | undefined => {
    const found = tables.find(({ layout }) => layout.name === table);
    return found?.cells.map((line) =>
      keys.map((key) => String(line[found.layout.keys.indexOf(key)] ?? '').trim()),
    );
  };
  const labels = cells('labels', 'rule')?.flatMap(([rule]) => rule || []);
  const steps = cells('steps', 'name', 'when', 'days')?.flatMap(([name, when, days]) =>
    name || when || days ? [{ name, when, days }] : [],
  );
  if (!labels || !steps) return null;
  const places = Number(cells('places', 'places')?.[0]?.[0]);
  return {
    ...(Number.isInteger(places) && places > 0 && places <= MOST_PLACES ? { places } : {}),
    labels: labels.slice(0, MOST_ROWS),
    steps: steps.slice(0, MOST_ROWS),
  };
}

/** Does any of it speak of what the orders tell beside the figures? */
export function needsDetails(own: OwnChoices): boolean {
  const tags: readonly string[] = LABEL_TAGS;
  return (
    datedSteps(own).some(({ moment }) => moment === 'birthday-month') ||
    labelRules(own).some(({ all }) => all.some((one) => 'of' in one && !tags.includes(one.of)))
  );
}

/** What the sheets show of it. */
export function ownInput(
  own: OwnChoices,
  segmentation: Segmentation,
  { orders }: Reading,
  details: Details | undefined,
): Pick<ReportInput, 'own' | 'places' | 'labels' | 'dated'> {
  const rules = labelRules(own);
  const steps = datedSteps(own);
  const { source } = segmentation.customers;
  const birthMonth = (row: number): number | null => details?.of(source[row]).birthday?.month ?? null;
  return {
    own,
    ...(own.places === undefined ? {} : { places: own.places }),
    ...(rules.length ? { labels: labelled(rules, segmentation, orders, details) } : {}),
    ...(steps.length ? { dated: { steps, ...dueSteps(steps, segmentation, birthMonth) } } : {}),
  };
}

export function labelled(
  rules: LabelRules,
  segmentation: Segmentation,
  orders: Reading['orders'],
  details: Details | undefined,
): NonNullable<ReportInput['labels']> {
  const { source } = segmentation.customers;
  const { label } = labelsOf(rules, segmentation, orders, (row, name) => {
    const detail = detailNamed(name)?.detail;
    const said = detail && details?.of(source[row])[detail];
    if (typeof said === 'string') return [said];
    return Array.isArray(said) ? (said as readonly string[]) : [];
  });
  return { names: rules.map((rule) => rule.label), of: label };
}
