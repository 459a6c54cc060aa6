/** What the app needs from storage and platform. Given once by `main.tsx`, so that the app can be tested without either. */
import type { Athlete, Entry } from '../log/entry.ts';
import type { Problem } from '../log/problem.ts';

export type StoreErrorCode = 'unavailable' | 'quota' | 'conflict' | 'invalid' | 'newer' | 'lost';

export interface Unreadable {
  readonly key: string;
  readonly raw: unknown;
  readonly problems: readonly Problem[];
}

export interface LogRead {
  readonly athletes: readonly Athlete[];
  readonly entries: readonly Entry[];
  readonly unreadable: readonly Unreadable[];
}

export interface StorePort {
  read(): Promise<LogRead>;
  /** Durable when resolved; throws an error whose `code` is a `StoreErrorCode`. */
  append(entries: readonly Entry[], athletes?: readonly Athlete[]): Promise<void>;
  readKv(key: string): Promise<unknown>;
  writeKv(key: string, value: unknown): Promise<void>;
  deleteKv(key: string): Promise<void>;
  erase(): Promise<void>;
  onChange(listener: () => void): unknown;
}

export interface PlatformPort {
  /** Milliseconds. */
  now(): number;
  onTick(listener: () => void): unknown;
  newId(): string;
  deviceZone(): string;
  readonly version: string;
  saveText(name: string, text: string): Promise<'saved' | 'cancelled' | 'downloaded'>;
  /** Throws an error with `code` `too-large` or `not-text`. */
  readFile(file: File, maxBytes: number): Promise<string>;
  readLocal(key: string): string | null;
  writeLocal(key: string, value: string): void;
  eraseLocal(): void;
  persistState(): Promise<'persistent' | 'best-effort' | 'unknown'>;
  askPersistence(): Promise<'persistent' | 'best-effort' | 'unknown'>;
  onCanInstall(listener: (canInstall: boolean) => void): unknown;
  install(): Promise<'accepted' | 'dismissed' | 'unavailable'>;
  isInstalled(): boolean;
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
