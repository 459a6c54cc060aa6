import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/i18n/format.ts';
import { time as en } from '../../src/i18n/en/time.ts';
import { time as nl } from '../../src/i18n/nl/time.ts';

const ZONE = 'Europe/Amsterdam';
const NOW = Date.parse('2026-03-03T20:00:00Z');
const english = createFormat('en', ZONE, NOW, en);
const dutch = createFormat('nl', ZONE, NOW, nl);

describe('times in words', () => {
  it.each([
    ['2026-03-03T21:30:00Z', 'today after 22:30', 'vandaag na 22:30'],
    ['2026-03-04T15:10:00Z', 'tomorrow after 16:10', 'morgen na 16:10'],
    ['2026-03-04T23:00:00Z', 'on Thursday', 'op donderdag'],
    ['2026-03-06T11:00:00Z', 'on Friday after 12:00', 'op vrijdag na 12:00'],
    ['2026-03-12T11:00:00Z', 'on Thursday 12 March after 12:00', 'op donderdag 12 maart na 12:00'],
    ['2026-03-02T11:00:00Z', 'yesterday after 12:00', 'gisteren na 12:00'],
  ])('%s', (instant, inEnglish, inDutch) => {
    expect(english.after(instant)).toBe(inEnglish);
    expect(dutch.after(instant)).toBe(inDutch);
  });

  it('counts days in the zone of the injury, also across a clock change', () => {
    const before = createFormat('en', ZONE, Date.parse('2026-03-28T22:59:00Z'), en);
    expect(before.at('2026-03-28T23:30:00Z')).toBe('tomorrow at 00:30');
    expect(before.at('2026-03-29T22:30:00Z')).toBe('on Monday at 00:30');
  });

  it('says how long ago', () => {
    expect(english.ago(NOW - 30_000)).toBe('just now');
    expect(dutch.ago(NOW - 3 * 3_600_000)).toBe('3 uur geleden');
    expect(english.ago(NOW - 3 * 86_400_000)).toBe('3 days ago');
  });
});
