/**
 * Promise 4, written from the contract and the profile's data alone: was anybody let through too early? Every step up of
 * the history is held against the raw log, and the answer of the moment against what stands.
 */
import type { Assessment, Move } from '../../src/engine/index.ts';
import type { Activity, Athlete, Entry } from '../../src/log/entry.ts';
import { type EntryGate, type Protocol, PROTOCOLS, type Stage } from '../../src/protocols/index.ts';
import { hasClearance } from './papers.ts';
import { calendarDay, DAYS, effect, HOURS, instant, isOnTime, type Raw } from './raw.ts';
import { standingAt } from './stands.ts';

const timeOf = (move: Move): number => Date.parse(move.at);

interface Step {
  readonly raw: Raw;
  readonly protocol: Protocol;
  readonly athlete: Athlete;
  readonly from: Stage;
  readonly to: Stage;
  readonly at: number;
  /** When the stage that is left was entered, as far as the history says. */
  readonly entered: number;
  readonly setbacks: readonly number[];
  /** An examination may give back what a knock took. */
  readonly givesBack: boolean;
}

/** What community rules and the profile ask before this stage, a repeated concussion left aside: it only adds. */
function gatesOf({ raw, protocol, athlete, to }: Step): EntryGate[] {
  const { injury } = raw;
  if (injury === null) return [];
  const unknownAge = athlete.birthDate === undefined;
  const keeps =
    injury.communityClocks ?? (unknownAge || instant(injury) < Date.parse(athlete.birthDate) + 18 * 365.25 * DAYS);
  const community: EntryGate[] = [];
  if (keeps && !protocol.ownClocks) {
    if (to === protocol.stages.find((stage) => stage.contact)) community.push({ gate: 'symptom-free-days', days: 14 });
    if (to === protocol.stages.at(-1)) community.push({ gate: 'day', minDay: 21 });
  }
  return [...to.enter, ...community].filter((gate) => !('whereRepeat' in gate));
}

/** Signs, a full check-in and a bout of the stage: never up on silence. */
function silence(step: Step): string | null {
  const { raw, from, at, entered, givesBack } = step;
  const lately = (entry: Entry): boolean => instant(entry) <= at && instant(entry) > at - DAYS;
  const checkIns = raw.of('check-in').filter((entry) => lately(entry) && raw.mayBeFull(entry));
  if (!raw.of('warning-signs').some((entry) => lately(entry) && raw.mayBeClean(entry))) return 'signs not asked';
  if (checkIns.length === 0) return 'no full check-in';
  const need = from.minMinutes;
  const tooMuch = tooMuchSince(step);
  if (need === null) {
    if (!tooMuch.every((bout) => mayRetry(step, bout, at))) return 'too soon after a bout that was too much';
    return at - entered < from.minHours * HOURS && !givesBack ? `not ${from.minHours} h` : null;
  }
  const bouts = raw.of('activity').filter((bout) => instant(bout) < at && mayBeFine(step, bout, need));
  const spoke = bouts.filter((bout) => instant(bout) <= at - from.minHours * HOURS);
  if (spoke.length === 0) return `no tolerated bout of ${from.id}`;
  const isSaid = spoke.some((bout) => checkIns.some((entry) => instant(entry) > instant(bout) + minutesOf(raw, bout)));
  if (!isSaid) return 'no full check-in after the bout';
  const isAgain = tooMuch.every((bad) => bouts.some((bout) => mayRetry(step, bad, instant(bout))));
  return isAgain ? null : 'a bout was too much, and none was fine after it';
}

/** A correction may have made it shorter. */
const minutesOf = (raw: Raw, bout: Activity): number => (raw.isAsWritten(bout) ? bout.minutes * 60_000 : 0);

/** Ended by what made somebody stop. */
const isStopped = (bout: Activity): boolean => (bout.stopSigns ?? []).length > 0;

/** Could this bout speak for the stage that is left? One that starts at the instant of a move comes after it. */
function mayBeFine({ raw, from, entered, givesBack }: Step, bout: Activity, need: number): boolean {
  if (instant(bout) < entered && !givesBack) return false;
  if (!raw.isAsWritten(bout)) return true;
  const rise = bout.peak - bout.before;
  return (
    isOnTime(bout) &&
    !isStopped(bout) &&
    bout.stage === from.id &&
    bout.minutes >= need &&
    isFine(from, rise, bout.settledAfterMinutes)
  );
}

