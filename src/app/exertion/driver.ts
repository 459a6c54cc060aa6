/**
 * Runs a session: what happens goes to the disk and then on screen, the engine is asked each second whether to go on, and
 * what comes out is said. An order to stop is said and shown first: it waits for no disk.
 */
import { signal } from '@preact/signals';
import type { BoutOrder } from '../../engine/bout-watch.ts';
import { BEAT, LOST_AFTER, type SessionEvent, type SessionHead } from '../../session/event.ts';
import { type Live, liveOf } from '../../session/live.ts';
import { assessment, athlete, sample } from '../state.ts';
import { holdLock } from '../lock-hold.ts';
import { listenToStrap } from '../strap.ts';
import { wired } from '../wiring.ts';
import { barsDuring } from './allowed.ts';
import { dropLive, type Kept, takeOver, writeEvents, writingPage } from './rows.ts';
import { foldIn, type Happened, orderBefore, type Running, timeOf } from './running.ts';
import { give, light } from './senses.ts';

export type { Happened } from './running.ts';

/** What the screen shows; `live` as of `t`, milliseconds since it began. */
export interface Session {
  readonly head: SessionHead;
  readonly events: readonly SessionEvent[];
  readonly live: Live;
  readonly order: BoutOrder;
  readonly t: number;
  /** Another page has it. */
  readonly isElsewhere: boolean;
  /** Something of it is not on the disk; it is tried again with every beat. */
  readonly isUnsaved: boolean;
}

/** Undefined until it was looked for; null where there is none. */
export const session = signal<Session | null | undefined>(undefined);

const TICK = 1000;
/** So long after the last that was heard of it a session is over (own choice), in milliseconds. */
const STALE_AFTER = 3 * 3_600_000;

let running: Running | null = null;
let steady: () => number = () => 0;
let queue: Promise<void> = Promise.resolve();

function publish(run: Running): void {
  if (running !== run) return;
  const { head, events, moment, isElsewhere, isUnsaved } = run;
  session.value = { head, events, live: moment.live, order: moment.order, t: moment.live.at, isElsewhere, isUnsaved };
}

const nowOf = (run: Running): number => timeOf(run, steady());

/** What happened, and what follows from it, said at once. @returns whether that ended it */
function fold(run: Running, told: readonly Happened[]): boolean {
  const { cues, isOrdered } = foldIn(run, told, nowOf(run));
  void give(cues).catch(() => undefined);
  return isOrdered;
}

const samplePage = (run: Running): string | null => (sample.value === null ? null : run.page);

async function write(run: Running): Promise<void> {
  const batch = run.pending;
  if (batch.length === 0 || run.isElsewhere) return;
  try {
    // One's own is written also while a sample is looked at.
    const page = run.isSample ? samplePage(run) : await writingPage(run.head.athlete);
    // Erased, or finished in another page, or of a sample that was left: nothing of it is brought back.
    if (page === null) return running === run ? leave() : undefined;
    if (!run.isSample) await writeEvents(run.head.athlete, { row: run.row, page: run.page, events: batch });
    run.row += 1;
    run.pending = run.pending.slice(batch.length);
    run.writtenAt = run.live.at;
    run.isUnsaved = false;
    if (page !== run.page) giveAway(run);
  } catch {
    run.isUnsaved = true;
  }
}

function flush(run: Running): Promise<void> {
  queue = queue.then(() => write(run));
  return queue;
}

/** Another page goes on with it: this one says nothing more of it. */
function giveAway(run: Running): void {
  run.isElsewhere = true;
  halt(run);
  publish(run);
}

function halt(run: Running): void {
  run.ends.splice(0).forEach((end) => end());
  // One that was replaced leaves the light to the next.
  if (running === run) void light(false);
}

/** Called when a session has ended, and its last event is on the disk as far as it could be. */
let onEnded: (ended: Session) => Promise<void> = () => Promise.resolve();
export function whenEnded(listener: typeof onEnded): void {
  onEnded = listener;
}

/** Something that a person told, or that ends it: on the disk before it is on the screen. */
export async function happened(...told: readonly Happened[]): Promise<void> {
  const run = running;
  if (run === null || run.isElsewhere || run.live.phase === 'ended') return;
  // Stop is shown at once.
  if (fold(run, told)) publish(run);
  run.waiting += 1;
  await flush(run);
  run.waiting -= 1;
  publish(run);
  await ifEnded(run);
}

/** What waited is written, and what follows from its end. */
export async function catchUp(): Promise<void> {
  const run = running;
  if (run === null) return;
  await flush(run);
  publish(run);
  await ifEnded(run);
}

async function ifEnded(run: Running): Promise<void> {
  if (run.live.phase !== 'ended') return;
  halt(run);
  if (run.pending.length > 0) keepTrying(run);
  await tellEnd(run);
}

/** Not while a sample is looked at: its log is not the one that this belongs to. Opened again, it is told then. */
async function tellEnd(run: Running): Promise<void> {
  const isOwnLog = run.isSample === (sample.value !== null);
  if (running === run && session.value && isOwnLog && !run.isClosed) await onEnded(session.value);
}

