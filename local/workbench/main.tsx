// The page: opens a workbook, binds the add-on to it, and connects menus, grid, sidebar and dialogs.

import { Book } from 'local-sheets/book/workbook.ts';
import { engine } from 'local-sheets/calc/engine.ts';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { render } from 'preact';
import { publicName } from '../../src/terms/public-names.ts';
import { Grid } from './grid.ts';
import { listenToKeys, nextPart } from './keyboard.ts';
import { buildMenus } from './menus.ts';
import type { Actions } from './page/actions.ts';
import { App } from './page/app.tsx';
import { change, page, toast } from './page/state.ts';
import { fileBook, sampleBook, sampleTitle } from './samples.ts';
import { screen } from './screen.ts';
import { ScriptFrame } from './script/frame.ts';
import { type AddOn, Session } from './session.ts';
import { isSimulation, Simulation, type SimulationName } from './simulate.ts';
import { forget, keep, kept } from './storage.ts';
import { engineWord, language, userLocale, words } from './text/index.ts';
import './styles/page.css';
import './styles/engine.css';

const address = new URLSearchParams(location.search);
/** One way, in milliseconds; each call waits its own while. Google's own calls take about half a second in all. */
let oneWay = address.has('delay') ? Number(address.get('delay')) : null;
const delay = () => oneWay ?? 120 + Math.random() * 200;

let session: Session;
let grid: Grid;
let simulation: Simulation | null = null;
let saving: ReturnType<typeof setTimeout> | null = null;

async function begin(): Promise<void> {
  document.documentElement.lang = language === 'zh-TW' ? 'zh-Hant-TW' : 'en';
  engine.setTranslationMethod(engineWord, () => true);
  const addOn = (await (await fetch('add-on.json')).json()) as AddOn;
  const before = await kept().catch(() => null);
  const sample = address.get('sample');
  // A reload goes on with the workbook of before; the address of another sample opens that.
  const again = before !== null && (sample === null || before.sample === sample);
  const book = again ? Book.fromJSON(before.book) : await sampleBook(sample ?? 'shopify');

  grid = new Grid(book, { changed, tell: (text) => toast(text), ask: confirmed });
  render(<App actions={actions} />, document.getElementById('chrome')!);
  buildMenus(
    {
      fresh: () => void openSample('empty'),
      open: chooseFile,
      sample: (name) => void openSample(name),
      download: () => void download(),
      settings: () => change({ settings: true }),
      simulate,
      run: (call) => void run(call),
    },
    () => session.host.menus,
    addOnName(addOn),
  );
  listenToKeys();
  await open(book, addOn);
  await grid.mount(document.getElementById('grid')!);
  if (before === null && sample === null) change({ start: true });
  if (again && before.sidebar) void run('menuSegment');
  const failure = address.get('simulate');
  if (isSimulation(failure)) simulate(failure);
  // For tests and for curious people at the console.
  Object.assign(globalThis, {
    workbench: {
      get book() {
        return session.book;
      },
      get session() {
        return session;
      },
      grid,
      simulate,
      set delay(milliseconds: number) {
        oneWay = milliseconds;
      },
    },
  });
  document.body.dataset.ready = 'true';
}

/** As a listing has a name in each language: the page's `<meta name="title:zh-TW">`, else its title. */
function addOnName({ html: { Sidebar = '' } }: AddOn): string {
  // Parsed, since a page in ASCII writes Chinese as character references.
  const page = new DOMParser().parseFromString(Sidebar, 'text/html');
  const named = page.querySelector<HTMLMetaElement>(`meta[name="title:${language}"]`)?.content;
  return named || page.title || 'Add-on';
}
let theAddOn: AddOn;

async function open(book: Book, addOn = theAddOn): Promise<void> {
  theAddOn = addOn;
  closeFrames();
  simulation = null;
  change({ name: book.name, simulating: null, toasts: [] });
  document.title = `${book.name} · ${addOnName(addOn)}`;
  session = await Session.open({ book, addOn, grid, userLocale, ui: screen(frame) });
  session.host.calculate();
  grid.open(book);
  changed();
}

async function openSample(name: string): Promise<void> {
  await opening(sampleTitle(name), () => sampleBook(name));
}

async function openFile(file: File): Promise<void> {
  change({ start: false });
  await opening(file.name, () => fileBook(file));
}

async function opening(name: string, read: () => Promise<Book>): Promise<void> {
  change({ working: words.opening(name) });
  await painted();
  try {
    await open(await read());
  } catch (error) {
    toast(error instanceof Error ? error.message : String(error), words.notRead(name), 12);
  } finally {
    change({ working: null });
  }
}

