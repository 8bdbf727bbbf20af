// Cohorts and Segments of a part of the customers, and split by what the orders say of them: level, tags, channel.

import type { Part } from '../model/rules/part.ts';
import { HML, NES } from '../terms/tags.ts';
import { type Facts, ratioOf } from './facts.ts';
import type { ReportInput } from './input.ts';
import * as look from './look.ts';
import type { Column, Page } from './page.ts';
import { repeatColumns } from './repeat-columns.ts';

/** Parts shown: those of most customers. */
const MOST = 30;

/** Which part a sheet is of, to stand behind its day. */
export function partSaid({ texts }: Facts, part: Part | undefined, sheet: 'cohorts' | 'segments'): string[] {
  if (!part) return [];
  const { filtered, ratesOfAll } = texts.reports.parts;
  const isCohorts = sheet === 'cohorts';
  return [filtered(part.by, part.name, isCohorts), ...(isCohorts ? [] : [ratesOfAll])];
}

/** Tags and tiers of each part. */
export function segmentParts(page: Page, facts: Facts, { segmentSplit: by }: ReportInput): void {
  const found = facts.figures.segmentParts?.() ?? null;
  if (!found || !by) return;
  const { counts, parts } = found;
  const { texts, money, segmentation } = facts;
  const { segments } = texts.sheets;
  const { scale } = segmentation.customers;
  const all = segmentation.nes.reduce(
    (sum, tag, row) => sum + Number(tag > 0 && (facts.figures.narrowed?.()?.[row] ?? 1) === 1),
    0,
  );
  const count = (key: string, header: string, note: string, of: ArrayLike<number>): Column => ({
    key,
    header,
    note,
    format: look.COUNT,
    width: 64,
    wrap: true,
    value: (r) => of[r],
  });
  const rows = shown(page, facts, by, parts.names.length);
  page.table({
    name: 'segment-parts',
    rows,
    columns: [
      partColumn(facts, by, parts.names),
      count('customers', segments.customers.header, texts.reports.parts.customers, counts.customers),
      {
        key: 'share',
        ...segments.share,
        format: look.SHARE,
        width: 64,
        value: (r) => ratioOf(counts.customers[r], all),
      },
      ...NES.map((tag, at) => count(tag, tag, texts.names.nes[tag].name, counts.nes[at])),
      ...(facts.hasAmounts
        ? [
            ...HML.map((tier, at) => count(tier, tier, texts.names.hml[tier].name, counts.hml[at])),
            {
              key: 'net',
              header: money.header(segments.net.header),
              note: segments.net.note,
              format: money.format,
              width: 96,
              value: (r: number) => counts.net[r] / scale,
            },
            {
              key: 'per_customer',
              header: money.header(segments.perCustomer.header),
              note: segments.perCustomer.note,
              format: money.format,
              width: 88,
              value: (r: number) => ratioOf(counts.net[r] / scale, counts.customers[r]),
            },
          ]
        : []),
    ],
  });
}

/** Who of each part came back in the same time. */
export function cohortParts(page: Page, facts: Facts, { cohortSplit: by }: ReportInput): void {
  const found = facts.figures.cohortParts?.() ?? null;
  if (!found || !by) return;
  const { parts, rates } = found;
  const rows = shown(page, facts, by, parts.names.length);
  page.table({
    name: 'cohort-parts',
    rows,
    columns: [
      partColumn(facts, by, parts.names),
      {
        key: 'customers',
        header: facts.texts.sheets.segments.customers.header,
        note: facts.texts.reports.parts.customers,
        format: look.COUNT,
        value: (r) => rates[r].customers,
      },
      ...repeatColumns(facts, (r) => rates[r]).map((column) => ({
        ...column,
        wrap: true,
        width: column.key === 'clearly' ? 104 : 64,
      })),
    ],
  });
}

/** The heading; how many of the parts are shown, and that where some are not. */
function shown(
  page: Page,
  { texts }: Facts,
  by: NonNullable<ReportInput['cohortSplit']>,
  count: number,
): number {
  const { parts, products } = texts.reports;
  page.gap();
  page.heading(parts.heading(by));
  if (by === 'tags') page.text(parts.several);
  if (count > MOST) page.text(products.shown(MOST, count));
  return Math.min(count, MOST);
}

function partColumn(
  { texts }: Facts,
  by: NonNullable<ReportInput['cohortSplit']>,
  names: readonly string[],
): Column {
  const { parts } = texts.reports;
  return {
    key: 'part',
    header: texts.names.roles[by],
    note: parts.note(by),
    format: look.TEXT,
    width: 176,
    wrap: true,
    value: (r) => names[r] || parts.silent,
  };
}
