/**
 * AES-GCM with 256 bits: what is sealed is unreadable, and opens only unchanged and with the same associated data. A
 * sealed value is one base64 text of IV (96 bits, fresh and random each time) and ciphertext with its tag (128 bits).
 * Random IVs are good for 2^32 values under one key; a log has some ten thousand.
 */
import { type Bytes, fromBase64, randomBytes, toBase64, utf8 } from './bytes.ts';
import { SealError } from './error.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What a value is tied to; as JSON, so that no two lists read the same. */
export type Bound = readonly (string | number)[];

const dataOf = (bound: Bound): Bytes => utf8(JSON.stringify(bound));

export async function seal(key: CryptoKey, bound: Bound, plain: Bytes): Promise<string> {
  const iv = randomBytes(IV_BYTES);
  const parameters = { name: 'AES-GCM', iv, additionalData: dataOf(bound) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain));
  const whole = new Uint8Array(IV_BYTES + sealed.length);
  whole.set(iv);
  whole.set(sealed, IV_BYTES);
  return toBase64(whole);
}

/** @throws SealError `malformed` where it is nothing sealed, `altered` where it does not open with this key and binding. */
export async function open(key: CryptoKey, bound: Bound, sealed: unknown): Promise<Bytes> {
  const whole = fromBase64(sealed);
  if (whole.length < IV_BYTES + TAG_BYTES) throw new SealError('malformed');
  const parameters = { name: 'AES-GCM', iv: whole.subarray(0, IV_BYTES), additionalData: dataOf(bound) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, whole.subarray(IV_BYTES)));
  } catch (cause) {
    throw new SealError('altered', { cause });
  }
}
