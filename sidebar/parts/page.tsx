// A page: its head, its heading, its body, its foot. Arriving at one moves the focus to its heading.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from './app-context.ts';
import { Icon } from './icon.tsx';
import { Menu } from './menu.tsx';

interface PageProps {
  /** Left of the menu: steps, a crumb, or the way back. */
  readonly top: ComponentChildren;
  readonly title?: ComponentChildren;
  /** A heading of the page's own in place of `title`; it must hold an h1 with tabIndex −1. */
  readonly heading?: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The very first page leaves the focus in the spreadsheet. */
let arrived = false;

export function Page({ top, title, heading, foot, children }: PageProps) {
  const { inspection, preview, plan } = useApp().state;
  const asking = inspection.asking || preview.asking || plan.asking;
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    if (arrived) page.current?.querySelector('h1')?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  return (
    <div class="page" ref={page}>
      <header class={`top ${asking ? 'asking' : ''}`}>
        {top}
        <Menu />
      </header>
      <main class="body">
        {heading ?? <h1 tabIndex={-1}>{title}</h1>}
        {children}
      </main>
      {foot && <footer class="foot">{foot}</footer>}
    </div>
  );
}

export function Crumb({ children }: { children: ComponentChildren }) {
  return (
    <p class="crumb">
      <span>{children}</span>
    </p>
  );
}

/** The head of a page laid over another. */
export function BackTop({ children }: { children?: ComponentChildren }) {
  const { act, text } = useApp();
  return (
    <div class="crumb">
      <button type="button" class="round" aria-label={text.t.back} onClick={act.back}>
        <Icon name="left" />
      </button>
      {children && <strong>{children}</strong>}
    </div>
  );
}
