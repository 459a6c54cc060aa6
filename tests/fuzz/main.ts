/**
 * `npm run fuzz`: a million inputs made to break a parser, to every door through which something comes in. Each has to be
 * refused or read as something valid; a crash, a hang, a changed prototype or a changed row is a fault, told with what
 * had it: the same seed and number give the same input again. Exit status 1 where there is one.
 *
 *     npm run fuzz -- --inputs 20000 --seed 4 --workers 1
 *     npm run fuzz -- --seed 4 --from 812300 --to 812350
 */
import { parseArgs } from 'node:util';
import { addTo, runSpan } from './crew.ts';
import { largeFaults } from './large.ts';
import { newTally } from './try.ts';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '4' },
    from: { type: 'string', default: '0' },
    to: { type: 'string' },
    workers: { type: 'string', default: '2' },
  },
});
const SPAN = 25_000;
const seed = Number(values.seed);
const from = Number(values.from);
const to = values.to === undefined ? from + Number(values.inputs) : Number(values.to);
const workers = Math.min(2, Math.max(1, Number(values.workers)));
const began = Date.now();
const total = newTally();

const spans: { from: number; to: number }[] = [];
for (let at = from; at < to; at += SPAN) spans.push({ from: at, to: Math.min(to, at + SPAN) });

async function one(): Promise<void> {
  for (let span = spans.shift(); span !== undefined; span = spans.shift()) {
    const tally = await runSpan({ seed, ...span });
    addTo(total, tally);
    for (const { n, parser, what, input } of tally.faults) console.log(`\n✗ ${n} ${parser}: ${what}\n  ${input}`);
  }
}
await Promise.all(Array.from({ length: workers }, one));

const large = await largeFaults((line) => console.log(line));
const many = (value: number): string => value.toLocaleString('en');
let sum = 0;
for (const [name, { refused, valid }] of Object.entries(total.counts)) {
  sum += refused + valid;
  console.log(`${name}: ${many(refused)} refused, ${many(valid)} valid`);
}
const { slowest, memory, faults } = total;
console.log(`seed ${seed}: ${many(sum)} inputs in ${((Date.now() - began) / 60_000).toFixed(1)} min`);
console.log(`slowest: ${slowest.ms.toFixed(0)} ms, input ${slowest.n} (${slowest.parser})`);
console.log(`memory of one process: at most ${Math.round(memory / 1024 / 1024)} MB`);
console.log(`faults: ${faults.length + large}`);
process.exit(faults.length + large === 0 ? 0 : 1);
