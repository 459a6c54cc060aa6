/** Arbitrary entries of a recovery: what may happen at any hour of it, good and bad, in any order and by anybody. */
import fc from 'fast-check';
import type { CheckIn, Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { HOUR, MINUTE } from '../../src/time/instant.ts';
import { bout, checkIn, entry, type Given, knock, PARENT, SELF, signs, STAFF, ZEROS } from './logs.ts';
import { anyCorrection } from './said-later.ts';
import type { Situation } from './situation.ts';

/** An event still without a place: given one in a recovery, it is an entry. */
export interface Happening {
  /** Where in the recovery, 0–1. */
  readonly where: number;
  readonly make: (at: number, situation: Situation, log: readonly Entry[]) => Entry;
}

const where = fc.integer({ min: 0, max: 999 }).map((step) => step / 1000);
const author = fc.constantFrom(SELF, SELF, PARENT, STAFF);
const score = fc.constantFrom(0, 0, 0, 0, 1, 2, 3, 5);
const delay = fc.constantFrom(0, 0, 0, 0, 0, HOUR, 20 * HOUR, 40 * HOUR, -5 * MINUTE, -3 * HOUR);
const papersDelay = fc.constantFrom(0, 0, 6 * HOUR, 48 * HOUR);
const rise = fc.constantFrom(0, 0, 0, 1, 2, 3);
const settled = fc.constantFrom(10, 59, 60, null);
const oneIn = (times: number): fc.Arbitrary<boolean> => fc.nat(times - 1).map((value) => value === 0);

type Maker = Happening['make'];
const happening = (weight: number, make: fc.Arbitrary<Maker>) => ({
  weight,
  arbitrary: fc.record({ where, make }) satisfies fc.Arbitrary<Happening>,
});

const anyCheckIn = fc
  .record({
    headache: score,
    fatigue: score,
    isFull: fc.boolean(),
    painkiller: fc.boolean(),
    since: fc.constantFrom(undefined, 'none', 'some'),
    worse: fc.boolean(),
    percentNormal: fc.constantFrom(undefined, 80, 100),
    by: author,
    delay,
  })
  .map((drawn): Maker => {
    const { headache, fatigue, isFull, painkiller, since, worse, percentNormal, by } = drawn;
    const { memory, ...partial } = ZEROS;
    const symptoms = { ...(isFull ? { ...partial, memory } : partial), headache, fatigue } as CheckIn['symptoms'];
    const more = {
      ...(painkiller && headache > 0 ? { painkiller } : {}),
      ...(since === undefined ? {} : { sinceLast: since }),
      ...(worse && fatigue > 0 ? { worseWithPhysical: true } : {}),
      ...(percentNormal === undefined ? {} : { percentNormal }),
    };
    return (at, { zone }) => entry('check-in', at, { symptoms, ...more }, { zone, by, recordedAt: at + drawn.delay });
  });
const anyClean = author.map(
  (by): Maker =>
    (at, { zone }) =>
      checkIn(at, {}, {}, { by, zone }),
);

const anySigns = fc
  .record({
    sign: fc.constantFrom('seizure', 'vision-change', 'exertion-alarm'),
    answer: fc.constantFrom('no', 'no', 'no', 'no', 'no', 'no', 'unsure', 'yes'),
    delay,
    by: author,
  })
  .map(
    ({ sign, answer, delay: after, by }): Maker =>
      (at, { zone }) =>
        signs(at - MINUTE, { [sign]: answer }, { zone, by, recordedAt: at - MINUTE + after }),
  );
const anyCall = fc.constantFrom('yes', 'unsure').map(
  (answer): Maker =>
    (at, { zone }) =>
      signs(at, { 'vomited-once': answer }, { zone }),
);

const anyBout = fc
  .record({
    stage: fc.nat(6),
    minutes: fc.constantFrom(4, 5, 10, 15, 30),
    before: fc.constantFrom(0, 0, 0, 1, 3),
    rise,
    settled,
    pulse: oneIn(5),
    stops: oneIn(8),
    by: author,
    delay,
  })
  .map(
    ({ stage, minutes, before, rise: up, settled: after, pulse, stops, by, delay: late }): Maker =>
      (at, { protocol, zone }) =>
        bout(
          at,
          protocol.stages[stage % protocol.stages.length]?.id ?? '1',
          {
            minutes,
            before,
            peak: before + up,
            settledAfterMinutes: up === 0 ? 0 : after,
            ...(pulse ? { heartRate: { average: 165, max: 190, source: 'strap' as const } } : {}),
            ...(stops ? { stopSigns: ['nausea' as const] } : {}),
          },
          { zone, by, recordedAt: at + late },
        ),
  );

const anySchool = fc
  .record({
    step: fc.constantFrom('L1', 'L2', 'L3', 'L4', 'L4'),
    fullDay: fc.boolean(),
    supports: fc.constantFrom(undefined, [], ['rest-breaks']),
    setting: fc.constantFrom(undefined, 'home', 'school'),
    rise,
    settled,
    by: author,
    delay,
  })
  .map(
    ({ step, fullDay, supports, setting, rise: up, settled: after, by, delay: late }): Maker =>
      (at, { zone }) =>
        entry(
          'school',
          at,
          {
            step,
            fullDay,
            before: 0,
            peak: up,
            settledAfterMinutes: up === 0 ? 0 : after,
            ...(supports === undefined ? {} : { supports }),
            ...(setting === undefined ? {} : { setting }),
          },
          { zone, by, recordedAt: at + late },
        ),
  );

const anyKnock = delay.map(
  (late): Maker =>
    (at, { zone }) =>
      knock(at, { zone, recordedAt: at + late }),
);

const anyTypical = fc.record({ headache: fc.constantFrom(1, 2, 3), by: author }).map(
  ({ headache, by }): Maker =>
    (at, { zone }) =>
      entry('typical', at, { symptoms: { headache } }, { zone, by }),
);

const anyPaper = fc
  .record({
    kind: fc.integer({ min: 0, max: 8 }),
    stage: fc.nat(6),
    written: fc.boolean(),
    profession: fc.constantFrom('doctor', 'doctor', 'doctor', 'nurse-practitioner', 'physiotherapist', 'other'),
    unrelated: fc.constantFrom(undefined, undefined, undefined, ['fatigue']),
    after: papersDelay,
    by: fc.constantFrom(SELF, PARENT, PARENT, STAFF),
  })
  .map(({ kind, stage, written, profession, unrelated, after, by }): Maker => {
    const more = unrelated === undefined ? {} : { unrelated };
    const clinician = { name: 'Dr. Vos', profession };
    return (at, { protocol, zone }) => {
      const given: Given = { zone, by, recordedAt: at + after };
      const signed = { clinician, ...more } as object;
      if (kind <= 1) {
        const finding = kind === 0 ? 'concussion' : 'no-concussion';
        return entry('examination', at, { ...signed, finding } as never, given);
      }
      if (kind <= 4) {
        const outcome = kind === 4 ? 'stay-stopped' : 'continue';
        return entry('review', at, { ...signed, outcome } as never, given);
      }
      if (kind === 5)
        return entry('prescription', at, { clinician, heartRateThreshold: 150, percent: 80, minutes: 20 }, given);
      const scope = kind === 8 ? 'unrestricted' : (protocol.stages[stage % protocol.stages.length]?.id ?? '5');
      return entry('clearance', at, { ...signed, scope, ...(written ? { document: 'letter' } : {}) } as never, given);
    };
  });

const anyChange = fc
  .record({
    to: fc.constantFrom(...PROTOCOLS),
    by: author,
    delay: fc.constantFrom(0, 0, 0, 3 * HOUR, 40 * HOUR, -3 * HOUR),
  })
  .map(
    ({ to, by, delay: late }): Maker =>
      (at, { zone }) =>
        entry(
          'protocol-change',
          at,
          { protocol: to.id, protocolVersion: to.version },
          { zone, by, recordedAt: at + late },
        ),
  );

/** A second injury: a new episode, on the same profile. */
const anyInjury = fc.constant(
  (at: number, { protocol, zone, impactRiskFrom }: Situation): Entry =>
    entry('injury', at, { protocol: protocol.id, impactRiskFrom }, { zone }),
);

/** Everything but corrections and changes of profile. */
const PLAIN = [
  happening(6, anyCheckIn),
  happening(5, anyClean),
  happening(5, anySigns),
  happening(7, anyBout),
  happening(2, anyKnock),
  happening(5, anyPaper),
  happening(2, anySchool),
  happening(1, anyCall),
  happening(1, anyTypical),
];
export const anyPlainHappening = fc.oneof(...PLAIN);
export const anyHappening = fc.oneof(
  ...PLAIN,
  happening(4, anyCorrection),
  happening(1, anyChange),
  happening(1, fc.oneof({ weight: 1, arbitrary: anyInjury }, { weight: 3, arbitrary: anyCorrection })),
);
export const anyChangeHappening: fc.Arbitrary<Happening> = fc.record({ where, make: anyChange });
