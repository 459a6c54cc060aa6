/** What is about to leave this device: made of the log, signed, and ready to go as codes, as a link or as a file. */
import { signal } from '@preact/signals';
import { IN, toFile, toLinkEnd } from '../../sharing/carriers.ts';
import { closeMessage } from '../../sharing/envelope.ts';
import type { PairKey } from '../../sharing/key.ts';
import type { Message, MessageOf } from '../../sharing/message.ts';
import { logForCheck, statusOf } from '../../sharing/status.ts';
import { formatUtc, HOUR } from '../../time/instant.ts';
import { isClockInDoubt } from '../decided.ts';
import { ask, athlete, entries, injury, loss, now, sample, storeFailure } from '../state.ts';
import { wired } from '../wiring.ts';
import { deviceKey } from './device-key.ts';

/** How long a status may be taken in, in hours. Past a day it is old on a board anyway. */
export const STATUS_HOURS = [1, 24, 168] as const;
export type StatusHours = (typeof STATUS_HOURS)[number];

/** `nothing`: the engine decides nothing, e.g. on a plan that this version does not have. */
export type NoStatus = 'nobody' | 'sample' | 'missing' | 'clock' | 'nothing';
export type MadeStatus =
  | { readonly ok: true; readonly message: MessageOf<'status'> }
  | { readonly ok: false; readonly problem: NoStatus };

const no = (problem: NoStatus): MadeStatus => ({ ok: false, problem });

/** The time of a message, to the second, as it is on the way; what follows it is made of the same instant. */
const second = (instant: number): number => Math.floor(instant / 1000) * 1000;

interface StatusChoice {
  readonly withLog: boolean;
  readonly hours: StatusHours;
  /** When it is to be true, milliseconds; this moment where it is not said. */
  readonly at?: number;
}

/** Of the present athlete, as the plan has it. The engine has to be loaded. */
export function makeStatus({ withLog, hours, at: when = now.value }: StatusChoice): MadeStatus {
  if (sample.value !== null) return no('sample');
  if (loss.value !== null || storeFailure.value !== null) return no('missing');
  const person = athlete.value;
  const hurt = injury.value;
  if (person === null || hurt === undefined || hurt.type !== 'injury') return no('nobody');
  // "When this was true" is the first thing that is said.
  if (isClockInDoubt.value) return no('clock');
  const at = second(when);
  const assessment = ask((engine) => engine.assess, at);
  const isCleared = ask((engine) => engine.hasClearance, at);
  const status =
    assessment === null ? null : statusOf({ athlete: person, assessment, injury: hurt, isCleared: isCleared === true });
  if (status === null) return no('nothing');
  const log = withLog ? { log: logForCheck(person, entries.value, at) } : {};
  return { ok: true, message: { kind: 'status', at, until: at + hours * HOUR, status, ...log } };
}

export interface Outgoing {
  readonly message: Message;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What follows the address of the app, `#/in/…`; null where that is too long for a link. */
  readonly link: string | null;
  readonly file: { readonly name: string; readonly text: string };
}

/** The one that is shown; whoever shows another one replaces it. */
export const outgoing = signal<Outgoing | null>(null);

/** @param pair for a `log`, and for that alone. Throws where this device's key cannot be read or kept. */
export async function outgoingOf(message: Message, pair?: PairKey): Promise<Outgoing> {
  const bytes = await closeMessage(message, await deviceKey(), pair);
  const end = toLinkEnd(bytes);
  const day = formatUtc(message.at).slice(0, 10);
  return {
    message,
    bytes,
    link: end === null ? null : `#${IN}${end}`,
    file: { name: `rejoin-${message.kind}-${day}.json`, text: toFile(bytes) },
  };
}

export type FileOutcome = 'saved' | 'downloaded' | 'cancelled' | 'not-written';

export async function saveOutgoing({ file }: Outgoing): Promise<FileOutcome> {
  try {
    return (await wired().platform.saveText(file.name, file.text)).outcome;
  } catch {
    return 'not-written';
  }
}

/** To a program for messages where the device offers that, else to the clipboard. */
export async function sendLink({ link }: Outgoing): Promise<'shared' | 'copied' | 'cancelled' | 'failed'> {
  if (link === null) return 'failed';
  return (await wired().platform.later()).sendLink(link);
}

export function printPage(): void {
  wired().platform.print();
}
