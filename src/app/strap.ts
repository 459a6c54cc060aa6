/** The strap as the app sees it: one at a time, across screens. A value that is lost is gone, never the last one. */
import { batch, signal } from '@preact/signals';
import type { Reading, StrapProblem } from '../devices/heart-rate.ts';
import type { Strap } from '../platform/strap.ts';
import { wired } from './wiring.ts';

export interface StrapView {
  readonly state: 'none' | 'connecting' | 'on' | 'off' | 'lost';
  readonly name: string;
  /** Beats a minute; null unless `on`. */
  readonly bpm: number | null;
  /** Percent; null = not told. */
  readonly battery: number | null;
}

export const NO_STRAP: StrapView = { state: 'none', name: '', bpm: null, battery: null };
export const strap = signal<StrapView>(NO_STRAP);
/** Whether this browser has Bluetooth; null = not looked yet. */
export const hasStraps = signal<boolean | null>(null);

/** Called with every reading, and with each change of the signal. Returns its end. */
export interface StrapEars {
  /** Where it is not worn, or tells no pulse that can be true, `bpm` is null and there are no intervals, whatever it sent. */
  readonly onReading: (reading: Reading) => void;
  /** `off`: it is not worn, or it finds no pulse. */
  readonly onSignal: (state: 'on' | 'lost' | 'off') => void;
}
const ears = new Set<StrapEars>();
export function listenToStrap(ear: StrapEars): () => void {
  ears.add(ear);
  return () => void ears.delete(ear);
}

let open: Strap | null = null;
/** Which strap is listened to: what one that was let go of still says is not heard. */
let turn = 0;

function tell(state: 'on' | 'lost' | 'off', bpm: number | null): void {
  const isNew = strap.peek().state !== state;
  strap.value = { ...strap.peek(), state, bpm };
  if (isNew) for (const ear of ears) ear.onSignal(state);
}

/** Straps that cannot tell whether they are worn send 0: that is read as not worn. */
function hear(reading: Reading): void {
  const isWorn = reading.contact !== false && reading.bpm !== null;
  const heard = isWorn ? reading : { ...reading, bpm: null, intervals: [] };
  batch(() => {
    tell(isWorn ? 'on' : 'off', heard.bpm);
    for (const ear of ears) ear.onReading(heard);
  });
}

/** Looks whether there is Bluetooth, and has its code at hand: a browser shows its list only right after a tap. */
export async function lookForStraps(): Promise<void> {
  const device = await wired().platform.later();
  hasStraps.value = device.hasBluetooth();
}

/** From a tap: asks the person for one. Null = it is there. */
export async function connectStrap(): Promise<StrapProblem | null> {
  letGoOfStrap();
  const mine = turn;
  const isMine = (): boolean => mine === turn;
  const { openStrap } = await wired().platform.later();
  const opened = await openStrap({
    onState: (state) => {
      if (!isMine()) return;
      // `on` is told with the reading that makes it so: whether it is worn is in there.
      if (state === 'connecting') strap.value = { ...NO_STRAP, state };
      else if (state === 'lost') tell('lost', null);
    },
    onReading: (reading) => {
      if (isMine()) hear(reading);
    },
    onBattery: (battery) => {
      if (isMine()) strap.value = { ...strap.peek(), battery };
    },
  });
  if (typeof opened === 'string') {
    if (isMine()) strap.value = NO_STRAP;
    return opened;
  }
  if (!isMine()) {
    opened.close();
    return 'cancelled';
  }
  open = opened;
  strap.value = { ...strap.peek(), name: opened.name };
  return null;
}

export function letGoOfStrap(): void {
  turn += 1;
  open?.close();
  open = null;
  const was = strap.peek().state;
  strap.value = NO_STRAP;
  // Who records must know that nothing comes any more.
  if (was === 'on' || was === 'off') for (const ear of ears) ear.onSignal('lost');
}
