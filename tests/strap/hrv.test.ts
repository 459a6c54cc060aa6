/** Heart-rate variability: against the published series, against hand-computed ones with gaps, and by what must not matter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, figuresOf, hrvOf } from '../../src/devices/hrv.ts';

const REFERENCE = [736, 730, 719, 704, 712, 718, 724, 734, 744, 759, 756, 732, 743, 744, 740, 741, 754, 751, 755, 772];
const clear = (...runs: number[][]) => clean(runs).runs;

describe('the reference series', () => {
  it('comes out to 1e-6', () => {
    const cleaned = clean([REFERENCE]);
    expect(cleaned).toMatchObject({ kept: 20, dropped: 0 });
    expect(cleaned.lasted / 20).toBeCloseTo(738.4, 9);
    const figures = figuresOf(cleaned.runs);
    expect(figures?.sdnn).toBeCloseTo(17.245594, 6);
    expect(figures?.rmssd).toBeCloseTo(10.63757, 6);
    expect(figures?.pnn50).toBe(0);
  });

  it('is too short to be told', () => {
    expect(hrvOf(clean([REFERENCE]))).toBeNull();
  });
});

describe('what is dropped', () => {
  it.each([
    ['299 and 300', [299, 300], [[300]], 1],
    ['2000 and 2001', [2000, 2001], [[2000]], 1],
    ['exactly a fifth more', [1000, 1200], [[1000, 1200]], 0],
    ['just over a fifth more', [1000, 1201], [[1000]], 1],
    ['exactly a fifth less', [1000, 800], [[1000, 800]], 0],
    ['just over a fifth less', [1000, 799], [[1000]], 1],
    ['no number', [800, Number.NaN, 810], [[800], [810]], 1],
    // The early beat and the pause behind it; the next is held against 800, not against 1100.
    ['an extra beat', [800, 500, 1100, 810], [[800], [810]], 2],
    // One beat read as two: both halves go, though they are alike.
    ['a beat in two', [800, 400, 400, 810], [[800], [810]], 2],
  ])('%s', (_, run, runs, dropped) => {
    const cleaned = clean([run]);
    expect(cleaned.runs).toEqual(runs);
    expect(cleaned.dropped).toBe(dropped);
  });

  it('five in a row: then it is the kept one that was wrong', () => {
    expect(clear([400, 800, 810, 805, 800])).toEqual([[400]]);
    expect(clear([400, 800, 810, 805, 800, 815, 820])).toEqual([[400], [820]]);
    expect(clear([400, 800, 810, 805, 800, 815, 820, 830])).toEqual([[400], [820, 830]]);
  });

  it('of a gap: nothing, but the first behind it is held against nothing before it', () => {
    expect(clean([[800], [500, 510]])).toMatchObject({ runs: [[800], [500, 510]], dropped: 0 });
  });
});

describe('by hand', () => {
  it('no difference is formed across what was dropped', () => {
    // 800 810 | 820 800: differences 10 and −20.
    const figures = figuresOf(clear([800, 810, 500, 820, 800]));
    expect(figures?.rmssd).toBeCloseTo(Math.sqrt((100 + 400) / 2), 9);
    // Mean 807.5; squares 56.25 + 6.25 + 156.25 + 56.25 = 275; of 4 − 1.
    expect(figures?.sdnn).toBeCloseTo(Math.sqrt(275 / 3), 9);
  });

  it('nor across a gap', () => {
    const figures = figuresOf(clear([800, 810], [900, 920]));
    expect(figures?.rmssd).toBeCloseTo(Math.sqrt((100 + 400) / 2), 9);
  });

  it('50 ms is not above 50 ms', () => {
    expect(figuresOf(clear([800, 850]))?.pnn50).toBe(0);
    expect(figuresOf(clear([800, 851]))?.pnn50).toBe(100);
    expect(figuresOf(clear([800, 851, 850, 800, 860]))?.pnn50).toBe(50);
  });

  it('nothing comes of nothing', () => {
    expect(figuresOf([])).toBeNull();
    expect(figuresOf([[800]])).toBeNull();
    expect(figuresOf([[800], [810]])).toBeNull();
  });

  it.each([
    [59, null],
    [60, { rmssd: 0, sdnn: 0, pnn50: 0 }],
  ])('%d beats of a second', (beats, figures) => {
    expect(hrvOf(clean([Array.from({ length: beats }, () => 1000)]))).toEqual(figures);
  });

  it('only what was kept makes the minute', () => {
    const beats = Array.from({ length: 60 }, (_, at) => (at === 30 ? 500 : 1000));
    expect(hrvOf(clean([beats]))).toBeNull();
    expect(hrvOf(clean([[...beats, 1000]]))).not.toBeNull();
  });
});

describe('it must not matter', () => {
  const beats = fc.array(fc.integer({ min: 300, max: 2000 }), { minLength: 2, maxLength: 80 });
  const options = { seed: 20_260_302 };

  it('how long all of them are: RMSSD, SDNN and pNN50 tell differences', () => {
    fc.assert(
      fc.property(beats, fc.integer({ min: -200, max: 200 }), (run, shift) => {
        const [a, b] = [figuresOf([run]), figuresOf([run.map((one) => one + shift)])];
        expect(b?.rmssd).toBeCloseTo(a?.rmssd ?? Number.NaN, 6);
        expect(b?.sdnn).toBeCloseTo(a?.sdnn ?? Number.NaN, 6);
        expect(b?.pnn50).toBe(a?.pnn50);
      }),
      options,
    );
  });

  it('in which direction they are read', () => {
    fc.assert(
      fc.property(beats, (run) => {
        const [a, b] = [figuresOf([run]), figuresOf([run.toReversed()])];
        expect(b?.rmssd).toBeCloseTo(a?.rmssd ?? Number.NaN, 6);
        expect(b?.sdnn).toBeCloseTo(a?.sdnn ?? Number.NaN, 6);
      }),
      options,
    );
  });

  it('what is fed in: every beat is kept or dropped, and all that is kept is in bounds and within a fifth', () => {
    const any = fc.oneof(fc.integer({ min: 0, max: 64_000 }), fc.integer({ min: 600, max: 1000 }), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(fc.array(any, { maxLength: 60 }), { maxLength: 4 }), (runs) => {
        const cleaned = clean(runs);
        expect(cleaned.kept + cleaned.dropped).toBe(runs.flat().length);
        for (const run of cleaned.runs)
          for (const [at, one] of run.entries()) {
            const before = run[at - 1] ?? one;
            expect(one >= 300 && one <= 2000 && Math.abs(one - before) * 5 <= before).toBe(true);
          }
        const figures = hrvOf(cleaned);
        if (figures !== null)
          expect(Object.values(figures).every((one) => Number.isFinite(one) && one >= 0)).toBe(true);
      }),
      options,
    );
  });
});

// docs/hazards.md: H73
