// @vitest-environment happy-dom
/** The page of files of watches: every refusal in words, nothing written unasked, nothing of a bout without answers. */
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { begin } from '../../src/app/begin.ts';
import { own as drafts } from '../../src/app/drafts.ts';
import { athlete, entries, injury, loadDecider, now, stored } from '../../src/app/state.ts';
import { areaWords, loadArea, words } from '../../src/app/words.ts';
import { connect, wired } from '../../src/app/wiring.ts';
import { REFUSALS, type Read, type ReadingOptions } from '../../src/devices/files/found.ts';
import { readWatchFile } from '../../src/devices/files/read.ts';
import WatchFilesScreen from '../../src/ui/screens/watch-files/watch-files.tsx';
import { apple, quantity, workout } from '../devices-files/make.ts';
import { type Memory, connectMemory } from './connected.ts';

const LANGUAGES = ['en', 'nl'] as const;
const NOW = Date.parse('2026-03-05T19:00:00Z');
interface Following {
  readonly reading: ReadingOptions;
  readonly onProgress: (part: number, kind: 'apple') => void;
  readonly signal: AbortSignal;
}
type Reader = (file: Blob, following: Following) => Promise<Read | null>;

let memory: Memory;
let root: HTMLElement;
let reader: Reader;

async function started(language: 'en' | 'nl'): Promise<void> {
  memory = await connectMemory('2026-03-01T09:00:00Z', language);
  const by = { role: 'athlete', name: 'Sam' } as const;
  await begin({ name: 'Sam', birthDate: '1996', student: false, injuredAt: memory.clock, by });
  await loadDecider();
  memory.clock = NOW;
  now.value = NOW;
  const { store, platform } = wired();
  reader = (file, { reading }) => readWatchFile(file, reading);
  const later = () => Promise.resolve({ readWatchFile: ((...given) => reader(...given)) satisfies Reader });
  connect({ store, platform: { ...platform, later: later as never } });
  for (const area of ['imports', 'activity'] as const) await loadArea(area);
  show();
}
function show(): void {
  render(null, root);
  render(<WatchFilesScreen />, root);
}
beforeEach(() => {
  document.body.innerHTML = '';
  drafts.value = {};
  root = document.createElement('div');
  document.body.append(root);
});

const text = (): string => root.textContent;
const see = (expected: string): Promise<void> =>
  vi.waitFor(() => expect(text()).toContain(expected), { timeout: 60_000 });
