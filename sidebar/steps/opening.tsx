// While the sidebar opens.

import { useApp } from '../parts/app-context.ts';

export function Opening() {
  const { text } = useApp();
  return (
    <main class="opening">
      <span class="seal" aria-hidden="true" lang="zh-Hant">
        熟
      </span>
      <h1 class="sr">{text.names.product}</h1>
      <p role="status">{text.t.loading}</p>
    </main>
  );
}
