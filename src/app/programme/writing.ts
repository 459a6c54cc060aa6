/** What is written of the sessions of a programme. */
import { dateText } from '../../time/zone.ts';
import { append, makeEntry, record, type Result } from '../commands.ts';
import type { Move } from './moving.ts';

const noted = (note: string) => (note.trim() === '' ? {} : { note: note.trim() });

/** All of them or none. */
export function writeMoves(choice: string, moves: readonly Move[], note: string): Promise<Result> {
  return append(
    moves.map(({ session, on }) =>
      makeEntry({ type: 'programme-session', programme: choice, session, on: dateText(on), ...noted(note) }),
    ),
  );
}

export function writeLeftOut(choice: string, session: string, note: string): Promise<Result> {
  return record({ type: 'programme-session', programme: choice, session, on: null, ...noted(note) });
}

/** @param on day number, not after today */
export function writeDone(choice: string, session: string, on: number): Promise<Result> {
  return record({ type: 'programme-session', programme: choice, session, on: dateText(on), done: true });
}