/** How it ended is not on the disk: tried until it is, so that no reload finds a session that still runs. */
function keepTrying(run: Running): void {
  const again = async (): Promise<void> => {
    await flush(run);
    publish(run);
    if (run.pending.length > 0) return;
    halt(run);
    await tellEnd(run);
  };
  const timer = setInterval(() => void again(), BEAT);
  run.ends.push(() => clearInterval(timer));
}

/** What the strap says: shown at once, on the disk with the next beat. */
function hear(run: Running, heard: Happened): void {
  if (run.live.phase === 'ended') return;
  run.heardAt = nowOf(run);
  if (fold(run, [heard])) void stopNow(run);
  else if (run.waiting === 0) publish(run);
}

async function stopNow(run: Running): Promise<void> {
  publish(run);
  await flush(run);
  publish(run);
  await ifEnded(run);
}

function isStopped(run: Running): boolean {
  return assessment.value?.verdict === 'stop' && run.head.athlete === athlete.value?.id;
}

function tick(run: Running): void {
  if (run.isElsewhere || run.live.phase === 'ended') return;
  const t = nowOf(run);
  const noticed: Happened[] = [];
  // A knock or a sign was written down meanwhile, on another screen.
  if (isStopped(run)) noticed.push({ is: 'warning-sign' });
  else if (run.live.phase === 'moving' && barsDuring(run.head).length > 0) noticed.push({ is: 'paused' });
  if (run.live.signal === 'on' && t - run.heardAt > LOST_AFTER) noticed.push({ is: 'signal', state: 'lost' });
  const isDue = t - run.writtenAt >= BEAT;
  if (isDue && run.live.at < t && noticed.length === 0) noticed.push({ is: 'beat' });
  if (fold(run, noticed)) return void stopNow(run);
  if (isDue) void flush(run).then(() => publish(run));
  if (run.waiting === 0) publish(run);
}

/** Goes on with it in this page. */
export async function drive(kept: Kept): Promise<void> {
  const { platform, store } = wired();
  steady = (await platform.later()).steady;
  // That of somebody else on this device is kept, and found again when its page is opened.
  if (running !== null) {
    halt(running);
    void flush(running);
  }
  const live = liveOf(kept.head, kept.events);
  const page = platform.newId();
  const t = Math.max(live.at, platform.now() - kept.head.startedAt);
  const run: Running = {
    head: kept.head,
    page,
    isSample: sample.value !== null,
    events: kept.events,
    live,
    moment: { live, order: orderBefore(kept.head, live) },
    pending: [],
    row: kept.rows,
    base: { t, steady: steady() },
    writtenAt: live.at,
    heardAt: t,
    isElsewhere: false,
    isUnsaved: false,
    isClosed: false,
    waiting: 0,
    ends: [],
  };
  running = run;
  if (live.phase === 'ended') return publish(run);
  await takeOver(kept.head.athlete, page).catch(() => (run.isUnsaved = true));
  // Two taps: the later one has it.
  if (running !== run) return;
  const timer = setInterval(() => tick(run), TICK);
  const endEar = listenToStrap({
    onReading: ({ bpm, contact }) => {
      if (bpm !== null && contact !== false) hear(run, { is: 'rate', bpm });
    },
    onSignal: (state) => hear(run, { is: 'signal', state }),
  });
  const check = (): void => {
    if (sample.value !== null) return;
    void writingPage(run.head.athlete)
      .then((found) => (found === null ? running === run && leave() : found !== page && giveAway(run)))
      .catch(() => undefined);
  };
  const endChange = store.onChange(check);
  run.ends.push(
    () => clearInterval(timer),
    holdLock(),
    endEar,
    () => void (typeof endChange === 'function' && endChange()),
  );
  void light(true);
  // Found again hours later it is no session any more that somebody could go on with.
  if (t - live.at > STALE_AFTER) {
    fold(run, [{ is: 'ended', cause: 'done' }]);
    return stopNow(run);
  }
  // A strap has to be found again by a tap after a reload; until then there is no reading.
  const isDeaf = live.signal === 'on';
  if (fold(run, isDeaf ? [{ is: 'signal', state: 'lost' }] : [{ is: 'beat' }])) return stopNow(run);
  await flush(run);
  publish(run);
}

/** Lets go of it; what is on the disk stays. */
export function leave(): void {
  if (running !== null) halt(running);
  running = null;
  session.value = null;
}

/** It is in the log: nothing of it is kept beside. `isShown`: the screen still says how it ended. */
export async function finish(head: SessionHead, isShown = false): Promise<void> {
  await queue;
  await dropLive(head.athlete);
  if (running !== null) {
    running.isClosed = true;
    running.pending = [];
    halt(running);
  }
  if (!isShown) leave();
}

export function isDriven(who: string): boolean {
  return running !== null && running.head.athlete === who && !running.isElsewhere && !running.isClosed;
}

/** Milliseconds since it began, now. */
export function sessionTime(): number {
  return running === null ? 0 : nowOf(running);
}
