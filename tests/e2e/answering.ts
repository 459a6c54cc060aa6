/**
 * In a page: the longest it was busy at a stretch, and how long a tap waited for its frame. By the browser's own stamps, so the
 * page must have a clock that runs.
 */
import type { Page } from '@playwright/test';
import { injuryOnly } from './logs.ts';

export interface Answering {
  /** Milliseconds. */
  readonly longest: number;
  readonly taps: readonly number[];
}

/** From here on; `stop` says what was seen. */
export async function watchAnswering(page: Page): Promise<() => Promise<Answering>> {
  await page.evaluate(() => {
    const state = { last: 0, longest: 0, taps: [] as number[], isOn: true };
    Object.assign(window, { answering: state });
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', ({ timeStamp }) => {
      if (state.last > 0) state.longest = Math.max(state.longest, timeStamp - state.last);
      state.last = timeStamp;
      if (state.isOn) channel.port2.postMessage(0);
    });
    channel.port1.start();
    channel.port2.postMessage(0);
    document.addEventListener('pointerdown', (tap) => {
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.addEventListener('message', (frame) => {
          state.taps.push(frame.timeStamp - tap.timeStamp);
          after.port1.close();
        });
        after.port1.start();
        after.port2.postMessage(0);
      });
    });
  });
  return () =>
    page.evaluate(() => {
      const { answering } = window as unknown as { answering: { longest: number; taps: number[]; isOn: boolean } };
      answering.isOn = false;
      return { longest: answering.longest, taps: answering.taps };
    });
}

/** A log of nothing but an injury of four days before, for a page whose clock runs. */
export function injuredBefore(now: number): string {
  const at = new Date(now - 4 * 86_400_000).toISOString();
  return JSON.stringify(injuryOnly()).replaceAll('2026-03-01T10:00:00+01:00', at).replace('2026-03-05T12:00:00Z', at);
}
