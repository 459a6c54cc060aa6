/**
 * The person who recovers: logs as often as was drawn, looks at the stage that is allowed and does a bout of it.
 * Truthful, and no bolder than the plan.
 */
import { assess, type Assessment } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import type { Protocol } from '../../src/protocols/index.ts';
import { HOUR, MINUTE, parseInstant } from '../../src/time/instant.ts';
import { startOfDay } from '../../src/time/days.ts';
import { localDay } from '../../src/time/zone.ts';
import { Body, type Effort } from './body.ts';
import { Clinic } from './clinic.ts';
import { ALL_NO, type Diary, newDiary, scoresOf } from './diary.ts';
import { ASSUMED, HORIZON } from './figures.ts';
import { type DrawnDay, type Recovery, ZONE } from './recovery.ts';
import { schoolDay } from './school.ts';

/** What changes between two runs of the same recovery. */
export interface Circumstances {
  readonly protocol: Protocol;
  /** Logs every day and every evening, whatever was drawn. */
  readonly isDiligent: boolean;
  /** False: the symptom-free days and the days since the injury that community rules add are not asked. */
  readonly keepsCommunityClocks: boolean;
}

/** One look at the app. */
export interface Look {
  readonly at: number;
  readonly answer: Assessment;
  /** The log as it stands; entries written later are not in force yet. */
  readonly entries: readonly Entry[];
  readonly body: Body;
}
/** Called at every look; says whether to go on. */
export type OnLook = (look: Look) => boolean;

export class Person {
  private readonly circumstances: Circumstances;
  private readonly recovery: Recovery;
  private readonly onLook: OnLook;
  private readonly adherence: number;
  private readonly body: Body;
  private readonly diary: Diary;
  private readonly clinic: Clinic;
  private lastCheckInAt: number;
  /** Bouts and school days of which the app still asks when they had settled. */
  private open: { readonly id: string; readonly settled: number; readonly until: number }[] = [];
  private goesOn = true;

  constructor(circumstances: Circumstances, recovery: Recovery, onLook: OnLook) {
    this.circumstances = circumstances;
    this.recovery = recovery;
    this.onLook = onLook;
    this.adherence = circumstances.isDiligent ? 1 : recovery.adherence;
    this.body = new Body(recovery);
    this.diary = newDiary(recovery.athlete.id, recovery.athlete.name);
    this.clinic = new Clinic(circumstances.protocol, recovery, this.diary, this.body);
    this.lastCheckInAt = recovery.injuryAt;
  }

  /** From the injury to the horizon, or until `onLook` has seen enough. Returns the log. */
  recover(): readonly Entry[] {
    this.begin();
    for (let day = 1; day <= HORIZON && this.goesOn; day += 1) {
      const drawn = this.recovery.days[day];
      if (drawn !== undefined && drawn.logs < this.adherence) this.spend(day, drawn);
    }
    return this.diary.entries;
  }

  private begin(): void {
    const { injuryAt, impactRiskFrom } = this.recovery;
    const { protocol, keepsCommunityClocks } = this.circumstances;
    const clocks = keepsCommunityClocks ? {} : { communityClocks: false };
    const fields = { protocol: protocol.id, protocolVersion: protocol.version, impactRiskFrom, concussions: [] };
    this.diary.write('injury', injuryAt, { ...fields, ...clocks }, { writtenAt: injuryAt + HOUR });
    this.clinic.examine();
    this.checkIn(injuryAt + HOUR);
  }

  private spend(day: number, drawn: DrawnDay): void {
    const midnight = startOfDay(ZONE, this.recovery.injuryDay + day);
    this.checkIn(midnight + drawn.morning * MINUTE);
    if (this.recovery.athlete.student) this.goToSchool(day, drawn, midnight + ASSUMED.school * MINUTE);
    const free = this.sport(drawn, midnight);
    const evening = Math.max(free + 15 * MINUTE, midnight + drawn.evening * MINUTE);
    if (this.goesOn && drawn.logsEvening < this.adherence) this.checkIn(evening);
  }

