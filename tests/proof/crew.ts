/** Hands the starts to a few processes, one at a time to each, and calls back as each is done. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Spelled } from './spell.ts';
import type { Order } from './worker.ts';

/** A process, not a thread: threads of Node 20 do not inherit the loader that reads TypeScript. */
const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

function answerOf(worker: ChildProcess, order: Order): Promise<Spelled> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`a worker ended with ${code}`));
    worker.once('exit', gone);
    worker.once('message', (spelled) => {
      worker.off('exit', gone);
      resolve(spelled as Spelled);
    });
    worker.send(order);
  });
}

export async function work(
  orders: readonly Order[],
  workers: number,
  done: (order: Order, spelled: Spelled) => void,
): Promise<void> {
  const waiting = [...orders];
  const one = async (): Promise<void> => {
    const worker = fork(WORKER);
    try {
      for (let order = waiting.shift(); order !== undefined; order = waiting.shift())
        done(order, await answerOf(worker, order));
    } finally {
      worker.disconnect();
    }
  };
  await Promise.all(Array.from({ length: workers }, one));
}
