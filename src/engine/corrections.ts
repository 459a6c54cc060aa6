/**
 * Corrections: nothing is ever edited, so an entry is what it was plus what was written about it later, as far as that
 * counts. A change for the worse always counts; one for the better only from somebody who may make it, in time.
 */
import type { Activity, Correction, Entry, Injury, SchoolDay } from '../log/entry.ts';
import { SIGN_IDS, type SignAnswer, type SignId, SYMPTOM_IDS, type SymptomId } from '../log/vocabulary.ts';
import { HOUR, MINUTE, parseInstant } from '../time/instant.ts';
import { startOfDay } from '../time/days.ts';
import { localDay } from '../time/zone.ts';
import { mergeForCaution, worseAnswer } from './caution-merge.ts';

/** An author may set an own entry right for this long. */
export const OWN_CORRECTION = HOUR;
/** An entry dated further ahead of its own writing than this has an untrusted clock. */
export const CLOCK_SLACK = 10 * MINUTE;

export interface Corrected {
  readonly entry: Entry;
  /** Withdrawn by somebody who may: it exists for the reader, not for the engine. */
  readonly withdrawn: boolean;
  readonly cautionOnly: boolean;
  readonly unknown: ReadonlySet<SymptomId>;
  readonly endMinutes: number;
  /** When a correction last made its answers or scores worse, in milliseconds; what was said before did not know of it. */
  readonly worsenedAt: number | null;
  /** Corrections outside the rules, to be told. */
  readonly told: readonly Correction[];
}

interface Draft {
  entry: Entry;
  withdrawn: boolean;
  cautionOnly: boolean;
  readonly unknown: Set<SymptomId>;
  endMinutes: number;
  worsenedAt: number | null;
  /** Minutes to settle were named at some time: what was once known cannot become an open question to be filled in. */
  hasNamedSettling: boolean;
  readonly told: Correction[];
}

interface Rights {
  /** By the author, within the hour. */
  readonly timely: boolean;
  /** May make the picture better: timely, or a parent, staff or clinician other than the author. */
  readonly free: boolean;
  /** The author, or a parent, staff or clinician: may fill in what was left open. */
  readonly mayFill: boolean;
}

function rightsOf(correction: Correction, original: Entry): Rights {
  const isAuthor = correction.by.role === original.by.role && correction.by.name === original.by.name;
  const isAthlete = correction.by.role === 'athlete';
  const recordedAt = parseInstant(correction.recordedAt);
  const age = recordedAt - parseInstant(original.recordedAt);
  const isTrusted = parseInstant(correction.at) - recordedAt <= CLOCK_SLACK;
  const timely = isTrusted && isAuthor && age >= 0 && age <= OWN_CORRECTION;
  return {
    timely,
    free: timely || (isTrusted && !isAthlete && !isAuthor),
    mayFill: isTrusted && (isAuthor || !isAthlete),
  };
}

const hasAnswer = (entry: Entry, answer: SignAnswer): boolean =>
  entry.type === 'warning-signs' && Object.values(entry.answers).includes(answer);

/** A sign answered "yes", a knock, "stay stopped": only a review ends those. */
function isForReviewOnly(entry: Entry): boolean {
  return (
    hasAnswer(entry, 'yes') ||
    entry.type === 'head-impact' ||
    (entry.type === 'review' && entry.outcome === 'stay-stopped')
  );
}

function withdraw(draft: Draft, correction: Correction, rights: Rights): void {
  // A change of profile is undone at once or not at all: later it takes a new one, with a day of its own.
  if (draft.entry.type === 'protocol-change') {
    if (rights.timely) draft.withdrawn = true;
    else draft.told.push(correction);
    return;
  }
  const isOpenQuestion = hasAnswer(draft.entry, 'unsure') && !rights.timely;
  if (rights.free && !isForReviewOnly(draft.entry) && !isOpenQuestion) draft.withdrawn = true;
  else {
    draft.cautionOnly = true;
    draft.told.push(correction);
  }
}

