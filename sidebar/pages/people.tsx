// Who is in a group, the most worth first, and the group as a file for an ad platform or a mail tool.

import { useEffect, useState } from 'preact/hooks';
import type { Group, People, Someone } from '../../src/addon/api.ts';
import {
  AUDIENCES,
  type Audience,
  type AudienceFile,
  audienceFile,
  audienceName,
} from '../../src/audiences/index.ts';
import { draw } from '../../src/model/campaigns/index.ts';
import type { GroupForm } from '../../src/terms/groups.ts';
import type { WeekLine } from '../../src/terms/week-lines.ts';
import { figure, percent as shareText } from '../../src/text/figures.ts';
import type { ProblemError } from '../client/problem.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, Link, Outline } from '../parts/buttons.tsx';
import { Radios } from '../parts/fields.tsx';
import { HoldBack } from '../parts/hold-back.tsx';
import { Note } from '../parts/note.tsx';
import { BackTop, Page } from '../parts/page.tsx';
import { useWeekLine } from '../parts/week.tsx';
import { Clauses } from '../parts/whole.tsx';
import { save, sha256 } from '../state/download.ts';
import { money } from '../text/index.ts';
import { problemText } from '../text/problem-text.ts';

/** Shown before one asks for more. */
const FIRST = 4;
const MORE = 50;

export function PeoplePage({ group }: { group: Group }) {
  const { state, act, text } = useApp();
  const { t, today } = text;
  const week = state.result?.summary.week;
  const weekLine = useWeekLine();
  const [found, setFound] = useState<People | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [shown, setShown] = useState(FIRST);
  const [audience, setAudience] = useState<Audience>('meta');
  const [file, setFile] = useState<AudienceFile | null>(null);
  const [percent, setPercent] = useState(0);
  const read = (): Promise<void> => act.people(group).then(setFound, setProblem);
  useEffect(() => {
    void read();
  }, []);
  useEffect(() => {
    // As the last time, where that was anything.
    if (found && !found.holding.running) setPercent(found.holding.percent ?? 0);
  }, [found]);
  useEffect(() => {
    setFile(null);
    if (found) void fileOf(found, audience).then(setFile);
  }, [found, audience]);
  const name = `${audienceName(codesOf(group))}_${found?.asOf ?? ''}.${audience === 'line' ? 'txt' : 'csv'}`;
  /** Draws among `members` and has it kept: what is given away without could never be judged. null = nothing may be given. */
  const held = async (members: readonly Someone[]): Promise<ReadonlySet<string> | null> => {
    if (!found) return null;
    const seed = 1 + Math.floor(Math.random() * 999_999_999);
    const share = found.holding.running?.holds ? 0 : percent;
    const facts = { ...group, day: found.asOf, days: found.holding.days, percent: share, seed };
    const { campaign, heldBack } = draw(members, facts);
    try {
      await act.keepCampaign(campaign);
    } catch (error) {
      act.notify(error);
      if (heldBack.size > 0) return null;
    }
    return heldBack;
  };
  const download = async (): Promise<void> => {
    if (!found || !file) return;
    const heldBack = await held(file.reached.map((at) => found.people[at]!));
    if (!heldBack) return;
    const given = heldBack.size === 0 ? file : await fileOf(found, audience, heldBack);
    save(name, given.text);
    if (heldBack.size > 0) void read();
  };
  const makeList = async (): Promise<void> => {
    const isNew = percent > 0 && !there('list') && !found?.holding.running?.holds;
    if (isNew && !(await held(found?.people ?? []))) return;
    act.makeGroupSheet({ form: 'list', group });
    if (isNew) void read();
  };
  const hasContacts = found?.people.some(({ email, phone, lineId }) => email ?? phone ?? lineId) ?? false;
  const title = (group.by === 'week' && week && weekLine(week, group.key as WeekLine)) || (found?.name ?? '');
  const there = (form: GroupForm) =>
    state.start?.sheets.some(({ own }) => own === `${form}:${group.by}:${group.key}`);
  const canList = !['today', 'all', 'week'].includes(group.by);
  const sleeps = group.key.startsWith('S') || group.by === 'worth' || group.by === 'all';
  return (
    <Page
      top={<BackTop>{title}</BackTop>}
      title={found ? t.people.title(found.total) : title}
      foot={
        found &&
        canList && (
          <Action
            label={there('list') ? t.people.openList : t.people.makeList}
            wait={state.busy ? t.orders.reading : null}
            onClick={() => void makeList()}
          />
        )
      }
    >
      {problem && (
        <Note kind="error" title={problemText(problem.problem, text).title}>
          {problemText(problem.problem, text).body}
        </Note>
      )}
      {!found && !problem && <p class="hint">{t.orders.reading}</p>}
      {found && (
        <>
          <p class="hint">
            {found.total === 0 ? t.people.nobody : sleeps ? t.people.byWorth : t.people.byDay}
          </p>
          <ul class="people">
            {found.people.slice(0, shown).map(({ key, name: who, why, value, chance, moved, onDay }) => (
              <li key={key}>
                <b>{who ?? key}</b>
                <span>{value !== null && money(value, found.currency)}</span>
                <small>
                  <Clauses>{why}</Clauses>
                </small>
                {moved && <small>{today.moved('', moved.before, moved.now, moved.day).trim()}</small>}
                {onDay && <small>{today.onDay('', onDay).trim()}</small>}
                <small>{chance !== null && t.people.chance(shareText(chance, 0))}</small>
              </li>
            ))}
          </ul>
          {found.total > shown && (
            <p>
              <button type="button" class="link" onClick={() => setShown(shown + MORE)}>
                {t.people.more(found.total - shown)}
              </button>
            </p>
          )}
          {canList && (
            <section class="contents">
              <p>
                <Link
                  label={there('view') ? t.people.openView : t.people.makeView}
                  onClick={() => act.makeGroupSheet({ form: 'view', group })}
                />
              </p>
              <p class="hint">{t.people.viewAbout}</p>
            </section>
          )}
          {(canList || hasContacts) && found.total + found.holding.heldBack > 0 && (
            <section class="contents">
              <HoldBack
                holding={found.holding}
                reached={(hasContacts ? file?.reached.length : null) ?? found.total}
                percent={percent}
                onChange={setPercent}
              />
            </section>
          )}
          {found.total > 0 && !hasContacts && <p class="hint">{t.people.noContacts}</p>}
          {hasContacts && (
            <section class="contents">
              <h2>{t.people.files}</h2>
              <Radios
                label={t.people.files}
                labelHidden
                value={audience}
                options={AUDIENCES.map((kind) => ({
                  value: kind,
                  label: t.people.kinds[kind].name,
                  sub: t.people.kinds[kind].about,
                }))}
                onChoose={setAudience}
              />
              {file && <Counts found={found} file={file} />}
              {file?.tooFew != null && <p class="warm">{t.people.tooFew(file.people, file.tooFew)}</p>}
              <p class="hint">{t.people.named(name)}</p>
              <p>
                <Outline
                  label={t.people.download(t.people.kinds[audience].name)}
                  onClick={() => void download()}
                />
              </p>
            </section>
          )}
        </>
      )}
    </Page>
  );
}

