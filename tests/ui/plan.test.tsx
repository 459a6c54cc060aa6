// @vitest-environment happy-dom
/** The reader, the reasons and the questions follow the plan that runs, whichever it is. */
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { begin } from '../../src/app/begin.ts';
import { changeProtocol } from '../../src/app/change.ts';
import { correct, record } from '../../src/app/commands.ts';
import { newerThan } from '../../src/app/profiles.ts';
import { pendingQuestion, putOff } from '../../src/app/questions.ts';
import { newest, now, stored } from '../../src/app/state.ts';
import { areaWords, loadArea, words } from '../../src/app/words.ts';
import { EMERGENCY_SIGN_IDS, SYMPTOM_IDS } from '../../src/log/vocabulary.ts';
import { PROTOCOLS, protocolOf } from '../../src/protocols/index.ts';
import type { Protocol } from '../../src/protocols/protocol.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';
import AboutScreen from '../../src/ui/screens/about/about.tsx';
import ChangeScreen from '../../src/ui/screens/plan/change.tsx';
import PlanScreen from '../../src/ui/screens/plan/plan.tsx';
import { QuestionCard } from '../../src/ui/screens/today/notes.tsx';
import TodayScreen from '../../src/ui/screens/today/today.tsx';
import WhyScreen from '../../src/ui/screens/why/why.tsx';
import { type Memory, connectMemory } from './connected.ts';

const EACH = PROTOCOLS.map((profile) => [profile.id, profile] as const);
const LANGUAGES = ['en', 'nl'] as const;
let root: HTMLElement;
let memory: Memory;

beforeEach(() => {
  document.body.innerHTML = '';
  root = document.createElement('div');
  document.body.append(root);
});

async function started(plan: Protocol, language: 'en' | 'nl' = 'en'): Promise<void> {
  memory = await connectMemory('2026-03-01T12:00:00Z', language);
  const by = { role: 'athlete', name: 'Sam' } as const;
  await begin({ name: 'Sam', birthDate: '1990', student: false, injuredAt: memory.clock - HOUR, by, plan });
  for (const area of ['plan', 'why', 'terms'] as const) await loadArea(area);
}

function profile(id: string): Protocol {
  const found = protocolOf(id);
  if (found === undefined) throw new Error(id);
  return found;
}

function showPlan(id: string): void {
  render(<PlanScreen params={{}} query={new URLSearchParams({ of: id })} />, root);
}

/** What a path of `ownChoices` stands for in the data; undefined where there is nothing. */
function valueAt({ stages }: Protocol, path: string): unknown {
  const [area, id, field, gate] = path.split('.');
  const stage = area === 'stages' ? stages.find((one) => one.id === id) : undefined;
  if (stage === undefined) return undefined;
  if (field === 'enter') return stage.enter.find((one) => one.gate === gate);
  return gate === undefined ? (stage as unknown as Record<string, unknown>)[field ?? ''] : undefined;
}

