/** The part of the check that is about the gates a protocol names, and about community rules. */
import type { EntryGate } from '../../src/protocols/index.ts';
import type { Case } from './case.ts';
import { clearanceFault, examinationFault, schoolFault } from './forbidden-papers.ts';
import * as raw from './raw.ts';

/** What each gate forbids. A gate that is not known here is a fault of its own: it cannot be passed over in silence. */
export function gateFault(gate: EntryGate, it: Case): string | null {
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

/** Community rules for the young, in a profile without clocks of its own. */
const COMMUNITY = { symptomFreeDays: 14, minDay: 21 };

export function communityFaults(it: Case): (string | null)[] {
  const { protocol, injury, athlete, to } = it;
  const keepsClocks = (injury.communityClocks ?? raw.isYoung(athlete, raw.at(injury))) && !protocol.ownClocks;
  const isFirstContact = protocol.stages.find((stage) => stage.contact) === to;
  return [
    keepsClocks && isFirstContact ? restFault(COMMUNITY.symptomFreeDays, it) : null,
    keepsClocks && protocol.stages.at(-1) === to ? dayFault(COMMUNITY.minDay, it) : null,
  ];
}
