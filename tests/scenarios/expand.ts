/**
 * Scenario files are written to be read by a physiotherapist, so they leave out what is the same everywhere. This file
 * puts it back and gives a complete log file (version 1). Nothing else is added or decided here:
 *
 * - An entry without `id`, `athlete`, `zone`, `recordedAt` or `by` gets: an id from its place, the first athlete, the
 *   zone of the scenario (Europe/Amsterdam), its own `at` (written down at once), the athlete as author.
 * - `at` and `recordedAt` may be local times without offset (`2026-03-02T10:00`), read in the scenario's zone.
 * - `others` in `symptoms` or `answers` (of a correction too) stands for every item (every emergency sign) that is
 *   not named.
 * - `days` is the daily routine: at each of `times`, from `from` to `to` (both included), except `except`: a full
 *   check-in of zeros, changed by `symptoms` (null = item left out), and a minute before it complete warning signs, all
 *   no.
 */
import { EMERGENCY_SIGN_IDS, SYMPTOM_IDS } from '../../src/log/vocabulary.ts';
import { formatLocal, localInstant } from '../../src/time/zone.ts';

type Json = Record<string, unknown>;

export interface Routine {
  readonly from: string;
  readonly to: string;
  readonly times?: readonly string[];
  readonly except?: readonly string[];
  readonly symptoms?: Readonly<Record<string, number | null>>;
}

export interface Scenario {
  readonly situation: string;
  readonly zone?: string;
  readonly log: Json & { athletes: Json[]; entries: Json[] };
  readonly days?: readonly Routine[];
  readonly at: string;
  readonly expect: Expectation;
}

/** Only the fields that are named are compared. */
export interface Expectation {
  /** Id of the profile that decides. */
  readonly protocol?: string;
  readonly stage?: string | null;
  readonly verdict?: string | null;
  readonly day?: number | null;
  /** Every reason, in order. */
  readonly codes?: readonly string[];
  readonly codesInclude?: readonly string[];
  /** Notices that must be there, and that must not. */
  readonly notices?: readonly string[];
  readonly noticesExclude?: readonly string[];
  /** When the next stage opens; null: not by time alone. */
  readonly opensAt?: string | null;
  readonly learn?: { readonly step: string; readonly complete: boolean; readonly codes?: readonly string[] };
  /** The path, as `from>to`. */
  readonly path?: readonly string[];
}

const ZONE = 'Europe/Amsterdam';
const hasOffset = (text: string): boolean => /(Z|[+-]\d\d:\d\d)$/.test(text);

/** A local time without offset, as RFC 3339 with the offset of that zone. */
export function withOffset(text: string, zone: string = ZONE): string {
  return hasOffset(text) ? text : formatLocal(zone, localInstant(zone, text));
}

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function fillOthers(given: Json, ids: readonly string[]): Json {
  const { others, ...named } = given;
  if (others === undefined) return given;
  return { ...Object.fromEntries(ids.map((id) => [id, others])), ...named };
}

function spellOut(entry: Json): Json {
  const { symptoms, answers } = entry;
  return {
    ...entry,
    ...(symptoms ? { symptoms: fillOthers(symptoms as Json, SYMPTOM_IDS) } : {}),
    ...(answers ? { answers: fillOthers(answers as Json, EMERGENCY_SIGN_IDS) } : {}),
  };
}

function* routineEntries(routine: Routine): Generator<Json> {
  const last = routine.to.slice(0, 10);
  const none = Object.fromEntries(SYMPTOM_IDS.map((id) => [id, 0]));
  const scores = Object.entries({ ...none, ...routine.symptoms }).filter(([, score]) => score !== null);
  for (let day = routine.from.slice(0, 10); day <= last; day = nextDate(day)) {
    for (const time of routine.times ?? ['08:00', '20:00']) {
      const at = `${day}T${time}`;
      if (at < routine.from || at > routine.to || routine.except?.includes(at)) continue;
      yield { type: 'warning-signs', at: minuteBefore(at), answers: { others: 'no' } };
      yield { type: 'check-in', at, symptoms: Object.fromEntries(scores) };
    }
  }
}

const nextDate = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const minuteBefore = (local: string): string => new Date(Date.parse(`${local}Z`) - 60_000).toISOString().slice(0, 16);

/** The complete log file of a scenario, ready for the engine or the command line. */
export function expand(scenario: Scenario): Json & { athletes: Json[]; entries: Json[] } {
  const zone = scenario.zone ?? ZONE;
  const athlete = scenario.log.athletes[0];
  const short = [...scenario.log.entries, ...(scenario.days ?? []).flatMap((routine) => [...routineEntries(routine)])];
  const entries = short.map((entry, index) => {
    const at = withOffset(String(entry['at']), zone);
    const full: Json = {
      id: uuid(index + 1),
      athlete: athlete?.['id'],
      zone,
      by: { role: 'athlete', name: athlete?.['name'] },
      ...entry,
      at,
      recordedAt: withOffset(String(entry['recordedAt'] ?? at), zone),
    };
    const corrected = full['entry'];
    return { ...spellOut(full), ...(corrected ? { entry: spellOut(corrected as Json) } : {}) };
  });
  return { ...scenario.log, entries };
}
