// What the words mean, and help: plain lists, nothing to load.

import { useApp } from '../parts/app-context.ts';
import { nesCounts } from '../parts/nes-bars.tsx';
import { BackTop, Page } from '../parts/page.tsx';

export function WordsPage() {
  const { t, names } = useApp().text;
  return (
    <Page top={<BackTop />} title={t.words.title}>
      <dl class="terms">
        {nesCounts([]).map(({ tag }) => (
          <div key={tag}>
            <dt>
              <i class={`dot t-${tag}`} /> {tag} {names.nes[tag].name}
            </dt>
            <dd>{names.nes[tag].meaning}</dd>
          </div>
        ))}
        {t.words.list.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}

export function HelpPage() {
  const { t } = useApp().text;
  return (
    <Page top={<BackTop />} title={t.help.title}>
      <dl class="terms">
        {t.help.list.map(([question, answer]) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
