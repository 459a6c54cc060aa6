import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_TIMING, HIDDEN_GRACE, type LockTiming, watchForLock } from '../../src/app/lock-watch.ts';

type Presence = 'active' | 'hidden' | 'shown';

/** The pages of one browser: what one sends, the others get. */
class Browser {
  readonly pages: Page[] = [];
}

class Page {
  readonly lock = vi.fn();
  #listener: (presence: Presence) => void = () => undefined;
  #heard: (message: unknown) => void = () => undefined;
  clock = 0;
  steady = 0;
  timing: LockTiming = DEFAULT_TIMING;
  readonly watch;
  constructor(browser: Browser) {
    browser.pages.push(this);
    this.watch = watchForLock(
      {
        now: () => Date.now() + this.clock,
        steady: () => performance.now() + this.steady,
        watch: (listener) => {
          this.#listener = listener;
          return () => (this.#listener = () => undefined);
        },
        channel: (listener) => {
          this.#heard = listener;
          return {
            send: (message) => {
              for (const page of browser.pages) if (page !== this) page.#heard(message);
            },
            close: () => (this.#heard = () => undefined),
          };
        },
      },
      () => this.timing,
      this.lock,
    );
  }
  see(presence: Presence): void {
    this.#listener(presence);
  }
}

const MINUTE = 60_000;
let browser: Browser;
let page: Page;

beforeEach(() => {
  vi.useFakeTimers();
  browser = new Browser();
  page = new Page(browser);
});
afterEach(() => vi.useRealTimers());

describe('held open', () => {
  it('by one page, none locks, however long nobody acts and nothing is in view', () => {
    const other = new Page(browser);
    page.timing = { idleMinutes: Infinity, whenHidden: false };
    for (const one of [page, other]) one.see('hidden');
    vi.advanceTimersByTime(60 * MINUTE);
    expect([page.lock, other.lock].map((lock) => lock.mock.calls.length)).toEqual([0, 0]);
    // And no longer than that.
    page.timing = DEFAULT_TIMING;
    vi.advanceTimersByTime(MINUTE);
    expect([page.lock, other.lock].map((lock) => lock.mock.calls.length)).toEqual([1, 1]);
  });
});

describe('left alone', () => {
  it('it locks after five minutes, within five seconds, and once', () => {
    vi.advanceTimersByTime(5 * MINUTE - 1);
    expect(page.lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_001);
    expect(page.lock).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60 * MINUTE);
    page.see('shown');
    expect(page.lock).toHaveBeenCalledTimes(1);
  });

  it.each([1, 30])('it waits the %d minutes that were chosen, from the moment they are', (idleMinutes) => {
    page.timing = { idleMinutes, whenHidden: true };
    vi.advanceTimersByTime(idleMinutes * MINUTE - 1);
    expect(page.lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_001);
    expect(page.lock).toHaveBeenCalled();
  });

  it('each act counts anew', () => {
    for (let times = 0; times < 10; times += 1) {
      vi.advanceTimersByTime(4 * MINUTE);
      page.see('active');
    }
    expect(page.lock).not.toHaveBeenCalled();
  });

  it('it does not matter that the clock was set back', () => {
    page.clock = -3 * 60 * MINUTE;
    vi.advanceTimersByTime(5 * MINUTE + 5_000);
    expect(page.lock).toHaveBeenCalled();
  });

  it('nor that the steady clock stood still while the device slept', () => {
    page.steady = 0;
    page.clock = 6 * MINUTE;
    page.see('active');
    expect(page.lock).toHaveBeenCalled();
  });
});

describe('out of sight', () => {
  it('it locks after half a minute, not before', () => {
    page.see('hidden');
    vi.advanceTimersByTime(HIDDEN_GRACE - 1);
    expect(page.lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(page.lock).toHaveBeenCalled();
  });

  it('coming back in time ends the count', () => {
    page.see('hidden');
    vi.advanceTimersByTime(HIDDEN_GRACE - 1);
    page.see('shown');
    vi.advanceTimersByTime(2 * MINUTE);
    expect(page.lock).not.toHaveBeenCalled();
  });

  it('a page whose timers slept locks before anything else when it comes back', () => {
    page.see('hidden');
    page.clock = HIDDEN_GRACE;
    page.see('shown');
    expect(page.lock).toHaveBeenCalled();
  });

  it('not where that is switched off; then the minutes count', () => {
    page.timing = { idleMinutes: 2, whenHidden: false };
    page.see('hidden');
    vi.advanceTimersByTime(2 * MINUTE - 1);
    expect(page.lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_001);
    expect(page.lock).toHaveBeenCalled();
  });
});

describe('with other pages', () => {
  let other: Page;
  beforeEach(() => {
    other = new Page(browser);
  });

  it('one that locks locks all', () => {
    other.timing = { idleMinutes: 1, whenHidden: true };
    vi.advanceTimersByTime(MINUTE + 5_000);
    expect(other.lock).toHaveBeenCalledTimes(1);
    expect(page.lock).toHaveBeenCalledTimes(1);
  });

  it('one that is used keeps the others open', () => {
    page.see('hidden');
    for (let times = 0; times < 20; times += 1) {
      other.see('active');
      vi.advanceTimersByTime(MINUTE);
    }
    expect(page.lock).not.toHaveBeenCalled();
    expect(other.lock).not.toHaveBeenCalled();
    other.see('hidden');
    vi.advanceTimersByTime(HIDDEN_GRACE);
    expect(page.lock).toHaveBeenCalledTimes(1);
    expect(other.lock).toHaveBeenCalledTimes(1);
  });

  it('one that is in view keeps one that is not open, though nobody acts, and no longer than the minutes', () => {
    page.see('hidden');
    vi.advanceTimersByTime(4 * MINUTE);
    expect(page.lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(MINUTE + 5_000);
    expect(page.lock).toHaveBeenCalledTimes(1);
    expect(other.lock).toHaveBeenCalledTimes(1);
  });

  it('one that was closed keeps nothing open', () => {
    page.see('hidden');
    vi.advanceTimersByTime(20_000);
    other.watch.stop();
    vi.advanceTimersByTime(20_000);
    expect(page.lock).toHaveBeenCalledTimes(1);
  });

  it('is told by hand, and stops when it is stopped', () => {
    page.watch.tell();
    expect(other.lock).toHaveBeenCalledTimes(1);
    expect(page.lock).not.toHaveBeenCalled();
    page.watch.stop();
    vi.advanceTimersByTime(60 * MINUTE);
    page.see('shown');
    expect(page.lock).not.toHaveBeenCalled();
  });
});

// docs/hazards.md: H34