/** Bouts since the stage was entered that no rule of any profile would bear. */
function tooMuchSince({ raw, at, entered, givesBack }: Step): Activity[] {
  if (givesBack) return [];
  const isTooMuch = (bout: Activity): boolean =>
    (bout.peak - bout.before > 2 || isStopped(bout)) && raw.isAsWritten(bout);
  return raw.of('activity').filter((bout) => instant(bout) >= entered && instant(bout) < at && isTooMuch(bout));
}

/** From the next local day on, and after twelve hours. */
function mayRetry({ raw }: Step, bad: Activity, at: number): boolean {
  const zone = raw.injury?.zone ?? 'UTC';
  return at >= instant(bad) + 12 * HOURS && calendarDay(zone, at) > calendarDay(zone, instant(bad));
}

/** Of bouts on the last day with one, whichever that is: nothing on a later day has spoken since. */
function boutsOfLastDay({ raw, at }: Step): Activity[] {
  const zone = raw.injury?.zone ?? 'UTC';
  const bouts = raw.of('activity').filter((bout) => instant(bout) < at);
  const last = Math.max(...bouts.map((bout) => calendarDay(zone, instant(bout))));
  return bouts.filter((bout) => calendarDay(zone, instant(bout)) === last && raw.isAsWritten(bout));
}

function unsettled(step: Step): string | null {
  const isOpen = boutsOfLastDay(step).some((bout) => bout.peak > bout.before && bout.settledAfterMinutes === null);
  return isOpen ? 'a bout is not known to have settled' : null;
}

function exertion(step: Step): string | null {
  const { raw, at } = step;
  if (boutsOfLastDay(step).some((bout) => bout.peak > bout.before || isStopped(bout)))
    return 'the last day with a bout was not clean';
  const isWorse = raw.of('check-in').some((entry) => {
    const isLately = instant(entry) <= at && instant(entry) > at - DAYS && raw.isAsWritten(entry);
    return isLately && (entry.worseWithPhysical === true || entry.worseWithMental === true);
  });
  return isWorse ? 'worse with exertion, said in the last 24 h' : null;
}

function isFine(stage: Stage, rise: number, settled: number | null): boolean {
  if (rise === 0) return true;
  const { bout } = stage;
  if (bout.rule !== 'tolerant' || rise > bout.maxRise || settled === null) return false;
  return bout.settledInclusive ? settled <= bout.settledWithinMinutes : settled < bout.settledWithinMinutes;
}

/** No symptom at rest in so many days, and no gap in the word about it. */
function unrest(days: number, { raw, at }: Step): string | null {
  const from = at - days * DAYS;
  const all = raw.of('check-in').filter((entry) => instant(entry) <= at);
  const bad = all.find((entry) => instant(entry) > from && raw.isAbove(entry));
  if (bad !== undefined) return `a symptom at rest ${Math.round((at - instant(bad)) / HOURS)} h before`;
  let covered = at;
  let mayBeFar = false;
  for (const entry of all.filter((one) => raw.mayBeFull(one)).toReversed()) {
    const gap = covered - instant(entry);
    if (gap > (mayBeFar ? 7 * DAYS : 36 * HOURS)) break;
    covered = instant(entry);
    mayBeFar = entry.sinceLast === 'none' || !raw.isAsWritten(entry);
    if (covered <= from) return null;
  }
  return `not ${days} days without a gap`;
}

