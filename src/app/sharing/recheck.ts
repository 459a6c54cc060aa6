/** Decides once more, on this device, what a status says: by the entries that came with it. */
import type { Athlete } from '../../log/entry.ts';
import type { MessageOf, Status } from '../../sharing/message.ts';
import { statusOf } from '../../sharing/status.ts';
import { currentEntries } from '../current.ts';
import { decider } from '../state.ts';

/** `nothing`: no entries came with it, or there is no injury among them. */
export type Recheck = 'same' | 'differs' | 'unknown-protocol' | 'nothing';

const FIELDS: readonly (keyof Status)[] = [
  'athlete',
  'name',
  'protocol',
  'version',
  'stage',
  'verdict',
  'next',
  'isCleared',
  'impactRiskFrom',
];

/** The engine has to be loaded (`loadDecider`), as it is on every screen that the router opens later. */
export function recheck({ log, at, status }: MessageOf<'status'>): Recheck {
  const engine = decider.value;
  const person: Athlete | undefined = log?.athletes[0];
  if (engine === null || log === undefined || person === undefined) return 'nothing';
  const injury = currentEntries(log.entries).findLast((entry) => entry.type === 'injury');
  if (injury === undefined) return 'nothing';
  try {
    const assessment = engine.assess(engine.PROTOCOLS, person, log.entries, at);
    const isCleared = engine.hasClearance(engine.PROTOCOLS, person, log.entries, at);
    const decided = statusOf({ athlete: person, assessment, injury, isCleared });
    if (decided === null) return 'nothing';
    const isSame = FIELDS.every((field) => JSON.stringify(decided[field]) === JSON.stringify(status[field]));
    return isSame ? 'same' : 'differs';
  } catch (error) {
    if (error instanceof engine.UnknownProtocolError) return 'unknown-protocol';
    throw error;
  }
}
