// What came of the campaigns, in words: for the head of Today, the wizard's page and the command line.

import {
  type CampaignResult,
  type Estimate,
  isRunning,
  type KeptCampaign,
  membersNow,
  resultOf,
  type Verdict,
} from '../../model/campaigns/index.ts';
import { isoOf } from '../../model/days.ts';
import { GROUPINGS } from '../../terms/groups.ts';
import { figure, money } from '../../text/index.ts';
import { type Facts, factsOf } from '../facts.ts';
import { groupName } from '../group-name.ts';
import type { ReportInput } from '../input.ts';

/** `damaged`: who its members were can no longer be read. */
export type CampaignState = Verdict | 'damaged';

export interface CampaignSaid {
  readonly id: string;
  readonly title: string;
  readonly state: CampaignState;
  /** It holds customers back now. */
  readonly isRunning: boolean;
  readonly sentences: readonly string[];
  /** The state alone, in a few words. */
  readonly short: string;
  readonly cost: number | null;
}

/** The last first. */
export function saidCampaigns(input: ReportInput): CampaignSaid[] {
  const facts = factsOf(input);
  const { kept = [], find = () => undefined } = input.campaigns ?? {};
  const { asOf } = facts.segmentation;
  const { orders } = input.reading;
  return [...kept].reverse().map((campaign) => {
    const { id, day, cost, strata, people } = campaign;
    const words = facts.texts.campaigns;
    const title = words.title(nameOf(facts, campaign), isoOf(day));
    const base = { id, title, cost, isRunning: strata?.length !== 0 && isRunning(campaign, asOf) };
    if (strata === null)
      return { ...base, state: 'damaged', sentences: [words.damaged], short: words.short.damaged };
    if (strata.length === 0) {
      const said = [words.alone(figure(people)), ...costSaid(facts, campaign, null)];
      return { ...base, state: 'alone', sentences: said, short: words.short.alone };
    }
    const members = membersNow(campaign, find);
    const result = resultOf(orders, members, asOf);
    return {
      ...base,
      state: result.verdict,
      sentences: sentencesOf(facts, campaign, result, members.lost),
      short: shortOf(facts, campaign, result),
    };
  });
}

function nameOf({ texts, segmentation }: Facts, { by, key }: KeptCampaign): string {
  const known = GROUPINGS.find((one) => one === by);
  return known ? groupName(texts, { segmentation }, { by: known, key }) : key;
}

/** Customers more in whole ones; never −0. */
const whole = (customers: number): number => Math.round(customers) || 0;

/** A rough number for a rough answer: two figures. */
function about(count: number | null): string | null {
  if (count === null) return null;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return figure(Math.ceil(count / unit) * unit);
}

function sentencesOf(facts: Facts, campaign: KeptCampaign, result: CampaignResult, lost: number): string[] {
  const words = facts.texts.campaigns;
  const { verdict, contacted, heldBack, extraCustomers, moreNeeded, day } = result;
  if (!extraCustomers) return [words.gone];
  const { low, high } = extraCustomers;
  const until = isoOf(campaign.day + campaign.days);
  const judged: { readonly [verdict in Verdict]: string } = {
    alone: words.alone(figure(contacted.people)),
    early: words.early(day, campaign.days, until),
    few: words.few(about(moreNeeded)),
    better: words.better,
    worse: words.worse,
    unclear: words.unclear(about(moreNeeded)),
  };
  return [
    words.came(contacted, heldBack, whole(low), whole(high)),
    judged[verdict],
    ...netSaid(facts, result),
    ...costSaid(facts, campaign, verdict === 'better' ? extraCustomers : null),
    ...(lost > 0 ? [words.lost(figure(lost))] : []),
  ];
}

function netSaid(facts: Facts, result: CampaignResult): string[] {
  const { contacted, heldBack, extraNet, extraNetWithoutLargest } = result;
  const words = facts.texts.campaigns;
  if (!extraNet || contacted.net === null || heldBack.net === null) return [];
  const { text } = facts.money;
  const each = ({ net, people }: typeof contacted): string => text((net ?? 0) / people);
  return [
    words.net(each(contacted), each(heldBack), text(extraNet.low), text(extraNet.high)),
    ...(extraNetWithoutLargest
      ? [words.withoutLargest(text(extraNetWithoutLargest.low), text(extraNetWithoutLargest.high))]
      : []),
  ];
}

/** What a customer more cost can be told only where there surely are some. */
function costSaid(
  { texts, money: { currency } }: Facts,
  { cost }: KeptCampaign,
  extra: Estimate | null,
): string[] {
  if (cost === null) return [];
  const text = (amount: number): string => money(amount, currency);
  const each = extra && { low: text(cost / extra.high), high: text(cost / extra.low) };
  return [texts.campaigns.cost(text(cost), each)];
}

function shortOf(
  facts: Facts,
  campaign: KeptCampaign,
  { verdict, extraCustomers, day }: CampaignResult,
): string {
  const { short } = facts.texts.campaigns;
  const [low, high] = [whole(extraCustomers?.low ?? 0), whole(extraCustomers?.high ?? 0)];
  switch (verdict) {
    case 'better':
    case 'worse':
      return short[verdict](low, high);
    case 'early':
      return short.early(day, campaign.days);
    case 'alone':
      return short.alone;
    default:
      return short.unclear;
  }
}
