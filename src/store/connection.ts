import { type Connection, type Database, deleteDatabase, openDatabase } from './database.ts';
import { StoreError, useError } from './error.ts';

/**
 * Keeps one connection, and heals it: browsers drop connections (a cleared site, a sleeping phone, another tab's
 * upgrade) sometimes without any event, so the first use that fails for it opens anew and tries once more.
 * What is tried twice must be the same done twice as once.
 */
export class Connector {
  #current: Promise<Connection> | null = null;
  #wasReset = false;
  #hasOpened = false;
  readonly #onVanished: () => void;

  /** `onVanished` is called when the log is found gone while the page is open: nothing on the screen is on disk then. */
  constructor(onVanished: () => void) {
    this.#onVanished = onVanished;
  }

  /** The browser threw the log away since the page was opened, or just before. */
  get wasReset(): boolean {
    return this.#wasReset;
  }

  async open(): Promise<Database> {
    if (this.#current === null) {
      const opening = openDatabase(() => this.#forget(opening));
      this.#current = opening;
      // A failed opening is not kept, so that the next call may succeed.
      opening.then(
        (connection) => this.#opened(connection),
        () => this.#forget(opening),
      );
    }
    return (await this.#current).database;
  }

  async use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await this.#attempt(work);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'lost') throw error;
      await this.close();
      return this.#attempt(work);
    }
  }

  async close(): Promise<void> {
    const current = this.#current;
    this.#current = null;
    if (current !== null) await current.then(({ database }) => database.close()).catch(() => undefined);
  }

  async deleteAll(): Promise<void> {
    await this.close();
    this.#hasOpened = false;
    await deleteDatabase();
  }

  #opened({ wasReset, wasCreated }: Connection): void {
    this.#wasReset ||= wasReset;
    if (wasCreated && this.#hasOpened) this.#onVanished();
    this.#hasOpened = true;
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
