/**
 * Was a move up forbidden? Asked of the raw log and the protocol's data alone, in other words than the engine's gates,
 * so that the two can disagree.
 */
import type { Athlete, Entry, Injury } from '../../src/log/entry.ts';
import { EMERGENCY_SIGN_IDS } from '../../src/log/vocabulary.ts';
import type { EntryGate, Protocol, Stage } from '../../src/protocols/index.ts';
import { clearanceFault, examinationFault, schoolFault } from './forbidden-papers.ts';
import * as raw from './raw.ts';

/** A move as the engine told it. */
export interface Told {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly reasons: readonly { readonly evidence: readonly string[] }[];
}

export interface Case {
  readonly protocol: Protocol;
  readonly athlete: Athlete;
  readonly injury: Injury;
  /** The instant of the move, and what speaks for it. */
  readonly now: number;
  readonly log: readonly Entry[];
  readonly from: Stage;
  readonly to: Stage;
  /** When the stage that is left was entered. */
  readonly entered: number;
  /** Earlier moves, oldest first. */
  readonly earlier: readonly Told[];
  readonly isDown: (move: Told) => boolean;
}

/** Community rules for the young, in a profile without clocks of its own. */
const COMMUNITY = { symptomFreeDays: 14, minDay: 21 };

type Rule = (it: Case) => string | null;

const ALWAYS: readonly Rule[] = [
  ({ protocol, from, to }) =>
    protocol.stages.indexOf(to) - protocol.stages.indexOf(from) === 1 ? null : 'more than one stage up',
  ({ earlier, isDown, now }) => {
    const up = earlier.findLast((move) => !isDown(move));
    return up !== undefined && now - Date.parse(up.at) < raw.DAYS ? 'less than 24 h after the last move up' : null;
  },
  ({ log, now }) => {
    const complete = raw
      .ofType(log, 'warning-signs')
      .filter(({ answers }) => EMERGENCY_SIGN_IDS.every((sign) => answers[sign] === 'no'));
    return complete.some((signs) => now - raw.at(signs) < raw.DAYS) ? null : 'warning signs not asked in the last 24 h';
  },
  ({ log }) => {
    const reviewed = raw.ofType(log, 'review').findLast(({ outcome }) => outcome === 'continue');
    const since = reviewed === undefined ? Number.NEGATIVE_INFINITY : raw.at(reviewed);
    const alarms = log.filter(
      (entry) =>
        entry.type === 'head-impact' ||
        (entry.type === 'warning-signs' && Object.values(entry.answers).some((answer) => answer !== 'no')),
    );
    return alarms.some((entry) => raw.at(entry) > since) ? 'a sign or a knock stands' : null;
  },
  boutFault,
  ({ log, now }) => {
    const bouts = raw.ofType(log, 'activity');
    const newest = bouts.at(-1);
    if (newest === undefined) return null;
    const day = raw.calendarDay(newest.zone, raw.at(newest));
    const open = bouts.filter((bout) => raw.rise(bout) > 0 && bout.settledAfterMinutes === null);
    const isOfDay = open.some((bout) => raw.calendarDay(bout.zone, raw.at(bout)) === day && raw.at(bout) <= now);
    return isOfDay ? 'a rise on the newest day with a bout is not known to have settled' : null;
  },
];

/** A bout of the stage that was fine, long enough ago, and after whatever was too much; then a full check-in. */
function boutFault({ from, log, now, entered, earlier, isDown }: Case): string | null {
  const bouts = raw.ofType(log, 'activity').filter((bout) => raw.at(bout) >= entered);
  const last = earlier.at(-1);
  const cause = last !== undefined && isDown(last) ? last.reasons.flatMap((reason) => reason.evidence) : [];
  const tooMuch = [
    ...bouts.filter((bout) => !raw.isFine(from.bout, bout)),
    ...log.filter((entry) => cause.includes(entry.id)),
  ];
  const zone = log[0]?.zone ?? 'UTC';
  const mayRetry = (instant: number): boolean =>
    tooMuch.every(
      (entry) =>
        instant - raw.at(entry) >= 12 * raw.HOURS &&
        raw.calendarDay(zone, instant) > raw.calendarDay(zone, raw.at(entry)),
    );
  const need = from.minMinutes;
  const spoke =
    need === null
      ? null
      : bouts.find(
          (bout) =>
            bout.stage === from.id && bout.minutes >= need && raw.isFine(from.bout, bout) && mayRetry(raw.at(bout)),
        );
  if (spoke === undefined) return 'no fine bout of the stage';
  const counted = spoke === null ? entered : raw.at(spoke);
  if (now - counted < from.minHours * raw.HOURS) return `less than ${from.minHours} h on the stage`;
  if (spoke === null && !mayRetry(now)) return 'too soon after a bout that was too much';
  const after = spoke === null ? entered : raw.endOf(spoke);
  const isSaid = raw
    .ofType(log, 'check-in')
    .some((entry) => raw.isFull(entry) && raw.at(entry) > after && now - raw.at(entry) < raw.DAYS);
  return isSaid ? null : 'no full check-in after the bout and in the last 24 h';
}

