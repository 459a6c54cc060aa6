/** What else tells the time: our own origin, and what was seen before. Loaded with the first decision. */
export { opened, reading } from './clock.ts';

const SEEN = 'rejoin.clock';
const LONGEST_WAIT = 3_000;

/**
 * What our own origin says the time is, in milliseconds; null without a network, or where it does not say. A `HEAD` goes
 * past the service worker and past every cache, and carries nothing but the request for a file of the app.
 */
export async function originTime(): Promise<number | null> {
  if (!navigator.onLine) return null;
  try {
    const signal = AbortSignal.timeout(LONGEST_WAIT);
    const { headers } = await fetch('/sw.js', { method: 'HEAD', cache: 'no-store', credentials: 'omit', signal });
    const told = Date.parse(headers.get('Date') ?? '');
    // What a cache on the way has kept says how old it is.
    const age = Number(headers.get('Age') ?? 0);
    return Number.isNaN(told) ? null : told + (age > 0 ? age * 1000 : 0);
  } catch {
    return null;
  }
}

/** The page is in view: what one in the background makes of the clock is not kept. */
export function isInView(): boolean {
  return document.visibilityState === 'visible';
}

export function readSeen(): unknown {
  try {
    return JSON.parse(localStorage.getItem(SEEN) ?? 'null');
  } catch {
    return null;
  }
}

export function writeSeen(value: unknown): void {
  try {
    localStorage.setItem(SEEN, JSON.stringify(value));
  } catch {
    // Denied or full: the other place keeps it.
  }
}
