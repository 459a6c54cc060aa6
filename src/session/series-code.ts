/**
 * A series as text: a version, then two small numbers a sample (the seconds since the one before, and the beats more or
 * less than the one before), each a byte most of the time, all of it in base64. What comes back from a disk is not
 * trusted: what is not exactly such a text is none.
 */
import type { Sample } from './series.ts';

const VERSION = 1;
/** Nobody moves for longer than a day, in seconds, and a strap says less than one value a second (own choice). */
export const LONGEST = 86_400;
export const MOST_SAMPLES = 30_000;
const LEAST_BPM = 20;
const MOST_BPM = 300;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [one = 0, two, three] = bytes.slice(index, index + 3);
    const whole = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const letter = (shift: number): string => LETTERS[(whole >> shift) & 63] ?? '';
    text += letter(18) + letter(12) + (two === undefined ? '=' : letter(6)) + (three === undefined ? '=' : letter(0));
  }
  return text;
}

function fromBase64(text: string): number[] | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index += 4) {
    const four = [0, 1, 2, 3].map((place) => LETTERS.indexOf(text[index + place] ?? '='));
    const whole = four.reduce((sum, value) => (sum << 6) | Math.max(0, value), 0);
    bytes.push((whole >> 16) & 255, (whole >> 8) & 255, whole & 255);
  }
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return bytes.slice(0, bytes.length - padding);
}

function put(bytes: number[], value: number): void {
  let left = value;
  for (; left > 127; left >>>= 7) bytes.push((left & 127) | 128);
  bytes.push(left);
}

/** 0 is "lost"; else 1, 2, 3, 4 … for no change, one less, one more, two less … */
const fromChange = (change: number): number => (change < 0 ? -2 * change : 2 * change + 1);
const toChange = (code: number): number => (code % 2 === 0 ? -code / 2 : (code - 1) / 2);

const isBpm = (bpm: number): boolean => Number.isInteger(bpm) && bpm >= LEAST_BPM && bpm <= MOST_BPM;

/** @returns null where it cannot be kept: not in order, not in whole seconds and beats, too long or too many. */
export function encodeSeries(samples: readonly Sample[]): string | null {
  if (samples.length > MOST_SAMPLES) return null;
  const bytes = [VERSION];
  put(bytes, samples.length);
  let [time, beats] = [0, 0];
  for (const { at, bpm } of samples) {
    if (!Number.isInteger(at) || at < time || at > LONGEST || (bpm !== null && !isBpm(bpm))) return null;
    put(bytes, at - time);
    put(bytes, bpm === null ? 0 : fromChange(bpm - beats));
    time = at;
    beats = bpm ?? beats;
  }
  return toBase64(bytes);
}

/** @returns null where it is not what `encodeSeries` made. Never throws. */
export function decodeSeries(text: unknown): Sample[] | null {
  if (typeof text !== 'string' || text.length > MOST_SAMPLES * 8) return null;
  const bytes = fromBase64(text);
  if (bytes === null || bytes[0] !== VERSION) return null;
  let place = 1;
  /** At most three bytes; NaN where it is cut off or longer. */
  const take = (): number => {
    let value = 0;
    for (let shift = 0; shift < 21; shift += 7) {
      const byte = bytes[place];
      if (byte === undefined) return Number.NaN;
      place += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    return Number.NaN;
  };
  const count = take();
  if (!(count <= MOST_SAMPLES)) return null;
  const samples: Sample[] = [];
  let [time, beats] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    time += take();
    const code = take();
    if (code > 0) beats += toChange(code);
    if (!(time <= LONGEST) || Number.isNaN(code) || (code > 0 && !isBpm(beats))) return null;
    samples.push({ at: time, bpm: code === 0 ? null : beats });
  }
  // One text for each series: with anything behind it, or written in more bytes than it needs, it is not ours.
  return encodeSeries(samples) === text ? samples : null;
}
