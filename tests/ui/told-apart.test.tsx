// @vitest-environment happy-dom
/** Several children in one app: every page where something is written says whose it is. */
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/app/settings.ts';
import { nameApart } from '../../src/app/people.ts';
import { athlete, athletes, stored } from '../../src/app/state.ts';
import type { Athlete } from '../../src/log/entry.ts';
import { BETWEEN_ROUTES } from '../../src/ui/between.ts';
import { LATER_ROUTES } from '../../src/ui/later.ts';
import { shown } from '../../src/ui/router.ts';
import { FIRST_ROUTES } from '../../src/ui/routes.tsx';
import { Shell } from '../../src/ui/shell.tsx';
import { idOf } from '../engine/logs.ts';
import { connectMemory } from './connected.ts';

/** Pages where nothing is written about one person who is on this device, or not yet. */
const OF_NOBODY = ['/start', '/people', '/board', '/scan', '/in', '/in/:text', '/clinic'];

const child = (n: number, name: string, birthDate?: string): Athlete => ({
  id: idOf(n),
  name,
  student: true,
  ...(birthDate === undefined ? {} : { birthDate }),
});
/** Pages on which the style hides it: the first load has no room to say so. */
const HIDDEN = readFileSync('src/ui/style/parts.css', 'utf8').match(/\.band\[data-on\^?=[^{,]+/g) ?? [];
let root: HTMLElement;

/** What the band says on a page; null where there is none. */
function band(key: string): string | null {
  shown.value = { key, Screen: () => null, props: { params: {}, query: new URLSearchParams() } };
  render(<Shell />, root);
  const found = root.querySelector('p.band');
  return found === null || HIDDEN.some((selector) => found.matches(selector)) ? null : found.textContent;
}

beforeEach(async () => {
  document.body.innerHTML = '';
  root = document.createElement('div');
  document.body.append(root);
  await connectMemory('2026-03-05T12:00:00Z');
});

async function children(...list: Athlete[]): Promise<void> {
  stored.value = { athletes: list, entries: [], unreadable: [] };
  await changeSettings({ athleteId: list[0]?.id ?? null });
}

describe('with two children', () => {
  it('every page but those of nobody says whose it is', async () => {
    await children(child(1, 'Sam'), child(2, 'Robin'));
    for (const { path } of [...FIRST_ROUTES, ...LATER_ROUTES, ...BETWEEN_ROUTES]) {
      const isOfNobody = OF_NOBODY.includes(path) || /^\/board\b/.test(path);
      for (const key of [path, `${path}?saved`, path.replace(/:\w+/, 'x')])
        expect(band(key), key).toBe(isOfNobody ? null : 'Sam');
    }
    await changeSettings({ athleteId: idOf(2) });
    expect(band('/check-in')).toBe('Robin');
  });

  it('with one, nothing is said twice', async () => {
    await children(child(1, 'Sam'));
    expect(band('/check-in')).toBeNull();
  });

  it('two of the same name have a second mark, whatever order they come in', async () => {
    const [one, other] = [child(1, 'Sam', '2012-05-01'), child(2, 'Sam')];
    for (const list of [
      [one, other, child(3, 'Robin')],
      [other, child(3, 'Robin'), one],
    ]) {
      await children(...list);
      expect(athletes.value.map((one) => nameApart(one)).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
        'Robin',
        'Sam (1/2) 2012',
        'Sam (2/2) ',
      ]);
      expect(band('/signs')).toBe(nameApart(athlete.value as Athlete));
    }
  });
});

// docs/hazards.md: H18
