/**
 * The list, of which only what is in view is on the page: every row has the same height, and its place follows from its
 * number. One row takes the focus by Tab; arrows, Home, End and a page up or down go through all of them. The row that has
 * the focus stays on the page wherever it is, so that it is never lost.
 */
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Listed } from '../../../app/board/list.ts';
import { prefs } from '../../../app/board/prefs.ts';
import { areaWords } from '../../../app/words.ts';
import { Cells, toneClass } from './cells.tsx';

/** Rows beyond the window, above and below. */
const BEYOND = 2;
const COLUMNS = ['name', 'now', 'next', 'clearance', 'age', 'teams'] as const;
/** What the bar at the foot of the page takes, and what is left free above, in pixels. */
const BAR = 120;
const EDGE = 16;
/** Until the first row was measured, in pixels. */
const GUESS = 120;

interface Shown {
  readonly first: number;
  readonly last: number;
}

/** @param active the row with the focus, also when it is out of view */
function indices({ first, last }: Shown, active: number, total: number): number[] {
  const shown = Array.from({ length: Math.max(0, Math.min(last, total - 1) - first + 1) }, (_, n) => first + n);
  if (active >= total || active < 0 || shown.includes(active)) return shown;
  return active < first ? [active, ...shown] : [...shown, active];
}

export function BoardGrid({ rows }: { rows: readonly Listed[] }) {
  const w = areaWords('board');
  const body = useRef<HTMLDivElement>(null);
  const height = useSignal(GUESS);
  const shown = useSignal<Shown>({ first: 0, last: 12 });
  const active = useSignal(0);
  /** The row that gets the focus once it is on the page. */
  const wanted = useRef<string | null>(null);
  const total = rows.length;
  const at = Math.min(active.value, Math.max(0, total - 1));

  const look = (): void => {
    const box = body.current;
    if (box === null) return;
    const above = Math.max(0, -box.getBoundingClientRect().top);
    const first = Math.max(0, Math.floor(above / height.peek()) - BEYOND);
    const last = first + Math.ceil(window.innerHeight / height.peek()) + 2 * BEYOND;
    const known = shown.peek();
    if (known.first !== first || known.last !== last) shown.value = { first, last };
  };
  const gauge = (): void => {
    const real = body.current?.querySelector('[role="row"]')?.getBoundingClientRect().height ?? 0;
    if (real > 0 && Math.abs(real - height.peek()) > 0.5) height.value = real;
    look();
  };
  useLayoutEffect(gauge, [total === 0]);
  // Another list may end above where the page was.
  useLayoutEffect(look, [rows]);
  useEffect(() => {
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', gauge);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', gauge);
    };
  }, []);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const link = body.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.current)}"]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });

  /** Scrolls no further than it takes, before anything is drawn: then it is drawn once. */
  const show = (index: number): void => {
    const top = (body.current?.getBoundingClientRect().top ?? 0) + index * height.peek();
    const lowest = window.innerHeight - BAR - height.peek();
    if (top < EDGE || top > lowest) window.scrollBy(0, top < EDGE ? top - EDGE : top - Math.max(EDGE, lowest));
    look();
  };
  const move = (to: number): void => {
    const index = Math.max(0, Math.min(total - 1, to));
    const row = rows[index];
    if (row === undefined) return;
    wanted.current = row.key;
    show(index);
    // Asked for again, it takes the focus again.
    if (active.peek() === index) active.value = -1;
    active.value = index;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(window.innerHeight / height.peek()) - 1);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: total - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  /** By touch or a screen reader's own cursor. */
  const onFocus = (event: FocusEvent): void => {
    const key = (event.target as HTMLElement).dataset['key'];
    const index = key === undefined ? -1 : rows.findIndex((row) => row.key === key);
    if (index >= 0) active.value = index;
  };
  const teamNames = new Map(prefs.value.teams.map(({ id, name }) => [id, name]));

  return (
    <div role="grid" class="board" aria-label={w.gridLabel} aria-rowcount={total + 1} aria-colcount={COLUMNS.length}>
      <div role="rowgroup" class="board-head">
        <div role="row" aria-rowindex={1} class="board-row">
          {COLUMNS.map((column) => (
            <span role="columnheader" class={`row-${column}`} key={column}>
              {w.columns[column]}
            </span>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        class="board-body"
        ref={body}
        style={{ height: `${total * height.value}px` }}
        onKeyDown={onKeyDown}
        onFocusIn={onFocus}
      >
        {indices(shown.value, at, total).map((index) => {
          const one = rows[index];
          if (one === undefined) return null;
          const teams = one.row?.teams.flatMap((id) => teamNames.get(id) ?? []) ?? [];
          return (
            <div
              role="row"
              key={one.key}
              class={`board-row ${toneClass(one)}`}
              aria-rowindex={index + 2}
              style={{ transform: `translateY(${index * height.value}px)` }}
            >
              <Cells of={one} isActive={index === at} teams={teams} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
