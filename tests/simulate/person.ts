/**
 * The person who recovers: feels what was drawn, logs as often as was drawn, looks at the stage that is allowed and does
 * a bout of it. Truthful, and no bolder than the plan.
 */
import { assess, type Assessment } from '../../src/engine/index.ts';
import type { Author, Entry } from '../../src/log/entry.ts';
import type { Protocol, Stage } from '../../src/protocols/index.ts';
import { DAY, HOUR, MINUTE, parseInstant } from '../../src/time/instant.ts';
import { localDay, startOfDay } from '../../src/time/zone.ts';
import { ALL_NO, newDiary, scoresOf, type Said } from './diary.ts';
import { ASSUMED, HORIZON } from './figures.ts';
import { type DrawnDay, type DrawnExertion, FREE_BELOW, type Recovery, ZONE } from './recovery.ts';
import { schoolDay } from './school.ts';

export interface World {
  readonly protocol: Protocol;
  readonly recovery: Recovery;
  /** Logs every day and every evening, whatever was drawn. */
  readonly isDiligent: boolean;
  /** False: the rules that young athletes' leagues add are left out. */
  readonly keepsCommunityClocks: boolean;
  /** Called after every look at the app; returns whether to go on. */
  readonly onLook: (look: Look) => boolean;
}

export interface Look {
  readonly at: number;
  readonly answer: Assessment;
  readonly entries: readonly Entry[];
  /** Severity at rest as it was felt on the day of that instant, logged or not. */
  readonly felt: (at: number) => number;
}

