// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onTick } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { browserLanguage } from '../../src/platform/language.ts';
import { eraseLocal, readLocal, writeLocal } from '../../src/platform/local.ts';
import { deviceZone } from '../../src/platform/zone.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('ids', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  it('are random UUIDs', () => {
    expect(newId()).toMatch(uuid);
    expect(newId()).not.toBe(newId());
  });

  it('are so on an insecure page, too', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const ids = Array.from({ length: 200 }, newId);
    vi.unstubAllGlobals();
    expect(ids.filter((id) => !uuid.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(200);
  });
});

describe('the language of the browser', () => {
  it.each([
    [['nl-BE', 'en'], 'nl'],
    [['fr', 'NL'], 'nl'],
    [['en-AU', 'nl'], 'en'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
    [['nlx'], 'en'],
  ] as const)('%j → %s', (preferred, language) => {
    expect(browserLanguage(preferred)).toBe(language);
  });
});

describe('the zone of the device', () => {
  it('is a name, UTC where there is none', () => {
    expect(deviceZone()).not.toBe('');
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
      timeZone: undefined,
    } as unknown as Intl.ResolvedDateTimeFormatOptions);
    expect(deviceZone()).toBe('UTC');
  });
});

describe('comfort settings', () => {
  beforeEach(() => {
    localStorage.clear();
    eraseLocal();
  });

  it('are kept, and forgotten on erasing, other keys untouched', () => {
    localStorage.setItem('other', '1');
    expect(readLocal('look')).toBeNull();
    writeLocal('look', 'contrast');
    expect(readLocal('look')).toBe('contrast');
    eraseLocal();
    expect(readLocal('look')).toBeNull();
    expect(localStorage.getItem('other')).toBe('1');
  });

  it('are nothing where something else is stored', () => {
    localStorage.setItem('rejoin.look', 'neon');
    expect(readLocal('look')).toBeNull();
  });

  it('hold until the page closes where storage is denied', () => {
    const denied = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied, removeItem: denied });
    writeLocal('text', '150');
    const kept = readLocal('text');
    eraseLocal();
    const erased = readLocal('text');
    vi.unstubAllGlobals();
    expect([kept, erased]).toEqual(['150', null]);
  });
});

describe('the clock', () => {
  it('ticks at each full minute, and when the page comes back', () => {
    vi.useFakeTimers({ now: new Date('2026-03-02T08:00:20Z') });
    const tick = vi.fn<() => void>();
    const end = onTick(tick);
    vi.advanceTimersByTime(39_999);
    expect(tick).toHaveBeenCalledTimes(0);
    vi.advanceTimersByTime(1);
    expect(tick).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect(tick).toHaveBeenCalledTimes(2);
    window.dispatchEvent(new Event('focus'));
    expect(tick).toHaveBeenCalledTimes(3);
    end();
    vi.advanceTimersByTime(600_000);
    window.dispatchEvent(new Event('focus'));
    expect(tick).toHaveBeenCalledTimes(3);
  });
});
