/** Statuses and rows for tests of the board. */
import type { Entry } from '../../../src/log/entry.ts';
import { type BoardRow, takeInto } from '../../../src/sharing/board.ts';
import type { MessageOf, Status } from '../../../src/sharing/message.ts';

export const NOW = Date.parse('2026-03-05T12:00:00Z');
export const DAY = 86_400_000;
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const SENDER = 'a'.repeat(16);
export const OTHER = 'b'.repeat(16);

export function statusOf(change: Partial<Status> = {}): Status {
  return {
    athlete: idOf(1),
    name: 'Sam',
    protocol: 'cisg-2022',
    version: '1.0.0',
    stage: '4',
    verdict: 'advance',
    next: { stage: '5', opensAt: NOW + 3_600_000 },
    isCleared: false,
    impactRiskFrom: '3',
    ...change,
  };
}

export function codeOf(at: number, change: Partial<Status> = {}, until = at + 30 * DAY): MessageOf<'status'> {
  return { kind: 'status', at, until, status: statusOf(change) };
}

export function rowOf(change: Partial<BoardRow> = {}, status: Partial<Status> = {}): BoardRow {
  const taking = takeInto(null, codeOf(NOW, status), SENDER, { now: NOW, recheck: null });
  if (taking.outcome === 'older') throw new Error('no row');
  return { ...taking.row, ...change };
}

let made = 0;
type Made = Partial<Entry> & Pick<Entry, 'type'>;
export function entryOf(fields: Made & Record<string, unknown>): Entry {
  made += 1;
  return {
    id: `10000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    athlete: idOf(1),
    at: '2026-03-05T12:30:00+01:00',
    zone: 'Europe/Amsterdam',
    recordedAt: '2026-03-05T11:31:00Z',
    by: { role: 'staff', name: 'Coach Vos' },
    ...fields,
  } as Entry;
}
export const knock = (): Entry => entryOf({ type: 'head-impact' });
export const bout = (before: number, peak: number): Entry =>
  entryOf({ type: 'activity', stage: '4', minutes: 20, before, peak, settledAfterMinutes: peak > before ? null : 0 });
