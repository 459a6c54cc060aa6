/** Codes that come in: any order of an athlete's codes gives the same row, and an older one never changes anything. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { listed, pick } from '../../../src/app/board/list.ts';
import { changeRow, items, loadBoard, readRow, removeRow } from '../../../src/app/board/rows.ts';
import { takeStatus } from '../../../src/app/board/take.ts';
import { now } from '../../../src/app/state.ts';
import { connect, wired } from '../../../src/app/wiring.ts';
import { type BoardRow, readBoardRow, takeInto, withEntries } from '../../../src/sharing/board.ts';
import { connectMemory, type Memory } from '../../ui/connected.ts';
import { codeOf, idOf, knock, NOW, OTHER, rowOf, SENDER } from './rows.ts';

let memory: Memory;
beforeEach(async () => {
  memory = await connectMemory(new Date(NOW).toISOString());
  items.value = null;
});

describe('a code', () => {
  it('any order of an athlete’s codes gives the same row, and taking one again changes nothing', () => {
    const HOW = { now: NOW, recheck: null };
    const times = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 });
    const orders = times.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length }),
        fc.array(fc.constantFrom(...given)),
      ),
    );
    const rowAfter = (given: readonly number[]): BoardRow | null => {
      let row: BoardRow | null = null;
      for (const time of given) {
        const taking = takeInto(row, codeOf(time, { name: `at ${time}`, stage: String((time % 6) + 1) }), SENDER, HOW);
        if (taking.outcome !== 'older') row = taking.row;
      }
      return row;
    };
    fc.assert(
      fc.property(orders, ([given, other, again]) => {
        const row = rowAfter(given);
        expect(rowAfter([...other, ...again])).toEqual(row);
        expect(row?.at).toBe(Math.max(...given));
      }),
      { seed: 20261129, numRuns: 300 },
    );
  });

  it('is on disk when it is told, and an older or the same one is told as such', async () => {
    expect(await takeStatus(codeOf(NOW), SENDER)).toEqual({ outcome: 'added', name: 'Sam' });
    const first = memory.kv.get(`board/${idOf(1)}`);
    expect(first).toMatchObject({ at: NOW, senders: [SENDER] });
    expect((await takeStatus(codeOf(NOW, { verdict: 'complete' }), SENDER)).outcome).toBe('older');
    expect((await takeStatus(codeOf(NOW - 1), SENDER)).outcome).toBe('older');
    expect(memory.kv.get(`board/${idOf(1)}`)).toBe(first);
    expect((await takeStatus(codeOf(NOW + 1000), SENDER)).outcome).toBe('updated');
    expect((await readRow(idOf(1)))?.at).toBe(NOW + 1000);
  });

  it('of another device changes nothing until it is accepted, and is the athlete’s from then on', async () => {
    await takeStatus(codeOf(NOW), SENDER);
    const before = memory.kv.get(`board/${idOf(1)}`);
    const taken = await takeStatus(codeOf(NOW + 1000, { stage: '6' }), OTHER);
    expect(taken.outcome).toBe('other-device');
    expect(memory.kv.get(`board/${idOf(1)}`)).toBe(before);
    await taken.accept?.();
    expect(await readRow(idOf(1))).toMatchObject({ at: NOW + 1000, senders: [SENDER, OTHER], status: { stage: '6' } });
    expect((await takeStatus(codeOf(NOW + 2000), OTHER)).outcome).toBe('updated');
    expect((await takeStatus(codeOf(NOW + 3000), SENDER)).outcome).toBe('updated');
  });

  it('of another device that is older becomes known, and changes no status', async () => {
    await takeStatus(codeOf(NOW), SENDER);
    await (await takeStatus(codeOf(NOW - 1000, { stage: '6' }), OTHER)).accept?.();
    expect(await readRow(idOf(1))).toMatchObject({ at: NOW, senders: [SENDER, OTHER], status: { stage: '4' } });
  });

  it('never drops what waits, nor teams', async () => {
    await takeStatus(codeOf(NOW), SENDER);
    await changeRow(idOf(1), (row) => row && { ...withEntries(row, [knock()]), teams: ['u17'] });
    await takeStatus(codeOf(NOW + 1000), SENDER);
    expect(await readRow(idOf(1))).toMatchObject({ at: NOW + 1000, teams: ['u17'], waiting: [{ shownAt: null }] });
  });

  it('whose log cannot be decided again counts as one that came out differently, and the log is not kept', async () => {
    const log = { format: 'rejoin-log', version: 1, exportedAt: '', athletes: [], entries: [] } as const;
    await takeStatus({ ...codeOf(NOW), log }, SENDER);
    const row = await readRow(idOf(1));
    expect(row?.recheck).not.toBe('same');
    expect(JSON.stringify(row)).not.toContain('rejoin-log');
  });

  it('that cannot be written changes nothing on screen', async () => {
    await loadBoard();
    const { store, platform } = wired();
    connect({
      platform,
      store: { ...store, writeMany: () => Promise.reject(Object.assign(new Error('full'), { code: 'quota' })) },
    });
    await expect(takeStatus(codeOf(NOW), SENDER)).rejects.toThrow();
    expect(items.value?.size).toBe(0);
  });

  it('ten in a row at once are ten rows, and two of one athlete the later one', async () => {
    const codes = Array.from({ length: 10 }, (_, n) => codeOf(NOW, { athlete: idOf(n + 1) }));
    await Promise.all([...codes, codeOf(NOW + 1000, { athlete: idOf(3) })].map((code) => takeStatus(code, SENDER)));
    await loadBoard();
    expect(listed.value).toHaveLength(10);
    expect((await readRow(idOf(3)))?.at).toBe(NOW + 1000);
  });
});

describe('a row that cannot be read', () => {
  it.each([
    ['nothing of ours', { hello: 1 }],
    ['what does not open under the lock', null],
    ['a verdict that there is not', { ...rowOf(), status: { ...rowOf().status, verdict: 'go' } }],
    ['something besides', { ...rowOf(), symptoms: { headache: 3 } }],
    ['no device', { ...rowOf(), senders: [] }],
    ['an entry that is none', { ...rowOf(), waiting: [{ entry: { type: 'head-impact' }, shownAt: null }] }],
    ['a time that is none', { ...rowOf(), at: '2026' }],
    ['a later version', { ...rowOf(), v: 2 }],
    ['somebody else', rowOf({}, { athlete: idOf(9) })],
  ])('with %s is kept and shown first, and a new code lies beside it', async (_, raw) => {
    const key = `board/${idOf(1)}`;
    memory.kv.set(key, raw);
    memory.kv.set(`board/${idOf(2)}`, rowOf({}, { athlete: idOf(2), name: 'Ann' }));
    await loadBoard();
    const first = pick({ search: '', team: 'x', stage: '6', sort: 'age' })[0];
    expect(first).toMatchObject({ id: idOf(1), row: null, view: null });
    expect((await takeStatus(codeOf(NOW), SENDER)).outcome).toBe('added');
    expect(memory.kv.get(key)).toBe(raw);
    const own = listed.value.filter(({ id }) => id === idOf(1));
    expect(own).toHaveLength(2);
    // Nobody knows what the other one says.
    expect(own.find(({ row }) => row !== null)?.view).toMatchObject({ state: 'unknown', why: 'twofold' });
    await removeRow(key);
    expect(listed.value.find(({ id }) => id === idOf(1))?.view?.state).toBe('advance');
  });

  it('what is written can be read', () => {
    const row = withEntries(rowOf(), [knock()]);
    expect(readBoardRow(structuredClone(row))).toEqual(row);
  });
});

describe('the list', () => {
  const put = (n: number, name: string, change: Partial<BoardRow> = {}, stage = '4'): void => {
    const row = rowOf(change, { athlete: idOf(n), name, stage });
    memory.kv.set(`board/${row.status.athlete}`, row);
  };
  const names = (sort: 'age' | 'name' | 'stage', search = '', team = '', stage = ''): string[] =>
    pick({ search, team, stage, sort }).map(({ name }) => name);

  beforeEach(async () => {
    put(1, 'Zoë', { teams: ['u17'] }, '5');
    put(2, 'adam', { at: NOW - 90_000_000 });
    put(3, 'Élodie', { at: NOW - 2 * 90_000_000, teams: ['u17'] });
    put(4, 'Bo', { waiting: [{ entry: knock(), shownAt: null }] });
    put(5, 'Cas', {}, '2A');
    await loadBoard();
  });

  it('sorts what asks for a code up, the oldest first; by name; and by stage', () => {
    expect(names('age')).toEqual(['Élodie', 'adam', 'Bo', 'Cas', 'Zoë']);
    expect(names('name')).toEqual(['adam', 'Bo', 'Cas', 'Élodie', 'Zoë']);
    expect(names('stage').slice(-2)).toEqual(['Zoë', 'Cas']);
  });

  it('is searched without accents and capitals, and filtered by team and stage', () => {
    expect(names('name', ' ELO')).toEqual(['Élodie']);
    expect(names('name', 'zoe')).toEqual(['Zoë']);
    expect(names('name', '', 'u17')).toEqual(['Élodie', 'Zoë']);
    expect(names('name', '', 'none')).toEqual(['adam', 'Bo', 'Cas']);
    expect(names('name', '', '', '5')).toEqual(['Zoë']);
    expect(names('name', '', '', 'stop')).toEqual(['Bo']);
    expect(names('name', '', '', 'asks')).toEqual(['adam', 'Bo', 'Élodie']);
  });

  it('tells twins apart by a part of their id that is not the same', async () => {
    const one = 'abcdef00-0000-4000-8000-000000000001';
    const other = 'abcdef11-0000-4000-8000-000000000001';
    for (const athlete of [one, other]) memory.kv.set(`board/${athlete}`, rowOf({}, { athlete, name: 'Sam' }));
    await loadBoard();
    const marks = listed.value.filter(({ name }) => name === 'Sam').map(({ mark }) => mark);
    expect(marks).toEqual(['abcdef0', 'abcdef1']);
    expect(listed.value.find(({ name }) => name === 'Bo')?.mark).toBe('');
  });

  it('turns grey by itself as time goes by', () => {
    expect(names('name', '', '', 'asks')).not.toContain('Cas');
    now.value = NOW + 86_400_001;
    expect(names('name', '', '', 'asks')).toContain('Cas');
  });
});

// docs/hazards.md: H41
