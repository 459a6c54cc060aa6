import { type Connection, type Database, openDatabase } from './database.ts';
import { StoreError, useError } from './error.ts';

/** Pauses before a use that failed for its connection is tried again, in milliseconds; then it is said. */
const PAUSES = [0, 50, 250];

/**
 * Keeps one connection, and heals it: browsers drop connections (a cleared site, a sleeping phone, another tab's
 * upgrade) sometimes without any event, so a use that fails for it opens anew and tries again, a few times.
 * What is tried twice must be the same done twice as once.
 */
export class Connector {
  #current: Promise<Connection> | null = null;
  #hasOpened = false;
  readonly #onVanished: () => void;

  /** `onVanished` is called when the log is found gone while the page is open: nothing on the screen is on disk then. */
  constructor(onVanished: () => void) {
    this.#onVanished = onVanished;
  }

  async open(): Promise<Database> {
    if (this.#current === null) {
      const opening = openDatabase(() => this.#forget(opening));
      this.#current = opening;
      // A failed opening is not kept, so that the next call may succeed.
      opening.then(
        ({ wasCreated }) => {
          if (wasCreated && this.#hasOpened) this.#onVanished();
          this.#hasOpened = true;
        },
        () => this.#forget(opening),
      );
    }
    return (await this.#current).database;
  }

  async use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    for (const pause of PAUSES) {
      try {
        return await this.#attempt(work);
      } catch (error) {
        if (!(error instanceof StoreError) || !['lost', 'stuck'].includes(error.code)) throw error;
        // A stuck one is not waited for again, but the next use has a connection of its own.
        await this.#drop();
        if (error.code === 'stuck') throw error;
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return this.#attempt(work);
  }

  close(): Promise<void> {
    return this.#drop();
  }

  /** Lets go of the database, which is going to be deleted: that it is a new one next time is no loss. */
  async forget(): Promise<void> {
    await this.#drop();
    this.#hasOpened = false;
  }

  async #drop(): Promise<void> {
    const current = this.#current;
    this.#current = null;
    if (current !== null) await current.then(({ database }) => database.close()).catch(() => undefined);
  }

  async #attempt<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await this.open();
    try {
      return await work(database);
    } catch (cause) {
      throw useError(cause);
    }
  }

  #forget(connection: Promise<Connection>): void {
    if (this.#current === connection) this.#current = null;
  }
}
