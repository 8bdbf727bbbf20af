// What every page can reach: the state, the verbs, the words.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Controller } from '../state/controller.ts';
import type { State } from '../state/state.ts';
import type { Text } from '../text/index.ts';

export interface App {
  readonly state: State;
  readonly act: Controller;
  readonly text: Text;
}

export const AppContext = createContext<App | null>(null);

/** @throws outside the app. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('A page stands outside the app.');
  return app;
}
