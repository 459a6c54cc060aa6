/** Heart rates of weeks, in whatever order they came: those of a bout are found as by looking at each. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Pulses } from '../../src/devices/files/pulses.ts';

const reading = fc.record({ at: fc.integer({ min: 0, max: 60 }), bpm: fc.integer({ min: 40, max: 200 }) });

it('finds those between two instants, in order, of the own source or else the one with most', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(reading, fc.constantFrom('watch', 'phone')), { maxLength: 60 }),
      fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })),
      (all, [one, other]) => {
        const [start, end] = [Math.min(one, other) * 1000, Math.max(one, other) * 1000];
        const pulses = new Pulses(1000);
        for (const [{ at, bpm }, source] of all) pulses.add(at * 1000, bpm, source);
        const within = all
          .filter(([{ at }]) => at * 1000 >= start && at * 1000 <= end)
          .toSorted(([a], [b]) => a.at - b.at);
        const of = (source: string) => within.filter(([, from]) => from === source);
        const expected = of('watch').length > 0 ? of('watch') : of('phone');
        expect(pulses.between(start, end, 'watch')).toEqual(
          expected.map(([{ at, bpm }]) => ({ at: at - start / 1000, bpm })),
        );
      },
    ),
    { seed: 20260305, numRuns: 300 },
  );
});

it('goes no further than its limit', () => {
  const pulses = new Pulses(3);
  for (let n = 0; n < 3; n += 1) pulses.add(n, 60, 'watch');
  expect(() => pulses.add(4, 60, 'watch')).toThrow(expect.objectContaining({ code: 'too-many' }));
});
