/** Hands spans of inputs to a few processes, and ends one that stands still: a hang is a fault like any other. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { newTally, type Tally } from './try.ts';
import type { Order } from './worker.ts';

/** A process, not a thread: threads of Node 20 do not inherit the loader that reads TypeScript. */
const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));
/** Milliseconds without a word. Fifty inputs take some 20; a shared machine may stand still for a while itself. */
const MOST_STILL = 60_000;

type Told = { readonly at: number } | { readonly tally: Tally };

/** One process does one span, so that nothing that an input leaves behind grows for ever. */
export function runSpan(order: Order, script = WORKER, mostStill = MOST_STILL): Promise<Tally> {
  return new Promise((resolve) => {
    const child = fork(script, { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
    let at = order.from;
    let said = '';
    let timer: ReturnType<typeof setTimeout>;
    const end = (tally: Tally): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill('SIGKILL');
      resolve(tally);
    };
    const failed = (what: string): void => {
      const input = `--seed ${order.seed} --from ${at} --to ${Math.min(order.to, at + 50)}`;
      end({ ...newTally(), faults: [{ n: at, parser: 'all', what: `${what}\n${said.slice(-2000)}`, input }] });
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => failed(`nothing heard for ${mostStill / 1000} s: a hang`), mostStill);
    };
    wait();
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
    });
    child.on('message', (told: Told) => {
      if ('tally' in told) return end(told.tally);
      at = told.at;
      return wait();
    });
    child.on('exit', (code, signal) => failed(`the process ended with ${code ?? signal}`));
    child.send(order);
  });
}

/** What the spans found, in one. */
export function addTo(total: Tally, tally: Tally): void {
  for (const [name, { refused, valid }] of Object.entries(tally.counts)) {
    const count = (total.counts[name] ??= { refused: 0, valid: 0 });
    count.refused += refused;
    count.valid += valid;
  }
  total.faults.push(...tally.faults);
  if (tally.slowest.ms > total.slowest.ms) total.slowest = tally.slowest;
  total.memory = Math.max(total.memory, tally.memory);
}
