import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { type LogStore, openStore } from '../../src/store/index.ts';

const opened: LogStore[] = [];

/** Each test on a browser without a log. */
export function freshBrowser(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });
}

/** One tab's store; closed after the test. */
export async function openTab(): Promise<LogStore> {
  const store = await openStore();
  opened.push(store);
  return store;
}
