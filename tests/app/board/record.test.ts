/** What staff record: it waits in the row, goes back as a code, and is nowhere in this device's own log. */
import { beforeEach, describe, expect, it } from 'vitest';
import { changePrefs, loadPrefs, prefs } from '../../../src/app/board/prefs.ts';
import { confirmHandBack, handBack, putInTeam, recordFor, undoEntry } from '../../../src/app/board/record.ts';
import { items, loadBoard, readRow } from '../../../src/app/board/rows.ts';
import { connect, wired } from '../../../src/app/wiring.ts';
import { openMessage } from '../../../src/sharing/envelope.ts';
import { connectMemory, type Memory } from '../../ui/connected.ts';
import { idOf, NOW, rowOf } from './rows.ts';

const SAM = idOf(1);
const BOUT = { type: 'activity', stage: '4', minutes: 20, before: 0, peak: 0, settledAfterMinutes: 0 } as const;
let memory: Memory;
beforeEach(async () => {
  memory = await connectMemory(new Date(NOW).toISOString());
  items.value = null;
  memory.kv.set(`board/${SAM}`, rowOf());
  await loadPrefs();
  await changePrefs(() => ({ staff: 'Coach Vos' }));
  await loadBoard();
});

describe('what is recorded at the edge of the field', () => {
  it('goes back as a code, by staff, once it was written down that it was shown', async () => {
    expect(await recordFor(SAM, [{ type: 'head-impact' }], NOW)).toEqual({ ok: true });
    expect(await recordFor(SAM, [BOUT], NOW - 60_000)).toEqual({ ok: true });
    expect(memory.written).toEqual([]);
    const made = await handBack(SAM);
    if (made === null) throw new Error('nothing to hand back');
    const row = await readRow(SAM);
    expect(row?.waiting.map(({ shownAt }) => shownAt)).toEqual([NOW, NOW]);
    const opened = await openMessage(made.out.bytes);
    expect(opened).toMatchObject({
      ok: true,
      message: {
        kind: 'hand-back',
        by: { role: 'staff', name: 'Coach Vos' },
        athlete: { id: SAM, name: 'Sam' },
        entries: row?.waiting.map(({ entry }) => entry),
      },
    });
    expect(await confirmHandBack(SAM, made.ids)).toEqual({ ok: true });
    expect(await readRow(SAM)).toMatchObject({ waiting: [], back: { stop: NOW, doubt: null } });
    expect(await handBack(SAM)).toBeNull();
  });

  it('is the same code’s contents each time it is shown', async () => {
    await recordFor(SAM, [{ type: 'head-impact' }], NOW);
    const first = await handBack(SAM);
    memory.clock += 60_000;
    expect((await handBack(SAM))?.ids).toEqual(first?.ids);
    expect((await readRow(SAM))?.waiting[0]?.shownAt).toBe(NOW);
  });

  it('what came in between the code and the word stays waiting', async () => {
    await recordFor(SAM, [BOUT], NOW);
    const made = await handBack(SAM);
    await recordFor(SAM, [{ type: 'head-impact' }], NOW);
    await confirmHandBack(SAM, made?.ids ?? []);
    expect((await readRow(SAM))?.waiting.map(({ entry }) => entry.type)).toEqual(['head-impact']);
  });

  it('can be undone before its code was shown, and not after', async () => {
    await recordFor(SAM, [BOUT], NOW);
    const [first] = (await readRow(SAM))?.waiting ?? [];
    await undoEntry(SAM, first?.entry.id ?? '');
    expect((await readRow(SAM))?.waiting).toEqual([]);
    await recordFor(SAM, [BOUT], NOW);
    const made = await handBack(SAM);
    await undoEntry(SAM, made?.ids[0] ?? '');
    expect((await readRow(SAM))?.waiting).toHaveLength(1);
  });

  it('is never a document, and nothing that is no entry', async () => {
    const clinician = { name: 'Dr. Vos', profession: 'doctor' } as const;
    const clearance = { type: 'clearance', scope: 'unrestricted', clinician } as const;
    expect(await recordFor(SAM, [clearance], NOW)).toEqual({ ok: false, error: 'invalid' });
    expect(await recordFor(SAM, [{ ...BOUT, minutes: -1 }], NOW)).toEqual({ ok: false, error: 'invalid' });
    expect((await readRow(SAM))?.waiting).toEqual([]);
  });

  it('that does not reach the disk is told, and shows no code', async () => {
    await recordFor(SAM, [{ type: 'head-impact' }], NOW);
    const { store, platform } = wired();
    const full = () => Promise.reject(Object.assign(new Error('full'), { name: 'StoreError', code: 'quota' }));
    connect({ platform, store: { ...store, writeMany: full } });
    expect(await recordFor(SAM, [BOUT], NOW)).toEqual({ ok: false, error: 'quota' });
    await expect(handBack(SAM)).rejects.toThrow();
    expect((await readRow(SAM))?.waiting[0]?.shownAt).toBeNull();
  });
});

describe('teams', () => {
  it('take several in at once, and are kept with the rest of what staff chose', async () => {
    memory.kv.set(`board/${idOf(2)}`, rowOf({ teams: ['a'] }, { athlete: idOf(2) }));
    await loadBoard();
    await putInTeam([SAM, idOf(2)], 'b', true);
    expect((await readRow(idOf(2)))?.teams).toEqual(['a', 'b']);
    await putInTeam([idOf(2)], 'b', false);
    expect([(await readRow(SAM))?.teams, (await readRow(idOf(2)))?.teams]).toEqual([['b'], ['a']]);
    prefs.value = { ...prefs.value, staff: '' };
    await loadPrefs();
    expect(prefs.value.staff).toBe('Coach Vos');
  });
});
