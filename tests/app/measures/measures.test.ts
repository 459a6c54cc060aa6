/** Measures: weeks in the zone of the injury, the volume of a week, and what is before, during and after a programme. */
import { describe, expect, it } from 'vitest';
import {
  EMPTY_MEASURE,
  entriesOf,
  type FormKind,
  isIn,
  type MeasureForm,
  problemsOf,
} from '../../../src/app/measures/form.ts';
import { overviewOf, spanOf } from '../../../src/app/measures/overview.ts';
import { MOST_WEEKS, volumeOf } from '../../../src/app/measures/volume.ts';
import { mondayOf, weeksBetween } from '../../../src/app/measures/week.ts';
import type { Entry } from '../../../src/log/entry.ts';
import type { MeasureKind } from '../../../src/log/vocabulary.ts';
import { DAY, HOUR } from '../../../src/time/instant.ts';
import { dateText, localInstant, parseDate } from '../../../src/time/zone.ts';
import { bout, checkIn, DOCTOR, entry } from '../../engine/logs.ts';

const ZONE = 'Europe/Amsterdam';
const local = (text: string, zone = ZONE): number => localInstant(zone, text);
const measure = (at: number, value: number, kind: MeasureKind = 'steps'): Entry =>
  entry('measure', at, { kind, value, unit: 'count' });
const dates = (weeks: readonly number[]): string[] => weeks.map(dateText);

describe('weeks', () => {
  it.each([
    ['1970-01-01', '1969-12-29'],
    ['1969-12-28', '1969-12-22'],
    ['2026-03-01', '2026-02-23'],
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08', '2026-03-02'],
    ['2026-03-09', '2026-03-09'],
  ])('%s is in the week of Monday %s', (day, monday) => {
    expect(dateText(mondayOf(parseDate(day)))).toBe(monday);
  });
  it.each([
    // Sunday 23:59 and Monday 0:00 there; both changes of the clocks of 2026 lie on a Sunday.
    ['Europe/Amsterdam', '2026-03-29T23:59', '2026-03-23'],
    ['Europe/Amsterdam', '2026-03-30T00:00', '2026-03-30'],
    ['Europe/Amsterdam', '2026-10-25T23:59', '2026-10-19'],
    ['Europe/Amsterdam', '2026-10-26T00:00', '2026-10-26'],
    ['America/New_York', '2026-03-08T23:59', '2026-03-02'],
    ['America/New_York', '2026-03-09T00:00', '2026-03-09'],
    ['Pacific/Kiritimati', '2026-03-09T00:00', '2026-03-09'],
    ['Pacific/Honolulu', '2026-03-08T23:59', '2026-03-02'],
    ['Asia/Kolkata', '2026-03-09T00:00', '2026-03-09'],
  ])('in %s %s lies in the week of %s', (zone, text, monday) => {
    const at = local(text, zone);
    expect(dates(weeksBetween(zone, at, at, 9))).toEqual([monday]);
  });
  it('are all there between two instants, the newest ones where there are too many', () => {
    const [from, to] = [local('2026-03-01T10:00'), local('2026-04-01T10:00')];
    const all = ['2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'];
    expect(dates(weeksBetween(ZONE, from, to, 9))).toEqual(all);
    expect(dates(weeksBetween(ZONE, from, to, 6))).toEqual(all);
    expect(dates(weeksBetween(ZONE, from, to, 5))).toEqual(all.slice(1));
  });
});

