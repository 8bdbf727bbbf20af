// One message, with at most one thing to do about it.

import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { Whole } from './whole.tsx';

type Kind = 'ok' | 'info' | 'warn' | 'error' | 'safe';
const ICONS: { readonly [kind in Kind]: IconName } = {
  ok: 'check',
  info: 'info',
  warn: 'warn',
  error: 'error',
  safe: 'shield',
};

interface NoteProps {
  readonly kind: Kind;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly action?: {
    readonly label: string;
    readonly spoken?: string;
    readonly expanded?: boolean;
    readonly do: () => void;
  };
}

/** Letters of a link, a Chinese one for two, that leave the title its room. */
const BESIDE = 10;
const widthOf = (text: string): number => text.replace(/[\u2e80-\uffff]/g, 'xx').length;

const whole = (said: ComponentChildren): ComponentChildren =>
  typeof said === 'string' ? <Whole>{said}</Whole> : said;

export function Note({ kind, title, children, action }: NoteProps) {
  return (
    <div class={`note ${kind} ${action && widthOf(action.label) > BESIDE ? 'below' : ''}`}>
      <Icon name={ICONS[kind]} class="lead" />
      <div>
        <strong>{whole(title)}</strong>
        {children && <span class="sub">{whole(children)}</span>}
      </div>
      {action && (
        <button
          type="button"
          class="link"
          aria-label={action.spoken}
          aria-expanded={action.expanded}
          onClick={action.do}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
