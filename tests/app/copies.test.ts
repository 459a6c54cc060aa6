/** Copies outside the browser: when they are asked for, and that none is ever replaced by less. */
import { said } from '../said.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openBackup, openLogText, openSealed } from '../../src/app/backup.ts';
import { type Copies, isDue } from '../../src/app/copy-due.ts';
import { backupText, checkCopy, copyFileName, saveAgain, saveBackup } from '../../src/app/copies.ts';
import { erasePerson } from '../../src/app/erasing.ts';
import { keepLog } from '../../src/app/keep.ts';
import { settings } from '../../src/app/settings.ts';
import { stored } from '../../src/app/state.ts';
import { type PlatformPort, connect, wired } from '../../src/app/wiring.ts';
import { answer } from '../../src/cli/command.ts';
import type { Entry } from '../../src/log/entry.ts';
import { readLogText } from '../../src/log/file.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';
import { everything } from '../e2e/logs.ts';
import { type Memory, connectMemory } from '../ui/connected.ts';

const NOW = Date.parse('2026-03-05T12:00:00Z');

describe('a copy is due', () => {
  const given = (change: Partial<Copies>): Copies => ({
    checkedInAt: NOW - 10 * DAY,
    count: 10,
    lastCount: 10,
    lastAt: NOW - HOUR,
    putOffAt: undefined,
    now: NOW,
    ...change,
  });
  it.each<[string, Partial<Copies>, boolean]>([
    ['nothing yet', { checkedInAt: null, count: 0, lastCount: 0, lastAt: null }, false],
    ['no check-in, 19 entries, no copy', { checkedInAt: null, count: 19, lastCount: 0, lastAt: null }, false],
    ['no check-in, 20 entries, no copy', { checkedInAt: null, count: 20, lastCount: 0, lastAt: null }, true],
    ['just checked in, no copy', { checkedInAt: NOW, count: 4, lastCount: 0, lastAt: null }, false],
    [
      'a millisecond short of 6 hours',
      { checkedInAt: NOW - 6 * HOUR + 1, count: 4, lastCount: 0, lastAt: null },
      false,
    ],
    ['6 hours ago, no copy', { checkedInAt: NOW - 6 * HOUR, count: 4, lastCount: 0, lastAt: null }, true],
    ['a millisecond more', { checkedInAt: NOW - 6 * HOUR - 1, count: 4, lastCount: 0, lastAt: null }, true],
    ['by a clock of the future, no copy', { checkedInAt: NOW + 1, count: 4, lastCount: 0, lastAt: null }, true],
    ['nothing new for a year', { lastAt: NOW - 365 * DAY }, false],
    ['one new, a millisecond short of 7 days', { lastCount: 9, lastAt: NOW - 7 * DAY + 1 }, false],
    ['one new, 7 days', { lastCount: 9, lastAt: NOW - 7 * DAY }, true],
    ['one new, a millisecond more', { lastCount: 9, lastAt: NOW - 7 * DAY - 1 }, true],
    ['19 new within the hour', { count: 29 }, false],
    ['20 new within the hour', { count: 30 }, true],
    ['21 new within the hour', { count: 31 }, true],
    ['a copy from the future, nothing new', { lastAt: NOW + DAY }, false],
    ['a copy from the future, one new', { lastCount: 9, lastAt: NOW + DAY }, true],
    ['fewer than in the copy', { count: 4, lastAt: NOW - 30 * DAY }, false],
    ['put off a moment ago', { count: 30, putOffAt: NOW }, false],
    ['put off a millisecond short of a day ago', { count: 30, putOffAt: NOW - DAY + 1 }, false],
    ['put off a day ago', { count: 30, putOffAt: NOW - DAY }, true],
    ['put off in the future', { count: 30, putOffAt: NOW + 1 }, true],
  ])('%s', (_name, change, expected) => {
    expect(isDue(given(change))).toBe(expected);
  });
});

/** A disk of the person's own. */
interface Disk {
  text: string | null;
  isDenied: boolean;
  /** What becomes of what is written. */
  onWrite: (text: string) => string;
}
let memory: Memory;
let disk: Disk;
const asked: string[] = [];

