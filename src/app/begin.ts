/** Begins a recovery: an athlete (a new one, or the one on screen) and the injury. */
import type { Athlete, Author } from '../log/entry.ts';
import { OFFERS, type Offer, PEDS_2023_OFFER } from '../protocols/offered.ts';
import { localDay } from '../time/zone.ts';
import { ageOn } from './age.ts';
import { type Result, append, makeEntry } from './commands.ts';
import { changeSettings, settings } from './settings.ts';
import { wired } from './wiring.ts';

export interface Beginning {
  readonly name: string;
  readonly birthDate?: string | undefined;
  readonly student: boolean;
  /** Milliseconds. */
  readonly injuredAt: number;
  readonly by: Author;
  /** Chosen instead of the usual one for the age. */
  readonly plan?: Pick<Offer, 'id' | 'version'> | null;
}

/** The profile offered at this age; unknown is read as under 18. Never under five: there is no plan for that. */
export function defaultProtocol(age: number | null): Offer {
  const years = age ?? 17;
  const isFor = ({ defaultForAges: ages }: Offer): boolean =>
    ages !== null && years >= ages.from && (ages.to === null || years < ages.to);
  return OFFERS.find(isFor) ?? PEDS_2023_OFFER;
}

export async function begin(given: Beginning): Promise<Result> {
  const { platform } = wired();
  const zone = platform.deviceZone();
  const athlete: Athlete = {
    id: platform.newId(),
    name: given.name,
    student: given.student,
    ...(given.birthDate === undefined ? {} : { birthDate: given.birthDate }),
  };
  const profile = given.plan ?? defaultProtocol(ageOn(given.birthDate, localDay(zone, given.injuredAt)));
  const injury = makeEntry(
    { type: 'injury', protocol: profile.id, protocolVersion: profile.version },
    { at: given.injuredAt, athlete: athlete.id, by: given.by },
  );
  // Before, so that whoever tries again tries the same; who is not there yet is not shown.
  await changeSettings({
    athleteId: athlete.id,
    authors: { ...settings.value.authors, [athlete.id]: given.by },
  });
  return append([injury], [athlete]);
}
