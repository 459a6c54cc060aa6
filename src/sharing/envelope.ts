/**
 * A message as bytes: one of version, one of kind, 64 of the device's public key, 64 of its signature over all the rest,
 * and the contents, packed JSON. What goes between paired phones is sealed besides: their tag (8 bytes), 12 of chance,
 * and ciphertext bound to version, kind and key.
 */
import { scan } from '../log/limits.ts';
import { type Bytes, randomBytes, textOf, utf8 } from '../seal/bytes.ts';
import { SealError } from '../seal/error.ts';
import { pack, unpack } from '../seal/packing.ts';
import { type DeviceKey, hex, isSigned, type PairKey, PUBLIC_BYTES, senderOf, sign, SIGNATURE_BYTES } from './key.ts';
import type { IncomingProblem, Message, MessageKind } from './message.ts';
import { fromWire, toWire } from './shape.ts';

const VERSION = 1;
/** Stable for ever. */
const KINDS: readonly MessageKind[] = ['status', 'log', 'pair', 'hand-back', 'visit', 'decision'];
const HEAD = 2 + PUBLIC_BYTES;
const BODY = HEAD + SIGNATURE_BYTES;
const TAG_BYTES = 8;
const IV_BYTES = 12;
/** Unpacked contents of each kind, in bytes: a log as large as its file may be, the rest far below. */
const LARGE = 10 * 1024 * 1024;
const MOST: Readonly<Record<MessageKind, number>> = {
  status: LARGE,
  log: LARGE,
  pair: 4_096,
  'hand-back': 512 * 1024,
  visit: LARGE,
  decision: 16_384,
};
/** Nothing is sent or read above this, in bytes. */
export const MOST_MESSAGE_BYTES = LARGE;

const join = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
const slice = (bytes: Bytes, from: number, to?: number): Bytes => bytes.slice(from, to);
/** Before what is signed, so that a signature of this key means nothing anywhere else. */
const CONTEXT = utf8('rejoin message\n');

/** @param pair of a `log` message, and of that alone: who can open it. */
export async function closeMessage(message: Message, key: DeviceKey, pair?: PairKey): Promise<Bytes> {
  const head = join(new Uint8Array([VERSION, KINDS.indexOf(message.kind) + 1]), key.publicKey);
  const packed = await pack(utf8(JSON.stringify(toWire(message))), 'deflate-raw');
  if ((message.kind === 'log') !== (pair !== undefined)) throw new SealError('malformed');
  const body = pair === undefined ? packed : await sealBody(pair, head, packed);
  return join(head, await sign(key, join(CONTEXT, head, body)), body);
}

async function sealBody({ key, tag }: PairKey, head: Bytes, packed: Bytes): Promise<Bytes> {
  const iv = randomBytes(IV_BYTES);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: head }, key, packed);
  const tagBytes = Uint8Array.from(tag.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return join(tagBytes, iv, new Uint8Array(sealed));
}

export type OpenedMessage =
  | {
      readonly ok: true;
      readonly message: Message;
      /** Which device signed it, 16 letters. */
      readonly sender: string;
      /** Of which pair it was, for a `log`. */
      readonly tag?: string;
    }
  | { readonly ok: false; readonly problem: IncomingProblem };

const refuse = (problem: IncomingProblem): OpenedMessage => ({ ok: false, problem });

/**
 * Reads bytes that came from anywhere; never throws. Whether it is still in time is for who reads it (`until`).
 * @param pairOf the key of a pair that this device is one of, by its tag
 */
export async function openMessage(
  bytes: Bytes,
  pairOf: (tag: string) => Promise<PairKey | null> = () => Promise.resolve(null),
): Promise<OpenedMessage> {
  const version = bytes[0];
  if (bytes.length > MOST_MESSAGE_BYTES) return refuse('too-large');
  if (version === undefined || version === 0 || version > 20) return refuse('not-ours');
  if (version > VERSION) return refuse('newer');
  const kind = KINDS[(bytes[1] ?? 0) - 1];
  if (kind === undefined) return refuse('not-ours');
  if (bytes.length <= BODY) return refuse('damaged');
  const head = slice(bytes, 0, HEAD);
  const publicKey = slice(bytes, 2, HEAD);
  const body = slice(bytes, BODY);
  if (!(await isSigned(publicKey, slice(bytes, HEAD, BODY), join(CONTEXT, head, body)))) return refuse('tampered');
  const sender = await senderOf(publicKey);
  try {
    const tag = kind === 'log' ? hex(slice(body, 0, TAG_BYTES)) : undefined;
    const pair = tag === undefined ? null : await pairOf(tag);
    if (tag !== undefined && pair === null) return refuse('no-pair');
    const packed = pair === null ? body : await openBody(pair, head, body);
    if (packed === null) return refuse('tampered');
    const text = textOf(await unpack(packed, MOST[kind], 'deflate-raw'));
    // Counted before memory is spent on it.
    const { isTooDeep, hasTooMany } = scan(text);
    if (isTooDeep || hasTooMany) return refuse('malformed');
    const message = fromWire(kind, JSON.parse(text));
    if (message === null) return refuse('malformed');
    return { ok: true, message, sender, ...(tag === undefined ? {} : { tag }) };
  } catch (cause) {
    const code = cause instanceof SealError ? cause.code : 'malformed';
    return refuse(code === 'too-large' || code === 'unsupported' ? code : 'malformed');
  }
}

async function openBody({ key }: PairKey, head: Bytes, body: Bytes): Promise<Bytes | null> {
  const iv = slice(body, TAG_BYTES, TAG_BYTES + IV_BYTES);
  try {
    const how = { name: 'AES-GCM', iv, additionalData: head };
    return new Uint8Array(await crypto.subtle.decrypt(how, key, slice(body, TAG_BYTES + IV_BYTES)));
  } catch {
    return null;
  }
}
