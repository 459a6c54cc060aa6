import { describe, expect, it } from 'vitest';
import { hasEveryEmergencyAnswer, scoresInOrder } from '../../src/engine/by-name.ts';
import { EMERGENCY_SIGN_IDS, SYMPTOM_IDS } from '../../src/log/vocabulary.ts';

describe('asked by name', () => {
  it('every item is there, in the order of the vocabulary', () => {
    const scores = Object.fromEntries(SYMPTOM_IDS.map((id, index) => [id, index]));
    expect(scoresInOrder(scores)).toEqual(SYMPTOM_IDS.map((_, index) => index));
    expect(scoresInOrder({})).toEqual(SYMPTOM_IDS.map(() => undefined));
  });
  it.each(EMERGENCY_SIGN_IDS)('%s is asked for', (sign) => {
    const all = Object.fromEntries(EMERGENCY_SIGN_IDS.map((id) => [id, 'no' as const]));
    expect(hasEveryEmergencyAnswer(all)).toBe(true);
    const { [sign]: _, ...rest } = all;
    expect(hasEveryEmergencyAnswer(rest)).toBe(false);
  });
});
