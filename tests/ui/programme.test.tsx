// @vitest-environment happy-dom
/** The screens of a programme, in both languages: all that the data say is said, and what cannot be started is not offered. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nameIn } from '../../src/app/programme/say.ts';
import { planOf } from '../../src/app/programme/plan.ts';
import { minutesOfPhase, scriptOf } from '../../src/app/programme/script.ts';
import { current, now, stored } from '../../src/app/state.ts';
import { connect, wired } from '../../src/app/wiring.ts';
import { areaWords, loadArea, words } from '../../src/app/words.ts';
import type { Entry } from '../../src/log/entry.ts';
import { OWN_CHOICES, PHASES, type Programme } from '../../src/programmes/programme.ts';
import { PROGRAMMES } from '../../src/programmes/index.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import { AboutProgramme } from '../../src/ui/screens/programme/about.tsx';
import ChooseScreen from '../../src/ui/screens/programme/choose.tsx';
import { isStart } from '../../src/ui/screens/programme/choose-model.ts';
import EndScreen from '../../src/ui/screens/programme/end.tsx';
import { partLines } from '../../src/ui/screens/programme/part-text.ts';
import ProgrammeScreen from '../../src/ui/screens/programme/programme.tsx';
import SessionScreen from '../../src/ui/screens/programme/session.tsx';
import MoreScreen from '../../src/ui/screens/more/more.tsx';
import { formOf, readForm } from '../../src/ui/screens/entries/correct-model.ts';
import { linesOf, shortText } from '../../src/ui/screens/entries/telling.ts';
import { ATHLETE, entry, injury, INJURY_AT, knock } from '../engine/logs.ts';
import { type Memory, connectMemory } from './connected.ts';

const LANGUAGES = ['en', 'nl'] as const;
const T = INJURY_AT + 30 * DAY;
const DOCTOR = { name: 'Dr. Vos', profession: 'doctor' } as const;
const CHOICE = '00000000-0000-4000-8000-00000000c001';
const chosen = (more: Record<string, unknown> = {}): Entry =>
  entry(
    'programme',
    T,
    { clinician: DOCTOR, programme: 'intensive-12-weeks', programmeVersion: '1.0.0', startsOn: '2026-03-31', ...more },
    { id: CHOICE },
  );
const said = (session: string, on: string | null, more: Record<string, unknown> = {}): Entry =>
  entry('programme-session', T + MINUTE, { programme: CHOICE, session, on, ...more });

let root: HTMLElement;
let memory: Memory;
const text = (): string => root.textContent;
const props = (session = '', query = '') => ({ params: { session }, query: new URLSearchParams(query) });
const links = (): string[] => [...root.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
const button = (name: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};
const seen = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 20_000 });

async function started(language: 'en' | 'nl', at: number, ...entries: Entry[]): Promise<void> {
  memory = await connectMemory(new Date(at).toISOString(), language);
  stored.value = { athletes: [ATHLETE], entries: [injury(), ...entries], unreadable: [] };
  now.value = at;
  for (const area of ['programme', 'documents', 'terms', 'entries', 'more', 'copies'] as const) await loadArea(area);
}

beforeEach(() => {
  document.body.innerHTML = '';
  root = document.createElement('div');
  document.body.append(root);
});
// What is left standing would hear of the next test's drafts.
afterEach(() => render(null, root));

describe.each(LANGUAGES)('the programme, in %s', (language) => {
  it('before four weeks is told, and cannot be recorded', async () => {
    await started(language, INJURY_AT + 27 * DAY);
    render(<ProgrammeScreen {...props()} />, root);
    const w = areaWords('programme');
    expect(text()).toContain(w.notYet);
    expect(links()).not.toContain('#/programme/choose');
    for (const { id, evidence } of PROGRAMMES) {
      expect(text()).toContain(areaWords('terms').programmes[id]);
      expect(text()).toContain(w.evidence[evidence]);
    }
    render(<ChooseScreen />, root);
    expect(text()).toContain(w.form.notOffered);
    expect(root.querySelector('input')).toBeNull();
    render(<MoreScreen />, root);
    expect(links()).not.toContain('#/programme');
  });

  it('after four weeks can be recorded, and is found from "more"', async () => {
    await started(language, INJURY_AT + 28 * DAY);
    render(<ProgrammeScreen {...props()} />, root);
    expect(links()).toContain('#/programme/choose');
    render(<MoreScreen />, root);
    expect(links()).toContain('#/programme');
  });

  it('that was chosen has its calendar, with today and what is next', async () => {
    await started(language, T + HOUR, chosen(), said('w1d2', '2026-04-20'), said('w1d3', null));
    render(<ProgrammeScreen {...props()} />, root);
    const w = areaWords('programme');
    for (const part of [DOCTOR.name, w.calendar.moved, w.calendar.states['left-out'], w.calendar.states.planned])
      expect(text()).toContain(part);
    // Three weeks at first.
    expect(root.querySelectorAll('.programme-calendar h3')).toHaveLength(3);
    button(w.calendar.whole).click();
    await seen(() => expect(root.querySelectorAll('.programme-calendar li')).toHaveLength(25));
    expect(root.querySelector('[aria-current=date]')?.textContent).toContain(areaWords('terms').sessions.activation(1));
    expect(links()).toContain('#/measures');
    const names = [...root.querySelectorAll('a')].map((one) => one.textContent);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    [{ programme: 'moon-walk' }, 'moon-walk'],
    [{ programmeVersion: '9.0.0' }, '9.0.0'],
  ])('that this version does not have is named, and nothing of it starts: %o', async (more, name) => {
    await started(language, T + HOUR, chosen(more), said('w1d1', '2026-03-31'));
    render(<ProgrammeScreen {...props()} />, root);
    expect(text()).toContain(name);
    expect(root.querySelector('.programme-calendar')).toBeNull();
    render(<SessionScreen {...props('w1d1')} />, root);
    expect(text()).toContain(areaWords('programme').session.unknown('w1d1'));
    expect(links().filter((one) => one.startsWith('#/exertion'))).toEqual([]);
  });

  it('of which a session is not known says that', async () => {
    await started(language, T + HOUR, chosen(), said('w99d1', '2026-03-31'));
    render(<ProgrammeScreen {...props()} />, root);
    expect(text()).toContain(areaWords('programme').chosen.unknownSessions('w99d1'));
  });

  it('that is stopped says so, and starts nothing; resting is still there', async () => {
    await started(language, T + HOUR, chosen(), knock(T + MINUTE));
    const w = areaWords('programme');
    render(<ProgrammeScreen {...props()} />, root);
    expect(text()).toContain(w.notCounting.stopped);
    render(<SessionScreen {...props('w1d1')} />, root);
    expect(text()).toContain(w.notCounting.stopped);
    expect(links().filter((one) => one.startsWith('#/exertion'))).toEqual([]);
    expect(text()).toContain(w.rest.start(w.session.phase(3, w.phases.consolidation), 60));
  });

  it('has each session in words, and starts each phase of today by itself', async () => {
    await started(language, T + HOUR, chosen());
    render(<SessionScreen {...props('w1d1')} />, root);
    const exertions = links().filter((one) => one.startsWith('#/exertion'));
    expect(exertions).toEqual(['#/exertion?programme=w1d1&phase=0', '#/exertion?programme=w1d1&phase=1']);
    for (const phase of PROGRAMMES[0]?.days[0]?.phases ?? [])
      for (const line of phase.parts.flatMap(partLines)) expect(text()).toContain(line);
    render(<SessionScreen {...props('w1d2')} />, root);
    expect(text()).toContain(areaWords('programme').session.notToday);
    expect(links().filter((one) => one.startsWith('#/exertion'))).toEqual([]);
  });

  it('and its sessions are told well among the entries', async () => {
    const entries = [said('w1d2', null), said('w3b1', '2026-04-14', { done: true })];
    await started(language, T + HOUR, chosen(), ...entries);
    const told = current.value.filter((one) => one.type === 'programme-session');
    const w = areaWords('entries');
    const { sessions } = areaWords('terms');
    const texts = told.map(shortText);
    expect(texts).toHaveLength(2);
    expect(texts).toContain(`${sessions.activation(2)}, ${w.values.leftOut}`);
    expect(texts.join('; ')).toMatch(new RegExp(`${sessions.booster(1)}, [^;]*14 april[^;]*, ${w.fields.done}`, 'i'));
    const lines = told.map((one) => Object.fromEntries(linesOf(one)));
    expect(new Set(lines.map((one) => one[w.fields.session]))).toEqual(
      new Set([sessions.booster(1), sessions.activation(2)]),
    );
    expect(lines.some((one) => one[w.fields.on] === w.values.leftOut)).toBe(true);
  });

  it('and one that is left out stays so where something else of it is corrected', async () => {
    await started(language, T + HOUR, chosen(), said('w1d2', null));
    const [told] = current.value.filter((one) => one.type === 'programme-session');
    if (told === undefined) throw new Error('none');
    const form = formOf(told);
    expect(readForm({ ...form, note: 'tired' }, told, T + HOUR)).toEqual({
      change: { note: 'tired' },
      emptied: [],
      at: null,
    });
    const dated = { ...form, values: { ...form.values, on: '2026-04-09' } };
    expect(readForm(dated, told, T + HOUR).change).toEqual({ on: '2026-04-09' });
  });

  it('has words for everything that data can name', async () => {
    await started(language, T + HOUR);
    const w = areaWords('programme');
    for (const phase of PHASES) {
      expect(w.phases[phase]).toMatch(/\S/);
      expect(areaWords('terms').sessions[phase](1)).toMatch(/1/);
    }
    for (const one of OWN_CHOICES) expect(w.ownChoices[one]).toMatch(/\S/);
    // An activity's kind has room for 80 letters.
    for (const programme of PROGRAMMES)
      for (const { id, phases } of programme.days)
        for (const { phase } of phases)
          expect(w.kind(nameIn(programme, id), w.phases[phase]).length).toBeLessThanOrEqual(80);
  });
});

describe('a session', () => {
  it('is moved, with those after it in one go; left out; marked done: on disk before on screen', async () => {
    await started('en', T + HOUR, chosen());
    const w = areaWords('programme').session;
    render(<SessionScreen {...props('w1d2')} />, root);
    button(w.move.other).click();
    await seen(() => expect(root.querySelector('#move-date')).not.toBeNull());
    const date = root.querySelector('#move-date') as HTMLInputElement;
    date.value = '2026-04-02';
    date.dispatchEvent(new Event('input', { bubbles: true }));
    button(w.move.save).click();
    await seen(() => expect(root.querySelector('.error')?.textContent).toContain('Intensive day 3'));
    expect(memory.written).toEqual([]);
    button(w.move.along).click();
    await seen(() => expect(button(w.move.along).getAttribute('aria-checked')).toBe('true'));
    button(w.move.save).click();
    await seen(() => expect(memory.written).toHaveLength(1));
    expect(memory.written[0]?.entries).toHaveLength(24);
    render(null, root);

    render(<SessionScreen {...props('w1d1')} />, root);
    button(w.done).click();
    await seen(() => expect(memory.written).toHaveLength(2));
    expect(memory.written[1]?.entries).toMatchObject([
      { type: 'programme-session', programme: CHOICE, session: 'w1d1', on: '2026-03-31', done: true },
    ]);
    render(null, root);

    render(<SessionScreen {...props('w1d5')} />, root);
    button(w.move.leaveOut).click();
    await seen(() => expect(memory.written).toHaveLength(3));
    expect(memory.written[2]?.entries).toMatchObject([{ session: 'w1d5', on: null }]);
  });

  it('that the disk does not take stays as it was, and says so', async () => {
    await started('en', T + HOUR, chosen());
    memory.fail = Object.assign(new Error('full'), { name: 'StoreError', code: 'quota' });
    render(<SessionScreen {...props('w1d1')} />, root);
    button(areaWords('programme').session.done).click();
    await seen(() => expect(root.querySelector('[role=alert]')).not.toBeNull());
    expect(current.value.some(({ type }) => type === 'programme-session')).toBe(false);
  });

  it('rests by a timer of its own that ends with a sound, goes on after a reload, and writes nothing in the log', async () => {
    await started('en', T + HOUR, chosen());
    const asked: string[] = [];
    const { store, platform } = wired();
    const later = (): Promise<never> =>
      Promise.resolve({
        wakeSound: () => asked.push('wake'),
        sound: () => asked.push('sound'),
        vibrate: () => asked.push('vibrate'),
        speak: (what: string, language: string) => asked.push(`${language}: ${what}`),
      } as never);
    connect({ store, platform: { ...platform, later } });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const w = areaWords('programme');
      const page = <SessionScreen {...props('w1d1')} />;
      // `waitFor` would move the faked clock itself.
      const soon = async (look: () => void): Promise<void> => {
        for (let turn = 0; ; turn += 1) {
          await new Promise((resolve) => setTimeout(resolve, 20));
          try {
            return look();
          } catch (error) {
            if (turn > 500) throw error;
          }
        }
      };
      const isTicking = (time: string) => (): void => {
        expect(left()).toBe(time);
        expect(vi.getTimerCount()).toBe(1);
      };
      const left = (): string | undefined => root.querySelector('[role=timer]')?.textContent;
      const pass = (ms: number): void => {
        memory.clock += ms;
        vi.advanceTimersByTime(1000);
      };
      render(page, root);
      button(w.rest.start(w.session.phase(3, w.phases.consolidation), 60)).click();
      await soon(isTicking('60:00'));
      pass(10 * MINUTE);
      await soon(isTicking('50:00'));
      // The page is gone for half an hour, and opened anew.
      render(null, root);
      memory.clock += 30 * MINUTE;
      render(page, root);
      await soon(isTicking('20:00'));
      pass(20 * MINUTE);
      await soon(() => expect(asked).toEqual(['wake', 'sound', 'vibrate', `en: ${w.rest.over}`]));
      expect(root.querySelector('[role=timer]')).toBeNull();
      expect(text()).toContain(w.rest.over);
      // Opened after its end it says so, and makes no noise.
      render(null, root);
      render(page, root);
      await soon(() => expect(vi.getTimerCount()).toBe(1));
      pass(MINUTE);
      await soon(() => expect(text()).toContain(w.rest.over));
      expect(asked).toHaveLength(4);
      expect(memory.written).toEqual([]);
    } finally {
      render(null, root);
      vi.useRealTimers();
    }
  });
});

describe('ending', () => {
  it('is asked once, and not written in the name of the clinician', async () => {
    await started('en', T + HOUR, chosen());
    render(<EndScreen />, root);
    button(areaWords('programme').end.yes).click();
    await seen(() => expect(memory.written).toHaveLength(1));
    expect(memory.written[0]?.entries).toMatchObject([
      { type: 'programme', programme: 'none', clinician: { name: 'Sam', profession: 'other' }, startsOn: '2026-03-31' },
    ]);
    render(null, root);
    render(<EndScreen />, root);
    expect(text()).toContain(areaWords('programme').end.nothing);
  });
});

describe('a first day', () => {
  it.each([
    ['', false],
    ['2026-02-30', false],
    [-91, false],
    [-90, true],
    [0, true],
    [183, true],
    [184, false],
  ] as const)('of %s: %s', (given, is) => {
    const today = 20_543;
    const date = typeof given === 'string' ? given : new Date((today + given) * DAY).toISOString().slice(0, 10);
    expect(isStart(date, today)).toBe(is);
  });
});

/** All that is made of the data: shown or done. */
function told(programme: Programme): string {
  render(<AboutProgramme programme={programme} />, root);
  const shown = text();
  render(null, root);
  const plan = planOf(programme, { id: CHOICE, startsOn: '2026-03-31' }, [], 20_000);
  const days = programme.days.map(({ id, phases }) => [
    nameIn(programme, id),
    phases.map((phase) => [
      areaWords('programme').phases[phase.phase],
      phase.parts.flatMap(partLines),
      scriptOf(id, phase),
      minutesOfPhase(phase),
    ]),
  ]);
  return JSON.stringify([shown, plan.map(({ id, on }) => [id, on]), days]);
}

