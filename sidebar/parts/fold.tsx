// A fold says in its head what is in it.

import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface FoldProps {
  readonly title: string;
  /** The term of the trade, small beside the plain words. */
  readonly term?: string;
  readonly summary?: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

export function Fold({ title, term, summary, open, children }: FoldProps) {
  return (
    <details class="fold" open={open}>
      <summary>
        <span>
          <b>
            {title}
            {term && <span class="term">{term}</span>}
          </b>
          {summary && <small>{summary}</small>}
        </span>
        <Icon name="right" />
      </summary>
      <div>{children}</div>
    </details>
  );
}
