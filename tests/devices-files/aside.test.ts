/** The reader beside the page: ended where it stands still, where it is no longer wanted, and where it falls over. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readWatchFile } from '../../src/platform/watch-file.ts';
import { OPTIONS } from './make.ts';

class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  posted: unknown[] = [];
  isEnded = false;
  constructor() {
    super();
    FakeWorker.made.push(this);
  }
  postMessage(what: unknown): void {
    this.posted.push(what);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.made = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function started() {
  const ending = new AbortController();
  const told: number[] = [];
  const file = new Blob(['x']);
  const onProgress = (part: number): void => void told.push(part);
  const answer = readWatchFile(file, { reading: OPTIONS, onProgress, signal: ending.signal });
  const [worker] = FakeWorker.made;
  if (worker === undefined) throw new Error('no worker');
  return { ending, told, file, answer, worker };
}

describe('a file read aside', () => {
  it('is handed over as it is, and its answer given back', async () => {
    const { file, told, answer, worker } = started();
    expect(worker.posted).toEqual([{ file, options: OPTIONS }]);
    worker.say({ part: 0.5, kind: 'fit' });
    const read = { ok: false, code: 'empty', params: {} };
    worker.say({ read });
    expect(await answer).toEqual(read);
    expect([told, worker.isEnded, vi.getTimerCount()]).toEqual([[0.5], true, 0]);
  });

  it('may take long while it goes on, and is ended once it stands still for 30 seconds', async () => {
    const { answer, worker } = started();
    for (let n = 0; n < 20; n += 1) {
      vi.advanceTimersByTime(29_999);
      worker.say({ part: n / 20, kind: 'apple' });
    }
    vi.advanceTimersByTime(29_999);
    expect(worker.isEnded).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await answer).toEqual({ ok: false, code: 'stuck', params: {} });
    expect(worker.isEnded).toBe(true);
  });

  it('is ended when it is cancelled, and never begun where it was before', async () => {
    const { ending, answer, worker } = started();
    ending.abort();
    expect([await answer, worker.isEnded]).toEqual([null, true]);
    const again = { reading: OPTIONS, onProgress: () => undefined, signal: ending.signal };
    expect(await readWatchFile(new Blob(['x']), again)).toBeNull();
    expect(FakeWorker.made).toHaveLength(1);
  });

  it.each(['error', 'messageerror'])('that falls over (%s) says so', async (event) => {
    const { answer, worker } = started();
    worker.dispatchEvent(new Event(event));
    expect(await answer).toEqual({ ok: false, code: 'failed', params: {} });
    expect(worker.isEnded).toBe(true);
  });
});

// docs/hazards.md: H76
