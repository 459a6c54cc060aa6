/**
 * A running session on the disk, beside the log: its head in `live/<athlete>`, what happened in small rows behind it, and
 * which page writes. Of a sample nothing is written.
 */
import type { SessionEvent, SessionHead } from '../../session/event.ts';
import { sample } from '../state.ts';
import { wired } from '../wiring.ts';

export const liveKey = (athlete: string): string => `live/${athlete}`;
const under = (athlete: string): string => `${liveKey(athlete)}/`;
const pageKey = (athlete: string): string => `${under(athlete)}page`;

export interface Kept {
  readonly head: SessionHead;
  /** Oldest first. */
  readonly events: readonly SessionEvent[];
  /** How many rows of events there are. */
  readonly rows: number;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every limit that stops a bout is there: one that is missing would never be met. */
function hasLimits(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { stage, maxRise, endAtRise, ceiling, talk, prescribedMinutes: dose } = value;
  const isCeiling = ceiling === null || (isObject(ceiling) && Number.isFinite(ceiling['bpm']));
  const hasTalk = talk === null || talk === 'easily' || talk === 'not-sing';
  const hasDose = dose === null || Number.isFinite(dose);
  const hasRise = Number.isFinite(maxRise) && Number.isFinite(endAtRise);
  return typeof stage === 'string' && hasRise && isCeiling && hasTalk && hasDose;
}

function isHead(value: unknown, athlete: string): value is SessionHead {
  if (!isObject(value)) return false;
  const { v, id, startedAt, before, script, limits } = value;
  const isWhole = v === 1 && typeof id === 'string' && Number.isFinite(startedAt) && Number.isFinite(before);
  return (
    isWhole && value['athlete'] === athlete && isObject(script) && Array.isArray(script['steps']) && hasLimits(limits)
  );
}

const anything = (): boolean => true;
/** What each event has to say; others are of no version we know. */
const SAYS: Readonly<Record<SessionEvent['is'], (event: Record<string, unknown>) => boolean>> = {
  rate: ({ bpm }) => Number.isFinite(bpm),
  pulse: ({ bpm }) => Number.isFinite(bpm),
  signal: ({ state }) => state === 'on' || state === 'lost' || state === 'off',
  rated: ({ symptoms }) => Number.isFinite(symptoms),
  effort: ({ effort }) => Number.isFinite(effort),
  talk: ({ talk }) => talk === 'sing' || talk === 'easily' || talk === 'hardly',
  'stop-signs': ({ signs }) => Array.isArray(signs),
  ended: ({ cause }) => typeof cause === 'string',
  paused: anything,
  resumed: anything,
  'warning-sign': anything,
  'went-on': anything,
  beat: anything,
};

function isEvent(value: unknown): value is SessionEvent {
  if (!isObject(value) || !Number.isFinite(value['t'])) return false;
  const { is } = value;
  return typeof is === 'string' && Object.hasOwn(SAYS, is) && SAYS[is as SessionEvent['is']](value);
}

/** Null where there is none, or its head cannot be read. Throws where the disk cannot be read. */
export async function readLive(athlete: string): Promise<Kept | null> {
  const { store } = wired();
  const head = await store.readKv(liveKey(athlete));
  if (!isHead(head, athlete)) return null;
  const rows = (await store.readMany(under(athlete))).filter(([key]) => key !== pageKey(athlete));
  const events = rows.flatMap(([, row]) => (Array.isArray(row) ? (row as unknown[]) : [])).filter(isEvent);
  // By time: two pages that wrote for a moment both count. What has one time stays in the order of its rows.
  return { head, events: events.toSorted((one, other) => one.t - other.t), rows: rows.length };
}

/** Begins one: whatever was there of an older session goes in the same stroke. */
export async function writeHead(head: SessionHead, page: string): Promise<void> {
  if (sample.value !== null) return;
  const { store } = wired();
  const old = await store.readMany(under(head.athlete));
  await store.writeMany([
    ...old.map(([key]) => [key, undefined] as const),
    [liveKey(head.athlete), head],
    [pageKey(head.athlete), page],
  ]);
}

/**
 * One row more. Its name has the page in it, so that two pages never write over each other. Not for a session of a sample;
 * one's own goes on being written while a sample is looked at.
 */
export async function writeEvents(
  athlete: string,
  { row, page, events }: { readonly row: number; readonly page: string; readonly events: readonly SessionEvent[] },
): Promise<void> {
  await wired().store.writeMany([[`${under(athlete)}${String(row).padStart(6, '0')}-${page}`, events]]);
}

export async function writingPage(athlete: string): Promise<string | null> {
  const found = await wired().store.readKv(pageKey(athlete));
  return typeof found === 'string' ? found : null;
}

export async function takeOver(athlete: string, page: string): Promise<void> {
  if (sample.value !== null) return;
  await wired().store.writeMany([[pageKey(athlete), page]]);
}

/** All of it, once what it was is in the log. */
export async function dropLive(athlete: string): Promise<void> {
  if (sample.value !== null) return;
  const { store } = wired();
  const rows = await store.readMany(under(athlete));
  await store.writeMany([liveKey(athlete), ...rows.map(([key]) => key)].map((key) => [key, undefined] as const));
}
