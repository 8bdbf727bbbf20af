// Own labels (static labels of model.md §4): named rules, the first that fits a customer gives the label, everybody else is
// "others". One line a rule: `VIP: net >= 10000 in 12 months and level = Gold|Black`. What is printed can be read again.

import * as v from 'valibot';
import { check } from './schema.ts';
import { fold } from './words.ts';

/** Figures of a customer. Those of `IN_MONTHS` can be taken over the last so many months. */
export const LABEL_FIGURES = ['net', 'gross', 'orders', 'days', 'aov', 'recency', 'cycle', 'ratio'] as const;
export type LabelFigure = (typeof LABEL_FIGURES)[number];
export const IN_MONTHS: readonly LabelFigure[] = ['net', 'gross', 'orders', 'days', 'aov'];

/** Tags of a customer; every other name is an attribute of the sheet, such as `level`. */
export const LABEL_TAGS = ['nes', 'hml', 'cell', 'tier', 'rfm', 'segment'] as const;
export type LabelTag = (typeof LABEL_TAGS)[number];

export const COMPARISONS = ['>=', '<=', '>', '<', '=', '!='] as const;
export type Comparison = (typeof COMPARISONS)[number];

const MOST_LABELS = 20;
const MOST_CONDITIONS = 10;
const MOST_MONTHS = 120;

const figure = v.strictObject({
  figure: v.picklist(LABEL_FIGURES),
  is: v.picklist(COMPARISONS),
  value: v.pipe(v.number(), v.finite()),
  /** Of the last so many months; absent = of all time. */
  months: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MONTHS))),
});
const word = v.strictObject({
  /** A tag, or the attribute of the sheet that is called so. */
  of: v.pipe(v.string(), v.minLength(1)),
  is: v.picklist(['=', '!=']),
  words: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
});
export const LabelsSchema = v.pipe(
  v.array(
    v.strictObject({
      label: v.pipe(v.string(), v.minLength(1)),
      all: v.pipe(v.array(v.union([figure, word])), v.minLength(1), v.maxLength(MOST_CONDITIONS)),
    }),
  ),
  v.maxLength(MOST_LABELS),
);

export type LabelRules = v.InferOutput<typeof LabelsSchema>;
export type LabelRule = LabelRules[number];
export type LabelCondition = LabelRule['all'][number];

const isFigure = (name: string): name is LabelFigure => (LABEL_FIGURES as readonly string[]).includes(name);
const isTag = (name: string): name is LabelTag => (LABEL_TAGS as readonly string[]).includes(name);

/** Words as they stand, or between quotes where the grammar would take them for its own. */
const printWord = (text: string): string =>
  /^[\p{L}\p{N}_.-]+$/u.test(text) &&
  !/^(and|in|months?)$|近|且/i.test(text) &&
  text === text.normalize('NFKC')
    ? text
    : `"${text.replace(/"/g, '""')}"`;

export function printLabels(rules: LabelRules): string {
  return rules
    .map(({ label, all }) => `${printWord(label)}: ${all.map(printCondition).join(' and ')}`)
    .join('\n');
}

function printCondition(condition: LabelCondition): string {
  if ('figure' in condition) {
    const { figure: name, is, value, months } = condition;
    return `${name} ${is} ${value}${months === undefined ? '' : ` in ${months} months`}`;
  }
  const { of, is, words } = condition;
  return `${isTag(of) ? of : printWord(of)} ${is} ${words.map(printWord).join('|')}`;
}

type Token = { readonly text: string; readonly kind: 'word' | 'quoted' | 'sign' | 'end' };

