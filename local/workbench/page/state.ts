// What stands on the page around the grid: one value, and who is told when it changes.

export interface Toast {
  id: number;
  title: string;
  message: string;
}
export interface Question {
  title: string;
  text: string;
  /** Button names as Google gives them: OK, CANCEL, YES, NO. */
  buttons: readonly string[];
  /** A line to type in: `prompt`. */
  input: boolean;
  answer(button: string, text: string): void;
}
export interface Panel {
  kind: 'sidebar' | 'dialog';
  title: string;
  frame: HTMLIFrameElement;
  size?: { width: number; height: number };
  close(): void;
}

export interface PageState {
  name: string;
  saved: boolean;
  /** The start page lies over the grid. */
  start: boolean;
  settings: boolean;
  sidebar: Panel | null;
  dialog: Panel | null;
  question: Question | null;
  toasts: readonly Toast[];
  /** Something takes a while: shown at the top, as Sheets does. */
  working: string | null;
  simulating: string | null;
}

let state: PageState = {
  name: '',
  saved: true,
  start: false,
  settings: false,
  sidebar: null,
  dialog: null,
  question: null,
  toasts: [],
  working: null,
  simulating: null,
};
const listeners = new Set<() => void>();

export function page(): PageState {
  return state;
}

export function change(patch: Partial<PageState>): void {
  state = { ...state, ...patch };
  for (const listener of listeners) listener();
}

export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let toasts = 0;

/** `seconds` below 0 = until it is closed. */
export function toast(message: string, title = '', seconds = 5): void {
  const id = ++toasts;
  change({ toasts: [...state.toasts, { id, title, message }] });
  if (seconds >= 0) setTimeout(() => dropToast(id), seconds * 1000);
}

export function dropToast(id: number): void {
  change({ toasts: state.toasts.filter((item) => item.id !== id) });
}
