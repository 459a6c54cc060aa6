/**
 * An encrypted copy of a log: a JSON file that says how it is made, so that it can be opened in ten years.
 *
 *   {
 *     "format": "rejoin-sealed", "version": 1, "madeAt": an instant,
 *     "packing": "gzip" or "none",       what was done to the text before it was sealed
 *     "bytes": 12345,                     of the text in UTF-8, before that
 *     "cipher": "AES-256-GCM",
 *     "kdf": { "passphrase": "PBKDF2-SHA-256", "code": "HKDF-SHA-256", "passkey": "HKDF-SHA-256" },
 *     "wrappers": [ … ]                   the data key, wrapped (wrapper.ts): rounds, salt, IV, wrapped key of each
 *     "body": "…"                         base64 of IV (12 bytes), ciphertext, tag (16 bytes)
 *   }
 *
 * To open: passphrase (NFKC, UTF-8) and salt through PBKDF2, or the code's 16 bytes and salt through HKDF (info
 * "rejoin recovery code 1") → AES-GCM key that unwraps `key` with `iv`, associated data
 * ["rejoin-wrapper",1,kind,id,iterations,salt] → data key that opens `body`, associated data
 * ["rejoin-sealed",1,madeAt,packing,bytes,cipher, then of each wrapper kind, id, iterations, salt, iv, key] → unpack →
 * the log file as text.
 */
import { isRecord, textOf, utf8 } from './bytes.ts';
import { type Bound, open, seal } from './cipher.ts';
import type { Secret } from './derive.ts';
import { SealError } from './error.ts';
import { canPack, pack, unpack } from './packing.ts';
import { type Wrapper, newDataKey, shapedWrappers, unwrap, wrap } from './wrapper.ts';

const FORMAT = 'rejoin-sealed';
const VERSION = 1;
const CIPHER = 'AES-256-GCM';
const KDF = { passphrase: 'PBKDF2-SHA-256', code: 'HKDF-SHA-256', passkey: 'HKDF-SHA-256' };

/** A sealed file above this is refused unread, in bytes: the largest log, not packed, in base64, and its header. */
export const MOST_SEALED_BYTES = 15 * 1024 * 1024;
/** Of the log inside, in bytes; the same as for a log that is not sealed. */
export const MOST_OPENED_BYTES = 10 * 1024 * 1024;

export interface SealingKeys {
  readonly dataKey: CryptoKey;
  /** Those that shall open the file; one by passphrase or code is among them. */
  readonly wrappers: readonly Wrapper[];
}

/** For a copy that is sealed on a device without a lock. @throws SealError `too-short`. */
export async function keysForCopy(passphrase: string): Promise<SealingKeys> {
  const dataKey = await newDataKey();
  return { dataKey, wrappers: [await wrap(dataKey, { kind: 'passphrase', passphrase })] };
}

interface Header {
  readonly madeAt: string;
  readonly packing: 'gzip' | 'none';
  readonly bytes: number;
  readonly wrappers: readonly Wrapper[];
}

function boundTo({ madeAt, packing, bytes, wrappers }: Header): Bound {
  const opening = wrappers.flatMap(({ kind, id, iterations, salt, iv, key }) => [kind, id, iterations, salt, iv, key]);
  return [FORMAT, VERSION, madeAt, packing, bytes, CIPHER, ...opening];
}

/**
 * Seals the text of a log file. `madeAt` is an instant as text. Wrappers of passkeys are left out: they are of this
 * device, and a copy is for when it is gone.
 * @throws SealError `too-large`, `no-wrapper`.
 */
export async function sealBackup(text: string, keys: SealingKeys, madeAt: string): Promise<string> {
  const plain = utf8(text);
  if (plain.length > MOST_OPENED_BYTES) throw new SealError('too-large');
  const wrappers = keys.wrappers.filter(({ kind }) => kind !== 'passkey');
  if (wrappers.length === 0) throw new SealError('no-wrapper');
  const header: Header = { madeAt, packing: canPack() ? 'gzip' : 'none', bytes: plain.length, wrappers };
  const body = await seal(keys.dataKey, boundTo(header), header.packing === 'gzip' ? await pack(plain) : plain);
  const { packing, bytes } = header;
  const file = { format: FORMAT, version: VERSION, madeAt, packing, bytes, cipher: CIPHER, kdf: KDF, wrappers, body };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Is this text meant to be a sealed copy? Says nothing about whether it is whole. */
export function looksSealed(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"rejoin-sealed"/.test(text.slice(0, 200));
}

function readHeader(fileText: string): { header: Header; body: unknown } {
  if (fileText.length > MOST_SEALED_BYTES) throw new SealError('too-large');
  let file: unknown;
  try {
    file = JSON.parse(fileText.startsWith('\uFEFF') ? fileText.slice(1) : fileText);
  } catch (cause) {
    throw new SealError('malformed', { cause });
  }
  if (!isRecord(file) || file['format'] !== FORMAT) throw new SealError('malformed');
  if (typeof file['version'] === 'number' && file['version'] > VERSION) throw new SealError('newer');
  const { version, madeAt, packing, bytes, cipher, wrappers, body } = file;
  if (version !== VERSION || cipher !== CIPHER || typeof madeAt !== 'string') throw new SealError('malformed');
  if (packing !== 'gzip' && packing !== 'none') throw new SealError('malformed');
  if (typeof bytes !== 'number' || !Number.isInteger(bytes) || bytes < 0) throw new SealError('malformed');
  if (bytes > MOST_OPENED_BYTES) throw new SealError('too-large');
  return { header: { madeAt, packing, bytes, wrappers: shapedWrappers(wrappers) }, body };
}

async function opened({ header, body }: ReturnType<typeof readHeader>, dataKey: CryptoKey): Promise<string> {
  const packed = await open(dataKey, boundTo(header), body);
  const plain = header.packing === 'gzip' ? await unpack(packed, header.bytes) : packed;
  if (plain.length !== header.bytes) throw new SealError('altered');
  return textOf(plain);
}

/** The same with the data key itself: a copy made under the lock that is open. @throws SealError as below. */
export async function openSealedWith(fileText: string, dataKey: CryptoKey): Promise<string> {
  return opened(readHeader(fileText), dataKey);
}

/**
 * The text of the log file inside. Takes as long as the key derivation, about a second on a slow phone.
 * @throws SealError `wrong-secret` for a passphrase or code that does not open it, `not-a-code` for a mistyped code,
 * `altered` or `damaged` for a file that was changed, `weak`, `newer`, `malformed`, `too-large`, `unsupported`.
 */
export async function openSealedBackup(fileText: string, secret: Secret): Promise<string> {
  const file = readHeader(fileText);
  return opened(file, await unwrap(file.header.wrappers, secret));
}
