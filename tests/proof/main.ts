/**
 * `npm run prove`: every log up to a length, over an alphabet of what may happen in six hours, after the injury and just
 * before each stage of each profile; all seven promises of the engine asked of each. Exit status 1 where one is broken.
 *
 *     npm run prove -- --depth 3 --letters .DCmtxWRL --profile cisg-2022 --before 4 --minutes 10 --workers 1
 */
import { parseArgs } from 'node:util';
import { work } from './crew.ts';
import { LETTERS } from './letters.ts';
import { FULL, type Pass, wordsOf } from './passes.ts';
import { nameOf, sayFault, sayWorst } from './say.ts';
import type { Spelled, Worst } from './spell.ts';
import { type Start, STARTS } from './starts.ts';
import type { Order } from './worker.ts';

const { values } = parseArgs({
  options: {
    depth: { type: 'string' },
    letters: { type: 'string' },
    profile: { type: 'string' },
    before: { type: 'string' },
    minutes: { type: 'string', default: '600' },
    workers: { type: 'string', default: '2' },
  },
});
const { depth, letters, profile, before } = values;
const marks = Object.keys(LETTERS).filter((mark) => letters?.includes(mark) ?? true);
const passes: readonly Pass[] =
  depth === undefined && letters === undefined ? FULL : [{ letters: marks.join(''), depth: Number(depth ?? 3) }];
const starts = STARTS.map((start, index) => ({ start, index })).filter(
  ({ start }) => [undefined, start.protocol.id].includes(profile) && [undefined, start.before].includes(before),
);
if (starts.length === 0) throw new RangeError('no such beginning');

const began = Date.now();
const deadline = began + Number(values.minutes) * 60_000;
const workers = Math.min(2, Math.max(1, Number(values.workers)));
const total = { logs: 0, instants: 0, answers: 0, ledOn: 0, faults: 0, unfinished: 0 };
let worst: { readonly start: Start; readonly worst: Worst } | null = null;

const minutes = (from: number): string => `${((Date.now() - from) / 60_000).toFixed(1)} min`;
const many = (value: number): string => value.toLocaleString('en');

function add(start: Start, spelled: Spelled): void {
  total.logs += spelled.logs;
  total.instants += spelled.instants;
  total.answers += spelled.answers;
  total.ledOn += spelled.ledOn;
  total.faults += spelled.faults;
  if (!spelled.isWhole) total.unfinished += 1;
  for (const found of spelled.found) console.log(sayFault(start, found));
  const { worst: one } = spelled;
  if (one === null) return;
  if (worst === null || one.score > worst.worst.score) worst = { start, worst: one };
}

console.log(
  Object.entries(LETTERS)
    .map(([mark, { name }]) => `${mark} ${name}`)
    .join(' · '),
);
for (const pass of passes) {
  console.log(`\nEvery log of up to ${pass.depth} of ${pass.letters.length} letters: ${pass.letters}`);
  console.log(`${many(wordsOf(pass))} after each of ${starts.length} beginnings, ${workers} at a time`);
  const since = Date.now();
  const byProfile = new Map<string, { logs: number; spent: number }>();
  const orders: Order[] = starts.map(({ index }) => ({ start: index, ...pass, deadline }));
  await work(orders, workers, ({ start: index }, spelled) => {
    const start = STARTS[index];
    if (start === undefined) return;
    add(start, spelled);
    const { id } = start.protocol;
    const sum = byProfile.get(id) ?? { logs: 0, spent: 0 };
    byProfile.set(id, { logs: sum.logs + spelled.logs, spent: sum.spent + spelled.milliseconds });
    const state = spelled.isWhole ? '' : '  (not all: out of time)';
    console.log(`  ${nameOf(start).padEnd(34)} ${many(spelled.logs).padStart(9)} logs  ${minutes(since)}${state}`);
  });
  for (const [id, { logs, spent }] of byProfile)
    console.log(`  ${id}: ${many(logs)} logs in ${(spent / 60_000).toFixed(1)} min of one core`);
}

console.log(
  `\n${many(total.logs)} logs, ${many(total.instants)} instants, ${many(total.answers)} answers, ` +
    `${many(total.ledOn)} led on to the end, ${minutes(began)}`,
);
if (total.unfinished > 0) console.log(`Out of time: ${total.unfinished} beginnings were not finished.`);
// The compiler cannot see that the callback sets it.
const found = worst as { readonly start: Start; readonly worst: Worst } | null;
if (found !== null)
  console.log(`\nThe most alarming log with the freest answer:\n${sayWorst(found.start, found.worst)}`);
console.log(total.faults === 0 ? '\nNo promise is broken.' : `\n${total.faults} times a promise is broken.`);
process.exit(total.faults === 0 ? 0 : 1);
