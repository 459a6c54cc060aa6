import type { Athlete, CheckIn, HeadImpact } from '../../src/log/entry.ts';

export const SAM: Athlete = { id: '11111111-1111-4111-8111-111111111111', name: 'Sam', student: true };

/** The n-th id of a row of UUIDs. */
export function idOf(n: number): string {
  return `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`;
}

const BASE = {
  athlete: SAM.id,
  at: '2026-03-02T08:00:00+01:00',
  zone: 'Europe/Amsterdam',
  recordedAt: '2026-03-02T07:01:00Z',
  by: { role: 'athlete', name: 'Sam' },
} as const;

export function checkIn(n: number, headache: number): CheckIn {
  return { ...BASE, id: idOf(n), type: 'check-in', symptoms: { headache } };
}

export function knock(n: number): HeadImpact {
  return { ...BASE, id: idOf(n), type: 'head-impact' };
}
