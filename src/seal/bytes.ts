/** Bytes, and the texts they are written as. */
import { SealError } from './error.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** @throws SealError `malformed` where it is no UTF-8. */
export function textOf(bytes: Bytes): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new SealError('malformed', { cause });
  }
}

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** What `String.fromCharCode` takes at once on every engine. */
const CHUNK = 0x8000;

export function toBase64(bytes: Bytes): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary);
}

/** @throws SealError `malformed` where it is no base64, or not of that many bytes. */
export function fromBase64(text: unknown, length?: number): Bytes {
  if (typeof text !== 'string') throw new SealError('malformed');
  let binary: string;
  try {
    binary = atob(text);
  } catch (cause) {
    throw new SealError('malformed', { cause });
  }
  if (length !== undefined && binary.length !== length) throw new SealError('malformed');
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
