/** What somebody may write down, at any time, about one athlete: each field within its bounds, and nothing else in mind. */
import { makeEntry, type NewEntry } from '../../src/app/commands.ts';
import type { Athlete, Author, Entry } from '../../src/log/entry.ts';
import { CAUTIONS, EMERGENCY_SIGN_IDS, SYMPTOM_IDS } from '../../src/log/vocabulary.ts';
import { HOUR } from '../../src/time/instant.ts';
import type { Chance } from '../fuzz/chance.ts';

const STAGES = ['1', '2A', '2B', '3', '4', '5', '6'];
const DOCTOR = { name: 'Dr. Vos', profession: 'doctor' } as const;

function symptoms(chance: Chance): Record<string, number> {
  const high = chance.is(0.3) ? 7 : 2;
  return Object.fromEntries(SYMPTOM_IDS.map((id) => [id, chance.is(0.8) ? 0 : chance.below(high)]));
}

function exertion(chance: Chance) {
  const before = chance.below(4);
  const peak = before + (chance.is(0.7) ? 0 : chance.below(4));
  const settledAfterMinutes = peak === before ? 0 : chance.of([10, 90, null]);
  return { before, peak, settledAfterMinutes };
}

const answers = (chance: Chance): Record<string, 'yes' | 'no' | 'unsure'> =>
  Object.fromEntries(EMERGENCY_SIGN_IDS.map((id) => [id, chance.is(0.98) ? 'no' : chance.of(['yes', 'unsure'])]));

/** A correction of something that is there, as anybody may write it; what of it counts is the engine's to say. */
function fixing(chance: Chance, own: readonly Entry[]): NewEntry | null {
  const targets = own.filter((entry) => entry.type !== 'correction');
  if (targets.length === 0) return null;
  const target = chance.of(targets);
  const changes: Record<string, Record<string, unknown> | null> = {
    'check-in': { symptoms: symptoms(chance) },
    activity: { minutes: 5 + chance.below(60) },
    'warning-signs': { answers: answers(chance) },
    injury: { impactRiskFrom: chance.of(['3', '4', '5']) },
  };
  const entry = chance.is(0.3) ? null : (changes[target.type] ?? { note: 'so' });
  return { type: 'correction', target: target.id, entry };
}

const MAKERS: readonly ((chance: Chance, own: readonly Entry[]) => NewEntry | null)[] = [
  (chance) => ({ type: 'check-in', symptoms: symptoms(chance) }),
  (chance) => ({ type: 'check-in', symptoms: symptoms(chance), painkiller: chance.is(0.2) }),
  (chance) => ({ type: 'warning-signs', answers: answers(chance) }),
  (chance) => ({ type: 'activity', stage: chance.of(STAGES), minutes: 5 + chance.below(55), ...exertion(chance) }),
  (chance) => ({ type: 'activity', stage: chance.of(STAGES), minutes: 15, ...exertion(chance) }),
  fixing,
  fixing,
  (chance) =>
    chance.is(0.4)
      ? { type: 'head-impact' }
      : { type: 'review', clinician: DOCTOR, outcome: chance.is(0.8) ? 'continue' : 'stay-stopped' },
  (chance) => ({ type: 'examination', clinician: DOCTOR, finding: chance.of(['concussion', 'unclear']) }),
  (chance) => ({ type: 'clearance', clinician: DOCTOR, scope: chance.of(['4', '5', 'unrestricted']), document: 'x' }),
  (chance) => ({ type: 'school', step: chance.of(['L1', 'L2', 'L3', 'L4']), ...exertion(chance) }),
  (chance) =>
    chance.is(0.2)
      ? { type: 'protocol-change', protocol: chance.of(['cisg-2022', 'peds-2023']), protocolVersion: '1.0.0' }
      : { type: 'typical', symptoms: symptoms(chance) },
];

/** An entry of the device that is on; null where there is nothing to say. Half of them are of a whole hour, so that they tie. */
export function anyEntry(
  chance: Chance,
  athlete: string,
  by: Author,
  clock: number,
  own: readonly Entry[],
): Entry | null {
  const fields = chance.of(MAKERS)(chance, own);
  const happened = chance.is(0.5) ? Math.floor(clock / HOUR) * HOUR : clock - chance.below(40 * HOUR);
  return fields === null ? null : makeEntry(fields, { athlete, by, at: happened });
}

/** What staff record at the edge of the field. */
export function staffEntry(chance: Chance, athlete: string, by: Author, clock: number): Entry {
  const fields: NewEntry = chance.is(0.6)
    ? { type: 'head-impact' }
    : { type: 'activity', stage: chance.of(STAGES), minutes: 20, ...exertion(chance) };
  return makeEntry(fields, { athlete, by, at: clock });
}

export function anyChange(chance: Chance): Partial<Omit<Athlete, 'id'>> {
  return chance.of<Partial<Omit<Athlete, 'id'>>>([
    { caution: CAUTIONS.filter(() => chance.is(0.2)) },
    { birthDate: chance.of(['1996', '1996-05', '2012', '2009-11-30']) },
    { student: chance.is(0.5) },
    { name: chance.of(['Sam', 'Sam J.', 'sam ']) },
  ]);
}
