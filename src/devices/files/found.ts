/** What a file of a watch holds, as plain data: nothing is decided here, and nothing written. */
import type { MeasureKind } from '../../log/vocabulary.ts';
import type { Sample } from '../../session/series.ts';

export type FileKind = 'apple' | 'fit' | 'tcx' | 'gpx' | 'csv';

export interface FoundBout {
  /** RFC 3339 in UTC: when it began. */
  readonly start: string;
  /** Moving, without pauses: above 0, at most a day. */
  readonly seconds: number;
  /** From start to end, pauses included; at least `seconds`. */
  readonly elapsed: number;
  /** As the file names it, e.g. `running`; null where it does not. */
  readonly sport: string | null;
  /** Beats a minute: the average over the time of which the rate is known. */
  readonly heartRate: { readonly average: number; readonly max: number } | null;
  /** Of the heart rate; what is not known is taken for a wrist. Null where there is no heart rate. */
  readonly sensor: 'strap' | 'wrist' | null;
  /** Second and beat in turn, 0 for a beat that is not known: light to hand over. `samplesIn` unpacks it. */
  readonly samples: Int32Array;
  /** Which device or app, as the file names it. */
  readonly device: string | null;
}

export interface FoundMeasure {
  readonly kind: Extract<MeasureKind, 'steps' | 'sleep' | 'resting-heart-rate' | 'walk-distance'>;
  /** Local day in the injury's zone, `YYYY-MM-DD`; of sleep the day of waking. */
  readonly day: string;
  readonly value: number;
  readonly unit: string;
  readonly device: string | null;
}

export const packed = (samples: readonly Sample[]): Int32Array =>
  Int32Array.from(samples.flatMap(({ at, bpm }) => [at, bpm ?? 0]));

export function samplesIn({ samples }: FoundBout): Sample[] {
  return Array.from({ length: samples.length / 2 }, (_, index) => {
    const bpm = samples[index * 2 + 1] ?? 0;
    return { at: samples[index * 2] ?? 0, bpm: bpm === 0 ? null : bpm };
  });
}

/** What was in the file and is not offered, by number. */
export interface LeftOut {
  readonly older: number;
  /** Dated after now: never read as something that happened. */
  readonly future: number;
  /** Without a usable time, length or value. */
  readonly unusable: number;
}

export interface Found {
  readonly kind: FileKind;
  /** Both oldest first. */
  readonly bouts: readonly FoundBout[];
  readonly measures: readonly FoundMeasure[];
  readonly leftOut: LeftOut;
}

export const COLUMNS = ['date', 'steps', 'sleep-hours', 'sleep-minutes', 'resting-heart-rate', 'nothing'] as const;
export type Column = (typeof COLUMNS)[number];

/** How the table is to be read, as far as a person had to say. */
export interface TableReading {
  readonly columns: readonly Column[];
  readonly order: DateOrder;
}
export type DateOrder = 'day-first' | 'month-first';

/** A table that leaves something open. */
export interface TableQuestion {
  /** Of each column: its name, or null, and its first values. */
  readonly columns: readonly { readonly name: string | null; readonly examples: readonly string[] }[];
  readonly guess: readonly Column[];
  /** Null: `3/4/2026` may be either, and no date of the table tells. */
  readonly order: DateOrder | null;
}

export interface ReadingOptions {
  /** IANA zone whose days are meant. */
  readonly zone: string;
  /** All in milliseconds; what is older is counted and left out. */
  readonly now: number;
  readonly boutsFrom: number;
  readonly measuresFrom: number;
  readonly table?: TableReading;
}

export type Read =
  | { readonly ok: true; readonly found: Found }
  | { readonly ok: 'ask'; readonly question: TableQuestion }
  | { readonly ok: false; readonly code: RefusalCode; readonly params: RefusalParams };

export const REFUSALS = [
  'empty',
  'not-known',
  'too-large',
  'cut-off',
  'damaged',
  'encrypted',
  'zip-kind',
  'bomb',
  'too-deep',
  'too-many',
  'no-times',
  'nothing-in-it',
  'only-older',
  'only-future',
  'stuck',
  'failed',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];
/** `limit`: megabytes, or a number of things. */
export interface RefusalParams {
  readonly limit?: number;
}

/** Thrown while reading; `readWatchFile` makes an answer of it. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}

export const MEGABYTE = 1024 * 1024;
/** In megabytes (own choices): an export of ten years is below the first, a day of sport far below the second. */
export const MOST_MEGABYTES: Readonly<Record<FileKind, number>> = { apple: 2048, fit: 50, tcx: 50, gpx: 50, csv: 50 };
/** Of one file (own choices). */
export const MOST_BOUTS = 5000;
export const MOST_SAMPLES = 3_000_000;

/** A name from a file as it may be shown and kept: one line, at most 60 characters; null where nothing is left. */
export function cleanName(name: string | undefined | null): string | null {
  // oxlint-disable-next-line no-control-regex -- what is looked for
  const clean = (name ?? '').replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, ' ');
  const text = clean.replace(/\s+/g, ' ').trim().slice(0, 60).trim();
  return text === '' ? null : text;
}