function Counts({ found, file }: { found: People; file: AudienceFile }) {
  const { t } = useApp().text;
  const lines = [
    [t.people.inGroup, found.total + found.holding.heldBack],
    [t.people.hold.heldBack, -found.holding.heldBack],
    [t.people.withoutConsent, -file.withoutConsent],
    [t.people.unreachable, -file.unreachable],
    [t.people.repeated, -file.repeated],
    [t.people.inFile, file.people],
  ] as const;
  return (
    <dl class="facts">
      {lines
        .filter(([, count], i) => count !== 0 || i === 0 || i === lines.length - 1)
        .map(([term, count]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{figure(count)}</dd>
          </div>
        ))}
    </dl>
  );
}

const fileOf = (
  { people, asksConsent, locale }: People,
  audience: Audience,
  heldBack: ReadonlySet<string> = new Set(),
): Promise<AudienceFile> =>
  audienceFile({
    audience,
    contacts: people,
    heldBack: new Set(people.flatMap(({ key }, at) => (heldBack.has(key) ? [at] : []))),
    asksConsent,
    phones: people.flatMap(({ phone = '' }) => phone),
    locale,
    digest: sha256,
  });

const codesOf = ({ by, key }: Group): readonly string[] =>
  by === 'nes' || by === 'cell' ? key.split('-') : [by === 'all' ? 'ALL' : 'LIST'];
