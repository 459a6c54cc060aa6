import { describe, expect, it } from 'vitest';
import { NO_BY } from '../../src/app/authors.ts';
import type { SchoolPlan } from '../../src/log/entry.ts';
import { DAY } from '../../src/time/instant.ts';
import { parseDate } from '../../src/time/zone.ts';
import { formOf, readForm } from '../../src/ui/screens/entries/correct-model.ts';
import {
  type DayForm,
  EMPTY_DAY,
  asNoWorse,
  dayEntry,
  dayErrors,
  helpOf,
  settingOf,
  stepOf,
} from '../../src/ui/screens/learn/day-model.ts';
import {
  type AgreementForm,
  EMPTY_AGREEMENT,
  agreementEntry,
  agreementErrors,
} from '../../src/ui/screens/learn/supports-model.ts';
import { INJURY_AT, entry } from '../engine/logs.ts';

const day = (change: Partial<DayForm>): DayForm => ({ ...EMPTY_DAY, before: 1, peak: 1, ...change });
const AGREED = ['extra-time', 'less-homework'];

describe('a school day', () => {
  it.each([
    ['daily', { step: 'L1', fullDay: false, setting: 'home' }],
    ['home', { step: 'L2', fullDay: false, setting: 'home', supports: AGREED }],
    ['part', { step: 'L3', fullDay: false, setting: 'school', supports: AGREED }],
    ['help', { step: 'L4', fullDay: true, setting: 'school', supports: AGREED }],
    ['full', { step: 'L4', fullDay: true, setting: 'school', supports: [] }],
  ] as const)('"%s" is its step of the table, with the help that is agreed', (amount, expected) => {
    const exertion = { type: 'school', before: 1, peak: 1, settledAfterMinutes: 0 };
    expect(dayEntry(day({ amount }), AGREED)).toEqual({ ...exertion, ...expected });
  });

  it('with more breaks is L3, though it is a full day', () => {
    expect(dayEntry(day({ amount: 'help' }), ['rest-breaks', 'extra-time'])).toMatchObject({
      step: 'L3',
      fullDay: true,
    });
    expect(stepOf(day({ amount: 'help', help: { picked: ['rest-breaks'], own: '' } }), AGREED)).toBe('L3');
    expect(stepOf(day({ amount: 'help', help: { picked: [], own: 'my own desk' } }), AGREED)).toBe('L4');
  });

  it('is without help only where that was said', () => {
    expect(helpOf(day({ amount: 'part' }), [])).toBeNull();
    expect(dayEntry(day({ amount: 'part' }), [])).not.toHaveProperty('supports');
    // A full day with help, and no word of which: never saved as one without.
    expect(dayErrors(day({ amount: 'help' }), [])).toMatchObject({ help: true });
    expect(dayErrors(day({ amount: 'help', help: { picked: [], own: ' ' } }), AGREED)).toMatchObject({ help: true });
    expect(dayErrors(day({ amount: 'help' }), AGREED)).toMatchObject({ help: false });
    expect(dayErrors(day({ amount: 'full' }), AGREED)).toEqual({ amount: false, help: false, own: false });
    // Unticked knowingly.
    expect(dayEntry(day({ amount: 'part', help: { picked: [], own: '' } }), AGREED)).toMatchObject({ supports: [] });
  });

  it('has no amount, rating or outcome before one is given', () => {
    expect(EMPTY_DAY).toMatchObject({ amount: null, before: null, peak: null, step: null, setting: null });
    expect(dayErrors(EMPTY_DAY, AGREED).amount).toBe(true);
    expect([stepOf(EMPTY_DAY, AGREED), helpOf(EMPTY_DAY, AGREED)]).toEqual([null, null]);
  });

  it('takes "no worse" as the rating just before, whatever was begun below it', () => {
    const worse = day({ amount: 'part', before: 3, peak: 7, worse: true, settled: 'known', settledMinutes: '90' });
    expect(dayEntry(worse, [])).toMatchObject({ before: 3, peak: 7, settledAfterMinutes: 90 });
    expect(dayEntry(asNoWorse(worse), [])).toMatchObject({ before: 3, peak: 3, settledAfterMinutes: 0 });
    expect(asNoWorse(day({ before: null })).peak).toBeNull();
  });

  it('keeps another step, another place and a note', () => {
    const given = day({ amount: 'full', step: 'L3', setting: 'home', note: ' a holiday ' });
    expect(dayEntry(given, [])).toMatchObject({ step: 'L3', setting: 'home', fullDay: true, note: 'a holiday' });
    expect(settingOf(day({ amount: 'home', setting: 'school' }))).toBe('school');
    // Another step does not make part of a day a full one.
    expect(dayEntry(day({ amount: 'part', step: 'L4' }), [])).toMatchObject({ step: 'L4', fullDay: false });
  });
});

