/** Reads what came by a camera, a link or a file, for every screen that takes something in. Writes nothing. */
import { openMessage } from '../../sharing/envelope.ts';
import type { IncomingProblem, Message } from '../../sharing/message.ts';
import { now } from '../state.ts';
import { pairKeyOf } from './pair-keys.ts';

/** `expired`: not taken any more. `from-the-future`: made later than this device's clock says it is. */
export type ReceiveProblem = IncomingProblem | 'expired' | 'from-the-future' | 'only-scanned';
export type Way = 'code' | 'link' | 'file';
export type Received =
  | { readonly ok: true; readonly message: Message; readonly sender: string; readonly way: Way; readonly tag?: string }
  | { readonly ok: false; readonly problem: ReceiveProblem; readonly until?: number };

/** Two devices' clocks may differ by this, in milliseconds. */
const CLOCK_SLACK = 10 * 60_000;

export async function receive(bytes: Uint8Array<ArrayBuffer>, way: Way): Promise<Received> {
  const opened = await openMessage(bytes, pairKeyOf);
  if (!opened.ok) return opened;
  const { message, sender, tag } = opened;
  // What staff saw does not run out: refused as too old, a knock would be known to nobody who can act on it.
  const isOver = message.kind !== 'hand-back' && message.until <= now.value;
  if (isOver) return { ok: false, problem: 'expired', until: message.until };
  // A log and what staff hand back are taken whatever their clock: a knock that waits for one to be set would not stop.
  const isOfLog = message.kind === 'log' || message.kind === 'hand-back';
  if (!isOfLog && message.at > now.value + CLOCK_SLACK) return { ok: false, problem: 'from-the-future' };
  // Who can send a link is not beside the other phone: pairing is for two who are.
  if (message.kind === 'pair' && way !== 'code') return { ok: false, problem: 'only-scanned' };
  return { ok: true, message, sender, way, ...(tag === undefined ? {} : { tag }) };
}
