/** Ages at their edges: what is not known is read as the youngest it allows. */
import { describe, expect, it } from 'vitest';
import { ageOn, birthday, isUnder18, latestDay } from '../../src/engine/age.ts';
import { cautionsToSee } from '../../src/engine/caution.ts';
import { dateText, parseDate } from '../../src/time/zone.ts';
import { ATHLETE } from './logs.ts';

describe('the latest day that a date allows', () => {
  it.each([
    ['2010', '2010-12-31'],
    ['2010-04', '2010-04-30'],
    ['2010-12', '2010-12-31'],
    ['2011-02', '2011-02-28'],
    ['2012-02', '2012-02-29'],
    ['2012-02-07', '2012-02-07'],
  ])('%s: %s', (partial, day) => {
    expect(dateText(latestDay(partial))).toBe(day);
  });
});

describe('a birthday', () => {
  it.each([
    ['2010-05-04', 18, '2028-05-04'],
    ['2010-05', 18, '2028-05-31'],
    ['2010', 18, '2028-12-31'],
    ['2012-02-29', 5, '2017-03-01'],
    ['2012-02-29', 4, '2016-02-29'],
    ['2012-02', 18, '2030-03-01'],
  ])('of %s, %d years: %s', (born, years, day) => {
    expect(dateText(birthday(born, years))).toBe(day);
  });
  it('of somebody of unknown age never comes', () => {
    expect(birthday(undefined, 18)).toBeNaN();
  });
  it.each([
    ['2028-05-03', true],
    ['2028-05-04', false],
    ['2028-05-05', false],
  ])('on %s, born 2010-05-04: under 18 %s', (day, isUnder) => {
    expect(isUnder18('2010-05-04', parseDate(day))).toBe(isUnder);
  });
  it('unknown is under 18', () => {
    expect(isUnder18(undefined, parseDate('2090-01-01'))).toBe(true);
  });
});

describe('whole years', () => {
  it.each([
    ['2028-05-03', 17],
    ['2028-05-04', 18],
    ['2028-05-05', 18],
    ['2028-04-30', 17],
    ['2028-12-01', 18],
  ])('on %s, born 2010-05-04: %d', (day, years) => {
    expect(ageOn('2010-05-04', parseDate(day))).toBe(years);
  });
  it('are unknown where the birth date is', () => {
    expect(ageOn(undefined, parseDate('2028-05-03'))).toBeNull();
  });
});

describe('what a doctor looks at first', () => {
  it('is what asks for one, in the order of the list', () => {
    const caution = ['pacemaker', 'heart', 'beta-blocker', 'blood-thinner', 'epilepsy-untreated'] as const;
    expect(cautionsToSee({ ...ATHLETE, caution: [...caution] })).toEqual([
      'blood-thinner',
      'heart',
      'epilepsy-untreated',
    ]);
    expect(cautionsToSee({ ...ATHLETE, caution: ['brain-surgery', 'bleeding-disorder'] })).toEqual([
      'bleeding-disorder',
      'brain-surgery',
    ]);
    expect(cautionsToSee(ATHLETE)).toEqual([]);
  });
});
