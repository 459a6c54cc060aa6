/**
 * What two devices know of one athlete, as one: the same whichever device does it, in whatever order, as often as it
 * likes. Field by field: what is known wins over what is not; of two that are known the one that was changed last, where
 * that was noted; else the more cautious; else, so that every device chooses the same, the one whose text is greater.
 * Cautions of both always count: nothing on the way between two phones takes one away.
 */
import { parseInstant } from '../time/instant.ts';
import type { Athlete } from './entry.ts';
import { CAUTIONS } from './vocabulary.ts';

/** A field of an athlete, and when it was changed, if that was noted. They go together, always. */
interface Noted {
  readonly value: unknown;
  readonly stamp: string | undefined;
}

/** The text of a value, the same for the same content. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const parts = Object.entries(value).toSorted(([one], [other]) => compare(one, other));
  return `{${parts.map(([key, inner]) => `${JSON.stringify(key)}:${textOf(inner)}`).join(',')}}`;
}

function compare<T extends string | number>(one: T, other: T): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** A partial date as the youngest it allows; 31 days in every month keep their order. */
function youngest(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}

/** How much care a value asks for: school adds gates, a younger age adds rules. */
function careOf(field: string, value: unknown): string {
  if (field === 'student') return value === true ? '1' : '0';
  return field === 'birthDate' && typeof value === 'string' ? youngest(value) : '';
}

/** Milliseconds; what was never noted is before everything. */
const timeOf = ({ stamp }: Noted): number => (stamp === undefined ? -Infinity : parseInstant(stamp));

/** A total order: that is why choosing the greater one is the same in whatever order it is done. */
function compareNoted(field: string, one: Noted, other: Noted): number {
  return (
    compare(Number(one.value !== undefined), Number(other.value !== undefined)) ||
    compare(timeOf(one), timeOf(other)) ||
    compare(careOf(field, one.value), careOf(field, other.value)) ||
    compare(textOf(one.value), textOf(other.value)) ||
    compare(one.stamp ?? '', other.stamp ?? '')
  );
}

function noted(athlete: Athlete, field: string): Noted {
  // Cautions are not chosen between: of them only the time is.
  const value: unknown =
    field === 'caution' ? undefined : (athlete as unknown as Readonly<Record<string, unknown>>)[field];
  return { value, stamp: athlete.changedAt?.[field] };
}

function bothCautions({ caution: one }: Athlete, { caution: other }: Athlete): Athlete['caution'] {
  if (one === undefined && other === undefined) return undefined;
  return CAUTIONS.filter((caution) => one?.includes(caution) === true || other?.includes(caution) === true);
}

/** @param one and `other` are of one id. */
export function mergeAthlete(one: Athlete, other: Athlete): Athlete {
  const names = [one, other].flatMap((athlete) => [...Object.keys(athlete), ...Object.keys(athlete.changedAt ?? {})]);
  const fields: Record<string, unknown> = {};
  const changedAt: Record<string, string> = {};
  for (const field of [...new Set(names)].toSorted()) {
    if (field === 'changedAt') continue;
    const [first, second] = [noted(one, field), noted(other, field)];
    const { value, stamp } = compareNoted(field, first, second) >= 0 ? first : second;
    if (value !== undefined) fields[field] = value;
    if (stamp !== undefined) changedAt[field] = stamp;
  }
  const caution = bothCautions(one, other);
  return {
    ...(fields as unknown as Athlete),
    ...(caution === undefined ? {} : { caution }),
    ...(Object.keys(changedAt).length === 0 ? {} : { changedAt }),
  };
}
