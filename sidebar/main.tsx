// Opens the wizard in the page that Google shows in the sidebar.

import { render } from 'preact';
import { languageOf } from '../src/text/language.ts';
import { App } from './app.tsx';
import { createClient, type ScriptRun } from './client/client.ts';
import { createController } from './state/controller.ts';
import { createStore } from './state/state.ts';
import './styles/index.css';

declare global {
  interface Window {
    readonly google?: { readonly script: { readonly run: ScriptRun } };
  }
}

const client = createClient({ runner: () => window.google?.script.run ?? null });
// Until the server says which language the person uses, the browser's.
const store = createStore(languageOf(navigator.language));
const controller = createController(client, store);

const page = document.getElementById('app')!;
page.replaceChildren();
render(<App store={store} controller={controller} />, page);
controller.begin();
// A person who changed the sheet comes back with the mouse or the keyboard.
addEventListener('focus', controller.look);
