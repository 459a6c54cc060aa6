/** A log that is not all that it was: what a copy brings back, and going on without what is gone. */
import type { Athlete, Entry, Injury } from '../log/entry.ts';
import { localDay } from '../time/zone.ts';
import { ageOn } from './age.ts';
import { defaultProtocol } from './begin.ts';
import { type Result, authorFor, codeOf, makeEntry } from './commands.ts';
import { currentEntries } from './current.ts';
import { reload, stored } from './state.ts';
import { wired } from './wiring.ts';

/** Adds a copy to what is left. The log may still lack something afterwards: then `loss` says so. */
export async function repairFrom(entries: readonly Entry[], athletes: readonly Athlete[]): Promise<Result> {
  try {
    await wired().store.repair(entries, athletes);
    await reload();
    return { ok: true };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}

/** What was said of the injury goes on to hold; everything that was reached since does not. */
function begunAnew(person: Athlete): Entry {
  const own = currentEntries(stored.value.entries.filter((entry) => entry.athlete === person.id));
  const last = own.findLast((entry): entry is Injury => entry.type === 'injury');
  const { platform } = wired();
  const day = localDay(platform.deviceZone(), platform.now());
  const usual = defaultProtocol(ageOn(person.birthDate, day));
  const { protocol = usual.id, protocolVersion = usual.version, sport, impactRiskFrom, communityClocks } = last ?? {};
  return makeEntry(
    {
      type: 'injury',
      protocol,
      protocolVersion: last === undefined || last.protocolVersion !== undefined ? protocolVersion : '1.0.0',
      ...(sport === undefined ? {} : { sport }),
      ...(impactRiskFrom === undefined ? {} : { impactRiskFrom }),
      ...(communityClocks === undefined ? {} : { communityClocks }),
    },
    { athlete: person.id, by: authorFor(person.id, person.name) },
  );
}

/** Tried again, they are the very same: should they be on disk after all, they are not there twice. */
let anew: Entry[] | null = null;

/**
 * Goes on knowingly. Whoever is left begins anew today, at the first stage: what is missing may have held them back. A
 * stop that is still in the log goes on to stand.
 */
export async function goOnAnew(): Promise<Result> {
  anew ??= stored.value.athletes.map(begunAnew);
  try {
    await wired().store.goOn(anew, []);
    anew = null;
    await reload();
    return { ok: true };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}
