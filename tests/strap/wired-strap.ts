/** The app with a strap that does what the test says. */
import { letGoOfStrap } from '../../src/app/strap.ts';
import { connect, type LateDevice, wired } from '../../src/app/wiring.ts';
import type { StrapProblem } from '../../src/devices/heart-rate.ts';
import type { Strap, StrapListener } from '../../src/platform/strap.ts';
import { connectMemory, type Memory } from '../ui/connected.ts';

export interface WiredStrap {
  readonly memory: Memory;
  /** What each strap that was opened tells. */
  readonly listeners: StrapListener[];
  readonly closed: number[];
  /** The next answer to being asked for. */
  answer: StrapProblem | null;
}

export async function wiredStrap(): Promise<WiredStrap> {
  const memory = await connectMemory('2026-03-05T12:00:00Z');
  const test: WiredStrap = { memory, listeners: [], closed: [], answer: null };
  const openStrap = (listener: StrapListener): Promise<Strap | StrapProblem> => {
    if (test.answer !== null) return Promise.resolve(test.answer);
    const index = test.listeners.push(listener) - 1;
    listener.onState('connecting');
    return Promise.resolve({ name: `Band ${index}`, close: () => void test.closed.push(index) });
  };
  const device = { openStrap, hasBluetooth: () => true } as unknown as LateDevice;
  const { store, platform } = wired();
  connect({ store, platform: { ...platform, later: () => Promise.resolve(device) } });
  letGoOfStrap();
  return test;
}

export const worn = (bpm: number | null, ...intervals: number[]) => ({ bpm, contact: true, intervals });
