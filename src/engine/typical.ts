/** What was usual before the injury: scores up to it are not held against the athlete. */
import type { SymptomScores } from '../log/entry.ts';
import { SYMPTOM_IDS, type SymptomId } from '../log/vocabulary.ts';
import { HOUR } from '../time/instant.ts';
import { type Item, isItem } from './item.ts';

const OWN_WORD_WITHIN = 72 * HOUR;
const OWN_WORD_UP_TO = 2;

function scoresOf({ entry }: Item<'typical'>): SymptomScores {
  if (entry.by.role !== 'athlete') return entry.symptoms;
  return pick((id) => Math.min(entry.symptoms[id] ?? 0, OWN_WORD_UP_TO));
}

function pick(score: (id: SymptomId) => number): SymptomScores {
  return Object.fromEntries(SYMPTOM_IDS.map((id) => [id, score(id)]).filter(([, value]) => value !== 0));
}

/** The newest `typical` that counts, from the injury on; written by the athlete an item counts up to 2. */
export function typicalOf(items: readonly Item[], injuryAt: number): SymptomScores {
  let typical: SymptomScores = {};
  // Items come in order, so the newest wins.
  for (const item of items) {
    if (!isItem(item, 'typical')) continue;
    const isOwnWord = item.entry.by.role === 'athlete';
    if (isOwnWord && Math.abs(item.recordedAt - injuryAt) > OWN_WORD_WITHIN) continue;
    const scores = scoresOf(item);
    const before = typical;
    // One that counts for caution only can lower what was typical, never raise it.
    typical = item.counts ? scores : pick((id) => Math.min(scores[id] ?? 0, before[id] ?? 0));
  }
  return typical;
}
