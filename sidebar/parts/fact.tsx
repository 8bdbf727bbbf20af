// A term, its figure, and room for a link, so that the figures of a list line up.

import type { ComponentChildren } from 'preact';

interface FactProps {
  readonly term: string;
  readonly value: string;
  readonly children?: ComponentChildren;
}

export function Fact({ term, value, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
      <dd class="do">{children}</dd>
    </div>
  );
}