/** Even who may correct cannot take back a "yes", nor turn "I don't know" into "no" late or for somebody else. */
function guardedAnswers(
  old: Partial<Record<SignId, SignAnswer>>,
  changed: Partial<Record<SignId, SignAnswer>>,
  timely: boolean,
): Partial<Record<SignId, SignAnswer>> {
  const answers: Partial<Record<SignId, SignAnswer>> = {};
  for (const sign of SIGN_IDS) {
    const isFixed = old[sign] === 'yes' || (old[sign] === 'unsure' && !timely);
    const answer = isFixed ? worseAnswer(old[sign], changed[sign]) : changed[sign];
    if (answer !== undefined) answers[sign] = answer;
  }
  return answers;
}

const isOnOneProfile = (one: Injury, other: Injury): boolean =>
  one.protocol === other.protocol && one.protocolVersion === other.protocolVersion;

/** The profile an injury named stays; what else the correction says of it may count. */
function onItsOwnProfile(changed: Injury, { protocol, protocolVersion }: Injury): Injury {
  const { protocolVersion: _, ...rest } = changed;
  return { ...rest, protocol, ...(protocolVersion === undefined ? {} : { protocolVersion }) };
}

/** Applies a change that its author may make; returns whether all of it counted. */
function applyFreely(draft: Draft, changed: Entry, rights: Rights): boolean {
  const old = draft.entry;
  if (old.type === 'warning-signs' && changed.type === 'warning-signs') {
    const answers = guardedAnswers(old.answers, changed.answers, rights.timely);
    draft.entry = { ...changed, answers };
    return SIGN_IDS.every((sign) => answers[sign] === changed.answers[sign]);
  }
  if (old.type === 'review' && changed.type === 'review' && old.outcome === 'stay-stopped') {
    draft.entry = { ...changed, outcome: 'stay-stopped', at: old.at };
    return changed.outcome === 'stay-stopped' && changed.at === old.at;
  }
  if (old.type === 'head-impact') {
    draft.entry = { ...changed, at: old.at };
    return changed.at === old.at;
  }
  if (old.type === 'injury' && changed.type === 'injury' && !rights.timely && !isOnOneProfile(old, changed)) {
    // After the hour another profile is a change of its own, which holds for a day: never a correction without a trace.
    draft.entry = onItsOwnProfile(changed, old);
    return false;
  }
  draft.entry = changed;
  if (changed.type === 'activity') draft.endMinutes = changed.minutes;
  if (changed.type === 'check-in') draft.unknown.clear();
  return true;
}

function applyForCaution(draft: Draft, changed: Entry): boolean {
  const merged = mergeForCaution(draft.entry, changed);
  if (changed.type === 'activity') draft.endMinutes = Math.max(draft.endMinutes, changed.minutes);
  for (const item of merged.unknown) draft.unknown.add(item);
  const isOtherTime = parseInstant(changed.at) !== parseInstant(draft.entry.at);
  // A moved time leaves the entry where it was, for caution only; the injury counts as dated all the same.
  if (merged.cautionOnly || isOtherTime) draft.cautionOnly = true;
  draft.entry = { ...merged.entry, at: draft.entry.at, zone: draft.entry.zone };
  const completes = changed.type === 'check-in' && merged.unknown.some((item) => changed.symptoms[item] !== undefined);
  // The same instant in another offset is no other time.
  const asDated = { ...changed, at: draft.entry.at, zone: draft.entry.zone } as Entry;
  return !merged.cautionOnly && !isOtherTime && !completes && sameEvidence(draft.entry, asDated);
}

