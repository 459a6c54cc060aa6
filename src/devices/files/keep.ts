/** What is kept of what a file holds: within its time, within its limits, and nothing that has not happened yet. */
import { formatUtc } from '../../time/instant.ts';
import { type FoundBout, type LeftOut, MOST_BOUTS, type ReadingOptions, Refusal, cleanName, packed } from './found.ts';
import { type Reading, heartRateOf, isPulse, samplesOf, tenthsUp } from './heart.ts';

/** A watch and a phone differ by less, in milliseconds (own choice). */
const CLOCKS_DIFFER = 5 * 60_000;
const DAY_SECONDS = 86_400;

export interface RawBout {
  /** Milliseconds; NaN where it is not known. */
  readonly start: number;
  readonly end: number;
  /** Moving; NaN where it is not said: then all of it. */
  readonly seconds: number;
  readonly sport: string | null;
  readonly readings: readonly Reading[];
  /** As the file sums it up, for where it holds no readings. */
  readonly summary?: { readonly average: number; readonly max: number } | null;
  readonly sensor: 'strap' | 'wrist';
  readonly device: string | null;
}

export class Keeper {
  readonly bouts: FoundBout[] = [];
  readonly #options: ReadingOptions;
  #older = 0;
  #future = 0;
  #unusable = 0;
  constructor(options: ReadingOptions) {
    this.#options = options;
  }

  get leftOut(): LeftOut {
    return { older: this.#older, future: this.#future, unusable: this.#unusable };
  }

  unusable(): void {
    this.#unusable += 1;
  }

  older(): void {
    this.#older += 1;
  }

  future(): void {
    this.#future += 1;
  }

  isFuture(at: number): boolean {
    return at > this.#options.now + CLOCKS_DIFFER;
  }

  /** Whether a bout of this time is wanted at all; counts it where it is not. */
  wants(start: number, end: number): boolean {
    if (!Number.isFinite(start) || !Number.isFinite(end) || end <= start) this.unusable();
    else if (this.isFuture(end)) this.future();
    else if (start < this.#options.boutsFrom) this.older();
    else return true;
    return false;
  }

  bout(raw: RawBout): void {
    if (!this.wants(raw.start, raw.end)) return;
    const elapsed = Math.round((raw.end - raw.start) / 1000);
    const seconds = Math.round(Number.isNaN(raw.seconds) ? elapsed : raw.seconds);
    if (!(seconds > 0 && seconds <= DAY_SECONDS && elapsed <= 2 * DAY_SECONDS)) return this.unusable();
    if (this.bouts.length >= MOST_BOUTS) throw new Refusal('too-many', { limit: MOST_BOUTS });
    const whole = Math.max(elapsed, seconds);
    const samples = samplesOf(raw.readings, whole);
    const heartRate = heartRateOf(samples, whole) ?? summaryOf(raw.summary);
    this.bouts.push({
      start: formatUtc(raw.start),
      seconds,
      elapsed: whole,
      sport: cleanName(raw.sport),
      heartRate,
      sensor: heartRate === null ? null : raw.sensor,
      samples: packed(heartRate === null ? [] : samples),
      device: cleanName(raw.device),
    });
  }
}

function summaryOf(summary: RawBout['summary']): FoundBout['heartRate'] {
  if (summary === undefined || summary === null) return null;
  const { average, max } = summary;
  if (!isPulse(average) || !isPulse(max) || max < average) return null;
  return { average: tenthsUp(average), max: Math.ceil(max) };
}
