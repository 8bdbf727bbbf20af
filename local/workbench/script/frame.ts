// The add-on's own pages: its html in a sandboxed frame, with google.script.run to the host across a boundary that carries JSON only,
// takes its time, keeps no order and lets at most ten calls through at once.
// https://developers.google.com/apps-script/guides/html/reference/run

import client from './client.client.js';

const CONCURRENT_CALLS = 10;

export interface FrameHost {
  /** Runs the function; the answer is JSON. What it throws reaches the failure handler. */
  call(name: string, args: unknown[]): unknown;
  close(): void;
  focusSheet(): void;
  /** To the next part of the page, or the one before. */
  leave(by: 1 | -1): void;
  /** Milliseconds one way between the sidebar and the server. */
  delay(): number;
  /** Takes the place of a call, or of its answer, when a failure is being tried out. */
  interfere(name: string): Interference | null;
}

export type Interference =
  /** The call never reaches the server. */
  | { kind: 'refuse'; message: string }
  /** The server does the work, its answer is lost. */
  | { kind: 'lose'; message: string };

interface Call {
  id: number;
  name: string;
  args: string;
}

export class ScriptFrame {
  readonly element: HTMLIFrameElement;
  readonly #host: FrameHost;
  readonly #queue: Call[] = [];
  #running = 0;
  readonly #listen = (event: MessageEvent) => this.#receive(event);

  constructor(html: string, title: string, host: FrameHost) {
    this.#host = host;
    this.element = document.createElement('iframe');
    this.element.title = title;
    this.element.setAttribute(
      'sandbox',
      'allow-scripts allow-popups allow-forms allow-downloads allow-popups-to-escape-sandbox',
    );
    this.element.srcdoc = withClient(html);
    addEventListener('message', this.#listen);
  }

  dispose(): void {
    removeEventListener('message', this.#listen);
    this.element.remove();
    this.#queue.length = 0;
  }

  #receive({ source, data }: MessageEvent): void {
    if (source !== this.element.contentWindow || typeof data !== 'object' || data === null) return;
    const { regularsCall: call, regularsHost: wish } = data as {
      regularsCall?: Call;
      regularsHost?: { close?: true; focus?: true; leave?: 1 | -1 };
    };
    if (call) {
      this.#queue.push(call);
      this.#next();
    }
    if (wish?.close) this.#host.close();
    if (wish?.focus) this.#host.focusSheet();
    if (wish?.leave) this.#host.leave(wish.leave < 0 ? -1 : 1);
  }

  #next(): void {
    while (this.#running < CONCURRENT_CALLS && this.#queue.length) {
      const call = this.#queue.shift()!;
      this.#running++;
      void this.#carry(call).finally(() => {
        this.#running--;
        this.#next();
      });
    }
  }

  async #carry({ id, name, args }: Call): Promise<void> {
    const planned = this.#host.interfere(name);
    await pause(this.#host.delay());
    let answer: { id: number; result?: string; error?: string };
    if (planned?.kind === 'refuse') answer = { id, error: planned.message };
    else {
      try {
        answer = { id, result: JSON.stringify(this.#host.call(name, JSON.parse(args) as unknown[]) ?? null) };
      } catch (error) {
        answer = { id, error: error instanceof Error ? error.message : String(error) };
      }
      if (planned) answer = { id, error: planned.message };
    }
    await pause(this.#host.delay());
    this.element.contentWindow?.postMessage({ regularsAnswer: answer }, '*');
  }
}

/** The page around is light, as Google Sheets is; `?theme=dark` shows the add-on's pages dark. They follow it, not the system. */
const theme = (): 'dark' | 'light' =>
  new URLSearchParams(location.search).get('theme') === 'dark' ? 'dark' : 'light';

function withClient(html: string): string {
  const themed = `document.documentElement.dataset.theme='${theme()}';`;
  const script = `<script>${themed}${client.replaceAll('</script', '<\\/script')}</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