describe.each(LANGUAGES)('the reader (%s)', (language) => {
  it.each(EACH)('marks every own choice of %s, and nothing else', async (id, shown) => {
    await started(shown, language);
    showPlan(id);
    const { own } = areaWords('plan');
    for (const path of shown.ownChoices) {
      expect(valueAt(shown, path), path).not.toBeUndefined();
      expect(valueAt(shown, path), path).not.toBeNull();
    }
    const marked = [...root.querySelectorAll('[data-path]')].filter((line) => line.textContent?.includes(`(${own})`));
    expect(new Set(marked.map((line) => line.getAttribute('data-path')))).toEqual(new Set(shown.ownChoices));
  });

  it.each(EACH)('says of %s what each stage allows, how it ends, and where it all comes from', async (id, shown) => {
    await started(shown, language);
    showPlan(id);
    const text = root.textContent ?? '';
    const w = areaWords('plan');
    for (const stage of shown.stages) {
      const named = words.value.stages[id]?.[stage.id];
      expect(text).toContain(named?.name);
      expect(text).toContain(named?.may);
      expect(text).toContain(named?.notYet);
    }
    expect(text).toContain(shown.source.citation);
    expect(text).toContain(w.reproduced);
    expect(text).toContain(w.running(shown.version));
    expect(text.includes(w.undated)).toBe(shown.source.date === null);
    expect(text.includes(w.unasked)).toBe(shown.clearanceBy.length === 0);
    expect(text.includes(w.communityTitle)).toBe(!shown.ownClocks);
    expect(text.includes(w.noNew(false))).toBe(id === 'cdc-heads-up');
    expect(text.includes(w.symptomFreeRepeat(28))).toBe(id === 'ais-2024');
    expect(text.includes(w.dayRepeat(42))).toBe(id === 'ais-2024');
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('setbacks, as they are read', () => {
  const lines = (path: string): string => root.querySelector(`[data-path="${path}"]`)?.textContent?.trim() ?? '';
  it('lead where the plan says, and from the first stage nowhere', async () => {
    await started(profile('cdc-heads-up'));
    showPlan('cdc-heads-up');
    expect(lines('stages.1.setback')).toMatch(/^With a new symptom: .*the same stage again/);
    expect(lines('stages.3.setback')).toBe('With a new symptom: stop for the day, and one stage back.');
    expect(lines('stages.3.bout')).not.toContain('starts without symptoms');
    expect(lines('stages.4.bout')).toContain('The activity starts without symptoms.');
    render(null, root);
    showPlan('acc-nz-2026');
    expect(lines('stages.2.setback')).toBe('More than that: stop for the day, and one stage back.');
    expect(lines('stages.5.setback')).toBe('With a symptom the plan goes back to stage 4.');
  });
});

describe('a newer version', () => {
  it('is offered where this build has one, and only for the same plan', () => {
    const old = profile('uk-2023');
    const newer = { ...old, version: '1.1.0' };
    expect(newerThan(old, [...PROTOCOLS, newer])).toBe(newer);
    expect(newerThan(newer, [...PROTOCOLS, newer])).toBeNull();
    expect(newerThan(profile('cisg-2022'), [...PROTOCOLS, newer])).toBeNull();
    // A version from elsewhere may be newer than all that is here.
    expect(newerThan({ ...old, version: '2.0.0' }, [...PROTOCOLS, newer])).toBeNull();
    for (const one of PROTOCOLS) expect(newerThan(one)).toBeNull();
  });
});

describe('a plan that is not at hand', () => {
  it('is said, and nothing is shown as if another one ran', async () => {
    await started(profile('uk-2023'));
    const { entries, ...log } = stored.value;
    stored.value = {
      ...log,
      entries: entries.map((one) => ({ ...one, protocol: 'elsewhere-2030' })) as typeof entries,
    };
    await loadArea('about');
    await loadArea('plans');
    for (const Screen of [TodayScreen, PlanScreen, ChangeScreen, AboutScreen]) {
      render(null, root);
      render(<Screen params={{}} query={new URLSearchParams()} />, root);
      const text = root.textContent ?? '';
      expect(text).toContain(words.value.today.unknownProtocol);
      expect(text).not.toContain(areaWords('plan').running('1.0.0'));
      expect(text).not.toContain(areaWords('about').noPlan);
    }
  });
});

describe.each(LANGUAGES)('the source of a rule (%s)', (language) => {
  const AMSTERDAM = 'Br J Sports Med 2023;57:695–711';
  it.each(EACH)('is that of %s while it runs', async (_id, shown) => {
    await started(shown, language);
    for (const code of ['no-activity', 'flare', 'too-soon', 'symptom-free-days', 'clearance-needed']) {
      render(null, root);
      render(<WhyScreen params={{ code }} query={new URLSearchParams()} />, root);
      const text = root.textContent ?? '';
      if (shown.id !== 'cisg-2022') expect(text, code).not.toContain(AMSTERDAM);
      if (code === 'no-activity' || code === 'flare') expect(text, code).toContain(shown.source.citation);
    }
  });

  it('is our own choice where the plan says so', async () => {
    await started(profile('cisg-2022'), language);
    const own = (): boolean => root.textContent?.includes(areaWords('plan').own) ?? false;
    render(<WhyScreen params={{ code: 'not-examined' }} query={new URLSearchParams()} />, root);
    expect(own()).toBe(true);
    expect(root.textContent).not.toContain(AMSTERDAM);
    render(null, root);
    render(<WhyScreen params={{ code: 'symptoms-present' }} query={new URLSearchParams()} />, root);
    expect(root.textContent).toContain(AMSTERDAM);
  });
});

describe('the questions', () => {
  const no = Object.fromEntries(EMERGENCY_SIGN_IDS.map((id) => [id, 'no' as const]));
  const zeros = Object.fromEntries(SYMPTOM_IDS.map((id) => [id, 0]));
  const by = { role: 'athlete', name: 'Sam' } as const;
  /** The questions of every plan, out of the way. */
  const putAside = (): void => {
    for (const id of ['caution', 'typical', 'concussions'] as const) putOff(id);
  };
  /** On the next day, at stage 2. */
  async function onTheSecondDay(): Promise<void> {
    const clinician = { name: 'Dr. Vos', profession: 'doctor' } as const;
    await record({ type: 'examination', clinician, finding: 'concussion' });
    for (let hours = 0; hours <= 24; hours += 12) {
      memory.clock += 12 * HOUR;
      await record({ type: 'warning-signs', answers: no });
      await record({ type: 'check-in', symptoms: zeros, painkiller: false });
    }
    putAside();
  }

  it('ask for earlier concussions first, and at once, where the waits of the plan hang on them', async () => {
    await started(profile('ais-2024'));
    expect(pendingQuestion()).toBe('concussions');
    putOff('concussions');
    expect(pendingQuestion()).toBe('concussions');
    render(<QuestionCard question="concussions" />, root);
    expect(root.textContent).not.toContain(words.value.today.questions.later);
    await correct(newest('injury')?.id ?? '', { concussions: [] });
    expect(pendingQuestion()).toBeNull();
  });

  it('ask for them after a change to such a plan too', async () => {
    await started(profile('cisg-2022'));
    expect(pendingQuestion()).toBeNull();
    await changeProtocol(profile('ais-2024'), by);
    expect(pendingQuestion()).toBe('concussions');
  });

  it('may be put off elsewhere', () => {
    render(<QuestionCard question="sport" />, root);
    expect(root.textContent).toContain(words.value.today.questions.later);
  });

  it.each([
    ['cisg-2022', 'sport'],
    ['ais-2024', 'sport'],
    ['uk-2023', null],
    ['acc-nz-2026', null],
  ] as const)('%s: on the way up %s is asked', async (id, question) => {
    await started(profile(id));
    await onTheSecondDay();
    if (id === 'ais-2024') await correct(newest('injury')?.id ?? '', { concussions: [] });
    expect(pendingQuestion()).toBe(question);
  });

  it('of the waits of clubs come only where the plan has none of its own', async () => {
    for (const [id, asked] of [
      ['cdc-heads-up', 'community'],
      ['acc-nz-2026', null],
    ] as const) {
      await started(profile(id));
      await onTheSecondDay();
      const clinician = { name: 'Dr. Vos', profession: 'doctor' } as const;
      await record({ type: 'clearance', clinician, scope: 'unrestricted' });
      for (const stage of ['2', '3', '4']) {
        await record({ type: 'activity', stage, minutes: 20, before: 0, peak: 0, settledAfterMinutes: 0 });
        memory.clock += DAY - HOUR;
        await record({ type: 'warning-signs', answers: no });
        await record({ type: 'check-in', symptoms: zeros, painkiller: false });
        memory.clock += 2 * HOUR;
        now.value = memory.clock;
      }
      putAside();
      expect(pendingQuestion(), id).toBe(asked);
    }
  });
});

// docs/hazards.md: H20, H22