function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.csv,.tsv,.txt,.xlsx';
  input.onchange = () => input.files?.[0] && void openFile(input.files[0]);
  input.click();
}

addEventListener(
  'dragover',
  (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault(),
);
addEventListener('drop', (event) => {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  void openFile(file);
});

async function download(): Promise<void> {
  change({ working: words.working });
  await painted();
  try {
    grid.settle();
    session.host.calculate();
    const bytes = await writeXlsx(session.book, 'local-sheets workbench');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([bytes as BlobPart], {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }),
    );
    link.download = `${session.book.name}.xlsx`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch (error) {
    toast(error instanceof Error ? error.message : String(error), '', 12);
  } finally {
    change({ working: null });
  }
}

/** A menu item of the add-on; while it works the page says so, as Sheets does. */
async function run(call: string): Promise<void> {
  change({ working: words.runningScript });
  await painted();
  await new Promise((resolve) => setTimeout(resolve, delay()));
  try {
    screen.attempt(
      () => session.run(call),
      () => session.host.calls.writes,
    );
  } catch (error) {
    toast(error instanceof Error ? error.message : String(error), '', 10);
  } finally {
    change({ working: null });
    changed();
  }
}

/** The add-on runs in the page's own thread: a run does one step a call, so that the page is drawn in between. */
function oneStep(name: string, args: unknown[]): unknown[] {
  if (name !== publicName('step') && name !== publicName('beginRun')) return args;
  return args.map((request) => ({ ...(request as object), seconds: 0 }));
}

function frame(html: string, title: string): ScriptFrame {
  return new ScriptFrame(html, title, {
    call(name, args) {
      const answer = session.call(name, oneStep(name, args));
      changed();
      return answer;
    },
    close: () => {
      closeFrames();
      changed();
    },
    leave: nextPart,
    focusSheet: () => document.querySelector<HTMLElement>('.o-grid')?.focus(),
    delay,
    interfere: (name) => simulation?.interfere(name) ?? null,
  });
}

function closeFrames(): void {
  page().sidebar?.close();
  page().dialog?.close();
}

function simulate(name: SimulationName): void {
  stopSimulating();
  simulation = new Simulation(name, session.book, {
    deleteSheet: (id) => {
      grid.fresh();
      if (session.book.sheets.filter((sheet) => !sheet.hidden).length === 1) {
        grid.model.dispatch('CREATE_SHEET', { sheetId: 'left-over', position: 1, name: 'Sheet2' });
      }
      grid.model.dispatch('DELETE_SHEET', { sheetId: String(id), sheetName: session.book.sheet(id)!.name });
    },
    type: (id, row, col, content) => {
      grid.fresh();
      grid.model.dispatch('UPDATE_CELL', { sheetId: String(id), row, col, content });
    },
    show: () => grid.show(),
  });
  change({ simulating: words.simulate[name] });
}

function stopSimulating(): void {
  simulation?.end();
  simulation = null;
  change({ simulating: null });
}

/** Keeps the document a moment after the last change. */
function changed(): void {
  change({ saved: false });
  if (saving !== null) clearTimeout(saving);
  saving = setTimeout(() => void save(), 600);
}

async function save(): Promise<void> {
  saving = null;
  grid.settle();
  await keep({
    book: session.book.toJSON(),
    sidebar: page().sidebar !== null,
    sample: address.get('sample'),
  }).catch(() => {});
  if (saving === null) change({ saved: true });
}
addEventListener('pagehide', () => saving !== null && void save());

function confirmed(text: string, yes: () => void): void {
  change({
    question: {
      title: '',
      text,
      buttons: ['OK', 'CANCEL'],
      input: false,
      answer: (button) => button === 'OK' && yes(),
    },
  });
}

/** The browser has drawn what was changed so far. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

const actions: Actions = {
  rename(name) {
    session.book.name = name;
    change({ name });
    changed();
  },
  openSample: (name) => void openSample(name),
  openFile: (file) => void openFile(file),
  chooseFile,
  setLocale(locale, timeZone) {
    session.book.locale = locale;
    session.book.timeZone = timeZone;
    session.book.dirty = true;
    session.host.calculate();
    grid.show();
    changed();
  },
  locale: () => ({ locale: session.book.locale, timeZone: session.book.timeZone }),
  stopSimulating,
};

begin().catch((error: unknown) => {
  document.body.dataset.failed = String(error);
  console.error(error);
  void forget();
});
