/**
 * A change of profile on arbitrary logs: until the end of its local day never freer than without it, never two steps up
 * within 24 h across it, and worse evidence is rewarded no more than elsewhere. Seeds are kept; `REJOIN_RUNS` as in
 * promises.test.ts.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import { PROTOCOLS, type StageKind } from '../../src/protocols/index.ts';
import { DAY, formatUtc, HOUR } from '../../src/time/instant.ts';
import { tooEarly } from '../proof/early.ts';
import { freedomOf, isFreer } from '../proof/freer.ts';
import { calendarDay, effect, instant, Raw, written } from '../proof/raw.ts';
import { tell } from '../proof/tell.ts';
import { anyChangeHappening } from './events.ts';
import { idOf } from './logs.ts';
import { anyRecovery, type Recovery } from './recoveries.ts';
import { worsened, WORSENINGS } from './worse.ts';

const numRuns = Number(process.env['REJOIN_RUNS'] ?? 100);
const SEEDS = [1, 20260301];
const KINDS: readonly StageKind[] = [
  'rest',
  'light',
  'moderate',
  'sport-specific',
  'non-contact',
  'contact',
  'competition',
];

const at = ({ athlete }: Recovery, log: readonly Entry[], now: number): Assessment =>
  assess(PROTOCOLS, athlete, log, now);

function kindOf(answer: Assessment, stage = answer.stage): number {
  const protocol = PROTOCOLS.find((one) => one.id === answer.protocol?.id);
  return KINDS.indexOf(protocol?.stages.find((one) => one.id === stage)?.kind ?? 'rest');
}

/** A recovery, and a change made in its last days. */
const anyChanged = fc.tuple(anyRecovery, anyChangeHappening).map(([recovery, { where, make }]) => {
  const { log, from, until } = recovery;
  const when = from + Math.round((where * (until - from)) / HOUR) * HOUR;
  const change = { ...make(when, recovery, log), id: idOf(900_000), zone: recovery.zone };
  return { recovery, change, withChange: [...log, change] };
});

function check<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  test: (...values: T) => void,
): void {
  for (const seed of SEEDS) fc.assert(fc.property(...arbitraries, test), { seed, numRuns });
}

const told = (log: readonly Entry[], now: number, more: string): string =>
  `${more}\nat ${formatUtc(now)}\n${tell(log)}`;

describe('a change of profile', () => {
  const hours = fc.integer({ min: 0, max: 25 * 4 }).map((quarter) => (quarter * HOUR) / 4);

  it('until the end of its day never allows more than without it', () => {
    check([anyChanged, hours], ({ recovery, change, withChange }, after) => {
      const now = effect(change) + after;
      const { zone } = recovery.log.findLast((entry) => entry.type === 'injury') ?? recovery;
      if (calendarDay(zone, now) !== calendarDay(zone, effect(change))) return;
      const [changed, as] = [at(recovery, withChange, now), at(recovery, recovery.log, now)];
      if (as.verdict === 'stop' && changed.verdict !== 'stop') expect.fail(told(withChange, now, 'a stop lifted'));
      if (changed.verdict === 'complete' && as.verdict !== 'complete')
        expect.fail(told(withChange, now, 'complete, which it was not'));
      if (changed.verdict === 'stop' || kindOf(changed) <= kindOf(as)) return;
      const [is, was] = [changed, as].map(({ stage, protocol }) => `${stage} of ${protocol?.id}`);
      expect.fail(told(withChange, now, `${is} rather than ${was}`));
    });
  });

  it('never two steps up within 24 h across it, as it was lived', () => {
    check([anyChanged], ({ recovery, change, withChange }) => {
      if (withChange.some((entry) => entry.type === 'examination' && entry.finding === 'no-concussion')) return;
      // What is written down later changes what was; here only what was known at the time.
      if (withChange.some((entry) => entry !== change && written(entry) > Date.parse(entry.at))) return;
      const moment = effect(change);
      const steps = (answer: Assessment, isAsked: (when: number) => boolean): number[] =>
        answer.history
          .filter((move) => kindOf(answer, move.to) > kindOf(answer, move.from) && isAsked(Date.parse(move.at)))
          .map((move) => Date.parse(move.at));
      const before = steps(at(recovery, withChange, moment - 1), (when) => when < moment);
      const after = steps(at(recovery, withChange, moment + 3 * DAY), (when) => when >= moment);
      const last = before.at(-1);
      if (last !== undefined && after[0] !== undefined && after[0] - last < DAY)
        expect.fail(told(withChange, after[0], `up at ${formatUtc(last)} and at ${formatUtc(after[0])}`));
    });
  });

  it('opens nothing too early by the raw log', () => {
    check([anyChanged, hours], ({ recovery, change, withChange }, after) => {
      const now = effect(change) + after * 3;
      const faults = tooEarly(recovery.athlete, new Raw(withChange, now), now, at(recovery, withChange, now));
      if (faults.length > 0) expect.fail(told(withChange, now, faults.join('\n')));
    });
  });

  it.each(WORSENINGS)('rewards nothing that is worse: %s', (_name, worsen) => {
    check([anyChanged, fc.nat(), hours], ({ recovery, change, withChange }, pick, after) => {
      const made = worsened(worsen, withChange, effect(change) - DAY, pick);
      if (made === null) return;
      const { entry, worse } = made;
      const changed = withChange.map((one) => (one === entry ? worse : one));
      const now = effect(entry) + Math.min(after, DAY - 1);
      const [one, other] = [changed, withChange].map((log) => freedomOf(at(recovery, log, now)));
      if (one === undefined || other === undefined) return;
      const freer = isFreer(one, other, { now, known: effect(entry), dated: instant(entry) });
      if (freer !== null) expect.fail(told(changed, now, `${freer}\nworse: ${tell([worse])}\nwas:   ${tell([entry])}`));
    });
  });
});

// docs/hazards.md: H21
