/** Puts a status that came in on the board. */
import { type Recheck, type Taking, takeInto } from '../../sharing/board.ts';
import type { MessageOf } from '../../sharing/message.ts';
import { loadDecider } from '../state.ts';
import { wired } from '../wiring.ts';
import { changeRow } from './rows.ts';

export interface TakenRow {
  /**
   * `other-device`: the row is of another device, and nothing was changed; `accept` puts it there all the same.
   * `older`: the board knows something newer, or as new.
   */
  readonly outcome: 'added' | 'updated' | 'older' | 'other-device';
  readonly name: string;
  readonly accept?: () => Promise<void>;
}

/** Of a log that came along only this stays. One that cannot be decided again is as good as one that came out otherwise. */
async function rechecked(message: MessageOf<'status'>): Promise<Recheck | null> {
  if (message.log === undefined) return null;
  try {
    const [{ recheck }] = await Promise.all([import('../sharing/recheck.ts'), loadDecider()]);
    const found = recheck(message);
    return found === 'nothing' ? 'differs' : found;
  } catch {
    return 'differs';
  }
}

/** On disk when it resolves. @throws the store's error; then nothing has changed. */
export async function takeStatus(message: MessageOf<'status'>, sender: string): Promise<TakenRow> {
  const how = { now: wired().platform.now(), recheck: await rechecked(message) };
  const { athlete: id, name } = message.status;
  const take = async (isAccepted: boolean): Promise<Taking['outcome']> => {
    let outcome: Taking['outcome'] = 'older';
    await changeRow(id, (row) => {
      const taking = takeInto(row, message, sender, how);
      ({ outcome } = taking);
      if (taking.outcome === 'older' || (taking.outcome === 'other-device' && !isAccepted)) return null;
      return taking.row;
    });
    return outcome;
  };
  const outcome = await take(false);
  if (outcome !== 'other-device') return { outcome, name };
  return { outcome, name, accept: () => take(true).then(() => undefined) };
}
