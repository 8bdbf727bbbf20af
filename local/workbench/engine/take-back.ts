// What a person does in the grid → the workbook: every command the engine carries out is carried out on the document too,
// in the same order, before a script can look.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import type { StylePatch } from 'local-sheets/book/styles.ts';
import { typedIn } from 'local-sheets/book/typing.ts';
import type { Book } from 'local-sheets/book/workbook.ts';
import { engine } from 'local-sheets/calc/engine.ts';
import { bookFormula } from './formulas.ts';
import { readBorders, readCells, readSelection, readStanding } from './read-back.ts';
import { stylePatch } from './styles.ts';
import { markedText } from './texts.ts';

type Model = InstanceType<typeof engine.Model>;
/** A command of the engine: `type` says which; the other members depend on it. */
// biome-ignore lint/suspicious/noExplicitAny: The engine's commands are a union of a hundred shapes, told apart by `type` below.
type Command = { type: string } & Record<string, any>;

/** The engine empties what it removes first, cell by cell; everything else follows from the command, as here. */
const LAST = new Set(['REMOVE_COLUMNS_ROWS', 'DELETE_SHEET']);

/** Hears every command that changes the document. */
class DocumentPlugin extends engine.CorePlugin {
  static override getters = [] as const;
  readonly #hear: ((command: Command) => void) | undefined;

  constructor(config: ConstructorParameters<typeof engine.CorePlugin>[0]) {
    super(config);
    this.#hear = (config as unknown as { custom: { hear?: (command: Command) => void } }).custom.hear;
  }

  override beforeHandle(command: unknown): void {
    if (!LAST.has((command as Command).type)) this.#hear?.(command as Command);
  }

  override handle(command: unknown): void {
    if (LAST.has((command as Command).type)) this.#hear?.(command as Command);
  }
}
engine.registries.corePluginRegistry.add('document', DocumentPlugin);

export class TakeBack {
  readonly #book: Book;
  readonly #changed: () => void;
  readonly #ids = new Map<string, number>();
  #model: Model | null = null;
  /** Formulas, sorting and the like are settled when the engine is through with a command. */
  #stale = new Set<string>();
  #look = new Set<string>();
  #edges = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `changed` is told when the person's hand changed something of the document. */
  constructor(book: Book, changed: () => void) {
    this.#book = book;
    this.#changed = changed;
  }