describe('the volume of a week', () => {
  // Injured on Wednesday 25 March; it is Thursday 2 April.
  const injured = local('2026-03-25T10:00');
  const now = local('2026-04-02T12:00');
  const at = (day: string, time: string, minutes: number, kind?: string): Entry =>
    bout(local(`${day}T${time}`), '2A', { minutes, ...(kind === undefined ? {} : { kind }) });
  const log: Entry[] = [
    at('2026-03-24', '10:00', 90), // before the injury
    at('2026-03-26', '10:00', 20, 'walking'),
    at('2026-03-26', '18:00', 10.5, 'Krachttraining'),
    at('2026-03-29', '23:59', 15, 'strength, light'), // the Sunday of the clock change
    at('2026-03-30', '00:00', 12),
    at('2026-04-02', '11:00', 5, 'weights'),
    at('2026-04-02', '13:00', 40), // dated ahead
    measure(local('2026-03-26T12:00'), 2000),
    measure(local('2026-03-26T23:00'), 5000),
    measure(local('2026-03-27T23:00'), 7000),
  ];
  it('by hand', () => {
    expect(volumeOf(log, ZONE, injured, now)).toEqual([
      // 25th to 29th: moved on the 26th and 29th; not on the 25th, 27th and 28th.
      {
        monday: parseDate('2026-03-23'),
        minutes: 45.5,
        daysWith: 2,
        daysWithout: 3,
        strength: 2,
        steps: 6000,
        isPart: true,
      },
      // Moved on the 30th and today; not on the 31st and the 1st. The days to come are neither.
      {
        monday: parseDate('2026-03-30'),
        minutes: 17,
        daysWith: 2,
        daysWithout: 2,
        strength: 1,
        steps: null,
        isPart: true,
      },
    ]);
  });
  it('a whole week is whole once it is over, and today is no day without until it is over', () => {
    const from = local('2026-03-23T00:00');
    const isPart = (text: string) => volumeOf([], ZONE, from, local(text))[0]?.isPart;
    expect([isPart('2026-03-29T23:59'), isPart('2026-03-30T00:00')]).toEqual([true, false]);
    const without = (text: string) => volumeOf([], ZONE, from, local(text))[0]?.daysWithout;
    expect([without('2026-03-23T23:59'), without('2026-03-24T00:00'), without('2026-03-30T00:00')]).toEqual([0, 1, 7]);
  });
  it('is told of the newest weeks only', () => {
    expect(volumeOf([], ZONE, now - 300 * DAY, now)).toHaveLength(MOST_WEEKS);
  });
});

describe('before, during and after a programme', () => {
  const chosen = (at: number, programme: string, startsOn = '2026-04-06'): Entry =>
    entry('programme', at, { clinician: DOCTOR, programme, startsOn });
  const begin = chosen(local('2026-04-01T10:00'), 'intensive-12-weeks');
  const open = () => null;
  it('there is none without a choice, nor after "none" alone', () => {
    expect(spanOf([], ZONE, open)).toBeNull();
    expect(spanOf([chosen(0, 'none')], ZONE, open)).toBeNull();
  });
  it('goes from its first day to its last planned session, to "none", or on', () => {
    const span = (log: Entry[], last: number | null = null) => {
      const found = spanOf(log, ZONE, () => last);
      return found === null ? null : [dateText(found.from), found.until === null ? null : dateText(found.until)];
    };
    expect(span([begin])).toEqual(['2026-04-06', null]);
    expect(span([begin], parseDate('2026-06-28'))).toEqual(['2026-04-06', '2026-06-29']);
    const none = chosen(local('2026-05-01T23:30'), 'none');
    expect(span([begin, none])).toEqual(['2026-04-06', '2026-05-01']);
    expect(span([begin, none], parseDate('2026-06-28'))).toEqual(['2026-04-06', '2026-05-01']);
    // Ended before it began: it never ran.
    expect(span([begin, chosen(local('2026-04-02T10:00'), 'none')])).toEqual(['2026-04-06', '2026-04-06']);
    // The newest choice is the one that is told of.
    expect(span([begin, none, chosen(local('2026-05-03T10:00'), 'walk-with-posts', '2026-05-04')])).toEqual([
      '2026-05-04',
      null,
    ]);
  });
  it('each value belongs to one part, to the local day', () => {
    const span = spanOf([begin], ZONE, () => parseDate('2026-04-12'));
    const pulse = (text: string, value: number) => measure(local(text), value, 'resting-heart-rate');
    const log = [
      pulse('2026-04-05T23:59', 70),
      pulse('2026-04-01T08:00', 64),
      pulse('2026-04-06T00:00', 66),
      pulse('2026-04-12T23:59', 62),
      pulse('2026-04-13T00:00', 60),
      pulse('2026-04-20T00:00', 90),
    ];
    const [line, ...others] = overviewOf(log, ZONE, local('2026-04-15T00:00'), span);
    expect(others).toEqual([]);
    expect(line?.values.map(({ value }) => value)).toEqual([64, 70, 66, 62, 60]);
    expect(line?.parts).toEqual([
      { part: 'before', count: 2, mean: 67, change: null },
      { part: 'during', count: 2, mean: 64, change: -3 },
      { part: 'after', count: 1, mean: 60, change: -7 },
    ]);
    const weeks = overviewOf(log, ZONE, local('2026-04-15T00:00'), null)[0]?.parts;
    expect(weeks?.map(({ part, count, mean }) => [dateText(part as number), count, mean])).toEqual([
      ['2026-03-30', 2, 67],
      ['2026-04-06', 2, 64],
      ['2026-04-13', 1, 60],
    ]);
  });
  it('symptoms are the worst of each day, of check-ins that leave nothing out', () => {
    const { memory: _, ...half } = (checkIn(0) as Extract<Entry, { type: 'check-in' }>).symptoms;
    const log = [
      checkIn(local('2026-04-05T08:00'), { headache: 2 }),
      checkIn(local('2026-04-05T20:00'), { headache: 4, nausea: 1 }),
      checkIn(local('2026-04-06T08:00'), { headache: 1 }),
      entry('check-in', local('2026-04-06T20:00'), { symptoms: { ...half, headache: 6 } }),
    ];
    const [line] = overviewOf(log, ZONE, local('2026-04-15T00:00'), spanOf([begin], ZONE, open));
    expect(line?.kind).toBe('symptoms');
    expect(line?.parts).toEqual([
      { part: 'before', count: 1, mean: 5, change: null },
      { part: 'during', count: 1, mean: 1, change: -4 },
    ]);
  });
});

