/** A log with which a session may start: three days after the injury, quiet since, and asked what is asked once. */
import { ATHLETE, cleanBouts, cleanStart, INJURY_AT } from '../engine/logs.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';

/** 12:00 in Amsterdam on 3 March. */
export const SESSION_AT = INJURY_AT + 2 * DAY + 2 * HOUR;

export function sessionLog(): string {
  const athletes = [{ ...ATHLETE, caution: [] }];
  const entries = [...cleanStart(SESSION_AT), ...cleanBouts('2A')];
  return JSON.stringify({ format: 'rejoin-log', version: 1, exportedAt: '2026-03-03T10:00:00Z', athletes, entries });
}
