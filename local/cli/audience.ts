// `--audience`: a group of customers as the file that an ad platform or a mail tool takes.

import { createHash } from 'node:crypto';
import type { Group, NewCampaign, People } from '../../src/addon/api.ts';
import { type Audience, audienceFile, audienceName, FIRST_LINES } from '../../src/audiences/index.ts';
import { draw, FEWEST_TO_HOLD_BACK } from '../../src/model/campaigns/index.ts';
import { COMMAND_TEXTS } from '../../src/text/command.generated.ts';
import type { Language } from '../../src/text/language.ts';
import { PlainError } from './faults.ts';
import type { Output } from './outputs.ts';

export interface AudienceOptions {
  readonly audience: Audience;
  readonly group: Group;
  /** Only so many, the most worth first: a seed list. */
  readonly best: number | null;
  /** Not hashed. */
  readonly isPlain: boolean;
  /** Who is held back, in percent, and the seed of the draw; null = nobody. */
  readonly holdBack: { readonly percent: number; readonly seed: number } | null;
  /** null = by its name, in the folder one stands in. */
  readonly out: string | null;
}

/** The file, and a line that says who is in it and who is not. */
export async function audienceOutput(
  options: AudienceOptions,
  { people, asOf, asksConsent, locale, total, holding }: People,
  language: Language,
): Promise<Output & { readonly said: string; readonly campaign: NewCampaign }> {
  const { audience, group, best, isPlain, holdBack } = options;
  const says = COMMAND_TEXTS[language].audience;
  const codes = group.by === 'nes' || group.by === 'cell' ? group.key.split('-') : [];
  const named = [...codes, ...(best === null ? (codes.length ? [] : ['LIST']) : ['TOP', String(best)])];
  const contacts = people.slice(0, best ?? undefined);
  const request = {
    audience,
    contacts,
    asksConsent,
    phones: people.flatMap(({ phone = '' }) => phone),
    locale,
    digest: isPlain ? null : async (text: string) => createHash('sha256').update(text, 'utf8').digest('hex'),
  };
  const whole = await audienceFile(request);
  if (holdBack && holding.running?.holds) throw new PlainError(says.holdsAlready(holding.running.until));
  const members = whole.reached.map((at) => contacts[at]!);
  if (holdBack && members.length < FEWEST_TO_HOLD_BACK)
    throw new PlainError(says.tooFewToHold(members.length, FEWEST_TO_HOLD_BACK));
  const facts = { ...group, day: asOf, days: holding.days, ...(holdBack ?? { percent: 0, seed: 0 }) };
  const { campaign, heldBack } = draw(members, facts);
  const out = new Set(contacts.flatMap(({ key }, at) => (heldBack.has(key) ? [at] : [])));
  const file = out.size === 0 ? whole : await audienceFile({ ...request, heldBack: out });
  const path = options.out ?? `${audienceName(named)}_${asOf}.${audience === 'line' ? 'txt' : 'csv'}`;
  const counts = { ...file, total: Math.min(total, best ?? total) };
  return {
    path,
    campaign,
    content: file.text,
    isOurs: (content) => {
      const [first] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content).split('\n', 1);
      return FIRST_LINES.some((line) => line === first) || /^U[0-9a-f]{32}$/.test(first ?? '');
    },
    said: [
      says.counts(path, counts),
      ...(holding.heldBack + file.heldBack ? [says.heldBack(holding.heldBack + file.heldBack)] : []),
      ...(file.tooFew === null ? [] : [says.tooFew(file.tooFew)]),
    ].join(' '),
  };
}
