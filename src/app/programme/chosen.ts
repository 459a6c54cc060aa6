/** A session of the programme that is in force: `programme=w1d1`. */
import type { Chosen } from '../exertion/chosen.ts';

export function chosenFrom(_query: URLSearchParams): Promise<Chosen | null> {
  return Promise.resolve(null);
}
