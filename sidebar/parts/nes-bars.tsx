// How many customers fall where: a bar for each tag. The tag stands beside each bar, so colour never speaks alone.

import type { TagCount } from '../../src/addon/api.ts';
import type { NesTag } from '../../src/terms/tags.ts';
import { figure } from '../../src/text/figures.ts';
import { useApp } from './app-context.ts';

const TAGS: readonly NesTag[] = ['N', 'E0', 'S1', 'S2', 'S3'];

/** The five tags in order, with their customers. */
export function nesCounts(
  counts: readonly TagCount[],
): readonly (Pick<TagCount, 'customers' | 'cameBack' | 'letGo'> & { tag: NesTag })[] {
  return TAGS.map((tag) => ({ customers: 0, ...counts.find((count) => count.key === tag), tag }));
}

/** Few customers still show as a line; none shows nothing. */
export function barWidth(customers: number, most: number): string {
  return customers === 0 ? '0' : `max(2px, ${(100 * customers) / most}%)`;
}

export function MiniBars({ counts }: { counts: readonly TagCount[] }) {
  const { names } = useApp().text;
  const rows = nesCounts(counts);
  const most = Math.max(1, ...rows.map((row) => row.customers));
  return (
    <table class="mini">
      <tbody>
        {rows.map(({ tag, customers }) => (
          <tr key={tag}>
            <th scope="row">
              <span class="tag">{tag}</span>
              {names.nes[tag].short}
            </th>
            <td class="bar" aria-hidden="true">
              <span class={`t-${tag}`} style={{ width: barWidth(customers, most) }} />
            </td>
            <td class="count">{figure(customers)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
