/** A transaction to its end, or an end to the waiting. */
import { StoreError } from './error.ts';

/** A disk that takes longer than this is said to be stuck, in milliseconds. */
export const LONGEST = 10_000;

interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/**
 * Resolves with the result of `work` once the transaction is on disk. Where either fails, or takes too long, it is
 * aborted and this rejects: then nothing of it was written, unless the disk had begun to write it down just then, which
 * is harmless since everything that is tried again has the same ids.
 */
export async function onDisk<T>(transaction: Transaction, work: Promise<T>): Promise<T> {
  // Awaited below; were it to fail while another await is pending, nobody would be listening.
  transaction.done.catch(() => undefined);
  try {
    return await inTime(Promise.all([work, transaction.done]).then(([result]) => result));
  } catch (cause) {
    try {
      transaction.abort();
    } catch {
      // Already over: the browser ended it.
    }
    throw cause;
  }
}

/** @throws StoreError `stuck`. */
export async function inTime<T>(work: Promise<T>, longest = LONGEST): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StoreError('stuck')), longest);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
