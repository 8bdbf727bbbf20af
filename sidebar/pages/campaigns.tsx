// The campaigns with what came of them, the last first.

import { useEffect, useState } from 'preact/hooks';
import type { CampaignSaid, Campaigns } from '../../src/addon/api.ts';
import type { ProblemError } from '../client/problem.ts';
import { useApp } from '../parts/app-context.ts';
import { Fault } from '../parts/fields.tsx';
import { Note } from '../parts/note.tsx';
import { BackTop, Page } from '../parts/page.tsx';
import { Whole } from '../parts/whole.tsx';
import { problemText } from '../text/problem-text.ts';

export function CampaignsPage() {
  const { act, text } = useApp();
  const { t } = text;
  const [found, setFound] = useState<Campaigns | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const read = () => void act.campaigns().then(setFound, setProblem);
  useEffect(read, []);
  return (
    <Page top={<BackTop />} title={t.campaigns.title}>
      {problem && (
        <Note kind="error" title={problemText(problem.problem, text).title}>
          {problemText(problem.problem, text).body}
        </Note>
      )}
      {!found && !problem && <p class="hint">{t.orders.reading}</p>}
      {found?.campaigns.length === 0 && <p class="hint">{t.campaigns.none}</p>}
      {found?.campaigns.map((campaign) => (
        <CampaignPart key={campaign.id} campaign={campaign} currency={found.currency} changed={read} />
      ))}
    </Page>
  );
}

function CampaignPart({
  campaign: { id, title, sentences, isRunning, cost },
  currency,
  changed,
}: {
  campaign: CampaignSaid;
  currency: string;
  changed: () => void;
}) {
  const { act, text } = useApp();
  const { t } = text;
  const [typed, setTyped] = useState(cost === null ? '' : String(cost));
  const amount = typed.trim() === '' ? null : Number(typed.replace(/,/g, ''));
  const isFault = amount !== null && !(amount >= 0);
  return (
    <section class="contents">
      <h2>{title}</h2>
      {isRunning && <p class="hint">{t.campaigns.running}</p>}
      {sentences.map((sentence) => (
        <p key={sentence}>
          <Whole>{sentence}</Whole>
        </p>
      ))}
      <div class="row2">
        <label for={`cost-${id}`}>
          {t.campaigns.cost} {currency}
        </label>
        <input
          id={`cost-${id}`}
          class="number"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={typed}
          aria-invalid={isFault}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {isFault && <Fault>{t.campaigns.fault}</Fault>}
      {!isFault && amount !== cost && (
        <p>
          <button
            type="button"
            class="link"
            onClick={() => void act.setCost(id, amount).then(changed, act.notify)}
          >
            {t.campaigns.save}
          </button>
        </p>
      )}
    </section>
  );
}
