/** A word of letters as a log: each letter at its own time, for the stage that was allowed when it was written. */
import type { Entry } from '../../src/log/entry.ts';
import { DAY, formatUtc } from '../../src/time/instant.ts';
import { idOf } from '../engine/logs.ts';
import { ALPHABET, type Letter, LETTERS, STEP } from './letters.ts';
import type { Start } from './starts.ts';

/** One letter at its place. */
export interface Written {
  readonly key: string;
  readonly letter: Letter;
  readonly at: number;
  readonly entries: readonly Entry[];
  /** The same a day later, for promise 3. */
  readonly shifted: readonly Entry[];
  readonly write: (mark: string) => Written;
}
export type Word = readonly Written[];

export const keyOf = (word: Word): string => word.map((one) => one.key).join(' ');
export const logOf = (start: Start, word: Word): Entry[] => [...start.log, ...word.flatMap((one) => one.entries)];
/** When the letter after this word begins. */
export function endOf(start: Start, word: Word): number {
  const last = word.at(-1);
  return last === undefined ? start.at : last.at + last.letter.lasts;
}

export function shift(entry: Entry): Entry {
  const later = (text: string): string => formatUtc(Date.parse(text) + DAY);
  return { ...entry, at: later(entry.at), recordedAt: later(entry.recordedAt) };
}

/** Writes letters at places, each of them once: the same letter at the same place is the same entry. */
export class Writer {
  readonly #start: Start;
  readonly #known = new Map<string, Written>();

  constructor(start: Start) {
    this.#start = start;
  }

  /** @param stage the stage that is allowed at `at`; null where there is none. */
  write(mark: string, at: number, stage: string | null): Written {
    const letter = LETTERS[mark];
    if (letter === undefined) throw new RangeError(`no letter ${mark}`);
    const { protocol, zone, by, clinician } = this.#start;
    const ids = protocol.stages.map((one) => one.id);
    const index = Math.max(0, ids.indexOf(stage ?? ''));
    const here = ids[index] ?? '1';
    const key = letter.isOfStage ? `${mark}${here}` : mark;
    const place = `${at} ${key}`;
    const known = this.#known.get(place);
    if (known !== undefined) return known;
    const scene = { at, zone, stage: here, above: ids[index + 1] ?? here, by, clinician };
    const slot = ((at - this.#start.at) / STEP) * ALPHABET.length + ALPHABET.indexOf(mark);
    const number = (part: number): number => 1_000_000 + (slot * 10 + (letter.isOfStage ? index : 0)) * 4 + part;
    const entries = letter.write(scene).map((one, part) => ({ ...one, id: idOf(number(part)) }));
    const write = (other: string): Written => this.write(other, at, here);
    const written = { key, letter, at, entries, shifted: entries.map(shift), write };
    this.#known.set(place, written);
    return written;
  }
}
