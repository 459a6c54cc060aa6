/**
 * What exertion the plan allows at this instant, and what stands in its way. Loaded with the coach, not with Today; it
 * asks the same walk as `assess`, so that the two cannot disagree.
 */
import type { Athlete, Entry } from '../log/entry.ts';
import type { BoutRule, Protocol, StageKind } from '../protocols/protocol.ts';
import type { Caution } from '../log/vocabulary.ts';
import { formatUtc } from '../time/instant.ts';
import type { InstantText } from './assessment.ts';
import { isUnder18 } from './age.ts';
import { parseDate } from '../time/zone.ts';
import { startsFree } from './exertion.ts';
import { emergencySigns } from './folds/stop.ts';
import { awaitsSigns } from './gates/signs-unchecked.ts';
import { type Ceiling, ceilingFor, prescriptionInForce } from './heart-rate.ts';
import { walkTo } from './index.ts';
import { type Item, isItem } from './item.ts';
import { knownAt } from './known.ts';
import { isAfter } from './place.ts';
import { type Walk, currentStage, dayOf } from './state.ts';

/** Why no bout may start now; raw parameters, words live in `i18n`. */
export type ExertionBar =
  /** A warning sign or a knock stands. */
  | { readonly code: 'stop' }
  /** A condition, or an answer, that a doctor looks at first. */
  | { readonly code: 'see-doctor'; readonly cautions: readonly Caution[] }
  /** A check-in was alarming, and the signs after it are not all "no" yet. */
  | { readonly code: 'signs' }
  /** A bout of today, or lately, was too much. */
  | { readonly code: 'wait'; readonly from: InstantText }
  /** It rose in a bout, and nobody knows yet whether it settled. */
  | { readonly code: 'settling'; readonly entry: string };

export interface BoutLimits {
  readonly stage: string;
  readonly kind: StageKind;
  readonly rule: BoutRule;
  /** Highest rating, 0–10, with which a bout may start. */
  readonly mostBefore: number;
  /** Highest rise that the stage's rule bears; above it the day's exertion is over. */
  readonly maxRise: number;
  /** The bout ends at this rise: at exactly what the rule bears it is over, and judged by the rule (own choice). */
  readonly endAtRise: number;
  /** Null where effort and talking are the guide, or the stage has no ceiling. */
  readonly ceiling: Ceiling | null;
  /** How talking should still go, with a number or without one; null where the stage asks for nothing. */
  readonly talk: 'easily' | 'not-sing' | null;
  /** Minutes a bout that a clinician prescribed; null where there is no prescription in force. */
  readonly prescribedMinutes: number | null;
  /** 220 − age; null where the birth year is unknown or a number would be meaningless. */
  readonly predictedMax: number | null;
}

export interface ExertionAllowance {
  readonly limits: BoutLimits;
  /** Least minutes of a bout that speaks for the stage; null where none is needed. */
  readonly minMinutes: number | null;
  /** Empty = a bout may start. */
  readonly bars: readonly ExertionBar[];
  /** Intervals and thinking tasks: late stages, or a programme whose first day has come. */
  readonly hasDrills: boolean;
  /** The programme that a clinician chose and that is in force, as the id of its entry. */
  readonly programme: string | null;
}

/** Nobody starts with a rating of this or more, 0–10 (own choice). */
const NOT_FROM = 7;
/** Intervals and dual tasks belong to late stages: from non-contact training on (own choice). */
const LATE: readonly StageKind[] = ['non-contact', 'contact', 'competition'];

function limitsOf(walk: Walk, now: number): BoutLimits {
  const { id, kind, bout: rule } = currentStage(walk);
  const stage = currentStage(walk);
  const maxRise = rule.rule === 'tolerant' ? rule.maxRise : 0;
  const endAtRise = Math.max(1, maxRise);
  const isFree = startsFree(rule) && !walk.hasUsual;
  // The ceiling of a full scale is 220 − age itself.
  const whole = ceilingFor({ ...walk, prescription: null }, { ...stage, heartRatePercent: 100 }, now);
  return {
    stage: id,
    kind,
    rule,
    mostBefore: Math.min(isFree ? 0 : NOT_FROM - 1, todaysMost(walk, now, endAtRise)),
    maxRise,
    endAtRise,
    ceiling: ceilingFor(walk, stage, now),
    talk: kind === 'rest' || kind === 'light' ? 'easily' : kind === 'moderate' ? 'not-sing' : null,
    prescribedMinutes: prescriptionInForce(walk)?.entry.minutes ?? null,
    predictedMax: whole?.bpm ?? null,
  };
}

