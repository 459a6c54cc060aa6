// @vitest-environment happy-dom
/** What is shown of a pairing and of a hand-back before anything is kept, and what keeps them apart from a mix-up. */
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { settings } from '../../src/app/settings.ts';
import { listPairs } from '../../src/app/sharing/pairs.ts';
import { stored } from '../../src/app/state.ts';
import { loadArea } from '../../src/app/words.ts';
import en from '../../src/i18n/en/pair.ts';
import nl from '../../src/i18n/nl/pair.ts';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import type { MessageOf } from '../../src/sharing/message.ts';
import TakenHandBack from '../../src/ui/screens/pair/taken-hand-back.tsx';
import TakenPair from '../../src/ui/screens/pair/taken-pair.tsx';
import { connectMemory, type Memory } from './connected.ts';

const SAM: Athlete = { id: '5a000000-0000-4000-8000-000000000001', name: 'Sam', student: true };
const TWIN: Athlete = { ...SAM, id: '5a000000-0000-4000-8000-000000000002', name: 'sam' };
let root: HTMLElement;
let memory: Memory;

async function on(language: 'en' | 'nl', ...athletes: readonly Athlete[]): Promise<void> {
  memory = await connectMemory('2026-03-05T12:00:00Z', language);
  for (const area of ['pair', 'terms', 'entries'] as const) await loadArea(area);
  stored.value = { athletes, entries: [], unreadable: [] };
}

beforeEach(() => {
  document.body.innerHTML = '';
  root = document.createElement('div');
  document.body.append(root);
});

const seen = (text: string): Promise<void> =>
  vi.waitFor(() => expect(root.textContent).toContain(text), { timeout: 60_000 });
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const button = (text: string): HTMLElement | undefined =>
  [...root.querySelectorAll('button')].find((one) => one.textContent === text);

const pairing = (): MessageOf<'pair'> => ({
  kind: 'pair',
  at: memory.clock,
  until: memory.clock + 600_000,
  by: { role: 'athlete', name: 'Sam' },
  athlete: { id: SAM.id, name: SAM.name },
  secret: btoa('x'.repeat(32)),
});

describe.each([
  ['en', en],
  ['nl', nl],
] as const)('a pairing that was scanned (%s)', (language, w) => {
  it('asks a new phone who holds it, and keeps nothing before that is answered', async () => {
    await on(language, TWIN);
    render(<TakenPair message={pairing()} sender="0123456789abcdef" way="code" />, root);
    await seen(w.pair.fresh);
    expect(root.textContent).toContain(w.pair.namesake);
    button(w.pair.go)?.click();
    await settled();
    expect(await listPairs()).toEqual([]);
    root.querySelector<HTMLElement>('[role=radio]')?.click();
    await seen(w.pair.parentName);
    const name = root.querySelector<HTMLInputElement>('#who-name');
    if (name === null) throw new Error('no field');
    button(w.pair.go)?.click();
    await seen(w.pair.nameNeeded);
    name.value = ' Kim ';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    button(w.pair.go)?.click();
    await seen(w.pair.done);
    expect(settings.value.authors[SAM.id]).toEqual({ role: 'parent', name: 'Kim' });
    expect(await listPairs()).toMatchObject([{ athlete: SAM.id, sender: '0123456789abcdef', name: 'Sam' }]);
  });

  it('asks nothing of a phone that has the log, and says when the name is another one here', async () => {
    await on(language, { ...SAM, name: 'Samira' });
    render(<TakenPair message={pairing()} sender="0123456789abcdef" way="code" />, root);
    await seen(w.pair.same);
    expect(root.textContent).toContain(w.pair.otherName('Samira'));
    expect(root.textContent).not.toContain(w.pair.who);
    button(w.pair.go)?.click();
    await seen(w.pair.done);
    expect(await listPairs()).toHaveLength(1);
  });

  it('is not made twice', async () => {
    await on(language, SAM);
    render(<TakenPair message={pairing()} sender="0123456789abcdef" way="code" />, root);
    await seen(w.pair.same);
    button(w.pair.go)?.click();
    await seen(w.pair.done);
    render(null, root);
    render(<TakenPair message={pairing()} sender="0123456789abcdef" way="code" />, root);
    await seen(w.pair.already);
    expect(button(w.pair.go)).toBeUndefined();
    expect(await listPairs()).toHaveLength(1);
  });
});

describe.each([
  ['en', en],
  ['nl', nl],
] as const)('what staff hand back (%s)', (language, w) => {
  const knock = (athlete: string): Entry => ({
    id: 'd0000000-0000-4000-8000-000000000001',
    athlete,
    type: 'head-impact',
    at: '2026-03-05T11:30:00Z',
    zone: 'Europe/Amsterdam',
    recordedAt: '2026-03-05T11:30:00Z',
    by: { role: 'staff', name: 'Bo' },
  });
  const message = (about: Athlete): MessageOf<'hand-back'> => ({
    kind: 'hand-back',
    at: memory.clock,
    until: memory.clock + 600_000,
    by: { role: 'staff', name: 'Bo' },
    athlete: { id: about.id, name: about.name },
    entries: [knock(about.id)],
  });

  it('says who wrote what about whom, and leads to the warning signs after a knock', async () => {
    await on(language, SAM);
    render(<TakenHandBack message={message(SAM)} sender="s" way="code" />, root);
    expect(root.textContent).toContain('Bo');
    expect(root.textContent).toContain(w.handBack.about('Sam'));
    expect(root.textContent).toContain(w.handBack.knock);
    button(w.handBack.take)?.click();
    await seen(w.handBack.done(1));
    expect(root.querySelector('a[href="#/signs?knock"]')).not.toBeNull();
    expect(stored.value.entries).toMatchObject([{ type: 'head-impact', by: { role: 'staff' } }]);
    render(null, root);
    render(<TakenHandBack message={message(SAM)} sender="s" way="code" />, root);
    expect(root.textContent).toContain(w.handBack.nothing);
    expect(button(w.handBack.take)).toBeUndefined();
  });

  it('is refused for a twin who is not here', async () => {
    await on(language, SAM);
    render(<TakenHandBack message={message(TWIN)} sender="s" way="code" />, root);
    expect(root.querySelector('[role=alert]')?.textContent).toBe(w.handBack.unknown('sam'));
    expect(root.querySelector('button')).toBeNull();
    expect(memory.written).toEqual([]);
  });
});

// docs/hazards.md: H18
