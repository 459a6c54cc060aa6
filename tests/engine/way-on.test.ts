/**
 * Promise 5: from every log some continuation leads to the end of the plan, also for somebody whose scores never fall
 * below a constant pattern that a clinician has named unrelated. Nobody is locked out by what was logged before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { goOn } from '../proof/way-on.ts';
import { tell } from '../proof/tell.ts';
import { anyRecoveryOf } from './recoveries.ts';
import { ADULT, anySituation, CAUTIOUS, MINOR, PASSAGES, STUDENT, WITHOUT_CHANGE } from './situation.ts';

const numRuns = Number(process.env['REJOIN_RUNS'] ?? 300) / 10;

describe('promise 5: there is always a way on', () => {
  it.each([
    ['free of symptoms', ADULT, {}],
    ['with a constant headache that is not from the injury', ADULT, { headache: 2, fatigue: 3 }],
    ['under 18', { ...MINOR, student: false }, {}],
    ['in school', MINOR, { 'neck-pain': 1 }],
    ['a grown student', STUDENT, {}],
    ['on blood thinners', CAUTIOUS, {}],
  ] as const)(
    '%s',
    (_name, athlete, pattern) => {
      const recoveries = anyRecoveryOf(anySituation([...WITHOUT_CHANGE, ...PASSAGES], fc.constant(athlete)));
      fc.assert(
        fc.property(recoveries, ({ log, zone, protocol }) => {
          const { verdict, stage, reasons } = goOn(assess, athlete, log, pattern);
          if (verdict === null) return; // the injury itself was taken back
          const codes = reasons.map((reason) => reason.code).join(' ');
          if (verdict !== 'complete')
            expect.fail(`${protocol.id} (${zone}) stays at ${stage}, ${verdict}: ${codes}\n${tell(log)}`);
        }),
        { seed: 5, numRuns },
      );
    },
    120_000,
  );
});

// docs/hazards.md: H26
