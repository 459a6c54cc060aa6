/** The data key, wrapped by what a person knows, has on paper, or holds: each wrapper opens it by itself. */
import { type Bytes, fromBase64, isRecord, randomBytes, toBase64, utf8 } from './bytes.ts';
import {
  ITERATIONS,
  MOST_ITERATIONS,
  SALT_BYTES,
  type Secret,
  type SecretKind,
  checkIterations,
  isLongEnough,
  wrappingKey,
} from './derive.ts';
import { SealError } from './error.ts';

const VERSION = 1;
const IV_BYTES = 12;
const WRAPPED_BYTES = 32 + 16;
/** A passphrase, a code, and passkeys of a few devices. */
const MOST_WRAPPERS = 12;

export interface Wrapper {
  readonly v: 1;
  readonly kind: SecretKind;
  /** Of the passkey, base64url; empty for the others. */
  readonly id: string;
  /** Rounds of PBKDF2; 0 where the secret is random and HKDF serves. */
  readonly iterations: number;
  /** Base64; for a passkey also what its PRF is asked with. */
  readonly salt: string;
  readonly iv: string;
  readonly key: string;
  /** Of all the above: tells a damaged wrapper from a wrong passphrase. No secret, and no proof against intent. */
  readonly sum: string;
}

/** A new data key. It can be taken out, so that it can be wrapped; let go of it and `unwrap` one that cannot. */
export function newDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
}

/** A wrapper moved to another kind, passkey or number of rounds does not open. */
function boundTo({ kind, id, iterations, salt }: Pick<Wrapper, 'kind' | 'id' | 'iterations' | 'salt'>): Bytes {
  return utf8(JSON.stringify(['rejoin-wrapper', VERSION, kind, id, iterations, salt]));
}

async function sumOf({ kind, id, iterations, salt, iv, key }: Omit<Wrapper, 'sum' | 'v'>): Promise<string> {
  const all = utf8(JSON.stringify([VERSION, kind, id, iterations, salt, iv, key]));
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', all)).slice(0, 12));
}

/**
 * Wraps a data key that can be taken out. `salt` is given for a passkey, whose PRF has been asked with it.
 * @throws SealError `too-short`, `not-a-code`, `weak`.
 */
export async function wrap(
  dataKey: CryptoKey,
  secret: Secret,
  { iterations = ITERATIONS, salt = randomBytes(SALT_BYTES) }: { iterations?: number; salt?: Bytes } = {},
): Promise<Wrapper> {
  if (secret.kind === 'passphrase' && !isLongEnough(secret.passphrase)) throw new SealError('too-short');
  const head = {
    kind: secret.kind,
    id: secret.kind === 'passkey' ? secret.id : '',
    iterations: secret.kind === 'passphrase' ? iterations : 0,
    salt: toBase64(salt),
  };
  const wrapping = await wrappingKey(secret, salt, iterations);
  const iv = randomBytes(IV_BYTES);
  const parameters = { name: 'AES-GCM', iv, additionalData: boundTo(head) };
  const key = new Uint8Array(await crypto.subtle.wrapKey('raw', dataKey, wrapping, parameters));
  const whole = { ...head, iv: toBase64(iv), key: toBase64(key) };
  return { v: VERSION, ...whole, sum: await sumOf(whole) };
}

const KINDS: readonly unknown[] = ['passphrase', 'code', 'passkey'] satisfies SecretKind[];

const TEXTS = ['id', 'salt', 'iv', 'key', 'sum'] as const;

/** A list of things with the fields of wrappers, whatever is in them. @throws SealError `newer`, `malformed`. */
export function shapedWrappers(list: unknown): Wrapper[] {
  if (!Array.isArray(list) || list.length > MOST_WRAPPERS) throw new SealError('malformed');
  const wrappers = (list as unknown[]).map((value) => {
    if (!isRecord(value)) throw new SealError('malformed');
    if (typeof value['v'] === 'number' && value['v'] > VERSION) throw new SealError('newer');
    const isShaped = KINDS.includes(value['kind']) && typeof value['iterations'] === 'number';
    if (value['v'] !== VERSION || !isShaped || TEXTS.some((name) => typeof value[name] !== 'string'))
      throw new SealError('malformed');
    return value as unknown as Wrapper;
  });
  const rounds = wrappers.reduce((sum, { iterations }) => sum + Math.max(0, iterations), 0);
  if (rounds > MOST_ITERATIONS) throw new SealError('malformed');
  return wrappers;
}

/** @throws SealError `newer`, `malformed`, `damaged` or `weak`. */
async function check(wrapper: Wrapper): Promise<void> {
  fromBase64(wrapper.salt, SALT_BYTES);
  fromBase64(wrapper.iv, IV_BYTES);
  fromBase64(wrapper.key, WRAPPED_BYTES);
  if (wrapper.kind === 'passphrase') checkIterations(wrapper.iterations);
  else if (wrapper.iterations !== 0) throw new SealError('malformed');
  if ((await sumOf(wrapper)) !== wrapper.sum) throw new SealError('damaged');
}

async function tryOne(wrapper: Wrapper, secret: Secret, extractable: boolean): Promise<CryptoKey | null> {
  const wrapping = await wrappingKey(secret, fromBase64(wrapper.salt), wrapper.iterations);
  const parameters = { name: 'AES-GCM', iv: fromBase64(wrapper.iv), additionalData: boundTo(wrapper) };
  const key = fromBase64(wrapper.key);
  try {
    return await crypto.subtle.unwrapKey('raw', key, wrapping, parameters, 'AES-GCM', extractable, [
      'encrypt',
      'decrypt',
    ]);
  } catch {
    return null;
  }
}

/**
 * Opens the data key; one that can be taken out only to be wrapped anew. A damaged wrapper does not stand in the way of
 * a good one.
 * @throws SealError `no-wrapper`, `wrong-secret`, or what is wrong with the wrapper that should have opened.
 */
export async function unwrap(wrappers: unknown, secret: Secret, extractable = false): Promise<CryptoKey> {
  let failure: SealError | null = null;
  for (const wrapper of shapedWrappers(wrappers)) {
    if (wrapper.kind !== secret.kind || (secret.kind === 'passkey' && wrapper.id !== secret.id)) continue;
    try {
      await check(wrapper);
      const key = await tryOne(wrapper, secret, extractable);
      if (key !== null) return key;
      failure ??= new SealError('wrong-secret');
    } catch (error) {
      if (!(error instanceof SealError) || error.code === 'not-a-code') throw error;
      failure = error;
    }
  }
  throw failure ?? new SealError('no-wrapper');
}
