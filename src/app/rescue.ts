/** Entries that did not reach the disk, as a file. */
import { writeLogText } from '../log/file.ts';
import { formatUtc } from '../time/instant.ts';
import type { Unsaved } from './commands.ts';
import { stored } from './state.ts';
import { wired } from './wiring.ts';

export type RescueOutcome = 'saved' | 'downloaded' | 'cancelled' | 'not-written';

/** A log file with these entries and the people they are about. */
export async function rescue({ entries, athletes }: Unsaved): Promise<RescueOutcome> {
  const { platform } = wired();
  const about = new Set(entries.map((entry) => entry.athlete));
  const people = [...athletes, ...stored.value.athletes.filter(({ id }) => !athletes.some((one) => one.id === id))];
  const text = writeLogText(
    people.filter(({ id }) => about.has(id)),
    entries,
    formatUtc(platform.now()),
  );
  try {
    return (await platform.saveText('rejoin-not-saved.json', text)).outcome;
  } catch {
    return 'not-written';
  }
}
