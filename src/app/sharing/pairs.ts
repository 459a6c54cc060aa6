/** Two phones of one recovery: made with one scan, which gives both the same secret; ended on either by itself. */
import type { Athlete, Author } from '../../log/entry.ts';
import { fromBase64, randomBytes, toBase64 } from '../../seal/index.ts';
import { PAIR_SECRET_BYTES, pairKey } from '../../sharing/key.ts';
import type { MessageOf } from '../../sharing/message.ts';
import { type Result, authorFor, codeOf } from '../commands.ts';
import { settings } from '../settings.ts';
import { now, readClock, stored } from '../state.ts';
import { wired } from '../wiring.ts';
import { type Outgoing, outgoingOf } from './outgoing.ts';
import { PAIR_PREFIX, type Pair } from './pair-keys.ts';

/** A code that pairs is shown to somebody who stands beside it: in milliseconds. */
export const PAIR_TIME = 10 * 60_000;

export interface KnownPair extends Pair {
  readonly tag: string;
}

const keyOf = (tag: string): string => `${PAIR_PREFIX}${tag}`;

function rowOf(pair: KnownPair): Pair {
  const { tag: _, ...row } = pair;
  return row;
}

/** Every pair of this device, the newest first. One that does not open under the lock is not told. */
export async function listPairs(): Promise<readonly KnownPair[]> {
  const rows = await wired().store.readMany(PAIR_PREFIX);
  const pairs = rows.flatMap(([key, row]) => (row ? [{ ...(row as Pair), tag: key.slice(PAIR_PREFIX.length) }] : []));
  return pairs.toSorted((one, other) => other.since - one.since);
}

export async function pairOf(tag: string): Promise<KnownPair | null> {
  const row = (await wired().store.readKv(keyOf(tag))) as Pair | undefined | null;
  return row ? { ...row, tag } : null;
}

async function write(changes: readonly (readonly [string, unknown])[]): Promise<Result> {
  try {
    await wired().store.writeMany(changes);
    return { ok: true };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}

/** Keeps a pair that changed; one that was ended meanwhile stays ended. */
export async function keepPair(pair: KnownPair): Promise<Result> {
  if ((await pairOf(pair.tag)) === null) return { ok: true };
  return write([[keyOf(pair.tag), rowOf(pair)]]);
}

export interface NewPair {
  readonly tag: string;
  /** To be shown as a code, and in no other way: whoever has it has the log from here on. */
  readonly out: Outgoing;
}

/** Makes a pair for this athlete, on the disk before it is shown. */
export async function makePair(
  athlete: Athlete,
): Promise<{ ok: true; pair: NewPair } | Extract<Result, { ok: false }>> {
  readClock();
  const at = now.value;
  const secret = randomBytes(PAIR_SECRET_BYTES);
  const { tag } = await pairKey(secret);
  try {
    const message = {
      kind: 'pair',
      at,
      until: at + PAIR_TIME,
      by: authorFor(athlete.id, athlete.name),
      athlete: { id: athlete.id, name: athlete.name },
      secret: toBase64(secret),
    } as const;
    const out = await outgoingOf(message);
    const row: Pair = {
      athlete: athlete.id,
      name: athlete.name,
      secret: toBase64(secret),
      sender: null,
      by: null,
      since: at,
      lastAt: null,
    };
    const written = await write([[keyOf(tag), row]]);
    return written.ok ? { ok: true, pair: { tag, out } } : written;
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}

export interface PairLook {
  /** As this device knows the athlete; null where it does not. */
  readonly here: Athlete | null;
  /** Somebody else here has the same name: a twin, or a mix-up. */
  readonly namesake: boolean;
  /** These two are paired already, or it is this device's own code. */
  readonly isPaired: boolean;
  /** Nobody has said yet who writes about this athlete on this device. */
  readonly asksWho: boolean;
  readonly tag: string;
}

const asName = (name: string): string => name.trim().toLowerCase();

/** What a code that was scanned would do. Writes nothing. */
export async function lookAtPair({ athlete, secret }: MessageOf<'pair'>): Promise<PairLook> {
  const { tag } = await pairKey(fromBase64(secret));
  const here = stored.value.athletes.find(({ id }) => id === athlete.id) ?? null;
  return {
    here,
    namesake: stored.value.athletes.some(({ id, name }) => id !== athlete.id && asName(name) === asName(athlete.name)),
    isPaired: (await pairOf(tag)) !== null,
    asksWho: here === null && settings.value.authors[athlete.id] === undefined,
    tag,
  };
}

/** Pairs with the device that showed the code. It is known by its signature from the start. */
export async function acceptPair(message: MessageOf<'pair'>, sender: string): Promise<Result> {
  const { tag } = await pairKey(fromBase64(message.secret));
  if ((await pairOf(tag)) !== null) return { ok: true };
  const { id, name } = message.athlete;
  const row: Pair = {
    athlete: id,
    name,
    secret: message.secret,
    sender,
    by: message.by,
    since: now.value,
    lastAt: null,
  };
  return write([[keyOf(tag), row]]);
}

/** Gives the other phone a name of its own here; an empty one takes it away. At most 80 letters are kept. */
export async function renamePair(pair: KnownPair, called: string): Promise<Result> {
  const { called: _, ...rest } = pair;
  const name = called.trim().slice(0, 80);
  return keepPair(name === '' ? rest : { ...rest, called: name });
}

/** Stops new updates, both ways. What was sent stays where it was sent; nothing takes that back. */
export function revokePair(tag: string): Promise<Result> {
  return write([[keyOf(tag), undefined]]);
}

/** Of somebody who is erased from this device. */
export async function dropPairsOf(athlete: string): Promise<void> {
  const own = (await listPairs()).filter((pair) => pair.athlete === athlete);
  if (own.length > 0) await wired().store.writeMany(own.map(({ tag }) => [keyOf(tag), undefined] as const));
}

/** Who holds the other phone, as it is called here or as it said itself; null while it has said nothing. */
export function holderOf({ called, by }: Pair): { readonly name: string; readonly role: Author['role'] | null } | null {
  if (called !== undefined) return { name: called, role: null };
  return by === null ? null : { name: by.name, role: by.role as Author['role'] };
}
