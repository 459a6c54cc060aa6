// @vitest-environment happy-dom
/** Measures on the screen: written down whole or not at all, told without praise, and a heart rate with its gaps. */
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { begin } from '../../src/app/begin.ts';
import { append, makeEntry, type NewEntry } from '../../src/app/commands.ts';
import { keepSeries, type Series } from '../../src/app/exertion/series-row.ts';
import { athlete, now, sample, stored } from '../../src/app/state.ts';
import { loadArea } from '../../src/app/words.ts';
import { writeDraft } from '../../src/app/drafts.ts';
import { EMPTY_MEASURE, type MeasureForm } from '../../src/app/measures/form.ts';
import { DAY } from '../../src/time/instant.ts';
import { BoutSeries } from '../../src/ui/screens/entries/bout-series.tsx';
import MeasuresScreen from '../../src/ui/screens/measures/measures.tsx';
import NewMeasureScreen from '../../src/ui/screens/measures/new.tsx';
import { DOCTOR } from '../engine/logs.ts';
import { connectMemory, type Memory } from './connected.ts';

const LANGUAGES = ['en', 'nl'] as const;
const shown = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 60_000 });
let root: HTMLElement;
let memory: Memory;

async function start(language: 'en' | 'nl' = 'en'): Promise<void> {
  document.body.innerHTML = '';
  root = document.createElement('div');
  document.body.append(root);
  memory = await connectMemory('2026-03-20T12:00:00Z', language);
  await Promise.all([loadArea('measures'), loadArea('terms')]);
  const by = { role: 'athlete', name: 'Sam' } as const;
  await begin({ name: 'Sam', birthDate: '1996', student: false, injuredAt: memory.clock - 18 * DAY, by });
}
beforeEach(() => start());

/** So many days ago, at the same time of the day. */
async function told(daysAgo: number, fields: NewEntry): Promise<void> {
  await append([makeEntry(fields, { at: memory.clock - daysAgo * DAY })]);
}
const pulse = (value: number): NewEntry => ({ type: 'measure', kind: 'resting-heart-rate', value, unit: 'bpm' });
const text = (): string => root.textContent ?? '';
const show = (): void => render(<MeasuresScreen params={{}} query={new URLSearchParams()} />, root);

describe('the overview', () => {
  it('of nothing says so, and still tells the weeks', () => {
    show();
    expect(text()).toContain('Nothing is measured yet.');
    expect([...root.querySelectorAll('section li')].map((row) => row.textContent)).toEqual([
      'Week of 16 March (not a whole week): 0 minutes on 0 days; 4 days without. Strength: 0 times. Steps: not known.',
      'Week of 9 March: 0 minutes on 0 days; 7 days without. Strength: 0 times. Steps: not known.',
      'Week of 2 March: 0 minutes on 0 days; 7 days without. Strength: 0 times. Steps: not known.',
    ]);
  });
  it('lays before, during and after side by side, with the change in words', async () => {
    for (const [ago, value] of [
      [12, 70],
      [11, 66],
      [8, 64],
      [1, 61.5],
    ] as const)
      await told(ago, pulse(value));
    await told(10, { type: 'programme', clinician: DOCTOR, programme: 'walk-with-posts', startsOn: '2026-03-12' });
    await told(2, { type: 'programme', clinician: DOCTOR, programme: 'none', startsOn: '2026-03-18' });
    show();
    const said = [...root.querySelectorAll('section li')].map((row) => row.textContent);
    expect(said.slice(0, 3)).toEqual([
      'Before: 68 beats a minute, the average of 2 values.',
      'During: 64 beats a minute, one value; 4 lower than before the programme.',
      'After: 61.5 beats a minute, one value; 6.5 lower than before the programme.',
    ]);
    const drawing = root.querySelector('svg[role="img"]');
    expect(drawing?.getAttribute('aria-label')).toContain('line of 4 values. First 70, last 61.5.');
    expect(text()).toContain('Lowest 61.5, highest 70.');
  });
  it.each(LANGUAGES)('praises nothing, sets no goal, and nothing is red (%s)', async (language) => {
    await start(language);
    await told(8, pulse(64));
    await told(1, pulse(60));
    await told(1, { type: 'activity', stage: '2A', minutes: 20, before: 0, peak: 0, settledAfterMinutes: 0 });
    show();
    expect(text()).toMatch(language === 'en' ? /150 to 300/ : /150 tot 300/);
    expect(text()).not.toMatch(/well done|great|good job|streak|goal|target|fit\b|goed zo|knap|doel|veilig|safe/i);
    expect(root.querySelector('.stop, .error, progress, meter')).toBeNull();
  });
});

