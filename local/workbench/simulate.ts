// Failures to try out, as Google's servers and other people cause them: chosen under Help, or in the address (?simulate=connection).

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { type Book, CELL_LIMIT } from 'local-sheets/book/workbook.ts';
import { publicName } from '../../src/terms/public-names.ts';
import type { Interference } from './script/frame.ts';

export const SIMULATIONS = [
  'connection',
  'answer',
  'timeout',
  'accounts',
  'protected',
  'cells',
  'deleted',
  'edited',
] as const;
export type SimulationName = (typeof SIMULATIONS)[number];

/** What Google's client says; https://developers.google.com/apps-script/guides/support/troubleshooting */
const MESSAGES = {
  connection: 'NetworkError: Connection failure due to HTTP 0',
  timeout: 'Exceeded maximum execution time',
  accounts: 'PERMISSION_DENIED: We’re sorry, a server error occurred while reading from storage.',
};
/** Sheet ids and numbers of what a simulation adds, to take it away again. */
const FULL_SHEET = 999_000_001;
const PROTECTION = 999_000_002;

export interface Hands {
  /** The person at the keyboard deletes a sheet. */
  deleteSheet(id: number): void;
  /** The person types into a cell. */
  type(sheetId: number, row: number, column: number, text: string): void;
  show(): void;
}

export class Simulation {
  readonly name: SimulationName;
  readonly #book: Book;
  readonly #hands: Hands;
  #steps = 0;
  #spent = false;

  constructor(name: SimulationName, book: Book, hands: Hands) {
    this.name = name;
    this.#book = book;
    this.#hands = hands;
    if (name === 'protected') this.#protect();
    if (name === 'cells') this.#fill();
  }

  /** Asked before each call of the sidebar. */
  interfere(call: string): Interference | null {
    if (call === publicName('step')) this.#steps++;
    if (this.name === 'accounts') return { kind: 'refuse', message: MESSAGES.accounts };
    if (this.#spent || call !== publicName('step') || this.#steps < 2) return null;
    switch (this.name) {
      case 'connection':
        this.#spent = true;
        return { kind: 'refuse', message: MESSAGES.connection };
      case 'answer':
        this.#spent = true;
        return { kind: 'lose', message: MESSAGES.connection };
      case 'timeout':
        this.#spent = true;
        return { kind: 'refuse', message: MESSAGES.timeout };
      case 'deleted':
        this.#spent = true;
        this.#hands.deleteSheet(this.#orders().id);
        return null;
      case 'edited': {
        this.#spent = true;
        const sheet = this.#orders();
        this.#hands.type(sheet.id, sheet.lastRow(), 0, 'added meanwhile');
        return null;
      }
      default:
        return null;
    }
  }

  /** Everything as before. */
  end(): void {
    const orders = this.#orders();
    orders.protections = orders.protections.filter((item) => item.id !== PROTECTION);
    const full = this.#book.sheet(FULL_SHEET);
    if (full) {
      this.#book.removeSheet(full);
      this.#hands.show();
    }
  }

  /** A workbook opened here has its orders on the first sheet. */
  #orders(): Sheet {
    return this.#book.sheets[0]!;
  }

  #protect(): void {
    const sheet = this.#orders();
    sheet.protections.push({
      id: PROTECTION,
      sheetId: sheet.id,
      area: null,
      description: 'Locked by the owner',
      warningOnly: false,
      canEdit: false,
    });
  }

  /** Leaves room for 500 cells. */
  #fill(): void {
    const rows = Math.floor((CELL_LIMIT - this.#book.cellCount() - 500) / 100);
    const sheet = this.#book.addSheet({ id: FULL_SHEET, name: 'Archive', rows, columns: 100 });
    sheet.hidden = true;
    this.#hands.show();
  }
}

export function isSimulation(name: string | null): name is SimulationName {
  return SIMULATIONS.includes(name as SimulationName);
}
