/** Chance that can be had again: each input has a stream of its own, made from the seed and its number. */
import { chance as streamOf } from '../simulate/random.ts';

export class Chance {
  /** [0, 1). */
  readonly next: () => number;

  constructor(...keys: readonly number[]) {
    this.next = streamOf(...keys);
  }
  /** 0 … most - 1. */
  below(most: number): number {
    return Math.floor(this.next() * most);
  }
  is(probability: number): boolean {
    return this.next() < probability;
  }
  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
  bytes(length: number): Uint8Array<ArrayBuffer> {
    return Uint8Array.from({ length }, () => this.below(256));
  }
}
