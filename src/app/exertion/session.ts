/** Begins a session, finds one again, and ends it: the way from the start page into the log. */
import type { SignId } from '../../log/vocabulary.ts';
import type { SessionHead } from '../../session/event.ts';
import { minutesToSettle, wasBad } from '../../session/live.ts';
import { LONGEST, MOST_SAMPLES } from '../../session/series-code.ts';
import { STEADY } from '../../session/script.ts';
import { append, codeOf, correct, makeEntry, type Result } from '../commands.ts';
import { dropDraft, hasDraft, writeDraft } from '../drafts.ts';
import { athlete, log } from '../state.ts';
import { wired } from '../wiring.ts';
import { allowance, barsFor, mayStart } from './allowed.ts';
import { activityOf, samplesOf, secondsOf, writtenMinutes } from './bout.ts';
import { readChoice } from './choice.ts';
import type { Chosen } from './chosen.ts';
import {
  catchUp,
  drive,
  finish,
  type Happened,
  happened,
  isDriven,
  leave,
  type Session,
  session,
  sessionTime,
  whenEnded,
} from './driver.ts';
import { readLive, writeHead } from './rows.ts';
import { give, wakeSenses } from './senses.ts';
import { keepSeries } from './series-row.ts';

export { leave, type Session, session } from './driver.ts';

/** Today shows it first. */
const mark = (who: string): string => `session:${who}`;

/** Letters that the log holds: what is longer could not be written at the end. */
const LONGEST_KIND = 80;

export interface Starting {
  /** 0–10. */
  readonly before: number;
  /** In words; '' = not said. */
  readonly kind: string;
  readonly chosen: Chosen | null;
}

