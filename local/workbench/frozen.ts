// Text of a frozen column runs on over empty cells beyond the freeze line, as in Sheets; the engine would cut it there.

import { engine } from 'local-sheets/calc/engine.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  clipRect?: object;
  content?: { width: number; align?: string };
  isOverflow?: boolean;
}
interface Drawing {
  sheetId: string;
  ctx: CanvasRenderingContext2D;
  viewports: {
    getAllSheetViewportsZonesAndRect(sheetId: string): {
      zone: { left: number; right: number; top: number; bottom: number };
      rect: { x: number; y: number; width: number; height: number };
    }[];
  };
}
interface Renderer {
  drawLayer(drawing: Drawing, layer: string, time: number): void;
  getGridBoxes(viewports: object, sheetId: string, zone: object): Box[];
  drawTexts(drawing: Drawing, boxes: Box[]): void;
}

const renderer = engine.stores.GridRenderer.prototype as unknown as Renderer;
const drawLayer = renderer.drawLayer;

renderer.drawLayer = function (this: Renderer, drawing, layer, time) {
  drawLayer.call(this, drawing, layer, time);
  if (layer !== 'Background') return;
  const { viewports, sheetId, ctx } = drawing;
  const panes = viewports.getAllSheetViewportsZonesAndRect(sheetId);
  for (const left of panes) {
    const right = panes.find(({ zone, rect }) => rect.y === left.rect.y && zone.left === left.zone.right + 1);
    if (!right) continue;
    const beyond = this.getGridBoxes(viewports, sheetId, right.zone);
    const edge = left.rect.x + left.rect.width;
    for (const box of this.getGridBoxes(viewports, sheetId, left.zone)) {
      if (
        !box.isOverflow ||
        !box.content ||
        (box.content.align ?? 'left') !== 'left' ||
        box.x + box.content.width <= edge ||
        !reaches(box, edge)
      )
        continue;
      const row = beyond.filter((other) => other.y === box.y).sort((a, b) => a.x - b.x);
      const taken = row.find((other) => other.content && other.content.width > 0);
      const end = taken ? taken.x : right.rect.x + right.rect.width;
      if (end <= edge) continue;
      ctx.save();
      ctx.beginPath();
      ctx.rect(edge, box.y, end - edge, box.height);
      ctx.clip();
      this.drawTexts(drawing, [{ ...box, clipRect: undefined }]);
      ctx.restore();
    }
  }
};

/** Is its text cut at the pane's edge alone, not by a cell before it? */
function reaches(box: Box, edge: number): boolean {
  const clip = box.clipRect as { x: number; width: number } | undefined;
  return clip === undefined || clip.x + clip.width >= edge - 1;
}
