/** Photos of papers: kept beside the entry, erased with the person, and in nothing that leaves the device. */
import { beforeEach, describe, expect, it } from 'vitest';
import { begin } from '../../src/app/begin.ts';
import { erasePerson } from '../../src/app/erasing.ts';
import { keepSeries, seriesKey } from '../../src/app/exertion/series-row.ts';
import { readWatch, watchKey, writeWatch } from '../../src/app/parent/watch-choice.ts';
import { keepPhoto, photoKey, photoOf, shrink } from '../../src/app/photos.ts';
import { athletes, entries, sample, stored } from '../../src/app/state.ts';
import { connect, wired } from '../../src/app/wiring.ts';
import { sizeFor } from '../../src/platform/photo.ts';
import { connectMemory, type Memory } from '../ui/connected.ts';

let memory: Memory;
const JPEG = 'AAEC';
beforeEach(async () => {
  memory = await connectMemory('2026-03-05T12:00:00Z');
  const by = { role: 'parent', name: 'Kim' } as const;
  for (const name of ['Sam', 'Robin'])
    await begin({ name, birthDate: '2012', student: true, injuredAt: memory.clock, by });
});

describe('a photo', () => {
  it('is kept under its entry, shown, and removed', async () => {
    expect(await photoOf('e1')).toBeNull();
    expect(await keepPhoto('e1', JPEG)).toEqual({ ok: true });
    expect([...memory.kv.keys()]).toContain('photo/e1');
    expect(await photoOf('e1')).toBe(JPEG);
    expect(await keepPhoto('e1', null)).toEqual({ ok: true });
    expect(memory.kv.has('photo/e1')).toBe(false);
  });

  it('that is no base64, or does not open, is not shown', async () => {
    memory.kv.set('photo/e1', '"><script>');
    expect(await photoOf('e1')).toBeNull();
    memory.kv.set('photo/e1', { some: 'thing' });
    expect(await photoOf('e1')).toBeNull();
  });

  it('of a sample is never written, and one without room says so', async () => {
    const { store, platform } = wired();
    sample.value = stored.value;
    expect(await keepPhoto('e1', JPEG)).toEqual({ ok: true });
    expect(memory.kv.has('photo/e1')).toBe(false);
    sample.value = null;
    const full = Object.assign(new Error('full'), { name: 'StoreError', code: 'quota' });
    connect({ store: { ...store, writeMany: () => Promise.reject(full) }, platform });
    expect(await keepPhoto('e1', JPEG)).toEqual({ ok: false, error: 'quota' });
  });

  it('that the browser cannot read is refused in words, and nothing is kept', async () => {
    const { store, platform } = wired();
    const later = () => import('../../src/platform/photo.ts') as never;
    connect({ store, platform: { ...platform, later } });
    // There is no canvas here: whatever it is, it is no photo.
    expect(await shrink(new Blob(['not a picture']))).toEqual({ ok: false, problem: 'not-a-photo' });
    const huge = { size: 31 * 1024 * 1024 } as Blob;
    expect(await shrink(huge)).toEqual({ ok: false, problem: 'too-large' });
  });

  it('is at most 1,600 pixels on its longer side, never drawn larger than it was', () => {
    expect(sizeFor(4000, 3000)).toEqual({ width: 1600, height: 1200 });
    expect(sizeFor(3000, 4000)).toEqual({ width: 1200, height: 1600 });
    expect(sizeFor(800, 600)).toEqual({ width: 800, height: 600 });
    expect(sizeFor(100_000, 1)).toEqual({ width: 1600, height: 1 });
  });
});

describe('erasing one person', () => {
  it('takes their photos and what was chosen for watching them, and nobody else’s', async () => {
    const [sam, robin] = athletes.value;
    const idOf = (who: string | undefined) => stored.value.entries.find(({ athlete }) => athlete === who)?.id ?? '';
    const [own, others] = [idOf(sam?.id), idOf(robin?.id)];
    for (const id of [own, others]) {
      await keepPhoto(id, JPEG);
      await keepSeries(id, {
        samples: [{ at: 0, bpm: 90 }],
        end: 1,
        predictedMax: null,
        ceiling: null,
        source: 'strap',
      });
    }
    for (const one of [sam, robin]) await writeWatch(one?.id ?? '', await readWatch(one?.id ?? ''));
    const { store, platform } = wired();
    const kept = {
      ...stored.value,
      athletes: [robin],
      entries: stored.value.entries.filter(({ athlete }) => athlete === robin?.id),
    };
    connect({ store: { ...store, read: () => Promise.resolve(kept as typeof stored.value) }, platform });
    expect(await erasePerson(sam?.id ?? '')).toMatchObject({ ok: true });
    expect([...memory.kv.keys()].filter((key) => /^(photo|watch|series)\//.test(key)).toSorted()).toEqual(
      [photoKey(others), seriesKey(others), watchKey(robin?.id ?? '')].toSorted(),
    );
    expect(entries.value.length).toBeGreaterThan(0);
  });

  it('is not called done while a photo of theirs is left', async () => {
    const [sam, robin] = athletes.value;
    const own = stored.value.entries.find(({ athlete }) => athlete === sam?.id)?.id ?? '';
    await keepPhoto(own, JPEG);
    const { store, platform } = wired();
    const kept = { ...stored.value, athletes: [robin], entries: [] };
    const read = () => Promise.resolve(kept as unknown as typeof stored.value);
    connect({ store: { ...store, read, writeMany: () => Promise.resolve() }, platform });
    expect(await erasePerson(sam?.id ?? '')).toEqual({ ok: false, error: 'unknown' });
  });
});

// docs/hazards.md: H50
