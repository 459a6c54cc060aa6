/** What staff chose for the board on this device: teams, who writes, and how the list is sorted. Beside its rows. */
import { signal } from '@preact/signals';
import { wired } from '../wiring.ts';

const KEY = 'board-prefs';

export interface Team {
  readonly id: string;
  readonly name: string;
}
export const SORTS = ['age', 'name', 'stage'] as const;
export type Sort = (typeof SORTS)[number];

export interface BoardPrefs {
  readonly teams: readonly Team[];
  /** Who records here; empty until it was asked. */
  readonly staff: string;
  readonly sort: Sort;
  /** The lock was offered, and put off. */
  readonly isLockPutOff: boolean;
}

const NONE: BoardPrefs = { teams: [], staff: '', sort: 'age', isLockPutOff: false };
export const prefs = signal<BoardPrefs>(NONE);

/** Longest name of a team and of who records, in letters. */
export const MOST_NAME = 80;

function readPrefs(value: unknown): BoardPrefs {
  const { teams, staff, sort, isLockPutOff } = (value ?? {}) as Partial<Record<keyof BoardPrefs, unknown>>;
  const isTeam = (one: unknown): one is Team => {
    const { id, name } = (one ?? {}) as Partial<Team>;
    return typeof id === 'string' && typeof name === 'string' && name !== '';
  };
  return {
    teams: Array.isArray(teams) ? teams.filter(isTeam) : [],
    staff: typeof staff === 'string' ? staff.slice(0, MOST_NAME) : '',
    sort: SORTS.find((one) => one === sort) ?? NONE.sort,
    isLockPutOff: isLockPutOff === true,
  };
}

export async function loadPrefs(): Promise<void> {
  prefs.value = readPrefs(await wired().store.readKv(KEY));
}

let queue: Promise<unknown> = Promise.resolve();

/** On disk before on screen. @throws the store's error; then nothing has changed. */
export function changePrefs(change: (known: BoardPrefs) => Partial<BoardPrefs>): Promise<void> {
  const mine = queue.then(async () => {
    const { store } = wired();
    const known = readPrefs(await store.readKv(KEY));
    const next = { ...known, ...change(known) };
    await store.writeMany([[KEY, next]]);
    prefs.value = next;
  });
  queue = mine.catch(() => undefined);
  return mine;
}

export function addTeam(name: string): Promise<void> {
  const team = { id: wired().platform.newId(), name: name.trim().slice(0, MOST_NAME) };
  return changePrefs(({ teams }) => ({ teams: [...teams, team] }));
}

export function renameTeam(id: string, name: string): Promise<void> {
  const called = name.trim().slice(0, MOST_NAME);
  return changePrefs(({ teams }) => ({ teams: teams.map((one) => (one.id === id ? { id, name: called } : one)) }));
}

/** Its athletes stay on the board. */
export function removeTeam(id: string): Promise<void> {
  return changePrefs(({ teams }) => ({ teams: teams.filter((one) => one.id !== id) }));
}
