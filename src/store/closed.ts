/** Stands in where the log cannot be opened: nothing is written, and every attempt tells why. */
import { deleteDatabase } from './erase.ts';
import { StoreError } from './error.ts';
import type { LogStore } from './index.ts';
import { eraseMarks } from './marks.ts';
import { readNewer } from './newer.ts';

export function closedStore(reason: unknown): LogStore {
  const refuse = (): Promise<never> => Promise.reject(reason);
  return {
    // What a newer version wrote can be looked at, and saved.
    read: () =>
      reason instanceof StoreError && reason.code === 'newer'
        ? readNewer()
        : Promise.resolve({ athletes: [], entries: [], unreadable: [] }),
    append: refuse,
    readKv: () => Promise.resolve(undefined),
    writeKv: refuse,
    deleteKv: refuse,
    readMany: () => Promise.resolve([]),
    writeMany: refuse,
    useCodec: () => undefined,
    reseal: refuse,
    verify: () => Promise.resolve(false),
    repair: refuse,
    goOn: refuse,
    removePerson: refuse,
    async erase() {
      await eraseMarks();
      await deleteDatabase();
    },
    onChange: () => () => undefined,
    close: () => Promise.resolve(),
  };
}
