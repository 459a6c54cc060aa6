/** What was usual before the injury: scores up to it are not held against the athlete. */
import type { SymptomScores } from '../log/entry.ts';
import { SYMPTOM_IDS, type SymptomId } from '../log/vocabulary.ts';
import { HOUR } from '../time/instant.ts';
import { type Item, isItem } from './item.ts';

const OWN_WORD_WITHIN = 72 * HOUR;
const OWN_WORD_UP_TO = 2;

/** The newest `typical` that counts, from the injury on; written by the athlete an item counts up to 2. */
export function typicalOf(items: readonly Item[], injuryAt: number): SymptomScores {
  let newest: Item<'typical'> | null = null;
  for (const item of items) {
    if (!isItem(item, 'typical') || !item.counts) continue;
    const isOwnWord = item.entry.by.role === 'athlete';
    if (isOwnWord && Math.abs(item.recordedAt - injuryAt) > OWN_WORD_WITHIN) continue;
    newest = item; // items come in order
  }
  if (newest === null) return {};
  const { symptoms, by } = newest.entry;
  if (by.role !== 'athlete') return symptoms;
  const capped: Partial<Record<SymptomId, number>> = {};
  for (const item of SYMPTOM_IDS) {
    const score = symptoms[item];
    if (score !== undefined) capped[item] = Math.min(score, OWN_WORD_UP_TO);
  }
  return capped;
}
