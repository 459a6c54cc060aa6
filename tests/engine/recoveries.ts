/** Arbitrary recoveries: a clean way up to any stage of any profile, and around it whatever may happen. */
import fc from 'fast-check';
import type { Entry } from '../../src/log/entry.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import { drive } from './drive.ts';
import { anyHappening, type Happening } from './events.ts';
import { idOf, PARENT, SELF } from './logs.ts';
import { anySituation, PASSAGES, type Situation, WITHOUT_CHANGE } from './situation.ts';
import { sparse } from './sparse.ts';

export interface Recovery extends Situation {
  readonly log: readonly Entry[];
  /** The last days, in which most things happen. */
  readonly from: number;
  readonly until: number;
}

const GRID = 3 * HOUR;

/** Half of what happens lies around the last step of the clean way, a third in its last days, the rest anywhere. */
function place(fraction: number, { injuryAt }: Situation, arrives: number, from: number, until: number): number {
  const between = (start: number, end: number, share: number): number =>
    injuryAt + Math.round((start - injuryAt + share * (end - start)) / GRID) * GRID;
  if (fraction < 0.2) return between(injuryAt, until, fraction / 0.2);
  if (fraction < 0.5) return between(from, until, (fraction - 0.2) / 0.3);
  return between(Math.max(injuryAt, arrives - 1.5 * DAY), arrives + 1.5 * DAY, (fraction - 0.5) / 0.5);
}

/** Ids by place in the log, so that the same seed gives the same log whatever ran before. */
function renumbered(log: readonly Entry[]): Entry[] {
  const ids = new Map(log.map((one, index) => [one.id, idOf(index + 1)]));
  return log.map((one) => {
    const id = ids.get(one.id) ?? one.id;
    return one.type === 'correction' ? { ...one, id, target: ids.get(one.target) ?? one.target } : { ...one, id };
  });
}

function recoveryOf(
  situation: Situation,
  stage: number,
  routineDays: number,
  happenings: readonly Happening[],
): Recovery {
  const { protocol, athlete, zone, injuryAt: at, impactRiskFrom, communityClocks, repeat } = situation;
  const to = protocol.stages[stage]?.id ?? 'complete';
  const isAdult = athlete.birthDate === '1996-05-04';
  const course = { at, zone, athlete, impactRiskFrom, communityClocks, repeat, by: isAdult ? SELF : PARENT };
  const { arrives } = drive(protocol, to, course);
  const driven = drive(protocol, to, { ...course, until: arrives + routineDays * DAY });
  const log = arrives - at > 8 * DAY ? sparse(driven) : [...driven.log];
  const [from, until] = [Math.max(at, arrives - 3 * DAY), arrives + 5 * DAY];
  for (const { where, make } of happenings)
    log.push(make(place(where, situation, arrives, from, until), situation, log));
  return { ...situation, log: renumbered(log.map((one) => ({ ...one, zone }))), from, until };
}

export function anyRecoveryOf(
  situation: fc.Arbitrary<Situation>,
  happening: fc.Arbitrary<Happening> = anyHappening,
): fc.Arbitrary<Recovery> {
  return fc
    .tuple(situation, fc.nat(7), fc.constantFrom(0, 2, 4), fc.array(happening, { maxLength: 14 }))
    .map(([where, stage, days, happenings]) => recoveryOf(where, stage, days, happenings));
}

export const anyRecovery = anyRecoveryOf(anySituation([...WITHOUT_CHANGE, ...PASSAGES]));

/** An instant of a recovery, mostly of its last days, to the quarter of an hour. */
export const anyMoment = fc.nat(9999).map((part) => ({ injuryAt, from, until }: Recovery): number => {
  const [start, share] = part < 2000 ? [injuryAt, part / 2000] : [from, (part - 2000) / 8000];
  return Math.round((start + share * (until + DAY - start)) / (15 * MINUTE)) * 15 * MINUTE;
});
