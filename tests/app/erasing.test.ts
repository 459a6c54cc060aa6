/** Erased is what is looked at afterwards and is not there; another page that writes meanwhile is outlasted, or it is said. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseEverything } from '../../src/app/erasing.ts';
import { type Leftover, connect, wired } from '../../src/app/wiring.ts';
import { connectMemory } from '../ui/connected.ts';

let erased = 0;

/** What is found after each round; after the last one it stays so. */
function found(...rounds: (readonly Leftover[])[]): void {
  const { store, platform } = wired();
  connect({
    store: { ...store, erase: () => Promise.resolve(void (erased += 1)) },
    platform: {
      ...platform,
      leftovers: () => Promise.resolve((rounds.length > 1 ? rounds.shift() : rounds[0]) ?? []),
    },
  });
}

beforeEach(async () => {
  erased = 0;
  await connectMemory('2026-03-05T12:00:00+01:00');
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const draft = { place: 'choices', count: 1 } as const satisfies Leftover;
async function erase(): Promise<Awaited<ReturnType<typeof eraseEverything>>> {
  const result = eraseEverything();
  await vi.runAllTimersAsync();
  return result;
}

describe('erasing everything', () => {
  it('is done where nothing is found', async () => {
    found([{ ...draft, count: 0 }]);
    expect(await erase()).toEqual({ ok: true, left: [{ ...draft, count: 0 }] });
    expect(erased).toBe(1);
  });
  it('is done once more where another page wrote in between', async () => {
    found([draft], [{ place: 'log', count: 2 }], []);
    expect(await erase()).toEqual({ ok: true, left: [] });
    expect(erased).toBe(3);
  });
  it('is never called done while something is there', async () => {
    found([draft]);
    expect(await erase()).toMatchObject({ ok: false });
    expect(erased).toBeGreaterThan(3);
  });
});
