/** Who writes an entry: somebody who wrote before on this device, or somebody new. */
import type { Author } from '../log/entry.ts';
import type { Role } from '../log/vocabulary.ts';
import { authorFor } from './commands.ts';
import { athlete, entries } from './state.ts';

/** A choice being made; `pick` is a key of somebody known, or `other`. */
export interface ByValue {
  readonly pick: string | null;
  readonly role: Role | null;
  readonly name: string;
}
export const NO_BY: ByValue = { pick: null, role: null, name: '' };

export function authorKey(by: Author): string {
  return `${by.role}:${by.name}`;
}

/** Who holds the device, the athlete, and everybody who has written about this athlete; each once. */
export function knownAuthors(): readonly Author[] {
  const person = athlete.value;
  if (person === null) return [];
  const known = new Map<string, Author>();
  const own: Author = { role: 'athlete', name: person.name };
  for (const by of [authorFor(person.id, person.name), own, ...entries.value.map((entry) => entry.by)]) {
    known.set(authorKey(by), by);
  }
  return [...known.values()];
}

/** The chosen author; null while something is missing. */
export function authorOf(value: ByValue): Author | null {
  if (value.pick === null) return null;
  if (value.pick !== 'other') return knownAuthors().find((by) => authorKey(by) === value.pick) ?? null;
  const name = value.name.trim();
  return value.role === null || name === '' ? null : { role: value.role, name };
}
