/** Intervals and tasks as somebody chose them: `intervals=30-30-10` (seconds hard, easy, times), `tasks=…&with=…&minutes=…`. */
import type { Chosen } from '../exertion/chosen.ts';

export function chosenFrom(_query: URLSearchParams): Promise<Chosen | null> {
  return Promise.resolve(null);
}
