/** An average that is above a ceiling by little is above it also once it is written down. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heartRateOf, tenthsUp } from '../../src/devices/files/heart.ts';

it('is rounded up, never down', () => {
  // 130 for 96 seconds and 131 for 4: 130.04.
  const samples = Array.from({ length: 100 }, (_, at) => ({ at, bpm: at < 96 ? 130 : 131 }));
  expect(heartRateOf(samples, 100)).toEqual({ average: 130.1, max: 131 });
  expect(heartRateOf(samples.slice(0, 96), 96)).toEqual({ average: 130, max: 130 });
});

it('and what is in tenths stays', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 2500 }), (tenths) => {
      expect(tenthsUp(tenths / 10)).toBe(tenths / 10);
    }),
    { seed: 20260301 },
  );
});
