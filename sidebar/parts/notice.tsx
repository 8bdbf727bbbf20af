// One line above the foot for what a small action led to: where a formula went, or why a jump failed.

import type { Notice as NoticeOf } from '../state/state.ts';
import type { Text } from '../text/index.ts';
import { problemText } from '../text/problem-text.ts';
import { useApp } from './app-context.ts';
import { Icon } from './icon.tsx';

function said(notice: NoticeOf, text: Text): string {
  switch (notice.kind) {
    case 'inserted':
      return text.t.functions.inserted(notice.a1);
    case 'made':
      return text.t.people.made(notice.name);
    case 'template':
      return text.t.template.inserted(notice.sheets, notice.settingsFrom);
    case 'changed':
      return text.t.orders.changed;
    case 'handed-over':
      return text.t.handOver.done(notice.copies);
    case 'problem':
      return problemText(notice.problem, text).brief;
  }
}

export function Notice() {
  const { state, act, text } = useApp();
  const { notice } = state;
  return (
    <div role="status">
      {notice !== null && (
        <div class="notice">
          <span>{said(notice, text)}</span>
          {notice.kind === 'changed' && (
            <button type="button" class="link" onClick={act.readAgain}>
              {text.t.orders.readAgain}
            </button>
          )}
          <button type="button" class="round" aria-label={text.t.failed.close} onClick={act.hideNotice}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
