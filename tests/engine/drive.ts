/**
 * Drives a clean recovery up the stages of any profile as fast as its own numbers allow. Every instant is counted here
 * from the protocol's data and the contract, and the engine is never asked: so a test can compare the two.
 */
import type { Athlete, Author, Entry } from '../../src/log/entry.ts';
import type { EntryGate, Protocol, Stage } from '../../src/protocols/index.ts';
import { DAY, formatUtc, HOUR, MINUTE } from '../../src/time/instant.ts';
import { startOfDay } from '../../src/time/days.ts';
import { dateText, localDay } from '../../src/time/zone.ts';
import { ATHLETE, checkIn, entry, INJURY_AT, injury, SELF, signs } from './logs.ts';

export interface Course {
  /** Instant of the injury, milliseconds. */
  readonly at?: number;
  readonly zone?: string;
  readonly athlete?: Athlete;
  readonly impactRiskFrom?: '3' | '4' | '5';
  readonly communityClocks?: boolean;
  /** An earlier concussion in the two months before: the second within three. */
  readonly repeat?: boolean;
  /** First clean check-in; from here on one every twelve hours. */
  readonly wellFrom?: number;
  /** The daily routine goes on up to here; else for two days after the stage opens. */
  readonly until?: number;
  /** Who writes down what clinicians say. */
  readonly by?: Author;
}

/** A log in its parts, so that a test can leave one out, move it or make it worse. */
export interface Driven {
  readonly protocol: Protocol;
  readonly athlete: Athlete;
  readonly zone: string;
  readonly injury: Entry;
  readonly examination: Entry;
  /** A full school day without supports; null where not a student. */
  readonly school: Entry | null;
  /** By the stage it opens. */
  readonly clearances: ReadonlyMap<string, Entry>;
  /** By the stage it was on; each starts at the instant its stage opens. */
  readonly bouts: ReadonlyMap<string, Entry>;
  /** Complete signs, all no, and a minute later a full check-in of zeros, every twelve hours. */
  readonly routine: readonly Entry[];
  /** First full check-in: the symptom-free run starts here. */
  readonly wellFrom: number;
  /** When each stage opens, in milliseconds, up to the one asked for; the first with the injury. */
  readonly opens: ReadonlyMap<string, number>;
  /** When the stage asked for (or the end of the plan) opens. */
  readonly arrives: number;
  /** Everything together. */
  readonly log: readonly Entry[];
}

const TWICE_A_DAY = 12 * HOUR;

/** The gates before a stage that apply to this injury, those of community rules included. */
export function gatesBefore(protocol: Protocol, stage: Stage, course: Course = {}): readonly EntryGate[] {
  const { impactRiskFrom = '5', communityClocks = false, repeat = false } = course;
  const extra: EntryGate[] = [];
  if (communityClocks && !protocol.ownClocks) {
    if (stage === protocol.stages.find((one) => one.contact)) extra.push({ gate: 'symptom-free-days', days: 14 });
    if (stage === protocol.stages.at(-1)) extra.push({ gate: 'day', minDay: 21 });
  }
  return [...stage.enter, ...extra].filter((gate) => {
    if ('whereRepeat' in gate && !repeat) return false;
    return gate.gate !== 'clearance' || (gate.whereImpactRiskFrom ?? [impactRiskFrom]).includes(impactRiskFrom);
  });
}

/** From when a gate is open in a recovery in which everything is clean and granted. */
function opensFrom(gate: EntryGate, zone: string, injuryAt: number, wellFrom: number): number {
  switch (gate.gate) {
    case 'day':
      return startOfDay(zone, localDay(zone, injuryAt) + gate.minDay);
    case 'symptom-free-days':
      return wellFrom + gate.days * DAY;
    case 'resolution':
    case 'clean-exertion':
    case 'examined':
    case 'school':
    case 'clearance':
      return injuryAt;
    default:
      throw new Error(`drive.ts does not know the gate ${JSON.stringify(gate satisfies never)}`);
  }
}

/** Complete signs, all no, and a minute later a full check-in of zeros, every twelve hours from an instant on. */
export function routineBetween(from: number, until: number): Entry[] {
  const pairs: Entry[] = [];
  for (let at = from; at <= until; at += TWICE_A_DAY) pairs.push(signs(at - MINUTE), checkIn(at));
  return pairs;
}

