/** Where and to whom an arbitrary recovery happens: profile, person, zone, and a clock change or leap day on its way. */
import fc from 'fast-check';
import type { Athlete } from '../../src/log/entry.ts';
import { type Protocol, PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';
import { ATHLETE } from './logs.ts';

export interface Situation {
  readonly protocol: Protocol;
  readonly athlete: Athlete;
  readonly zone: string;
  readonly injuryAt: number;
  readonly impactRiskFrom: '3' | '4' | '5';
  readonly communityClocks: boolean;
  readonly repeat: boolean;
}

export const ADULT = ATHLETE;
export const STUDENT: Athlete = { ...ATHLETE, student: true };
export const MINOR: Athlete = { ...ATHLETE, birthDate: '2012-06', student: true };
export const UNKNOWN_AGE: Athlete = { id: ATHLETE.id, name: ATHLETE.name, student: false };
export const CAUTIOUS: Athlete = { ...ATHLETE, caution: ['blood-thinner'] };
const SMALL: Athlete = { ...ATHLETE, birthDate: '2022', student: false };

/** A zone and something on the way: a change of the clocks (both of 2026), a leap day, or nothing. */
interface Passage {
  readonly zone: string;
  /** The recovery begins so that this instant lies in its first weeks. */
  readonly around: number;
}
const passage = (zone: string, around: string): Passage => ({ zone, around: Date.parse(around) });

export const WITHOUT_CHANGE: readonly Passage[] = [
  passage('UTC', '2026-05-01T00:00:00Z'),
  passage('Europe/Amsterdam', '2026-02-01T00:00:00Z'),
];
export const PASSAGES: readonly Passage[] = [
  passage('Europe/Amsterdam', '2026-03-29T01:00:00Z'),
  passage('Europe/Amsterdam', '2026-10-25T01:00:00Z'),
  passage('America/New_York', '2026-03-08T07:00:00Z'),
  passage('America/New_York', '2026-11-01T06:00:00Z'),
  passage('Pacific/Auckland', '2026-04-04T14:00:00Z'),
  passage('Pacific/Auckland', '2026-09-26T14:00:00Z'),
  passage('Asia/Kolkata', '2026-07-01T00:00:00Z'),
  passage('Pacific/Chatham', '2026-04-04T14:00:00Z'),
  passage('Pacific/Kiritimati', '2026-12-31T10:00:00Z'),
  passage('Europe/Amsterdam', '2028-02-29T12:00:00Z'),
  passage('Pacific/Honolulu', '2028-02-29T12:00:00Z'),
  // A clock change at midnight: that day begins at 1:00.
  passage('America/Santiago', '2026-09-06T04:00:00Z'),
];

const anyAthlete = fc.constantFrom(ADULT, ADULT, ADULT, STUDENT, MINOR, MINOR, UNKNOWN_AGE, CAUTIOUS, SMALL);
export const anyProtocol = fc.constantFrom(...PROTOCOLS);

export function anySituation(passages: readonly Passage[], athletes = anyAthlete): fc.Arbitrary<Situation> {
  return fc
    .record({
      protocol: anyProtocol,
      athlete: athletes,
      passage: fc.constantFrom(...passages),
      daysBefore: fc.integer({ min: 0, max: 22 }),
      hour: fc.integer({ min: 0, max: 23 }),
      impactRiskFrom: fc.constantFrom('3', '4', '5', '5'),
      communityClocks: fc.constantFrom(false, false, true),
      repeat: fc.constantFrom(false, false, false, true),
    })
    .map(({ passage: { zone, around }, daysBefore, hour, ...rest }) => ({
      ...rest,
      zone,
      injuryAt: Math.floor(around / DAY) * DAY - daysBefore * DAY + hour * HOUR,
    }));
}