function gateFault(gate: EntryGate, step: Step): string | null {
  const { raw, athlete, at } = step;
  switch (gate.gate) {
    case 'resolution': {
      const bad = raw.of('check-in').some((one) => instant(one) <= at && instant(one) > at - DAYS && raw.isAbove(one));
      return bad ? 'a symptom at rest in the last 24 h' : null;
    }
    case 'symptom-free-days':
      return unrest(gate.days, step);
    case 'clearance': {
      const risk = raw.injury?.impactRiskFrom ?? '3';
      const isAsked = gate.whereImpactRiskFrom?.includes(risk) ?? true;
      return isAsked && !hasClearance(step, gate.written) ? 'no clearance that counts' : null;
    }
    case 'day': {
      const knocks = step.givesBack ? [] : raw.of('head-impact').filter((entry) => instant(entry) <= at);
      const from = Math.max(...[raw.injury, ...knocks].map((entry) => (entry === null ? 0 : instant(entry))));
      const zone = raw.injury?.zone ?? 'UTC';
      const day = calendarDay(zone, at) - calendarDay(zone, from);
      return day < gate.minDay ? `day ${day} of ${gate.minDay}` : null;
    }
    case 'examined': {
      const seen = raw.entries.some(
        (entry) => ['examination', 'review', 'clearance'].includes(entry.type) && effect(entry) <= at,
      );
      return seen ? null : 'examined by nobody';
    }
    case 'school':
      return athlete.student &&
        !raw.of('school').some((entry) => instant(entry) <= at && (entry.step === 'L4' || !raw.isAsWritten(entry)))
        ? 'school has not been tried'
        : null;
    case 'clean-exertion':
      return exertion(step);
    default:
      return `a gate that the check does not know: ${JSON.stringify(gate)}`;
  }
}

function faultsOfStep(step: Step): string[] {
  const { protocol, from, to, raw, at } = step;
  const apart = protocol.stages.indexOf(to) - protocol.stages.indexOf(from);
  const standing = standingAt(raw, at).map((entry) => `${entry.type} stands`);
  const isInjuryKnown = raw.injury !== null && raw.isAsWritten(raw.injury);
  const asked = isInjuryKnown ? gatesOf(step).map((gate) => gateFault(gate, step)) : [];
  return [
    ...(apart === 1 ? [] : [`${apart} stages at once`]),
    ...standing,
    ...[silence(step), unsettled(step), ...asked].filter((fault) => fault !== null),
  ];
}

/**
 * Everything that says the answer came too early; empty where it did not.
 * @param raw what is known when it is asked.
 * @param since older steps are passed over.
 */
export function tooEarly(
  athlete: Athlete,
  raw: Raw,
  now: number,
  answer: Assessment,
  since = Number.NEGATIVE_INFINITY,
): string[] {
  const protocol = PROTOCOLS.find((one) => one.id === answer.protocol?.id);
  if (protocol === undefined) return [];
  const rank = (id: string): number => protocol.stages.findIndex((stage) => stage.id === id);
  const back = raw.of('examination').filter((entry) => entry.finding === 'no-concussion' || !raw.isAsWritten(entry));
  const givenBackAt = new Set(back.map(effect));
  const faults = answer.verdict === 'stop' ? [] : standingAt(raw, now).map((entry) => `${entry.type} stands`);
  const knocks = new Set(back.length > 0 ? raw.of('head-impact').map(instant) : []);
  const setbacks = answer.history
    .filter((move) => rank(move.to) < rank(move.from))
    .map(timeOf)
    .filter((at) => !knocks.has(at));
  let lastUp = Number.NEGATIVE_INFINITY;
  for (const [index, move] of answer.history.entries()) {
    const at = timeOf(move);
    const [from, to] = [protocol.stages[rank(move.from)], protocol.stages[rank(move.to)]];
    if (from === undefined || to === undefined) faults.push(`${move.from} → ${move.to}: no such stage`);
    if (from === undefined || to === undefined || to === from || rank(to.id) < rank(from.id) || givenBackAt.has(at))
      continue;
    if (at - lastUp < DAYS) faults.push(`${to.id} opened ${(at - lastUp) / HOURS} h after the last step up`);
    lastUp = at;
    if (at < since) continue;
    const before = answer.history[index - 1];
    const entered = before === undefined ? (raw.injury === null ? 0 : instant(raw.injury)) : timeOf(before);
    const step = { raw, protocol, athlete, from, to, at, entered, setbacks, givesBack: back.length > 0 };
    for (const fault of faultsOfStep(step)) faults.push(`${to.id} at ${move.at}: ${fault}`);
  }
  return faults;
}