const buttons = (): HTMLButtonElement[] => [...root.querySelectorAll('button')];
const nameOf = (button: HTMLButtonElement): string => button.getAttribute('aria-label') ?? button.textContent.trim();
async function tap(name: string): Promise<void> {
  await vi.waitFor(() => expect(buttons().map(nameOf).join('\n')).toContain(name));
  buttons()
    .find((button) => nameOf(button).includes(name))
    ?.click();
}
async function choose(content: string): Promise<void> {
  const input = await vi.waitFor(() => {
    const found = root.querySelector<HTMLInputElement>('#watch-file');
    if (found === null) throw new Error('no field');
    return found;
  });
  Object.defineProperty(input, 'files', { value: [new File([content], 'x')], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
async function pick(group: string, index: number): Promise<void> {
  await vi.waitFor(() => expect(root.querySelector(`#${group}`)).not.toBeNull());
  const radios = root.querySelectorAll<HTMLButtonElement>(
    `[role=radiogroup][id="${group}"] [role=radio], #${group} [role=radio]`,
  );
  radios[index]?.click();
}

const DAY = quantity('StepCount', '2026-03-04 09:00:00 +0100', '2026-03-04 09:10:00 +0100', 4000);
const BOUT = workout('2026-03-05 10:00:00 +0100', '2026-03-05 10:20:00 +0100', 20);
const ofType = (type: string) => entries.value.filter((entry) => entry.type === type);

describe.each(LANGUAGES)('in %s', (language) => {
  beforeEach(() => started(language));

  it('every refusal is said in words that say what to do, at once to a screen reader', async () => {
    const w = areaWords('imports');
    for (const code of REFUSALS) {
      reader = () => Promise.resolve({ ok: false, code, params: { limit: 50 } });
      show();
      await choose('x');
      await see(w.refusals[code](50));
      expect(root.querySelector('[role=alert]')?.textContent).toContain(w.refusals[code](50));
      expect(nameOf(buttons()[0] as HTMLButtonElement)).toBe(w.choose);
    }
    expect(new Set(REFUSALS.map((code) => w.refusals[code](50))).size).toBe(REFUSALS.length);
  });

  it('a session that is still open comes first: the same bout would be written twice', () => {
    drafts.value = { [`session:${athlete.value?.id}`]: {} };
    show();
    const w = areaWords('imports');
    expect(text()).toContain(w.openSession);
    expect(text()).not.toContain(w.choose);
    expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toContain('#/session');
  });

  it('progress is said, and cancelling ends it and writes nothing', async () => {
    const w = areaWords('imports');
    memory.written.length = 0;
    let signal: AbortSignal | undefined;
    reader = (_, following) => {
      signal = following.signal;
      following.onProgress(0.25, 'apple');
      return new Promise((resolve) => following.signal.addEventListener('abort', () => resolve(null)));
    };
    await choose('x');
    await see(w.reading(w.kinds.apple));
    expect(root.querySelector('.progress')?.getAttribute('aria-label')).toBe(words.value.common.of(25, 100));
    await tap(words.value.common.cancel);
    await see(w.intro);
    expect([signal?.aborted, memory.written.length]).toEqual([true, 0]);
  });

  it('leaving the page ends the reading', async () => {
    let signal: AbortSignal | undefined;
    reader = (_, following) => {
      signal = following.signal;
      return new Promise(() => undefined);
    };
    await choose('x');
    await vi.waitFor(() => expect(signal?.aborted).toBe(false));
    render(null, root);
    await vi.waitFor(() => expect(signal?.aborted).toBe(true));
  });

  it('a figure can be left out; a bout is only written once it is answered for', async () => {
    const w = areaWords('imports');
    await choose(apple(DAY, BOUT));
    await see(w.preview.title);
    // The figure alone: nobody answered for the bout.
    await see(w.preview.write(1));
    expect(text()).toContain(w.preview.waiting('1'));
    await tap(w.measure.kinds.steps);
    await see(w.preview.nothing);
    await tap(w.bout.answer(''));
    await see(w.bout.intro);
    await tap(w.bout.keep);
    await see(words.value.common.required);
    await pick('before', 2);
    await pick('peak', 2);
    await pick('alarm', 0);
    await tap(w.bout.keep);
    await see(w.bout.answered('1', 2, 2));
    // Erased with the person, by the end of its name.
    expect(Object.keys(drafts.value).map((name) => name.split(':')[1])).toEqual([athlete.value?.id]);
    memory.written.length = 0;
    await tap(w.preview.write(1));
    await see(w.done.title);
    expect([memory.written.length, Object.keys(drafts.value)]).toEqual([1, []]);
    expect(ofType('activity')).toMatchObject([{ before: 2, peak: 2, settledAfterMinutes: 0, stage: '1', minutes: 20 }]);
    expect(ofType('measure')).toEqual([]);
    await tap(w.done.again);
    await choose(apple(DAY, BOUT));
    await see(w.bout.there('').slice(0, 12));
    expect(buttons().some((button) => nameOf(button).startsWith(w.bout.answer('')))).toBe(false);
  });

  it('an answered bout can be left out again, and put off', async () => {
    const w = areaWords('imports');
    await choose(apple(BOUT));
    await tap(w.bout.answer(''));
    await pick('before', 0);
    await tap(w.bout.later);
    await see(w.bout.unanswered);
    await tap(w.bout.answer(''));
    await pick('peak', 0);
    await pick('alarm', 0);
    await tap(w.bout.keep);
    await see(w.preview.write(1));
    await tap(w.bout.take(''));
    await see(w.preview.nothing);
  });

  it('a sign during a bout is read once more, and leads to help', async () => {
    const w = areaWords('imports');
    await choose(apple(BOUT));
    await tap(w.bout.answer(''));
    await pick('before', 0);
    await pick('peak', 0);
    await pick('alarm', 1);
    await tap(w.bout.keep);
    memory.written.length = 0;
    await tap(w.preview.write(1));
    await see(words.value.signs.confirmTitle);
    expect(memory.written).toEqual([]);
    await tap(words.value.signs.confirmYes);
    await vi.waitFor(() => expect(window.location.hash).toBe('#/emergency?why=emergency'));
    expect(memory.written[0]?.entries.map(({ type }) => type)).toEqual(['activity', 'warning-signs']);
  });

  it('what cannot be saved stays, and is offered again', async () => {
    const w = areaWords('imports');
    await choose(apple(DAY));
    await see(w.preview.write(1));
    memory.fail = Object.assign(new Error('full'), { name: 'StoreError', code: 'quota' });
    await tap(w.preview.write(1));
    await see(words.value.common.retry);
    expect(text()).not.toContain(w.done.title);
    memory.fail = null;
    await tap(words.value.common.retry);
    await see(w.done.what(0, 1));
    expect(ofType('measure')).toHaveLength(1);
  });

  it('says what a wrist is worth, what is late, later than now, or not usable', async () => {
    const w = areaWords('imports');
    const pulse = quantity('HeartRate', '2026-03-02 10:00:00 +0100', '2026-03-02 10:00:00 +0100', 120);
    const late = workout('2026-03-02 10:00:00 +0100', '2026-03-02 10:20:00 +0100', 20);
    const future = workout('2026-03-07 10:00:00 +0100', '2026-03-07 10:20:00 +0100', 20);
    await choose(apple(pulse, late, future, workout('x', 'y', 1)));
    await see(w.bout.sensors.wrist);
    for (const said of [w.bout.late, w.preview.future(1), w.preview.unusable(1)]) expect(text()).toContain(said);
  });

  it('buttons of several days are told apart', async () => {
    const days = ['02', '03', '04'].map((day) => DAY.replaceAll('2026-03-04', `2026-03-${day}`));
    await choose(apple(...days, BOUT, BOUT.replaceAll('2026-03-05', '2026-03-04')));
    await see(areaWords('imports').preview.write(3));
    const names = buttons().map(nameOf);
    expect(new Set(names).size).toBe(names.length);
  });

  it('asks what a table does not say, and takes no less', async () => {
    const w = areaWords('imports');
    await choose('3/4/2026;4000\n2/3/2026;5000\n');
    await see(w.table.title);
    await tap(w.table.read);
    await see(w.table.errors.noValue);
    expect(text()).toContain(words.value.common.required);
    await pick('order', 1);
    await pick('column-1', 1);
    await tap(w.table.read);
    await see(w.preview.title);
    // 2 and 3 March by "month first" is 4 March and 3 February: the latter is older.
    expect(text()).toContain(w.preview.older);
    await see(w.preview.write(1));
  });

  it('without an injury there is nothing to add to', () => {
    stored.value = { athletes: [], entries: [], unreadable: [] };
    expect(injury.value).toBeUndefined();
    show();
    expect(text()).toContain(areaWords('imports').noInjury);
    expect(root.querySelector('#watch-file')).toBeNull();
  });
});

// docs/hazards.md: H69
