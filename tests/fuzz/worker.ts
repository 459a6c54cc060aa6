/** One process of the fuzz: takes a span of numbers, tells where it is so that a hang is noticed, and hands back its tally. */
import { newTally, tryAll } from './try.ts';
import { makeWorld } from './world.ts';

export interface Order {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

const world = makeWorld();

process.on('message', (order: Order) => {
  void world
    .then(async (made) => {
      const tally = newTally();
      await tryAll(made, order, tally, (at) => process.send?.({ at }));
      process.send?.({ tally });
    })
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    });
});
