// A grid that is shown anew takes the focus only from itself: a person at work in the sidebar or in a dialog stays there.

import { engine } from 'local-sheets/calc/engine.ts';

interface Focusable {
  focus(): void;
}
interface EngineGrid {
  DOMFocusableElementStore: Focusable;
  setup(): void;
}
interface Parts {
  components: { readonly [name: string]: Parts };
  prototype: EngineGrid;
}

const grid = (engine.Spreadsheet as unknown as Parts).components.Grid!.prototype;
const { setup } = grid;

grid.setup = function (this: EngineGrid) {
  setup.call(this);
  const store = this.DOMFocusableElementStore;
  let isNew = true;
  this.DOMFocusableElementStore = {
    focus() {
      const active = document.activeElement;
      const isElsewhere = active !== null && active !== document.body && !active.closest('#grid');
      if (!isNew || !isElsewhere) store.focus();
      // What the engine does as it shows the grid is done in one go.
      setTimeout(() => {
        isNew = false;
      });
    },
  };
};
