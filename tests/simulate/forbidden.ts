/**
 * Was a move up forbidden? Asked of the raw log and the protocol's data alone, in other words than the engine's gates,
 * so that the two can disagree.
 */
import type { Athlete, Entry, Injury } from '../../src/log/entry.ts';
import { EMERGENCY_SIGN_IDS } from '../../src/log/vocabulary.ts';
import type { Protocol, Stage } from '../../src/protocols/index.ts';
import type { Case, Told } from './case.ts';
import { communityFaults, gateFault } from './forbidden-gates.ts';
import * as raw from './raw.ts';

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
      .findLast(({ answers }) => EMERGENCY_SIGN_IDS.every((sign) => answers[sign] === 'no'));
    if (complete === undefined || now - raw.at(complete) >= raw.DAYS) return 'warning signs not asked in the last 24 h';
    const said = raw.ofType(log, 'check-in').filter((entry) => raw.at(entry) >= raw.at(complete));
    const isAlarmed = said.some((entry) => raw.isAlarming(entry, raw.ofType(log, 'check-in')));
    return isAlarmed ? 'warning signs not asked since an alarming check-in' : null;
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

/** Everything that forbade a move up at that instant; empty where it was right. */
function faultsOf(it: Case): string[] {
  const { injury, to, now } = it;
  const asked = [
    ...ALWAYS.map((rule) => rule(it)),
    ...to.enter.map((gate) => gateFault(gate, it)),
    ...communityFaults(it),
  ];
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
