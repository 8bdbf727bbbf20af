// What a group is called.

import type { Group } from '../terms/groups.ts';
import { NES, NINE_CELLS } from '../terms/tags.ts';
import { WEEK_LINES } from '../terms/week-lines.ts';
import { segmentText, type Texts } from '../text/index.ts';
import type { ReportInput } from './input.ts';

export function groupName(
  { names, acting, campaigns }: Texts,
  { segmentation }: Pick<ReportInput, 'segmentation'>,
  { by, key }: Group,
): string {
  switch (by) {
    case 'nes': {
      const tag = NES.find((one) => one === key);
      return tag ? names.nes[tag].name : key;
    }
    case 'cell': {
      const cell = NINE_CELLS.find((one) => one === key);
      return cell ? names.cells[cell].name : key;
    }
    case 'segment':
      return segmentText(names, segmentation.rules.segmentMap, key).name;
    case 'label':
      return key === '' ? acting.others : key;
    case 'week': {
      const line = WEEK_LINES.find((one) => one === key);
      return line ? campaigns.week[line] : acting.groups[by];
    }
    default:
      return acting.groups[by];
  }
}
