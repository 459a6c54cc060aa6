/** What the screens for parents show of the log, for the child on screen. */
import type { Author } from '../../log/entry.ts';
import { knownAuthors } from '../authors.ts';
import { authorFor } from '../commands.ts';
import { athlete, atOf, current, injury, now } from '../state.ts';
import { wired } from '../wiring.ts';
import { lastLook, looksAhead, nextLook, WATCHED, wakings, type Waking } from './watch.ts';

/** A parent who is known on this device, else one without a name: who looks at a child is not the child. */
export function parentAuthor(): Author {
  const person = athlete.value;
  const holder = person === null ? null : authorFor(person.id, person.name);
  if (holder !== null && holder.role !== 'athlete') return holder;
  return knownAuthors().findLast(({ role }) => role === 'parent') ?? { role: 'parent', name: '' };
}

/** Null where there is no injury. Nights are those of where the device is. */
export function watching(waking: Waking | null) {
  const hurt = injury.value;
  if (hurt === undefined) return null;
  const injuryAt = atOf(hurt);
  const last = lastLook(current.value, injuryAt, now.value);
  const watched = { injuryAt, lastAt: last?.at ?? null, now: now.value, zone: wired().platform.deviceZone() };
  return {
    last,
    endsAt: injuryAt + WATCHED,
    isOver: now.value >= injuryAt + WATCHED,
    next: nextLook(watched),
    looks: looksAhead(watched),
    wakings: waking === null ? [] : wakings(watched, waking),
  };
}
