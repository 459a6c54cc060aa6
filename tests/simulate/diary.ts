/** Entries as the app would write them, one recovery each. */
import type { Author, CheckIn, Entry, SymptomScores } from '../../src/log/entry.ts';
import { EMERGENCY_SIGN_IDS, SYMPTOM_IDS, type SignAnswer, type SymptomId } from '../../src/log/vocabulary.ts';
import { formatUtc } from '../../src/time/instant.ts';
import { ZONE } from './recovery.ts';

export interface Diary {
  readonly entries: Entry[];
  /** @param at, writtenAt milliseconds. */
  readonly write: (type: Entry['type'], at: number, fields: object, given?: { writtenAt?: number; by?: Author }) => void;
}

export function newDiary(athlete: string, name: string): Diary {
  const entries: Entry[] = [];
  const self: Author = { role: 'athlete', name };
  return {
    entries,
    write: (type, at, fields, { writtenAt = at, by = self } = {}) => {
      const id = `20000000-0000-4000-8000-${String(entries.length + 1).padStart(12, '0')}`;
      const times = { at: formatUtc(at), zone: ZONE, recordedAt: formatUtc(writtenAt) };
      entries.push({ id, athlete, type, ...times, by, ...fields } as unknown as Entry);
    },
  };
}

export const ALL_NO: Readonly<Record<string, SignAnswer>> = Object.fromEntries(
  EMERGENCY_SIGN_IDS.map((sign) => [sign, 'no']),
);

/** Spreads a total over this person's items, about two points each. */
export function scoresOf(severity: number, order: readonly SymptomId[]): SymptomScores {
  const scores: Record<string, number> = Object.fromEntries(SYMPTOM_IDS.map((item) => [item, 0]));
  const felt = order.slice(0, Math.min(order.length, Math.ceil(severity / 2)));
  felt.forEach((item, place) => {
    scores[item] = Math.floor(severity / felt.length) + (place < severity % felt.length ? 1 : 0);
  });
  return scores;
}

/** What a check-in says beside the scores; nothing where it is not asked. */
export type Said = Pick<CheckIn, 'sinceLast' | 'worseWithPhysical'>;
