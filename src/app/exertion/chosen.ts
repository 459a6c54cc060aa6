/** What somebody chose to do, before it starts: made by the drills and by the programmes, taken by the start page. */
import type { Script } from '../../session/script.ts';

export interface Chosen {
  readonly script: Script;
  /** In words, as `activity.kind`. */
  readonly kind: string;
  /** Who may do it: anybody whom the plan allows a bout, or only where the engine says `hasDrills`. */
  readonly needs: 'bout' | 'drills';
  readonly programme: { readonly entry: string; readonly session: string } | null;
}

/** Does the address ask for something of its own? Where that cannot be had, nothing else starts in its place. */
export const isAsked = (query: URLSearchParams): boolean =>
  ['programme', 'intervals', 'tasks'].some((name) => query.has(name));

/** Of an address like `/exertion?intervals=30-30-10`; null where there is none such: then it is a plain bout. */
export async function chosenFrom(query: URLSearchParams): Promise<Chosen | null> {
  if (query.has('programme')) return (await import('../programme/chosen.ts')).chosenFrom(query);
  return (await import('../drills/chosen.ts')).chosenFrom(query);
}
