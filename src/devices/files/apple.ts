/** The health export of a phone: one large XML of records, then workouts. Nothing is kept of what is not asked for. */
import { parseInstant } from '../../time/instant.ts';
import { localDay, dateText } from '../../time/zone.ts';
import { DaySums, type Interval, measureOf, sleepByDay } from './days.ts';
import { type Found, type FoundMeasure, MOST_SAMPLES, type ReadingOptions, Refusal, cleanName } from './found.ts';
import { Keeper } from './keep.ts';
import { Pulses } from './pulses.ts';
import type { Tags } from './xml.ts';

type Attributes = Readonly<Record<string, string>>;

const QUANTITY = 'HKQuantityTypeIdentifier';
const ASLEEP = 'HKCategoryValueSleepAnalysisAsleep';
/** To metres. */
const LENGTHS: Readonly<Record<string, number>> = { km: 1000, m: 1, mi: 1609.344, ft: 0.3048 };
const TIMES: Readonly<Record<string, number>> = { min: 60, s: 1, sec: 1, hr: 3600, h: 3600 };
/** Pieces of sleep of one file (own choice). */
const MOST_PIECES = 500_000;

/** `2026-03-01 08:00:00 +0100`, in milliseconds; NaN where it is anything else. */
export function appleInstant(text: string | undefined): number {
  if (text?.length !== 25 || text[10] !== ' ' || text[19] !== ' ') return Number.NaN;
  return parseInstant(`${text.slice(0, 10)}T${text.slice(11, 19)}${text.slice(20, 23)}:${text.slice(23)}`);
}

interface Workout {
  readonly start: number;
  readonly end: number;
  readonly seconds: number;
  readonly sport: string | null;
  readonly source: string;
  summary: { average: number; max: number } | null;
}

