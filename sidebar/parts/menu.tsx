// The menu at the top right: language, functions, words, help, removal. Arrow keys move, Escape closes.

import { useEffect, useRef, useState } from 'preact/hooks';
import { LANGUAGE_FACTS, LANGUAGES } from '../../src/text/language.ts';
import type { Over } from '../state/state.ts';
import { useApp } from './app-context.ts';
import { Icon } from './icon.tsx';

const PAGES = ['functions', 'template', 'words', 'help'] as const;

export function Menu() {
  const { state, act, text } = useApp();
  const { menu } = text.t;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const running = state.screen === 'run';

  const items = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (action: () => void) => {
    close();
    action();
  };
  const page = (over: Over) => choose(() => act.open(over));

  useEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    const outside = (event: Event) => {
      if (!list.current?.parentElement?.contains(event.target as Node)) setOpen(false);
    };
    const leave = () => setOpen(false);
    document.addEventListener('pointerdown', outside);
    addEventListener('blur', leave);
    return () => {
      document.removeEventListener('pointerdown', outside);
      removeEventListener('blur', leave);
    };
  }, [open]);

  const onKey = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to: { readonly [key: string]: number } = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    if (event.key in to) {
      event.preventDefault();
      all[to[event.key]]?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      setOpen(false);
    }
  };

  return (
    <div class="menu-anchor">
      <button
        type="button"
        class="round"
        ref={button}
        aria-label={menu.label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div class="menu" role="menu" tabIndex={-1} aria-label={menu.label} ref={list} onKeyDown={onKey}>
          <p class="group" aria-hidden="true">
            {menu.language}
          </p>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="button"
              role="menuitemradio"
              aria-checked={language === state.language}
              tabIndex={-1}
              lang={LANGUAGE_FACTS[language].html}
              onClick={() => choose(() => act.setLanguage(language))}
            >
              {LANGUAGE_FACTS[language].name}
              {language === state.language && <Icon name="check" />}
            </button>
          ))}
          <hr />
          {state.result !== null && !running && (
            <button type="button" role="menuitem" tabIndex={-1} onClick={() => page({ page: 'groups' })}>
              {text.t.people.groups}
            </button>
          )}
          {state.start?.sheets.some((sheet) => sheet.own === 'campaigns') && (
            <button type="button" role="menuitem" tabIndex={-1} onClick={() => page({ page: 'campaigns' })}>
              {text.t.campaigns.title}
            </button>
          )}
          {!running && state.start !== null && (
            <button type="button" role="menuitem" tabIndex={-1} onClick={() => choose(act.readAgain)}>
              {text.t.orders.readAgain}
            </button>
          )}
          {PAGES.map((name) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => page({ page: name })}
            >
              {menu[name]}
            </button>
          ))}
          {!running && (
            <>
              <hr />
              {state.result !== null && (
                <button
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  onClick={() => page({ page: 'hand-over' })}
                >
                  {menu.handOver}
                </button>
              )}
              <button type="button" role="menuitem" tabIndex={-1} onClick={() => page({ page: 'remove' })}>
                {menu.remove}
              </button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
