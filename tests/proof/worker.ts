/** One process of the proof: takes a start, writes all its words, and hands back what it found. */
import { assess } from '../../src/engine/index.ts';
import { spell } from './spell.ts';
import { STARTS } from './starts.ts';

export interface Order {
  readonly start: number;
  readonly letters: string;
  readonly depth: number;
  readonly deadline: number;
}

process.on('message', ({ start: index, ...rest }: Order) => {
  const start = STARTS[index];
  if (start === undefined) throw new RangeError(`no start ${index}`);
  process.send?.(spell(assess, { ...rest, start }));
});
