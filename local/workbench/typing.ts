// What is typed over a cell replaces its text, however fast: the engine’s box holds the cell’s former text until the next
// frame, so that on a busy page a second letter would be joined to it.

import { engine } from 'local-sheets/calc/engine.ts';

interface Composer {
  props: { composerStore: { editionMode: string } };
  contentHelper: { el: HTMLElement; getText(): string };
  compositionActive: boolean;
  onInput(event: InputEvent): void;
}
interface Parts {
  components: { [name: string]: Parts };
  prototype: Composer;
}

const { Grid } = (engine.Spreadsheet as unknown as Parts).components;
const composer = Grid!.components.GridComposer!.components.Composer!.prototype;
const onInput = composer.onInput;

composer.onInput = function (this: Composer, event) {
  const isFirst = this.props.composerStore.editionMode === 'inactive';
  onInput.call(this, event);
  const { el } = this.contentHelper;
  // A letter being composed (注音, かな) is the input method’s until it is done.
  if (!isFirst || this.compositionActive || !event.data || this.contentHelper.getText() === event.data)
    return;
  el.textContent = event.data;
  getSelection()?.collapse(el, el.childNodes.length);
};
