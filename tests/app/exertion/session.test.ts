/** A session from its start into the log, over every reload: nothing is lost, nothing is written twice, nothing good unasked. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasDraft } from '../../../src/app/drafts.ts';
import { changeChoice } from '../../../src/app/exertion/choice.ts';
import {
  answerAfter,
  isTooShort,
  leaveShort,
  openSession,
  session,
  startSession,
  tell,
  tellAlarm,
} from '../../../src/app/exertion/session.ts';
import { barsDuring } from '../../../src/app/exertion/allowed.ts';
import { happened } from '../../../src/app/exertion/driver.ts';
import { seriesOf } from '../../../src/app/exertion/series-row.ts';
import { isLockHeld } from '../../../src/app/lock-hold.ts';
import { settings } from '../../../src/app/settings.ts';
import { nextAction } from '../../../src/app/next.ts';
import { append, makeEntry } from '../../../src/app/commands.ts';
import { assessment, clockDoubt, sample, stored } from '../../../src/app/state.ts';
import { connect, wired } from '../../../src/app/wiring.ts';
import { areaWords } from '../../../src/app/words.ts';
import { strap } from '../../../src/app/strap.ts';
import { HOUR } from '../../../src/time/instant.ts';
import { ATHLETE } from '../../engine/logs.ts';
import { AT, coach, type Coach, keysOf, started } from './coach.ts';

let sam: Coach;
beforeEach(async () => {
  sam = await coach();
});
afterEach(() => {
  vi.useRealTimers();
  clockDoubt.value = null;
  sample.value = null;
  strap.value = { state: 'none', name: '', bpm: null, battery: null };
});
const ok = { ok: true };

describe('a start', () => {
  it('is on the disk with what the engine allowed, and Today shows it first', async () => {
    expect(await started()).toEqual(ok);
    expect(sam.memory.kv.get(`live/${ATHLETE.id}`)).toMatchObject({
      before: 1,
      startedAt: AT,
      limits: { stage: '2B' },
    });
    expect(sam.said).toEqual([areaWords('exertion').cues.started]);
    expect(assessment.value && nextAction(assessment.value)).toEqual({ key: 'session', to: '/session' });
  });

  it.each([7, 8, 10])('with %i is none', async (before) => {
    expect(await started(before)).toEqual({ ok: false, error: 'invalid' });
    expect(keysOf(sam.memory)).toEqual([]);
  });

  it('is none for whoever was told not to, while the clock is in doubt, or before a doctor looked', async () => {
    await changeChoice(ATHLETE.id, { toldNot: true });
    expect(await started()).toMatchObject({ ok: false });
    await changeChoice(ATHLETE.id, { toldNot: false });
    clockDoubt.value = { kind: 'ahead', by: 1, fromOrigin: false, isRefused: false } as typeof clockDoubt.value;
    expect(await started()).toMatchObject({ ok: false });
    clockDoubt.value = null;
    for (const caution of [['heart'], ['epilepsy-untreated'], undefined] as const) {
      sam = await coach();
      const athletes = [caution === undefined ? ATHLETE : { ...ATHLETE, caution: [...caution] }];
      // An examination would have been the look of a doctor.
      const entries = stored.value.entries.filter(({ type }) => type !== 'examination');
      stored.value = { ...stored.value, athletes, entries };
      expect([caution, await started()]).toEqual([caution, { ok: false, error: 'invalid' }]);
    }
  });

  it('of what belongs to later stages, or to a programme that is not in force, is none', async () => {
    const script = { id: 'intervals', steps: [{ kind: 'hard' as const, seconds: 30 }] };
    const chosen = { script, kind: 'x', needs: 'drills' as const, programme: null };
    expect(await startSession({ before: 1, kind: '', chosen })).toMatchObject({ ok: false });
    const programme = { entry: 'no-such', session: 'w1d1' };
    expect(await startSession({ before: 1, kind: '', chosen: { ...chosen, needs: 'bout', programme } })).toMatchObject({
      ok: false,
    });
    expect(await startSession({ before: 1, kind: '', chosen: { ...chosen, needs: 'bout' } })).toEqual(ok);
  });

  it('where one runs goes on with that one', async () => {
    await started();
    const { id } = sam.now().head;
    await started(2);
    await sam.reload();
    expect(sam.now().head).toMatchObject({ id, before: 1 });
  });
});

describe('what happens', () => {
  it('is on the disk before it is on the screen', async () => {
    await started();
    const { store, platform } = wired();
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    connect({ store: { ...store, writeMany: (rows) => slow.then(() => store.writeMany(rows)) }, platform });
    const told = tell({ is: 'rated', symptoms: 2 });
    await sam.run(2);
    expect(sam.now().live.rating).toBeNull();
    release();
    await told;
    expect(sam.now().live.rating).toBe(2);
  });

  it('but a stop waits for no disk, and says so where it was not written', async () => {
    await started();
    const { store, platform } = wired();
    const full = Object.assign(new Error('full'), { name: 'StoreError', code: 'quota' });
    connect({ store: { ...store, writeMany: () => Promise.reject(full) }, platform });
    const told = tell({ is: 'rated', symptoms: 9 });
    expect(sam.now().live).toMatchObject({ phase: 'ended', worst: 9 });
    await told;
    expect(sam.now().isUnsaved).toBe(true);
    expect([sam.vibrated.at(-1), sam.sounded.at(-1)]).toEqual(['stop', 'stop']);
    expect(sam.said.at(-1)).toContain('Stop now');
  });

  it.each(['en', 'nl'] as const)('is said, sounded and felt (%s), each as long as it is wanted', async (language) => {
    sam = await coach(language);
    await started();
    await changeChoice(ATHLETE.id, { vibration: false });
    await tell({ is: 'rated', symptoms: 4 });
    const { cues, reason } = areaWords('exertion');
    expect(sam.said.at(-1)).toBe(cues.stop(reason({ code: 'rise', rise: 3, most: 2 })));
    expect(sam.sounded.at(-1)).toBe('stop');
    expect(sam.vibrated).toEqual(['tick']);
  });

  it('outlives a reload at any point, and time that nobody saw is asked about', async () => {
    await started();
    await sam.run(30);
    await tell({ is: 'rated', symptoms: 2 });
    await sam.run(9);
    await sam.reload(5000);
    expect(sam.now().live).toMatchObject({ phase: 'moving', rating: 2, worst: 2 });
    expect(sam.now().live.moved).toBe(44_000);
    await sam.reload(91_000);
    expect(sam.now().live).toMatchObject({ phase: 'away', moved: 44_000 });
    await sam.run(20);
    await tell({ is: 'went-on' });
    expect(sam.now().live).toMatchObject({ phase: 'moving', moved: 135_000 });
  });

  it('is never earlier than what was before, where the clock of the device was set back', async () => {
    await started();
    await sam.run(60);
    await sam.reload(-3_600_000);
    expect(sam.now().live.at).toBeGreaterThanOrEqual(60_000);
    await sam.run(5);
    expect(sam.now().live.moved).toBe(65_000);
  });

  it('belongs to one page: the other one shows it, and writes nothing more', async () => {
    await started();
    sam.memory.kv.set(`live/${ATHLETE.id}/page`, 'another');
    await sam.run(12);
    expect(sam.now().isElsewhere).toBe(true);
    const rows = keysOf(sam.memory).length;
    await tell({ is: 'rated', symptoms: 9 });
    await sam.run(30);
    expect(keysOf(sam.memory)).toHaveLength(rows);
  });

  it('that was erased in another page is not written back', async () => {
    await started();
    for (const key of keysOf(sam.memory)) sam.memory.kv.delete(key);
    await sam.run(30);
    expect(keysOf(sam.memory)).toEqual([]);
    expect(session.value).toBeNull();
  });

  it('ends where a knock is written down meanwhile', async () => {
    await started();
    await sam.run(30);
    await append([makeEntry({ type: 'head-impact' })]);
    await sam.run(2);
    expect(sam.now().live).toMatchObject({ phase: 'ended', hasSign: true, end: { cause: 'warning-sign' } });
  });

  it('stands still, and cannot go on, where something that bars a start was written down meanwhile', async () => {
    await started();
    await sam.run(30);
    expect(barsDuring(sam.now().head)).toEqual([]);
    const fields = {
      type: 'activity' as const,
      stage: '2B',
      minutes: 10,
      before: 1,
      peak: 6,
      settledAfterMinutes: null,
    };
    await append([makeEntry(fields, { at: AT })]);
    await sam.run(2);
    expect(sam.now().live.phase).toBe('paused');
    expect(sam.said.at(-1)).toBe(areaWords('exertion').cues.paused);
    expect(barsDuring(sam.now().head)).not.toEqual([]);
    await tell({ is: 'resumed' });
    await sam.run(2);
    expect(sam.now().live.phase).toBe('paused');
  });

  it('says aloud that it waits for an answer, once nobody saw a part of it', async () => {
    await started();
    await sam.run(30);
    sam.memory.clock += 120_000;
    await sam.run(1);
    expect(sam.now().live.phase).toBe('away');
    expect(sam.said.at(-1)).toBe(areaWords('exertion').cues.paused);
    expect(sam.vibrated).toEqual(['tick', 'tick']);
  });

  it('is asked for, then slowed, then ended where nobody says how it is', async () => {
    await started();
    const { cues, reason } = areaWords('exertion');
    await sam.run(180);
    expect(sam.said.at(-1)).toBe(cues.askTalk);
    await sam.run(180);
    expect(sam.said).toContain(cues.ease(reason({ code: 'not-rated', minutes: 6 })));
    await sam.run(179);
    expect(sam.now().live.phase).toBe('moving');
    await sam.run(2);
    expect(sam.now().live).toMatchObject({ phase: 'ended', end: { cause: 'not-rated' } });
    // Nobody has said yet how it was.
    expect(sam.activities()).toEqual([]);
  });

  it('is ended where talking stays hard and nobody says that it got easier', async () => {
    await started();
    await sam.run(60);
    await tell({ is: 'talk', talk: 'hardly' });
    await sam.run(118);
    expect(sam.now()).toMatchObject({ live: { phase: 'moving' }, order: { order: 'ease' } });
    await sam.run(4);
    expect(sam.now().live.end?.cause).toBe('too-hard');
  });

  it('of somebody else on this device is kept as it was left', async () => {
    await started();
    await happened({ is: 'rate', bpm: 121 });
    await sam.run(3);
    const { id } = sam.now().head;
    const other = { ...ATHLETE, id: 'b0000000-0000-4000-8000-000000000009', caution: [] };
    const { store } = wired();
    await store.writeMany([
      [`live/${other.id}`, { ...sam.now().head, id: other.id, athlete: other.id }],
      [`live/${other.id}/page`, ''],
    ]);
    stored.value = { ...stored.value, athletes: [...stored.value.athletes, other] };
    settings.value = { ...settings.value, athleteId: other.id };
    await openSession();
    expect(sam.now().head.athlete).toBe(other.id);
    settings.value = { ...settings.value, athleteId: ATHLETE.id };
    await sam.reload();
    expect(sam.now().head.id).toBe(id);
    expect(sam.now().events).toContainEqual(expect.objectContaining({ is: 'rate', bpm: 121 }));
  });

  it('holds the lock of the app while it runs, and no longer', async () => {
    expect(isLockHeld()).toBe(false);
    await started();
    expect(isLockHeld()).toBe(true);
    await sam.reload();
    expect(isLockHeld()).toBe(true);
    await tell({ is: 'ended', cause: 'done' });
    expect(isLockHeld()).toBe(false);
  });

  it('behind a sample is on the disk once the sample is left', async () => {
    await started();
    sample.value = { athletes: [], entries: [], unreadable: [] };
    await tell({ is: 'rated', symptoms: 5 });
    await sam.run(2);
    sample.value = null;
    await openSession();
    expect(sam.activities()).toMatchObject([{ peak: 5 }]);
    await sam.reload();
    expect(sam.now().live).toMatchObject({ phase: 'ended', worst: 5 });
  });

  it('of a sample is written nowhere', async () => {
    sample.value = stored.value;
    expect(await started()).toEqual(ok);
    await sam.run(20);
    await tell({ is: 'rated', symptoms: 9 });
    expect(keysOf(sam.memory)).toEqual([]);
    expect(sam.memory.written).toEqual([]);
  });
});

describe('afterwards', () => {
  it('what was bad is written at once, once, and later answers are laid over it', async () => {
    await started();
    await sam.run(120);
    await tell({ is: 'rated', symptoms: 4 });
    const { id } = sam.now().head;
    expect(sam.activities()).toHaveLength(1);
    expect(sam.activities()[0]).toMatchObject({ id, minutes: 2, before: 1, peak: 4, settledAfterMinutes: null });
    await sam.reload(60_000);
    await sam.reload(60_000);
    expect(sam.activities()).toHaveLength(1);
    sam.memory.clock += 61_000;
    expect(await answerAfter(sam.now(), { peak: 6, hasSettled: true })).toEqual(ok);
    expect(sam.activities()[1]).toMatchObject({
      type: 'correction',
      target: id,
      entry: { peak: 6, settledAfterMinutes: 4 },
    });
    expect(keysOf(sam.memory)).toEqual([]);
    expect(hasDraft(`session:${ATHLETE.id}`)).toBe(false);
  });

  it('what was good is written only once somebody says so', async () => {
    await started();
    await sam.run(90);
    await tell({ is: 'ended', cause: 'done' });
    await sam.reload(3_600_000);
    expect(sam.activities()).toEqual([]);
    expect(assessment.value && nextAction(assessment.value).key).toBe('session');
    expect(await answerAfter(sam.now(), { peak: 1, hasSettled: false })).toEqual(ok);
    expect(sam.activities()).toMatchObject([{ minutes: 1.5, peak: 1, settledAfterMinutes: 0 }]);
    // Tapped twice, or behind a page that was left open.
    expect(await answerAfter(sam.now(), { peak: 1, hasSettled: false })).toEqual(ok);
    expect(sam.activities()).toHaveLength(1);
  });

  it('a rise that comes after it is open until somebody says that it settled', async () => {
    await started();
    await sam.run(60);
    await tell({ is: 'ended', cause: 'done' });
    await answerAfter(sam.now(), { peak: 3, hasSettled: false });
    expect(sam.activities()).toMatchObject([{ peak: 3, settledAfterMinutes: null }]);
    expect(assessment.value && nextAction(assessment.value).key).toBe('settled');
  });

  it('the peak is never below the worst that was told', async () => {
    await started();
    await sam.run(60);
    await tell({ is: 'rated', symptoms: 2 });
    await tell({ is: 'ended', cause: 'done' });
    await answerAfter(sam.now(), { peak: 0, hasSettled: false });
    expect(sam.activities()).toMatchObject([{ peak: 2, settledAfterMinutes: null }]);
  });

  it('stop signs end it for today, without a rise too, and a rise told later opens it', async () => {
    await started();
    await sam.run(60);
    await tell({ is: 'stop-signs', signs: ['sudden-dizziness'] });
    expect(sam.now().live).toMatchObject({ phase: 'ended', end: { cause: 'stop-signs' } });
    expect(sam.activities()).toMatchObject([{ peak: 1, settledAfterMinutes: 0, stopSigns: ['sudden-dizziness'] }]);
    await answerAfter(sam.now(), { peak: 2, hasSettled: false });
    expect(sam.activities()[1]).toMatchObject({ entry: { peak: 2, settledAfterMinutes: null } });
  });

  it('an alarm is written with the bout in one stroke, and nothing is left beside the log', async () => {
    await started();
    await sam.run(60);
    await tell({ is: 'paused' });
    const count = sam.memory.written.length;
    expect(await tellAlarm('exertion-alarm')).toEqual(ok);
    expect(sam.memory.written).toHaveLength(count + 1);
    expect(sam.activities().map(({ type }) => type)).toEqual(['activity', 'warning-signs']);
    expect(sam.activities()[1]).toMatchObject({ answers: { 'exertion-alarm': 'yes' } });
    expect(assessment.value?.verdict).toBe('stop');
    expect(sam.now().live.phase).toBe('ended');
    expect(keysOf(sam.memory)).toEqual([]);
  });

  it('an alarm is said at once, whatever the disk does', async () => {
    await started();
    await sam.run(60);
    await tell({ is: 'paused' });
    const { store, platform } = wired();
    connect({ store: { ...store, append: () => Promise.reject(new Error('full')) }, platform });
    expect(await tellAlarm('exertion-alarm')).toMatchObject({ ok: false });
    const { cues, reason } = areaWords('exertion');
    expect(sam.said.at(-1)).toBe(cues.stop(reason({ code: 'warning-sign' })));
    expect(sam.vibrated.at(-1)).toBe('stop');
    expect(sam.sounded.at(-1)).toBe('stop');
  });

  it('an alarm whose bout was written before the page closed is not written twice', async () => {
    await started();
    await sam.run(60);
    const { id } = sam.now().head;
    const fields = { type: 'activity' as const, stage: '2B', minutes: 1, before: 1, peak: 1, settledAfterMinutes: 0 };
    await append([{ ...makeEntry(fields), id }]);
    await sam.reload();
    expect(sam.now().live.phase).toBe('ended');
    expect(sam.activities()).toHaveLength(1);
  });

  it('of some seconds is nothing, unless it was bad', async () => {
    await started();
    await sam.run(5);
    await tell({ is: 'ended', cause: 'done' });
    expect(isTooShort(sam.now())).toBe(true);
    await leaveShort(sam.now());
    expect([sam.activities(), keysOf(sam.memory)]).toEqual([[], []]);
    await started();
    await sam.run(3);
    await tell({ is: 'rated', symptoms: 8 });
    expect(sam.activities()).toMatchObject([{ minutes: 0.1, peak: 8 }]);
  });

  it('can be answered however long ago it was, by a strap, and whatever was typed as its kind', async () => {
    expect(await startSession({ before: 1, kind: 'x'.repeat(200), chosen: null })).toEqual(ok);
    await happened({ is: 'rate', bpm: 100 });
    await sam.run(60);
    await sam.reload(26 * HOUR);
    expect(await answerAfter(sam.now(), { peak: 1, hasSettled: false })).toEqual(ok);
    expect(sam.activities()).toMatchObject([{ minutes: 1, kind: 'x'.repeat(80) }]);
    expect(await seriesOf(sam.now().head.id)).toMatchObject({ samples: [{ at: 0, bpm: 100 }, { bpm: null }] });
    expect(keysOf(sam.memory)).toEqual([]);
    expect(hasDraft(`session:${ATHLETE.id}`)).toBe(false);
  });

  it('found again within three hours can be gone on with; later it is over', async () => {
    await started();
    await sam.run(60);
    await sam.reload(3 * HOUR - 1000);
    expect(sam.now().live.phase).toBe('away');
    await sam.reload(3 * HOUR + 1000);
    expect(sam.now().live).toMatchObject({ phase: 'ended', moved: 60_000, end: { cause: 'done' } });
  });

  it('a disk without room is told, and the same can be asked again', async () => {
    await started();
    await sam.run(60);
    await tell({ is: 'ended', cause: 'done' });
    sam.memory.fail = Object.assign(new Error('full'), { name: 'StoreError', code: 'quota' });
    expect(await answerAfter(sam.now(), { peak: 1, hasSettled: false })).toMatchObject({ ok: false, error: 'quota' });
    expect(keysOf(sam.memory)).not.toEqual([]);
    sam.memory.fail = null;
    expect(await answerAfter(sam.now(), { peak: 1, hasSettled: false })).toEqual(ok);
    expect(sam.activities()).toHaveLength(1);
  });
});

// docs/hazards.md: H54, H56, H74, H75
