/** Training Center XML: activities of laps of points. */
import { xmlInstant } from './clock-text.ts';
import { type Found, MOST_SAMPLES, type ReadingOptions, Refusal } from './found.ts';
import type { Reading } from './heart.ts';
import { Keeper } from './keep.ts';
import type { Tags } from './xml.ts';

interface Activity {
  readonly sport: string | null;
  id: number;
  device: string | null;
  start: number;
  end: number;
  /** Of the laps that say so, in seconds. */
  seconds: number;
  readonly readings: { at: number; bpm: number | null }[];
}

/** No text of a point is longer. */
const LONGEST = 200;

export class TcxReader implements Tags {
  readonly #options: ReadingOptions;
  readonly #keep: Keeper;
  readonly #path: string[] = [];
  #text = '';
  #activity: Activity | null = null;
  #pointAt = Number.NaN;
  #pointBpm: number | null = null;
  #points = 0;
  #untimed = 0;

  constructor(options: ReadingOptions) {
    this.#options = options;
    this.#keep = new Keeper(options);
  }

  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    if (depth === 1 && name !== 'TrainingCenterDatabase') throw new Refusal('not-known');
    this.#path.push(name);
    this.#text = '';
    if (name === 'Activity') {
      const sport = attributes['Sport'] ?? null;
      this.#activity = { sport, id: Number.NaN, device: null, start: NaN, end: NaN, seconds: NaN, readings: [] };
    } else if (name === 'Lap') this.#reach(xmlInstant(attributes['StartTime'] ?? '', this.#options.zone));
    else if (name === 'Trackpoint') {
      this.#pointAt = Number.NaN;
      this.#pointBpm = null;
    }
  }

  text(text: string): void {
    if (this.#text.length < LONGEST) this.#text += text.slice(0, LONGEST);
  }

  close(name: string): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    const activity = this.#activity;
    if (activity !== null) this.#field(activity, name, parent);
    this.#text = '';
  }

  #field(activity: Activity, name: string, parent: string | undefined): void {
    const text = this.#text.trim();
    if (name === 'Activity') this.#finish(activity);
    else if (name === 'Id' && parent === 'Activity') activity.id = xmlInstant(text, this.#options.zone);
    else if (name === 'Name' && parent === 'Creator') activity.device = text;
    else if (name === 'TotalTimeSeconds' && parent === 'Lap') {
      const seconds = Number(text === '' ? Number.NaN : text);
      // One that is no length at all spoils the sum: then it is not used.
      activity.seconds = (Number.isNaN(activity.seconds) ? 0 : activity.seconds) + (seconds >= 0 ? seconds : -Infinity);
    } else if (name === 'Time' && parent === 'Trackpoint') this.#pointAt = xmlInstant(text, this.#options.zone);
    else if (name === 'Value' && parent === 'HeartRateBpm' && this.#path.at(-2) === 'Trackpoint')
      this.#pointBpm = text === '' ? null : Number(text);
    else if (name === 'Trackpoint') this.#point(activity);
  }

  #point(activity: Activity): void {
    this.#points += 1;
    if (this.#points > MOST_SAMPLES) throw new Refusal('too-many', { limit: MOST_SAMPLES });
    if (Number.isNaN(this.#pointAt)) {
      this.#untimed += 1;
      return;
    }
    this.#reach(this.#pointAt);
    activity.readings.push({ at: this.#pointAt, bpm: this.#pointBpm });
  }

  #reach(at: number): void {
    const activity = this.#activity;
    if (activity === null || Number.isNaN(at)) return;
    if (!(activity.start <= at)) activity.start = at;
    if (!(activity.end >= at)) activity.end = at;
  }

  #finish(activity: Activity): void {
    this.#activity = null;
    const start = Number.isNaN(activity.start) ? activity.id : activity.start;
    const said = activity.seconds;
    // Without points the laps say how long it was.
    const byLaps = start + (said > 0 ? said * 1000 : 0);
    const end = activity.end > start ? activity.end : byLaps;
    const readings: Reading[] = activity.readings.map(({ at, bpm }) => ({ at: (at - start) / 1000, bpm }));
    this.#keep.bout({
      start,
      end,
      seconds: said,
      sport: activity.sport?.toLowerCase() ?? null,
      readings,
      sensor: 'wrist',
      device: activity.device,
    });
  }

  found(): Found {
    const { bouts, leftOut } = this.#keep;
    if (bouts.length === 0 && this.#untimed > 0 && leftOut.older + leftOut.future === 0) throw new Refusal('no-times');
    return { kind: 'tcx', bouts, measures: [], leftOut };
  }
}
