/** The strap as the app sees it: one at a time, across screens. A value that is lost is gone, never the last one. */
import { signal } from '@preact/signals';
import type { Reading } from '../devices/heart-rate.ts';
import type { StrapProblem } from '../platform/strap.ts';

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

/** Called with every reading, and with each change of the signal. Returns its end. */
export interface StrapEars {
  readonly onReading: (reading: Reading) => void;
  /** `off`: it is not worn. */
  readonly onSignal: (state: 'on' | 'lost' | 'off') => void;
}
const ears = new Set<StrapEars>();
export function listenToStrap(ear: StrapEars): () => void {
  ears.add(ear);
  return () => void ears.delete(ear);
}

/** From a tap: asks the person for one. Null = it is there. */
export function connectStrap(): Promise<StrapProblem | null> {
  return Promise.resolve('unsupported');
}
export function letGoOfStrap(): void {
  strap.value = NO_STRAP;
}
