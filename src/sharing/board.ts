/**
 * A row of the staff board: the last status of one athlete, and what was recorded here meanwhile. Pure: what a code, a
 * record or a confirmation makes of a row. What a row shows is in `src/app/board/row-view.ts`.
 */
import * as z from 'zod/mini';
import { checkEntry } from '../log/check.ts';
import type { Entry } from '../log/entry.ts';
import { IMPACT_RISK_STAGES } from '../log/vocabulary.ts';
import { check, oneOf, text, whole } from './checks.ts';
import type { MessageOf, Status } from './message.ts';

/** Rows lie under this in the store, by the id of the athlete. */
export const BOARD_PREFIX = 'board/';

export type Recheck = 'same' | 'differs' | 'unknown-protocol';

/** An entry made here, until it is on the athlete's own device. */
export interface Waiting {
  readonly entry: Entry;
  /** When its code was first shown, in milliseconds: from then on it may be on another device. */
  readonly shownAt: number | null;
}

/** All times are milliseconds. */
export interface BoardRow {
  readonly v: 1;
  readonly status: Status;
  /** When the status was true, by the clock of the device that sent it. */
  readonly at: number;
  readonly until: number;
  /** When it was taken here. */
  readonly takenAt: number;
  /** Of what the decision rests on, where it came along. What came along itself is not kept. */
  readonly recheck: Recheck | null;
  /** Which devices may change this row: the first one, and those that staff accepted; in order. */
  readonly senders: readonly string[];
  /** Ids of teams; one that is gone counts for nothing. */
  readonly teams: readonly string[];
  readonly waiting: readonly Waiting[];
  /** When it was confirmed that what stops, and what puts the status in doubt, is on the athlete's device. */
  readonly back: { readonly stop: number | null; readonly doubt: number | null };
}

const time = whole(1, Number.MAX_SAFE_INTEGER);
const maybeTime = z.nullable(time);
const ROW = z.strictObject({
  v: oneOf(1),
  status: z.strictObject({
    athlete: text(36),
    name: text(80),
    protocol: text(60),
    version: text(20),
    stage: z.nullable(text(16)),
    verdict: oneOf('stop', 'step-back', 'hold', 'advance', 'complete', null),
    next: z.nullable(z.strictObject({ stage: text(16), opensAt: maybeTime })),
    isCleared: oneOf(true, false),
    impactRiskFrom: oneOf(...IMPACT_RISK_STAGES),
  }),
  at: time,
  until: time,
  takenAt: time,
  recheck: oneOf('same', 'differs', 'unknown-protocol', null),
  senders: z.array(text(64)).check(({ value, issues }) => {
    if (value.length === 0) issues.push({ code: 'custom', input: value, message: 'at least one' });
  }),
  teams: z.array(text(64)),
  waiting: z.array(
    z.strictObject({
      entry: check<Entry>((value) => checkEntry(value).length === 0),
      shownAt: maybeTime,
    }),
  ),
  back: z.strictObject({ stop: maybeTime, doubt: maybeTime }),
});

/** What lies on the disk as a row; null where it is none. */
export function readBoardRow(value: unknown): BoardRow | null {
  const parsed = ROW.safeParse(value);
  return parsed.success ? parsed.data : null;
}

export type Taking =
  | { readonly outcome: 'added' | 'updated'; readonly row: BoardRow }
  | { readonly outcome: 'older' }
  /** `row` is what it becomes once staff say that the other device is the athlete's too. */
  | { readonly outcome: 'other-device'; readonly row: BoardRow };

type StatusMessage = MessageOf<'status'>;

/** What a code makes of a row: only a later one changes it, and only one of a device that the row knows. */
export function takeInto(
  row: BoardRow | null,
  { at, until, status }: StatusMessage,
  sender: string,
  how: { readonly now: number; readonly recheck: Recheck | null },
): Taking {
  const news = { status, at, until, takenAt: how.now, recheck: how.recheck };
  if (row === null) {
    const blank = { senders: [sender], teams: [], waiting: [], back: { stop: null, doubt: null } };
    return { outcome: 'added', row: { v: 1, ...news, ...blank } };
  }
  const isNewer = at > row.at;
  if (!row.senders.includes(sender)) {
    const senders = [...row.senders, sender].toSorted();
    return { outcome: 'other-device', row: { ...row, ...(isNewer ? news : {}), senders } };
  }
  return isNewer ? { outcome: 'updated', row: { ...row, ...news } } : { outcome: 'older' };
}

/** A knock, or a warning sign that was not answered no. */
export function stops(entry: Entry): boolean {
  if (entry.type === 'head-impact') return true;
  return entry.type === 'warning-signs' && Object.values(entry.answers).some((answer) => answer !== 'no');
}

/** Effort that made symptoms worse: a status from before it says too much. */
export function doubts(entry: Entry): boolean {
  return entry.type === 'activity' && entry.peak > entry.before;
}

/**
 * Something recorded here still holds, whatever a code says: it waits to be handed back, or no code was made and taken
 * since somebody confirmed that it is on the athlete's device.
 */
function holds(row: BoardRow, isMeant: (entry: Entry) => boolean, back: number | null): boolean {
  if (row.waiting.some(({ entry }) => isMeant(entry))) return true;
  return back !== null && !(row.at > back && row.takenAt > back);
}
export const isStoppedHere = (row: BoardRow): boolean => holds(row, stops, row.back.stop);
export const isDoubtedHere = (row: BoardRow): boolean => holds(row, doubts, row.back.doubt);

export function withEntries(row: BoardRow, entries: readonly Entry[]): BoardRow {
  return { ...row, waiting: [...row.waiting, ...entries.map((entry) => ({ entry, shownAt: null }))] };
}

/** Takes an entry back that no code was shown of; any other stays, since it may be on another device by now. */
export function withoutEntry(row: BoardRow, id: string): BoardRow {
  return { ...row, waiting: row.waiting.filter((one) => one.entry.id !== id || one.shownAt !== null) };
}

/** A code with these was shown. */
export function withShown(row: BoardRow, ids: readonly string[], now: number): BoardRow {
  const waiting = row.waiting.map((one) =>
    ids.includes(one.entry.id) ? { ...one, shownAt: one.shownAt ?? now } : one,
  );
  return { ...row, waiting };
}

/** Staff saw that these are on the athlete's device. They go from here; what they hold, a later code lifts. */
export function withHandedBack(row: BoardRow, ids: readonly string[], now: number): BoardRow {
  const isGone = ({ entry, shownAt }: Waiting): boolean => shownAt !== null && ids.includes(entry.id);
  const gone = row.waiting.filter(isGone).map(({ entry }) => entry);
  return {
    ...row,
    waiting: row.waiting.filter((one) => !isGone(one)),
    back: {
      stop: gone.some(stops) ? now : row.back.stop,
      doubt: gone.some(doubts) ? now : row.back.doubt,
    },
  };
}
