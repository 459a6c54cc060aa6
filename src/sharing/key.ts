/** The key of a device: what it sends is signed, so that a later code of the same athlete is known as the same device's. */
import { type Bytes, fromBase64, toBase64, utf8 } from '../seal/bytes.ts';

export interface DeviceKey {
  readonly privateKey: CryptoKey;
  /** The point of P-256 as two numbers of 32 bytes each. */
  readonly publicKey: Bytes;
}

/** As it is kept: no object of the browser's, so that a lock can seal it. */
export interface KeptKey {
  readonly private: JsonWebKey;
  /** Base64. */
  readonly public: string;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;
export const PUBLIC_BYTES = 64;
export const SIGNATURE_BYTES = 64;

export async function newDeviceKey(): Promise<{ key: DeviceKey; kept: KeptKey }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  // An uncompressed point has a 4 before its two numbers.
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)).slice(1);
  const kept = { private: await crypto.subtle.exportKey('jwk', pair.privateKey), public: toBase64(publicKey) };
  return { key: { privateKey: pair.privateKey, publicKey }, kept };
}

/** Null where it is no key. */
export async function openKept(kept: unknown): Promise<DeviceKey | null> {
  try {
    const { private: own, public: known } = kept as KeptKey;
    const publicKey = fromBase64(known, PUBLIC_BYTES);
    return { privateKey: await crypto.subtle.importKey('jwk', own, CURVE, false, ['sign']), publicKey };
  } catch {
    return null;
  }
}

export async function sign(key: DeviceKey, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(SIGNING, key.privateKey, bytes));
}

/** False, too, where the key is no point of the curve. */
export async function isSigned(publicKey: Bytes, signature: Bytes, bytes: Bytes): Promise<boolean> {
  try {
    const point = new Uint8Array([4, ...publicKey]);
    const key = await crypto.subtle.importKey('raw', point, CURVE, false, ['verify']);
    return await crypto.subtle.verify(SIGNING, key, signature, bytes);
  } catch {
    return false;
  }
}

export function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function digest(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** A device's name for itself: 16 letters of its key's hash. */
export async function senderOf(publicKey: Bytes): Promise<string> {
  return hex((await digest(publicKey)).subarray(0, 8));
}

export const PAIR_SECRET_BYTES = 32;
const TAG_BYTES = 8;

/** What two phones of one recovery share: it seals what goes between them, and tells by `tag` which pair it is of. */
export interface PairKey {
  readonly key: CryptoKey;
  /** 16 letters. */
  readonly tag: string;
}

/** @param secret 32 bytes, from the code that paired them. */
export async function pairKey(secret: Bytes): Promise<PairKey> {
  const tag = hex((await digest(new Uint8Array([...utf8('rejoin pair'), ...secret]))).subarray(0, TAG_BYTES));
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8('rejoin pair log') };
  const key = await crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { key, tag };
}
