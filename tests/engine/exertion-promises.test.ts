/** What must hold of the allowed exertion for every log: it says what the plan says, and worse evidence opens no bout. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExertionAllowance, exertionAllowance } from '../../src/engine/exertion-allowance.ts';
import { retryFrom } from '../../src/engine/exertion.ts';
import { assess, heartRateCeiling } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import { BOUT_STOP_IDS } from '../../src/log/vocabulary.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR, parseInstant } from '../../src/time/instant.ts';
import { tell } from '../proof/tell.ts';
import { bout, idOf } from './logs.ts';
import { anyMoment, anyRecovery, type Recovery } from './recoveries.ts';
import { worsened, WORSENINGS } from './worse.ts';

const numRuns = Number(process.env['REJOIN_RUNS'] ?? 60);
const SEEDS = [1, 20260301];

const allowed = ({ athlete }: Recovery, log: readonly Entry[], now: number): ExertionAllowance | null =>
  exertionAllowance(PROTOCOLS, athlete, log, now);
const codesOf = (found: ExertionAllowance | null): string[] => (found?.bars ?? []).map((bar) => bar.code);

describe('the allowed exertion and the plan', () => {
  it.each(SEEDS)('cannot disagree: stop, stage, ceiling, doctor (seed %i)', (seed) => {
    fc.assert(
      fc.property(anyRecovery, anyMoment, (recovery, moment) => {
        const { log, athlete } = recovery;
        const now = moment(recovery);
        const answer = assess(PROTOCOLS, athlete, log, now);
        const found = allowed(recovery, log, now);
        if (answer.stage === null) {
          expect(found).toBeNull();
          return;
        }
        const isStop = answer.verdict === 'stop';
        expect(codesOf(found).includes('stop')).toBe(isStop);
        expect(found?.limits.stage).toBe(answer.stage);
        if (isStop) {
          expect(found?.programme).toBeNull();
          return;
        }
        expect(found?.limits.ceiling).toEqual(heartRateCeiling(PROTOCOLS, athlete, log, now));
        // Once a plan is over its reasons are not asked any more.
        if (answer.verdict !== 'complete')
          expect(codesOf(found).includes('see-doctor')).toBe(answer.reasons.some(({ code }) => code === 'see-doctor'));
      }),
      { seed, numRuns },
    );
  });
  it.each(SEEDS)('depend on no order of the log, nor on importing twice (seed %i)', (seed) => {
    fc.assert(
      fc.property(anyRecovery, anyMoment, (recovery, moment) => {
        const now = moment(recovery);
        const { log } = recovery;
        expect(allowed(recovery, [...log.toReversed(), ...log], now)).toEqual(allowed(recovery, log, now));
      }),
      { seed, numRuns },
    );
  });
});

describe('worse evidence', () => {
  it.each(SEEDS)(
    'a bout that a sign ended bars the next one until its day is past, whatever else was said (seed %i)',
    (seed) => {
      const sign = fc.constantFrom(...BOUT_STOP_IDS);
      fc.assert(
        fc.property(anyRecovery, anyMoment, sign, fc.nat(100), (recovery, moment, id, part) => {
          const at = moment(recovery);
          const { log, zone } = recovery;
          const before = assess(PROTOCOLS, recovery.athlete, log, at);
          if (before.stage === null || before.verdict === 'complete') return;
          const stopped = bout(at, before.stage, { stopSigns: [id] }, { zone, id: idOf(900_000) });
          const injury = log.findLast((one) => one.type === 'injury');
          const from = retryFrom(injury?.zone ?? zone, at);
          const now = at + Math.floor(((from - 1 - at) * part) / 100);
          // Another injury or profile in between is another plan, and what is written later may end all of it.
          const isElse = (one: Entry): boolean => parseInstant(one.recordedAt) > at || parseInstant(one.at) > at;
          const known = log.filter((one) => !isElse(one));
          const codes = codesOf(allowed(recovery, [...known, stopped], now));
          if (!codes.includes('wait')) expect.fail(`${id} at ${stopped.at}: ${codes.join()}\n${tell(known)}`);
        }),
        { seed, numRuns },
      );
    },
  );
  it.each(WORSENINGS)('never takes the last bar away: %s', (_name, worsen) => {
    const hours = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter / 4);
    for (const seed of SEEDS)
      fc.assert(
        fc.property(anyRecovery, fc.nat(), hours, (recovery, pick, after) => {
          const { log, from } = recovery;
          const made = worsened(worsen, log, from - DAY, pick);
          if (made === null) return;
          const changed = log.map((one) => (one === made.entry ? made.worse : one));
          const now = Math.max(parseInstant(made.entry.at), parseInstant(made.entry.recordedAt)) + after * HOUR;
          const [worse, better] = [allowed(recovery, changed, now), allowed(recovery, log, now)];
          if (worse === null || better === null || worse.limits.stage !== better.limits.stage) return;
          if (better.bars.length > 0 && worse.bars.length === 0)
            expect.fail(`${codesOf(better).join()} gone\n${tell([made.entry, made.worse])}\n${tell(log)}`);
        }),
        { seed, numRuns },
      );
  });
});

// docs/hazards.md: H52, H53
