/**
 * The alphabet of the exhaustive proof: what may happen in six hours, one letter each. A log is a word; every word up to
 * a length is written. From better to worse, so that of two words that differ in one letter the better is written first.
 */
import type { Entry } from '../../src/log/entry.ts';
import { HOUR, MINUTE } from '../../src/time/instant.ts';
import { bout, checkIn, type DOCTOR, entry, type Given, knock, signs, ZEROS } from '../engine/logs.ts';

export const STEP = 6 * HOUR;
/** Written down this long after it happened: late. */
const LATE = 42 * HOUR;

export interface Scene {
  readonly at: number;
  readonly zone: string;
  /** The stage that is allowed at this moment, and the one above it. */
  readonly stage: string;
  readonly above: string;
  /** Who writes down what clinicians say, and the profession of those whose word counts. */
  readonly by: NonNullable<Given['by']>;
  readonly clinician: typeof DOCTOR;
}

export interface Letter {
  readonly name: string;
  /** How long until the next letter. */
  readonly lasts: number;
  /** How alarming it is, for the worst log. */
  readonly weight: number;
  /** Does its meaning depend on the stage that is allowed? */
  readonly isOfStage: boolean;
  /** Letters it is a worse version of, as promise 1 names them. */
  readonly worseThan: string;
  /** How long before it is written down it happened. */
  readonly age: number;
  readonly write: (scene: Scene) => Entry[];
}

const letter = (name: string, write: Letter['write'], more: Partial<Letter> = {}): Letter => ({
  name,
  lasts: STEP,
  weight: 0,
  isOfStage: false,
  worseThan: '',
  age: 0,
  ...more,
  write,
});
const given = ({ zone }: Scene, recordedAt?: number): Given =>
  recordedAt === undefined ? { zone } : { zone, recordedAt };
const noted = ({ zone, by }: Scene): Given => ({ zone, by });
const pair = (scene: Scene, symptoms: Record<string, number>): Entry[] => [
  signs(scene.at - MINUTE, {}, given(scene)),
  checkIn(scene.at, symptoms, {}, given(scene)),
];
const rated = (scene: Scene, stage: string, rise: number, settledAfterMinutes: number | null): Entry =>
  bout(scene.at, stage, { minutes: 20, before: 0, peak: rise, settledAfterMinutes }, given(scene));

function partFilled(scene: Scene): Entry[] {
  const { memory: _, ...symptoms } = ZEROS;
  return [signs(scene.at - MINUTE, {}, given(scene)), entry('check-in', scene.at, { symptoms }, given(scene))];
}

export const LETTERS: Readonly<Record<string, Letter>> = {
  '.': letter('nothing', () => []),
  D: letter('a day without a word', () => [], { lasts: 4 * STEP }),
  n: letter('clean check-in, none since the last', (scene) => [
    signs(scene.at - MINUTE, {}, given(scene)),
    checkIn(scene.at, {}, { sinceLast: 'none' }, given(scene)),
  ]),
  C: letter('clean check-in', (scene) => pair(scene, {})),
  p: letter('part-filled clean check-in', partFilled, { worseThan: 'C' }),
  S: letter('signs, all no', (scene) => [signs(scene.at, {}, given(scene))]),
  m: letter('mild check-in', (scene) => pair(scene, { headache: 1 }), { weight: 1, worseThan: 'C' }),
  s: letter('symptomatic check-in', (scene) => pair(scene, { headache: 5, nausea: 3 }), { weight: 3, worseThan: 'Cm' }),
  t: letter('clean bout', (scene) => [rated(scene, scene.stage, 0, 0)], { isOfStage: true }),
  r: letter('tolerated bout', (scene) => [rated(scene, scene.stage, 2, 20)], {
    weight: 1,
    isOfStage: true,
    worseThan: 't',
  }),
  u: letter('unsettled bout', (scene) => [rated(scene, scene.stage, 2, null)], {
    weight: 2,
    isOfStage: true,
    worseThan: 'tr',
  }),
  x: letter('exceeded bout', (scene) => [rated(scene, scene.stage, 3, 20)], {
    weight: 3,
    isOfStage: true,
    worseThan: '.tr',
  }),
  h: letter('clean bout of a higher stage', (scene) => [rated(scene, scene.above, 0, 0)], {
    isOfStage: true,
  }),
  k: letter(
    'clean day written late',
    (scene) => {
      const at = scene.at - LATE;
      const late = given(scene, scene.at);
      return [
        signs(at - MINUTE, {}, given(scene, scene.at)),
        checkIn(at, {}, {}, late),
        bout(at + HOUR, scene.stage, {}, late),
      ];
    },
    { isOfStage: true, worseThan: '.', age: LATE },
  ),
  l: letter(
    'exceeded bout written late',
    (scene) => [bout(scene.at - LATE, scene.stage, { peak: 3, settledAfterMinutes: 20 }, given(scene, scene.at))],
    { weight: 3, isOfStage: true, worseThan: '.', age: LATE },
  ),
  L: letter('clearance', (scene) => [
    entry(
      'clearance',
      scene.at,
      { clinician: scene.clinician, scope: 'unrestricted', document: 'letter' },
      noted(scene),
    ),
  ]),
  R: letter('review: continue', (scene) => [
    entry('review', scene.at, { clinician: scene.clinician, outcome: 'continue' }, noted(scene)),
  ]),
  N: letter('examination: no concussion', (scene) => [
    entry('examination', scene.at, { clinician: scene.clinician, finding: 'no-concussion' }, noted(scene)),
  ]),
  U: letter('sign unsure', (scene) => [signs(scene.at, { 'vision-change': 'unsure' }, given(scene))], {
    weight: 4,
    worseThan: '.S',
  }),
  W: letter('warning sign', (scene) => [signs(scene.at, { seizure: 'yes' }, given(scene))], {
    weight: 5,
    worseThan: '.S',
  }),
  K: letter('knock', (scene) => [knock(scene.at, given(scene))], { weight: 5, worseThan: '.' }),
};
export const ALPHABET = Object.keys(LETTERS).join('');

/** The alphabet without some letters, in its order. */
export function without(marks: string): string {
  return Object.keys(LETTERS)
    .filter((mark) => !marks.includes(mark))
    .join('');
}
