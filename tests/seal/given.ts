/** What the tests of the seal share: secrets, a person's row, and the code of a refusal. */
import type { Secret, Wrapper } from '../../src/seal/index.ts';
import { newDataKey, unwrap, wrap } from '../../src/seal/index.ts';

export const PASSPHRASE: Secret = { kind: 'passphrase', passphrase: 'een rustige dag op zee' };
export const PASSKEY: Secret = { kind: 'passkey', id: 'cGFzc2tleQ', prf: new Uint8Array(32).fill(7) };

/** `ok`, or the code of the SealError; anything else that is thrown is thrown on. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'ok';
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'SealError') throw error;
    return (error as Error & { code: string }).code;
  }
}

export interface Lock {
  readonly key: CryptoKey;
  readonly wrappers: Wrapper[];
}

/** A data key behind a passphrase and, where given, other secrets. */
export async function newLock(...secrets: Secret[]): Promise<Lock> {
  const made = await newDataKey();
  const all = [PASSPHRASE, ...secrets];
  const wrappers = await Promise.all(all.map((secret) => wrap(made, secret)));
  return { key: await unwrap(wrappers, PASSPHRASE), wrappers };
}

/** Every text that differs from this one in one bit of what its base64 stands for. */
export function* flipped(base64: string): Generator<string> {
  const bytes = Buffer.from(base64, 'base64');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const other = Buffer.from(bytes);
    other[bit >> 3]! ^= 1 << (bit & 7);
    yield other.toString('base64');
  }
}
