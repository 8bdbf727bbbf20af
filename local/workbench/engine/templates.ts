// The engine's templates with what they lack: names for inputs, the page's own order of the Tab key, menus for the keyboard,
// and no box of sums where there is nothing to add up.

import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';
import { words } from '../text/index.ts';

const { labels } = words;

/** [what stands there, what takes its place]: every place of it. */
const CHANGES: readonly (readonly [string, string])[] = [
  // Sheets shows no box of sums there; the engine shows “Sum: __”.
  [
    't-if="selectedStatistic !== undefined"',
    `t-if="selectedStatistic !== undefined and !selectedStatistic.endsWith(': __')"`,
  ],
  ['tabindex="1"', 'tabindex="0"'],
  ['t-att-placeholder="props.placeholder"', `$& t-att-aria-label="props.placeholder or '${labels.nameBox}'"`],
  [
    'class="o-font-size o-number-input bg-transparent border-0"',
    `$& t-att-aria-label="props.title or '${labels.number}'"`,
  ],
  ['class="o-grid-add-rows-input o-input mt-0 me-2"', `$& aria-label="${labels.rowsToAdd}"`],
  ['class="o-topbar-menu o-hoverable-button text-nowrap rounded"', '$& role="menuitem" tabindex="0"'],
  ['class="o-topbar-topleft d-flex"', `$& role="menubar" aria-label="${labels.menus}"`],
  ['class="o-topbar-top d-flex justify-content-between border-bottom"', '$& role="navigation"'],
];

export const engineTemplates = CHANGES.reduce((text, [before, after]) => {
  if (!text.includes(before)) throw new Error(`The engine’s templates have no ${before}.`);
  return text.replaceAll(
    before,
    after.replace('$&', () => before),
  );
}, templates);
