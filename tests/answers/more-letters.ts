/** Letters that the exhaustive proof leaves out for its size: here every kind of entry has a word, and every notice a cause. */
import type { Entry } from '../../src/log/entry.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import { bout, checkIn, correction, entry, PARENT, STAFF, signs } from '../engine/logs.ts';
import { type Scene, STEP } from '../proof/letters.ts';

type Write = (scene: Scene, log: readonly Entry[]) => Entry[];

const rest =
  (symptoms: Record<string, number>, more: Parameters<typeof checkIn>[2] = {}): Write =>
  ({ at, zone }) => [signs(at - MINUTE, {}, { zone }), checkIn(at, symptoms, more, { zone })];
const school =
  (step: string, peak: number, settledAfterMinutes: number | null, more: object = {}): Write =>
  ({ at, zone }) => [entry('school', at, { step, before: 0, peak, settledAfterMinutes, ...more } as never, { zone })];
const paper =
  (type: 'examination' | 'review' | 'clearance', more: object): Write =>
  ({ at, zone, by, clinician }) => [entry(type, at, { clinician, ...more }, { zone, by })];
const newestOf = (log: readonly Entry[], type: Entry['type']): Entry | undefined =>
  log.findLast((one) => one.type === type);
const corrected =
  (type: Entry['type'], fields: Record<string, unknown> | null, by = PARENT): Write =>
  ({ at, zone }, log) => {
    const target = newestOf(log, type);
    return target === undefined ? [] : [correction(at, target.id, fields, { zone, by })];
  };

/** Each stands for what happens in six hours, as in letters.ts; that marks differ from those there is asked below. */
export const MORE: Readonly<Record<string, Write>> = {
  // At rest.
  A: rest({ headache: 5, confusion: 2, drowsiness: 3, 'neck-pain': 2 }),
  P: rest({ headache: 1 }, { painkiller: true }),
  O: rest({}, { painkiller: true }),
  E: rest({ fatigue: 1 }, { worseWithPhysical: true }),
  M: rest({}, { worseWithMental: true }),
  o: rest({}, { sinceLast: 'some' }),
  5: rest({}, { percentNormal: 80 }),
  6: rest({ fatigue: 2 }, { percentNormal: 60 }),
  d: ({ at, zone }) => [
    checkIn(at, { headache: 4, nausea: 4, fatigue: 4 }, {}, { zone, by: PARENT }),
    checkIn(at + HOUR, { headache: 1 }, {}, { zone, by: STAFF }),
  ],
  a: ({ at, zone }) => [
    signs(at - 2 * HOUR, {}, { zone }),
    checkIn(at, { headache: 3, irritability: 6, fatigue: 4 }, {}, { zone }),
  ],
  z: ({ at, zone }) => [checkIn(at + 11 * MINUTE, { nausea: 2 }, {}, { zone, recordedAt: at })],
  v: ({ at, zone }) => [entry('typical', at, { symptoms: { headache: 2, fatigue: 1 } }, { zone, by: PARENT })],
  w: ({ at, zone }) => [entry('typical', at, { symptoms: { headache: 3 } }, { zone })],
  // Effort.
  H: ({ at, zone, stage }) => [bout(at, stage, { heartRate: { average: 190, max: 200, source: 'strap' } }, { zone })],
  i: ({ at, zone, stage }) => [
    bout(at, stage, { minutes: 4 }, { zone }),
    bout(at + HOUR, stage, { minutes: 6, before: 1, peak: 1 }, { zone }),
  ],
  b: ({ at, zone, stage }) => [bout(at, stage, { before: 2, peak: 2 }, { zone })],
  j: ({ at, zone, stage }) => [bout(at, stage, { peak: 1, settledAfterMinutes: 60 }, { zone })],
  X: ({ at, zone, above }) => [bout(at, above, { peak: 4, settledAfterMinutes: 90 }, { zone })],
  // School.
  1: school('L1', 0, 0),
  2: school('L2', 2, 20),
  3: school('L3', 1, null),
  4: school('L4', 0, 0, { fullDay: true, supports: [] }),
  7: school('L4', 0, 0, { fullDay: true, supports: ['rest-breaks'] }),
  8: school('L4', 0, 0),
  9: school('L3', 3, 90),
  // Signs, and what clinicians say.
  q: ({ at, zone }) => [signs(at, { 'vomited-once': 'yes', amnesia: 'unsure' }, { zone })],
  Q: ({ at, zone }) => [signs(at, { 'fall-or-hard-blow': 'unsure' }, { zone })],
  B: ({ at, zone }) => [signs(at, { 'repeated-vomiting': 'yes', 'slurred-speech': 'unsure' }, { zone })],
  I: paper('examination', { finding: 'concussion', unrelated: ['fatigue', 'headache'] }),
  T: paper('review', { outcome: 'stay-stopped' }),
  G: paper('clearance', { scope: 'unrestricted' }),
  Y: ({ at, zone, by, clinician }) => [
    entry('prescription', at, { clinician, heartRateThreshold: 150, percent: 80, minutes: 20 }, { zone, by }),
  ],
  // Said later.
  f: corrected('check-in', { symptoms: { headache: 3 } }),
  g: corrected('activity', { peak: 5, settledAfterMinutes: null }),
  J: corrected('activity', null),
  F: corrected('check-in', null),
  y: corrected('warning-signs', { answers: { seizure: 'unsure' } }),
  Z: ({ at, zone, by }) => [
    entry('protocol-change', at, { protocol: 'uk-2023', protocolVersion: '1.0.0' }, { zone, by }),
  ],
  0: ({ at, zone }) => [checkIn(at - 2 * DAY, { memory: 1 }, {}, { zone, recordedAt: at })],
};

export const LASTS = STEP;