/** What each gate forbids. A gate that is not known here is a fault of its own: it cannot be passed over in silence. */
function gateFault(gate: EntryGate, it: Case): string | null {
  switch (gate.gate) {
    case 'resolution':
      return resolutionFault(it);
    case 'clean-exertion':
      return exertionFault(it);
    case 'examined':
      return examinationFault(it);
    case 'school':
      return schoolFault(it);
    case 'clearance':
      return clearanceFault(gate, it);
    case 'day':
      // Nobody in the cohort has an earlier concussion.
      return gate.whereRepeat === true ? null : dayFault(gate.minDay, it);
    case 'symptom-free-days':
      return gate.whereRepeat === true ? null : restFault(gate.days, it);
    default:
      return `a gate that the check does not know: ${JSON.stringify(gate)}`;
  }
}

function resolutionFault({ log, now }: Case): string | null {
  const lately = raw.ofType(log, 'check-in').filter((entry) => now - raw.at(entry) < raw.DAYS);
  if (lately.some((entry) => raw.isAbove(entry))) return 'a symptom at rest in the last 24 h';
  if (lately.some((entry) => entry.painkiller === true)) return 'a painkiller in the last 24 h';
  const ended = Math.max(...raw.ofType(log, 'activity').map((bout) => raw.endOf(bout)));
  return lately.some((entry) => raw.isFull(entry) && raw.at(entry) > ended) ? null : 'nothing said since the last bout';
}

function exertionFault({ log, now }: Case): string | null {
  const bouts = raw.ofType(log, 'activity');
  const newest = bouts.at(-1);
  if (newest === undefined) return 'no bout at all';
  const day = raw.calendarDay(newest.zone, raw.at(newest));
  const ofDay = bouts.filter((bout) => raw.calendarDay(bout.zone, raw.at(bout)) === day);
  if (ofDay.some((bout) => raw.rise(bout) > 0)) return 'a rise on the newest day with a bout';
  if (ofDay.some((bout) => bout.before > 0)) return 'symptoms before a bout of the newest day with one';
  const said = raw.ofType(log, 'check-in').filter((entry) => now - raw.at(entry) < raw.DAYS);
  const isWorse = said.some((entry) => entry.worseWithPhysical === true || entry.worseWithMental === true);
  return isWorse ? 'worse with exertion, said in the last 24 h' : null;
}

function dayFault(minDay: number, { injury, now }: Case): string | null {
  const day = raw.calendarDay(injury.zone, now) - raw.calendarDay(injury.zone, raw.at(injury));
  return day >= minDay ? null : `day ${day} instead of ${minDay}`;
}

/** No symptom reported in so many days, and no gap in what was reported. */
function restFault(days: number, { log, now }: Case): string | null {
  const from = now - days * raw.DAYS;
  const all = raw.ofType(log, 'check-in');
  const isBad = all.some((entry) => raw.at(entry) >= from && (raw.isAbove(entry) || entry.sinceLast === 'some'));
  if (isBad) return `a symptom at rest in the last ${days} days`;
  const full = all.filter((entry) => raw.isFull(entry) && entry.painkiller !== true);
  let covered = now;
  let isTold = false;
  for (const entry of full.toReversed()) {
    const gap = covered - raw.at(entry);
    if (gap > 36 * raw.HOURS && !(isTold && gap <= 7 * raw.DAYS)) break;
    covered = raw.at(entry);
    isTold = entry.sinceLast === 'none';
    if (covered <= from) return raw.isAbove(entry) ? `a symptom at the start of ${days} days` : null;
  }
  return `not ${days} days without a gap`;
}

/** Everything that forbade a move up at that instant; empty where it was right. */
export function faultsOf(it: Case): string[] {
  const { protocol, injury, athlete, to, now } = it;
  const born = Date.parse(`${athlete.birthDate ?? ''}T00:00:00Z`);
  const isYoung = !(raw.at(injury) - born >= 18 * 365.25 * raw.DAYS);
  const keepsClocks = (injury.communityClocks ?? isYoung) && !protocol.ownClocks;
  const isFirstContact = protocol.stages.find((stage) => stage.contact) === to;
  const community: (string | null)[] = [
    keepsClocks && isFirstContact ? restFault(COMMUNITY.symptomFreeDays, it) : null,
    keepsClocks && protocol.stages.at(-1) === to ? dayFault(COMMUNITY.minDay, it) : null,
  ];
  const asked = [...ALWAYS.map((rule) => rule(it)), ...to.enter.map((gate) => gateFault(gate, it)), ...community];
  const late = now < raw.at(injury) ? ['before the injury'] : [];
  return [...late, ...asked.filter((fault) => fault !== null)];
}

/**
 * Checks one move of a history.
 * @param told what was written down by the instant at which that history was told.
 */
export function faultsOfMove(
  protocol: Protocol,
  athlete: Athlete,
  told: readonly Entry[],
  history: readonly Told[],
  index: number,
): string[] {
  const move = history[index];
  const stageOf = (id: string | undefined): Stage | undefined => protocol.stages.find((stage) => stage.id === id);
  const [from, to] = [stageOf(move?.from), stageOf(move?.to)];
  const injury = told.find((entry): entry is Injury => entry.type === 'injury');
  if (move === undefined || from === undefined || to === undefined || injury === undefined) return ['not a stage'];
  const rank = (id: string): number => protocol.stages.findIndex((stage) => stage.id === id);
  const isDown = (other: Told): boolean => rank(other.to) <= rank(other.from);
  if (isDown(move)) return [];
  const earlier = history.slice(0, index);
  const now = Date.parse(move.at);
  const entered = Date.parse(earlier.at(-1)?.at ?? injury.at);
  const log = raw.upTo(now, told);
  return faultsOf({ protocol, athlete, injury, now, log, from, to, entered, earlier, isDown });
}
