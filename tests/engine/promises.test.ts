/**
 * The promises that must hold for every log, on arbitrary logs. Seeds are kept; `REJOIN_RUNS` sets how many logs each
 * (the full run: `REJOIN_RUNS=20000 npx vitest run tests/engine/promises.test.ts`).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/engine/index.ts';
import { assess } from '../../src/engine/index.ts';
import type { Activity, CheckIn, Entry, SchoolDay } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, formatUtc, HOUR, parseInstant } from '../../src/time/instant.ts';
import { anyEvent, anyLog, anyNow, ATHLETE, INJURY_AT } from './logs.ts';

const numRuns = Number(process.env['REJOIN_RUNS'] ?? 300);
const SEEDS = [1, 20260301];
const at = (entries: readonly Entry[], now: number): Assessment => assess(PROTOCOLS, ATHLETE, entries, now);
const stages = ['1', '2A', '2B', '3', '4', '5', '6'];
const rankOf = (answer: Assessment): number => stages.indexOf(answer.stage ?? '1');

function forAll<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
): void {
  for (const seed of SEEDS) fc.assert(fc.property(...arbitraries, check), { seed, numRuns });
}

/** Is `worse` freer than `better` at the same instant? Then evidence that is worse was rewarded. */
function isFreer(worse: Assessment, better: Assessment): string | null {
  if (better.verdict === 'stop' && worse.verdict !== 'stop') return 'a stop lifted';
  if (worse.verdict === 'complete' && better.verdict !== 'complete') return 'complete';
  if (worse.verdict === 'stop') return null;
  if (rankOf(worse) > rankOf(better)) return `stage ${worse.stage} instead of ${better.stage}`;
  const [soon, later] = [worse.next, better.next];
  if (soon?.stage === later?.stage && soon?.opensAt && later?.opensAt && soon.opensAt < later.opensAt)
    return `opens ${soon.opensAt} instead of ${later.opensAt}`;
  return null;
}

/** Ways to make one entry worse; null where this one cannot be. */
const WORSENINGS: readonly ((entry: Entry) => Entry | null)[] = [
  (entry) => (entry.type === 'activity' && entry.peak < 10 ? { ...entry, peak: entry.peak + 1 } : null),
  (entry) =>
    entry.type === 'activity' && entry.settledAfterMinutes !== null && entry.peak > entry.before
      ? { ...entry, settledAfterMinutes: entry.settledAfterMinutes + 50 }
      : null,
  (entry) => (entry.type === 'check-in' ? without(entry, 'memory') : null),
  (entry) => answered(entry, 'unsure'),
  (entry) => answered(entry, 'yes'),
];
function without(entry: CheckIn, item: 'memory'): CheckIn {
  const { [item]: _, ...symptoms } = entry.symptoms;
  return { ...entry, symptoms };
}
function answered(entry: Entry, answer: 'unsure' | 'yes'): Entry | null {
  if (entry.type !== 'warning-signs' || entry.answers['vision-change'] !== 'no') return null;
  return { ...entry, answers: { ...entry.answers, 'vision-change': answer } };
}

const effectAt = (entry: Entry): number => Math.max(parseInstant(entry.at), parseInstant(entry.recordedAt));

describe('promise 1: worse evidence is never rewarded where it stands', () => {
  const hours = fc.integer({ min: 0, max: 24 });
  WORSENINGS.forEach((worsen, index) => {
    it(`way ${index + 1}`, () => {
      forAll([anyLog, fc.nat(), hours], (log, pick, after) => {
        const able = log.filter((entry) => worsen(entry) !== null);
        const entry = able[pick % Math.max(1, able.length)];
        const worse = entry === undefined ? null : worsen(entry);
        if (entry === undefined || worse === null) return;
        const now = effectAt(entry) + after * HOUR;
        const changed = log.map((one) => (one === entry ? worse : one));
        expect(isFreer(at(changed, now), at(log, now))).toBeNull();
      });
    });
  });
  it('adding an exceeded bout, a knock, a sign, a late or an untrusted entry', () => {
    forAll([anyLog, anyEvent, hours], (log, entry, after) => {
      const isWorse =
        entry.type === 'head-impact' ||
        (entry.type === 'warning-signs' && Object.values(entry.answers).some((answer) => answer !== 'no')) ||
        (entry.type === 'activity' && entry.peak - entry.before >= 3) ||
        ((entry.type === 'check-in' || entry.type === 'activity') && isOutOfTime(entry));
      if (!isWorse) return;
      const now = effectAt(entry) + after * HOUR;
      expect(isFreer(at([...log, entry], now), at(log, now))).toBeNull();
    });
  });
});
function isOutOfTime(entry: CheckIn | Activity | SchoolDay): boolean {
  const delay = parseInstant(entry.recordedAt) - parseInstant(entry.at);
  return delay > 36 * HOUR || delay < -10 * 60_000;
}

describe('promise 2: the order of entries and importing twice change nothing', () => {
  it('holds', () => {
    forAll([anyLog, anyNow, fc.integer({ min: 1, max: 1000 })], (log, now, salt) => {
      const shuffled = log.toSorted((a, b) => (hash(a.id, salt) - hash(b.id, salt)) | 0 || (a.id < b.id ? -1 : 1));
      expect(at([...shuffled, ...log], now)).toEqual(at(log, now));
    });
  });
});
/** An entry dated ahead of its own writing counts as if written then. */
function countsAt(entry: Entry): number {
  const [dated, written] = [parseInstant(entry.at), parseInstant(entry.recordedAt)];
  return dated - written > 10 * 60_000 ? written : dated;
}
function hash(text: string, salt: number): number {
  let value = salt;
  for (const mark of text) value = (Math.imul(value, 31) + mark.charCodeAt(0)) | 0;
  return value;
}

