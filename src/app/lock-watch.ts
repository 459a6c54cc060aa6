/** When an unlocked page locks: after minutes without an act in any page of the app, or a while out of sight. */

export interface LockTiming {
  /** Minutes without an act. */
  readonly idleMinutes: number;
  readonly whenHidden: boolean;
}
export const DEFAULT_TIMING: LockTiming = { idleMinutes: 5, whenHidden: true };
export const LEAST_IDLE = 1;
export const MOST_IDLE = 30;

/** Out of sight for this long: enough to take a call or a photo in the middle of a form. */
export const HIDDEN_GRACE = 30_000;
const LOOK_EVERY = 5_000;
/** A page that is in view says so each time it looks; one that was heard within this time still is. */
const IN_VIEW_FOR = 3 * LOOK_EVERY;

/** By the device's clock and by one that cannot be set: the longer of the two counts. */
interface Moment {
  readonly clock: number;
  readonly steady: number;
}

/** `active`: somebody acts there. `here`: it is in view. `lock`: every page locks. */
export type LockMessage = 'active' | 'here' | 'lock';

export interface WatchPort {
  /** Milliseconds by the device's clock. */
  now(): number;
  /** Milliseconds that only grow. */
  steady(): number;
  watch(listener: (presence: 'active' | 'hidden' | 'shown') => void): () => void;
  channel(listener: (message: unknown) => void): { send(message: LockMessage): void; close(): void };
}

export interface LockWatch {
  /** Tells the other pages to lock. */
  tell(): void;
  stop(): void;
}

/** Calls `lock` once. `timing` is asked each time, so that a change holds at once. */
export function watchForLock(port: WatchPort, timing: () => LockTiming, lock: () => void): LockWatch {
  const at = (): Moment => ({ clock: port.now(), steady: port.steady() });
  const since = (then: Moment): number => Math.max(port.now() - then.clock, port.steady() - then.steady);
  let lastAct = at();
  let lastTold: Moment | null = null;
  let hidden: Moment | null = null;
  let inViewElsewhere: Moment | null = null;
  let hiddenTimer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const end = (): void => {
    isOver = true;
    clearInterval(timer);
    clearTimeout(hiddenTimer);
    unwatch();
    channel.close();
  };
  const lockAll = (): void => {
    channel.send('lock');
    end();
    lock();
  };
  const look = (): void => {
    if (isOver) return;
    const { idleMinutes, whenHidden } = timing();
    // It is held open here: the other pages are not to lock it either.
    if (idleMinutes === Infinity) channel.send('active');
    const isIdle = since(lastAct) >= idleMinutes * 60_000;
    const isSeen = inViewElsewhere !== null && since(inViewElsewhere) < IN_VIEW_FOR;
    const isAway = whenHidden && hidden !== null && !isSeen && since(hidden) >= HIDDEN_GRACE;
    if (isIdle || isAway) lockAll();
  };
  const channel = port.channel((message) => {
    if (isOver) return;
    if (message === 'active') {
      lastAct = at();
      inViewElsewhere = lastAct;
    } else if (message === 'here') {
      inViewElsewhere = at();
    } else if (message === 'lock') {
      end();
      lock();
    }
  });
  const unwatch = port.watch((presence) => {
    // Before anything else: a page that slept must not show what it held.
    look();
    if (isOver) return;
    clearTimeout(hiddenTimer);
    if (presence === 'hidden') {
      hidden ??= at();
      hiddenTimer = setTimeout(look, HIDDEN_GRACE);
      return;
    }
    hidden = null;
    lastAct = at();
    if (presence === 'active' && lastTold !== null && since(lastTold) < LOOK_EVERY) return;
    lastTold = at();
    channel.send('active');
  });
  const timer = setInterval(() => {
    look();
    if (!isOver && hidden === null) channel.send('here');
  }, LOOK_EVERY);
  return { tell: () => channel.send('lock'), stop: end };
}
