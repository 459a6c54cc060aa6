// @vitest-environment happy-dom
/** The screens of a session, in both languages: every bar in words with where it is settled, and each state of a session. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StartBar } from '../../src/app/exertion/allowed.ts';
import { append, makeEntry } from '../../src/app/commands.ts';
import { screenLight } from '../../src/app/exertion/senses.ts';
import { session, tell } from '../../src/app/exertion/session.ts';
import { now, stored } from '../../src/app/state.ts';
import { areaWords, loadArea, words } from '../../src/app/words.ts';
import type { BoutReason } from '../../src/engine/bout-watch.ts';
import { Bars } from '../../src/ui/screens/exertion/bars.tsx';
import SessionScreen from '../../src/ui/screens/exertion/session.tsx';
import StartScreen from '../../src/ui/screens/exertion/start.tsx';
import { ATHLETE, checkIn } from '../engine/logs.ts';
import { coach, type Coach, started } from '../app/exertion/coach.ts';

const LANGUAGES = ['en', 'nl'] as const;
const params = { params: {}, query: new URLSearchParams() };
let root: HTMLElement;
let sam: Coach;
const shown = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 60_000 });
const text = (): string => root.textContent;
const buttonOf = (name: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};
const links = (): string[] => [...root.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');

async function begun(language: 'en' | 'nl'): Promise<void> {
  document.body.innerHTML = '';
  root = document.createElement('div');
  document.body.append(root);
  sam = await coach(language);
  for (const area of ['exertion', 'activity', 'strap', 'drills', 'terms'] as const) await loadArea(area);
}
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

const BARS: readonly (readonly [StartBar, string | null])[] = [
  [{ code: 'stop' }, '#/emergency?why=emergency'],
  [{ code: 'see-doctor', cautions: ['heart', 'epilepsy-untreated'] }, '#/documents/new?type=examination'],
  [{ code: 'see-doctor', cautions: [] }, '#/documents/new?type=examination'],
  [{ code: 'signs' }, '#/signs'],
  [{ code: 'wait', from: '2026-03-04T09:00:00Z' }, null],
  [{ code: 'settling', entry: 'e1' }, '#/settled/e1'],
  [{ code: 'clock' }, '#/'],
  [{ code: 'told-not' }, null],
  [{ code: 'drills' }, '#/exertion'],
  [{ code: 'programme' }, '#/exertion'],
];
const REASONS: readonly BoutReason[] = [
  { code: 'warning-sign' },
  { code: 'stop-signs', signs: ['nausea'] },
  { code: 'rise', rise: 3, most: 2 },
  { code: 'rise', rise: 1, most: 0 },
  { code: 'above-ceiling', seconds: 20, ceiling: 134, isLost: false },
  { code: 'talk' },
  { code: 'effort', effort: 6, most: 5 },
];

describe.each(LANGUAGES)('the start, in %s', (language) => {
  beforeEach(() => begun(language));

  it.each(BARS)('says %o, and where it is settled', (bar, to) => {
    render(<Bars bars={[bar]} />, root);
    expect(text().length).toBeGreaterThan(20);
    expect(links()).toEqual(to === null ? [] : [to]);
    if (bar.code === 'see-doctor' && bar.cautions.length > 0)
      for (const id of bar.cautions) expect(text()).toContain(words.value.codes.cautions[id]);
  });

  it('has words for every reason of every order', () => {
    const { reason, cues, ended } = areaWords('exertion');
    for (const one of REASONS) expect(reason(one).length).toBeGreaterThan(8);
    expect(cues.stop(reason(REASONS[2] as BoutReason))).toContain('2');
    expect(Object.values(ended).every((said) => said.length > 8)).toBe(true);
  });

  it('says what is allowed, asks how it is, and starts nothing with too much', async () => {
    const w = areaWords('exertion').start;
    render(<StartScreen {...params} />, root);
    await shown(() => expect(text()).toContain(w.before));
    expect(text()).toContain(words.value.stages['cisg-2022']?.['2B']?.name);
    expect(text()).toContain('134');
    expect(() => buttonOf(w.go)).toThrow();
    for (const [value, isAllowed] of [
      [6, true],
      [7, false],
    ] as const) {
      root.querySelectorAll<HTMLButtonElement>('#before [role=radio]')[value]?.click();
      await shown(() => expect(root.querySelectorAll('#before [aria-checked=true]')).toHaveLength(1));
      await shown(() => expect(text().includes(w.tooMuch(7))).toBe(!isAllowed));
      expect([...root.querySelectorAll('button')].some((one) => one.textContent === w.go)).toBe(isAllowed);
    }
    expect(links()).toContain('#/check-in');
    expect(links()).toContain('#/activity');
  });

  it.each(['programme=w9d9', 'intervals=1-1-1', 'tasks=nothing'])(
    'in place of what cannot start nothing else starts: %s',
    async (query) => {
      const w = areaWords('exertion').start;
      render(<StartScreen params={{}} query={new URLSearchParams(query)} />, root);
      await shown(() => expect(text()).toContain(w.gone));
      expect(text()).not.toContain(w.before);
      expect(links()).toContain(query.startsWith('programme') ? '#/programme' : '#/drills');
    },
  );

  it('says where the device has no voice of the language', async () => {
    const w = areaWords('exertion').start;
    render(<StartScreen {...params} />, root);
    await shown(() => expect(text()).toContain(w.before));
    expect(text()).not.toContain(w.noVoice);
    render(null, root);
    sam.mute(language);
    render(<StartScreen {...params} />, root);
    await shown(() => expect(text()).toContain(w.noVoice));
  });

  it('asks once whether a doctor has said not to; a yes bars it until that is changed', async () => {
    const { toldNot: w, start, bars } = areaWords('exertion');
    sam.memory.kv.delete(`exertion/${ATHLETE.id}`);
    render(<StartScreen {...params} />, root);
    await shown(() => expect(text()).toContain(w.question));
    buttonOf(w.yes).click();
    await shown(() => expect(text()).toContain(bars.toldNot));
    expect(() => buttonOf(start.go)).toThrow();
    buttonOf(w.changed).click();
    await shown(() => expect(text()).toContain(w.question));
    buttonOf(w.no).click();
    await shown(() => expect(text()).toContain(start.before));
    expect(sam.memory.kv.get(`exertion/${ATHLETE.id}`)).toMatchObject({ toldNot: false });
  });

  it('shows nothing to start while a bar stands', async () => {
    const alarming = checkIn(now.value, { headache: 6 }, { vomited: 'more-than-once' } as object);
    stored.value = { ...stored.value, entries: [...stored.value.entries, alarming] };
    render(<StartScreen {...params} />, root);
    const w = areaWords('exertion').start;
    await shown(() => expect(text()).toContain(w.barsTitle));
    expect(() => buttonOf(w.go)).toThrow();
    expect(links()).toContain('#/activity');
  });
});

describe.each(LANGUAGES)('a session, in %s', (language) => {
  beforeEach(() => begun(language));

  it('that does not run says so, and offers the start', async () => {
    render(<SessionScreen />, root);
    await shown(() => expect(text()).toContain(areaWords('exertion').live.none));
    expect(links()).toContain('#/exertion');
  });

  it('shows the heart rate against its limit, and what is lost as lost', async () => {
    const w = areaWords('exertion').live;
    await started();
    render(<SessionScreen />, root);
    await shown(() => expect(text()).toContain(w.noStrap));
    await tell({ is: 'rate', bpm: 134 });
    await shown(() => expect(text()).toContain(w.below));
    await tell({ is: 'rate', bpm: 135 });
    await shown(() => expect(text()).toContain(w.above));
    await tell({ is: 'signal', state: 'lost' });
    await shown(() => expect(text()).toContain(w.lost));
    expect(text()).not.toContain('135');
    await tell({ is: 'signal', state: 'off' });
    await shown(() => expect(text()).toContain(w.off));
  });

  it('is paused by "something is wrong", and a wrong tap costs nothing', async () => {
    const { live, wrong } = areaWords('exertion');
    await started();
    render(<SessionScreen />, root);
    await shown(() => buttonOf(live.wrong).click());
    await shown(() => expect(text()).toContain(wrong.title));
    buttonOf(areaWords('terms').stopSigns.nausea).click();
    await shown(() => expect(text()).toContain(wrong.stop));
    // Chosen, and let go of again.
    buttonOf(areaWords('terms').stopSigns.nausea).click();
    buttonOf(words.value.codes.signs['worsening-headache']).click();
    await shown(() => expect(text()).toContain(words.value.signs.confirmTitle));
    buttonOf(words.value.common.change).click();
    await shown(() => buttonOf(wrong.nothing).click());
    await shown(() => expect(session.value?.live.phase).toBe('paused'));
    await shown(() => buttonOf(live.resume).click());
    await shown(() => expect(session.value?.live).toMatchObject({ phase: 'moving', stopSigns: [], hasSign: false }));
    expect(sam.activities()).toEqual([]);
  });

  it('stands still where something bars it meanwhile, says where that is settled, and can be ended', async () => {
    const { live, ending, after } = areaWords('exertion');
    await started();
    await sam.run(30);
    render(<SessionScreen />, root);
    await shown(() => buttonOf(live.pause));
    const bad = { type: 'activity' as const, stage: '2B', minutes: 10, before: 1, peak: 2, settledAfterMinutes: null };
    await append([makeEntry(bad, { at: now.value - 1_200_000 })]);
    await sam.run(2);
    await shown(() => expect(text()).toContain(areaWords('exertion').bars.settling));
    expect(links().some((to) => to.startsWith('#/settled/'))).toBe(true);
    expect(() => buttonOf(live.resume)).toThrow('no button');
    buttonOf(live.end).click();
    await shown(() => buttonOf(ending.yes).click());
    await shown(() => expect(text()).toContain(after.title));
  });

  it('says that the screen may go dark, also where the device has a lock and does not give it', async () => {
    await started();
    await sam.run(6);
    for (const [state, isSaid] of [
      ['off', true],
      ['unsupported', true],
      ['on', false],
    ] as const) {
      screenLight.value = state;
      render(<SessionScreen />, root);
      await shown(() => buttonOf(areaWords('exertion').live.pause));
      await shown(() => expect([state, text().includes(areaWords('exertion').live.screen)]).toEqual([state, isSaid]));
    }
    screenLight.value = 'off';
  });

  it('stops at one tap of a rise, says why, and asks nothing that is below it', async () => {
    const { live, after, ended } = areaWords('exertion');
    await started();
    await sam.run(60);
    render(<SessionScreen />, root);
    await shown(() => buttonOf(`${live.rate}: 5`).click());
    await shown(() => expect(text()).toContain(ended.rise));
    expect(text()).toContain(after.restNow);
    root.querySelectorAll<HTMLButtonElement>('#peak [role=radio]')[4]?.click();
    buttonOf(after.save).click();
    await shown(() => expect(text()).toContain(after.below(5)));
    expect(sam.activities()).toMatchObject([{ peak: 5, settledAfterMinutes: null }]);
  });
});

// docs/hazards.md: H53, H59, H75
