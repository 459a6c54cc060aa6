/** Whether somebody is there: what the lock goes by. */

export type Presence = 'active' | 'hidden' | 'shown';

const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Calls `listener` on each act, and when the page goes out of sight or comes back. Returns its end. */
export function watchPresence(listener: (presence: Presence) => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const seen = (): void => listener(document.visibilityState === 'visible' ? 'shown' : 'hidden');
  for (const act of ACTS)
    window.addEventListener(act, () => listener('active'), { signal, passive: true, capture: true });
  document.addEventListener('visibilitychange', seen, { signal });
  window.addEventListener('pagehide', () => listener('hidden'), { signal });
  // A page that was put aside whole comes back with everything it had.
  window.addEventListener('pageshow', seen, { signal });
  return () => ending.abort();
}

/** Milliseconds that only grow, whatever the clock of the device is set to; may stand still while it sleeps. */
export function steadyNow(): number {
  return performance.now();
}

export interface LockChannel {
  send(message: 'active' | 'here' | 'lock'): void;
  close(): void;
}

/** Between the pages of this app in this browser. It carries neither keys nor contents. */
export function openLockChannel(listener: (message: unknown) => void): LockChannel {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('rejoin-lock');
  channel?.addEventListener('message', ({ data }) => listener(data));
  return { send: (message) => channel?.postMessage(message), close: () => channel?.close() };
}