/** The injury of a course, which says which gates apply. */
function injuryOf(protocol: Protocol, course: Course, at: number, zone: string): Entry {
  const { impactRiskFrom = '5', communityClocks = false, repeat = false } = course;
  const { id, version } = protocol;
  const earlier = repeat ? { concussions: [dateText(localDay(zone, at) - 50)] } : {};
  const fields = { protocol: id, protocolVersion: version, impactRiskFrom, communityClocks, ...earlier };
  return injury(fields, at, { zone });
}

/** When the stage after this one opens, counted from when this one was entered. */
function leaves(stage: Stage, entered: number, isFirst: boolean, gatesOpen: number): number {
  // The bout starts at the instant its stage opens, so its hours are those since entering; 24 h since the last move up.
  return Math.max(entered + stage.minHours * HOUR, isFirst ? entered : entered + DAY, gatesOpen);
}

/**
 * @param to a stage id, or `complete`: the end of the plan.
 * @throws where the data names a gate that is not known here.
 */
export function drive(protocol: Protocol, to: string, course: Course = {}): Driven {
  const { at = INJURY_AT, zone = 'Europe/Amsterdam', athlete = ATHLETE, by = SELF } = course;
  const { wellFrom = at + 10 * HOUR } = course;
  const given = { by };
  const profession = protocol.clearanceBy[0] ?? 'doctor';
  const clinician = { name: 'Dr. Vos', profession };
  const opens = new Map<string, number>();
  const bouts = new Map<string, Entry>();
  const clearances = new Map<string, Entry>();
  let entered = at;
  let arrives = at;
  for (const [index, stage] of protocol.stages.entries()) {
    opens.set(stage.id, entered);
    arrives = entered;
    if (stage.id === to) break;
    if (stage.minMinutes !== null) {
      const minutes = Math.max(20, stage.minMinutes);
      const fields = { stage: stage.id, minutes, before: 0, peak: 0, settledAfterMinutes: 0 };
      bouts.set(stage.id, entry('activity', entered, fields));
    }
    const next = protocol.stages[index + 1];
    const gates = next === undefined ? [] : gatesBefore(protocol, next, course);
    const gatesOpen = gates.map((gate) => opensFrom(gate, zone, at, wellFrom));
    if (next !== undefined && gates.some((gate) => gate.gate === 'clearance')) {
      const fields = { clinician, scope: next.id, document: 'blue folder' };
      clearances.set(next.id, entry('clearance', entered + 3 * HOUR, fields, given));
    }
    // Nothing moves before somebody has checked in; the routine keeps what is asked daily open after that.
    entered = leaves(stage, entered, index === 0, Math.max(wellFrom, ...gatesOpen));
    arrives = entered;
  }
  if (to !== 'complete' && !opens.has(to)) throw new RangeError(`${protocol.id} has no stage ${to}`);
  const parts = {
    injury: injuryOf(protocol, course, at, zone),
    examination: entry('examination', at + 2 * HOUR, { clinician, finding: 'concussion' }, given),
    school: athlete.student
      ? entry('school', at + 3 * HOUR, { step: 'L4', fullDay: true, before: 0, peak: 0, settledAfterMinutes: 0 })
      : null,
    routine: routineBetween(wellFrom, course.until ?? arrives + 2 * DAY),
  };
  const { school } = parts;
  const log = [
    parts.injury,
    parts.examination,
    ...(school === null ? [] : [school]),
    ...clearances.values(),
    ...bouts.values(),
    ...parts.routine,
  ];
  return { protocol, athlete, zone, ...parts, clearances, bouts, wellFrom, opens, arrives, log };
}

/** The log without some of its parts, and with others. */
export function without(
  driven: Driven,
  left: readonly (Entry | null | undefined)[],
  more: readonly Entry[] = [],
): Entry[] {
  return [...driven.log.filter((one) => !left.includes(one)), ...more];
}

/** A copy of an entry, with other fields. */
export function altered(one: Entry, fields: Record<string, unknown>): Entry {
  return { ...one, ...fields };
}

/** The same entry at another instant, written down then. */
export function moved(one: Entry, at: number): Entry {
  return altered(one, { at: formatUtc(at), recordedAt: formatUtc(at) });
}