function platformWith(change: Partial<PlatformPort>): void {
  connect({ ...wired(), platform: { ...wired().platform, ...change } });
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** A file dialog that always chooses the one file of the disk. */
function withDisk(): void {
  const write = (text: string): Promise<void> => {
    const after = disk.onWrite(text);
    if (after !== text) return Promise.reject(failure('not-written'));
    disk.text = after;
    return Promise.resolve();
  };
  platformWith({
    saveText: async (name, text) => {
      await write(text);
      return { outcome: 'saved', file: { name } };
    },
    keptFile: (kept) => {
      if (disk.isDenied || kept === undefined) return Promise.reject(failure(disk.isDenied ? 'denied' : 'gone'));
      return Promise.resolve({
        read: () => (disk.text === null ? Promise.reject(failure('gone')) : Promise.resolve(disk.text)),
        write,
      });
    },
  });
}

beforeEach(async () => {
  memory = await connectMemory('2026-03-05T12:00:00Z');
  const read = readLogText(JSON.stringify(everything().file));
  if (!read.ok) throw new Error('the log of the tests is not one');
  stored.value = { athletes: read.file.athletes, entries: read.file.entries, unreadable: [] };
  disk = { text: '', isDenied: false, onWrite: (text) => text };
  asked.length = 0;
  withDisk();
});

/** One entry fewer or more than the log of the tests. */
const without = (count: number): void => {
  stored.value = { ...stored.value, entries: stored.value.entries.slice(0, -count) };
};

describe('the same file again', () => {
  it('takes what came since, and counts as the last copy', async () => {
    const { entries } = stored.value;
    without(2);
    expect(await saveBackup()).toBe('saved');
    expect(await copyFileName()).toBe('rejoin-2026-03-05.json');
    stored.value = { ...stored.value, entries };
    memory.clock += DAY;
    expect(await saveAgain()).toBe('saved');
    expect((JSON.parse(disk.text ?? '') as { entries: Entry[] }).entries).toHaveLength(entries.length);
    expect(settings.value).toMatchObject({ lastBackupAt: memory.clock, lastBackupCount: entries.length });
  });

  it.each<[string, () => void, string]>([
    ['a file that holds an entry that is not here', () => without(1), 'holds-more'],
    [
      'a file that holds somebody who is not here',
      () => (stored.value = { ...stored.value, athletes: stored.value.athletes.slice(0, 1) }),
      'holds-more',
    ],
    ['a file with something else in it', () => (disk.text = 'a poem'), 'not-ours'],
    ['a file that was cut off', () => (disk.text = (disk.text ?? '').slice(0, -100)), 'not-ours'],
    ['a file that is gone', () => (disk.text = null), 'gone'],
    ['a file that the browser denies', () => (disk.isDenied = true), 'denied'],
    ['a disk that writes less', () => (disk.onWrite = (text) => text.slice(1)), 'not-written'],
    [
      'a file that cannot be opened',
      () => platformWith({ keptFile: () => Promise.reject(new Error('?')) }),
      'not-written',
    ],
    [
      'a disk that is full',
      () =>
        (disk.onWrite = () => {
          throw new DOMException('full', 'QuotaExceededError');
        }),
      'not-written',
    ],
  ])('%s is left alone', async (_name, change, expected) => {
    expect(await saveBackup()).toBe('saved');
    change();
    const before = disk.text;
    const last = settings.value.lastBackupAt;
    memory.clock += DAY;
    expect(await saveAgain()).toBe(expected);
    expect(disk.text).toBe(before);
    expect(settings.value.lastBackupAt).toBe(last);
  });

  it('a file that is spoilt by it is no copy any more', async () => {
    await saveBackup();
    const kept = { read: () => Promise.resolve(disk.text ?? ''), write: () => Promise.reject(failure('spoilt')) };
    platformWith({ keptFile: () => Promise.resolve(kept) });
    expect(await saveAgain()).toBe('not-written');
    expect(settings.value).toMatchObject({ lastBackupAt: null, lastBackupCount: 0 });
  });

  it('an empty file is written: nothing is lost by it', async () => {
    await saveBackup();
    disk.text = '\n';
    expect(await saveAgain()).toBe('saved');
    expect(readLogText(disk.text).ok).toBe(true);
  });

  it('one that only its own passphrase opens is not kept for again', async () => {
    await saveBackup();
    expect(await saveBackup({ passphrase: 'eight calm herons' })).toBe('saved');
    expect(await copyFileName()).toBeNull();
    expect(disk.text).toContain('rejoin-sealed');
    expect(said(disk.text ?? '', ['Sam'])).toEqual([]);
  });

  it('of a log that lacks something it does not count as the last copy', async () => {
    stored.value = { ...stored.value, loss: { kind: 'short', missing: 1, damaged: [] } };
    expect(await saveBackup()).toBe('saved');
    expect(settings.value.lastBackupAt).toBeNull();
  });
});

describe('a copy from the downloads', () => {
  const arrive = (text: string): Promise<string> => {
    platformWith({ readFile: () => Promise.resolve(text) });
    return checkCopy(new File([text], 'copy.json'));
  };
  it('is looked at: saved where it is the very one, and not a copy at all where it is another', async () => {
    let handed = '';
    platformWith({
      saveText: (_name, text) => {
        handed = text;
        return Promise.resolve({ outcome: 'downloaded' });
      },
    });
    expect(await arrive(handed)).toBe('differs');
    expect(await saveBackup()).toBe('downloaded');
    expect(settings.value.lastBackupAt).toBe(NOW);
    expect(await arrive(handed.slice(0, -5))).toBe('differs');
    expect(settings.value).toMatchObject({ lastBackupAt: null, lastBackupCount: 0 });
    expect(await arrive(handed)).toBe('saved');
  });
});

describe('copies of every release', () => {
  const FOLDER = join(import.meta.dirname, '../frozen/copies');
  const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  const releases = readdirSync(FOLDER).flatMap((name) => /^(\d+\.\d+\.\d+)\.json$/.exec(name)?.[1] ?? []);

  it('are here, of the present one too, readable and sealed', () => {
    expect(releases).toContain(version);
    expect(readdirSync(FOLDER).toSorted()).toEqual(
      releases.flatMap((one) => [`${one}-opens-with.json`, `${one}-sealed.json`, `${one}.json`]).toSorted(),
    );
  });

  it.each(releases)('%s: the command line assesses it, and the app adds all of it', async (release) => {
    const { at } = JSON.parse(read(`${release}-opens-with.json`)) as { at: string };
    const text = read(`${release}.json`);
    const { athletes, entries } = JSON.parse(text) as { athletes: { id: string }[]; entries: unknown[] };
    expect(entries.length).toBeGreaterThan(20);
    for (const { id } of athletes) {
      const told = answer(['-', '--at', at, '--athlete', id], { now: 0, read: () => Buffer.from(text) });
      expect(told.status, JSON.stringify(told)).toBe(0);
    }
    stored.value = { athletes: [], entries: [], unreadable: [] };
    const opened = await openLogText(text);
    expect(opened).toMatchObject({ ok: true, preview: { total: entries.length, conflicts: [] } });
  });

  it.each(releases)('%s: the sealed one opens with passphrase and code, and holds the same', async (release) => {
    const { passphrase, code } = JSON.parse(read(`${release}-opens-with.json`)) as Record<string, string>;
    const sealed = read(`${release}-sealed.json`);
    platformWith({ readFile: () => Promise.resolve(sealed) });
    expect(await openBackup(new File([sealed], 'a.json'))).toEqual({ ok: 'sealed', text: sealed });
    const text = read(`${release}.json`);
    expect(await openSealed(sealed, passphrase ?? '')).toEqual({ text });
    expect(await openSealed(sealed, (code ?? '').toLowerCase())).toEqual({ text });
    expect(await openSealed(sealed, 'nine calm herons')).toEqual({ error: 'wrong-secret' });
    expect(await openSealed(sealed.replace('"bytes": ', '"bytes": 1'), passphrase ?? '')).toHaveProperty('error');
  });
});

describe('a copy', () => {
  it('is never made of a log that could not be read back', async () => {
    const [first] = stored.value.entries;
    stored.value = { ...stored.value, entries: [...stored.value.entries, { ...first, type: 'nonsense' } as never] };
    expect(readLogText(backupText()).ok).toBe(false);
    expect(await saveBackup()).toBe('not-written');
    expect(disk.text).toBe('');
  });
});

describe('the browser is asked to keep the log', () => {
  const ask = (state: 'persistent' | 'best-effort'): void =>
    platformWith({
      persistState: () => Promise.resolve(state),
      askPersistence: () => {
        asked.push('asked');
        return Promise.resolve(state);
      },
    });
  it('with the first check-in, and once a week where it does not promise', async () => {
    ask('best-effort');
    const { entries } = stored.value;
    const first = entries.findIndex(({ type }) => type === 'check-in');
    stored.value = { ...stored.value, entries: entries.slice(0, first) };
    await keepLog();
    expect(asked).toHaveLength(0);
    stored.value = { ...stored.value, entries: entries.slice(0, first + 1) };
    await keepLog();
    expect(asked).toHaveLength(1);
    memory.clock += 7 * DAY - 1;
    await keepLog();
    expect(asked).toHaveLength(1);
    memory.clock += 1;
    await keepLog();
    expect(asked).toHaveLength(2);
  });
  it('and not where it has promised', async () => {
    ask('persistent');
    await keepLog();
    expect(asked).toHaveLength(0);
  });
});

describe('erasing one person', () => {
  it('is not said to be done where the disk still has something of them', async () => {
    const robin = stored.value.athletes[1]?.id ?? '';
    const before = stored.value;
    connect({ ...wired(), store: { ...wired().store, read: () => Promise.resolve(before) } });
    expect(await erasePerson(robin)).toMatchObject({ ok: false });
  });
});

// docs/hazards.md: H32
