/**
 * Is the clock of this device to be believed? Pure: readings in, a verdict out.
 *
 * A clock set forward makes the plan's own clocks pass early. One set back makes old check-ins look fresh and hides what
 * was written later. So neither an older nor a newer instant is the cautious one for the engine, and merging two of its
 * answers would be a second judge. What is left is to decide nothing while in doubt: no plan is shown, and the engine is
 * asked at no later instant than the last one that can be believed.
 *
 * What is known, and how far it goes:
 * - the wall clock: whatever somebody set it to;
 * - the steady clock of the page: cannot be set, but on some systems it stands still while the device sleeps. The wall
 *   clock behind it is therefore always wrong; ahead of it, only where the page stayed in view. A laptop that falls
 *   asleep with the page in view looks like a clock set forward: then our own origin is asked, and only then the person;
 * - the latest wall time seen before, kept on the device: time never falls behind that. That it went ahead while the
 *   app was closed says nothing: a phone may be off for two weeks, and whoever comes back is asked nothing;
 * - the `Date` of our own origin, where there is a network: settles both directions. Never needed;
 * - what the log knows to have been written down later (`written-later.ts`).
 *
 * Measured from one believed reading, not from the last one, or many small steps would pass where one large one does
 * not. The person has the last word, in one tap, and the word is kept: a server may be wrong too. Time zones do not
 * come into it: all of this is UTC. A clock that was wrong by the same amount from the start cannot be told without a
 * network, nor one set forward while the app was closed or out of view.
 */
import { MINUTE } from '../time/instant.ts';

/** Clocks of two devices, and one clock set right by a little, may differ by this much; the engine's slack as well. */
export const SLACK = 10 * MINUTE;
/** Ahead of our own origin by more than this is not believed: ahead is the direction that opens stages. */
export const ORIGIN_SLACK = 5 * MINUTE;
/** So many answers are kept. */
const MOST_AGREED = 20;

/** All in milliseconds. */
export interface Reading {
  readonly wall: number;
  /** Since the page was opened; cannot be set. */
  readonly steady: number;
  /** The page was out of view at some time since the reading before: the device may have slept. */
  readonly wasAway: boolean;
}

export interface Doubt {
  readonly kind: 'ahead' | 'behind';
  /** By how much, as far as is known. */
  readonly by: number;
  /** The time that can be believed, at `steady` of this page. */
  readonly credible: number;
  readonly steady: number;
  /** It is the time itself; else only the earliest that it can be. */
  readonly isExact: boolean;
  /** Our own origin said so. */
  readonly fromOrigin: boolean;
  /** The person said that the clock is wrong. */
  readonly isRefused: boolean;
}

/** A jump that the person said is right. */
export interface Agreed {
  readonly at: number;
  readonly kind: Doubt['kind'];
  readonly by: number;
}

export interface Watch {
  readonly anchor: { readonly wall: number; readonly steady: number };
  /** The latest wall time that was believed, in this session or before. */
  readonly seen: number;
  readonly doubt: Doubt | null;
  /** How far the clock may be from that of our origin, since the person said that the clock is right. */
  readonly offset: number;
  readonly agreed: readonly Agreed[];
  /** Grows with each doubt and each answer: of two pages the higher one knows more. */
  readonly turn: number;
}

/** What outlives the page. A doubt is among it: opening the page anew is no answer. */
export type Kept = Pick<Watch, 'seen' | 'offset' | 'agreed' | 'turn'> & {
  readonly doubt: Pick<Doubt, 'kind' | 'by' | 'credible' | 'fromOrigin' | 'isRefused'> | null;
};

function elapsedTo(from: { readonly steady: number }, reading: Reading): number {
  return Math.max(0, reading.steady - from.steady);
}

function inDoubt(watch: Watch, doubt: Doubt): Watch {
  const turn = watch.doubt?.kind === doubt.kind ? watch.turn : watch.turn + 1;
  return { ...watch, doubt, turn };
}

function believed(watch: Watch, reading: Reading): Watch {
  const turn = watch.doubt === null ? watch.turn : watch.turn + 1;
  return { ...watch, doubt: null, anchor: reading, seen: Math.max(watch.seen, reading.wall), turn };
}

/** @param opened the first reading of this page; @param kept what an earlier page left, null where there was none */
export function begin(kept: Kept | null, opened: Reading): Watch {
  const watch: Watch = {
    anchor: opened,
    seen: kept?.seen ?? opened.wall,
    doubt: null,
    offset: kept?.offset ?? 0,
    agreed: kept?.agreed ?? [],
    turn: kept?.turn ?? 0,
  };
  if (kept?.doubt) {
    // How long ago that was is not known: the believed time is the least it can be.
    return see({ ...watch, doubt: { ...kept.doubt, steady: opened.steady, isExact: false } }, opened);
  }
  const back = watch.seen - opened.wall;
  if (back <= SLACK) return { ...watch, seen: Math.max(watch.seen, opened.wall) };
  return inDoubt(watch, {
    kind: 'behind',
    by: back,
    credible: watch.seen,
    steady: opened.steady,
    isExact: false,
    fromOrigin: false,
    isRefused: false,
  });
}

