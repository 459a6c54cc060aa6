/** From a secret to the key that wraps the data key. None of these keys can be taken out again. */
import { type Bytes, utf8 } from './bytes.ts';
import { bytesOfCode } from './code.ts';
import { SealError } from './error.ts';

/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet); stored with each wrapper, so it can grow. */
export const ITERATIONS = 600_000;
/** A file that asks for more, by all its wrappers together too, would only keep the device busy. */
export const MOST_ITERATIONS = 10_000_000;
export const SALT_BYTES = 16;
/** In characters, after normalising; length alone counts (NIST SP 800-63B). */
export const SHORTEST_PASSPHRASE = 8;
const LONGEST_PASSPHRASE = 1024;

export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'code'; readonly code: string }
  /** What the passkey's PRF made of the wrapper's salt, 32 bytes; `id` is that of the passkey, base64url. */
  | { readonly kind: 'passkey'; readonly id: string; readonly prf: Bytes };
export type SecretKind = Secret['kind'];

/** The same passphrase typed on another keyboard gives the same bytes. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** Good enough for a new one? There are no rules about which characters. */
export function isLongEnough(passphrase: string): boolean {
  const length = Array.from(normal(passphrase)).length;
  return length >= SHORTEST_PASSPHRASE && length <= LONGEST_PASSPHRASE;
}

/** @throws SealError `weak` below what is accepted, `malformed` where it is no number of rounds. */
export function checkIterations(iterations: unknown): number {
  if (typeof iterations !== 'number' || !Number.isInteger(iterations) || iterations > MOST_ITERATIONS)
    throw new SealError('malformed');
  if (iterations < ITERATIONS) throw new SealError('weak');
  return iterations;
}

const WRAPPING = { name: 'AES-GCM', length: 256 } as const;
const USES: KeyUsage[] = ['wrapKey', 'unwrapKey'];

async function slowly(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const bytes = utf8(normal(passphrase));
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: checkIterations(iterations) };
  return crypto.subtle.deriveKey(parameters, base, WRAPPING, false, USES);
}

/** What is random already needs no slowing down. */
async function quickly(bytes: Bytes, salt: Bytes, info: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) },
    base,
    WRAPPING,
    false,
    USES,
  );
}

/** @throws SealError `weak`, `malformed`, or `not-a-code`. */
export async function wrappingKey(secret: Secret, salt: Bytes, iterations: number): Promise<CryptoKey> {
  if (secret.kind === 'passphrase') return slowly(secret.passphrase, salt, iterations);
  if (secret.kind === 'code') return quickly(bytesOfCode(secret.code), salt, 'rejoin recovery code 1');
  if (secret.prf.length !== 32) throw new SealError('malformed');
  return quickly(secret.prf, salt, 'rejoin passkey 1');
}
