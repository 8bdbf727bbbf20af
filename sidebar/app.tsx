// The wizard: which page stands in the sidebar, what lies over it, and where the focus returns to.

import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LANGUAGE_FACTS } from '../src/text/language.ts';
import { HelpPage, WordsPage } from './pages/about.tsx';
import { RemovePage, UndoPage } from './pages/asked.tsx';
import { CampaignsPage } from './pages/campaigns.tsx';
import { ColumnPage } from './pages/column.tsx';
import { FunctionPage, FunctionsPage } from './pages/functions.tsx';
import { GroupsPage } from './pages/groups.tsx';
import { HandOverPage } from './pages/hand-over.tsx';
import { LabelsPage } from './pages/labels.tsx';
import { LeftOutPage, WithoutCustomerPage } from './pages/left-out.tsx';
import { PeoplePage } from './pages/people.tsx';
import { PrivatePage } from './pages/private.tsx';
import { TemplatePage } from './pages/template.tsx';
import { AppContext, type App as AppValue } from './parts/app-context.ts';
import { Notice } from './parts/notice.tsx';
import type { Controller } from './state/controller.ts';
import type { Over, Screen, Store } from './state/state.ts';
import { Done } from './steps/done.tsx';
import { Cancelled, Removed, Undone, Unfinished } from './steps/endings.tsx';
import { Failed } from './steps/failed.tsx';
import { Opening } from './steps/opening.tsx';
import { Orders } from './steps/orders.tsx';
import { Reopened } from './steps/reopened.tsx';
import { Results } from './steps/results.tsx';
import { Rules } from './steps/rules.tsx';
import { Run } from './steps/run.tsx';
import { textOf } from './text/index.ts';

const SCREENS: { readonly [screen in Screen]: ComponentType } = {
  loading: Opening,
  orders: Orders,
  rules: Rules,
  results: Results,
  run: Run,
  done: Done,
  reopened: Reopened,
  unfinished: Unfinished,
  cancelled: Cancelled,
  undone: Undone,
  removed: Removed,
  failed: Failed,
};

function OverPage({ over }: { over: Over }) {
  switch (over.page) {
    case 'column':
      return <ColumnPage role={over.role} />;
    case 'people':
      return <PeoplePage group={over.group} />;
    case 'groups':
      return <GroupsPage />;
    case 'campaigns':
      return <CampaignsPage />;
    case 'labels':
      return <LabelsPage />;
    case 'private':
      return <PrivatePage />;
    case 'left-out':
      return <LeftOutPage />;
    case 'without-customer':
      return <WithoutCustomerPage />;
    case 'functions':
      return <FunctionsPage />;
    case 'function':
      return <FunctionPage name={over.name} />;
    case 'words':
      return <WordsPage />;
    case 'help':
      return <HelpPage />;
    case 'template':
      return <TemplatePage />;
    case 'undo':
      return <UndoPage />;
    case 'hand-over':
      return <HandOverPage />;
    case 'remove':
      return <RemovePage />;
  }
}

export function App({ store, controller }: { store: Store; controller: Controller }) {
  const [state, setState] = useState(store.get);
  useLayoutEffect(() => store.subscribe(() => setState(store.get())), [store]);
  const text = textOf(state.language);
  useLayoutEffect(() => {
    document.documentElement.lang = LANGUAGE_FACTS[state.language].html;
    document.title = text.names.product;
  }, [state.language]);

  const depth = state.over.length;
  const act = useReturns(controller, depth, state.screen);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // In a search field with something in it, Escape clears the search first.
      const searching = event.target instanceof HTMLInputElement && event.target.value !== '';
      if (event.key === 'Escape' && !searching && store.get().over.length > 0) act.back();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [act]);

  const Shown = SCREENS[state.screen];
  const app: AppValue = useMemo(() => ({ state, act, text }), [state, act, text]);
  return (
    <AppContext.Provider value={app}>
      <div class="layer" hidden={depth > 0}>
        <Shown key={state.screen === 'failed' ? state.problem?.code : state.screen} />
      </div>
      {state.over.map((over, i) => (
        <div class="layer" key={`${i} ${over.page}`} hidden={i < depth - 1}>
          <OverPage over={over} />
        </div>
      ))}
      <Notice />
    </AppContext.Provider>
  );
}

/** The verbs, with a memory of what a page was opened from: leaving it puts focus and scroll back there. */
function useReturns(controller: Controller, depth: number, screen: Screen): Controller {
  const returns = useRef<{ element: Element | null; scroll: number }[]>([]);
  useEffect(() => {
    returns.current = [];
  }, [screen]);
  useLayoutEffect(() => {
    let last: (typeof returns.current)[number] | undefined;
    while (returns.current.length > depth) last = returns.current.pop();
    if (last === undefined) return;
    if (last.element instanceof HTMLElement) last.element.focus({ preventScroll: true });
    scrollTo(0, last.scroll);
  }, [depth]);
  return useMemo(
    () => ({
      ...controller,
      open(over: Over) {
        returns.current.push({ element: document.activeElement, scroll: scrollY });
        controller.open(over);
      },
    }),
    [controller],
  );
}
