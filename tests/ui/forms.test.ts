import { describe, expect, it } from 'vitest';
import { ageOn } from '../../src/app/age.ts';
import { NO_WHEN, whenAt, whenError } from '../../src/app/when.ts';
import { parseDate } from '../../src/time/zone.ts';
import { EMPTY_EXERTION, exertionErrors, exertionOf } from '../../src/ui/screens/activity/exertion.ts';
import { isHeartRate, isMinutes } from '../../src/ui/screens/activity/model.ts';
import { EMPTY_CHECK_IN, entriesOf, percentOf, withNone } from '../../src/ui/screens/check-in/model.ts';
import { EMPTY_START, aboutErrors, isUnderFive, startWhenError } from '../../src/ui/screens/onboarding/model.ts';
import { monthOf } from '../../src/ui/screens/questions/concussions.tsx';

const ZONE = 'Europe/Amsterdam';
const NOW = Date.parse('2026-03-03T12:00:00Z');
const TODAY = parseDate('2026-03-03');

describe('when it happened', () => {
  it('refuses the future, and a day that does not exist', () => {
    expect(whenError(NO_WHEN, ZONE, NOW)).toBe('missing');
    expect(whenError({ ...NO_WHEN, mode: 'today', time: '13:02' }, ZONE, NOW)).toBe('future');
    expect(whenError({ ...NO_WHEN, mode: 'today', time: '13:01' }, ZONE, NOW)).toBeNull();
    expect(whenError({ ...NO_WHEN, mode: 'other', dateTime: '2026-02-30T10:00' }, ZONE, NOW)).toBe('noDate');
  });

  it('never writes a time after now', () => {
    expect(whenAt({ ...NO_WHEN, mode: 'today', time: '13:01' }, ZONE, NOW)).toBe(NOW);
    expect(whenAt({ ...NO_WHEN, mode: 'yesterday', time: '10:00' }, ZONE, NOW)).toBe(
      Date.parse('2026-03-02T09:00:00Z'),
    );
  });
});

describe('the first start', () => {
  const form = { ...EMPTY_START, name: 'Sam', student: true };
  it('takes an unknown birth year, and refuses one in the future', () => {
    expect(aboutErrors(form, TODAY)).toEqual({ name: false, year: false, school: false });
    expect(aboutErrors({ ...form, year: '2027' }, TODAY).year).toBe(true);
    expect(aboutErrors({ ...form, year: '26' }, TODAY).year).toBe(true);
    expect(aboutErrors({ ...form, year: '2026', month: '04' }, TODAY).year).toBe(true);
  });
  it('has no plan under five, by the youngest the date allows', () => {
    expect(isUnderFive({ ...form, year: '2021' }, TODAY)).toBe(true);
    expect(isUnderFive({ ...form, year: '2021', month: '02' }, TODAY)).toBe(false);
    expect(isUnderFive(form, TODAY)).toBe(false);
  });
  it('refuses an injury before the birth', () => {
    const when = { ...NO_WHEN, mode: 'other' as const, dateTime: '2009-12-01T10:00' };
    expect(startWhenError({ ...form, year: '2010', when }, ZONE, NOW)).toBe('beforeBirth');
    expect(startWhenError({ ...form, year: '2009', when }, ZONE, NOW)).toBeNull();
  });
});

describe('age', () => {
  it('is the youngest a partial date allows', () => {
    expect(ageOn('2008', TODAY)).toBe(17);
    expect(ageOn('2008', TODAY, true)).toBe(18);
    expect(ageOn('2008-03-03', TODAY)).toBe(18);
    expect(ageOn('2008-03-04', TODAY)).toBe(17);
    expect(ageOn(undefined, TODAY)).toBeNull();
  });
});

describe('an activity', () => {
  it('tells a worst below before, and asks when it settled only where it rose', () => {
    const form = { ...EMPTY_EXERTION, before: 3, peak: 2 };
    expect(exertionErrors(form).peak).toBe('below');
    expect(exertionErrors({ ...form, peak: 3 })).toEqual({ before: false, peak: null, settled: null });
    expect(exertionErrors({ ...form, peak: 5 }).settled).toBe('missing');
    expect(exertionErrors({ ...form, peak: 5, settled: 'known', settledMinutes: '0' }).settled).toBe('minutes');
    expect(exertionOf({ ...form, peak: 5, settled: 'notYet' }).settledAfterMinutes).toBeNull();
    expect(exertionOf({ ...form, peak: 3 }).settledAfterMinutes).toBe(0);
  });
  it('takes minutes above 0 and a heart rate that can be', () => {
    expect([isMinutes('0'), isMinutes('20'), isMinutes('12,5'), isMinutes('')]).toEqual([false, true, true, false]);
    expect([isHeartRate('', ''), isHeartRate('120', '140'), isHeartRate('140', '120'), isHeartRate('120', '')]).toEqual(
      [true, true, false, false],
    );
  });
});

describe('a check-in', () => {
  it('leaves what was not asked out of the entry', () => {
    expect(entriesOf({ ...EMPTY_CHECK_IN, symptoms: { headache: 2 } })).toEqual([
      { type: 'check-in', symptoms: { headache: 2 } },
    ]);
  });
  it('tells vomiting as a warning sign before it', () => {
    expect(entriesOf({ ...EMPTY_CHECK_IN, vomited: 'more' })[0]).toEqual({
      type: 'warning-signs',
      answers: { 'repeated-vomiting': 'yes' },
    });
    expect(entriesOf({ ...EMPTY_CHECK_IN, vomited: 'once' })[0]).toEqual({
      type: 'warning-signs',
      answers: { 'vomited-once': 'yes' },
    });
  });
  it('fills only what has no value', () => {
    expect(withNone({ headache: 3 }, ['headache', 'nausea'])).toEqual({ headache: 3, nausea: 0 });
  });
  it('reads a percentage', () => {
    expect([percentOf(''), percentOf('80 %'), percentOf('101'), percentOf('x')]).toEqual([
      null,
      80,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe('a month', () => {
  it.each([
    ['2025-03', '2025-03'],
    ['3-2025', '2025-03'],
    ['03/2025', '2025-03'],
    ['2026-04', null],
    ['2025-13', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(monthOf(text, '2026-03')).toBe(expected);
  });
});
