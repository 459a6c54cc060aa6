/** A head of a session, for tests: a tolerant stage with a ceiling of 130 that bears a rise of 2. */
import type { BoutLimits } from '../../src/engine/exertion-allowance.ts';
import type { SessionHead } from '../../src/session/event.ts';
import { STEADY } from '../../src/session/script.ts';

export const LIMITS: BoutLimits = {
  stage: '2B',
  kind: 'moderate',
  rule: { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: true },
  mostBefore: 6,
  maxRise: 2,
  endAtRise: 2,
  ceiling: { bpm: 130, basis: 'age', percent: 70 },
  talk: 'not-sing',
  prescribedMinutes: null,
  predictedMax: 190,
};

export const HEAD: SessionHead = {
  v: 1,
  id: 'a0000000-0000-4000-8000-000000000001',
  athlete: 'a0000000-0000-4000-8000-000000000002',
  startedAt: Date.parse('2026-03-03T11:00:00Z'),
  before: 1,
  kind: null,
  script: STEADY,
  limits: LIMITS,
  minutes: 10,
  programme: null,
};
