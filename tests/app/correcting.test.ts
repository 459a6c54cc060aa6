import { describe, expect, it } from 'vitest';
import {
  type Original,
  asItReads,
  changeOf,
  correctionsOf,
  problemsOfChange,
  standingOf,
} from '../../src/app/correcting.ts';
import { correct } from '../../src/engine/corrections.ts';
import type { Author, CheckIn, Correction } from '../../src/log/entry.ts';
import { HOUR, MINUTE } from '../../src/time/instant.ts';
import { formOf, readForm } from '../../src/ui/screens/entries/correct-model.ts';
import { INJURY_AT, PARENT, SELF, STAFF, ZEROS, bout, checkIn, correction, idOf, injury } from '../engine/logs.ts';

const at = INJURY_AT + HOUR;
const now = at + 10 * MINUTE;

describe('a correction as a form writes it', () => {
  it('holds only what changed, whatever the order of keys', () => {
    expect(changeOf({ a: 1, b: { x: 1, y: 2 } }, { a: 1, b: { y: 2, x: 1 }, c: undefined })).toEqual({});
    expect(changeOf({ a: 1, b: [1, 2] }, { a: 2, b: [2, 1] })).toEqual({ a: 2, b: [2, 1] });
  });

  it('is empty for a form that was not touched, for every kind of entry with optional fields', () => {
    for (const entry of [injury(), checkIn(at), bout(at, '2A'), bout(at, '2A', { kind: 'bike', rpe: 3 })]) {
      const original = entry as Original;
      expect(readForm(formOf(original), original, now)).toEqual({ change: {}, emptied: [], at: null });
    }
  });

  it('turns what is typed into values; a comma is fine', () => {
    const entry = bout(at, '2A', { before: 1, peak: 2, settledAfterMinutes: 20 }) as Original;
    const form = formOf(entry);
    const values = { ...form.values, minutes: '12,5', settledAfterMinutes: '' };
    expect(readForm({ ...form, values }, entry, now).change).toEqual({ minutes: 12.5, settledAfterMinutes: null });
  });

  it('leaves a word where a number belongs to the check, which names the field', () => {
    const entry = bout(at, '2A') as Original;
    const form = formOf(entry);
    const { change } = readForm({ ...form, values: { ...form.values, minutes: 'ten' } }, entry, now);
    expect(problemsOfChange(entry, change)).toMatchObject([{ place: 'entry.minutes', code: 'expected' }]);
  });

  it('settles at once what never rose, and refuses a peak below before', () => {
    const entry = bout(at, '2A', { before: 1, peak: 3, settledAfterMinutes: 20 }) as Original;
    const form = formOf(entry);
    const typed = (peak: string) => readForm({ ...form, values: { ...form.values, peak } }, entry, now).change;
    expect(typed('1')).toEqual({ peak: 1, settledAfterMinutes: 0 });
    expect(problemsOfChange(entry, typed('0'))).toMatchObject([{ code: 'peak-below-before' }]);
  });

  it('says what can no longer be left empty', () => {
    const entry = checkIn(at, {}, { percentNormal: 80 }) as Original;
    const form = formOf(entry);
    const read = readForm({ ...form, values: { ...form.values, percentNormal: ' ' } }, entry, now);
    expect(read).toMatchObject({ change: {}, emptied: ['percentNormal'] });
  });

  it('keeps the seconds of a time that was not touched, and refuses the future', () => {
    const entry = checkIn(at + 17_000) as Original;
    const form = formOf(entry);
    expect(readForm(form, entry, now).change).toEqual({});
    expect(readForm({ ...form, at: '2026-03-01T10:30' }, entry, now).change).toEqual({
      at: '2026-03-01T10:30:00+01:00',
    });
    expect(readForm({ ...form, at: '2027-03-01T10:30' }, entry, now).at).toBe('future');
    expect(readForm({ ...form, at: '2026-02-30T10:30' }, entry, now).at).toBe('noDate');
  });
});

describe('an entry with its corrections', () => {
  it('reads as the last one says; withdrawn it is gone but its old values are kept beside', () => {
    const entry = checkIn(at, { headache: 2 }, {}, { id: idOf(501) }) as Original;
    const first = correction(at + MINUTE, entry.id, { symptoms: { ...ZEROS, headache: 4 } });
    const second = correction(at + 2 * MINUTE, entry.id, null);
    const all = correctionsOf(entry.id, [second, entry, first]);
    expect(all.map((one) => one.entry === null)).toEqual([false, true]);
    expect((asItReads(entry, all.slice(0, 1)) as CheckIn).symptoms.headache).toBe(4);
    expect(asItReads(entry, all)).toBeNull();
  });
});

describe('what is said before saving', () => {
  const standings: [Author, Author, number][] = [
    [SELF, SELF, 60 * MINUTE],
    [SELF, SELF, 60 * MINUTE + 1000],
    [SELF, PARENT, 5 * HOUR],
    [PARENT, PARENT, 5 * HOUR],
    [PARENT, SELF, MINUTE],
    [PARENT, STAFF, 5 * HOUR],
  ];
  it.each(standings)('agrees with the engine: written by %o, corrected by %o after %i ms', (author, by, after) => {
    const entry = checkIn(at, { headache: 5 }, {}, { by: author, id: idOf(502) }) as Original;
    const better = correction(at + after, entry.id, { symptoms: ZEROS }, { by }) as Correction;
    const counted = correct(entry, [better], 'Europe/Amsterdam').told.length === 0;
    expect(standingOf(entry, by, at + after) !== 'caution').toBe(counted);
  });
});
