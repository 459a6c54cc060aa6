/** Heart rates of weeks, compact: they come before the workouts they belong to. */
import { Refusal } from './found.ts';
import type { Reading } from './heart.ts';

/** 14 bytes each. */
export class Pulses {
  readonly #most: number;
  #times = new Float64Array(4096);
  #rates = new Float32Array(4096);
  #from = new Uint16Array(4096);
  #count = 0;
  #isSorted = true;
  readonly #sources = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  add(at: number, bpm: number, source: string): void {
    if (this.#count >= this.#most) throw new Refusal('too-many', { limit: this.#most });
    let from = this.#sources.get(source);
    if (from === undefined) {
      // A phone knows a handful; the rest share the last one.
      from = Math.min(this.#sources.size, 1000);
      if (this.#sources.size < 1000) this.#sources.set(source, from);
    }
    if (this.#count === this.#times.length) this.#grow();
    if (this.#count > 0 && at < (this.#times[this.#count - 1] ?? 0)) this.#isSorted = false;
    this.#times[this.#count] = at;
    this.#rates[this.#count] = bpm;
    this.#from[this.#count] = from;
    this.#count += 1;
  }

  #grow(): void {
    const size = this.#times.length * 2;
    const [times, rates, from] = [new Float64Array(size), new Float32Array(size), new Uint16Array(size)];
    times.set(this.#times);
    rates.set(this.#rates);
    from.set(this.#from);
    [this.#times, this.#rates, this.#from] = [times, rates, from];
  }

  #sort(): void {
    if (this.#isSorted) return;
    const order = new Uint32Array(this.#count).map((_, index) => index);
    order.sort((a, b) => (this.#times[a] ?? 0) - (this.#times[b] ?? 0) || a - b);
    const [times, rates, from] = [this.#times, this.#rates, this.#from];
    this.#times = Float64Array.from(order, (index) => times[index] ?? 0);
    this.#rates = Float32Array.from(order, (index) => rates[index] ?? 0);
    this.#from = Uint16Array.from(order, (index) => from[index] ?? 0);
    this.#isSorted = true;
  }

  #firstFrom(at: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#times[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Between two instants, of one source: this one where it has any, else that with the most. */
  between(start: number, end: number, source: string): Reading[] {
    this.#sort();
    const counts = new Map<number, number>();
    const first = this.#firstFrom(start);
    let last = first;
    for (; last < this.#count && (this.#times[last] ?? 0) <= end; last += 1) {
      const from = this.#from[last] ?? 0;
      counts.set(from, (counts.get(from) ?? 0) + 1);
    }
    const own = this.#sources.get(source);
    const most = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
    const chosen = own !== undefined && counts.has(own) ? own : most;
    const found: Reading[] = [];
    for (let index = first; index < last; index += 1) {
      if (this.#from[index] !== chosen) continue;
      found.push({ at: ((this.#times[index] ?? 0) - start) / 1000, bpm: this.#rates[index] ?? null });
    }
    return found;
  }
}