/** A further reading in the same page. */
export function see(watch: Watch, reading: Reading): Watch {
  const { doubt } = watch;
  const from = doubt === null ? { credible: watch.anchor.wall, steady: watch.anchor.steady } : doubt;
  const expected = from.credible + elapsedTo(from, reading);
  const off = reading.wall - expected;
  const isExact = !reading.wasAway && (doubt?.isExact ?? true);
  const next = (kind: Doubt['kind']): Watch => {
    const isSame = doubt?.kind === kind;
    return inDoubt(watch, {
      kind,
      by: Math.abs(off),
      credible: from.credible,
      steady: from.steady,
      isExact,
      fromOrigin: isSame && doubt.fromOrigin,
      isRefused: isSame && doubt.isRefused,
    });
  };
  if (off < -SLACK) return next('behind');
  if (off <= SLACK) {
    if (doubt !== null) return believed(watch, reading);
    // The anchor stays: many small steps are one large one.
    return { ...watch, seen: Math.max(watch.seen, reading.wall) };
  }
  // Ahead of all that is known: that may be sleep, unless the page was in view, or was doubted for it before.
  return isExact || doubt?.kind === 'ahead' ? next('ahead') : believed(watch, reading);
}

/** Our own origin answered that it is `origin`, in milliseconds, at the moment of this reading. */
export function hear(watch: Watch, reading: Reading, origin: number): Watch {
  const plain = reading.wall - origin;
  const isPlain = plain <= ORIGIN_SLACK && plain >= -SLACK;
  const offset = isPlain ? 0 : watch.offset;
  const off = plain - offset;
  if (off <= ORIGIN_SLACK && off >= -SLACK) {
    // What was seen before and is later than this was itself wrong.
    return { ...believed(watch, reading), offset, seen: reading.wall };
  }
  const kind = off > 0 ? 'ahead' : 'behind';
  const credible = origin + offset;
  // A reading that was believed until now is no later "seen before".
  const seen = Math.min(watch.seen, credible);
  return inDoubt(
    { ...watch, seen },
    {
      kind,
      by: Math.abs(off),
      credible,
      steady: reading.steady,
      isExact: true,
      fromOrigin: true,
      isRefused: watch.doubt?.kind === kind && watch.doubt.isRefused,
    },
  );
}

/** The person says that the clock is right. */
export function agree(watch: Watch, reading: Reading): Watch {
  const { doubt } = watch;
  if (doubt === null) return { ...watch, anchor: reading, seen: reading.wall };
  const credible = doubt.credible + elapsedTo(doubt, reading);
  const offset = doubt.fromOrigin ? watch.offset + reading.wall - credible : watch.offset;
  const agreed = [...watch.agreed, { at: reading.wall, kind: doubt.kind, by: doubt.by }].slice(-MOST_AGREED);
  return { ...believed(watch, reading), seen: reading.wall, offset, agreed };
}

/** The person says that the clock is wrong: the doubt stays until the clock is right. */
export function refuse(watch: Watch): Watch {
  if (watch.doubt === null || watch.doubt.isRefused) return watch;
  return { ...watch, doubt: { ...watch.doubt, isRefused: true }, turn: watch.turn + 1 };
}

/** The latest instant at which the engine may be asked; Infinity while the clock is believed. */
export function limitOf(watch: Watch, reading: Reading): number {
  return watch.doubt === null ? Infinity : watch.doubt.credible + elapsedTo(watch.doubt, reading);
}

/** The page was away, and the clock is further on than can be known: our origin is heard before it is believed. */
export function isLeap(watch: Watch, reading: Reading): boolean {
  return watch.doubt === null && reading.wasAway && reading.wall - expectedAt(watch, reading) > SLACK;
}

/** What the clock would show had the device not slept. */
export function expectedAt({ anchor }: Watch, reading: Reading): number {
  return anchor.wall + elapsedTo(anchor, reading);
}

export function toKeep(watch: Watch, reading: Reading): Kept {
  const { seen, offset, agreed, turn, doubt } = watch;
  if (doubt === null) return { seen, offset, agreed, turn, doubt };
  const { kind, by, fromOrigin, isRefused } = doubt;
  return { seen, offset, agreed, turn, doubt: { kind, by, fromOrigin, isRefused, credible: limitOf(watch, reading) } };
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** What was kept, read again; null where it is anything else. */
export function keptFrom(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null) return null;
  const { seen, offset, turn, agreed, doubt } = value as Record<string, unknown>;
  if (!isTime(seen) || !isTime(offset) || !isTime(turn)) return null;
  const told = doubt as Kept['doubt'] | undefined;
  const isDoubt = (told?.kind === 'ahead' || told?.kind === 'behind') && isTime(told.credible) && isTime(told.by);
  return {
    seen,
    offset,
    turn,
    agreed: Array.isArray(agreed) ? (agreed as Agreed[]).slice(-MOST_AGREED) : [],
    doubt: isDoubt ? told : null,
  };
}

/** Of what two places kept: the one that knows more, and the later time. */
export function moreOf(one: Kept | null, other: Kept | null): Kept | null {
  if (one === null || other === null) return one ?? other;
  if (one.turn !== other.turn) return one.turn > other.turn ? one : other;
  return { ...one, doubt: one.doubt ?? other.doubt, seen: Math.max(one.seen, other.seen) };
}