/** From a tap. Nothing starts that the plan does not allow, whatever a page still shows. */
export async function startSession({ before, kind, chosen }: Starting): Promise<Result> {
  const person = athlete.value;
  const allowed = allowance.value;
  if (person === null || allowed === null) return { ok: false, error: 'invalid' };
  const bars = barsFor(allowed, await readChoice(person.id), chosen);
  if (bars.length > 0 || !mayStart(allowed.limits, before) || person.caution === undefined)
    return { ok: false, error: 'invalid' };
  const { platform } = wired();
  const head: SessionHead = {
    v: 1,
    id: platform.newId(),
    athlete: person.id,
    startedAt: platform.now(),
    before,
    kind: kind.trim() === '' ? (chosen?.kind ?? null) : kind.trim().slice(0, LONGEST_KIND),
    script: chosen?.script ?? STEADY,
    limits: allowed.limits,
    minutes: allowed.limits.prescribedMinutes ?? allowed.minMinutes,
    programme: chosen?.programme ?? null,
  };
  try {
    await wakeSenses().catch(() => undefined);
    // One at a time: one that runs, here or in another page, is gone on with.
    if ((await readLive(person.id)) !== null) return { ok: true };
    await writeHead(head, '');
    writeDraft(mark(person.id), {});
    await drive({ head, events: [], rows: 0 });
    await give([{ cue: 'started' }]);
    return { ok: true };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}

/** Finds it again after a reload, a lock, an empty battery; a page that opens it has it from then on. */
export async function openSession(): Promise<void> {
  const person = athlete.value;
  if (person === null) return void (session.value = null);
  if (isDriven(person.id)) return catchUp();
  await readChoice(person.id);
  const kept = await readLive(person.id);
  if (kept === null) {
    // That of somebody else on this device goes on being watched.
    if (session.value === undefined || session.value?.head.athlete === person.id) leave();
    dropDraft(mark(person.id));
    return;
  }
  // Behind a page that was closed between two writes.
  if (!hasDraft(mark(person.id))) writeDraft(mark(person.id), {});
  await drive(kept);
  const found = session.value;
  if (!found) return;
  if (isWritten(found.head.id) && found.live.phase !== 'ended') await happened({ is: 'ended', cause: 'warning-sign' });
  else if (found.live.phase === 'ended') await writeBad(found);
}

/** Something that a person told, by a tap: after a reload it is what lets the page sound again. */
export function tell(...told: readonly Happened[]): Promise<void> {
  void wakeSenses().catch(() => undefined);
  return happened(...told);
}

/** Goes on with it in this page: what another one did meanwhile is read anew. */
export function takeHere(): Promise<void> {
  return openSession();
}

export function isWritten(id: string): boolean {
  return log.value.entries.some((entry) => entry.id === id);
}

/** A bout that the person took back, or corrected, is not written a second time. */
async function writeBout(done: Session, peak: number, more: Parameters<typeof append>[0] = []): Promise<Result> {
  const { head, live, events } = done;
  if (!isWritten(head.id)) {
    const at = { at: head.startedAt, athlete: head.athlete };
    const bout = { ...makeEntry(activityOf(head, { live, events }, peak), at), id: head.id };
    const result = await append([bout, ...more]);
    if (!result.ok) return result;
  } else if (more.length > 0) {
    const result = await append(more);
    if (!result.ok) return result;
  }
  // Found again days later, its end is days behind what the strap said.
  const end = Math.min(secondsOf(live), LONGEST);
  const samples = samplesOf(events)
    .filter(({ at }) => at <= end)
    .slice(0, MOST_SAMPLES);
  if (samples.every(({ bpm }) => bpm === null)) return { ok: true };
  const { predictedMax, ceiling } = head.limits;
  const of = { samples, end, predictedMax, ceiling: ceiling?.bpm ?? null, source: 'strap' as const };
  const kept = await keepSeries(head.id, of);
  // What was told with it is written: nobody is kept from the next step by a curve, least of all by one that cannot be kept.
  return more.length > 0 || (!kept.ok && kept.error === 'invalid') ? { ok: true } : kept;
}

/** What was bad is written at once; that it settled is nobody's to say yet. */
async function writeBad(ended: Session): Promise<void> {
  if (!wasBad(ended.head, ended.live)) return;
  await writeBout(ended, ended.live.worst);
}
whenEnded(writeBad);

/**
 * A sign of an emergency, told and confirmed: written with the bout in one stroke, and the session is over.
 * @param sign answered yes
 */
export async function tellAlarm(sign: SignId): Promise<Result> {
  const found = session.value;
  if (!found) return { ok: false, error: 'invalid' };
  // Said before any disk answers; the session is paused meanwhile, and help is on the same page.
  void give([{ cue: 'stop', reasons: [{ code: 'warning-sign' }] }]).catch(() => undefined);
  const alarm = makeEntry({ type: 'warning-signs', answers: { [sign]: 'yes' } }, { athlete: found.head.athlete });
  const live = { ...found.live, hasSign: true, end: { t: sessionTime(), cause: 'warning-sign' as const } };
  const result = await writeBout({ ...found, live }, live.worst, [alarm]);
  if (!result.ok) return result;
  await tell({ is: 'warning-sign' });
  return close(found.head, true);
}

async function close(head: SessionHead, isShown: boolean): Promise<Result> {
  try {
    await finish(head, isShown);
    dropDraft(mark(head.athlete));
    return { ok: true };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}

/** How it went on, once somebody says so. */
export interface Afterwards {
  /** 0–10, at worst during it or after it. */
  readonly peak: number;
  /** Back to what it was, now; false = not yet. Asked only where it rose. */
  readonly hasSettled: boolean;
}

/** Too short to be written down, and nothing was bad. */
export const isTooShort = ({ head, live }: Session): boolean => writtenMinutes(head, live) <= 0;

/**
 * Writes what was answered: the bout where it is not in the log yet, else as a correction of it. Nothing is kept beside it
 * then. @returns also where it fails: the same can be asked again
 */
export async function answerAfter(done: Session, { peak, hasSettled }: Afterwards): Promise<Result> {
  const result = await writeAnswer(done, peak, hasSettled);
  if (!result.ok) return result;
  return close(done.head, true);
}

async function writeAnswer(done: Session, peak: number, hasSettled: boolean): Promise<Result> {
  const { head, live } = done;
  const worst = Math.max(peak, live.worst);
  const wasWritten = isWritten(head.id);
  const written = await writeBout(withPeak(done, worst), worst);
  if (!written.ok) return written;
  if (worst <= head.before) return { ok: true };
  const settledAfterMinutes = hasSettled ? minutesToSettle(live, sessionTime()) : null;
  const isHigher = wasWritten && worst > live.worst;
  if (!isHigher && settledAfterMinutes === null) return { ok: true };
  return correct(head.id, { ...(isHigher ? { peak: worst } : {}), settledAfterMinutes });
}

/** A rise that was told afterwards makes a short bout one to be written. */
function withPeak(done: Session, peak: number): Session {
  return { ...done, live: { ...done.live, worst: Math.max(done.live.worst, peak) } };
}

/** It was too short to be anything, and nothing is written of it. */
export const leaveShort = (done: Session): Promise<Result> => close(done.head, true);
