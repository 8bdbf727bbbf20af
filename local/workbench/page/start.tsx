// The start page: samples to pick from, or the person's own file.

import { useEffect, useRef } from 'preact/hooks';
import { SAMPLES } from '../samples.ts';
import { words } from '../text/index.ts';
import type { Actions } from './actions.ts';
import { SheetIcon } from './icons.tsx';
import { change } from './state.ts';

export function StartPage({ actions }: { actions: Actions }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const pick = (act: () => void) => () => {
    change({ start: false });
    act();
  };
  return (
    <div class="veil start" role="dialog" aria-modal="true" aria-label={words.start.title}>
      <main>
        <h1>{words.start.title}</h1>
        <p>{words.start.lead}</p>
        <ul>
          {SAMPLES.map(({ name, text }, i) => (
            <li key={name}>
              <button
                type="button"
                data-sample={name}
                ref={i === 0 ? first : null}
                onClick={pick(() => actions.openSample(name))}
              >
                <SheetIcon />
                <strong>{words.samples[text][0]}</strong>
                <span>{words.samples[text][1]}</span>
              </button>
            </li>
          ))}
        </ul>
        <div class="own">
          <button type="button" class="main" onClick={actions.chooseFile}>
            {words.start.own}
          </button>
          <span>{words.start.ownHint}</span>
        </div>
      </main>
    </div>
  );
}
