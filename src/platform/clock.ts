/** The only clock of the app. Everything else is given `now`, so that it can be tested and replayed. */

const MINUTE = 60_000;

/** Milliseconds since 1970-01-01T00:00Z by the device's clock. */
export function now(): number {
  return Date.now();
}

let wasAway = document.visibilityState === 'hidden';

/** The clock beside one that cannot be set, and whether the page was out of view since this was last asked. */
export function reading() {
  const taken = { wall: now(), steady: performance.now(), wasAway };
  wasAway = document.visibilityState === 'hidden';
  return taken;
}
/** The same when the page was opened. */
export const opened = reading();

/**
 * Calls `tick` at the start of every minute, and whenever the page comes back into view: timers sleep in a hidden page,
 * and a stage may have opened meanwhile. Returns a function that ends it.
 */
export function onTick(tick: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(fire, MINUTE - (now() % MINUTE));
  };
  const fire = (): void => {
    schedule();
    tick();
  };
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') fire();
    else wasAway = true;
  };
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('focus', fire);
  window.addEventListener('pageshow', fire);
  schedule();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('focus', fire);
    window.removeEventListener('pageshow', fire);
  };
}
