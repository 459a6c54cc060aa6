/**
 * The promises that must hold for every log, on arbitrary logs of every profile: any order, any author, corrections,
 * changes of profile, repeated injuries, school, clock changes and leap days. Seeds are kept; `REJOIN_RUNS` sets how many
 * logs each (the full run: `REJOIN_RUNS=20000 npx vitest run tests/engine/promises.test.ts`).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/engine/index.ts';
import { assess } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, formatUtc, HOUR, parseInstant } from '../../src/time/instant.ts';
import { formatLocal } from '../../src/time/zone.ts';
import { tooEarly } from '../proof/early.ts';
import { freedomOf, isFreer } from '../proof/freer.ts';
import { calendarDay, effect, instant, Raw } from '../proof/raw.ts';
import { unreasoned } from '../proof/reasons.ts';
import { tell } from '../proof/tell.ts';
import { anyHappening, anyPlainHappening } from './events.ts';
import { correction, idOf, PARENT, SELF, STAFF } from './logs.ts';
import { anyMoment, anyRecovery, anyRecoveryOf, type Recovery } from './recoveries.ts';
import { ADULT, anySituation, MINOR, WITHOUT_CHANGE } from './situation.ts';
import { ADDITIONS, difference, isWorseToAdd, worsened, WORSENINGS } from './worse.ts';

const numRuns = Number(process.env['REJOIN_RUNS'] ?? 100);
const SEEDS = [1, 20260301];
const at = ({ athlete }: Recovery, entries: readonly Entry[], now: number): Assessment =>
  assess(PROTOCOLS, athlete, entries, now);

function forAll<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
): void {
  for (const seed of SEEDS) fc.assert(fc.property(...arbitraries, check), { seed, numRuns });
}

/** Whom and what a counterexample is about, to be read by a person. */
function told({ athlete, zone }: Recovery, log: readonly Entry[], now: number, more: string): string {
  const who = JSON.stringify({
    birthDate: athlete.birthDate,
    student: athlete.student,
    caution: athlete.caution,
    zone,
  });
  return `${more}\nat ${formatUtc(now)}, ${who}\n${tell(log)}`;
}

/** Of the worse log and the better one, at the same instant. */
function expectNotFreer(
  recovery: Recovery,
  worse: readonly Entry[],
  better: readonly Entry[],
  by: Entry,
  now: number,
): void {
  const [one, other] = [worse, better].map((log) => freedomOf(at(recovery, log, now)));
  if (one === undefined || other === undefined) return;
  const freer = isFreer(one, other, { now, known: effect(by), dated: instant(by) });
  const added = worse.filter((entry) => !better.includes(entry));
  const was = better.filter((entry) => !worse.includes(entry));
  if (freer !== null) expect.fail(told(recovery, worse, now, `${freer}\nworse: ${tell(added)}\nwas:   ${tell(was)}`));
}

