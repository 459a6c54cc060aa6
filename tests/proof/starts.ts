/**
 * Where the words begin: with the injury, and just before each stage of each profile opens on a clean way, so that every
 * stage's ways in, up, down and out are written. Winter of 2026: no clock changes.
 */
import type { Athlete, Author, Entry } from '../../src/log/entry.ts';
import { type Protocol, PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';
import { type Course, drive } from '../engine/drive.ts';
import { DOCTOR, PARENT, SELF } from '../engine/logs.ts';
import { ADULT, MINOR } from '../engine/situation.ts';
import { sparse } from '../engine/sparse.ts';

export interface Start {
  readonly protocol: Protocol;
  readonly athlete: Athlete;
  /** The stage that opens in three hours if nothing more is logged; `injury`, `complete`, or `WAITING`. */
  readonly before: string;
  readonly zone: string;
  readonly by: Author;
  readonly clinician: typeof DOCTOR;
  readonly log: readonly Entry[];
  /** When the first letter is written. */
  readonly at: number;
  /** When that stage opens. */
  readonly opens: number;
}

const INJURY_AT = Date.parse('2026-01-12T09:00:00Z');
const ZONE = 'Europe/Amsterdam';
/** The first letter may still keep the stage from opening. */
const AHEAD = 3 * HOUR;

/** Three days before the symptom-free days are full. */
export const WAITING = 'the days are full';

/** Who it is in each profile: together they meet every kind of gate. */
const CASES: Readonly<Record<string, Course>> = {
  'peds-2023': { athlete: MINOR, by: PARENT, impactRiskFrom: '3' },
  'ais-2024': { athlete: MINOR, by: PARENT, impactRiskFrom: '3' },
};

export function startsOf(protocol: Protocol): Start[] {
  const course: Course = { at: INJURY_AT, zone: ZONE, athlete: ADULT, by: SELF, ...CASES[protocol.id] };
  const { athlete = ADULT, by = SELF } = course;
  const common = { protocol, athlete, zone: ZONE, by, clinician: DOCTOR };
  const [first, ...others] = protocol.stages.map((stage) => stage.id);
  const bare = drive(protocol, first ?? '1', course).injury;
  const starts: Start[] = [{ ...common, before: 'injury', log: [bare], at: INJURY_AT + 2 * AHEAD, opens: INJURY_AT }];
  const begin = (to: string, before: string, ahead: number): void => {
    const driven = drive(protocol, to, course);
    const at = driven.arrives - ahead;
    const log = sparse(driven, at).filter((entry) => Date.parse(entry.at) < at);
    starts.push({ ...common, before, log, at, opens: driven.arrives });
  };
  for (const to of [...others, 'complete']) begin(to, to, AHEAD);
  // Where days without symptoms are counted, also while they are.
  const counted = protocol.stages.find((stage) => stage.enter.some((gate) => gate.gate === 'symptom-free-days'));
  if (counted !== undefined) begin(counted.id, WAITING, 3 * DAY);
  return starts;
}

export const STARTS: readonly Start[] = PROTOCOLS.flatMap(startsOf);
