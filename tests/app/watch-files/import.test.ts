/** What a file becomes in the log: once, with its source, and nothing that nobody answered for. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { begin } from '../../../src/app/begin.ts';
import { append, correct, makeEntry } from '../../../src/app/commands.ts';
import { loadDecider } from '../../../src/app/state.ts';
import * as rows from '../../../src/app/exertion/series-row.ts';
import { athlete, entries, lastSaved, now, sample, stored, zone } from '../../../src/app/state.ts';
import { idFor, idFrom } from '../../../src/app/watch-files/ids.ts';
import { type Preview, isSameTime, previewOf } from '../../../src/app/watch-files/preview.ts';
import { readFile, readingSince } from '../../../src/app/watch-files/reading.ts';
import {
  type AnsweredBout,
  type BoutAnswers,
  entriesFrom,
  sourceOf,
  stageThen,
  writeChosen,
} from '../../../src/app/watch-files/writing.ts';
import { connect, wired } from '../../../src/app/wiring.ts';
import { type Found, type FoundBout, type FoundMeasure, packed } from '../../../src/devices/files/found.ts';
import { checkEntry } from '../../../src/log/check.ts';
import type { Activity } from '../../../src/log/entry.ts';
import { type Memory, connectMemory } from '../../ui/connected.ts';

let memory: Memory;
const ANSWERS: BoutAnswers = { stage: '2A', before: 2, peak: 3, settledAfterMinutes: 10, alarm: 'no' };
const BOUT: FoundBout = {
  start: '2026-03-05T09:00:00Z',
  seconds: 1200,
  elapsed: 1500,
  sport: 'running',
  heartRate: { average: 120.4, max: 141 },
  sensor: 'wrist',
  samples: packed([
    { at: 0, bpm: 120 },
    { at: 5, bpm: null },
  ]),
  device: 'Apple Watch',
};
const STEPS: FoundMeasure = { kind: 'steps', day: '2026-03-05', value: 4000, unit: 'count', device: 'Apple Watch' };
const found = (more: Partial<Found> = {}): Found => ({
  kind: 'apple',
  bouts: [BOUT],
  measures: [STEPS],
  leftOut: { older: 0, future: 0, unusable: 0 },
  ...more,
});
const preview = (given: Found = found()): Promise<Preview> =>
  previewOf(given, { athlete: athlete.value?.id ?? '', entries: entries.value, zone: zone.value, now: now.value });
const answered = ({ bouts }: Preview, answers = ANSWERS): AnsweredBout[] =>
  bouts.map((item) => ({ item, answers, kind: 'Running' }));
const states = ({ bouts, measures }: Preview) => [...bouts, ...measures].map(({ state }) => state);
async function importAll(given: Found = found()): Promise<void> {
  const seen = await preview(given);
  expect(await writeChosen(given.kind, answered(seen), seen.measures)).toMatchObject({ ok: true });
}
const of = (type: string) => entries.value.filter((entry) => entry.type === type);

beforeEach(async () => {
  memory = await connectMemory('2026-03-01T09:00:00Z');
  await begin({
    name: 'Sam',
    birthDate: '1996-01-01',
    student: false,
    injuredAt: memory.clock,
    by: { role: 'athlete', name: 'Sam' },
  });
  await loadDecider();
  memory.clock = Date.parse('2026-03-06T12:00:00Z');
  now.value = memory.clock;
});

describe('what is read', () => {
  it('is bouts since the injury, and measures from two weeks before its day', () => {
    expect(readingSince()).toEqual({
      boutsFrom: Date.parse('2026-03-01T09:00:00Z'),
      measuresFrom: Date.parse('2026-02-14T23:00:00Z'),
    });
  });

  it('where there is no reader, is refused in words and nothing is thrown', async () => {
    const { store, platform } = wired();
    connect({ store, platform: { ...platform, later: () => Promise.reject(new Error('gone')) } });
    const following = { onProgress: () => undefined, signal: new AbortController().signal };
    expect(await readFile(new Blob(['x']), following)).toEqual({ ok: false, code: 'failed', params: {} });
  });
});

describe('an id', () => {
  it('is a UUID in lower case, the same for the same, and another for anything else', async () => {
    const id = await idFrom('a', 1);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await idFrom('a', 1)).toBe(id);
    const others = await Promise.all([idFrom('a', '1'), idFrom('a1'), idFrom('a', 1, 0), idFrom('', 'a', 1)]);
    expect(new Set([id, ...others]).size).toBe(5);
  });

  it('of what was taken back is the next one', async () => {
    const first = await idFor(['x'], () => 'never');
    const second = await idFor(['x'], (id) => (id === first.id ? 'taken-back' : 'never'));
    expect(second.id).not.toBe(first.id);
    expect(await idFor(['x'], (id) => (id === first.id ? 'standing' : 'never'))).toEqual({ ...first, isThere: true });
  });
});

describe('writing', () => {
  it('makes valid entries in one go, with their source, the wrist named as such', async () => {
    memory.written.length = 0;
    await importAll();
    expect(memory.written).toHaveLength(1);
    const [activity, measure] = memory.written[0]?.entries ?? [];
    expect(activity).toMatchObject({
      type: 'activity',
      at: '2026-03-05T10:00:00+01:00',
      minutes: 20,
      stage: '2A',
      before: 2,
      peak: 3,
      settledAfterMinutes: 10,
      kind: 'Running',
      heartRate: { average: 120.4, max: 141, source: 'wrist' },
      note: 'Apple Health: Apple Watch',
      recordedAt: '2026-03-06T12:00:00Z',
    });
    expect(activity).not.toHaveProperty('alarm');
    expect(measure).toMatchObject({
      type: 'measure',
      kind: 'steps',
      value: 4000,
      unit: 'count',
      at: '2026-03-05T12:00:00+01:00',
      note: 'Apple Health: Apple Watch',
    });
    for (const entry of [activity, measure]) expect(checkEntry(entry)).toEqual([]);
    expect(lastSaved.value?.ids).toEqual([activity?.id, measure?.id]);
    expect(sourceOf('csv', null)).toBe('CSV');
  });

  it('never dates a figure of today after now', async () => {
    memory.clock = Date.parse('2026-03-06T07:00:00Z');
    await importAll(found({ bouts: [], measures: [{ ...STEPS, day: '2026-03-06' }] }));
    expect(of('measure')[0]?.at).toBe('2026-03-06T08:00:00+01:00');
  });

  it('keeps the heart rate beside it, once the bout is on disk, and says where that failed', async () => {
    const kept = vi.spyOn(rows, 'keepSeries').mockImplementation(() => {
      expect(of('activity')).toHaveLength(1);
      return Promise.resolve({ ok: false, error: 'quota' });
    });
    const seen = await preview();
    expect(await writeChosen('apple', answered(seen), [])).toEqual({ ok: true, seriesLost: 1 });
    expect(kept).toHaveBeenCalledWith(seen.bouts[0]?.id, {
      samples: [
        { at: 0, bpm: 120 },
        { at: 5, bpm: null },
      ],
      end: 1500,
      predictedMax: 190,
      ceiling: expect.toSatisfy((bpm: unknown) => bpm === null || typeof bpm === 'number'),
      source: 'wrist',
    });
    kept.mockRestore();
  });

  it('of a sample keeps nothing', async () => {
    const kept = vi.spyOn(rows, 'keepSeries');
    sample.value = stored.value;
    memory.written.length = 0;
    await importAll();
    expect([memory.written.length, kept.mock.calls.length]).toEqual([0, 0]);
    sample.value = null;
    kept.mockRestore();
  });

  it('that fails leaves nothing, and offers the very same entries again', async () => {
    memory.fail = Object.assign(new Error('full'), { name: 'StoreError', code: 'quota' });
    const seen = await preview();
    const result = await writeChosen('apple', answered(seen), seen.measures);
    expect(result).toMatchObject({ ok: false, error: 'quota' });
    expect(of('activity')).toEqual([]);
    const again = result.ok ? [] : (result.unsaved?.entries ?? []);
    memory.fail = null;
    expect(await append(again)).toEqual({ ok: true });
    expect(states(await preview())).toEqual(['there', 'there']);
  });

  it('with a sign during the bout writes that too', async () => {
    const made = entriesFrom('fit', answered(await preview(), { ...ANSWERS, alarm: 'unsure' }), []);
    expect(made.map(({ type }) => type)).toEqual(['activity', 'warning-signs']);
    expect(made[1]).toMatchObject({ answers: { 'exertion-alarm': 'unsure' }, at: made[0]?.at });
  });

  it('never writes what is there, twice in the file, or written by hand', async () => {
    const seen = await preview();
    for (const state of ['there', 'twice'] as const) {
      const bouts = answered(seen).map((one) => ({ ...one, item: { ...one.item, state } }));
      expect(entriesFrom('fit', bouts, [])).toEqual([]);
    }
    for (const state of ['there', 'by-hand'] as const)
      expect(
        entriesFrom(
          'fit',
          [],
          seen.measures.map((one) => ({ ...one, state })),
        ),
      ).toEqual([]);
  });
});

describe('never twice', () => {
  it('the same file again has nothing new', async () => {
    await importAll();
    const count = entries.value.length;
    expect(states(await preview())).toEqual(['there', 'there']);
    await importAll();
    expect(entries.value).toHaveLength(count);
  });

  it('the same bout from another watch is there, by its time', async () => {
    await importAll();
    const fit = await preview(
      found({ kind: 'fit', bouts: [{ ...BOUT, start: '2026-03-05T09:00:07Z', seconds: 1190 }] }),
    );
    expect(fit.bouts[0]).toMatchObject({ state: 'there', there: { note: 'Apple Health: Apple Watch' } });
  });

  it('one written by hand or by a session is there too; one that touches it is not the same', async () => {
    const hand = makeEntry({ type: 'activity', ...ANSWERS, minutes: 20 } as never, {
      at: Date.parse('2026-03-05T09:10:00Z'),
    });
    const { alarm: _, ...entry } = hand as Activity & { alarm: unknown };
    await append([entry]);
    // 25 minutes from 9:00 and 20 from 9:10: 15 of 20 are the same.
    expect(states(await preview())).toEqual(['there', 'new']);
    const later = found({ bouts: [{ ...BOUT, start: '2026-03-05T09:20:00Z' }] });
    // 10 of 20: not more than half.
    expect(states(await preview(later))).toEqual(['new', 'new']);
  });

  it.each([
    [[0, 100], [50, 150], false],
    [[0, 100], [49, 149], true],
    [[0, 100], [0, 10], true],
    [[0, 100], [96, 104], false],
    [[0, 100], [100, 200], false],
  ] as const)('%j and %j are the same: %s', ([a, b], [c, d], same) => {
    expect(isSameTime({ from: a, to: b }, { from: c, to: d })).toBe(same);
    expect(isSameTime({ from: c, to: d }, { from: a, to: b })).toBe(same);
  });

  it('two of one time in a file are one', async () => {
    const twice = found({ measures: [], bouts: [BOUT, { ...BOUT, sport: 'other', seconds: 1199 }] });
    expect(states(await preview(twice))).toEqual(['new', 'twice']);
  });

  it('what was taken back can be imported once more', async () => {
    await importAll();
    for (const entry of [...of('activity'), ...of('measure')]) await correct(entry.id, null);
    expect(states(await preview())).toEqual(['new', 'new']);
    await importAll();
    expect([of('activity').length, of('measure').length]).toEqual([2, 2]);
    expect(states(await preview())).toEqual(['there', 'there']);
  });

  it('another person has ids of their own', async () => {
    const mine = await preview();
    const context = { athlete: '00000000-0000-4000-8000-000000000009', entries: [], zone: zone.value, now: now.value };
    expect((await previewOf(found(), context)).bouts[0]?.id).not.toBe(mine.bouts[0]?.id);
  });
});

describe('a day that was not over', () => {
  it('is offered as a correction, and then is as corrected', async () => {
    await importAll();
    const more = found({ bouts: [], measures: [{ ...STEPS, value: 9000 }] });
    const seen = await preview(more);
    expect(seen.measures[0]).toMatchObject({ state: 'other', there: { value: 4000 } });
    await writeChosen('apple', [], seen.measures);
    expect(of('measure')).toHaveLength(1);
    expect(of('correction')[0]).toMatchObject({ target: of('measure')[0]?.id, entry: { value: 9000 } });
    expect(states(await preview(more))).toEqual(['there']);
  });

  it('from another kind of file is the same day', async () => {
    await importAll();
    const table = found({ kind: 'csv', bouts: [], measures: [{ ...STEPS, value: 4100, device: null }] });
    expect(states(await preview(table))).toEqual(['other']);
  });

  it('that somebody wrote by hand stays as it is', async () => {
    await append([
      makeEntry(
        { type: 'measure', kind: 'steps', value: 5000, unit: 'count' },
        { at: Date.parse('2026-03-05T22:59:00Z') },
      ),
    ]);
    expect(states(await preview(found({ bouts: [] })))).toEqual(['by-hand']);
    expect(states(await preview(found({ bouts: [], measures: [{ ...STEPS, day: '2026-03-06' }] })))).toEqual(['new']);
  });
});

describe('a bout', () => {
  it('is late from 36 hours on, and has the stage that was allowed when it began', async () => {
    const at = (start: string) => preview(found({ measures: [], bouts: [{ ...BOUT, start }] }));
    expect((await at('2026-03-05T00:00:00Z')).bouts[0]?.isLate).toBe(false);
    expect((await at('2026-03-04T23:59:59Z')).bouts[0]?.isLate).toBe(true);
    const [item] = (await at('2026-03-05T00:00:00Z')).bouts;
    expect(item && stageThen(item)).toBe('1');
  });

  it('of no zone but the injury’s has its day', async () => {
    const [item] = (await preview(found({ bouts: [{ ...BOUT, start: '2026-03-05T23:30:00Z' }] }))).bouts;
    expect(item?.day).toBe('2026-03-06');
  });
});

// docs/hazards.md: H69, H70
