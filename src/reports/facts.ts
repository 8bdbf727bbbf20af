// What all sheets say of a result: its three lines, its money, its days.

import { isoOf } from '../model/days.ts';
import type { Span } from '../model/drivers.ts';
import type { Segmentation } from '../model/segmentation.ts';
import { figure, money, type ReportKind, shortFigure, type Texts, textsOf } from '../text/index.ts';
import type { Figures } from './figures.ts';
import { figuresOf } from './in-memory.ts';
import type { ReportInput } from './input.ts';
import * as look from './look.ts';
import { type LargeOrder, largeOrders } from './outliers.ts';

/** How amounts are written on a sheet and in a sentence. */
export interface MoneyLook {
  readonly format: string;
  readonly signedFormat: string;
  readonly digits: number;
  readonly currency: string;
  /** A header with its currency. */
  header(text: string): string;
  /** An amount in a sentence. */
  text(amount: number): string;
}

export interface Facts {
  readonly texts: Texts;
  readonly segmentation: Segmentation;
  readonly figures: Figures;
  /** The tags stood in the sheet: their rules are not known. */
  readonly isGiven: boolean;
  readonly hasAmounts: boolean;
  readonly money: MoneyLook;
  readonly largeOrders: readonly LargeOrder[];
}

export function factsOf(input: ReportInput): Facts {
  const texts = textsOf(input.language);
  const { segmentation, reading } = input;
  const digits = decimalsOf(segmentation);
  const { currency } = reading;
  return {
    texts,
    segmentation,
    figures: figuresOf(input),
    isGiven: input.isGiven ?? false,
    hasAmounts: segmentation.customers.net !== null,
    money: {
      format: digits ? '#,##0.00' : look.COUNT,
      signedFormat: digits ? '+#,##0.00;−#,##0.00;0.00' : look.SIGNED_COUNT,
      digits,
      currency,
      header: (text) => texts.sheets.withCurrency(text, currency),
      text: (amount) => money(amount, currency, digits),
    },
    largeOrders: largeOrders(input),
  };
}

/** Whole money is shown without decimals, all other with two. */
function decimalsOf({ customers, warnings }: Segmentation): number {
  return customers.scale > 1 || warnings.some((warning) => warning.code === 'inexact-money') ? 2 : 0;
}

/** The as-of day with counts. */
function asOfLine(facts: Facts): string {
  const { lines } = facts.texts.sheets;
  const { asOf, totals } = facts.segmentation;
  const parts = [lines.asOf(isoOf(asOf)), lines.customers(totals.customers), lines.orders(totals.orders)];
  if (facts.hasAmounts) parts.push(lines.net(facts.money.text(totals.net)));
  return parts.join(lines.separator);
}

/** The rules of the tags. */
export function tagRuleLine(facts: Facts): string {
  const { lines, rules } = facts.texts.sheets;
  if (facts.isGiven) return rules.given;
  const { rules: chosen, shopCycle, tooEarly, hmlCuts } = facts.segmentation;
  const cycle = shopCycle && !tooEarly ? shortFigure(shopCycle.days) : null;
  const parts = [rules.nes(chosen.nes, chosen.newStaysNew, cycle)];
  if (!facts.hasAmounts) parts.push(rules.noAmount);
  else {
    parts.push(rules.rfm(chosen.rfm));
    if (hmlCuts)
      parts.push(
        rules.hmlCuts(chosen.hmlBasis, cutText(facts, hmlCuts.high), cutText(facts, hmlCuts.medium)),
      );
  }
  return parts.join(lines.separator);
}

/** A cut point of money, as a figure without currency. */
function cutText(facts: Facts, cut: number): string {
  return figure(cut, facts.money.digits);
}

export function topLines(
  facts: Facts,
  kind: ReportKind,
  rule: string,
): { question: string; asOf: string; rule: string } {
  return { question: facts.texts.sheets.tabs[kind].question, asOf: asOfLine(facts), rule };
}

/** A sentence about money, and the orders far larger than all others that it holds: those of these days; without any, all. */
export const naming = (facts: Facts, sentence: string, ...spans: Span[]): string =>
  namingThose(
    facts,
    sentence,
    ({ day }) => day === null || spans.length === 0 || spans.some(({ from, to }) => day >= from && day <= to),
  );

/** The same for a sentence that holds the money of some orders. */
export function namingThose(
  { largeOrders: all, texts, money }: Facts,
  sentence: string,
  holds: (order: LargeOrder) => boolean,
): string {
  const held = all.filter(holds);
  if (held.length === 0) return sentence;
  const said = held.map(({ id, row, amount }) => ({ id, row, amount: money.text(amount) }));
  return texts.messages.prose(sentence, texts.reports.money.holds(said));
}

/** null for a figure that is not known. */
export function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** a ÷ b; null where b is 0. */
export function ratioOf(a: number, b: number): number | null {
  return b === 0 ? null : a / b;
}
