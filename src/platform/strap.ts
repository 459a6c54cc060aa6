/** A heart-rate strap of any maker by Bluetooth: found by the person, read, and found again when it is lost. */
import type { Reading, StrapProblem } from '../devices/heart-rate.ts';
import { type Bluetooth, type StrapDevice, bluetoothHere } from './bluetooth.ts';
import { StrapLink, type Surroundings, here } from './strap-link.ts';

export type { StrapProblem };
/** `on`: packets that can be read come in. `lost`: none for five seconds, or the connection is gone. */
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

/** Longest name that is shown (own choice): it comes from outside. */
const NAME_LENGTH = 40;

export function hasBluetooth(): boolean {
  return bluetoothHere() !== null;
}

async function isOff(bluetooth: Bluetooth): Promise<boolean> {
  try {
    return (await bluetooth.getAvailability?.()) === false;
  } catch {
    return false;
  }
}

/** The browser calls a list that was closed and a radio that is off by the same name. */
function problemOf(error: unknown): StrapProblem {
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown };
  if (name === 'NotFoundError') return /adapter/i.test(String(message)) ? 'off' : 'cancelled';
  return name === 'AbortError' || name === 'NotAllowedError' ? 'cancelled' : 'failed';
}

async function chosen(bluetooth: Bluetooth): Promise<StrapDevice | StrapProblem> {
  if (await isOff(bluetooth)) return 'off';
  try {
    return await bluetooth.requestDevice({
      filters: [{ services: ['heart_rate'] }],
      optionalServices: ['battery_service'],
    });
  } catch (error) {
    return problemOf(error);
  }
}

/**
 * Asks the person for a strap; has to be called from a tap. Connects again by itself until `close`.
 * @param bluetooth and `around`: the device's own, except in tests
 */
export async function openStrap(
  listener: StrapListener,
  bluetooth: Bluetooth | null = bluetoothHere(),
  around: Surroundings = here,
): Promise<Strap | StrapProblem> {
  if (bluetooth === null) return 'unsupported';
  const device = await chosen(bluetooth);
  if (typeof device === 'string') return device;
  listener.onState('connecting');
  const link = new StrapLink(device, listener, around);
  if (!(await link.open())) return 'failed';
  return { name: (device.name ?? '').slice(0, NAME_LENGTH), close: () => link.close() };
}