/** `HKWorkoutActivityTypeTraditionalStrengthTraining` → `traditional strength training`. */
const sportOf = (type: string | undefined): string | null =>
  type
    ?.replace('HKWorkoutActivityType', '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase() ?? null;

export class AppleReader implements Tags {
  readonly #options: ReadingOptions;
  readonly #keep: Keeper;
  readonly #steps = new DaySums();
  readonly #metres = new DaySums();
  readonly #resting = new Map<number, { at: number; value: number; source: string }>();
  readonly #sleep: Interval[] = [];
  readonly #pulses = new Pulses(MOST_SAMPLES);
  readonly #workouts: Workout[] = [];
  #workout: Workout | null = null;
  /** What a correlation holds is there as a record of its own too. */
  #correlation = 0;
  #hadMeasures = false;

  constructor(options: ReadingOptions) {
    this.#options = options;
    this.#keep = new Keeper(options);
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 1 && name !== 'HealthData') throw new Refusal('not-known');
    if (name === 'Correlation') this.#correlation = depth;
    if (name === 'Record' && this.#correlation === 0) this.#record(attributes);
    else if (name === 'Workout') this.#begin(attributes);
    else if (name === 'WorkoutStatistics' && this.#workout !== null) this.#statistics(this.#workout, attributes);
  }

  close(name: string, depth: number): void {
    if (name === 'Workout') this.#workout = null;
    if (depth === this.#correlation) this.#correlation = 0;
  }

  text(): void {
    // All of it stands in attributes.
  }

  #record(attributes: Attributes): void {
    const type = attributes['type'] ?? '';
    if (type === `${QUANTITY}HeartRate`) return this.#pulse(attributes);
    const isSleep = type === 'HKCategoryTypeIdentifierSleepAnalysis';
    const isSum = type === `${QUANTITY}StepCount` || type === `${QUANTITY}DistanceWalkingRunning`;
    if (!isSleep && !isSum && type !== `${QUANTITY}RestingHeartRate`) return;
    const from = appleInstant(attributes['startDate']);
    const to = appleInstant(attributes['endDate']);
    if (Number.isNaN(from) || Number.isNaN(to) || to < from) return this.#keep.unusable();
    if (this.#keep.isFuture(to)) return this.#keep.future();
    if (to < this.#options.measuresFrom) {
      this.#hadMeasures = true;
      return;
    }
    if (isSleep) return this.#asleep(attributes['value'] ?? '', { from, to });
    const value = Number(attributes['value'] ?? Number.NaN);
    if (!(value >= 0 && value < 1_000_000)) return this.#keep.unusable();
    const day = localDay(this.#options.zone, from);
    const source = attributes['sourceName'] ?? '';
    if (type === `${QUANTITY}StepCount`) this.#steps.add(day, source, value);
    else if (type === `${QUANTITY}DistanceWalkingRunning`) {
      const length = LENGTHS[attributes['unit'] ?? ''];
      if (length === undefined) return this.#keep.unusable();
      this.#metres.add(day, source, value * length);
    } else if ((this.#resting.get(day)?.at ?? -Infinity) <= from) this.#resting.set(day, { at: from, value, source });
  }

  #pulse(attributes: Attributes): void {
    const at = appleInstant(attributes['startDate']);
    if (!(at >= this.#options.boutsFrom) || this.#keep.isFuture(at)) return;
    this.#pulses.add(at, Number(attributes['value'] ?? Number.NaN), attributes['sourceName'] ?? '');
  }

  #asleep(value: string, interval: Interval): void {
    if (!value.startsWith(ASLEEP)) return;
    if (this.#sleep.length >= MOST_PIECES) throw new Refusal('too-many', { limit: MOST_PIECES });
    this.#sleep.push(interval);
  }

  #begin(attributes: Attributes): void {
    const start = appleInstant(attributes['startDate']);
    const end = appleInstant(attributes['endDate']);
    if (!this.#keep.wants(start, end)) return;
    const unit = TIMES[attributes['durationUnit'] ?? 'min'];
    const duration = attributes['duration'];
    if (unit === undefined || this.#workouts.length > 50_000) return this.#keep.unusable();
    // Not said: from start to end. Said and no number: not to be trusted.
    const seconds = duration === undefined ? (end - start) / 1000 : Number(duration) * unit;
    const workout: Workout = {
      start,
      end,
      seconds: Number.isFinite(seconds) ? seconds : -1,
      sport: sportOf(attributes['workoutActivityType']),
      source: attributes['sourceName'] ?? '',
      summary: null,
    };
    this.#workouts.push(workout);
    this.#workout = workout;
  }

  #statistics(workout: Workout, attributes: Attributes): void {
    if (attributes['type'] !== `${QUANTITY}HeartRate`) return;
    workout.summary = {
      average: Number(attributes['average'] ?? Number.NaN),
      max: Number(attributes['maximum'] ?? Number.NaN),
    };
  }

  found(): Found {
    for (const workout of this.#workouts) {
      const { start, end, source } = workout;
      const readings = this.#pulses.between(start, end, source);
      this.#keep.bout({ ...workout, readings, sensor: 'wrist', device: source });
    }
    const measures = this.#measures();
    // Of a phone of many years only whether there was anything is worth telling.
    if (this.#hadMeasures && measures.length === 0) this.#keep.older();
    const bouts = this.#keep.bouts.toSorted((a, b) => (a.start < b.start ? -1 : 1));
    return { kind: 'apple', bouts, measures, leftOut: this.#keep.leftOut };
  }

  #measures(): FoundMeasure[] {
    const found: FoundMeasure[] = [];
    const add = (kind: FoundMeasure['kind'], day: string, value: number, source: string | null): void => {
      const measure = measureOf(kind, day, value, cleanName(source));
      if (measure === null) this.#keep.unusable();
      else found.push(measure);
    };
    for (const [day, value, source] of this.#steps.largest()) add('steps', day, value, source);
    for (const [day, value, source] of this.#metres.largest()) add('walk-distance', day, value, source);
    for (const [day, { value, source }] of this.#resting) add('resting-heart-rate', dateText(day), value, source);
    for (const [day, hours] of sleepByDay(this.#sleep, this.#options.zone)) add('sleep', day, hours, null);
    return found.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  }
}
