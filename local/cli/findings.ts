// What the gate found, as the command line says it, and the words of --accept that answer it.

import type { SaidFinding } from '../../src/addon/api.ts';
import { COMMAND_TEXTS } from '../../src/text/command.generated.ts';
import { type Language, textsOf } from '../../src/text/index.ts';

type Found = Omit<SaidFinding, 'said'>;

export const keyOf = ({ code, about }: Pick<Found, 'code' | 'about'>): string =>
  about === '' ? code : `${code}:${about}`;

/** `late-days,outlier:A 1,5=leave-out` → its words: a comma parts them only where the name of a finding follows. */
export function acceptedIn(text: string): readonly string[] {
  const codes = Object.keys(textsOf('en').messages.findings.of).join('|');
  return text
    .split(new RegExp(`,(?=\\s*(?:${codes})(?:[:=,]|\\s*$))`))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The word that answers a finding: the one that names it before one for all of its kind. */
export function wordFor(
  accepted: readonly string[],
  finding: Pick<Found, 'code' | 'about'>,
): { readonly word: string; readonly choice: string | null } | null {
  for (const name of [keyOf(finding), finding.code])
    for (const word of accepted) {
      if (word === name) return { word, choice: null };
      if (word.startsWith(`${name}=`)) return { word, choice: word.slice(name.length + 1) };
    }
  return null;
}

/** Of findings that ask nothing, so many are said one by one. */
const MOST = 10;
/** Rows named beside a finding. */
const ROWS_NAMED = 8;

/** A sentence a finding, with its rows, what is done, and the option that would do otherwise; the worst first. */
export function findingLines(findings: readonly Found[], language: Language): readonly string[] {
  const words = COMMAND_TEXTS[language].screen;
  const { of, youDecide, youDecided } = textsOf(language).messages.findings;
  const shown = findings.filter(({ open }, at) => open || at < MOST);
  const lines = shown.map((finding) => {
    const { title, done, choices } = of[finding.code](finding);
    const rows = finding.rows.slice(0, ROWS_NAMED);
    const named = rows.length > 0 ? words.rows(rows, finding.rows.length > rows.length) : '';
    const alone = findings.filter(({ code }) => code === finding.code).length === 1;
    const name = alone ? finding.code : keyOf(finding);
    const others = finding.choices
      .filter((choice) => choice !== finding.chosen)
      .map((choice) => `--accept ${quoted(`${name}=${choice}`)}${words.answer(choices[choice] ?? choice)}`);
    const decides = finding.answered ? [youDecided] : finding.open ? [youDecide] : [];
    return [`${title}${named}`, ...decides, done, ...others].join(' · ');
  });
  const more = findings.length - shown.length;
  return more > 0 ? [...lines, words.moreFound(more)] : lines;
}

/** As a shell takes it for one word. */
const quoted = (word: string): string =>
  /^[\w:@.,=+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
