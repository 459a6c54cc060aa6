/** The board as it is on disk. Each change reads its row anew, writes it, and only then does the screen change. */
import { signal } from '@preact/signals';
import { BOARD_PREFIX, type BoardRow, readBoardRow } from '../../sharing/board.ts';
import { codeOf, type SaveError } from '../commands.ts';
import { wired } from '../wiring.ts';
import { fold } from './fold.ts';

/** A row as it lies there; one that cannot be read stays, and is shown as such. */
export interface BoardItem {
  readonly key: string;
  /** Of the athlete; of a row that cannot be read, what its key says. */
  readonly id: string;
  readonly row: BoardRow | null;
  /** The name as it is searched and sorted by; empty where there is none. */
  readonly folded: string;
}

/** By key; null until they are loaded. */
export const items = signal<ReadonlyMap<string, BoardItem> | null>(null);
export const boardFailure = signal<SaveError | null>(null);

/** So many rows are checked before the screen has its turn. */
const SLICE = 200;
/** Beside a row that cannot be read, the athlete's next one lies under its key with this behind it. */
const BESIDE = '~';

function itemOf(key: string, value: unknown): BoardItem {
  const row = readBoardRow(value);
  const id = key.slice(BOARD_PREFIX.length).split(BESIDE)[0] ?? '';
  // A row under somebody else's key is not believed.
  return withRow(key, id, row !== null && row.status.athlete === id ? row : null);
}

const withRow = (key: string, id: string, row: BoardRow | null): BoardItem => ({
  key,
  id,
  row,
  folded: fold(row?.status.name ?? ''),
});

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The latest loading; an earlier one that comes later is dropped. */
let loading = 0;
let changes = 0;
let isFollowing = false;

/** Loads every row, also again. Failures are told in `boardFailure`. */
export async function loadBoard(): Promise<void> {
  const { store } = wired();
  if (!isFollowing) {
    isFollowing = true;
    // Another tab wrote.
    store.onChange(() => void (items.value !== null && loadBoard()));
  }
  const mine = ++loading;
  try {
    for (;;) {
      const before = changes;
      const found = await store.readMany(BOARD_PREFIX);
      const next = new Map<string, BoardItem>();
      for (let from = 0; from < found.length; from += SLICE) {
        if (from > 0) await turn();
        for (const [key, value] of found.slice(from, from + SLICE)) next.set(key, itemOf(key, value));
      }
      if (mine !== loading) return;
      // Something was written here meanwhile: what was read is not the newest.
      if (before !== changes) continue;
      items.value = next;
      boardFailure.value = null;
      return;
    }
  } catch (error) {
    if (mine === loading) boardFailure.value = codeOf(error);
  }
}

/** Where an athlete's row lies, and what is in it. Never a place that holds something unreadable. */
async function find(id: string): Promise<BoardItem> {
  for (let key = `${BOARD_PREFIX}${id}`; ; key += BESIDE) {
    const [found] = (await wired().store.readMany(key)).filter(([name]) => name === key);
    const item = found === undefined ? withRow(key, id, null) : itemOf(found[0], found[1]);
    if (found === undefined || item.row !== null) return item;
  }
}

/** The row of an athlete as it is on disk now; null where there is none. */
export async function readRow(id: string): Promise<BoardRow | null> {
  return (await find(id)).row;
}

let queue: Promise<unknown> = Promise.resolve();

async function write(written: readonly BoardItem[], gone: readonly string[] = []): Promise<void> {
  await wired().store.writeMany([
    ...written.map(({ key, row }) => [key, row] as const),
    ...gone.map((key) => [key, undefined] as const),
  ]);
  changes += 1;
  if (items.value === null) return;
  const next = new Map(items.value);
  for (const item of written) next.set(item.key, item);
  for (const key of gone) next.delete(key);
  items.value = next;
}

/** One change after the other: each sees what the one before it wrote. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = queue.then(work);
  queue = mine.catch(() => undefined);
  return mine;
}

/**
 * Changes an athlete's row, durably; `change` is given what is on disk, and null from it leaves all as it is.
 * @throws the store's error; then nothing has changed.
 */
export function changeRow(id: string, change: (row: BoardRow | null) => BoardRow | null): Promise<void> {
  return inTurn(async () => {
    const item = await find(id);
    const row = change(item.row);
    if (row !== null && row !== item.row) await write([withRow(item.key, item.id, row)]);
  });
}

/** Several athletes at once, all or none. */
export function changeRows(ids: readonly string[], change: (row: BoardRow) => BoardRow): Promise<void> {
  return inTurn(async () => {
    const found = await Promise.all(ids.map(find));
    await write(found.flatMap((item) => (item.row === null ? [] : [withRow(item.key, item.id, change(item.row))])));
  });
}

/** For ever, by its key: what cannot be read, too. */
export function removeRow(key: string): Promise<void> {
  return inTurn(() => write([], [key]));
}
