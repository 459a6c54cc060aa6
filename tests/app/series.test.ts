/** A bout's heart rate: kept as it was, read back never trusted, and what it says, by hand. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepSeries, type Series, seriesKey, seriesOf } from '../../src/app/exertion/series-row.ts';
import { sample, stored } from '../../src/app/state.ts';
import { connect, wired } from '../../src/app/wiring.ts';
import { decodeSeries, encodeSeries, LONGEST, MOST_SAMPLES } from '../../src/session/series-code.ts';
import {
  averageOf,
  knownSeconds,
  maxOf,
  percentsOf,
  quartileOf,
  timesOf,
  zonesOf,
} from '../../src/session/series-figures.ts';
import { type Sample, type Span, spansOf } from '../../src/session/series.ts';
import { connectMemory, type Memory } from '../ui/connected.ts';

const SEEDS = [1, 20260301];
const anySeries = fc
  .array(
    fc.record({
      after: fc.oneof(fc.constantFrom(0, 1, 1, 1, 2), fc.nat(700)),
      bpm: fc.option(fc.integer({ min: 20, max: 300 }), { freq: 6 }),
    }),
    { maxLength: 120 },
  )
  .map((steps): Sample[] => {
    let at = 0;
    return steps.map(({ after, bpm }) => ({ at: (at += after), bpm }));
  });

describe('as text', () => {
  it.each(SEEDS)('comes back as it was (seed %i)', (seed) => {
    fc.assert(
      fc.property(anySeries, (samples) => {
        expect(decodeSeries(encodeSeries(samples))).toEqual(samples);
      }),
      { seed, numRuns: 500 },
    );
  });
  it('is a little over two bytes a sample', () => {
    const hour = Array.from({ length: 3600 }, (_one, at) => ({ at, bpm: 110 + Math.round(12 * Math.sin(at / 40)) }));
    const text = encodeSeries(hour) ?? '';
    expect(text.length).toBeLessThan((3600 * 2 + 8) * (4 / 3) + 4);
    expect(decodeSeries(text)).toEqual(hour);
  });
  it.each<[string, readonly Sample[]]>([
    [
      'not in order',
      [
        { at: 2, bpm: 90 },
        { at: 1, bpm: 90 },
      ],
    ],
    ['before the start', [{ at: -1, bpm: 90 }]],
    ['half a second', [{ at: 0.5, bpm: 90 }]],
    ['half a beat', [{ at: 0, bpm: 90.5 }]],
    ['no pulse', [{ at: 0, bpm: 19 }]],
    ['no pulse of anybody', [{ at: 0, bpm: 301 }]],
    ['not a number', [{ at: Number.NaN, bpm: 90 }]],
    ['longer than a day', [{ at: LONGEST + 1, bpm: 90 }]],
    ['too many', Array.from({ length: MOST_SAMPLES + 1 }, () => ({ at: 0, bpm: 90 }))],
  ])('%s is not kept', (_name, samples) => {
    expect(encodeSeries(samples)).toBeNull();
  });
  it('at its limits it is', () => {
    const most = Array.from({ length: MOST_SAMPLES }, (_one, index) => ({
      at: index,
      bpm: index % 2 === 0 ? 20 : 300,
    }));
    for (const samples of [most, [{ at: LONGEST, bpm: null }], [{ at: 0, bpm: 300 }], []])
      expect(decodeSeries(encodeSeries(samples))).toEqual(samples);
  });
  it.each<[string, unknown]>([
    ['nothing', ''],
    ['no text', 7],
    ['null', null],
    ['not base64', 'AQEA*QE='],
    [
      'half of it',
      (
        encodeSeries([
          { at: 1, bpm: 90 },
          { at: 2, bpm: 91 },
        ]) ?? ''
      ).slice(0, 4),
    ],
    ['of another version', 'AgA='],
    ['with something behind it', 'AQAA'],
    ['a count that is not there', 'Af//fw=='],
    ['a number without an end', 'AQH/////////'],
    ['far too long', 'A'.repeat(MOST_SAMPLES * 8 + 4)],
  ])('garbled is none: %s', (_name, text) => {
    expect(decodeSeries(text)).toBeNull();
  });
  it.each(SEEDS)(
    'whatever the text, it never throws, and what it gives would be written as just that (seed %i)',
    (seed) => {
      const letters = fc.string({
        unit: fc.constantFrom('A', 'Q', 'B', 'g', 'w', 'f', '/', '+', '9', 'z', '0', '='),
        maxLength: 60,
      });
      fc.assert(
        fc.property(
          fc.oneof(
            letters,
            letters.map((text) => `AQ${text}`),
            fc.string(),
          ),
          (text) => {
            const samples = decodeSeries(text);
            if (samples !== null) expect(encodeSeries(samples)).toBe(text);
          },
        ),
        { seed, numRuns: 3000 },
      );
    },
  );
  it('one letter changed is another series or none, never an error', () => {
    const text = encodeSeries(Array.from({ length: 50 }, (_one, at) => ({ at: at * 2, bpm: 100 + (at % 5) }))) ?? '';
    for (let place = 0; place < text.length; place += 1)
      for (const letter of ['A', '/', '=', ' ']) {
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        const samples = decodeSeries(changed);
        if (samples !== null) expect(encodeSeries(samples)).toBe(changed);
      }
  });
});

/**
 * A bout of 60 seconds of somebody whose maximum is 200; a value holds until the next, and for 5 seconds at most.
 *
 *   sample at   beats   next at   known   of the maximum
 *        0       90        2       0– 2 = 2 s    45 %
 *        2      100        4       2– 4 = 2 s    50 %
 *        4      119        9       4– 9 = 5 s    59.5 %
 *        9      120       20       9–14 = 5 s    60 %      14–20 not known: silent for too long
 *       20      lost      30                              20–30 not known: the signal was lost
 *       30      140       33      30–33 = 3 s    70 %
 *       33      160       34      33–34 = 1 s    80 %
 *       34      181       38      34–38 = 4 s    90.5 %
 *       38      140       41      38–41 = 3 s    70 %
 *       41      120       end     41–46 = 5 s    60 %      46–60 not known
 *
 * Known 2+2+5+5+3+1+4+3+5 = 30 s, not known 30 s.
 * In order of beats: 90 2 s (2), 100 2 s (4), 119 5 s (9), 120 10 s (19), 140 6 s (25), 160 1 s (26), 181 4 s (30).
 * A quarter is 7.5 s: reached by 119. A half is 15 s: by 120. Three quarters are 22.5 s: by 140.
 * Sum of beats by time: 180+200+595+1200+840+160+724 = 3899.
 */
