/** One page: a heading that takes the focus when the page opens, and a document title. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../app/words.ts';
import { openings } from '../router.ts';

interface PageProps {
  readonly title: string;
  /** Beside the heading, e.g. the date. */
  readonly beside?: string;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
  /** Changes with each step of a form, so that the new step's heading is read and seen. */
  readonly step?: string | number;
}

/** The very first page leaves the focus where the browser puts it; each one after that, a step of a form too, takes it. */
let hasShown = false;

export function Page({ title, beside, children, wide = false, step = '' }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isFirst = !hasShown && openings.peek() <= 1;
    hasShown = true;
    if (isFirst) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [step]);
  useEffect(() => {
    document.title = `${title} · ${words.value.common.app}`;
  }, [title]);
  return (
    <div class={wide ? 'page wide' : 'page'}>
      <div class="row">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside && <span class="quiet">{beside}</span>}
      </div>
      {children}
    </div>
  );
}
