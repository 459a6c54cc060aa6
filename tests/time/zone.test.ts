/** Local days against the platform's own formatter, across clock changes, odd midnights and the date line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, formatUtc, HOUR, parseInstant } from '../../src/time/instant.ts';
import { startOfDay } from '../../src/time/days.ts';
import { dateText, formatLocal, isZone, localDay, localInstant, parseDate } from '../../src/time/zone.ts';

const ZONES = [
  'Europe/Amsterdam',
  'America/New_York',
  'Pacific/Auckland',
  'UTC',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Atlantic/Azores',
];
const anyZone = fc.constantFrom(...ZONES);
const anyInstant = fc.integer({ min: Date.parse('2000-01-01T00:00:00Z'), max: Date.parse('2040-01-01T00:00:00Z') });

/** The platform's own answer, by another road than ours. */
function platformDate(zone: string, instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}

describe('local days', () => {
  it('are those of the platform', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        expect(dateText(localDay(zone, instant))).toBe(platformDate(zone, instant));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
  it('begin at their first instant, whatever the clocks do', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        const day = localDay(zone, instant);
        const start = startOfDay(zone, day);
        expect(localDay(zone, start)).toBe(day);
        expect(localDay(zone, start - 1)).toBeLessThan(day);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
  it.each([
    ['Europe/Amsterdam', '2026-03-29', '2026-03-29T00:00:00+01:00', 23],
    ['Europe/Amsterdam', '2026-10-25', '2026-10-25T00:00:00+02:00', 25],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T01:00:00-02:00', 23],
    ['Africa/Cairo', '2024-04-26', '2024-04-26T01:00:00+03:00', 23],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-05T00:00:00+11:00', 24.5],
  ])('%s %s', (zone, date, start, hours) => {
    const day = parseDate(date);
    expect(formatLocal(zone, startOfDay(zone, day))).toBe(start);
    expect((startOfDay(zone, day + 1) - startOfDay(zone, day)) / HOUR).toBe(hours);
  });
  it('a day that the date line swallowed begins with the next one', () => {
    expect(formatLocal('Pacific/Apia', startOfDay('Pacific/Apia', parseDate('2011-12-30')))).toBe(
      '2011-12-31T00:00:00+14:00',
    );
  });
});

describe('instants', () => {
  it('are read back as written, in every zone', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        expect(parseInstant(formatLocal(zone, instant))).toBe(instant);
        expect(parseInstant(formatUtc(instant))).toBe(instant);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
  it.each([
    '2026-02-29T10:00:00Z',
    '2026-04-31T10:00:00Z',
    '2026-00-10T10:00:00Z',
    '2026-13-10T10:00:00Z',
    '2026-01-00T10:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T10:60:00Z',
    '2026-01-01T10:00:60Z',
    '2026-01-01T10:00:00',
    '2026-01-01',
    '2026-01-01 10:00:00Z',
    '2026-01-01T10:00Z',
    '2026-01-01T10:00:00+24:00',
    ' 2026-01-01T10:00:00Z',
    '',
  ])('%s is none', (text) => {
    expect(parseInstant(text)).toBeNaN();
  });
  it('leap days exist in leap years', () => {
    expect(parseInstant('2028-02-29T10:00:00+01:00')).toBe(Date.UTC(2028, 1, 29, 9));
  });
  it('a wall clock is read in its zone, also where it is skipped or happens twice', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        const wall = formatLocal(zone, instant).slice(0, 16);
        const read = localInstant(zone, wall);
        expect(formatLocal(zone, read).slice(0, 16)).toBe(wall);
      }),
      { seed: 4, numRuns: 1000 },
    );
    expect(formatLocal('Europe/Amsterdam', localInstant('Europe/Amsterdam', '2026-03-29T02:30'))).toBe(
      '2026-03-29T03:30:00+02:00',
    );
    expect(formatLocal('Europe/Amsterdam', localInstant('Europe/Amsterdam', '2026-10-25T02:30'))).toBe(
      '2026-10-25T02:30:00+02:00',
    );
    expect(localInstant('UTC', '2026-02-30T10:00')).toBeNaN();
    expect(localInstant('UTC', 'tomorrow')).toBeNaN();
  });
});

it('knows zones from what are none', () => {
  expect(ZONES.every(isZone)).toBe(true);
  for (const name of ['', 'Mars/Base', '+01:00', 'Europe/Amsterdam ', 'x'.repeat(500)])
    expect(isZone(name)).toBe(false);
  expect(parseDate('2026-03-01') - parseDate('2026-02-28')).toBe(1);
  expect(dateText(parseDate('2028-02-28') + 1)).toBe('2028-02-29');
  expect(DAY).toBe(86_400_000);
});

// docs/hazards.md: H11