/**
 * Several bouts of a day add up: a later one begins with less of a rise over the day's lowest start than would end one
 * (own choice). Else symptoms could climb by what each bout alone may bear.
 */
function todaysMost(walk: Walk, now: number, endAtRise: number): number {
  const today = walk.bouts.filter(({ day }) => day === dayOf(walk, now));
  return Math.min(...today.map(({ item }) => item.entry.before)) + endAtRise - 1;
}

function barsOf(walk: Walk, now: number): ExertionBar[] {
  const bars: ExertionBar[] = [];
  if (walk.stop !== null) bars.push({ code: 'stop' });
  // The same that hold the plan itself: with none of them anybody moves before a doctor has looked.
  const cautions = walk.isSeenForCaution ? [] : walk.cautions;
  if (cautions.length > 0 || walk.callNow.length > 0) bars.push({ code: 'see-doctor', cautions });
  if (awaitsSigns(walk) !== null) bars.push({ code: 'signs' });
  // What was too much under one profile is not less under another.
  const notBefore = Math.max(walk.notBefore, walk.change?.notBefore ?? Number.NEGATIVE_INFINITY);
  if (notBefore > now) bars.push({ code: 'wait', from: formatUtc(notBefore) });
  const open = walk.bouts.findLast((bout) => bout.judgement === 'open');
  if (open !== undefined) bars.push({ code: 'settling', entry: open.item.id });
  return bars;
}

/** A sign, a knock, or a clinician's "stay stopped". */
function isAlarm(item: Item): boolean {
  if (isItem(item, 'warning-signs'))
    return (['yes', 'unsure'] as const).some((one) => emergencySigns(item, one).length > 0);
  return isItem(item, 'head-impact') || (isItem(item, 'review') && item.entry.outcome === 'stay-stopped');
}

/** Chosen after this happened, and after it was told: who chose it could know of it. */
function knewOf(choice: Item, alarm: Item): boolean {
  return isAfter(choice, alarm) && choice.at >= Math.max(alarm.recordedAt, alarm.worsenedAt ?? alarm.recordedAt);
}

/** The newest choice that counts, and is not ended: as a document, and void after a sign or a knock, like a dose. */
function programmeOf(walk: Walk, items: readonly Item[]): Item<'programme'> | null {
  const counts = (item: Item<'programme'>): boolean =>
    item.counts &&
    item.entry.clinician.profession !== 'other' &&
    !(item.entry.by.role === 'athlete' && isUnder18(walk.athlete.birthDate, dayOf(walk, item.recordedAt)));
  const found = items
    .filter((item) => isItem(item, 'programme'))
    // "None" ends it, whoever wrote that down.
    .findLast((item) => item.entry.programme === 'none' || counts(item));
  if (walk.stop !== null || found === undefined || found.entry.programme === 'none') return null;
  return isAfter(found, walk.injury) && items.filter(isAlarm).every((alarm) => knewOf(found, alarm)) ? found : null;
}

/**
 * @param now milliseconds
 * @returns null where there is no injury: nothing is decided then. Throws as `assess`.
 */
export function exertionAllowance(
  protocols: readonly Protocol[],
  athlete: Athlete,
  entries: readonly Entry[],
  now: number,
): ExertionAllowance | null {
  const known = knownAt(athlete, entries, now);
  const walk = walkTo(protocols, athlete, known, now);
  if (walk === null) return null;
  const limits = limitsOf(walk, now);
  const programme = programmeOf(walk, known.items);
  const hasBegun = programme !== null && dayOf(walk, now) >= parseDate(programme.entry.startsOn);
  return {
    limits,
    minMinutes: currentStage(walk).minMinutes,
    bars: barsOf(walk, now),
    hasDrills: LATE.includes(limits.kind) || hasBegun,
    programme: programme?.id ?? null,
  };
}
