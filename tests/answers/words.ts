/** Logs that are written by a rule and not by chance: the same ones on every machine, whatever a library does. */
import type { Athlete, Entry } from '../../src/log/entry.ts';
import { DAY, MINUTE } from '../../src/time/instant.ts';
import { idOf } from '../engine/logs.ts';
import { CAUTIOUS, MINOR, STUDENT, UNKNOWN_AGE } from '../engine/situation.ts';
import { LETTERS, type Scene, STEP } from '../proof/letters.ts';
import { type Start, STARTS } from '../proof/starts.ts';
import { MORE } from './more-letters.ts';

export interface Asked {
  readonly name: string;
  readonly athlete: Athlete;
  readonly log: readonly Entry[];
  readonly at: readonly number[];
}

const SMALL: Athlete = { ...STUDENT, birthDate: '2022-02' };
const ATHLETES: readonly (Athlete | null)[] = [null, STUDENT, MINOR, null, UNKNOWN_AGE, CAUTIOUS, SMALL];
const MARKS = [...Object.keys(LETTERS), ...Object.keys(MORE)];
const WORDS_EACH = 8;
const LETTERS_EACH = 6;

/** Numbers 0–1 that only look like chance (Park and Miller's minimal generator). */
function numbers(seed: number): () => number {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function wordAt(start: Start, seed: number): Asked {
  const next = numbers(seed);
  const { protocol, zone, by, clinician } = start;
  const ids = protocol.stages.map((stage) => stage.id);
  const here = Math.max(0, ids.indexOf(start.before));
  const log = [...start.log];
  const marks: string[] = [];
  let [at, number] = [start.at, 0];
  for (let index = 0; index < LETTERS_EACH; index += 1) {
    const mark = MARKS[Math.floor(next() * MARKS.length)] ?? '.';
    // Below, at, or above the stage that is about to open.
    const stage = Math.min(ids.length - 1, Math.max(0, here - 1 + Math.floor(next() * 2.3)));
    const scene: Scene = { at, zone, stage: ids[stage] ?? '1', above: ids[stage + 1] ?? '1', by, clinician };
    const letter = LETTERS[mark];
    const written = letter === undefined ? (MORE[mark]?.(scene, log) ?? []) : letter.write(scene);
    for (const one of written) log.push({ ...one, id: idOf(1_000_000 + (number += 1)) });
    marks.push(mark);
    at += letter?.lasts ?? STEP;
  }
  const last = at - STEP;
  const athlete = ATHLETES[seed % ATHLETES.length] ?? start.athlete;
  const name = `${protocol.id} before ${start.before} ${marks.join('')}`;
  return { name, athlete, log, at: [last, last + MINUTE, last + DAY - 1, last + DAY, last + DAY + STEP] };
}

/** Eight words after each start. */
export const WORDS: readonly Asked[] = STARTS.flatMap((start, index) =>
  Array.from({ length: WORDS_EACH }, (_, word) => wordAt(start, index * WORDS_EACH + word + 1)),
);
