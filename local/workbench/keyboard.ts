// The page by keyboard. F6 goes from one part to the next and Shift+F6 back: title bar, menus, grid, sidebar; within the menus
// arrow keys move, Enter opens. (The engine itself keeps every key once the grid has the focus, and its menus open by mouse.)

import { page } from './page/state.ts';

const MENU = '.o-topbar-menu';

/** The parts that are there, each with what takes its focus. */
function parts(): HTMLElement[] {
  const { dialog, sidebar } = page();
  if (dialog) return [dialog.frame];
  const all = [
    document.querySelector<HTMLElement>('.title-bar button'),
    document.querySelector<HTMLElement>(MENU),
    document.querySelector<HTMLElement>('.o-grid .o-composer'),
    sidebar?.frame ?? null,
  ];
  return all.filter((one) => one !== null);
}

/** Where the focus is: the part that holds it, or the last before it. */
function current(all: readonly HTMLElement[]): number {
  const active = document.activeElement;
  if (!active || active === document.body) return -1;
  const roots = all.map((one) => one.closest('.title-bar, .o-topbar-top, .o-grid, .frame') ?? one);
  return roots.findIndex((root) => root.contains(active));
}

/** `by` = 1 forward, -1 back. */
export function nextPart(by: 1 | -1): void {
  const all = parts();
  const at = current(all);
  const to = at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length;
  all[to]?.focus();
}

export function listenToKeys(): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'F6') {
        event.preventDefault();
        event.stopPropagation();
        nextPart(event.shiftKey ? -1 : 1);
        return;
      }
      const menu = event.target instanceof Element ? event.target.closest<HTMLElement>(MENU) : null;
      if (menu) menuKey(event, menu);
    },
    { capture: true },
  );
}

function menuKey(event: KeyboardEvent, menu: HTMLElement): void {
  const all = [...document.querySelectorAll<HTMLElement>(MENU)];
  const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (move) all[(all.indexOf(menu) + move + all.length) % all.length]!.focus();
  else if (['Enter', ' ', 'ArrowDown'].includes(event.key)) menu.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
