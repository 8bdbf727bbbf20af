// The page around the grid: title bar, sidebar, dialogs, toasts, start page.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { chooseLanguage, LANGUAGES, language, type PageLanguage, words } from '../text/index.ts';
import type { Actions } from './actions.ts';
import { LogoIcon, SheetIcon } from './icons.tsx';
import { SettingsDialog } from './settings.tsx';
import { StartPage } from './start.tsx';
import { change, dropToast, onChange, type Panel, page, type Question } from './state.ts';

export function App({ actions }: { actions: Actions }) {
  const [state, setState] = useState(page);
  useLayoutEffect(() => onChange(() => setState(page())), []);
  return (
    <>
      <header class="title-bar">
        <button
          type="button"
          class="logo"
          aria-label={words.file.samples}
          onClick={() => change({ start: true })}
        >
          <SheetIcon />
        </button>
        <NameField name={state.name} onRename={actions.rename} />
        <span class="saved">{state.saved ? words.saved : words.saving}</span>
        <span class="grow" />
        {state.simulating && (
          <span class="simulating" role="status">
            {words.simulate.title}: {state.simulating}
            <button type="button" onClick={actions.stopSimulating}>
              {words.simulate.off}
            </button>
          </span>
        )}
        <LanguageSwitch />
        <span class="account" aria-hidden="true">
          <LogoIcon />
        </span>
      </header>
      <p class="narrow">{words.narrow}</p>
      {state.sidebar && <Sidebar panel={state.sidebar} />}
      {state.dialog && <FrameDialog panel={state.dialog} />}
      {state.question && <QuestionDialog key={state.question.text} question={state.question} />}
      {state.settings && <SettingsDialog actions={actions} />}
      {state.start && <StartPage actions={actions} />}
      {state.working && (
        <div class="working" role="status">
          {state.working}
        </div>
      )}
      <div class="toasts" role="status">
        {state.toasts.map(({ id, title, message }) => (
          <div class="toast" key={id}>
            <div>
              {title && <strong>{title}</strong>}
              <span>{message}</span>
            </div>
            <button type="button" aria-label={words.close} onClick={() => dropToast(id)}>
              ×
            </button>
          </div>
        ))}
      </div>
    </>
  );
}

function NameField({ name, onRename }: { name: string; onRename(name: string): void }) {
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const done = () => {
    if (text.trim() && text !== name) onRename(text.trim());
    else setText(name);
  };
  return (
    <label class="name">
      <span class="ghost" aria-hidden="true">
        {text || ' '}
      </span>
      <input
        value={text}
        aria-label={words.rename}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    </label>
  );
}

function LanguageSwitch() {
  return (
    <select
      class="language"
      aria-label={words.language}
      value={language}
      onChange={(event) => chooseLanguage(event.currentTarget.value as PageLanguage)}
    >
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** The frame is made outside and only put in its place here, so that nothing reloads it. */
function Frame({ element }: { element: HTMLIFrameElement }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current!.replaceChildren(element);
    // The work is in it now; a page that is not there yet cannot keep the focus.
    const enter = () => {
      if (document.activeElement !== element) return;
      element.blur();
      element.focus();
    };
    element.focus();
    element.addEventListener('load', enter, { once: true });
  }, [element]);
  return <div class="frame" ref={place} />;
}

function Sidebar({ panel }: { panel: Panel }) {
  return (
    <aside class="sidebar" aria-label={panel.title}>
      <div class="sidebar-bar">
        <h1>{panel.title}</h1>
        <button type="button" aria-label={words.close} onClick={panel.close}>
          ×
        </button>
      </div>
      <Frame element={panel.frame} />
    </aside>
  );
}

function FrameDialog({ panel }: { panel: Panel }) {
  return (
    <div class="veil">
      <div
        class="dialog"
        role="dialog"
        aria-modal="true"
        aria-label={panel.title}
        style={panel.size && { width: `${panel.size.width}px` }}
      >
        <div class="dialog-bar">
          <h2>{panel.title}</h2>
          <button type="button" aria-label={words.close} onClick={panel.close}>
            ×
          </button>
        </div>
        <div style={panel.size && { height: `${panel.size.height}px` }}>
          <Frame element={panel.frame} />
        </div>
      </div>
    </div>
  );
}

const BUTTONS: { readonly [name: string]: string } = {
  OK: words.ok,
  CANCEL: words.cancel,
  YES: words.yes,
  NO: words.no,
};

function QuestionDialog({ question }: { question: Question }) {
  const [text, setText] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const answer = (button: string) => {
    change({ question: null });
    question.answer(button, text);
  };
  return (
    <div class="veil">
      <div
        class="dialog"
        role="alertdialog"
        aria-modal="true"
        aria-label={question.title || question.text}
        onKeyDown={(event) => event.key === 'Escape' && answer('CLOSE')}
      >
        <div class="dialog-bar">
          <h2>{question.title}</h2>
          <button type="button" aria-label={words.close} onClick={() => answer('CLOSE')}>
            ×
          </button>
        </div>
        <p>{question.text}</p>
        {question.input && (
          <input
            aria-label={question.text}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div class="buttons">
          {question.buttons.map((name, i) => (
            <button
              type="button"
              key={name}
              ref={i === 0 ? first : null}
              class={i === 0 ? 'main' : ''}
              onClick={() => answer(name)}
            >
              {BUTTONS[name] ?? name}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
