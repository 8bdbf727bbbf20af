// What a script shows a person: menus, sidebar, dialogs, alerts and prompts, toasts.
//
// An alert suspends a script, and a page cannot suspend one. So a menu item that asks is run twice: the first run stops at the
// question, the dialog is shown, and with the answer the item runs again from its start. That is sound as long as nothing was written
// before the question; where something was, the browser's own (blocking) dialog asks.

import type { UiPort } from 'local-sheets/services/host.ts';
import { change, type Panel, page, toast } from './page/state.ts';
import type { ScriptFrame } from './script/frame.ts';

interface Asked {
  title: string;
  text: string;
  buttons: readonly string[];
  input: boolean;
}
interface Answer {
  button: string;
  text: string;
}

/** Stops a script at its question. */
class Suspended {
  readonly asked: Asked;
  constructor(asked: Asked) {
    this.asked = asked;
  }
}

interface Attempt {
  answers: Answer[];
  given: number;
  written: () => boolean;
  stopped: Suspended | null;
}
let attempt: Attempt | null = null;

export function screen(frame: (html: string, title: string) => ScriptFrame): UiPort {
  const show = (kind: Panel['kind'], html: string, title: string, size?: Panel['size']) => {
    page()[kind]?.close();
    const made = frame(html, title);
    change({
      [kind]: {
        kind,
        title,
        size,
        frame: made.element,
        close() {
          made.dispose();
          if (page()[kind]?.frame === made.element) change({ [kind]: null });
        },
      } satisfies Panel,
    });
  };
  return {
    menu() {},
    sidebar: (html, title) => show('sidebar', html, title),
    dialog: (html, title, size) => show('dialog', html, title, size),
    alert: (title, text, buttons) => ask({ title, text, buttons: buttons.split('_'), input: false }).button,
    prompt: (title, text, buttons) => ask({ title, text, buttons: buttons.split('_'), input: true }),
    toast: (message, title, seconds) => toast(message, title, seconds),
  };
}

/** Runs a menu item; where it asks, it is run again with the answer. */
screen.attempt = (run: () => void, writes: () => number): void => {
  const answers: Answer[] = [];
  const once = () => {
    const before = writes();
    attempt = { answers, given: 0, written: () => writes() !== before, stopped: null };
    const mine = attempt;
    try {
      run();
    } catch (error) {
      if (mine.stopped === null) throw error;
    } finally {
      attempt = null;
    }
    if (mine.stopped === null) return;
    change({
      question: {
        ...mine.stopped.asked,
        answer(button, text) {
          answers.push({ button, text });
          once();
        },
      },
    });
  };
  once();
};

function ask(asked: Asked): Answer {
  const known = attempt?.answers[attempt.given];
  if (attempt && known) {
    attempt.given++;
    return known;
  }
  if (!attempt || attempt.written() || attempt.stopped) return native(asked);
  attempt.stopped = new Suspended(asked);
  throw attempt.stopped;
}

function native({ title, text, buttons, input }: Asked): Answer {
  const message = title ? `${title}\n\n${text}` : text;
  if (input) {
    const typed = window.prompt(message);
    return { button: typed === null ? 'CANCEL' : 'OK', text: typed ?? '' };
  }
  if (buttons.length === 1) {
    window.alert(message);
    return { button: 'OK', text: '' };
  }
  return { button: window.confirm(message) ? buttons[0]! : buttons.at(-1)!, text: '' };
}