describe('an agreement on help', () => {
  const TODAY = parseDate('2026-03-10');
  const form = (change: Partial<AgreementForm>): AgreementForm => ({
    ...EMPTY_AGREEMENT,
    help: { picked: ['rest-breaks'], own: '' },
    ...change,
  });
  const wrong = (change: Partial<AgreementForm>, agreed: readonly string[] = []) =>
    agreementErrors(form(change), agreed, TODAY);

  it('has no day before one is chosen, and refuses one that has passed', () => {
    expect(EMPTY_AGREEMENT).toEqual({ help: null, review: null, date: '', by: NO_BY });
    expect(wrong({})).toEqual({ help: false, own: false, review: true, date: null });
    expect(wrong({ review: 'other' }).date).toBe('noDate');
    expect(wrong({ review: 'other', date: '2026-02-30' }).date).toBe('noDate');
    expect(wrong({ review: 'other', date: '2026-03-09' }).date).toBe('past');
    expect(wrong({ review: 'other', date: '2026-03-10' }).date).toBeNull();
  });

  it.each([
    [{ review: 'week' }, '2026-03-17'],
    [{ review: 'weeks' }, '2026-03-24'],
    [{ review: 'other', date: '2026-04-01' }, '2026-04-01'],
  ] as const)('%j is looked at again on %s', (change, reviewOn) => {
    expect(agreementEntry(form(change), [], TODAY)).toEqual({
      type: 'school-plan',
      supports: ['rest-breaks'],
      reviewOn,
    });
  });

  it('may have no day, said so', () => {
    expect(agreementEntry(form({ review: 'none' }), [], TODAY)).toEqual({
      type: 'school-plan',
      supports: ['rest-breaks'],
    });
  });

  it('begins with what is agreed, and ends all of it by an empty list', () => {
    expect(agreementEntry(form({ help: null, review: 'none' }), AGREED, TODAY)).toMatchObject({ supports: AGREED });
    const none = { help: { picked: [], own: '' } };
    expect(wrong(none, AGREED)).toEqual({ help: false, own: false, review: false, date: null });
    expect(agreementEntry(form({ ...none, review: 'week' }), AGREED, TODAY)).toEqual({
      type: 'school-plan',
      supports: [],
    });
    // Nothing is agreed: then there is nothing to end.
    expect(wrong(none).help).toBe(true);
  });
});

describe('a correction of what is agreed', () => {
  // As another app may have written it: in an order of its own.
  const supports = ['a desk at the back', 'quiet-room', 'rest-breaks'];
  const agreed = entry('school-plan', INJURY_AT, { supports, reviewOn: '2026-03-10' }) as SchoolPlan;
  const form = formOf(agreed);
  const changed = (values: Readonly<Record<string, unknown>>) =>
    readForm({ ...form, values: { ...form.values, ...values } }, agreed, INJURY_AT + DAY);

  it('writes nothing where nothing was changed, and only what was', () => {
    expect(form.values).toEqual({
      supports: { picked: ['quiet-room', 'rest-breaks'], own: 'a desk at the back' },
      reviewOn: '2026-03-10',
    });
    expect(changed({})).toEqual({ change: {}, emptied: [], at: null });
    expect(changed({ supports: { picked: ['rest-breaks'], own: '' } }).change).toEqual({ supports: ['rest-breaks'] });
    expect(changed({ supports: { picked: [], own: '' } }).change).toEqual({ supports: [] });
    expect(changed({ reviewOn: '2026-03-12' }).change).toEqual({ reviewOn: '2026-03-12' });
    expect(changed({ reviewOn: '' }).emptied).toEqual(['reviewOn']);
  });
});

// docs/hazards.md: H27
