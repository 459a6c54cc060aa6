/** Who holds a paired phone, in words. Needs those of `pair` and `terms`. */
import { visible } from '../../../app/backup.ts';
import { holderOf, type KnownPair } from '../../../app/sharing/pairs.ts';
import { stored } from '../../../app/state.ts';
import { areaWords } from '../../../app/words.ts';
import type { Author } from '../../../log/entry.ts';

export function authorText({ role, name }: Author): string {
  const { roles } = areaWords('terms');
  return role === 'athlete' ? visible(name) : areaWords('pair').holder(visible(name), roles[role]);
}

export function holderText(pair: KnownPair): string {
  const holder = holderOf(pair);
  if (holder === null) return areaWords('pair').unnamed;
  return holder.role === null ? visible(holder.name) : authorText({ role: holder.role, name: holder.name });
}

/** The athlete's name as it is here, else as the code said it. */
export function athleteName({ athlete, name = '' }: KnownPair): string {
  return visible(stored.value.athletes.find(({ id }) => id === athlete)?.name ?? name);
}
