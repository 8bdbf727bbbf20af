// The menu bar: what Sheets has and the document can hold, files, and the add-on's own menu under Extensions.

import { engine } from 'local-sheets/calc/engine.ts';
import type { MenuItem } from 'local-sheets/services/host.ts';
import { SAMPLES } from './samples.ts';
import { SIMULATIONS, type SimulationName } from './simulate.ts';
import { words } from './text/index.ts';

const { topbarMenuRegistry: bar, rowMenuRegistry, colMenuRegistry, cellMenuRegistry } = engine.registries;

/** What the engine can do and the document cannot hold, or the page has in another place. */
const LEFT_OUT = [
  'insert_carousel insert_pivot insert_image insert_chart insert_table insert_checkbox insert_dropdown insert_link',
  'pivot_data_sources reinsert_dynamic_pivot reinsert_static_pivot edit_table data_validation named_range',
  'group_headers settings print view_irregularity_map toggle_pin_panel',
].flatMap((names) => names.split(' '));

export interface MenuActions {
  fresh(): void;
  open(): void;
  sample(name: string): void;
  download(): void;
  settings(): void;
  simulate(name: SimulationName): void;
  run(call: string): void;
}

export interface AddOnMenu {
  place: 'bar' | 'addon';
  caption: string;
  items: MenuItem[];
}

/** `menus` is asked when the menu opens: the add-on adds its menu when the document is opened. */
export function buildMenus(actions: MenuActions, menus: () => readonly AddOnMenu[], addOnName: string): void {
  for (const registry of [bar, cellMenuRegistry, rowMenuRegistry, colMenuRegistry]) prune(registry);
  const always = { isReadonlyAllowed: true, isEnabledOnLockedSheet: true };
  bar
    .addChild('new', ['file'], { name: words.file.new, sequence: 1, execute: actions.fresh, ...always })
    .addChild('open', ['file'], { name: words.file.open, sequence: 2, execute: actions.open, ...always })
    .addChild('samples', ['file'], { name: words.file.samples, sequence: 3, separator: true, ...always })
    .addChild('download', ['file'], { name: words.file.download, sequence: 4, separator: true, ...always })
    .addChild('xlsx', ['file', 'download'], {
      name: words.file.xlsx,
      sequence: 1,
      execute: actions.download,
      ...always,
    })
    .addChild('settings', ['file'], {
      name: words.file.settings,
      sequence: 5,
      execute: actions.settings,
      ...always,
    });
  SAMPLES.forEach(({ name, text }, i) => {
    bar.addChild(`sample-${name}`, ['file', 'samples'], {
      name: words.samples[text][0]!,
      sequence: i,
      execute: () => actions.sample(name),
      ...always,
    });
  });
  bar.add('extensions', { name: words.extensions, sequence: 75, ...always });
  bar.addChild('add-ons', ['extensions'], (() => addOnItems(menus(), addOnName, actions)) as never);
  bar.add('help', { name: words.help.menu, sequence: 90, ...always });
  bar.addChild('simulate', ['help'], { name: words.help.simulate, sequence: 1, ...always });
  SIMULATIONS.forEach((name, i) => {
    bar.addChild(`simulate-${name}`, ['help', 'simulate'], {
      name: words.simulate[name],
      sequence: i,
      execute: () => actions.simulate(name),
      ...always,
    });
  });
}

interface EngineItem {
  id?: string;
  children?: EngineItem[];
}

function prune(registry: unknown): void {
  const { content } = registry as { content: Record<string, EngineItem> };
  for (const [key, item] of Object.entries(content)) {
    if (LEFT_OUT.includes(key)) delete content[key];
    else pruneItem(item);
  }
}

/** A child may also be a function that gives items: it has neither id nor children. */
function pruneItem(item: EngineItem): void {
  if (!Array.isArray(item.children)) return;
  item.children = item.children.filter(({ id }) => id === undefined || !LEFT_OUT.includes(id));
  item.children.forEach(pruneItem);
}

interface Spec {
  id: string;
  name: string;
  sequence: number;
  separator?: boolean;
  execute?: () => void;
  children?: Spec[];
  isReadonlyAllowed: true;
  isEnabledOnLockedSheet: true;
}

function addOnItems(menus: readonly AddOnMenu[], addOnName: string, actions: MenuActions): Spec[] {
  return menus.map(({ place, caption, items }, i) => ({
    id: `add-on-${i}`,
    name: place === 'addon' ? addOnName : caption,
    sequence: i,
    children: specs(items, `add-on-${i}`, actions),
    isReadonlyAllowed: true,
    isEnabledOnLockedSheet: true,
  }));
}

function specs(items: readonly MenuItem[], path: string, actions: MenuActions): Spec[] {
  return items.flatMap((item, i): Spec[] => {
    if (item.kind === 'separator') return [];
    const id = `${path}-${i}`;
    return [
      {
        id,
        name: item.caption ?? '',
        sequence: i,
        separator: items[i + 1]?.kind === 'separator',
        isReadonlyAllowed: true,
        isEnabledOnLockedSheet: true,
        ...(item.kind === 'menu'
          ? { children: specs(item.items ?? [], id, actions) }
          : { execute: () => actions.run(item.call!) }),
      },
    ];
  });
}
