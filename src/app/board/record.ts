/** What staff record at the edge of the field: it waits in the athlete's row until it is on the athlete's own device. */
import { checkEntry } from '../../log/check.ts';
import { type BoardRow, withEntries, withHandedBack, withoutEntry, withShown } from '../../sharing/board.ts';
import { HAND_BACK_TYPES } from '../../sharing/shape.ts';
import { DAY } from '../../time/instant.ts';
import { makeEntry, type NewEntry, type Result, codeOf } from '../commands.ts';
import { type Outgoing, outgoingOf } from '../sharing/outgoing.ts';
import { wired } from '../wiring.ts';
import { changePrefs, prefs } from './prefs.ts';
import { changeRow, changeRows, readRow, removeRow } from './rows.ts';

/** How long a code that hands back is taken; it is made anew each time it is shown. */
const HAND_BACK_FOR = DAY;
/** So many go into one message. */
const MOST_AT_ONCE = 100;

async function attempt(work: () => Promise<void>): Promise<Result> {
  try {
    await work();
    return { ok: true };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}

/** Entries about an athlete of the board, in the name of staff; all of one moment. Nothing of it is in this device's log. */
export function recordFor(id: string, fields: readonly NewEntry[], at: number): Promise<Result> {
  const by = { role: 'staff', name: prefs.value.staff } as const;
  const entries = fields.map((one) => makeEntry(one, { athlete: id, at, by }));
  const isGood = entries.every(
    (entry) => (HAND_BACK_TYPES as readonly string[]).includes(entry.type) && checkEntry(entry).length === 0,
  );
  if (!isGood) return Promise.resolve({ ok: false, error: 'invalid' });
  return attempt(() => changeRow(id, (row) => (row === null ? null : withEntries(row, entries))));
}

export function keepStaff(name: string): Promise<Result> {
  return attempt(() => changePrefs(() => ({ staff: name.trim() })));
}

export function undoEntry(id: string, entry: string): Promise<Result> {
  return attempt(() => changeRow(id, (row) => row && withoutEntry(row, entry)));
}

export interface HandBack {
  readonly out: Outgoing;
  /** What is in it. */
  readonly ids: readonly string[];
}

/** All that waits, as a message; first it is written down that it was shown. Null where nothing waits. */
export async function handBack(id: string): Promise<HandBack | null> {
  const { platform } = wired();
  let shown: BoardRow | null = null;
  await changeRow(id, (row) => {
    shown =
      row &&
      withShown(
        row,
        row.waiting.slice(0, MOST_AT_ONCE).map(({ entry }) => entry.id),
        platform.now(),
      );
    return shown;
  });
  const row = (shown as BoardRow | null) ?? (await readRow(id));
  const entries = row?.waiting.slice(0, MOST_AT_ONCE).map(({ entry }) => entry) ?? [];
  const [first] = entries;
  if (row === null || first === undefined) return null;
  const now = platform.now();
  const message = {
    kind: 'hand-back',
    at: now,
    until: now + HAND_BACK_FOR,
    by: first.by,
    athlete: { id, name: row.status.name },
    entries,
  } as const;
  return { out: await outgoingOf(message), ids: entries.map((entry) => entry.id) };
}

/** Staff saw that these are on the athlete's device. */
export function confirmHandBack(id: string, ids: readonly string[]): Promise<Result> {
  return attempt(() => changeRow(id, (row) => row && withHandedBack(row, ids, wired().platform.now())));
}

export function putInTeams(id: string, teams: readonly string[]): Promise<Result> {
  return attempt(() => changeRow(id, (row) => row && { ...row, teams }));
}

/** Several athletes into one team, or out of it; all or none. */
export function putInTeam(ids: readonly string[], team: string, isIn: boolean): Promise<Result> {
  return attempt(() =>
    changeRows(ids, (row) => {
      const others = row.teams.filter((one) => one !== team);
      return { ...row, teams: isIn ? [...others, team] : others };
    }),
  );
}

export function takeOff(key: string): Promise<Result> {
  return attempt(() => removeRow(key));
}

/** A change of what staff chose, told as any other saving. */
export function keepPrefs(work: () => Promise<void>): Promise<Result> {
  return attempt(work);
}