/** Does the merged entry say what the correction asked for? Then nothing of it was held back. */
function sameEvidence(merged: Entry, changed: Entry): boolean {
  return JSON.stringify(sorted(merged)) === JSON.stringify(sorted(changed));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** The end of the local day after the bout's own, in milliseconds. */
function fillUntil(entry: Activity | SchoolDay, zone: string): number {
  return startOfDay(zone, localDay(zone, parseInstant(entry.at)) + 2);
}

/** What was left open may be filled in as if written at once: how long it took to settle, questions not yet asked. */
function fillIn(draft: Draft, correction: Correction, rights: Rights, zone: string): Record<string, unknown> {
  const fields = { ...correction.entry };
  if (!rights.mayFill) return fields;
  const { entry } = draft;
  if (
    (entry.type === 'activity' || entry.type === 'school') &&
    entry.settledAfterMinutes === null &&
    !draft.hasNamedSettling &&
    typeof fields['settledAfterMinutes'] === 'number' &&
    parseInstant(correction.recordedAt) < fillUntil(entry, zone)
  ) {
    draft.entry = { ...entry, settledAfterMinutes: fields['settledAfterMinutes'] };
    delete fields['settledAfterMinutes'];
  }
  if (entry.type === 'injury') {
    for (const field of ['sport', 'impactRiskFrom', 'communityClocks', 'concussions'] as const) {
      if (entry[field] === undefined && fields[field] !== undefined) {
        draft.entry = { ...draft.entry, [field]: fields[field] } as Injury;
        delete fields[field];
      }
    }
  }
  if (isAhead(entry) && typeof fields['at'] === 'string') {
    // A "stay stopped" dated ahead counts from its writing; no date put in later moves it before that.
    const isOrder = entry.type === 'review' && entry.outcome === 'stay-stopped';
    draft.entry = { ...draft.entry, at: isOrder ? entry.recordedAt : fields['at'] };
    delete fields['at'];
  }
  return fields;
}

/** Dated more than the slack ahead of its own writing. */
export function isAhead(entry: Entry): boolean {
  return parseInstant(entry.at) - parseInstant(entry.recordedAt) > CLOCK_SLACK;
}

function change(draft: Draft, correction: Correction, rights: Rights, zone: string): void {
  // What it says cannot be changed afterwards; a note on it says nothing to the engine.
  if (draft.entry.type === 'protocol-change') {
    if (Object.keys(correction.entry ?? {}).some((field) => field !== 'note')) draft.told.push(correction);
    return;
  }
  // What is said of an entry after it was withdrawn brings it back, for caution only.
  if (draft.withdrawn) {
    draft.withdrawn = false;
    draft.cautionOnly = true;
  }
  const fields = fillIn(draft, correction, rights, zone);
  if (Object.keys(fields).length > 0) {
    const before = draft.entry;
    const changed = { ...before, ...fields } as Entry;
    const isWhole = rights.free ? applyFreely(draft, changed, rights) : applyForCaution(draft, changed);
    if (!isWhole) draft.told.push(correction);
    if (isWorse(before, draft.entry)) draft.worsenedAt = parseInstant(correction.recordedAt);
  }
  if (namesSettling(draft.entry)) draft.hasNamedSettling = true;
}

function namesSettling(entry: Entry): boolean {
  return (entry.type === 'activity' || entry.type === 'school') && entry.settledAfterMinutes !== null;
}

/** A sign answered worse, or an item scored higher, than before. */
function isWorse(before: Entry, after: Entry): boolean {
  if (before.type === 'warning-signs' && after.type === 'warning-signs')
    return SIGN_IDS.some(
      (sign) =>
        before.answers[sign] !== after.answers[sign] &&
        worseAnswer(before.answers[sign], after.answers[sign]) === after.answers[sign],
    );
  if (before.type === 'check-in' && after.type === 'check-in')
    return SYMPTOM_IDS.some((item) => (after.symptoms[item] ?? 0) > (before.symptoms[item] ?? 0));
  return false;
}

/**
 * An entry with its corrections, in the order they were written.
 * @param zone the zone of the injury, in whose days "the end of the next day" is meant.
 */
export function correct(original: Entry, corrections: readonly Correction[], zone: string): Corrected {
  const draft: Draft = {
    entry: original,
    withdrawn: false,
    cautionOnly: false,
    unknown: new Set(),
    endMinutes: original.type === 'activity' ? original.minutes : 0,
    worsenedAt: null,
    hasNamedSettling: namesSettling(original),
    told: [],
  };
  for (const correction of corrections) {
    const rights = rightsOf(correction, original);
    if (correction.entry === null) withdraw(draft, correction, rights);
    else change(draft, correction, rights, zone);
  }
  return draft;
}
