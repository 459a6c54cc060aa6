/** Packets of a strap: those that are known, those at each edge, and whatever else may come. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeartRate } from '../../src/devices/heart-rate.ts';

const view = (bytes: readonly number[]): DataView => new DataView(Uint8Array.from(bytes).buffer);
const read = (...bytes: number[]) => readHeartRate(view(bytes));

describe('a packet', () => {
  it('of 72, worn, with two intervals', () => {
    const reading = read(0x16, 0x48, 0x54, 0x01, 0xec, 0x02);
    expect(reading).toMatchObject({ bpm: 72, contact: true });
    expect(reading?.intervals.map((one) => one.toFixed(2))).toEqual(['332.03', '730.47']);
  });

  it.each([
    ['8 bit', [0x00, 0x64], { bpm: 100, contact: null, intervals: [] }],
    ['16 bit', [0x01, 0x01, 0x01], { bpm: 257, contact: null, intervals: [] }],
    ['intervals', [0x10, 0x3c, 0x00, 0x04, 0x00, 0x02], { bpm: 60, contact: null, intervals: [1000, 500] }],
    ['contact lost', [0x04, 0xaa], { bpm: 170, contact: false, intervals: [] }],
    ['worn', [0x06, 0x48], { bpm: 72, contact: true, intervals: [] }],
    ['worn, but it cannot tell', [0x02, 0x48], { bpm: 72, contact: null, intervals: [] }],
    ['energy is skipped', [0x18, 60, 0xff, 0xff, 0x00, 0x04], { bpm: 60, contact: null, intervals: [1000] }],
    ['16 bit, energy', [0x19, 60, 0, 0xff, 0xff, 0x00, 0x04], { bpm: 60, contact: null, intervals: [1000] }],
    ['energy without intervals', [0x08, 60, 0x00, 0x04], { bpm: 60, contact: null, intervals: [] }],
    ['bytes behind it that no flag names', [0x00, 60, 0x00, 0x04], { bpm: 60, contact: null, intervals: [] }],
  ])('%s', (_, bytes, reading) => {
    expect(read(...bytes)).toEqual(reading);
  });

  it.each([
    ['nothing', []],
    ['flags only', [0x00]],
    ['16 bit, one byte of them', [0x01, 0x48]],
  ])('%s cannot be read', (_, bytes) => {
    expect(read(...bytes)).toBeNull();
  });

  it.each([
    ['half an interval', [0x10, 60, 0x00, 0x04, 0x00], [1000]],
    ['no interval', [0x10, 60], []],
    ['energy cut off', [0x18, 60, 0xff], []],
  ])('%s: what is cut off is left out, the value stays', (_, bytes, intervals) => {
    expect(read(...bytes)).toEqual({ bpm: 60, contact: null, intervals });
  });

  it.each([
    [0, null],
    [19, null],
    [20, 20],
    [300, 300],
    [301, null],
    [65_535, null],
  ])('%d beats a minute → %s', (value, bpm) => {
    expect(read(0x01, value % 256, Math.floor(value / 256))?.bpm).toBe(bpm);
  });

  it('is read from the middle of a buffer', () => {
    const bytes = Uint8Array.from([9, 9, 0x00, 0x64, 9]);
    expect(readHeartRate(new DataView(bytes.buffer, 2, 2))?.bpm).toBe(100);
  });
});

it('whatever comes: nothing is thrown, and nothing untrue is told', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const reading = readHeartRate(view([...bytes]));
      if (reading === null) return;
      const { bpm, intervals } = reading;
      expect(bpm === null || (Number.isInteger(bpm) && bpm >= 20 && bpm <= 300)).toBe(true);
      for (const interval of intervals) expect(interval >= 0 && interval < 64_000).toBe(true);
    }),
    { seed: 20_260_301, numRuns: 2_000 },
  );
});

// docs/hazards.md: H57
