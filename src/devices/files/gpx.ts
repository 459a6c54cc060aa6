/** GPX: tracks of segments of points, the heart rate in extensions of any prefix. */
import { xmlInstant } from './clock-text.ts';
import { type Found, MOST_SAMPLES, type ReadingOptions, Refusal } from './found.ts';
import { Keeper } from './keep.ts';
import type { Tags } from './xml.ts';

interface Point {
  readonly at: number;
  readonly bpm: number | null;
}
interface Track {
  name: string | null;
  type: string | null;
  readonly segments: Point[][];
}

/** Between two points of one segment; longer is a pause, in milliseconds (own choice). */
const PAUSE = 120_000;
const LONGEST = 200;
/** `hr`, and what some apps call it. */
const PULSE = new Set(['hr', 'heartrate', 'HeartRateBpm']);

export class GpxReader implements Tags {
  readonly #options: ReadingOptions;
  readonly #keep: Keeper;
  readonly #path: string[] = [];
  #creator: string | null = null;
  #text = '';
  #track: Track | null = null;
  #at = Number.NaN;
  #bpm: number | null = null;
  #points = 0;
  #untimed = 0;

  constructor(options: ReadingOptions) {
    this.#options = options;
    this.#keep = new Keeper(options);
  }

  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    if (depth === 1 && name !== 'gpx') throw new Refusal('not-known');
    if (depth === 1) this.#creator = attributes['creator'] ?? null;
    this.#path.push(name);
    this.#text = '';
    if (name === 'trk') this.#track = { name: null, type: null, segments: [] };
    else if (name === 'trkseg') this.#track?.segments.push([]);
    else if (name === 'trkpt') {
      this.#at = Number.NaN;
      this.#bpm = null;
    }
  }

  text(text: string): void {
    if (this.#text.length < LONGEST) this.#text += text.slice(0, LONGEST);
  }

  close(name: string): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    const text = this.#text.trim();
    this.#text = '';
    const track = this.#track;
    if (track === null) return;
    if (name === 'trk') this.#finish(track);
    else if (parent === 'trk' && name === 'name') track.name = text;
    else if (parent === 'trk' && name === 'type') track.type = text;
    else if (parent === 'trkpt' && name === 'time') this.#at = xmlInstant(text, this.#options.zone);
    else if (PULSE.has(name) && this.#path.includes('trkpt')) this.#bpm = text === '' ? null : Number(text);
    else if (name === 'trkpt') this.#point(track);
  }

  #point(track: Track): void {
    this.#points += 1;
    if (this.#points > MOST_SAMPLES) throw new Refusal('too-many', { limit: MOST_SAMPLES });
    if (Number.isNaN(this.#at)) this.#untimed += 1;
    else track.segments.at(-1)?.push({ at: this.#at, bpm: this.#bpm });
  }

  #finish(track: Track): void {
    this.#track = null;
    const segments = track.segments.map((points) => points.toSorted((a, b) => a.at - b.at));
    const points = segments.flat().toSorted((a, b) => a.at - b.at);
    const start = points[0]?.at;
    const end = points.at(-1)?.at;
    if (start === undefined || end === undefined) return;
    let moving = 0;
    for (const segment of segments) {
      for (const [index, point] of segment.entries()) {
        const gap = point.at - (segment[index - 1]?.at ?? point.at);
        if (gap <= PAUSE) moving += gap;
      }
    }
    this.#keep.bout({
      start,
      end,
      seconds: moving / 1000,
      // Some write a number there.
      sport: track.type !== null && !/^\d*$/.test(track.type) ? track.type.toLowerCase() : track.name,
      readings: points.map(({ at, bpm }) => ({ at: (at - start) / 1000, bpm })),
      sensor: 'wrist',
      device: this.#creator,
    });
  }

  found(): Found {
    const { bouts, leftOut } = this.#keep;
    if (bouts.length === 0 && this.#untimed > 0 && leftOut.older + leftOut.future === 0) throw new Refusal('no-times');
    return { kind: 'gpx', bouts, measures: [], leftOut };
  }
}
