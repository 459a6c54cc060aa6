/** Entries as the app would write them, those of one recovery each. */
import type { Author, Entry, SymptomScores } from '../../src/log/entry.ts';
import { EMERGENCY_SIGN_IDS, SYMPTOM_IDS, type SignAnswer, type SymptomId } from '../../src/log/vocabulary.ts';
import { formatUtc } from '../../src/time/instant.ts';
import { ZONE } from './recovery.ts';

/** Times in milliseconds; what is not said is written at once, by the athlete. Returns the id. */
type Write = (type: Entry['type'], at: number, fields: object, given?: { writtenAt?: number; by?: Author }) => string;

export interface Diary {
  readonly entries: readonly Entry[];
  readonly write: Write;
}

export function newDiary(athlete: string, name: string): Diary {
  const entries: Entry[] = [];
  const self: Author = { role: 'athlete', name };
  const write: Write = (type, at, fields, { writtenAt = at, by = self } = {}) => {
    const id = `20000000-0000-4000-8000-${String(entries.length + 1).padStart(12, '0')}`;
    const times = { at: formatUtc(Math.round(at)), zone: ZONE, recordedAt: formatUtc(Math.round(writtenAt)) };
    entries.push({ id, athlete, type, ...times, by, ...fields } as unknown as Entry);
    return id;
  };
  return { entries, write };
}

export const ALL_NO = Object.fromEntries(EMERGENCY_SIGN_IDS.map((sign): [string, SignAnswer] => [sign, 'no']));

/** Spreads a total over this person's items, about two points each. */
export function scoresOf(severity: number, order: readonly SymptomId[]): SymptomScores {
  const scores: Record<string, number> = Object.fromEntries(SYMPTOM_IDS.map((item) => [item, 0]));
  const felt = order.slice(0, Math.ceil(severity / 2));
  felt.forEach((item, place) => {
    scores[item] = Math.floor(severity / felt.length) + (place < severity % felt.length ? 1 : 0);
  });
  return scores;
}