  /** For the engine's config. */
  readonly hear = (command: Command): void => {
    // Going back and forth in its history the engine carries commands out once more: those are in the document already.
    if (!this.#model || (this.#model as unknown as { isReplayingCommand: boolean }).isReplayingCommand)
      return;
    this.#take(command);
    this.#changed();
  };

  watch(model: Model): void {
    this.#ids.clear();
    for (const sheet of this.#book.sheets) this.#ids.set(String(sheet.id), sheet.id);
    this.#model = model;
    model.on('command-dispatched', this, ((command: Command) => this.#after(command)) as never);
  }

  /** The sheet of the workbook that the engine knows by this key. */
  sheet(key: string): Sheet | null {
    const id = this.#ids.get(key);
    return id === undefined ? null : this.#book.sheet(id);
  }

  /** The engine's key of a sheet. */
  key(sheetId: number): string {
    for (const [key, id] of this.#ids) if (id === sheetId) return key;
    return String(sheetId);
  }

  #take(command: Command): void {
    if (command.type === 'CREATE_SHEET' || command.type === 'DUPLICATE_SHEET') {
      this.#addSheet(command);
      return;
    }
    const sheet = this.sheet(command.sheetId);
    if (!sheet) return;
    switch (command.type) {
      case 'UPDATE_CELL':
        this.#cell(sheet, command);
        return;
      case 'ADD_COLUMNS_ROWS': {
        const at = command.position === 'before' ? command.base : command.base + 1;
        if (command.dimension === 'ROW') sheet.insertRows(at, command.quantity);
        else sheet.insertColumns(at, command.quantity);
        return;
      }
      case 'REMOVE_COLUMNS_ROWS':
        for (const [at, count] of runs(command.elements).reverse()) {
          if (command.dimension === 'ROW') sheet.deleteRows(at, count);
          else sheet.deleteColumns(at, count);
        }
        return;
      case 'RESIZE_COLUMNS_ROWS': {
        const sizes = command.dimension === 'ROW' ? sheet.rowHeights : sheet.columnWidths;
        for (const line of command.elements) {
          if (command.size === null) sizes.delete(line);
          else sizes.set(line, Math.round(command.size));
        }
        return;
      }
      case 'HIDE_COLUMNS_ROWS':
      case 'UNHIDE_COLUMNS_ROWS': {
        const hidden = command.dimension === 'ROW' ? sheet.hiddenRows : sheet.hiddenColumns;
        for (const line of command.elements) {
          if (command.type === 'HIDE_COLUMNS_ROWS') hidden.add(line);
          else {
            hidden.delete(line);
            if (command.dimension === 'ROW') sheet.filteredRows.delete(line);
          }
        }
        return;
      }
      case 'FREEZE_ROWS':
        sheet.frozenRows = command.quantity;
        return;
      case 'FREEZE_COLUMNS':
        sheet.frozenColumns = command.quantity;
        return;
      case 'UNFREEZE_ROWS':
        sheet.frozenRows = 0;
        return;
      case 'UNFREEZE_COLUMNS':
        sheet.frozenColumns = 0;
        return;
      case 'UNFREEZE_COLUMNS_ROWS':
        sheet.frozenRows = sheet.frozenColumns = 0;
        return;
      case 'SET_GRID_LINES_VISIBILITY':
        sheet.hiddenGridlines = !command.areGridLinesVisible;
        return;
      case 'DELETE_SHEET':
        this.#book.removeSheet(sheet);
        this.#ids.delete(command.sheetId);
        return;
      case 'RENAME_SHEET':
        this.#book.renameSheet(sheet, command.newName);
        return;
      case 'MOVE_SHEET': {
        const { sheets } = this.#book;
        const from = sheets.indexOf(sheet);
        sheets.splice(from, 1);
        sheets.splice(from + command.delta, 0, sheet);
        return;
      }
      case 'COLOR_SHEET':
        sheet.tabColor = command.color ?? null;
        return;
      case 'HIDE_SHEET':
        sheet.hidden = true;
        return;
      case 'SHOW_SHEET':
        sheet.hidden = false;
        return;
      case 'CREATE_TABLE':
      case 'UPDATE_TABLE':
      case 'REMOVE_TABLE':
      case 'ADD_CONDITIONAL_FORMAT':
      case 'REMOVE_CONDITIONAL_FORMAT':
      case 'CHANGE_CONDITIONAL_FORMAT_PRIORITY':
      case 'ADD_MERGE':
      case 'REMOVE_MERGE':
      case 'UPDATE_FIGURE':
      case 'DELETE_FIGURE':
      case 'SET_BORDER':
      case 'SET_BORDERS_ON_TARGET':
      case 'SET_ZONE_BORDERS':
        this.#soon(command.sheetId);
        if (command.type.includes('BORDER')) this.#edges.add(command.sheetId);
        return;
      case 'MOVE_RANGES':
        this.#stale.add(command.sheetId);
        this.#soon(command.sheetId);
    }
  }

  #addSheet(command: Command): void {
    const book = this.#book;
    if (command.type === 'CREATE_SHEET') {
      const sheet = book.addSheet({
        name: command.name,
        rows: command.rows ?? 1000,
        columns: command.cols ?? 26,
        index: command.position,
      });
      this.#ids.set(command.sheetId, sheet.id);
      return;
    }
    const from = this.sheet(command.sheetId);
    if (!from) return;
    const copy = book.addSheet({
      name: command.sheetNameTo,
      rows: from.maxRows,
      columns: from.maxColumns,
      index: book.sheets.indexOf(from) + 1,
    });
    copy.copyFrom(from, (id) => id);
    copy.frozenRows = from.frozenRows;
    copy.frozenColumns = from.frozenColumns;
    copy.columnWidths = new Map(from.columnWidths);
    this.#ids.set(command.sheetIdTo, copy.id);
    this.#soon(command.sheetIdTo);
  }

  #cell(sheet: Sheet, { row, col, content, style, format }: Command): void {
    const area = { row, column: col, endRow: row + 1, endColumn: col + 1 };
    const patch: StylePatch = {};
    if (style !== undefined) Object.assign(patch, stylePatch(style ?? {}));
    if (format !== undefined) patch.numberFormat = format === '' ? undefined : format;
    if (style !== undefined || format !== undefined) sheet.applyStyle(area, patch);
    if (content !== undefined) this.#put(sheet, row, col, content);
  }

  /** A text typed or pasted, read as Google reads it. */
  #put(sheet: Sheet, row: number, column: number, text: string): void {
    const { locale } = this.#book;
    const plain = markedText(text);
    if (plain !== null) {
      sheet.put(row, column, plain);
      return;
    }
    const format = sheet.style(row, column).numberFormat;
    if (format === '@') {
      sheet.put(row, column, text === '' ? null : text);
      return;
    }
    const typed = typedIn(text, { locale, year: new Date().getFullYear() });
    if (typed.formula !== undefined) {
      sheet.putFormula(row, column, bookFormula(typed.formula, locale));
      return;
    }
    sheet.put(row, column, typed.value);
    if (typed.format && !format) {
      sheet.applyStyle(
        { row, column, endRow: row + 1, endColumn: column + 1 },
        { numberFormat: typed.format },
      );
    }
  }

  /** Commands heard only after the engine carried them out. */
  #after(command: Command): void {
    switch (command.type) {
      case 'UNDO':
      case 'REDO':
        this.#undone(
          command.type === 'UNDO' ? [...command.commands].reverse() : command.commands,
          command.type,
        );
        return;
      case 'UPDATE_FILTER':
        this.#soon(command.sheetId);
    }
  }

  /** The engine went back: the document goes the same way, then reads the cells anew. */
  #undone(commands: readonly Command[], way: 'UNDO' | 'REDO'): void {
    const structural =
      /^(CREATE|DELETE|DUPLICATE|RENAME|MOVE|COLOR|HIDE|SHOW)_SHEET$|COLUMNS_ROWS$|^(UN)?FREEZE/;
    for (const command of commands) {
      if (way === 'REDO' && structural.test(command.type)) this.#take(command);
      else if (way === 'UNDO') this.#inverse(command);
      if (command.sheetId !== undefined) this.#stale.add(command.sheetId);
    }
    this.settle();
    this.#changed();
  }

  #inverse(command: Command): void {
    const sheet = this.sheet(command.sheetId);
    const { getters } = this.#model!;
    switch (command.type) {
      case 'ADD_COLUMNS_ROWS': {
        const at = command.position === 'before' ? command.base : command.base + 1;
        if (command.dimension === 'ROW') sheet?.deleteRows(at, command.quantity);
        else sheet?.deleteColumns(at, command.quantity);
        return;
      }
      case 'REMOVE_COLUMNS_ROWS':
        for (const [at, count] of runs(command.elements)) {
          if (command.dimension === 'ROW') sheet?.insertRows(at, count);
          else sheet?.insertColumns(at, count);
        }
        return;
      case 'CREATE_SHEET':
      case 'DUPLICATE_SHEET': {
        const key = command.sheetIdTo ?? command.sheetId;
        const made = this.sheet(key);
        if (made) this.#book.removeSheet(made);
        this.#ids.delete(key);
        return;
      }
      case 'DELETE_SHEET': {
        const added = this.#book.addSheet({
          name: getters.getSheetName(command.sheetId),
          rows: getters.getNumberRows(command.sheetId),
          columns: getters.getNumberCols(command.sheetId),
          index: getters.getSheetIds().indexOf(command.sheetId),
        });
        this.#ids.set(command.sheetId, added.id);
        return;
      }
      case 'RENAME_SHEET':
        if (sheet) this.#book.renameSheet(sheet, getters.getSheetName(command.sheetId));
        return;
      case 'MOVE_SHEET':
        if (sheet) this.#take({ ...command, delta: -command.delta });
        return;
      case 'COLOR_SHEET':
        if (sheet) sheet.tabColor = getters.getSheet(command.sheetId).color ?? null;
        return;
      case 'HIDE_SHEET':
      case 'SHOW_SHEET':
        if (sheet) sheet.hidden = command.type === 'SHOW_SHEET';
        return;
      case 'HIDE_COLUMNS_ROWS':
        this.#take({ ...command, type: 'UNHIDE_COLUMNS_ROWS' });
        return;
      case 'UNHIDE_COLUMNS_ROWS':
        this.#take({ ...command, type: 'HIDE_COLUMNS_ROWS' });
        return;
      default:
        if (sheet && /FREEZE/.test(command.type)) {
          const panes = getters.getPaneDivisions(command.sheetId);
          sheet.frozenRows = panes.ySplit;
          sheet.frozenColumns = panes.xSplit;
        }
    }
  }

  #soon(key: string): void {
    this.#look.add(key);
    if (this.#timer === null) this.#timer = setTimeout(() => this.settle(), 0);
  }

  /** Reads from the engine what is told by its state rather than by its commands. Called before any script runs. */
  settle(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#model) return;
    const { getters } = this.#model;
    const each = (keys: Iterable<string>, read: (sheet: Sheet, key: string) => void) => {
      for (const key of new Set(keys)) {
        const sheet = this.sheet(key);
        if (sheet) read(sheet, key);
      }
    };
    each(this.#stale, (sheet, key) => readCells(getters, key, sheet, this.#book.locale));
    each([...this.#look, ...this.#stale], (sheet, key) => readStanding(getters, key, sheet));
    each([...this.#edges, ...this.#stale], (sheet, key) => readBorders(getters, key, sheet));
    this.#stale.clear();
    this.#look.clear();
    this.#edges.clear();
    const active = this.sheet(getters.getActiveSheetId());
    if (active) readSelection(getters, this.#book, active);
  }
}

/** Neighbouring lines together: [first, how many], ascending. */
function runs(lines: readonly number[]): [number, number][] {
  const sorted = [...lines].sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (const line of sorted) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === line) last[1]++;
    else found.push([line, 1]);
  }
  return found;
}