const BOUT: Sample[] = [
  { at: 0, bpm: 90 },
  { at: 2, bpm: 100 },
  { at: 4, bpm: 119 },
  { at: 9, bpm: 120 },
  { at: 20, bpm: null },
  { at: 30, bpm: 140 },
  { at: 33, bpm: 160 },
  { at: 34, bpm: 181 },
  { at: 38, bpm: 140 },
  { at: 41, bpm: 120 },
];
const SPANS = spansOf(BOUT, 60);

describe('what it says, by hand', () => {
  it('how long it is known', () => {
    expect(knownSeconds(SPANS)).toBe(30);
    expect(SPANS.map(({ from, to }) => to - from)).toEqual([2, 2, 5, 5, 3, 1, 4, 3, 5]);
  });
  it('in zones of percent of the maximum, each with its lower end', () => {
    // Below 50; 50–60; 60–70; 70–80; 80–90; from 90.
    expect(zonesOf(SPANS, 200)).toEqual([2, 7, 10, 6, 1, 4]);
  });
  it('below, within and above bounds, which are themselves within', () => {
    expect(timesOf(SPANS, 100, 140)).toEqual({ below: 2, within: 23, above: 5 });
    expect(timesOf(SPANS, 101, 139)).toEqual({ below: 4, within: 15, above: 11 });
    // Of a ceiling: at it is not above it.
    expect(timesOf(SPANS, 0, 120).above).toBe(11);
    expect(timesOf(SPANS, 0, 119).above).toBe(21);
  });
  it('median and quartiles of percent of the maximum', () => {
    expect(percentsOf(SPANS, 200)).toEqual({ lower: 59.5, median: 60, upper: 70 });
  });
  it('average by time and the highest', () => {
    expect(averageOf(SPANS)).toBe(3899 / 30);
    expect(maxOf(SPANS)).toBe(181);
  });
  it('a quarter that is reached exactly lies between two values', () => {
    const of = (...pairs: [seconds: number, bpm: number][]): Span[] => {
      let at = 0;
      return pairs.map(([seconds, bpm]) => ({ from: at, to: (at += seconds), bpm }));
    };
    // 8 s: quarters at 2, 4 and 6 s.
    const even = of([2, 100], [2, 110], [2, 130], [2, 151]);
    expect([1, 2, 3].map((q) => quartileOf(even, q as 1 | 2 | 3))).toEqual([105, 120, 140.5]);
    // One second more of the first: 9 s, quarters at 2.25, 4.5 and 6.75 s.
    const odd = of([3, 100], [2, 110], [2, 130], [2, 151]);
    expect([1, 2, 3].map((q) => quartileOf(odd, q as 1 | 2 | 3))).toEqual([100, 110, 130]);
    // The same value on both sides of it is no two values.
    expect(quartileOf(of([2, 100], [2, 100]), 2)).toBe(100);
    expect(quartileOf(of([4, 100]), 3)).toBe(100);
  });
  it('of nothing known there is nothing to say', () => {
    for (const spans of [spansOf([], 60), spansOf([{ at: 3, bpm: null }], 60), spansOf([{ at: 60, bpm: 90 }], 60)]) {
      expect([knownSeconds(spans), averageOf(spans), maxOf(spans), percentsOf(spans, 200)]).toEqual([
        0,
        null,
        null,
        null,
      ]);
      expect(zonesOf(spans, 200)).toEqual([0, 0, 0, 0, 0, 0]);
    }
  });
  it.each(SEEDS)('every known second is in one zone, and no more is known than there was (seed %i)', (seed) => {
    fc.assert(
      fc.property(anySeries, fc.nat(4000), fc.integer({ min: 120, max: 220 }), (samples, end, max) => {
        const spans = spansOf(samples, end);
        const known = knownSeconds(spans);
        expect(known).toBeLessThanOrEqual(end);
        expect(zonesOf(spans, max).reduce((sum, one) => sum + one, 0)).toBe(known);
        const { below, within, above } = timesOf(spans, 90, 150);
        expect(below + within + above).toBe(known);
        // Each second by itself says the same of the median.
        const seconds = spans
          .flatMap(({ from, to, bpm }) => Array.from({ length: to - from }, () => bpm))
          .toSorted((a, b) => a - b);
        const middle = seconds.length / 2;
        const low = seconds[Math.ceil(middle) - 1];
        const expected =
          seconds.length === 0 ? null : Number.isInteger(middle) ? ((low ?? 0) + (seconds[middle] ?? 0)) / 2 : low;
        expect(quartileOf(spans, 2)).toBe(expected);
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('beside the entry', () => {
  let memory: Memory;
  const SERIES: Series = { samples: BOUT, end: 60, predictedMax: 200, ceiling: 120, source: 'strap' };
  beforeEach(async () => (memory = await connectMemory('2026-03-05T12:00:00Z')));
  it('is kept as a small row, and read back', async () => {
    expect(await seriesOf('e1')).toBeNull();
    expect(await keepSeries('e1', SERIES)).toEqual({ ok: true });
    expect([...memory.kv.keys()]).toContain('series/e1');
    expect(await seriesOf('e1')).toEqual(SERIES);
    expect(await seriesOf('e2')).toBeNull();
  });
  it('is not kept where it is none, nor in a sample, and says why not where there is no room', async () => {
    expect(await keepSeries('e1', { ...SERIES, samples: [{ at: 0, bpm: 5 }] })).toEqual({
      ok: false,
      error: 'invalid',
    });
    expect(await keepSeries('e1', { ...SERIES, end: 0.5 })).toEqual({ ok: false, error: 'invalid' });
    sample.value = stored.value;
    expect(await keepSeries('e1', SERIES)).toEqual({ ok: true });
    sample.value = null;
    expect(memory.kv.has('series/e1')).toBe(false);
    const { store, platform } = wired();
    const full = Object.assign(new Error('full'), { name: 'StoreError', code: 'quota' });
    connect({ store: { ...store, writeMany: () => Promise.reject(full) }, platform });
    expect(await keepSeries('e1', SERIES)).toEqual({ ok: false, error: 'quota' });
  });
  it.each<[string, object | string | null]>([
    ['a text', '"><script>'],
    ['nothing', null],
    ['of a later version', { v: 2 }],
    ['without samples', { samples: 'x' }],
    ['with an end in words', { end: 'soon' }],
    ['that ends after a day', { end: LONGEST + 1 }],
    ['with a ceiling of nobody', { ceiling: 4000 }],
    ['with a maximum that is none', { predictedMax: '200' }],
    ['of an unknown source', { source: 'guess' }],
  ])('a row %s is none', async (_name, change) => {
    await keepSeries('e1', SERIES);
    const row = memory.kv.get(seriesKey('e1'));
    const changed = typeof change === 'object' && change !== null ? { ...(row as object), ...change } : change;
    memory.kv.set(seriesKey('e1'), changed);
    expect(await seriesOf('e1')).toBeNull();
  });
});

// docs/hazards.md: H58
