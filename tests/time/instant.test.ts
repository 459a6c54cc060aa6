/** Instants are read figure by figure for speed: here against the pattern that RFC 3339 asks for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/time/instant.ts';

const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** By the pattern and the platform: a date that does not exist is moved by the platform, so it is read back. */
function byPattern(text: string): number {
  const parts = PATTERN.exec(text);
  if (parts === null) return Number.NaN;
  const [, year, month, day, hour, minute, second, fraction = '', offset = 'Z'] = parts;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return Number.NaN;
  date.setUTCHours(Number(hour), Number(minute), Number(second), Number(fraction.slice(0, 3).padEnd(3, '0')));
  const ahead = offset === 'Z' ? 0 : Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  return date.getTime() - (offset.startsWith('-') ? -ahead : ahead) * 60_000;
}

const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
const valid = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
    two(13),
    two(32),
    two(24),
    two(60),
    two(60),
    fc.option(fc.stringMatching(/^\d{0,10}$/), { nil: null }),
    fc.oneof(
      fc.constant('Z'),
      fc.tuple(fc.constantFrom('+', '-'), two(24), two(60)).map(([s, h, m]) => `${s}${h}:${m}`),
    ),
  )
  .map(([y, mo, d, h, mi, s, f, o]) => `${y}-${mo}-${d}T${h}:${mi}:${s}${f === null ? '' : `.${f}`}${o}`);
/** One character put in, taken out or changed. */
const damaged = fc
  .tuple(valid, fc.nat(40), fc.constantFrom('', '0', '9', 'x', ':', '-', '+', 'Z', 'T', ' ', '.', '٣'), fc.boolean())
  .map(([text, at, by, instead]) => text.slice(0, at) + by + text.slice(at + (instead ? 1 : 0)));

describe('parseInstant', () => {
  it('reads what the pattern reads, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(valid, damaged), (text) => {
        expect(parseInstant(text)).toBe(byPattern(text));
      }),
      { seed: 3339, numRuns: 20_000 },
    );
  });
  it.each([
    ['2026-03-01T15:30:00+01:00', Date.UTC(2026, 2, 1, 14, 30)],
    ['2026-03-01T15:30:00.25-00:30', Date.UTC(2026, 2, 1, 16, 0, 0, 250)],
    ['2028-02-29T00:00:00Z', Date.UTC(2028, 1, 29)],
    ['2026-02-29T00:00:00Z', Number.NaN],
    ['2026-03-01T15:30:00', Number.NaN],
    ['2026-03-01T15:30:00.Z', Number.NaN],
    ['2026-03-01 15:30:00Z', Number.NaN],
    ['', Number.NaN],
  ])('%s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });
});
