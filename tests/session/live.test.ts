/** What is known of a running session, event by event, and the same after every reload. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AWAY_AFTER, type SessionEvent } from '../../src/session/event.ts';
import {
  factsOf,
  isRatingDue,
  liveOf,
  minutesOf,
  minutesToSettle,
  newLive,
  next,
  pass,
  wasBad,
} from '../../src/session/live.ts';
import { HEAD } from './heads.ts';

const live = (...events: SessionEvent[]) => liveOf(HEAD, events);
const beat = (t: number): SessionEvent => ({ t, is: 'beat' });
const rate = (t: number, bpm: number): SessionEvent => ({ t, is: 'rate', bpm });

describe('time', () => {
  it.each([
    [AWAY_AFTER - 1, 'moving', AWAY_AFTER - 1],
    [AWAY_AFTER, 'moving', AWAY_AFTER],
    [AWAY_AFTER + 1, 'away', 0],
  ] as const)('%i ms of silence: %s', (t, phase, moved) => {
    expect(live(beat(t))).toMatchObject({ phase, moved });
  });

  it('of a gap counts with a yes, to the millisecond, and never without', () => {
    const away = [beat(1000), beat(301_000), beat(310_000)];
    expect(live(...away)).toMatchObject({ phase: 'away', moved: 1000, gap: { from: 1000, to: 301_000 } });
    expect(live(...away, { t: 310_000, is: 'went-on' })).toMatchObject({ phase: 'moving', moved: 301_000, gap: null });
    expect(live(...away, { t: 310_000, is: 'resumed' })).toMatchObject({ phase: 'moving', moved: 1000, gap: null });
    expect(live(...away, { t: 310_000, is: 'ended', cause: 'done' }).moved).toBe(1000);
  });

  it('of a pause does not count, and a pause has no gap', () => {
    const paused = [beat(5000), { t: 10_000, is: 'paused' }] as const;
    expect(live(...paused, { t: 500_000, is: 'resumed' }, beat(503_000))).toMatchObject({
      phase: 'moving',
      moved: 13_000,
    });
    // Told twice is told once.
    expect(live(...paused, { t: 12_000, is: 'paused' }, { t: 20_000, is: 'resumed' }, beat(21_000)).moved).toBe(11_000);
  });

  it('never goes back where the clock of the device is set back', () => {
    expect(live(beat(20_000), beat(5000), rate(6000, 100))).toMatchObject({ at: 20_000, moved: 20_000 });
  });

  it('stands still after the end, and nothing changes any more', () => {
    const ended = live(beat(5000), { t: 6000, is: 'ended', cause: 'done' });
    for (const event of [beat(9000), rate(9000, 200), { t: 9000, is: 'rated', symptoms: 9 } as const])
      expect(next(HEAD, ended, event)).toEqual(ended);
  });
});

describe('above the ceiling', () => {
  it('is counted from the first reading above, at the ceiling is not above', () => {
    expect(live(rate(1000, 130)).aboveSince).toBeNull();
    expect(live(rate(1000, 131), rate(2000, 140)).aboveSince).toBe(1000);
  });

  it('ends by readings at or below it for ten seconds, or by one that was counted', () => {
    const above = [rate(1000, 131), rate(2000, 130)];
    expect(live(...above).aboveSince).toBe(1000);
    expect(live(...above, rate(11_999, 120)).aboveSince).toBe(1000);
    expect(live(...above, rate(12_000, 120)).aboveSince).toBeNull();
    expect(live(...above, { t: 3000, is: 'pulse', bpm: 131 }).aboveSince).toBe(1000);
    expect(live(...above, { t: 3000, is: 'pulse', bpm: 130 }).aboveSince).toBeNull();
  });

  it('a pulse that flutters around it, or one stray reading, is not below it; what was below when it was lost is', () => {
    const flutter = Array.from({ length: 40 }, (_, n) => rate(1000 + n * 3000, n % 3 === 0 ? 135 : 128));
    expect(live(...flutter).aboveSince).toBe(1000);
    expect(live(rate(1000, 140), rate(2000, 100), rate(3000, 140)).aboveSince).toBe(1000);
    const lost: SessionEvent = { t: 3000, is: 'signal', state: 'lost' };
    expect(live(rate(1000, 140), rate(2000, 100), lost).aboveSince).toBeNull();
    expect(live(rate(1000, 100), rate(2000, 140), lost, rate(60_000, 100)).aboveSince).toBe(2000);
    expect(live(rate(1000, 140), lost, rate(60_000, 100), rate(70_000, 100)).aboveSince).toBeNull();
  });

  it('tells every answer with how long was moved since, and how long nobody said how it is', () => {
    const told = live({ t: 10_000, is: 'talk', talk: 'hardly' }, { t: 20_000, is: 'effort', effort: 7 }, beat(50_000));
    expect(factsOf(HEAD, told, 50_000)).toMatchObject({
      told: [
        { ago: 40_000, talk: 'hardly', effort: null },
        { ago: 30_000, talk: null, effort: 7 },
      ],
      moved: 50_000,
      unratedFor: 50_000,
    });
    expect(factsOf(HEAD, next(HEAD, told, { t: 60_000, is: 'rated', symptoms: 1 }), 60_000).unratedFor).toBe(0);
    // A pause is no moving, and who rests is not told to go slower; afterwards all of it is known again.
    const rest = live({ t: 10_000, is: 'talk', talk: 'hardly' }, { t: 10_000, is: 'paused' }, beat(900_000));
    expect(factsOf(HEAD, rest, 900_000)).toMatchObject({ told: [], moved: 0, unratedFor: 0 });
    const on = next(HEAD, next(HEAD, rest, { t: 900_000, is: 'resumed' }), beat(905_000));
    const told2 = [{ ago: 5000, talk: 'hardly', effort: null }];
    expect(factsOf(HEAD, on, 905_000)).toMatchObject({ told: told2, moved: 15_000, unratedFor: 15_000 });
  });

  it('is not taken back by a lost signal, a strap that is off, a beat, nor a second "go on"', () => {
    const above = [rate(1000, 140)];
    const unknown: SessionEvent[] = [
      { t: 2000, is: 'signal', state: 'lost' },
      { t: 3000, is: 'signal', state: 'off' },
      beat(4000),
      { t: 5000, is: 'resumed' },
      { t: 6000, is: 'rated', symptoms: 1 },
    ];
    for (let n = 0; n <= unknown.length; n += 1) expect(live(...above, ...unknown.slice(0, n)).aboveSince).toBe(1000);
    expect(factsOf(HEAD, live(...above, ...unknown), 60_000).aboveFor).toBe(59_000);
  });

  it('does not count in a pause, nor while it is not known whether somebody moved; afterwards it begins anew', () => {
    const paused = live(rate(1000, 140), { t: 2000, is: 'paused' });
    expect(factsOf(HEAD, paused, 500_000).aboveFor).toBe(0);
    expect(next(HEAD, paused, { t: 60_000, is: 'resumed' }).aboveSince).toBe(60_000);
    expect(factsOf(HEAD, live(rate(1000, 140), beat(200_000)), 200_000).aboveFor).toBe(0);
  });

  it('counts by new readings while nobody has said yet whether somebody moved', () => {
    const back = [rate(1000, 140), beat(200_000)];
    expect(factsOf(HEAD, live(...back, rate(201_000, 140)), 230_000).aboveFor).toBe(30_000);
    expect(
      factsOf(HEAD, live(...back, rate(201_000, 140), rate(202_000, 130), rate(212_000, 130)), 230_000).aboveFor,
    ).toBe(0);
    expect(factsOf(HEAD, live(beat(200_000), rate(201_000, 140)), 230_000).aboveFor).toBe(29_000);
  });

  it('is never shown by an old reading', () => {
    expect(live(rate(1000, 140), { t: 2000, is: 'signal', state: 'lost' })).toMatchObject({
      signal: 'lost',
      bpm: null,
    });
    expect(
      live(rate(1000, 140), { t: 2000, is: 'signal', state: 'lost' }, { t: 9000, is: 'signal', state: 'on' }).bpm,
    ).toBeNull();
    expect(live(rate(1000, 140), beat(200_000)).bpm).toBeNull();
  });
});

describe('ratings', () => {
  it('keep the worst, and when it first rose', () => {
    const rated = live(
      { t: 10_000, is: 'rated', symptoms: 1 },
      { t: 20_000, is: 'rated', symptoms: 3 },
      { t: 30_000, is: 'rated', symptoms: 2 },
    );
    expect(rated).toMatchObject({ rating: 2, worst: 3, roseAt: 20_000 });
    expect(wasBad(HEAD, rated)).toBe(true);
    expect(wasBad(HEAD, live({ t: 1, is: 'rated', symptoms: 1 }))).toBe(false);
  });

  it('are due after three minutes of moving', () => {
    expect(isRatingDue(pass(live(beat(90_000)), 179_999))).toBe(false);
    expect(isRatingDue(pass(live(beat(90_000)), 180_000))).toBe(true);
    expect(isRatingDue(live(beat(90_000), { t: 180_000, is: 'rated', symptoms: 1 }))).toBe(false);
  });

  it('settle from the first rise on, or from the end where it rose after it; rounded up', () => {
    const rose = live({ t: 60_000, is: 'rated', symptoms: 2 }, { t: 90_000, is: 'ended', cause: 'rise' });
    expect([60_000, 120_000, 120_001].map((t) => minutesToSettle(rose, t))).toEqual([1, 1, 2]);
    const quiet = live(beat(60_000), { t: 90_000, is: 'ended', cause: 'done' });
    expect(minutesToSettle(quiet, 90_000 + 20 * 60_000)).toBe(20);
    expect(minutesToSettle(quiet, Number.MAX_SAFE_INTEGER)).toBe(10_080);
  });
});

const event: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({
    t: fc.integer({ min: 0, max: 600_000 }),
    is: fc.constant('rate' as const),
    bpm: fc.integer({ min: 60, max: 200 }),
  }),
  fc.record({
    t: fc.integer({ min: 0, max: 600_000 }),
    is: fc.constantFrom('paused' as const, 'resumed' as const, 'went-on' as const, 'beat' as const),
  }),
  fc.record({
    t: fc.integer({ min: 0, max: 600_000 }),
    is: fc.constant('rated' as const),
    symptoms: fc.integer({ min: 0, max: 10 }),
  }),
  fc.record({
    t: fc.integer({ min: 0, max: 600_000 }),
    is: fc.constant('signal' as const),
    state: fc.constantFrom('on' as const, 'lost' as const, 'off' as const),
  }),
);
const SEED = { seed: 606 };

describe('whatever happens', () => {
  it('a reload at any point gives the same', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), fc.nat(40), (events, cut) => {
        const first = liveOf(HEAD, events.slice(0, cut));
        expect(events.slice(cut).reduce((before, one) => next(HEAD, before, one), first)).toEqual(liveOf(HEAD, events));
      }),
      SEED,
    );
  });

  it('nobody moved for longer than time went by, time never goes back, and the worst never falls', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let before = newLive(HEAD);
        for (const one of events) {
          const after = next(HEAD, before, one);
          expect(after.moved).toBeLessThanOrEqual(after.at);
          expect(after.moved).toBeGreaterThanOrEqual(before.moved);
          expect(after.at).toBeGreaterThanOrEqual(before.at);
          expect(after.worst).toBeGreaterThanOrEqual(before.worst);
          expect(minutesOf(HEAD, after) * 60_000).toBeLessThanOrEqual(after.moved);
          before = after;
        }
      }),
      SEED,
    );
  });

  it('only a reading at or below the ceiling says that it is not above any more', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let before = newLive(HEAD);
        for (const one of events) {
          const after = next(HEAD, before, one);
          const isBelow = (one.is === 'rate' || one.is === 'pulse') && one.bpm <= 130;
          const wasAbove = before.aboveSince !== null && before.belowSince === null;
          if (wasAbove && !isBelow) expect(after.aboveSince).not.toBeNull();
          before = after;
        }
      }),
      SEED,
    );
  });
});

// docs/hazards.md: H55, H74