/** The same data with another leaf at each place; texts that are codes become another code. */
function perturbed(programme: Programme): (readonly [path: string, other: Programme])[] {
  const others: Readonly<Record<string, string>> = {
    id: 'walk-with-posts',
    evidence: programme.evidence === 'none' ? 'uncontrolled' : 'none',
    phase: 'relaxation',
    with: 'standing',
    tasks: 'n-back',
    ownChoices: 'posts.minutes',
  };
  const found: (readonly [string, Programme])[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).forEach(([key, part]) => walk(part, [...path, key]));
    // The kind of a part is its shape.
    if (path.at(-1) === 'part') return;
    const name = path.findLast((key) => !/^\d+$/.test(key)) ?? '';
    const copy = JSON.parse(JSON.stringify(programme)) as Record<string, any>;
    const holder = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
    const other =
      path[0] === 'days' && name === 'id'
        ? 'zz9'
        : typeof value === 'number'
          ? value + 1
          : typeof value === 'boolean'
            ? !value
            : value === null
              ? '2024-05'
              : (others[name] ?? `${String(value)} x`);
    holder[path.at(-1) ?? ''] = other === value ? (name === 'tasks' ? 'balance' : 'steady.minutes') : other;
    found.push([path.join('.'), copy as unknown as Programme]);
  };
  walk(programme, []);
  return found;
}

describe.each(PROGRAMMES.map((one) => [one.id, one] as const))('%s has no dead data', (id, programme) => {
  it('with something else at any place, something else is shown or done', async () => {
    await started('en', T);
    // Where a programme is the walk already, another id is the first one.
    const all = perturbed(programme).filter(([path]) => !(path === 'id' && id === 'walk-with-posts'));
    expect(all.length).toBeGreaterThan(20);
    const before = told(programme);
    expect(told(JSON.parse(JSON.stringify(programme)) as Programme)).toBe(before);
    expect(all.filter(([, other]) => told(other) === before).map(([path]) => path)).toEqual([]);
  });
});

it('has the words of a saved tick', async () => {
  await started('en', T + HOUR, chosen());
  render(<ProgrammeScreen {...props('', 'saved')} />, root);
  expect(text()).toContain(words.value.common.saved);
});
