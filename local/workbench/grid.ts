// The grid on the page: mounts the engine on the document, shows it again after a script wrote, and passes edits back.

import { App, Component, markRaw, reactive, useState, xml } from '@odoo/owl';
import Chart from 'chart.js/auto';
import type { Book } from 'local-sheets/book/workbook.ts';
import { engine } from 'local-sheets/calc/engine.ts';
import './engine/focus.ts';
import { engineData } from './engine/snapshot.ts';
import { TakeBack } from './engine/take-back.ts';
import { engineTemplates } from './engine/templates.ts';
import { engineText } from './engine/texts.ts';
import './frozen.ts';
import { showNotes } from './notes.ts';
import { engineWord } from './text/index.ts';
import './typing.ts';

Object.assign(globalThis, { Chart });

type Model = InstanceType<typeof engine.Model>;

/** Milliseconds without an execution after which the document is shown again. */
const PAUSE = 350;

export interface GridEvents {
  /** The person changed the document. */
  changed(): void;
  tell(message: string): void;
  ask(message: string, yes: () => void): void;
}

const shown = reactive<{ model: Model | null; turn: number }>({ model: null, turn: 0 });

class Shown extends Component {
  static template = xml`<t t-if="shown.model"><Spreadsheet model="shown.model" t-key="shown.turn"
    notifyUser="events.tell" raiseError="events.tell" askConfirmation="events.ask"/></t>`;
  static components = { Spreadsheet: engine.Spreadsheet };
  static props = { events: Object };
  declare props: {
    events: { tell(note: { text?: string } | string): void; ask(text: string, yes: () => void): void };
  };
  shown = useState(shown);
  get events() {
    return this.props.events;
  }
}

export class Grid {
  #book: Book;
  #taken: TakeBack;
  #model: Model | null = null;
  readonly #events: GridEvents;
  #place: HTMLElement | null = null;
  #staleSince: number | null = null;
  #waiting: ReturnType<typeof setTimeout> | null = null;
  /** Milliseconds the last showing took. */
  #showing = 0;

  constructor(book: Book, events: GridEvents) {
    this.#book = book;
    this.#events = events;
    this.#taken = this.#takeBack();
    showNotes((key, row, column) => this.#taken.sheet(key)?.note(row, column) ?? null);
  }

  get model(): Model {
    return this.#model!;
  }

  async mount(place: HTMLElement): Promise<void> {
    this.#place = place;
    const { tell, ask } = this.#events;
    const app = new App(Shown, {
      templates: engineTemplates,
      translateFn: (text: string) => engineWord(text),
      props: {
        events: {
          tell: (note: { text?: string } | string) =>
            tell(typeof note === 'string' ? note : (note.text ?? '')),
          ask,
        },
      },
      warnIfNoStaticProps: false,
    });
    await app.mount(place);
  }

  /** Another document. */
  open(book: Book): void {
    this.#book = book;
    this.#taken = this.#takeBack();
    this.show();
  }

  /** Everything of the document anew: after a script wrote, or another document was opened. */
  show(): void {
    const started = performance.now();
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = this.#staleSince = null;
    this.#place?.removeAttribute('inert');
    const { activeSheetId } = this.#book;
    const before = this.#model ? viewOf(this.#model) : null;
    const model = new engine.Model(engineData(this.#book), {
      custom: { hear: this.#taken.hear } as never,
    });
    const active = this.#taken.key(activeSheetId);
    const from = model.getters.getActiveSheetId();
    const visible = model.getters.getSheetIds().includes(active) && model.getters.isSheetVisible(active);
    if (visible && active !== from) {
      model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: active });
    }
    for (const sheet of this.#book.sheets) this.#applyFilter(model, String(sheet.id));
    select(model, this.#book.selection.areas[0]!, this.#book.selection.cell);
    this.#model?.off('command-dispatched', this.#taken);
    this.#model = model;
    this.#taken.watch(model);
    shown.model = markRaw(model);
    shown.turn++;
    this.#showing = performance.now() - started;
    if (before && before.sheet === model.getters.getActiveSheetId()) {
      requestAnimationFrame(() => model.dispatch('SET_VIEWPORT_OFFSET', before));
    }
  }

  /** Where the script stands now, the document's cells unchanged: activates its sheet and selects its cells. */
  follow(): void {
    const { model } = this;
    const to = this.#taken.key(this.#book.activeSheetId);
    const from = model.getters.getActiveSheetId();
    if (to !== from && model.getters.getSheetIds().includes(to)) {
      model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: to });
    }
    const { areas, cell } = this.#book.selection;
    select(model, areas[0]!, cell);
    model.dispatch('SCROLL_TO_CELL', { col: cell.column, row: cell.row });
  }

  /**
   * A script wrote. Showing a large document takes a second, so a burst of executions is shown when it pauses, or now and then
   * while it goes on; until then the grid shows what was, and takes no edits.
   */
  wrote(): void {
    if (!this.#model) return;
    if (this.#staleSince === null) {
      this.#staleSince = performance.now();
      this.#place?.setAttribute('inert', '');
    }
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    const overdue = performance.now() - this.#staleSince > Math.max(1500, 4 * this.#showing);
    this.#waiting = setTimeout(() => this.show(), overdue ? 0 : PAUSE);
  }

  /** The grid shows the document as it is. */
  fresh(): void {
    if (this.#staleSince !== null) this.show();
  }

  /** The person's edits are all in the document after this. */
  settle(): void {
    if (this.#staleSince === null) this.#taken.settle();
  }

  #applyFilter(model: Model, key: string): void {
    const filter = this.#book.sheet(Number(key))?.filter;
    if (!filter) return;
    for (const [column, { hidden }] of Object.entries(filter.columns)) {
      if (!hidden?.length) continue;
      model.dispatch('UPDATE_FILTER', {
        sheetId: key,
        col: Number(column),
        row: filter.area.row,
        value: { filterType: 'values', hiddenValues: hidden.map(engineText) },
      });
    }
  }

  #takeBack(): TakeBack {
    return new TakeBack(this.#book, () => this.#events.changed());
  }
}

function viewOf(model: Model) {
  const { scrollX, scrollY } = model.getters.getActiveSheetScrollInfo();
  return { sheet: model.getters.getActiveSheetId(), offsetX: scrollX, offsetY: scrollY };
}

function select(
  model: Model,
  area: { row: number; column: number; endRow: number; endColumn: number },
  cell: { row: number; column: number },
): void {
  const sheetId = model.getters.getActiveSheetId();
  const rows = model.getters.getNumberRows(sheetId);
  const columns = model.getters.getNumberCols(sheetId);
  const zone = {
    top: Math.min(area.row, rows - 1),
    left: Math.min(area.column, columns - 1),
    bottom: Math.min(area.endRow, rows) - 1,
    right: Math.min(area.endColumn, columns) - 1,
  };
  const at = { row: Math.min(cell.row, rows - 1), col: Math.min(cell.column, columns - 1) };
  model.selection.selectZone({ cell: at, zone }, { scrollIntoView: false });
}