describe('writing one down', () => {
  const form = (more: Partial<MeasureForm>): void => {
    const when = { mode: 'now', time: '', dateTime: '' } as const;
    writeDraft(`measure:${athlete.value?.id}`, { ...EMPTY_MEASURE, when, ...more });
    render(<NewMeasureScreen />, root);
  };
  const save = async (): Promise<void> => {
    root.querySelector<HTMLButtonElement>('button.primary')?.click();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const measures = () => stored.value.entries.filter((entry) => entry.type === 'measure');
  it('says at each field what is missing, and writes nothing', async () => {
    form({ when: { mode: null, time: '', dateTime: '' } });
    await save();
    expect(root.querySelectorAll('.error')).toHaveLength(2);
    form({ kind: 'blood-pressure', value: '80', lower: '120' });
    await save();
    expect(text()).toContain('A whole number from 20 to 200, below the upper one.');
    form({ kind: 'quality-of-life', value: '101' });
    await save();
    expect(text()).toContain('A number from 0 to 100.');
    expect(text()).toContain('Say which questionnaire or test the score is from.');
    expect(measures()).toEqual([]);
  });
  it('writes both numbers of blood pressure at one instant', async () => {
    form({ kind: 'blood-pressure', value: '121', lower: '79' });
    await save();
    await shown(() => expect(measures()).toHaveLength(2));
    const [upper, lower] = measures();
    expect([upper?.at, lower?.at]).toEqual([upper?.at, upper?.at]);
    expect(memory.written.at(-1)?.entries).toHaveLength(2);
    // The form is empty for the next one.
    render(<NewMeasureScreen />, root);
    expect(root.querySelector('#value')).toBeNull();
  });
  it('keeps it on the screen where the disk is full', async () => {
    memory.fail = { code: 'quota' };
    form({ kind: 'sleep', value: '7,5' });
    await save();
    await shown(() => expect(root.querySelector('[role=alert]')).not.toBeNull());
    expect(measures()).toEqual([]);
    expect(root.querySelector<HTMLInputElement>('#value')?.value).toBe('7,5');
  });
});

describe('the heart rate of a bout', () => {
  const SERIES: Series = {
    samples: [
      { at: 0, bpm: 100 },
      { at: 5, bpm: 110 },
      { at: 10, bpm: null },
      { at: 70, bpm: 130 },
    ],
    end: 80,
    predictedMax: 200,
    ceiling: 105,
    source: 'strap',
  };
  it('has gaps where nothing is known, and says the same in words', async () => {
    await keepSeries('e1', SERIES);
    render(<BoutSeries entry="e1" />, root);
    await shown(() => expect(root.querySelector('svg')).not.toBeNull());
    // Two lines: 0 to 10, and 70 to 75.
    expect(root.querySelector('.curve-line')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect(root.querySelector('.curve-level')).not.toBeNull();
    expect(text()).toContain('Above 105, the limit: 10 s.');
    expect(text()).toContain('Not known: 1 min 5 s of 1 min 20 s.');
    expect(text()).toContain('at or below 55 % of 200');
    expect(text()).toContain('it is in no copy');
    const zones = [...root.querySelectorAll('tr')].map((row) => row.lastElementChild?.textContent);
    expect(zones).toEqual(['0 s', '10 s', '5 s', '0 s', '0 s', '0 s', '1 min 5 s']);
  });
  it('names the wrist, an unknown maximum, no ceiling, and a bout of which nothing is known', async () => {
    await keepSeries('e1', { ...SERIES, source: 'wrist', predictedMax: null, ceiling: null });
    render(<BoutSeries entry="e1" />, root);
    await shown(() => expect(text()).toContain('at the wrist'));
    expect(text()).toContain('No percent of the maximum');
    expect(text()).toContain('no heart-rate limit');
    expect(root.querySelector('.curve-level')).toBeNull();
    await keepSeries('e2', { ...SERIES, samples: [{ at: 0, bpm: null }] });
    render(<BoutSeries entry="e2" />, root);
    await shown(() => expect(text()).toContain('Nothing of it is known.'));
    expect(root.querySelector('svg')).toBeNull();
  });
  it('is not there where there is none, nor of a sample', async () => {
    sample.value = stored.value;
    await keepSeries('e3', SERIES);
    sample.value = null;
    render(<BoutSeries entry="e3" />, root);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(text()).toBe('');
    expect(now.value).toBe(memory.clock);
  });
});

// docs/hazards.md: H58, H68
