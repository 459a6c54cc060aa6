// @vitest-environment happy-dom
/** What is shown of something that came in, or is about to leave: in words, in both languages, whatever it is. */
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { begin } from '../../src/app/begin.ts';
import { toLinkEnd } from '../../src/app/sharing/codes.ts';
import { type CameIn, incoming } from '../../src/app/sharing/incoming.ts';
import { statusText } from '../../src/app/sharing/status-text.ts';
import { now, sample, stored } from '../../src/app/state.ts';
import { areaWords, loadArea, words } from '../../src/app/words.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { closeMessage } from '../../src/sharing/envelope.ts';
import { newDeviceKey } from '../../src/sharing/key.ts';
import type { MessageOf, Status } from '../../src/sharing/message.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';
import { StatusLines } from '../../src/ui/parts/status-lines.tsx';
import InScreen from '../../src/ui/screens/share/in.tsx';
import ShareScreen from '../../src/ui/screens/share/share.tsx';
import { Taken } from '../../src/ui/screens/taken/taken.tsx';
import { connectMemory } from './connected.ts';

const START = '2026-03-01T12:00:00Z';
const AT = Date.parse(START);
const LANGUAGES = ['en', 'nl'] as const;
const { key } = await newDeviceKey();
const STATUS: Status = {
  athlete: '00000000-0000-4000-8000-000000000001',
  name: 'Robin',
  protocol: 'cisg-2022',
  version: '1.0.0',
  stage: '2A',
  verdict: 'hold',
  next: { stage: '2B', opensAt: AT + DAY },
  isCleared: false,
  impactRiskFrom: '3',
};
const message = (more: Partial<MessageOf<'status'>> = {}): MessageOf<'status'> => ({
  kind: 'status',
  at: AT,
  until: AT + DAY,
  status: STATUS,
  ...more,
});
/** A busy machine takes its time. */
const shown = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 60_000 });
let root: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '';
  root = document.createElement('div');
  document.body.append(root);
  incoming.value = null;
});

async function started(language: 'en' | 'nl'): Promise<void> {
  await connectMemory(START, language);
  for (const area of ['share', 'board'] as const) await loadArea(area);
}
const text = (): string => root.textContent;
const params = { params: {}, query: new URLSearchParams() };

describe.each(LANGUAGES)('what came in, in %s', (language) => {
  beforeEach(() => started(language));

  it.each(Object.keys(areaWordsOf()))('that is refused as %s is so in words', async (problem) => {
    const w = areaWords('share').taken;
    const came: CameIn = { read: { problem: problem as 'damaged' }, way: 'code' };
    render(<Taken came={came} />, root);
    await shown(() => expect(text()).toContain(w.problems[problem as 'damaged']));
    expect(root.querySelector('[role=alert]')).not.toBeNull();
    expect(root.querySelector('a[href="#/scan"]')).not.toBeNull();
  });

  it('and is over, says since when; and from a clock that is ahead, that', async () => {
    const w = areaWords('share').taken;
    const old = await closeMessage(message({ at: AT - 2 * DAY, until: AT - DAY }), key);
    render(<InScreen {...params} params={{ text: toLinkEnd(old) ?? '' }} />, root);
    await shown(() => expect(text()).toContain(w.problems.expired));
    expect(text()).toContain('2026');
    render(null, root);
    const ahead = await closeMessage(message({ at: AT + HOUR }), key);
    render(<InScreen {...params} params={{ text: toLinkEnd(ahead) ?? '' }} />, root);
    await shown(() => expect(text()).toContain(w.problems['from-the-future']));
    expect(text()).not.toContain('Robin');
  });

  it('and is nothing, says that', async () => {
    render(<InScreen {...params} />, root);
    await shown(() => expect(text()).toContain(areaWords('share').taken.empty));
  });
});

/** The words are loaded later than the names of tests are made. */
function areaWordsOf(): Record<string, true> {
  const names = ['not-ours', 'newer', 'damaged', 'tampered', 'malformed', 'too-large', 'no-pair', 'unsupported'];
  return Object.fromEntries(names.map((name) => [name, true]));
}

describe.each(LANGUAGES)('a status, in %s', (language) => {
  beforeEach(() => started(language));

  it('says all that staff may know', () => {
    render(<StatusLines status={STATUS} at={AT} />, root);
    const named = words.value.stages['cisg-2022']?.['2A'];
    for (const said of ['Robin', named?.name, named?.may, named?.notYet, words.value.reasons.verdicts.hold])
      expect(text()).toContain(said);
  });

  it('that is older than a day says so, and nothing of now', () => {
    now.value = AT + DAY + 1;
    render(<StatusLines status={{ ...STATUS, verdict: 'complete', stage: '6' }} at={AT} />, root);
    expect(text()).toContain(areaWords('share').status.old);
    expect(text()).not.toContain(words.value.reasons.verdicts.complete);
  });

  it('of a stop allows rest only, whatever else it says', () => {
    const told = statusText({ ...STATUS, verdict: 'stop', stage: '6', isCleared: true });
    expect(told.may).toBe(words.value.today.mayStop);
    expect([told.stage, told.next]).toEqual(['', areaWords('share').status.nextStop]);
  });

  it('of a plan, a version or a stage that is not here allows nothing', () => {
    for (const change of [{ protocol: 'another' }, { version: '9.0.0' }, { stage: '77' }]) {
      const told = statusText({ ...STATUS, ...change });
      expect([told.may, told.notYet]).toEqual(['', '']);
    }
    expect(statusText({ ...STATUS, version: '9.0.0' }).isKnown).toBe(false);
  });

  it('has words for each stage of each plan', () => {
    for (const { id, version, stages } of PROTOCOLS)
      for (const { id: stage } of stages) {
        const told = statusText({ ...STATUS, protocol: id, version, stage });
        expect([stage, told.isKnown, told.may.length > 5, told.notYet.length > 5]).toEqual([stage, true, true, true]);
      }
  });
});

describe.each(LANGUAGES)('showing a code, in %s', (language) => {
  beforeEach(() => started(language));

  it('says first what is in it, and shows it when asked', async () => {
    const by = { role: 'athlete', name: 'Sam' } as const;
    const plan = PROTOCOLS[0];
    if (plan === undefined) throw new Error('no plan');
    await begin({ name: 'Sam', birthDate: '1990', student: false, injuredAt: AT - HOUR, by, plan });
    const w = areaWords('share');
    render(<ShareScreen />, root);
    await shown(() => expect(text()).toContain(w.out.show));
    expect(text()).toContain('Sam');
    expect(root.querySelector('.qr')).toBeNull();
    // Made anew while somebody taps, it says first what is in it once more.
    await shown(() => {
      [...root.querySelectorAll('button')].find((one) => one.textContent === w.out.show)?.click();
      expect(root.querySelector('.qr')).not.toBeNull();
    });
    expect(root.querySelector('.qr')?.getAttribute('aria-label')).toContain('Sam');
  });

  it('says why there is nothing to show', async () => {
    const w = areaWords('share').ask.no;
    render(<ShareScreen />, root);
    await shown(() => expect(text()).toContain(w.nobody));
    render(null, root);
    sample.value = stored.value;
    render(<ShareScreen />, root);
    await shown(() => expect(text()).toContain(w.sample));
  });
});

// docs/hazards.md: H40
