/** What the log says was written down at a later time than the device shows, and was not set right since. Pure. */
import type { Correction, Entry } from '../log/entry.ts';
import { parseInstant } from '../time/instant.ts';
import { SLACK } from './clock-watch.ts';

const saysTheSame = (one: Correction, other: Correction): boolean =>
  one.target === other.target && JSON.stringify(one.entry) === JSON.stringify(other.entry);

/** @param now milliseconds. An entry is set right by its withdrawal, a correction by saying it again. */
export function writtenLater(entries: readonly Entry[], now: number): readonly Entry[] {
  const isLater = (entry: Entry): boolean => parseInstant(entry.recordedAt) > now + SLACK;
  const later = entries.filter(isLater);
  if (later.length === 0) return later;
  const corrections = entries.filter((entry) => entry.type === 'correction' && !isLater(entry)) as Correction[];
  return later.filter((entry) =>
    entry.type === 'correction'
      ? !corrections.some((one) => saysTheSame(one, entry))
      : !corrections.some((one) => one.target === entry.id && one.entry === null),
  );
}
