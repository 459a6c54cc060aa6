/** Gives one input to its parser and looks whether anything else changed. */
import { Chance } from './chance.ts';
import { parserOf } from './parsers.ts';
import { rowsOf, type World } from './world.ts';

export interface Tally {
  /** By parser: refused, valid. */
  readonly counts: Record<string, { refused: number; valid: number }>;
  readonly faults: { readonly n: number; readonly parser: string; readonly what: string; readonly input: string }[];
  slowest: { ms: number; n: number; parser: string };
  /** Bytes. */
  memory: number;
}

export const newTally = (): Tally => ({ counts: {}, faults: [], slowest: { ms: 0, n: -1, parser: '' }, memory: 0 });

const builtIns = [Object, Array, String, Number, Boolean, Function, Map, Set, Promise, Error, RegExp, Date];

/** Whatever every object inherits: anything put there would reach into all of the app. */
export function inherited(): string {
  return builtIns
    .map(({ prototype }) =>
      Reflect.ownKeys(prototype)
        .map((key) => {
          const { value, get } = Reflect.getOwnPropertyDescriptor(prototype, key) ?? {};
          return `${String(key)}:${typeof value}:${typeof get}`;
        })
        .join(),
    )
    .join('\n');
}

/** Rows are compared once in so many inputs, inherited things too. */
const LOOK_EACH = 500;
const MOST_FAULTS = 20;

/** Inputs `from` up to `to`, that one excluded. `onAt` hears from time to time which one is next. */
export async function tryAll(
  world: World,
  { seed, from, to }: { readonly seed: number; readonly from: number; readonly to: number },
  tally: Tally,
  onAt: (n: number) => void = () => undefined,
): Promise<void> {
  const before = inherited();
  const look = async (n: number): Promise<void> => {
    const told = (what: string) =>
      tally.faults.push({ n, parser: 'all', what, input: `some of the last ${LOOK_EACH}` });
    if (inherited() !== before) told('what every object inherits has changed');
    if ((await rowsOf(world.store)) !== world.rows) told('rows of the store have changed');
    tally.memory = Math.max(tally.memory, process.memoryUsage().rss);
  };
  for (let n = from; n < to && tally.faults.length < MOST_FAULTS; n += 1) {
    if (n % LOOK_EACH === 0) await look(n);
    if (n % 50 === 0) onAt(n);
    const { name, draw } = parserOf(n);
    const { input, run } = draw(new Chance(seed, n), world);
    const count = (tally.counts[name] ??= { refused: 0, valid: 0 });
    const start = performance.now();
    try {
      count[await run()] += 1;
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      tally.faults.push({ n, parser: name, what, input: input.slice(0, 4000) });
    }
    const ms = performance.now() - start;
    if (ms > tally.slowest.ms) tally.slowest = { ms, n, parser: name };
  }
  await look(to);
}
