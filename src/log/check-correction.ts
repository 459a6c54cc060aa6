import { isEntryType, placeOf, problemsOf } from './check.ts';
import type { Problem } from './problem.ts';
import { ENTRY_SCHEMAS } from './schema.ts';

type Fields = Record<string, unknown>;

/**
 * Checks what a correction would put in the place of its target's fields, field by field: a wrong range is refused. How
 * the fields fit together (a peak, and how long it took) is the engine's to judge with caution, not a reason to refuse.
 */
export function checkCorrection(fields: Fields, target: Fields, place: string): Problem[] {
  if (target['type'] === 'correction')
    return [{ place: placeOf(place, ['target']), code: 'corrects-a-correction', params: {} }];
  if (!isEntryType(target['type'])) return [];
  const merged: Fields = { ...target, ...fields };
  return problemsOf(ENTRY_SCHEMAS[target['type']], merged, `${place}.entry`);
}
