/** What the app needs from storage and platform. Given once by `main.tsx`, so that the app can be tested without either. */
import type { Athlete, Entry } from '../log/entry.ts';
import type { Problem } from '../log/problem.ts';
import type { Reading } from './clock-watch.ts';
import type { RowCodec } from './lock-codec.ts';

export type StoreErrorCode =
  | 'unavailable'
  | 'quota'
  | 'conflict'
  | 'invalid'
  | 'newer'
  | 'lost'
  | 'stuck'
  | 'blocked'
  | 'broken';

/** What is missing of the log; then nothing is decided on the rest. */
export interface Loss {
  /** `gone`: all of it. `short`: some of it. `damaged`: rows say something else than when they were written. */
  readonly kind: 'gone' | 'short' | 'damaged';
  /** Entries that are known to be missing; 0 where that is not known. */
  readonly missing: number;
  /** Keys of rows that were changed. */
  readonly damaged: readonly string[];
}

export interface Unreadable {
  readonly key: string;
  readonly raw: unknown;
  readonly problems: readonly Problem[];
}

export interface LogRead {
  readonly athletes: readonly Athlete[];
  readonly entries: readonly Entry[];
  readonly unreadable: readonly Unreadable[];
  readonly loss?: Loss;
  /** The browser had lost it, and all of it was brought back from the second copy within the browser. */
  readonly isHealed?: boolean;
}

export interface StorePort {
  read(): Promise<LogRead>;
  /** Durable when resolved; throws an error whose `code` is a `StoreErrorCode`. */
  append(entries: readonly Entry[], athletes?: readonly Athlete[]): Promise<void>;
  readKv(key: string): Promise<unknown>;
  writeKv(key: string, value: unknown): Promise<void>;
  deleteKv(key: string): Promise<void>;
  /** Rows whose keys begin with this, by key; null for one that does not open under the lock. */
  readMany(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[]>;
  /** All of these or none, durable, other tabs told; undefined for a row that goes. */
  writeMany(changes: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
  /** How rows are sealed and opened from here on; null = not at all. */
  useCodec(codec: RowCodec | null): void;
  /** Rewrites everything under this codec with the lock that belongs to it (undefined = none), all or nothing. */
  reseal(codec: RowCodec | null, lock: unknown, onProgress: (done: number, total: number) => void): Promise<void>;
  /** Looks at every row, which takes a while; what it finds is in the next `read`. True where it found something. */
  verify(): Promise<boolean>;
  /** Adds what is missing from a copy and replaces what is damaged; true once the log is whole. */
  repair(entries: readonly Entry[], athletes: readonly Athlete[]): Promise<boolean>;
  /** Goes on knowingly with what is left and these entries: what is missing is not missed any more. */
  goOn(entries: readonly Entry[], athletes: readonly Athlete[]): Promise<void>;
  /** Everything of one person, for ever. */
  removePerson(id: string): Promise<void>;
  erase(): Promise<void>;
  onChange(listener: () => void): unknown;
}

/** What is asked of the device long after the first load: camera, printer, sharing, wake lock. */
export type LateDevice = typeof import('../platform/later.ts');
export type LockDevice = typeof import('../platform/lock-device.ts');

/** What tells the time beside the device's clock; all in milliseconds. */
export interface ClockPort {
  /** The clock beside one that cannot be set; `wasAway` since this was last asked. */
  reading(): Reading;
  readonly opened: Reading;
  /** By our own origin; null where it cannot be asked. */
  originTime(): Promise<number | null>;
  isInView(): boolean;
  readSeen(): unknown;
  writeSeen(value: unknown): void;
}

/** A file of the person's that was written before. Each throws an error with a `code`. */
export interface KeptFile {
  read(maxBytes: number): Promise<string>;
  write(text: string): Promise<void>;
}

/** What is found of anybody after erasing. */
export interface Leftover {
  readonly place: 'log' | 'choices' | 'marks';
  readonly count: number;
}

export interface PlatformPort {
  /** Milliseconds. */
  now(): number;
  onTick(listener: () => void): unknown;
  clock(): Promise<ClockPort>;
  newId(): string;
  deviceZone(): string;
  readonly version: string;
  /**
   * `file` can be handed to `keptFile` later, to write the same file again. Throws where it cannot be written.
   * @param type default JSON; the name ends as files of it do
   */
  saveText(
    name: string,
    text: string,
  ): Promise<{ readonly outcome: 'saved' | 'cancelled' | 'downloaded'; readonly file?: unknown }>;
  /** Asks the person where the browser wants that. Throws an error with `code` `gone` or `denied`. */
  keptFile(kept: unknown): Promise<KeptFile>;
  /** Throws an error with `code` `too-large` or `not-text`. */
  readFile(file: File, maxBytes: number): Promise<string>;
  /** Checks a large log text beside the page; `failed` where that cannot be done here. `most` is in milliseconds. */
  readAside(
    text: string,
    options: { readonly onProgress: (part: number) => void; readonly signal: AbortSignal; readonly most: number },
  ): Promise<{ readonly read: unknown } | 'too-slow' | 'cancelled' | 'failed'>;
  readLocal(key: string): string | null;
  writeLocal(key: string, value: string): void;
  eraseLocal(): void;
  persistState(): Promise<'persistent' | 'best-effort' | 'unknown'>;
  askPersistence(): Promise<'persistent' | 'best-effort' | 'unknown'>;
  /** At once and at every change; resolves with its end. */
  onCanInstall(listener: (canInstall: boolean) => void): Promise<() => void>;
  install(): Promise<'accepted' | 'dismissed' | 'unavailable'>;
  isInstalled(): boolean;
  /** Installed, the app would begin with an empty log of its own. */
  hasTwoStores(): Promise<boolean>;
  /** Everything of anybody that is found in any storage of this browser, the app's own files apart. */
  leftovers(): Promise<readonly Leftover[]>;
  /** What the lock needs; loaded with it. */
  lockDevice(): Promise<LockDevice>;
  later(): Promise<LateDevice>;
  /** Offers the page that is open to a printer. */
  print(): void;
  /** Takes a waiting version into use and reloads. */
  applyUpdate(): void;
}

export interface Wiring {
  readonly store: StorePort;
  readonly platform: PlatformPort;
}

let wiring: Wiring | null = null;

export function connect(given: Wiring): void {
  wiring = given;
}

/** @throws when asked before `connect`. */
export function wired(): Wiring {
  if (wiring === null) throw new Error('the app is not connected');
  return wiring;
}