const TOKEN = /\s*(?:"((?:[^"]|"")*)"|(>=|<=|!=|[:|=<>≥≤≠；;\n])|([^\s"|:=<>≥≤≠!；;]+))/y;
const SIGNS: { readonly [sign: string]: string } = { '≥': '>=', '≤': '<=', '≠': '!=', '；': ';', '\n': ';' };
/** Between two conditions, and before the word for months. */
const AND = ['and', '&', '且', '而且', '並且'];
const MONTHS = ['months', 'month'];
/** After a figure: 近 12 個月. */
const RECENT = /(\d)\s*最?近\s*(\d+)\s*個月/g;

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  // Full width as half width, but not what stands between quotes; a line ends a rule.
  const plain = text
    .split(/("(?:[^"]|"")*")/)
    .map((part, k) =>
      k % 2
        ? part
        : part
            .normalize('NFKC')
            .replace(/[ \t]*\r?\n\s*/g, ' ; ')
            .replace(RECENT, '$1 in $2 months '),
    )
    .join('');
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < plain.length) {
    if (/^\s*$/.test(plain.slice(TOKEN.lastIndex))) break;
    const found = TOKEN.exec(plain);
    if (!found) return null;
    const [, quoted, sign, bare] = found;
    if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted.replace(/""/g, '"') });
    else if (sign) tokens.push({ kind: 'sign', text: SIGNS[sign] ?? sign });
    else tokens.push({ kind: 'word', text: bare });
  }
  return [...tokens, { kind: 'end', text: '' }];
}

export type ParsedLabels =
  | { readonly rules: LabelRules; readonly near: null }
  /** `near`: the words at which it is no rule. */
  | { readonly rules: null; readonly near: string };

/** Rules of a text, one a line or between semicolons; a blank text has none. */
export function parseLabels(text: string): ParsedLabels {
  const tokens = tokensOf(text);
  const rules: LabelRule[] = [];
  let at = 0;
  const wrong = (): ParsedLabels => ({
    rules: null,
    near:
      (tokens ?? [])
        .slice(Math.max(0, at - 2), at + 3)
        .map((one) => one.text)
        .join(' ')
        .trim() || text.trim(),
  });
  if (!tokens) return wrong();
  const now = (): Token => tokens[at];
  const takes = (...words: readonly string[]): boolean => {
    const { kind, text: said } = now();
    const fits = kind !== 'quoted' && words.includes(kind === 'sign' ? said : fold(said));
    if (fits) at++;
    return fits;
  };
  const wordsUntil = (...signs: readonly string[]): string | null => {
    const parts: string[] = [];
    while (now().kind === 'quoted' || (now().kind === 'word' && !AND.includes(fold(now().text)))) {
      parts.push(now().text);
      at++;
    }
    const { kind, text: sign } = now();
    const ends = kind === 'end' || kind === 'word' ? '' : sign;
    return parts.length > 0 && (signs.length === 0 || signs.includes(ends)) ? parts.join(' ') : null;
  };
  const condition = (): LabelCondition | null => {
    const name = wordsUntil(...COMPARISONS);
    const is = COMPARISONS.find((one) => takes(one));
    if (name === null || is === undefined) return null;
    const known = fold(name);
    if (isFigure(known)) {
      const value = Number(now().text.replace(/,/g, ''));
      if (now().kind !== 'word' || Number.isNaN(value)) return null;
      at++;
      if (!takes('in')) return { figure: known, is, value };
      const months = Number(now().text);
      at++;
      if (!takes(...MONTHS)) return null;
      return IN_MONTHS.includes(known) ? { figure: known, is, value, months } : null;
    }
    if (is !== '=' && is !== '!=') return null;
    const words: string[] = [];
    do {
      const one = wordsUntil();
      if (one === null) return null;
      words.push(one);
    } while (takes('|'));
    return { of: isTag(known) ? known : name, is, words };
  };
  while (now().kind !== 'end') {
    if (takes(';')) continue;
    const label = wordsUntil(':');
    if (label === null || !takes(':')) return wrong();
    const all: LabelCondition[] = [];
    do {
      const one = condition();
      if (!one) return wrong();
      all.push(one);
    } while (takes(...AND));
    if (now().kind !== 'end' && !takes(';')) return wrong();
    rules.push({ label, all });
  }
  const checked = check(LabelsSchema, rules);
  return checked.misfits === null ? { rules: checked.value, near: null } : wrong();
}
