// A copy for somebody outside, without who the customers are: as a file, or as sheets that can be copied. Says what is in it.

import { useState } from 'preact/hooks';
import { type PrivateCopy, privateCopy } from '../../src/audiences/index.ts';
import { figure } from '../../src/text/figures.ts';
import { ProblemError } from '../client/problem.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, Outline } from '../parts/buttons.tsx';
import { Check, Segmented } from '../parts/fields.tsx';
import { Note } from '../parts/note.tsx';
import { BackTop, Page } from '../parts/page.tsx';
import { keyedBy, save } from '../state/download.ts';
import { tabTitles, xlsxOf } from '../state/xlsx.ts';
import { problemText } from '../text/problem-text.ts';

const LEAST = ['0', '5', '10'] as const;

export function PrivatePage() {
  const { state, act, text } = useApp();
  const { t } = text;
  const words = t.people.private;
  const [withProducts, setProducts] = useState(false);
  const [least, setLeast] = useState<(typeof LEAST)[number]>('5');
  const [made, setMade] = useState<{ readonly copy: PrivateCopy; readonly sheets: number } | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const asOf = state.result?.summary.asOf ?? '';
  const make = async (use: (copy: PrivateCopy) => Promise<number>) => {
    setMaking(true);
    setProblem(null);
    try {
      const [tables, { secret }] = await act.privateParts();
      const keyed = await keyedBy(secret);
      const copy = await privateCopy(tables, {
        keyed,
        withProducts,
        least: Number(least),
        small: words.small,
      });
      setMade({ copy, sheets: await use(copy) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error);
    } finally {
      setMaking(false);
    }
  };
  const lines = { question: words.question, asOf: words.asOf(asOf), rule: words.not };
  const head = [[lines.question], [lines.asOf], [lines.rule], []];
  const download = () =>
    make(async ({ tables }) => {
      const sheets = tables.map(({ name, header, rows }) => ({
        title: name,
        rows: [...head, header, ...rows],
      }));
      save(`regulars_private_${asOf}.xlsx`, xlsxOf(sheets));
      return 0;
    });
  const write = () =>
    make(async ({ tables }) => {
      const titles = tabTitles(tables.map(({ name }) => words.tab(name)));
      const sheets = tables.map(({ header, rows }, i) => ({ title: titles[i], header, rows }));
      return (await act.privateSheets(lines, sheets)).names.length;
    });
  return (
    <Page
      top={<BackTop />}
      title={words.title}
      foot={
        <Action
          label={words.download}
          wait={isMaking ? words.making : null}
          onClick={() => void download()}
        />
      }
    >
      <p class="explain">{words.about}</p>
      <p>{words.is}</p>
      <p>{words.not}</p>
      <Check checked={withProducts} onChange={setProducts}>
        {words.products}
      </Check>
      <Segmented
        label={words.least}
        value={least}
        options={LEAST.map((value) => ({ value, label: value === '0' ? words.none : value }))}
        onChoose={setLeast}
      />
      <p class="hint">{words.leastAbout}</p>
      <p>
        <Outline label={words.sheets} onClick={() => !isMaking && void write()} />
      </p>
      {problem && (
        <Note kind="error" title={problemText(problem.problem, text).title}>
          {problemText(problem.problem, text).body}
        </Note>
      )}
      <div role="status">
        {made && (
          <Note kind="ok" title={made.sheets ? words.madeSheets(made.sheets) : words.madeFile}>
            {words.made(
              made.copy.tables.map(({ name }) => name),
              figure(made.copy.small),
            )}
          </Note>
        )}
      </div>
    </Page>
  );
}
