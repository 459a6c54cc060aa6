// @vitest-environment happy-dom
/** What is asked of the browser to reach somebody who does not look; and that nothing breaks where it has none of it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Senses = typeof import('../../src/platform/senses.ts');
let senses: Senses;

class Utterance extends EventTarget {
  lang = '';
  voice: unknown = null;
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}
const VOICES = [
  { name: 'far', lang: 'nl-NL', localService: false },
  { name: 'near', lang: 'nl-BE', localService: true },
  { name: 'english', lang: 'en-GB', localService: true },
];

let calls: unknown[];
let spoken: Utterance[];
let voices: unknown[];

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  calls = [];
  spoken = [];
  voices = VOICES;
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    cancel: () => void calls.push('cancel'),
    resume: () => undefined,
    speak: (one: Utterance) => {
      spoken.push(one);
      calls.push(one.text);
    },
  });
  Object.assign(window, { speechSynthesis });
  senses = await import('../../src/platform/senses.ts');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  Reflect.deleteProperty(window, 'speechSynthesis');
  Reflect.deleteProperty(window, 'AudioContext');
  Reflect.deleteProperty(navigator, 'vibrate');
  Reflect.deleteProperty(navigator, 'wakeLock');
});

describe('voice', () => {
  it.each([
    ['nl', 'nl-NL', VOICES[1]],
    ['en', 'en-GB', VOICES[2]],
  ])('%s: by a voice of the device', (language, lang, voice) => {
    expect(senses.speak('a', language)).toBe(true);
    expect(spoken[0]).toMatchObject({ text: 'a', lang, voice });
  });

  it('none listed: as the device can, by the language; what is listed late says what comes then', () => {
    voices = [];
    expect(senses.speak('a', 'nl')).toBe(true);
    expect(spoken.map(({ lang, voice }) => [lang, voice])).toEqual([['nl-NL', null]]);
    voices = VOICES;
    senses.speak('c', 'nl');
    expect(spoken[1]?.voice).toBe(VOICES[1]);
  });

  it.each([
    ['one that sends what it says away', [VOICES[0]]],
    ['others of the device, and one that sends it away', [VOICES[0], VOICES[2]]],
    ['others of the device', [VOICES[2]]],
  ])('of the language only %s: nothing is said, and nothing leaves', (_what, listed) => {
    voices = listed;
    expect(senses.hasVoice('nl')).toBe(false);
    expect(senses.speak('a', 'nl', true)).toBe(false);
    expect(spoken).toEqual([]);
  });

  it('what is urgent cuts off what is said; what is not does not', () => {
    senses.speak('a', 'en');
    senses.speak('b', 'en');
    senses.speak('stop', 'en', true);
    expect(calls).toEqual(['a', 'b', 'cancel', 'stop']);
  });

  it('does not pile up, but what is urgent is always said', () => {
    for (const text of ['a', 'b', 'c', 'd']) senses.speak(text, 'en');
    expect(calls).toEqual(['a', 'b', 'c']);
    spoken[0]?.dispatchEvent(new Event('end'));
    expect(senses.speak('e', 'en')).toBe(true);
    expect(senses.speak('f', 'en')).toBe(false);
    expect(senses.speak('stop', 'en', true)).toBe(true);
    expect(calls).toEqual(['a', 'b', 'c', 'e', 'cancel', 'stop']);
  });

  it.each([
    [20_000, ['a', 'b']],
    [20_001, ['a', 'cancel', 'b']],
  ])('stuck: after %d ms', (ms, told) => {
    senses.speak('a', 'en');
    vi.advanceTimersByTime(ms);
    senses.speak('b', 'en');
    expect(calls).toEqual(told);
  });

  it('is hushed', () => {
    senses.speak('a', 'en');
    senses.beSilent();
    expect(calls).toEqual(['a', 'cancel']);
  });

  it('is not there', () => {
    Reflect.deleteProperty(window, 'speechSynthesis');
    expect(senses.speak('a', 'en', true)).toBe(false);
    expect(() => senses.beSilent()).not.toThrow();
  });
});

describe('sound', () => {
  let tones = 0;
  class Context {
    static state = 'running';
    static made = 0;
    currentTime = 0;
    destination = {};
    constructor() {
      Context.made += 1;
    }
    get state() {
      return Context.state;
    }
    resume = () => Promise.resolve();
  }
  class Tone {
    connect = (next: unknown) => next;
    start = () => void (tones += 1);
    stop = () => undefined;
  }
  class Gain {
    gain = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined };
    connect = (next: unknown) => next;
  }
  beforeEach(() => {
    tones = 0;
    Context.state = 'running';
    Context.made = 0;
    vi.stubGlobal('AudioContext', Context);
    vi.stubGlobal('OscillatorNode', Tone);
    vi.stubGlobal('GainNode', Gain);
    Object.assign(window, { AudioContext: Context });
  });

  it('needs a tap first', () => {
    expect(senses.sound('stop')).toBe(false);
    expect(senses.wakeSound()).toBe(true);
    expect(senses.sound('stop')).toBe(true);
    expect(tones).toBe(3);
  });

  it.each([
    ['tick', 1],
    ['ask', 2],
    ['ease', 2],
    ['stop', 3],
  ] as const)('%s: %d tones', (signal, count) => {
    senses.wakeSound();
    senses.sound(signal);
    expect(tones).toBe(count);
  });

  it.each(['suspended', 'interrupted'])('%s: is woken, and sounds where that is at once', async (state) => {
    senses.wakeSound();
    Context.state = state;
    expect(senses.sound('stop')).toBe(false);
    Context.state = 'running';
    await vi.advanceTimersByTimeAsync(0);
    expect(tones).toBe(3);
  });

  it('is not heard in another moment', async () => {
    senses.wakeSound();
    Context.state = 'interrupted';
    senses.sound('ask');
    vi.advanceTimersByTime(1_000);
    Context.state = 'running';
    await vi.advanceTimersByTimeAsync(0);
    expect(tones).toBe(0);
  });

  it('closed: the next tap makes another', () => {
    senses.wakeSound();
    Context.state = 'closed';
    expect(senses.sound('stop')).toBe(false);
    senses.wakeSound();
    expect(Context.made).toBe(2);
  });

  it('is not there', () => {
    Reflect.deleteProperty(window, 'AudioContext');
    expect(senses.wakeSound()).toBe(false);
    expect(senses.sound('stop')).toBe(false);
  });
});

describe('vibration', () => {
  it.each([
    ['tick', [40]],
    ['ask', [120, 80, 120]],
    ['ease', [200, 100, 200, 100, 200]],
    ['stop', [600, 150, 600, 150, 600]],
  ] as const)('%s', (signal, pattern) => {
    const vibrate = vi.fn(() => true);
    Object.assign(navigator, { vibrate });
    expect(senses.vibrate(signal)).toBe(true);
    expect(vibrate).toHaveBeenCalledWith(pattern);
  });

  it('is not there, or not wanted', () => {
    expect(senses.vibrate('stop')).toBe(false);
    Object.assign(navigator, { vibrate: () => false });
    expect(senses.vibrate('stop')).toBe(false);
  });
});

describe('a lit screen', () => {
  let asked = 0;
  let sentinels: EventTarget[] = [];
  const states: string[] = [];
  const look = (): void => void document.dispatchEvent(new Event('visibilitychange'));
  beforeEach(() => {
    asked = 0;
    sentinels = [];
    states.length = 0;
    const request = (): Promise<unknown> => {
      asked += 1;
      const sentinel = new EventTarget();
      const release = () => Promise.resolve(void sentinel.dispatchEvent(new Event('release')));
      sentinels.push(sentinel);
      return Promise.resolve(Object.assign(sentinel, { release }));
    };
    Object.assign(navigator, { wakeLock: { request } });
  });

  it('is asked for once, and again when it was lost and the page is back', async () => {
    const end = senses.stayAwake((state) => void states.push(state));
    look();
    await vi.advanceTimersByTimeAsync(0);
    look();
    await vi.advanceTimersByTimeAsync(0);
    expect([asked, states]).toEqual([1, ['on']]);
    sentinels[0]?.dispatchEvent(new Event('release'));
    look();
    await vi.advanceTimersByTimeAsync(0);
    expect([asked, states]).toEqual([2, ['on', 'off', 'on']]);
    const released = vi.fn();
    sentinels[1]?.addEventListener('release', released);
    end();
    await vi.advanceTimersByTimeAsync(0);
    expect(released).toHaveBeenCalledOnce();
    look();
    expect(asked).toBe(2);
  });

  it('ended while it is asked for: let go', async () => {
    const end = senses.stayAwake((state) => void states.push(state));
    const released = vi.fn();
    sentinels[0]?.addEventListener('release', released);
    end();
    await vi.advanceTimersByTimeAsync(0);
    expect(released).toHaveBeenCalledOnce();
    expect(states).toEqual([]);
  });

  it('refused, or not there: said', async () => {
    Object.assign(navigator, { wakeLock: { request: () => Promise.reject(new Error('battery')) } });
    senses.stayAwake((state) => void states.push(state));
    await vi.advanceTimersByTimeAsync(0);
    Reflect.deleteProperty(navigator, 'wakeLock');
    senses.stayAwake((state) => void states.push(state));
    expect(states).toEqual(['off', 'unsupported']);
  });
});

describe('notifications', () => {
  it('are not there', async () => {
    Reflect.deleteProperty(window, 'Notification');
    expect(senses.notificationState()).toBe('unsupported');
    expect(await senses.askNotifications()).toBe(false);
    expect(await senses.notify('a')).toBe(false);
  });
});

// docs/hazards.md: H72
