import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { type LogStore, openStore } from '../../src/store/index.ts';

const opened: LogStore[] = [];

/** Each test on a browser without a log. */
export function freshBrowser(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    globalThis.localStorage = memoryStorage();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });
}

/** What a browser keeps beside the database; Node has none. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

/** One tab's store; closed after the test. */
export async function openTab(): Promise<LogStore> {
  const store = await openStore();
  opened.push(store);
  // As the app does: the log is read before anything is written.
  await store.read().catch(() => undefined);
  return store;
}
