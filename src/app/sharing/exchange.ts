/** A log between two paired phones: what goes out, what came in, and the one way in which it is added. */
import type { Author, Entry, LogFile } from '../../log/entry.ts';
import type { Problem } from '../../log/problem.ts';
import { fromBase64 } from '../../seal/index.ts';
import { pairKey } from '../../sharing/key.ts';
import type { MessageOf } from '../../sharing/message.ts';
import { DAY, formatUtc, parseInstant } from '../../time/instant.ts';
import { checkTogether, restore } from '../backup.ts';
import { type Result, authorFor } from '../commands.ts';
import { type RestorePreview, previewRestore } from '../restore.ts';
import { loss, now, readClock, stored } from '../state.ts';
import { missingThere, withTheirs } from './delta.ts';
import { type Outgoing, outgoingOf } from './outgoing.ts';
import { type KnownPair, keepPair, pairOf } from './pairs.ts';

/** A message may lie in a mailbox for a while; a log that comes twice or late changes nothing. */
const GOOD_FOR = 30 * DAY;

/** What the other one probably lacks, or all of it. */
export type Scope = 'new' | 'whole';

/** Exactly what would leave, before it does. */
export interface Going {
  readonly log: LogFile;
  /** Milliseconds of the oldest and newest; null where there is no entry. */
  readonly from: number | null;
  readonly to: number | null;
  readonly authors: readonly Author[];
}

const byWriting = (one: Entry, other: Entry): number =>
  parseInstant(one.recordedAt) - parseInstant(other.recordedAt) || (one.id < other.id ? -1 : 1);

/** Null where this device does not know the athlete. */
export function goingTo(pair: KnownPair, scope: Scope): Going | null {
  const { athletes, entries } = stored.value;
  const person = athletes.find(({ id }) => id === pair.athlete);
  if (person === undefined) return null;
  const own = entries.filter((entry) => entry.athlete === pair.athlete);
  const going = (scope === 'whole' ? own : missingThere(own, pair.theirs ?? '')).toSorted(byWriting);
  const times = going.map(({ at }) => parseInstant(at)).toSorted((one, other) => one - other);
  const authors = new Map(going.map(({ by }) => [`${by.role} ${by.name}`, by]));
  return {
    log: {
      format: 'rejoin-log',
      version: 1,
      exportedAt: formatUtc(now.value),
      athletes: [person],
      entries: going,
    },
    from: times[0] ?? null,
    to: times.at(-1) ?? null,
    authors: [...authors.values()],
  };
}

/** Sealed for the other phone of this pair alone. */
export async function logMessageFor(pair: KnownPair, { log }: Going): Promise<Outgoing> {
  readClock();
  const at = now.value;
  const by = authorFor(pair.athlete, log.athletes[0]?.name ?? '');
  const message = { kind: 'log', at, until: at + GOOD_FOR, by, log } as const;
  return outgoingOf(message, await pairKey(fromBase64(pair.secret)));
}

/** Somebody saw it arrive: it is not sent again by itself. */
export async function sawArrive(pair: KnownPair, { log }: Going): Promise<Result> {
  const latest = (await pairOf(pair.tag)) ?? pair;
  const ids = log.entries.map(({ id }) => id);
  return keepPair({ ...latest, theirs: withTheirs(latest.theirs ?? '', ids), lastAt: now.value });
}

export type LogLook =
  | { readonly state: 'no-pair' }
  /** For this pair, and yet of somebody else than it was made for. */
  | { readonly state: 'other-athlete' }
  | { readonly state: 'problems'; readonly problems: readonly Problem[] }
  | {
      readonly state: 'preview';
      readonly preview: RestorePreview;
      readonly pair: KnownPair;
      /** The pair was of another device until now: taken only knowingly. */
      readonly isOtherDevice: boolean;
    };

/** What a log that came would add. Writes nothing. */
export async function lookAtLog({ log }: MessageOf<'log'>, tag: string, sender: string): Promise<LogLook> {
  const pair = await pairOf(tag);
  if (pair === null) return { state: 'no-pair' };
  if (log.athletes[0]?.id !== pair.athlete) return { state: 'other-athlete' };
  const problems = checkTogether(log.entries, stored.value.entries);
  if (problems.length > 0) return { state: 'problems', problems };
  const isOtherDevice = pair.sender !== null && pair.sender !== sender;
  return { state: 'preview', preview: previewRestore(log, stored.value), pair, isOtherDevice };
}

/** True where there is nothing to add and nothing to mend. */
export function isAllHere({ conflicts, fresh, athletes }: RestorePreview): boolean {
  return conflicts.length === 0 && fresh.length === 0 && athletes.length === 0 && loss.value === null;
}

/** Adds all of it or nothing, and remembers that the other one has it. */
export async function takeLog(
  { preview, pair }: Extract<LogLook, { state: 'preview' }>,
  { by }: MessageOf<'log'>,
  sender: string,
): Promise<Result> {
  // Ended since somebody looked.
  if ((await pairOf(pair.tag)) === null) return { ok: false, error: 'invalid' };
  const result: Result = isAllHere(preview) ? { ok: true } : await restore(preview);
  if (!result.ok) return result;
  const latest = (await pairOf(pair.tag)) ?? pair;
  const ids = preview.file.entries.map(({ id }) => id);
  // The log is on the disk: whether the pair could be noted changes nothing of that.
  await keepPair({ ...latest, sender, by, lastAt: now.value, theirs: withTheirs(latest.theirs ?? '', ids) });
  return result;
}