describe('promise 1: worse evidence is never rewarded where it stands', () => {
  const hours = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter / 4);
  it.each(WORSENINGS)('%s', (_name, worsen) => {
    forAll([anyRecovery, fc.nat(), hours], (recovery, pick, after) => {
      const { log, from } = recovery;
      const made = worsened(worsen, log, from - DAY, pick);
      if (made === null) return;
      const changed = log.map((one) => (one === made.entry ? made.worse : one));
      expectNotFreer(recovery, changed, log, made.entry, effect(made.entry) + after * HOUR);
    });
  });
  it.each(WORSENINGS)('the same said afterwards, in a correction: %s', (_name, worsen) => {
    const by = fc.constantFrom(null, SELF, PARENT, STAFF);
    const delay = fc.constantFrom(0, HOUR / 2, HOUR, 5 * HOUR, 30 * HOUR);
    forAll([anyRecovery, fc.nat(), hours, by, delay], (recovery, pick, after, author, wait) => {
      const { log, from } = recovery;
      const made = worsened(worsen, log, from - DAY, pick);
      if (made === null || log.some((one) => one.type === 'correction' && one.target === made.entry.id)) return;
      const { entry, worse } = made;
      const given = { id: idOf(900_000), by: author ?? entry.by };
      const said = correction(effect(entry) + wait, entry.id, difference(worse, entry), given);
      expectNotFreer(recovery, [...log, said], log, said, effect(said) + after * HOUR);
    });
  });
  it.each(ADDITIONS)('added: %s', (_name, add) => {
    const where = fc.integer({ min: -48, max: 48 });
    forAll([anyRecovery, fc.nat(), where, hours], (recovery, pick, quarter, after) => {
      const { log, zone, from } = recovery;
      const near = log.filter((one) => effect(one) >= from);
      const when = effect(near[pick % Math.max(1, near.length)] ?? (recovery.log[0] as Entry)) + (quarter * HOUR) / 4;
      const stage = at(recovery, log, when).stage ?? '1';
      const added = add(log, pick, when, stage, zone);
      if (added === null) return;
      const { entry, without } = added;
      // Before or after whatever else is of that instant.
      const named = without === log ? { ...entry, id: idOf(pick % 2 === 0 ? 900_000 : 0) } : entry;
      expectNotFreer(recovery, [...without, named], without, named, effect(named) + after * HOUR);
    });
  });
  it.each([
    ['as the last of the log', 900_000],
    ['as the first of its instant', 0],
  ])('an exceeded bout, a knock, a sign, a late or an untrusted entry, %s', (_name, id) => {
    forAll([anyRecovery, fc.array(anyHappening, { minLength: 1, maxLength: 8 }), hours], (recovery, more, after) => {
      const { log, from, until } = recovery;
      const entry = more
        .map(({ where, make }) => make(from + Math.round((where * (until - from)) / HOUR) * HOUR, recovery, log))
        .find(isWorseToAdd);
      if (entry === undefined) return;
      expectNotFreer(recovery, [...log, { ...entry, id: idOf(id) }], log, entry, effect(entry) + after * HOUR);
    });
  });
});

describe('promise 2: the order of entries and importing twice change nothing', () => {
  it('holds', () => {
    forAll([anyRecovery, anyMoment, fc.integer({ min: 1, max: 1000 })], (recovery, moment, salt) => {
      const { log } = recovery;
      const now = moment(recovery);
      const shuffled = log.toSorted((a, b) => hash(a.id, salt) - hash(b.id, salt) || (a.id < b.id ? -1 : 1));
      expect(at(recovery, [...shuffled, ...log], now)).toEqual(at(recovery, log, now));
    });
  });
});
function hash(text: string, salt: number): number {
  let value = salt;
  for (const mark of text) value = (Math.imul(value, 31) + mark.charCodeAt(0)) | 0;
  return value;
}

describe('promise 3: shifting every time by whole days shifts the answer', () => {
  const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
  const DATE = /"opensOn":"([^"]*)"/g;
  const inPlainTime = anyRecoveryOf(anySituation(WITHOUT_CHANGE, fc.constantFrom(ADULT, MINOR)));
  it('holds', () => {
    forAll([inPlainTime, anyMoment, fc.integer({ min: 1, max: 400 })], (recovery, moment, days) => {
      const now = moment(recovery);
      // In UTC, where no clock ever changes; concussions of before are counted in calendar months, which differ.
      const inUtc = recovery.log
        .map((entry) => ({ ...entry, zone: 'UTC' }))
        .map((entry) => (entry.type === 'injury' ? { ...entry, concussions: [] } : entry));
      const shift = (text: string, by: number): string =>
        text
          .replace(INSTANT, (one) => formatUtc(parseInstant(one) + by * DAY))
          .replace(DATE, (_all, one: string) => `"opensOn":"${formatUtc(Date.parse(one) + by * DAY).slice(0, 10)}"`);
      const shifted = JSON.parse(shift(JSON.stringify(inUtc), days)) as Entry[];
      // A year later somebody's predicted maximum is a beat lower.
      const said = (answer: Assessment): string =>
        JSON.stringify({ ...answer, notices: answer.notices.filter(({ code }) => code !== 'above-heart-rate') });
      const there = said(at(recovery, shifted, now + days * DAY));
      expect(shift(there, -days)).toEqual(said(at(recovery, inUtc, now)));
    });
  });
});

