/**
 * `npm run bench`: the engine against parsing the same log, as ratios within one run, since machines differ and are
 * shared. A full history with evidence is part of what is timed. Nothing here fails: a speed is no test.
 *
 * The logs are as the app writes them: `at` with the zone's offset, `recordedAt` in UTC, in the order they were written.
 * Every call of `assess` gets entries that it has not seen, as a board that has just been read would give it.
 */
import { assess } from '../src/engine/index.ts';
import type { Athlete, Entry } from '../src/log/entry.ts';
import { readLogText, writeLogText } from '../src/log/file.ts';
import { PROTOCOLS } from '../src/protocols/index.ts';
import { DAY, formatUtc, HOUR, parseInstant } from '../src/time/instant.ts';
import { formatLocal } from '../src/time/zone.ts';
import { ATHLETE, bout, checkIn, cleanStart, INJURY_AT } from './engine/logs.ts';

const DAYS = 60;
const BOARD = 10_000;
const now = INJURY_AT + DAYS * DAY;

/** As the app would have written it, in the order in which it would have. */
function asWritten(entries: readonly Entry[]): Entry[] {
  return entries
    .toSorted((a, b) => parseInstant(a.recordedAt) - parseInstant(b.recordedAt))
    .map((entry) => ({ ...entry, at: formatLocal(entry.zone, parseInstant(entry.at)) }));
}

/** Two check-ins with signs and a bout a day: stage by stage up, a flare a week. */
function recovery(days: number): Entry[] {
  const end = INJURY_AT + days * DAY;
  const log = cleanStart(end);
  for (let day = 1; day <= days; day += 1) {
    const stage = day < 8 ? '2A' : day < 15 ? '2B' : '3';
    const peak = day % 7 === 0 ? 4 : 2;
    log.push(bout(INJURY_AT + day * DAY, stage, { before: 1, peak, settledAfterMinutes: 20 }));
  }
  return asWritten(log);
}

const log = recovery(DAYS);
const text = JSON.stringify(log);
const oneMore = [...log, ...asWritten([checkIn(now - HOUR)])];
const file = writeLogText([ATHLETE], log, formatUtc(now));

interface Times {
  readonly median: number;
  /** Of all calls: what collecting the garbage takes, whoever made it, is in it. */
  readonly mean: number;
}

/** Milliseconds of a call, each timed by itself; the tasks take turns, so that noise hits them alike, and what they return is kept. */
function measure(tasks: Record<string, () => () => unknown>, rounds = 120, calls = 10): Record<string, Times> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, prepare] of Object.entries(tasks)) {
      const kept: unknown[] = [];
      for (const run of Array.from({ length: calls }, prepare)) {
        const start = performance.now();
        kept.push(run());
        if (round >= rounds / 6) times[name]?.push(performance.now() - start);
      }
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => {
      const sorted = all.toSorted((x, y) => x - y);
      const mean = all.reduce((sum, time) => sum + time, 0) / all.length;
      return [name, { median: sorted[Math.floor(sorted.length / 2)] ?? 0, mean }];
    }),
  );
}

const fresh = (json: string): Entry[] => JSON.parse(json) as Entry[];
const oneMoreText = JSON.stringify(oneMore);
const result = measure({
  'JSON.parse of the log': () => () => JSON.parse(text) as unknown,
  'assess the log, all history': () => {
    const entries = fresh(text);
    return () => assess(PROTOCOLS, ATHLETE, entries, now);
  },
  'assess with one more entry': () => {
    const entries = fresh(oneMoreText);
    return () => assess(PROTOCOLS, ATHLETE, entries, now);
  },
  'read and check the file': () => () => readLogText(file),
});
const BASE = 'JSON.parse of the log';
function told(name: string, { median, mean }: Times, base: Times): void {
  const figure = (one: number, of: number): string =>
    `${one.toFixed(3).padStart(9)} ms ${`${(one / of).toFixed(2)} ×`.padStart(7)}`;
  console.log(`${name.padEnd(30)} ${figure(median, base.median)}   ${figure(mean, base.mean)}`);
}
const answer = assess(PROTOCOLS, ATHLETE, log, now);
console.log(
  `${log.length} entries over ${DAYS} days, ${Math.round(text.length / 1024)} kB as JSON; ${answer.history.length} moves, stage ${answer.stage}`,
);
console.log('median of a call, as a ratio to JSON.parse of the same log; and the mean of all calls');
for (const [name, time] of Object.entries(result)) told(name, time, result[BASE] ?? time);

/** A board: recoveries of 1 to 21 days, each athlete with a log of their own. */
function board(): void {
  const logs = Array.from({ length: 21 }, (_, index) => JSON.stringify(recovery(index + 1)));
  const texts = Array.from({ length: BOARD }, (_, index) => logs[index % logs.length] ?? '[]');
  const athlete: Athlete = ATHLETE;
  const base: number[] = [];
  const times: number[] = [];
  let entries = 0;
  for (const json of texts) {
    const start = performance.now();
    const one = fresh(json);
    const parsed = performance.now();
    assess(PROTOCOLS, athlete, one, now);
    times.push(performance.now() - parsed);
    base.push(parsed - start);
    entries += one.length;
  }
  const total = (all: readonly number[]): number => all.reduce((sum, time) => sum + time, 0);
  const ratio = (total(times) / total(base)).toFixed(2);
  console.log(`a board of ${BOARD} athletes, ${entries} entries in all: parsed in ${total(base).toFixed(0)} ms,`);
  console.log(`assessed in ${total(times).toFixed(0)} ms, ${ratio} × JSON.parse`);
}
board();
