/** A log that a newer version of the app has written: read as far as this version can, never written to. */
import { openDB } from 'idb';
import { checkAthlete, checkEntry } from '../log/check.ts';
import type { Athlete, Entry } from '../log/entry.ts';
import { LOCK_KEY } from './codec.ts';
import { DATABASE_NAME } from './database.ts';
import { inTime } from './limit.ts';
import type { StoredLog, Unreadable } from './read.ts';

const NOTHING: StoredLog = { athletes: [], entries: [], unreadable: [] };

/** To be shown and saved; nothing may be decided on it, since what this version does not know is left out. */
export async function readNewer(): Promise<StoredLog> {
  const database = await inTime(openDB(DATABASE_NAME));
  try {
    const has = (name: string): boolean => database.objectStoreNames.contains(name);
    if (!has('entries') || !has('athletes')) return NOTHING;
    // Under a lock there is nothing that could be read without it.
    if (has('kv') && (await inTime(database.get('kv', LOCK_KEY))) !== undefined) return NOTHING;
    const [entries, athletes] = (await inTime(
      Promise.all([database.getAll('entries'), database.getAll('athletes')]),
    )) as [unknown[], unknown[]];
    const unreadable = entries.flatMap((raw): Unreadable[] => {
      const problems = checkEntry(raw);
      const { id = '' } = (raw ?? {}) as { id?: unknown };
      return problems.length === 0 ? [] : [{ room: 'entries', key: String(id), raw, problems }];
    });
    return {
      entries: entries.filter((entry) => checkEntry(entry).length === 0) as Entry[],
      athletes: athletes.filter((athlete) => checkAthlete(athlete).length === 0) as Athlete[],
      unreadable,
    };
  } finally {
    database.close();
  }
}
