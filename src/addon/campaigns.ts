// Campaigns of this workbook: keeping one that was drawn, and what came of them.

import { isRunning, type KeptCampaign, printStrata } from '../model/campaigns/index.ts';
import { dayOfIso, isoOf } from '../model/days.ts';
import { saidCampaigns } from '../reports/today/campaigns.ts';
import { Trouble } from '../sheets/trouble.ts';
import { Workbook } from '../sheets/workbook.ts';
import { textsOf } from '../text/index.ts';
import type { Campaigns, NewCampaign, OfSet } from './api.ts';
import { COST, keptIn } from './holding.ts';
import { prepare } from './job.ts';
import { checkedSettings } from './requests.ts';
import { spokenOf, tabNameIn } from './sets.ts';
import { languageHere } from './start.ts';

/**
 * Keeps a campaign that was drawn where its list or file is made, before that is given away. A further file of a wave without a
 * hold-back is the same wave.
 */
export function keepCampaign({
  of,
  by,
  key,
  day,
  days,
  percent,
  seed,
  people,
  strata,
}: NewCampaign & OfSet): null {
  const workbook = new Workbook();
  const { settings } = spokenOf(workbook, of);
  const kept = keptIn(workbook);
  const from = dayOfIso(day) ?? 0;
  const isSame = (one: KeptCampaign) => one.by === by && one.key === key && isRunning(one, from);
  if (strata.length === 0 && kept.some(isSame)) return null;
  const { campaigns } = textsOf(languageHere());
  const id = String(Math.max(0, ...kept.map((one) => Number(one.id) || 0)) + 1);
  const facts = [id, by, key, day, ...[days, percent, seed, people].map(String), ''];
  const tabName = tabNameIn(workbook.set, workbook.nameOf(settings.sheetId));
  const row = { facts, members: printStrata(strata) };
  workbook.keepCampaign(row, tabName(campaigns.sheet), campaigns.columns, settings.sheetId);
  return null;
}

/** What a campaign has cost, in the shop's money; null = not known. */
export function setCost({
  id,
  cost,
  of,
}: OfSet & { readonly id: string; readonly cost: number | null }): null {
  const workbook = new Workbook();
  spokenOf(workbook, of);
  if (!workbook.changeCampaign(id, COST, cost === null ? '' : String(cost)))
    throw new Trouble('campaign-gone');
  return null;
}

/** All of them with their results, by the orders as they are now. */
export function campaigns({ of }: OfSet = {}): Campaigns {
  const workbook = new Workbook();
  const { settings, lastRun } = spokenOf(workbook, of);
  const { input } = prepare(workbook, checkedSettings(settings), lastRun);
  return {
    asOf: isoOf(input.segmentation.asOf),
    currency: input.reading.currency,
    campaigns: saidCampaigns(input),
  };
}