/** Lives through one recovery, up to the horizon. Returns the log. */
export function live(world: World): Entry[] {
  const { protocol, recovery } = world;
  const { athlete, injuryAt, injuryDay } = recovery;
  const adherence = world.isDiligent ? 1 : recovery.adherence;
  const diary = newDiary(athlete.id, athlete.name);
  const isMinor = injuryDay - localDay(ZONE, parseInstant(`${athlete.birthDate}T12:00:00Z`)) < 18.25 * 365;
  const paperBy: Author = isMinor ? { role: 'parent', name: 'Parent' } : { role: 'athlete', name: athlete.name };
  let relapsedOn: number | null = null;
  let freeBouts = 0;
  let lastRiseAt = Number.NEGATIVE_INFINITY;
  let lastCheckInAt = injuryAt;
  let visits = 0;
  let visit: { at: number; scope: string; writesAll: boolean } | null = null;
  let goesOn = true;

  const dayOf = (at: number): number => localDay(ZONE, at) - injuryDay;
  const levelOn = (day: number): number => {
    const back = relapsedOn !== null && day >= relapsedOn ? recovery.relapse : null;
    const again = back === null || relapsedOn === null ? 0 : back.severity * recovery.leftPerDay ** (day - relapsedOn);
    return (recovery.days[day]?.level ?? 0) + again;
  };
  const severityOn = (day: number): number => (levelOn(day) < FREE_BELOW ? 0 : Math.round(levelOn(day)));
  const felt = (at: number): number => severityOn(dayOf(at));

  /** Signs first, then how it is. */
  const checkIn = (at: number): void => {
    keepAppointment(at);
    const said: { -readonly [K in keyof Said]: Said[K] } = {};
    if (at - lastCheckInAt > 36 * HOUR) {
      const days = Array.from({ length: dayOf(at) - dayOf(lastCheckInAt) }, (_, back) => dayOf(at) - back);
      said.sinceLast = days.some((day) => severityOn(day) > 0) ? 'some' : 'none';
    }
    if (at - lastRiseAt < DAY) said.worseWithPhysical = true;
    diary.write('warning-signs', at - MINUTE, { answers: ALL_NO });
    diary.write('check-in', at, { symptoms: scoresOf(felt(at), recovery.items), ...said });
    lastCheckInAt = at;
  };

  const look = (at: number): Assessment => {
    keepAppointment(at);
    const answer = assess([protocol], athlete, diary.entries, at);
    goesOn = world.onLook({ at, answer, entries: diary.entries, felt });
    const paper = answer.reasons.find((reason) => reason.code === 'clearance-needed');
    const appointment = recovery.appointments[visits];
    if (paper !== undefined && visit === null && appointment !== undefined) {
      visit = { at: at + appointment.after * DAY, scope: paper.params.scope, writesAll: appointment.writesAll };
      visits += 1;
    }
    return answer;
  };

  /** A clinician says yes where the stage may be tried with symptoms, or where there are none. */
  function keepAppointment(until: number): void {
    if (visit === null || visit.at > until) return;
    const { at, scope, writesAll } = visit;
    visit = null;
    const stage = protocol.stages.find((one) => one.id === scope);
    if (stage === undefined || (needsResolution(stage) && felt(at) > 0)) return;
    const given = stage.contact && writesAll ? 'unrestricted' : scope;
    const profession = protocol.clearanceBy.includes('doctor') ? 'doctor' : (protocol.clearanceBy[0] ?? 'doctor');
    const clinician = { name: 'Clinician', profession };
    diary.write('clearance', at, { scope: given, clinician, document: 'folder' }, { by: paperBy });
  }

  /** What a bout or a school day does; a relapse is a bout's own. */
  const exertionOf = (drawn: DrawnExertion, at: number, relapse: boolean): object => {
    const severity = felt(at);
    const before = severity === 0 ? 0 : Math.min(10, 1 + Math.floor(severity / 10));
    const isWorse = relapse || (severity > 0 && drawn.worse < recovery.boutsWorse);
    const wanted = relapse ? (recovery.relapse?.rise ?? 0) : drawn.rise;
    const rise = isWorse ? Math.min(10 - before, wanted) : 0;
    const settled = drawn.answers < adherence ? drawn.settledAfterMinutes : null;
    return { before, peak: before + rise, settledAfterMinutes: rise === 0 ? 0 : settled };
  };

  const sport = (day: DrawnDay, from: number): number => {
    let at = from;
    let answer = look(at);
    if (answer.reasons.some((reason) => ['signs-unchecked', 'no-check-in'].includes(reason.code)) && goesOn) {
      const isAlarmed = answer.reasons.some((reason) => reason.code === 'signs-unchecked');
      const waits = answer.reasons.some((reason) => reason.code === 'no-activity');
      if (isAlarmed) diary.write('warning-signs', at, { answers: ALL_NO });
      if (isAlarmed && !waits) answer = look((at += MINUTE));
    }
    const opensAt = answer.next?.opensAt;
    const last = startOfDay(ZONE, localDay(ZONE, from)) + ASSUMED.waitsUntil * MINUTE;
    if (opensAt && goesOn) {
      const opens = parseInstant(opensAt);
      if (opens <= Math.min(last, at + ASSUMED.waitsHours * HOUR)) answer = look((at = Math.max(at, opens)));
    }
    const stage = protocol.stages.find((one) => one.id === answer.stage);
    if (!goesOn || stage === undefined || stage.minMinutes === null || !mayStart(answer, at)) return at;
    return bout(day, stage, at + MINUTE);
  };

  const bout = (day: DrawnDay, stage: Stage, at: number): number => {
    const severity = felt(at);
    if (severity / 10 + 1 >= ASSUMED.noBoutFrom) return at;
    if (severity === 0) freeBouts += 1;
    const relapses = severity === 0 && relapsedOn === null && freeBouts === recovery.relapse?.bout;
    const minutes = Math.max(day.minutes, stage.minMinutes ?? 0);
    const exertion = exertionOf(day.bout, at, relapses) as { before: number; peak: number };
    const end = at + minutes * MINUTE;
    const settled = exertion.peak > exertion.before ? day.bout.settledAfterMinutes : 0;
    diary.write('activity', at, { stage: stage.id, minutes, ...exertion }, { writtenAt: end + settled * MINUTE });
    if (exertion.peak > exertion.before) lastRiseAt = at;
    if (relapses) relapsedOn = dayOf(at);
    return end;
  };

  begin();
  for (let day = 1; day <= HORIZON && goesOn; day += 1) {
    const drawn = recovery.days[day];
    if (drawn === undefined || drawn.logs >= adherence) continue;
    const midnight = startOfDay(ZONE, injuryDay + day);
    checkIn(midnight + drawn.morning * MINUTE);
    if (athlete.student) {
      const at = midnight + ASSUMED.school * MINUTE;
      const fields = schoolDay(injuryDay + day, felt(at));
      if (fields !== null) diary.write('school', at, { ...fields, ...exertionOf(drawn.school, at, false) });
    }
    const end = sport(drawn, midnight + drawn.sport * MINUTE);
    if (goesOn && drawn.logsEvening < adherence)
      checkIn(Math.max(end + 15 * MINUTE, midnight + ASSUMED.evening * MINUTE));
  }
  return diary.entries;

  /** The day of the injury: the app is started, and somebody examines sooner or later. */
  function begin(): void {
    const { id, version } = protocol;
    const clocks = world.keepsCommunityClocks ? {} : { communityClocks: false };
    const fields = { protocol: id, protocolVersion: version, impactRiskFrom: recovery.impactRiskFrom, concussions: [] };
    diary.write('injury', injuryAt, { ...fields, ...clocks }, { writtenAt: injuryAt + HOUR });
    const examinedAt = injuryAt + recovery.examinationAfter * DAY;
    const clinician = { name: 'Clinician', profession: 'doctor' };
    diary.write('examination', examinedAt, { clinician, finding: 'concussion' }, { by: paperBy });
    checkIn(injuryAt + HOUR);
  }
}

function needsResolution(stage: Stage): boolean {
  return stage.contact || stage.enter.some(({ gate }) => gate === 'resolution' || gate === 'symptom-free-days');
}

/** Not in a stop, and not before an exceeded bout may be tried again. */
function mayStart(answer: Assessment, at: number): boolean {
  if (answer.verdict === 'stop') return false;
  const flare = answer.reasons.find((reason) => reason.code === 'flare');
  return flare === undefined || parseInstant(flare.params.retryFrom) <= at;
}