  /** Signs first, then how it is. */
  private checkIn(at: number): void {
    this.clinic.keepAppointment(at);
    this.fillIn(at);
    const isLongAgo = at - this.lastCheckInAt > 36 * HOUR;
    this.diary.write('warning-signs', at - MINUTE, { answers: ALL_NO });
    this.diary.write('check-in', at, {
      symptoms: scoresOf(this.body.felt(at), this.recovery.items),
      ...(isLongAgo ? { sinceLast: this.body.hadAny(this.lastCheckInAt, at) ? 'some' : 'none' } : {}),
      ...(this.body.isWorseWithEffort(at) ? { worseWithPhysical: true } : {}),
    });
    this.lastCheckInAt = at;
  }

  private goToSchool(day: number, drawn: DrawnDay, at: number): void {
    const fields = schoolDay(this.recovery.injuryDay + day, this.body.felt(at));
    if (fields !== null)
      this.writeEffort('school', at, at, fields, this.body.effort(drawn.school, at), drawn.school.answers);
  }

  /** What was left open the evening before is answered when the app is opened the next day; later it stays unknown. */
  private fillIn(at: number): void {
    for (const { id, settled, until } of this.open) {
      if (at < until) this.diary.write('correction', at, { target: id, entry: { settledAfterMinutes: settled } });
    }
    this.open = [];
  }

  private look(at: number): Assessment {
    this.clinic.keepAppointment(at);
    const { entries } = this.diary;
    const answer = assess([this.circumstances.protocol], this.recovery.athlete, entries, at);
    this.goesOn = this.onLook({ at, answer, entries, body: this.body });
    const paper = answer.reasons.find((reason) => reason.code === 'clearance-needed');
    if (paper !== undefined) this.clinic.ask(paper.params.scope, at);
    return answer;
  }

  /** Looks, answers what is asked, waits a little where the next stage is about to open, and does a bout. When it ends. */
  private sport(drawn: DrawnDay, midnight: number): number {
    let at = midnight + drawn.sport * MINUTE;
    let answer = this.look(at);
    if (answer.reasons.some((reason) => reason.code === 'signs-unchecked')) {
      this.diary.write('warning-signs', at, { answers: ALL_NO });
      if (this.goesOn) answer = this.look(at);
    }
    const opens = parseInstant(answer.next?.opensAt ?? '');
    if (this.goesOn && opens <= Math.min(at + ASSUMED.waitsHours * HOUR, midnight + ASSUMED.waitsUntil * MINUTE)) {
      at = Math.max(at, opens);
      answer = this.look(at);
    }
    return this.goesOn && mayStart(answer, at) ? this.bout(drawn, answer, at) : at;
  }

  /** Where the stage needs none, only to leave behind one of which nobody knows how long it took to settle. */
  private bout(drawn: DrawnDay, answer: Assessment, at: number): number {
    const stage = this.circumstances.protocol.stages.find(({ id }) => id === answer.stage);
    const isOpen = answer.reasons.some((reason) => reason.code === 'settling');
    if (stage === undefined || (stage.minMinutes === null && !isOpen)) return at;
    if (this.body.effort(drawn.bout, at).before >= ASSUMED.noBoutFrom) return at;
    const end = at + drawn.minutes * MINUTE;
    const fields = { stage: stage.id, minutes: drawn.minutes };
    this.writeEffort('activity', at, end, fields, this.body.bout(drawn.bout, at), drawn.bout.answers);
    return end;
  }

  /** Written down once it has settled; who forgets to look again leaves that open. */
  private writeEffort(
    type: 'activity' | 'school',
    at: number,
    end: number,
    fields: object,
    { before, peak, settled }: Effort,
    answers: number,
  ): void {
    const isKnown = peak === before || answers < this.adherence;
    const settledAfterMinutes = isKnown ? settled : null;
    const writtenAt = end + (settledAfterMinutes ?? 0) * MINUTE;
    const id = this.diary.write(type, at, { ...fields, before, peak, settledAfterMinutes }, { writtenAt });
    const until = startOfDay(ZONE, localDay(ZONE, at) + 2);
    if (!isKnown) this.open.push({ id, settled, until });
  }
}

/** Not in a stop, and not before an exceeded bout may be tried again. */
function mayStart(answer: Assessment, at: number): boolean {
  if (answer.verdict === 'stop') return false;
  const flare = answer.reasons.find((reason) => reason.code === 'flare');
  return flare === undefined || parseInstant(flare.params.retryFrom) <= at;
}
