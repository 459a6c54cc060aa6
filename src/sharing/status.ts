/** What staff may know, from what the engine has said. Picked field by field: nothing else of the log is read. */
import type { Assessment } from '../engine/assessment.ts';
import type { Athlete, Entry, Injury, LogFile } from '../log/entry.ts';
import { formatUtc, parseInstant } from '../time/instant.ts';
import type { Status } from './message.ts';

export interface StatusInput {
  readonly athlete: Pick<Athlete, 'id' | 'name'>;
  /** Of the instant at which the status is true. */
  readonly assessment: Assessment;
  /** The newest one, corrections laid over. */
  readonly injury: Pick<Injury, 'impactRiskFrom'>;
  /** As the engine knows it (`hasClearance`). */
  readonly isCleared: boolean;
}

/**
 * Null where nothing is decided. During a stop there is no stage: the one to resume at is nobody's business who only
 * has to know that nothing is allowed.
 */
export function statusOf({ athlete, assessment, injury, isCleared }: StatusInput): Status | null {
  const { protocol, stage, verdict, next } = assessment;
  if (protocol === null || verdict === null) return null;
  const isStopped = verdict === 'stop';
  return {
    athlete: athlete.id,
    name: athlete.name,
    protocol: protocol.id,
    version: protocol.version,
    stage: isStopped ? null : stage,
    verdict,
    next:
      isStopped || next === null
        ? null
        : { stage: next.stage, opensAt: next.opensAt === null ? null : parseInstant(next.opensAt) },
    isCleared: isCleared && !isStopped,
    // Missing is read as the earliest, as the engine reads it.
    impactRiskFrom: injury.impactRiskFrom ?? '3',
  };
}

/** Entries that no decision rests on. */
const UNREAD: readonly Entry['type'][] = ['measure', 'school-plan', 'programme', 'programme-session'];
/** Free words that no decision rests on. */
const WORDS = new Set(['note', 'sport', 'kind']);

type Fields = Readonly<Record<string, unknown>>;

/** Who is who has to be told apart, what they are called has not: each word becomes a number. */
class Numbered {
  readonly #known = new Map<string, string>();
  of(word: unknown): unknown {
    if (typeof word !== 'string' || word.trim() === '') return word;
    const number = this.#known.get(word) ?? String(this.#known.size + 1);
    this.#known.set(word, number);
    return number;
  }
  /** The same fields without free words. */
  without(fields: Fields): Fields {
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => (WORDS.has(name) ? [] : [[name, this.#field(name, value)]])),
    );
  }
  #field(name: string, value: unknown): unknown {
    if (name === 'document') return this.of(value);
    if (name === 'supports' && Array.isArray(value)) return value.map((one) => this.of(one));
    const isPerson = (name === 'by' || name === 'clinician') && typeof value === 'object' && value !== null;
    return isPerson ? { ...value, name: this.of((value as Fields)['name']) } : value;
  }
}

/**
 * What a decision rests on and nothing beside it: no notes, no names of who wrote or looked, no sport, nothing that the
 * engine never reads. It is for deciding once more, and never to be merged with a log, whose entries say more.
 * @param at milliseconds; what was written down later is left out
 */
export function logForCheck(athlete: Athlete, entries: readonly Entry[], at: number): LogFile {
  const unread = new Set(entries.filter(({ type }) => UNREAD.includes(type)).map(({ id }) => id));
  const numbered = new Numbered();
  const kept = entries.filter(
    (entry) =>
      entry.athlete === athlete.id &&
      parseInstant(entry.recordedAt) <= at &&
      !unread.has(entry.id) &&
      !(entry.type === 'correction' && unread.has(entry.target)),
  );
  const bare = kept.map((entry) => {
    const fields = numbered.without(entry as unknown as Fields);
    const isChange = entry.type === 'correction' && entry.entry !== null;
    return (isChange ? { ...fields, entry: numbered.without(entry.entry) } : fields) as unknown as Entry;
  });
  return { format: 'rejoin-log', version: 1, exportedAt: formatUtc(at), athletes: [athlete], entries: bare };
}
