// Notes of cells, shown while the pointer rests on them; the engine has none of its own.

import { Component, xml } from '@odoo/owl';
import { engine } from 'local-sheets/calc/engine.ts';

export type NoteOf = (sheet: string, row: number, column: number) => string | null;

class Note extends Component {
  static maxSize = { maxHeight: 300 };
  static template = xml`<div class="note" t-out="props.text"/>`;
  static props = { text: String, onClosed: { type: Function, optional: true } };
}

export function showNotes(noteOf: NoteOf): void {
  engine.registries.cellPopoverRegistry.add('note', {
    onHover({ sheetId, row, col }) {
      const text = noteOf(sheetId, row, col);
      if (text === null) return { isOpen: false };
      return { isOpen: true, props: { text } as never, Component: Note as never, cellCorner: 'top-right' };
    },
  });
}
