/**
 * Faults of a disk, put into the browser's own database: each write of entries of one type fails as a real one does.
 *
 * `throw`: the call itself fails. `abort`: the transaction is undone by the browser. `quota`: no space. `hang`: the
 * transaction never ends. `closed`: the connection is closed under the page, at every second write. `once`: the first
 * write fails, the next one does not.
 */
import type { BrowserContext, Page } from '@playwright/test';

export type Fault = 'throw' | 'abort' | 'quota' | 'hang' | 'closed' | 'once';

interface Given {
  how: Fault | null;
  /** Of entries; a room of the database where it is none: `kv`, or `*` for every write. */
  what: string;
  /** How many writes it has met. */
  met: number;
}

export async function withFaults(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const given: Given = { how: null, what: '', met: 0 };
    Object.assign(window, { fault: given });
    const isMeant = (room: string, value: unknown): boolean =>
      given.what === '*' || given.what === room || (value as { type?: unknown } | null)?.type === given.what;
    const { prototype } = IDBObjectStore;
    for (const name of ['add', 'put', 'clear', 'delete'] as const) {
      const real = prototype[name] as (...args: unknown[]) => IDBRequest;
      Object.assign(prototype, {
        [name](this: IDBObjectStore, ...args: unknown[]) {
          const { how } = given;
          if (how === null || how === 'closed' || !isMeant(this.name, args[0])) return real.apply(this, args);
          given.met += 1;
          if (how === 'throw' || (how === 'once' && given.met === 1)) throw new DOMException('fault', 'UnknownError');
          if (how === 'quota') throw new DOMException('fault', 'QuotaExceededError');
          const request = real.apply(this, args);
          if (how === 'abort') this.transaction.abort();
          if (how === 'hang') {
            // One request after another keeps it open.
            const more = (): void => {
              if (given.how !== 'hang') return;
              this.get('').addEventListener('success', more);
            };
            more();
          }
          return request;
        },
      });
    }
    const open = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function transaction(this: IDBDatabase, rooms, mode, options) {
      if (given.how === 'closed' && mode === 'readwrite') {
        given.met += 1;
        if (given.met % 2 === 1) this.close();
      }
      return open.call(this, rooms, mode, options);
    };
  });
}

export async function setFault(page: Page, how: Fault | null, what = ''): Promise<void> {
  await page.evaluate(
    ([fault, about]) =>
      Object.assign((window as unknown as { fault: Given }).fault, { how: fault, what: about, met: 0 }),
    [how, what] as const,
  );
}

/** How many writes the fault has met. */
export function metBy(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { fault: Given }).fault.met);
}

/** All rows of a room, as they lie on the disk. */
export function rowsOf(page: Page, room: string): Promise<{ type?: string; [field: string]: unknown }[]> {
  return page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rejoin');
      request.addEventListener('success', () => resolve(request.result));
    });
    const request = database.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => request.addEventListener('success', resolve));
    database.close();
    return request.result as { type?: string }[];
  }, room);
}
