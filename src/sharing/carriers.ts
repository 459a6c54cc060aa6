/** A message as the end of a link, and as a file. The part of a link behind `#` is never sent to a host. */
import { type Bytes, fromBase64, isRecord, toBase64 } from '../seal/bytes.ts';
import { MOST_MESSAGE_BYTES } from './envelope.ts';
import type { IncomingProblem } from './message.ts';

/** Where a link leads: the app opens what follows. */
export const IN = '/in/';
/** What programs for messages leave whole, in letters of the link's end. */
export const MOST_LINK_LETTERS = 8_000;

export type Read = { readonly bytes: Bytes } | { readonly problem: IncomingProblem };

/** The end of a link, behind `#/in/`; null where it is too long for one. */
export function toLinkEnd(bytes: Bytes): string | null {
  const text = toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return text.length > MOST_LINK_LETTERS ? null : text;
}

export function fromLinkEnd(text: string): Read {
  if (text.length > MOST_LINK_LETTERS) return { problem: 'too-large' };
  if (!/^[\w-]+$/.test(text)) return { problem: 'not-ours' };
  try {
    return { bytes: fromBase64(text.replaceAll('-', '+').replaceAll('_', '/')) };
  } catch {
    return { problem: 'damaged' };
  }
}

const FORMAT = 'rejoin-message';

/** As the text of a file. */
export function toFile(bytes: Bytes): string {
  return JSON.stringify({ format: FORMAT, version: 1, body: toBase64(bytes) });
}

/** True for a text that is meant to be such a file, whatever is inside. */
export function looksLikeMessage(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"rejoin-message"/.test(text.slice(0, 200));
}

export function fromFile(text: string): Read {
  if (text.length > MOST_MESSAGE_BYTES * 1.5) return { problem: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: looksLikeMessage(text) ? 'damaged' : 'not-ours' };
  }
  if (!isRecord(value) || value['format'] !== FORMAT) return { problem: 'not-ours' };
  if (value['version'] !== 1) return { problem: 'newer' };
  try {
    return { bytes: fromBase64(value['body']) };
  } catch {
    return { problem: 'damaged' };
  }
}
