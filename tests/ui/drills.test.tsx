// @vitest-environment happy-dom
/** Intervals, tasks and posts on screen: nothing to start unless the engine has them, and said in words why. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drillsAllowed } from '../../src/app/drills/allowed.ts';
import { keepPattern } from '../../src/app/drills/patterns.ts';
import { clockDoubt, decider, now, stored, storeFailure } from '../../src/app/state.ts';
import * as engine from '../../src/app/decider.ts';
import { areaWords, loadArea } from '../../src/app/words.ts';
import { connect, wired } from '../../src/app/wiring.ts';
import { TASK_IDS } from '../../src/drills/task.ts';
import en from '../../src/i18n/en/drills.ts';
import nl from '../../src/i18n/nl/drills.ts';
import type { Entry } from '../../src/log/entry.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import DrillsScreen from '../../src/ui/screens/drills/drills.tsx';
import IntervalsScreen from '../../src/ui/screens/drills/intervals.tsx';
import PatternScreen from '../../src/ui/screens/drills/pattern.tsx';
import PostScreen from '../../src/ui/screens/drills/post.tsx';
import PostsScreen from '../../src/ui/screens/drills/posts.tsx';
import { StepSaid, TaskNow } from '../../src/ui/screens/drills/task-now.tsx';
import TasksScreen from '../../src/ui/screens/drills/tasks.tsx';
import { ATHLETE, bout, cleanBouts, cleanStart, DOCTOR, entry, INJURY_AT, knock } from '../engine/logs.ts';
import { connectMemory, type Memory } from './connected.ts';

const LANGUAGES = [
  ['en', en],
  ['nl', nl],
] as const;
const NOON = INJURY_AT + 4 * DAY + 3 * HOUR;
/** On the fourth day without contact: 2A, 2B and 3 were clean. */
const LATE = [...cleanStart(NOON), ...cleanBouts('2A', '2B', '3')];
const EARLY = cleanStart(NOON);
const programme = (at: number, name = 'intensive-12-weeks'): Entry =>
  entry('programme', at, { clinician: DOCTOR, programme: name, startsOn: '2026-03-05' });

let root: HTMLElement;
let memory: Memory;

async function on(language: 'en' | 'nl', entries: readonly Entry[] | null): Promise<void> {
  memory = await connectMemory(new Date(NOON).toISOString(), language);
  for (const area of ['drills', 'share'] as const) await loadArea(area);
  decider.value = engine;
  stored.value = { athletes: entries === null ? [] : [ATHLETE], entries: entries ?? [], unreadable: [] };
  now.value = NOON;
}

beforeEach(() => {
  document.body.innerHTML = '';
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  clockDoubt.value = null;
});

