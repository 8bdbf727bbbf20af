// The shop's own labels as lines of text, counted before they are written; and how many people a day Today holds.

import { useEffect, useId, useState } from 'preact/hooks';
import type { LabelCounts } from '../../src/addon/api.ts';
import { USUAL_PLACES } from '../../src/model/worklist.ts';
import { MOST_PLACES } from '../../src/terms/own.ts';
import { figure } from '../../src/text/figures.ts';
import type { ProblemError } from '../client/problem.ts';
import { useApp } from '../parts/app-context.ts';
import { Action } from '../parts/buttons.tsx';
import { Note } from '../parts/note.tsx';
import { BackTop, Page } from '../parts/page.tsx';
import { problemText } from '../text/problem-text.ts';

/** Milliseconds of rest before what is typed is counted. */
const TYPING = 500;

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function LabelsPage() {
  const { state, act, text } = useApp();
  const { t } = text;
  const [rules, places] = [useId(), useId()];
  /** null until the server has told what stands. */
  const [typed, setTyped] = useState<string | null>(null);
  const [people, setPeople] = useState('');
  const [found, setFound] = useState<LabelCounts | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  useEffect(() => {
    act.labels(null).then((counts) => {
      setFound(counts);
      setTyped(counts.lines.map((line) => line.text).join('\n'));
      setPeople(String(counts.own.places ?? USUAL_PLACES));
    }, setProblem);
  }, []);
  useEffect(() => {
    if (typed === null || found === null || sameLines(found, typed)) return;
    let isLate = false;
    const timer = setTimeout(() => {
      act.labels(linesOf(typed)).then(
        (counts) => {
          if (!isLate) setFound(counts);
        },
        (error) => {
          if (!isLate) setProblem(error);
        },
      );
    }, TYPING);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [typed]);
  const count = Number(people);
  const isWrong = typed !== null && !(Number.isInteger(count) && count >= 1 && count <= MOST_PLACES);
  const isCounting = typed !== null && found !== null && !sameLines(found, typed);
  return (
    <Page
      top={<BackTop />}
      title={t.people.own}
      foot={
        found && (
          <Action
            label={t.people.ownWrite}
            wait={isCounting ? t.orders.reading : isWrong ? t.people.ownPlacesWrong : null}
            onClick={() => act.keepOwn({ ...found.own, labels: linesOf(typed ?? ''), places: count })}
          />
        )
      }
    >
      <p class="explain">{t.people.ownAbout}</p>
      {problem && (
        <Note kind="error" title={problemText(problem.problem, text).title}>
          {problemText(problem.problem, text).body}
        </Note>
      )}
      {!found && !problem && <p class="hint">{t.orders.reading}</p>}
      {found && (
        <>
          <label class="hint" for={rules}>
            {t.people.ownRules}
          </label>
          <textarea
            id={rules}
            class="rules"
            rows={6}
            spellcheck={false}
            placeholder={t.people.ownExample}
            value={typed ?? ''}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <div role="status">
            {found.lines.length > 0 && (
              <dl class="facts">
                {found.lines.map((line, i) => (
                  <div key={`${i} ${line.text}`}>
                    <dt>{line.label ?? t.people.ownUnread(line.near ?? '')}</dt>
                    <dd>{line.label !== null && figure(line.customers)}</dd>
                  </div>
                ))}
                <div>
                  <dt>{t.people.ownOthers}</dt>
                  <dd>{figure(found.others)}</dd>
                </div>
              </dl>
            )}
          </div>
          <p class="hint">{t.people.ownWords}</p>
          {found.columns.length > 0 && <p class="hint">{t.people.ownColumns(found.columns)}</p>}
          <div class="row2">
            <label for={places}>{t.people.ownPlaces}</label>
            <input
              id={places}
              class="number"
              inputMode="numeric"
              value={people}
              aria-invalid={isWrong}
              onInput={(event) => setPeople(event.currentTarget.value)}
            />
          </div>
          {state.inspection.value !== null && <p class="hint">{t.people.ownSteps}</p>}
        </>
      )}
    </Page>
  );
}

const sameLines = ({ lines }: LabelCounts, typed: string): boolean =>
  JSON.stringify(lines.map((line) => line.text)) === JSON.stringify(linesOf(typed));
