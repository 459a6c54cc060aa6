/**
 * `npm run devices`: three to five devices that write, send, lose, replay, part and meet again, a million steps of it,
 * each checked against a model. Exit status 1 where one diverged; the same seed and world give the same again.
 *
 *     npm run devices -- --steps 20000 --seed 5
 *     npm run devices -- --seed 5 --world 812
 */
import { parseArgs } from 'node:util';
import { newCounts, runWorld, STEPS_A_WORLD } from './run.ts';

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '5' },
    world: { type: 'string' },
  },
});
const seed = Number(values.seed);
const from = Number(values.world ?? 0);
const worlds = values.world === undefined ? Math.ceil(Number(values.steps) / STEPS_A_WORLD) : 1;
const counts = newCounts();
const began = Date.now();
const many = (value: number): string => value.toLocaleString('en');
let faults = 0;
for (let number = from; number < from + worlds; number += 1) {
  const fault = await runWorld(seed, number, counts);
  if (fault !== null) {
    faults += 1;
    console.log(`\n✗ ${fault}`);
    if (faults === 10) break;
  }
  if ((number + 1) % 500 === 0)
    console.log(`${many((number + 1 - from) * STEPS_A_WORLD)} steps, ${((Date.now() - began) / 1000).toFixed(0)} s`);
}
console.log(`seed ${seed}: ${many(worlds * STEPS_A_WORLD)} steps in ${many(worlds)} worlds`);
for (const [name, count] of Object.entries(counts)) console.log(`${name}: ${many(count)}`);
console.log(`${((Date.now() - began) / 60_000).toFixed(1)} min`);
console.log(`diverged: ${faults}`);
process.exit(faults === 0 ? 0 : 1);