const props = (query = '') => ({ params: {}, query: new URLSearchParams(query) });
const SCREENS = {
  drills: () => <DrillsScreen />,
  intervals: () => <IntervalsScreen />,
  pattern: () => <PatternScreen />,
  tasks: () => <TasksScreen />,
  posts: () => <PostsScreen {...props()} />,
  post: () => <PostScreen {...props('n=2&t=categories&s=7')} />,
};
const links = (): string[] => [...root.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
const buttons = (): HTMLButtonElement[] => [...root.querySelectorAll('button')];
const button = (text: string): HTMLButtonElement | undefined => buttons().find((one) => one.textContent === text);
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

interface Case {
  readonly what: string;
  readonly allowed: keyof typeof en.allowed;
  readonly entries: readonly Entry[];
  readonly change?: () => void;
}
const ENDED = [programme(NOON - 2 * HOUR), programme(NOON - HOUR, 'none')];
const CLOSED: readonly Case[] = [
  { what: 'at an early stage', allowed: 'not-yet', entries: EARLY },
  { what: 'on the first day', allowed: 'not-yet', entries: cleanStart(INJURY_AT) },
  { what: 'after a programme that was ended', allowed: 'not-yet', entries: [...EARLY, ...ENDED] },
  { what: 'late, with a knock', allowed: 'not-now', entries: [...LATE, knock(NOON - MINUTE)] },
  {
    what: 'with a programme and a knock after it',
    allowed: 'not-now',
    entries: [...EARLY, programme(NOON - HOUR), knock(NOON - MINUTE)],
  },
  {
    what: 'late, with a bout that has not settled',
    allowed: 'not-now',
    entries: [...LATE, bout(NOON - HOUR, '4', { peak: 2, settledAfterMinutes: null })],
  },
  {
    what: 'late, with a clock in doubt',
    allowed: 'unknown',
    entries: LATE,
    change: () => (clockDoubt.value = { kind: 'behind', by: DAY } as never),
  },
  {
    what: 'late, with a hole in the log',
    allowed: 'unknown',
    entries: LATE,
    change: () => (stored.value = { ...stored.value, loss: { kind: 'short', missing: 1, damaged: [] } }),
  },
  { what: 'with nobody hurt', allowed: 'unknown', entries: [] },
];

describe.each(LANGUAGES)('in %s', (language, w) => {
  describe.each(CLOSED)('$what', ({ allowed, entries, change }) => {
    it.each(Object.entries(SCREENS))('%s says so and has nothing to start', async (_name, screen) => {
      await on(language, entries);
      change?.();
      expect(drillsAllowed()).toBe(allowed);
      render(screen(), root);
      await drawn();
      expect(root.textContent).toContain(w.allowed[allowed]);
      expect(root.textContent.includes(w.why)).toBe(allowed === 'not-yet');
      expect(links()).toEqual(['#/']);
      expect(buttons()).toEqual([]);
      expect(root.querySelector('svg.qr')).toBeNull();
    });
  });

  it.each([
    ['by-stage', LATE],
    ['by-programme', [...EARLY, programme(NOON - HOUR)]],
  ] as const)('%s there is a way to each', async (allowed, entries) => {
    await on(language, entries);
    render(<DrillsScreen />, root);
    expect(root.textContent).toContain(w.allowed[allowed]);
    expect(links()).toEqual(['#/drills/intervals', '#/drills/tasks', '#/posts']);
    for (const screen of Object.values(SCREENS)) {
      render(screen(), root);
      expect(root.textContent).not.toContain(w.allowed['not-yet']);
    }
  });

  it('intervals lead to the start page; one’s own can be deleted, and that undone', async () => {
    await on(language, LATE);
    await keepPattern({ hard: 20, easy: 40, times: 8 });
    render(<IntervalsScreen />, root);
    await vi.waitFor(() => expect(links()).toContain('#/exertion?intervals=20-40-8'));
    expect(links()).toContain('#/exertion?intervals=30-30-10');
    // The usual one stays.
    expect(button(w.intervals.remove(30, 30, 10))).toBeUndefined();
    button(w.intervals.remove(20, 40, 8))?.click();
    await vi.waitFor(() => expect(root.textContent).toContain(w.intervals.removed(20, 40, 8)));
    expect(links()).not.toContain('#/exertion?intervals=20-40-8');
    expect(memory.kv.get('drills/patterns')).toEqual([]);
    root.querySelector<HTMLButtonElement>('[role=status] button')?.click();
    await vi.waitFor(() => expect(links()).toContain('#/exertion?intervals=20-40-8'));
    expect(memory.kv.get('drills/patterns')).toEqual(['20-40-8']);
    expect(root.querySelector('[role=status]')?.textContent).toBe('');
  });

  it('a pattern says at the field what is wrong, and is kept only when it can be done', async () => {
    await on(language, LATE);
    render(<PatternScreen />, root);
    const type = (id: string, text: string): void => {
      const field = root.querySelector<HTMLInputElement>(`#${id}`);
      if (field === null) throw new Error(id);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    for (const [hard, easy, times, problem] of [
      ['4', '30', '10', 'hard'],
      ['30', 'x', '10', 'easy'],
      ['60', '29', '10', 'easy-too-short'],
      ['30', '30', '1.5', 'times'],
      ['180', '300', '40', 'too-long'],
    ] as const) {
      type('hard', hard);
      type('easy', easy);
      type('times', times);
      await drawn();
      root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await vi.waitFor(() => expect(root.querySelector('.error')?.textContent).toContain(w.pattern.problems[problem]));
      expect(memory.kv.has('drills/patterns')).toBe(false);
    }
    type('times', '4');
    await drawn();
    root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await vi.waitFor(() => expect(memory.kv.get('drills/patterns')).toEqual(['180-300-4']));
  });

  it('tasks ask for at least one, say what is done standing, and lead to the start page', async () => {
    await on(language, LATE);
    render(<TasksScreen />, root);
    expect(root.querySelector('[role=status]')?.textContent).toBe(w.tasks.which0);
    expect(links()).toEqual(['#/drills']);
    button(w.names.balance)?.click();
    await drawn();
    expect(root.textContent).toContain(w.tasks.standing(w.names.balance));
    button(w.names['serial-sevens'])?.click();
    await drawn();
    expect(links()).toContain('#/exertion?tasks=serial-sevens,balance&with=walking&minutes=3');
    for (const task of TASK_IDS.filter((one) => one !== 'balance' && one !== 'serial-sevens')) {
      button(w.names[task])?.click();
      await drawn();
    }
    button(w.tasks.minute(10))?.click();
    await drawn();
    expect(root.querySelector('[role=status]')?.textContent).toBe(w.tasks.tooLong);
    expect(links()).toEqual(['#/drills']);
  });

  it('posts are a sheet with a code each, with nothing of anybody, and the same after a reload', async () => {
    await on(language, LATE);
    let printed = 0;
    const { store, platform } = wired();
    connect({ store, platform: { ...platform, print: () => (printed += 1) } });
    render(<PostsScreen {...props('posts=4&seed=9')} />, root);
    expect(root.querySelectorAll('.post svg.qr')).toHaveLength(4);
    const sheet = root.querySelector('.sheet')?.innerHTML ?? '';
    expect(sheet).not.toContain('Sam');
    expect(sheet).toContain(w.posts.sheet);
    // Cut apart, each still says when to stop.
    for (const post of root.querySelectorAll('.post')) expect(post.textContent).toContain(w.stop);
    for (const number of [1, 2, 3, 4])
      expect(root.querySelector(`[aria-label="${w.posts.code(number)}"]`)).not.toBeNull();
    render(null, root);
    render(<PostsScreen {...props('posts=4&seed=9')} />, root);
    expect(root.querySelector('.sheet')?.innerHTML).toBe(sheet);
    button(w.posts.print)?.click();
    expect(printed).toBe(1);
    button(w.posts.others)?.click();
    await drawn();
    expect(root.querySelector('.sheet')?.innerHTML).not.toBe(sheet);
    expect(window.location.hash).toMatch(/^#\/posts\?posts=4&seed=\d+$/);
    button('8')?.click();
    await drawn();
    expect(root.querySelectorAll('.post svg.qr')).toHaveLength(8);
  });

  it('a post that is not whole says so', async () => {
    await on(language, LATE);
    render(<PostScreen {...props('n=2&t=categories')} />, root);
    expect(root.querySelector('[role=alert]')?.textContent).toBe(w.post.broken);
  });
});

/** A device with a voice that is listened to, and a time that is set. */
function listen(hasVoice = true) {
  const said: [string, string][] = [];
  const time = { at: 0, cut: 0 };
  const { store, platform } = wired();
  const device = {
    speak: (text: string, language: string) => hasVoice && said.push([text, language]) > 0,
    beSilent: () => (time.cut += 1),
    steady: () => time.at,
  };
  let asked = 0;
  const later = (): Promise<never> => {
    asked += 1;
    return Promise.resolve(device as never);
  };
  connect({ store, platform: { ...platform, later } });
  /** The page has asked for the device. */
  const ready = (): Promise<void> => vi.waitFor(() => expect(asked).toBeGreaterThan(0), { timeout: 60_000 });
  return { said, time, ready };
}

describe.each(LANGUAGES)('the task of a post, in %s', (language, w) => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());
  const pass = async (time: { at: number }, to: number): Promise<void> => {
    for (; time.at < to; time.at += 250) vi.advanceTimersByTime(250);
    await drawn();
  };

  it('is said from a tap on, in the language, says at its end to walk on, and writes nothing', async () => {
    await on(language, LATE);
    const { said, time, ready } = listen();
    render(SCREENS.post(), root);
    await ready();
    await drawn();
    // To be read before, and first of all when to stop.
    expect(root.textContent.indexOf(w.post.stop)).toBeLessThan(root.textContent.indexOf(w.intro.categories));
    expect(said).toEqual([]);
    button(w.post.go)?.click();
    // At the tap itself: later some browsers would not let it.
    expect(said).toHaveLength(1);
    await pass(time, 19_000);
    expect(said[0]).toEqual([w.intro.categories, language]);
    expect(said).toHaveLength(2);
    // The voice says it, so no second voice does.
    expect(root.querySelector('.card [role=status]')).toBeNull();
    expect(root.querySelector('.card .big')?.textContent).toBe(said[1]?.[0]);
    await pass(time, 91_000);
    expect(said.at(-1)).toEqual([w.post.over, language]);
    const count = said.length;
    await pass(time, 200_000);
    expect(said).toHaveLength(count);
    expect(button(w.post.again)).toBeDefined();
    expect([memory.kv.size, memory.written.length]).toEqual([0, 0]);
  });

  it('falls silent at once when stopped, and when the page is left', async () => {
    await on(language, LATE);
    const { said, time, ready } = listen();
    render(SCREENS.post(), root);
    await ready();
    await drawn();
    button(w.post.go)?.click();
    await pass(time, 15_000);
    const spoken = time.cut;
    button(w.post.end)?.click();
    expect(time.cut).toBeGreaterThan(spoken);
    const count = said.length;
    await pass(time, 120_000);
    expect(said).toHaveLength(count);
    button(w.post.go)?.click();
    await drawn();
    const before = time.cut;
    render(null, root);
    await vi.waitFor(() => expect(time.cut).toBeGreaterThan(before), { timeout: 60_000 });
    await pass(time, 240_000);
    expect(said).toHaveLength(count + 1);
  });

  it('without a voice is read instead, and told to a screen reader', async () => {
    await on(language, LATE);
    const { time, ready } = listen(false);
    render(SCREENS.post(), root);
    await ready();
    await drawn();
    button(w.post.go)?.click();
    await pass(time, 20_000);
    expect(root.textContent).toContain(w.post.silent);
    expect(root.querySelector('.card [role=status]')?.textContent).not.toBe('');
  });

  it('does not start where the log is lost, or cannot be opened: that nobody is seen is not that nobody is there', async () => {
    const blind = [
      () => (stored.value = { ...stored.value, loss: { kind: 'gone', missing: 0, damaged: [] } }),
      () => (storeFailure.value = 'blocked'),
    ];
    for (const strike of blind) {
      await on(language, null);
      strike();
      expect(drillsAllowed()).toBe('unknown');
      render(null, root);
      render(SCREENS.post(), root);
      expect(root.textContent).toContain(w.allowed.unknown);
      expect(buttons()).toEqual([]);
    }
    storeFailure.value = null;
  });

  it('on a phone without a recovery says that nobody was asked, and works', async () => {
    await on(language, null);
    expect(drillsAllowed()).toBe('nobody');
    const { said, time, ready } = listen();
    render(SCREENS.post(), root);
    await ready();
    await drawn();
    expect(root.textContent).toContain(w.post.nobody);
    button(w.post.go)?.click();
    await pass(time, 3_000);
    expect(said).toHaveLength(1);
    // Everything else asks for a recovery.
    for (const [name, screen] of Object.entries(SCREENS).filter(([one]) => one !== 'post')) {
      render(null, root);
      render(screen(), root);
      expect(root.textContent, name).toContain(w.allowed.nobody);
      expect(links(), name).toEqual(['#/']);
    }
  });
});

describe.each(LANGUAGES)('the task of a running step, in %s', (language, w) => {
  beforeEach(() => on(language, LATE));

  it('says what to do, and then what was last said', () => {
    render(<TaskNow task="serial-sevens" seed={4} into={0} />, root);
    expect(root.textContent).toBe(w.intro['serial-sevens'] + w.soon);
    render(<TaskNow task="serial-sevens" seed={4} into={12_000} with="one-leg" />, root);
    expect(root.textContent).toMatch(/\d{2,3}/);
    expect(root.textContent).toContain(w.onOneLeg);
    expect(root.querySelector('[role=status], [aria-live]')).toBeNull();
    render(<TaskNow task="serial-sevens" seed={4} into={12_000} isSilent />, root);
    expect(root.querySelector('[role=status]')).not.toBeNull();
    expect(areaWords('drills')).toBe(w);
  });

  it('is breathing, or rest, or nothing for any other step', () => {
    render(<StepSaid step={{ kind: 'relax' }} seed={1} into={16_500} />, root);
    expect(root.textContent).toBe(w.intro.relax + w.said.breatheOut);
    render(<StepSaid step={{ kind: 'rest' }} seed={1} into={60_000} />, root);
    expect(root.textContent).toBe(w.intro.rest);
    render(<StepSaid step={{ kind: 'hard' }} seed={1} into={5_000} />, root);
    expect(root.textContent).toBe('');
  });
});

// docs/hazards.md: H60
