/** Rows of the staff board, put where the app keeps them; what it reads there it checks like any other row. */
import type { Page } from '@playwright/test';
import { type BoardRow, BOARD_PREFIX, takeInto } from '../../src/sharing/board.ts';
import type { Status } from '../../src/sharing/message.ts';

export const athleteId = (n: number): string =>
  `${String(n).padStart(4, '0')}0000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** As it is after one code, made at this time in milliseconds. */
export function boardRow(n: number, name: string, at: number, status: Partial<Status> = {}): BoardRow {
  const message = {
    kind: 'status',
    at,
    until: at + 86_400_000,
    status: {
      athlete: athleteId(n),
      name,
      protocol: 'cisg-2022',
      version: '1.0.0',
      stage: '2A',
      verdict: 'hold',
      next: { stage: '2B', opensAt: at + 26 * 3_600_000 },
      isCleared: false,
      impactRiskFrom: '3',
      ...status,
    },
  } as const;
  const taking = takeInto(null, message, 'a'.repeat(16), { now: at, recheck: null });
  if (taking.outcome === 'older') throw new Error('no row');
  return taking.row;
}

export async function seedBoard(page: Page, rows: readonly BoardRow[], more: Readonly<Record<string, unknown>> = {}) {
  const pairs = [...rows.map((row) => [`${BOARD_PREFIX}${row.status.athlete}`, row] as const), ...Object.entries(more)];
  await page.evaluate(async (given) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rejoin');
      request.addEventListener('success', () => resolve(request.result));
    });
    const transaction = database.transaction('kv', 'readwrite');
    for (const [key, row] of given) transaction.objectStore('kv').put(row, key);
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    database.close();
  }, pairs);
}

/** A squad with one of everything: fresh, stopped, old, twins, and one that cannot be read. `now` in milliseconds. */
export function squad(now: number): { rows: BoardRow[]; more: Record<string, unknown> } {
  const hour = 3_600_000;
  // As it is sent: a stop names no stage.
  const knocked = { stage: null, verdict: 'stop', next: null } as const;
  const rows = [
    boardRow(1, 'Sam de Vries', now - 2 * hour, {
      stage: '4',
      verdict: 'advance',
      next: { stage: '5', opensAt: null },
    }),
    boardRow(2, 'Sam de Vries', now - 3 * hour),
    boardRow(3, 'Zoë van den Berg', now - hour, knocked),
    boardRow(4, 'Bo', now - 25 * hour, { stage: '5', verdict: 'advance', isCleared: true }),
    boardRow(5, 'Élodie', now - 70 * hour, { stage: '6', verdict: 'complete', next: null, isCleared: true }),
    boardRow(6, 'Anne-Sophie Wolters-van Nieuwenhuizen', now - 5 * hour, {
      stage: '3',
      verdict: 'step-back',
      next: { stage: '4', opensAt: null },
    }),
    boardRow(7, '=SUM(A1:A9)', now - 6 * hour, { protocol: 'fifa-2031' }),
    boardRow(8, 'Cas', now - 4 * hour, { stage: '6', verdict: 'complete', next: null, isCleared: true }),
  ];
  const teams = [
    { id: 't1', name: 'U17' },
    { id: 't2', name: 'First team' },
  ];
  return {
    rows: rows.map((row, n) => (n < 4 ? { ...row, teams: ['t1'] } : row)),
    more: { [`${BOARD_PREFIX}${athleteId(9)}`]: { nonsense: true }, 'board-prefs': { teams, staff: '' } },
  };
}
