/** Hash routes: they work from any static host, and offline. A screen is shown once its code and its words are there. */
import { type ComponentType, h } from 'preact';
import { signal } from '@preact/signals';
import { loadDecisions } from '../app/decisions.ts';
import { draftsKept } from '../app/drafts.ts';
import { loadArea } from '../app/words.ts';
import type { Area } from '../i18n/areas.ts';

export interface ScreenProps {
  /** Parts of the path by name, as they are in the address: `/entry/:id` gives `id`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}
export type Screen = ComponentType<ScreenProps>;

export interface Route {
  /** `/entry/:id` */
  readonly path: string;
  /** A screen of the first load … */
  readonly screen?: Screen;
  /** … or one that loads when it is opened. */
  readonly load?: () => Promise<{ default: Screen }>;
  /** Areas of words that load with it. */
  readonly words?: readonly Area[];
}

interface Shown {
  readonly key: string;
  readonly Screen: Screen;
  readonly props: ScreenProps;
}

export const shown = signal<Shown | null>(null);
/** How many screens were opened: from the second on, the heading takes the focus. */
export const openings = signal(0);
/** The code of a screen could not be loaded. */
export const loadFailed = signal(false);

export function pathNow(): string {
  return window.location.hash.replace(/^#/, '') || '/';
}

export function go(path: string): void {
  window.location.hash = path;
}

/**
 * Goes somewhere without leaving this page in the history, e.g. after a form was saved. The page is gone at once, so that
 * nothing of an emptied form can be tapped; the next one comes when what was typed is gone from the disk, so that who
 * reads "saved" and closes the app is not asked about it again. Whoever went elsewhere meanwhile stays there.
 */
export function goInstead(path: string): void {
  window.history.replaceState(null, '', `#${path}`);
  shown.value = null;
  void draftsKept().then(() => reopen());
}

export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

interface Routes {
  readonly first: readonly Route[];
  readonly later: (path: string) => Promise<readonly Route[]>;
  /** May send a path elsewhere, e.g. to the first start while there is nobody yet. */
  readonly guard: (path: string) => string;
}

function find(routes: readonly Route[], path: string) {
  return routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params === null ? [] : [{ route, params }];
  })[0];
}

/** @param missing what is shown where no route fits */
export function startRouter({ first, later, guard }: Routes, missing: Screen): Promise<void> {
  let latest = 0;
  const open = async (): Promise<void> => {
    const turn = ++latest;
    const whole = pathNow();
    const [path = '/', query = ''] = guard(whole).split('?');
    try {
      const found = find(first, path) ?? find(await later(path), path);
      const route = found?.route;
      // A screen of the first load shows no decision; every other one waits for the engine and its words.
      const [module] = await Promise.all([
        route?.load?.(),
        route?.load === undefined ? undefined : loadDecisions(),
        ...(route?.words ?? []).map(loadArea),
      ]);
      if (turn !== latest) return;
      loadFailed.value = false;
      shown.value = {
        key: whole,
        Screen: found?.route.screen ?? module?.default ?? missing,
        props: { params: found?.params ?? {}, query: new URLSearchParams(query) },
      };
      openings.value += 1;
    } catch {
      if (turn === latest) loadFailed.value = true;
    }
    window.scrollTo(0, 0);
  };
  window.addEventListener('hashchange', () => void open());
  reopen = open;
  return open();
}

/** Opens the present path anew, e.g. after a failure to load. */
export let reopen: () => Promise<void> = () => Promise.resolve();

/** The screen that is open, as an element. */
export function Outlet() {
  const page = shown.value;
  return page === null ? null : h(page.Screen, { ...page.props, key: page.key });
}
