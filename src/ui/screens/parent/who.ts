/** Who said something, in words. Needs the words of `terms`. */
import { areaWords } from '../../../app/words.ts';
import type { Author } from '../../../log/entry.ts';

export function whoOf({ role, name }: Author): string {
  const told = areaWords('terms').roles[role];
  if (name === '') return told;
  // The person's own name says enough.
  return role === 'athlete' ? name : `${name} (${told})`;
}
