/**
 * `npm run bench`: the engine against parsing the same log, as ratios within one run, since machines differ and are
 * shared. A full history with evidence is part of what is timed. Nothing here fails: a speed is no test.
 */
import { assess } from '../src/engine/index.ts';
import { readLogText, writeLogText } from '../src/log/file.ts';
import { PROTOCOLS } from '../src/protocols/index.ts';
import { DAY, HOUR } from '../src/time/instant.ts';
import { ATHLETE, bout, checkIn, cleanStart, INJURY_AT } from './engine/logs.ts';

const DAYS = 60;
const now = INJURY_AT + DAYS * DAY;
const log = cleanStart(now);
for (let day = 1; day <= DAYS; day += 1) {
  const peak = day % 7 === 0 ? 4 : 2;
  log.push(bout(INJURY_AT + day * DAY, '2A', { before: 1, peak, settledAfterMinutes: 20 }));
}
const text = JSON.stringify(log);
const oneMore = [...log, checkIn(now - HOUR)];
const file = writeLogText([ATHLETE], log, '2026-06-01T00:00:00Z');

/** Median of rounds, in milliseconds a call; the rounds of all tasks are interleaved so that noise hits them alike. */
function measure(tasks: Record<string, () => unknown>, rounds = 25, calls = 20): Record<string, number> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      for (let call = 0; call < calls; call += 1) task();
      times[name]?.push((performance.now() - start) / calls);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0]),
  );
}

const result = measure({
  'JSON.parse of the log': () => JSON.parse(text),
  'assess the log': () => assess(PROTOCOLS, ATHLETE, log, now),
  'assess with one more entry': () => assess(PROTOCOLS, ATHLETE, oneMore, now),
  'read and check the file': () => readLogText(file),
});
const base = result['JSON.parse of the log'] ?? 1;
console.log(`${log.length} entries over ${DAYS} days, ${Math.round(text.length / 1024)} kB as JSON`);
for (const [name, time] of Object.entries(result)) {
  console.log(`${name.padEnd(28)} ${time.toFixed(3)} ms   ${(time / base).toFixed(2)} × JSON.parse`);
}
