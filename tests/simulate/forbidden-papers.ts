/** The part of the check that is about documents and school. */
import type { Entry } from '../../src/log/entry.ts';
import type { EntryGate } from '../../src/protocols/index.ts';
import type { Case } from './case.ts';
import * as raw from './raw.ts';

export function examinationFault({ log }: Case): string | null {
  const isSeen = log.some((entry) => ['examination', 'review', 'clearance'].includes(entry.type));
  return isSeen ? null : 'nobody has examined';
}

/** A full school day without supports that went well, and nothing too much since. */
export function schoolFault({ athlete, log }: Case): string | null {
  if (!athlete.student) return null;
  const rule = { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: false } as const;
  const days = raw.ofType(log, 'school').filter(({ step }) => step === 'L4');
  const newest = days.findLast(
    (day) => day.fullDay === true && (day.supports ?? []).length === 0 && raw.isFine(rule, day),
  );
  if (newest === undefined) return 'no full school day';
  const isTooMuch = days.some((day) => raw.at(day) >= raw.at(newest) && !raw.isFine(rule, day));
  return isTooMuch ? 'a school day since that was too much' : null;
}

/** A paper for this stage or a later one, by somebody whose word counts, and nothing since that voids it. */
export function clearanceFault(gate: EntryGate & { gate: 'clearance' }, it: Case): string | null {
  const { protocol, athlete, injury, log, to, earlier, isDown } = it;
  if (gate.whereImpactRiskFrom?.includes(injury.impactRiskFrom ?? '3') === false) return null;
  const rank = (id: string): number => protocol.stages.findIndex((stage) => stage.id === id);
  const papers = raw.ofType(log, 'clearance').filter((paper) => {
    if (paper.scope !== 'unrestricted' && rank(paper.scope) < protocol.stages.indexOf(to)) return false;
    if (paper.by.role === 'athlete' && raw.isYoung(athlete, Date.parse(paper.recordedAt))) return false;
    if (gate.written && (paper.document ?? '').trim() === '') return false;
    return protocol.clearanceBy.includes(paper.clinician.profession);
  });
  if (papers.length === 0) return 'no clearance on record';
  const setbacks = earlier.filter((move) => isDown(move)).map((move) => Date.parse(move.at));
  const stands = papers.some((paper) => {
    const given = raw.at(paper);
    return setbacks.every((setback) => setback < given) && !log.some((entry) => voids(entry, given, it));
  });
  return stands ? null : 'every clearance is void';
}

/** Does this, after a clearance, say something that the stage it opens would not bear? */
function voids(entry: Entry, given: number, { to, log }: Case): boolean {
  if (raw.at(entry) <= given || to.bout.rule === 'tolerant') return false;
  if (entry.type === 'activity') return !raw.isFine(to.bout, entry);
  if (entry.type !== 'check-in') return false;
  if (to.bout.rule === 'strict') return raw.isWorse(entry);
  // Where nothing but a new symptom counts, "worse with exertion" is not one.
  if (to.bout.startsFree) return raw.isAbove(entry);
  return raw.newItems(entry, raw.ofType(log, 'check-in'), given).length > 0;
}