describe('the form', () => {
  it.each<[FormKind | 'lower', string, boolean]>([
    ['sleep', '7,5', true],
    ['sleep', '24', true],
    ['sleep', '24.1', false],
    ['sleep', '', false],
    ['sleep', '-1', false],
    ['sleep', '1e1', false],
    ['steps', '0', true],
    ['steps', '150000', true],
    ['steps', '150001', false],
    ['steps', '7.5', false],
    ['resting-heart-rate', '24', false],
    ['resting-heart-rate', '25', true],
    ['resting-heart-rate', '221', false],
    ['blood-pressure', '49', false],
    ['blood-pressure', '280', true],
    ['lower', '19', false],
    ['lower', '200', true],
    ['walk-distance', '100001', false],
    ['quality-of-life', '100', true],
    ['quality-of-life', '100.5', false],
    ['cognitive-score', '26', true],
  ])('%s of "%s": %s', (of, text, isFine) => {
    expect(isIn(text, of)).toBe(isFine);
  });
  const filled = (more: Partial<MeasureForm>): MeasureForm => ({ ...EMPTY_MEASURE, ...more });
  it('asks for both of blood pressure, the upper above the lower, and writes both', () => {
    const pressure = (value: string, lower: string) => filled({ kind: 'blood-pressure', value, lower });
    expect(problemsOf(pressure('120', ''))).toEqual(['lower']);
    expect(problemsOf(pressure('', '80'))).toEqual(['value']);
    expect(problemsOf(pressure('80', '80'))).toEqual(['lower']);
    expect(problemsOf(pressure('81', '80'))).toEqual([]);
    expect(entriesOf(pressure('121', '79'))).toEqual([
      { type: 'measure', kind: 'blood-pressure-systolic', value: 121, unit: 'mmHg' },
      { type: 'measure', kind: 'blood-pressure-diastolic', value: 79, unit: 'mmHg' },
    ]);
  });
  it('asks of a score what it is of, and keeps that with it', () => {
    for (const kind of ['quality-of-life', 'cognitive-score'] as const) {
      expect(problemsOf(filled({ kind, value: '55', instrument: ' ' }))).toEqual(['instrument']);
      expect(entriesOf(filled({ kind, value: '55', instrument: ' QX ', note: ' at home ' }))).toMatchObject([
        { kind, value: 55, note: 'QX\nat home' },
      ]);
    }
    expect(problemsOf(EMPTY_MEASURE)).toEqual(['kind']);
    expect(entriesOf(filled({ kind: 'sleep', value: '7,25' }))).toEqual([
      { type: 'measure', kind: 'sleep', value: 7.25, unit: 'h' },
    ]);
  });
});

it('an hour has no effect on which day a measure is of at the change of the clocks', () => {
  const night = local('2026-10-25T00:30');
  const values = overviewOf([measure(night, 1), measure(night + 3 * HOUR, 2)], ZONE, night + DAY, null)[0]?.values;
  expect(values?.map(({ day }) => dateText(day))).toEqual(['2026-10-25', '2026-10-25']);
});

// docs/hazards.md: H68
