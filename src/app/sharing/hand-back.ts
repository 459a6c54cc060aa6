/** What staff wrote down at the edge of the field, for the athlete's own log. */
import type { Athlete, Entry, LogFile } from '../../log/entry.ts';
import { sameContent } from '../../log/same.ts';
import type { MessageOf } from '../../sharing/message.ts';
import { formatUtc } from '../../time/instant.ts';
import { restore } from '../backup.ts';
import type { Result } from '../commands.ts';
import { previewRestore } from '../restore.ts';
import { stored } from '../state.ts';

export type HandBackLook =
  | { readonly state: 'unknown-athlete' }
  | {
      readonly state: 'preview';
      /** As this device knows who it is about. */
      readonly here: Athlete;
      /** It was written about somebody of another name: the id says it is the same. */
      readonly isOtherName: boolean;
      readonly entries: readonly Entry[];
      /** Of them not here yet. */
      readonly fresh: readonly Entry[];
      /** An id is here with other content: nothing is taken. */
      readonly isConflict: boolean;
      readonly file: LogFile;
    };

/** What it would add. Writes nothing; somebody who is not known here is refused, whatever the name. */
export function lookAtHandBack({ athlete, at, entries }: MessageOf<'hand-back'>): HandBackLook {
  const here = stored.value.athletes.find(({ id }) => id === athlete.id);
  if (here === undefined) return { state: 'unknown-athlete' };
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const once = [...byId.values()];
  // Nobody's details come this way, so the file names nobody.
  const file: LogFile = { format: 'rejoin-log', version: 1, exportedAt: formatUtc(at), athletes: [], entries: once };
  const { fresh, conflicts } = previewRestore(file, stored.value);
  return {
    state: 'preview',
    here,
    isOtherName: here.name.trim().toLowerCase() !== athlete.name.trim().toLowerCase(),
    entries: once,
    fresh,
    isConflict: conflicts.length > 0 || entries.some((entry) => !sameContent(entry, byId.get(entry.id))),
    file,
  };
}

/** Adds all of it or nothing. */
export function takeHandBack({ file, isConflict }: Extract<HandBackLook, { state: 'preview' }>): Promise<Result> {
  return isConflict ? Promise.resolve({ ok: false, error: 'conflict' }) : restore({ file, people: [] });
}
