// One line above the foot for what a small action led to: where a formula went, or why a jump failed.

import { problemText } from '../text/problem-text.ts';
import { useApp } from './app-context.ts';
import { Icon } from './icon.tsx';

export function Notice() {
  const { state, act, text } = useApp();
  const { notice } = state;
  return (
    <div role="status">
      {notice !== null && (
        <div class="notice">
          <span>
            {notice.kind === 'inserted'
              ? text.t.functions.inserted(notice.a1)
              : problemText(notice.problem, text).brief}
          </span>
          <button type="button" class="round" aria-label={text.t.failed.close} onClick={act.hideNotice}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
