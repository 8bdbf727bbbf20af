// What the gate found and a person has not answered stands on each sheet whose figures it touches, behind the as-of day.

import type { Finding } from '../reading/index.ts';
import { fitting } from '../terms/google-limits.ts';
import type { SheetKind } from '../terms/sheet-kinds.ts';
import { textsOf } from '../text/index.ts';
import type { ReportInput } from './input.ts';
import type { SheetPlan } from './plan.ts';

/** The line of the as-of day. */
const AS_OF_ROW = 1;
/** The Data check lists every finding; Settings shows the choices; a pivot table is the spreadsheet's own. */
const ELSEWHERE: readonly SheetKind[] = ['check', 'settings', 'pivot'];
/** Most that one line says; the rest stands on Data check. */
const MOST = 3;

/** An order that carries the sums of money is always named, before what is open. */
const isCarrying = ({ code, chosen }: Finding): boolean => code === 'outlier' && chosen === 'count';

/** The plan with what its figures rest on, where anything is open. */
export function withFindings(
  plan: SheetPlan,
  kind: SheetKind,
  { reading, language }: ReportInput,
): SheetPlan {
  const open = reading.findings.filter((finding) => finding.open && !isCarrying(finding));
  const said = [...reading.findings.filter(isCarrying), ...open];
  const line = plan.values[AS_OF_ROW];
  if (said.length === 0 || ELSEWHERE.includes(kind) || typeof line?.[0] !== 'string') return plan;
  const { messages, sheets } = textsOf(language);
  const sentences = said.slice(0, MOST).map((finding) => {
    const { title, done } = messages.findings.of[finding.code](finding);
    return /[?？]$/.test(title) ? `${title} ${done}` : sheets.lines.told(title, done);
  });
  const text = fitting([line[0], ...sentences].join(sheets.lines.separator));
  return {
    ...plan,
    values: plan.values.map((row, r) => (r === AS_OF_ROW ? [text, ...row.slice(1)] : row)),
  };
}
