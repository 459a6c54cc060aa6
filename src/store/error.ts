import type { Problem } from '../log/problem.ts';

/**
 * `unavailable`: the browser gives no storage. `quota`: no space left. `conflict`: an id that is taken by other content.
 * `invalid`: not an entry. `newer`: the log was written by a newer version of the app. `lost`: the connection broke off,
 * twice. `stuck`: the disk does not answer. `blocked`: another tab
 * keeps an older version of it open. `broken`: a part of the database is not there. `locked`: the rows are under another lock than this page has open. Whatever the code: nothing of the call was
 * written.
 */
export type StoreErrorCode =
  | 'unavailable'
  | 'quota'
  | 'conflict'
  | 'invalid'
  | 'newer'
  | 'lost'
  | 'stuck'
  | 'blocked'
  | 'broken'
  | 'locked';

export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** What is wrong with which entry; empty unless `invalid` or `conflict`. */
  readonly problems: readonly Problem[];

  constructor(code: StoreErrorCode, problems: readonly Problem[] = [], options?: ErrorOptions) {
    super(code, options);
    this.name = 'StoreError';
    this.code = code;
    this.problems = problems;
  }
}

function nameOf(cause: unknown): string {
  return cause instanceof Error || cause instanceof DOMException ? cause.name : '';
}

/** An error of opening, as a StoreError. */
export function openError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const name = nameOf(cause);
  if (name === 'VersionError') return new StoreError('newer', [], { cause });
  if (name === 'QuotaExceededError') return new StoreError('quota', [], { cause });
  return new StoreError('unavailable', [], { cause });
}

/** An error of reading or writing, as a StoreError. */
export function useError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  if (nameOf(cause) === 'QuotaExceededError') return new StoreError('quota', [], { cause });
  return new StoreError('lost', [], { cause });
}