describe('promise 3: shifting every time by whole days shifts the answer', () => {
  const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
  it('holds', () => {
    forAll([anyLog, anyNow, fc.integer({ min: 1, max: 400 })], (log, now, days) => {
      const inUtc = log.map((entry) => ({ ...entry, zone: 'UTC' }));
      const shifted = JSON.parse(
        JSON.stringify(inUtc).replace(INSTANT, (text) => formatUtc(parseInstant(text) + days * DAY)),
      ) as Entry[];
      const there = JSON.stringify(at(shifted, now + days * DAY)).replace(/"opensOn":"[^"]*"/g, '"opensOn":""');
      const back = there.replace(INSTANT, (text) => formatUtc(parseInstant(text) - days * DAY));
      expect(back).toEqual(JSON.stringify(at(inUtc, now)).replace(/"opensOn":"[^"]*"/g, '"opensOn":""'));
    });
  });
});

describe('promise 4: never too early', () => {
  it('never two stages up within 24 h, but for what an examination gives back', () => {
    forAll([anyLog, anyNow], (log, now) => {
      const givesBack = log.some((entry) => entry.type === 'examination' && entry.finding === 'no-concussion');
      if (givesBack) return;
      const ups = at(log, now).history.filter((move) => stages.indexOf(move.to) > stages.indexOf(move.from));
      ups.forEach((move, index) => {
        expect(stages.indexOf(move.to) - stages.indexOf(move.from)).toBe(1);
        const before = ups[index - 1];
        if (before) expect(parseInstant(move.at) - parseInstant(before.at)).toBeGreaterThanOrEqual(DAY);
      });
    });
  });
  it('never into stage 4 with a symptom in the last 24 h, nor through a clearance gate without a clearance', () => {
    forAll([anyLog, anyNow], (log, now) => {
      if (log.some((entry) => entry.type === 'examination' && entry.finding === 'no-concussion')) return;
      for (const move of at(log, now).history) {
        const then = parseInstant(move.at);
        if (move.to === '4' && move.from === '3') {
          const lately = log.filter(
            (entry) =>
              entry.type === 'check-in' &&
              countsAt(entry) > then - DAY &&
              countsAt(entry) <= then &&
              parseInstant(entry.recordedAt) <= now,
          );
          expect(
            lately.flatMap((entry) => Object.values((entry as CheckIn).symptoms)).every((score) => score === 0),
          ).toBe(true);
        }
        if (move.to === '5' || move.to === '6') {
          const papers = log.filter((entry) => entry.type === 'clearance' && parseInstant(entry.recordedAt) <= then);
          expect(papers.length).toBeGreaterThan(0);
        }
      }
    });
  });
  it('never anything but stop while a yes stands without a review after it', () => {
    forAll([anyLog, anyNow], (log, now) => {
      const yes = log.filter(
        (entry) => entry.type === 'warning-signs' && entry.answers.seizure === 'yes' && effectAt(entry) <= now,
      );
      const isReviewed = (sign: Entry): boolean =>
        log.some(
          (entry) =>
            entry.type === 'review' &&
            entry.outcome === 'continue' &&
            effectAt(entry) <= now &&
            parseInstant(entry.at) >= effectAt(sign),
        );
      if (yes.some((sign) => !isReviewed(sign))) expect(at(log, now).verdict).toBe('stop');
    });
  });
});

describe('promise 6: every hold and stop has a reason, every reason evidence or what is missing', () => {
  const MAY_LACK_EVIDENCE = new Set([
    'signs-unchecked',
    'no-activity',
    'no-check-in',
    'symptoms-present',
    'exertion-symptoms',
    'not-examined',
    'clearance-needed',
    'symptom-free-days',
    'school-first',
    'see-doctor',
  ]);
  it('holds', () => {
    forAll([anyLog, anyNow], (log, now) => {
      const answer = at(log, now);
      const ids = new Set(log.map((entry) => entry.id));
      if (answer.verdict === 'hold' || answer.verdict === 'stop') expect(answer.reasons.length).toBeGreaterThan(0);
      if (answer.verdict === 'complete') expect(answer.reasons).toEqual([]);
      for (const reason of answer.reasons) {
        if (!MAY_LACK_EVIDENCE.has(reason.code)) expect(reason.evidence.length).toBeGreaterThan(0);
        expect(reason.evidence.every((id) => ids.has(id))).toBe(true);
      }
      expect(answer.next?.blockedBy ?? answer.reasons.map((r) => r.code)).toEqual(answer.reasons.map((r) => r.code));
    });
  });
});

describe('promise 7: the past can be had again', () => {
  it('holds', () => {
    forAll([anyLog, anyNow], (log, then) => {
      const asItStood = log.filter((entry) => parseInstant(entry.recordedAt) <= then);
      expect(at(log, then)).toEqual(at(asItStood, then));
    });
  });
  it('an answer that names an instant is right about it, while what is asked daily stays as it is', () => {
    forAll([anyLog, anyNow], (log, now) => {
      const answer = at(log, now);
      const opensAt = answer.next?.opensAt;
      if (opensAt === undefined || opensAt === null) return;
      expect(parseInstant(opensAt)).toBeGreaterThan(now);
      expect(parseInstant(opensAt)).toBeGreaterThan(INJURY_AT);
    });
  });
});
