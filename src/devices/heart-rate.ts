/** What a strap sends by the Bluetooth heart-rate service (0x180D, measurement 0x2A37): read, never trusted. */

export interface Reading {
  /** Beats a minute; null where the packet says none that can be true. */
  readonly bpm: number | null;
  /** Worn; null where the strap cannot tell. */
  readonly contact: boolean | null;
  /** Milliseconds between beats, oldest first. */
  readonly intervals: readonly number[];
}

/** Why there is no strap. */
export type StrapProblem = 'unsupported' | 'off' | 'cancelled' | 'failed';

/** Nothing below or above is a pulse of a person who moves. */
const LEAST = 20;
const MOST = 300;

const FLAG = { wide: 1, worn: 2, canTell: 4, energy: 8, intervals: 16 } as const;

/** @returns null where the packet is empty or cut off before its value; what is cut off behind it is left out. Never throws. */
export function readHeartRate(packet: DataView): Reading | null {
  if (packet.byteLength < 2) return null;
  const flags = packet.getUint8(0);
  const isWide = (flags & FLAG.wide) !== 0;
  if (isWide && packet.byteLength < 3) return null;
  const value = isWide ? packet.getUint16(1, true) : packet.getUint8(1);
  let at = (isWide ? 3 : 2) + ((flags & FLAG.energy) === 0 ? 0 : 2);
  const intervals: number[] = [];
  if ((flags & FLAG.intervals) !== 0)
    for (; at + 2 <= packet.byteLength; at += 2) intervals.push((packet.getUint16(at, true) * 1000) / 1024);
  return {
    bpm: value >= LEAST && value <= MOST ? value : null,
    contact: (flags & FLAG.canTell) === 0 ? null : (flags & FLAG.worn) !== 0,
    intervals,
  };
}