describe('promise 4: never too early', () => {
  it.each([
    ['anything', anyRecovery],
    ['nothing corrected', anyRecoveryOf(anySituation(WITHOUT_CHANGE), anyPlainHappening)],
  ])('every step up, and every stop, by the raw log alone: %s', (_name, recoveries) => {
    forAll([recoveries, anyMoment], (recovery, moment) => {
      const now = moment(recovery);
      const faults = tooEarly(recovery.athlete, new Raw(recovery.log, now), now, at(recovery, recovery.log, now));
      if (faults.length > 0) expect.fail(told(recovery, recovery.log, now, faults.join('\n')));
    });
  });
});

describe('promise 6: every hold and stop has a reason, every reason evidence or what is missing', () => {
  it('holds', () => {
    forAll([anyRecovery, anyMoment], (recovery, moment) => {
      const now = moment(recovery);
      const faults = unreasoned(recovery.log, at(recovery, recovery.log, now));
      if (faults.length > 0) expect.fail(told(recovery, recovery.log, now, faults.join('\n')));
    });
  });
});

describe('promise 7: the past can be had again', () => {
  it('holds', () => {
    forAll([anyRecovery, anyMoment], (recovery, moment) => {
      const then = moment(recovery);
      const asItStood = recovery.log.filter((entry) => parseInstant(entry.recordedAt) <= then);
      expect(at(recovery, recovery.log, then)).toEqual(at(recovery, asItStood, then));
    });
  });
});

describe('time', () => {
  const ZONES = ['Pacific/Honolulu', 'Pacific/Apia', 'Pacific/Kiritimati', 'Europe/Amsterdam', 'Asia/Kolkata'] as const;
  it('a flight, also across the date line, changes nothing: days are those of the injury', () => {
    forAll(
      [anyRecovery, anyMoment, fc.array(fc.nat(ZONES.length - 1), { minLength: 5, maxLength: 5 })],
      (recovery, moment, way) => {
        const now = moment(recovery);
        const flown = recovery.log.map((entry, index): Entry => {
          if (entry.type === 'injury') return entry;
          const zone = ZONES[way[index % way.length] ?? 0] ?? 'UTC';
          const [dated, written] = [
            formatLocal(zone, parseInstant(entry.at)),
            formatLocal(zone, parseInstant(entry.recordedAt)),
          ];
          return { ...entry, zone, at: dated, recordedAt: written };
        });
        expect(at(recovery, flown, now)).toEqual(at(recovery, recovery.log, now));
      },
    );
  });
  it('the day is that of the calendar where the injury was', () => {
    forAll([anyRecovery, anyMoment], (recovery, moment) => {
      const now = moment(recovery);
      const known = recovery.log.filter((entry) => effect(entry) <= now);
      // A knock may be taken back, a date corrected: those are counted elsewhere.
      if (known.some((entry) => entry.type === 'head-impact' || entry.type === 'correction')) return;
      const injury = known
        .filter((entry) => entry.type === 'injury')
        .toSorted((a, b) => instant(a) - instant(b))
        .at(-1);
      if (injury === undefined) return;
      const days = calendarDay(injury.zone, now) - calendarDay(injury.zone, instant(injury));
      expect(at(recovery, recovery.log, now).day).toBe(days);
    });
  });
  it('an instant that an answer names lies ahead, and waiting until then keeps what is asked daily as it is', () => {
    forAll([anyRecovery, anyMoment], (recovery, moment) => {
      const now = moment(recovery);
      const opensAt = at(recovery, recovery.log, now).next?.opensAt;
      if (opensAt === undefined || opensAt === null) return;
      expect(parseInstant(opensAt)).toBeGreaterThan(now);
    });
  });
});

// docs/hazards.md: H01, H04, H06, H10, H13
