/** Of an entry and what somebody would make of it, the more cautious one stands, field by field: each field both ways. */
import { describe, expect, it } from 'vitest';
import { mergeForCaution, worseAnswer } from '../../src/engine/caution-merge.ts';
import type { Entry } from '../../src/log/entry.ts';
import { idOf, bout, checkIn, clearance, entry, examination, injury, INJURY_AT, knock, review, signs } from './logs.ts';

const AT = INJURY_AT;
type Fields = Record<string, unknown>;
/** What stands of `old` when it is changed by `fields`. */
function stands(old: Entry, fields: Fields): Fields {
  return mergeForCaution(old, { ...old, ...fields }).entry as unknown as Fields;
}
const isCautionOnly = (old: Entry, fields: Fields): boolean => mergeForCaution(old, { ...old, ...fields }).cautionOnly;
/** `field` as `one` changed to `other`, and the reverse: the same value stands. */
function bothWays(make: (fields: Fields) => Entry, field: string, one: unknown, other: unknown): unknown[] {
  return [stands(make({ [field]: one }), { [field]: other }), stands(make({ [field]: other }), { [field]: one })].map(
    (merged) => merged[field],
  );
}

describe('a check-in', () => {
  const make = (fields: Fields): Entry => ({ ...checkIn(AT), ...fields });
  it.each([
    ['percentNormal', 70, 90, 70],
    ['percentNormal', undefined, 90, 90],
    ['worseWithPhysical', true, false, true],
    ['worseWithPhysical', undefined, false, false],
    ['worseWithPhysical', true, undefined, true],
    ['worseWithMental', true, false, true],
    ['worseWithMental', false, undefined, false],
    ['painkiller', true, undefined, true],
    ['painkiller', false, true, true],
    ['painkiller', false, undefined, false],
    ['sinceLast', 'some', 'none', 'some'],
    ['sinceLast', 'some', undefined, 'some'],
    ['sinceLast', 'none', undefined, undefined],
    ['sinceLast', 'none', 'none', 'none'],
  ])('%s: of %s and %s stands %s', (field, one, other, worst) => {
    expect(bothWays(make, field, one, other)).toEqual([worst, worst]);
  });
  it('leaves out what neither says', () => {
    expect(Object.keys(stands(checkIn(AT), { painkiller: undefined }))).not.toContain('painkiller');
  });
  it.each([
    [1, 3, 3, false],
    [0, 3, 3, false],
    [0, 0, 0, false],
    [undefined, 0, undefined, true],
    [undefined, 2, 2, true],
    [undefined, undefined, undefined, true],
  ])('an item that is %s and %s: %s, unknown %s', (one, other, worst, isUnknown) => {
    const of = (score: number | undefined): Entry =>
      ({ ...checkIn(AT), symptoms: score === undefined ? {} : { headache: score } }) as Entry;
    for (const [old, changed] of [
      [of(one), of(other)],
      [of(other), of(one)],
    ] as const) {
      const merged = mergeForCaution(old, changed);
      expect((merged.entry as { symptoms: Fields }).symptoms['headache']).toBe(worst);
      expect(merged.unknown.includes('headache')).toBe(isUnknown);
      expect(merged.cautionOnly).toBe(false);
    }
  });
});

describe('typical', () => {
  const of = (symptoms: Fields): Entry => entry('typical', AT, { symptoms });
  it('the lowest of each item stands; what is 0 in one is not kept', () => {
    const one = of({ headache: 3, fatigue: 1, nausea: 2 });
    const other = of({ headache: 1, fatigue: 2, memory: 4 });
    for (const [old, changed] of [
      [one, other],
      [other, one],
    ] as const)
      expect((mergeForCaution(old, changed).entry as { symptoms: Fields }).symptoms).toEqual({
        headache: 1,
        fatigue: 1,
      });
  });
});

describe('a bout', () => {
  const of = (before: number, peak: number, settledAfterMinutes: number | null, more: Fields = {}): Entry =>
    ({ ...bout(AT, '2A'), before, peak, settledAfterMinutes, ...more }) as Entry;
  it.each([
    [of(1, 2, 10), of(0, 3, 5), { before: 1, peak: 4, settledAfterMinutes: 10 }],
    [of(2, 2, 0), of(0, 1, 30), { before: 2, peak: 3, settledAfterMinutes: 30 }],
    [of(0, 2, null), of(0, 2, 20), { before: 0, peak: 2, settledAfterMinutes: null }],
    [of(3, 5, 59), of(3, 4, 60), { before: 3, peak: 5, settledAfterMinutes: 60 }],
  ])('before, rise and settling each at their worse (%#)', (one, other, worst) => {
    expect(mergeForCaution(one, other).entry).toMatchObject(worst);
    expect(mergeForCaution(other, one).entry).toMatchObject(worst);
  });
  it('the shorter time and the higher pulse stand', () => {
    const [low, high] = [
      { average: 120, max: 190, source: 'strap' },
      { average: 140, max: 150, source: 'manual' },
    ];
    expect(bothWays((fields) => of(0, 0, 0, fields), 'minutes', 20, 12)).toEqual([12, 12]);
    expect(bothWays((fields) => of(0, 0, 0, fields), 'heartRate', low, high)).toEqual([high, high]);
    expect(bothWays((fields) => of(0, 0, 0, fields), 'heartRate', low, undefined)).toEqual([low, low]);
    expect(Object.keys(stands(of(0, 0, 0), { minutes: 5 }))).not.toContain('heartRate');
  });
  it('of another stage it is for caution only, and keeps its own', () => {
    expect(isCautionOnly(of(0, 0, 0), { stage: '3' })).toBe(true);
    expect(stands(of(0, 0, 0), { stage: '3' })['stage']).toBe('2A');
    expect(isCautionOnly(of(0, 0, 0), { minutes: 3 })).toBe(false);
  });
});

describe('a school day', () => {
  const make = (fields: Fields): Entry =>
    entry('school', AT, { step: 'L3', before: 0, peak: 0, settledAfterMinutes: 0, ...fields } as never);
  it.each([
    ['fullDay', true, false, false],
    ['fullDay', true, undefined, false],
    ['fullDay', true, true, true],
    ['supports', ['a'], ['a', 'b'], ['a', 'b']],
    ['supports', [], ['a'], ['a']],
    ['supports', undefined, [], undefined],
  ])('%s: of %j and %j stands %j', (field, one, other, worst) => {
    expect(bothWays(make, field, one, other)).toEqual([worst, worst]);
  });
  it('of another step it is for caution only', () => {
    expect(isCautionOnly(make({}), { step: 'L4' })).toBe(true);
    expect(isCautionOnly(make({}), { peak: 3 })).toBe(false);
    expect(stands(make({}), { peak: 3, settledAfterMinutes: 20 })).toMatchObject({ peak: 3, settledAfterMinutes: 20 });
  });
});

describe('signs', () => {
  const order = ['no', undefined, 'unsure', 'yes'] as const;
  it('yes before unsure before unknown before no', () => {
    for (const [low, one] of order.entries())
      for (const [high, other] of order.entries())
        expect(worseAnswer(one, other), `${one} ${other}`).toBe(order[Math.max(low, high)]);
  });
  it('each by itself', () => {
    const old = signs(AT, { seizure: 'yes', 'vision-change': 'unsure' });
    const { 'slurred-speech': _, ...answers } = (signs(AT, { 'repeated-vomiting': 'unsure' }) as { answers: Fields })
      .answers as Record<string, string>;
    const merged = stands(old, { answers })['answers'] as Fields;
    expect(merged).toMatchObject({ seizure: 'yes', 'vision-change': 'unsure', 'repeated-vomiting': 'unsure' });
    expect(merged).not.toHaveProperty('slurred-speech');
    expect(merged['unequal-pupils']).toBe('no');
  });
});

describe('the injury', () => {
  const make = (fields: Fields): Entry => ({ ...injury(), ...fields });
  it.each([
    ['impactRiskFrom', '3', '5', '3'],
    ['impactRiskFrom', '4', '5', '4'],
    ['impactRiskFrom', undefined, '5', '5'],
    ['communityClocks', true, false, true],
    ['communityClocks', true, undefined, true],
    ['concussions', ['2025-01'], ['2025-01', '2024-06'], ['2025-01', '2024-06']],
    ['concussions', undefined, ['2025-01'], ['2025-01']],
    ['concussions', undefined, undefined, undefined],
  ])('%s: of %j and %j stands %j', (field, one, other, worst) => {
    expect(bothWays(make, field, one, other)).toEqual([worst, worst]);
  });
  it('clocks that were not kept are not asked anew', () => {
    expect(stands(make({ communityClocks: false }), { communityClocks: undefined })['communityClocks']).toBe(false);
    expect(stands(make({}), { communityClocks: false })).not.toHaveProperty('communityClocks');
  });
  it('the sport is as it was said last, and the profile as it was', () => {
    expect(stands(make({ sport: 'hockey' }), { sport: 'judo' })['sport']).toBe('judo');
    expect(stands(make({}), { protocol: 'uk-2023' })['protocol']).toBe('cisg-2022');
    expect(isCautionOnly(make({}), { sport: 'judo' })).toBe(false);
  });
});

describe('documents', () => {
  const other = { name: 'Dr. Bos', profession: 'doctor' };
  const nurse = { name: 'Dr. Vos', profession: 'nurse-practitioner' };
  const dose = entry('prescription', AT, {
    clinician: { name: 'Dr. Vos', profession: 'doctor' },
    heartRateThreshold: 150,
    percent: 80,
    minutes: 20,
  });
  it.each([
    ['examination', examination(AT)],
    ['review', review(AT)],
    ['clearance', clearance(AT, '5')],
    ['prescription', dose],
  ])('%s by another name or profession is for caution only', (_name, old) => {
    expect(isCautionOnly(old, { clinician: other })).toBe(true);
    expect(isCautionOnly(old, { clinician: nurse })).toBe(true);
    expect(isCautionOnly(old, { clinician: { name: 'Dr. Vos', profession: 'doctor' } })).toBe(false);
  });
  it.each([
    [examination(AT, 'no-concussion'), { finding: 'concussion' }, { finding: 'concussion' }],
    [examination(AT, 'no-concussion'), { finding: 'unclear' }, { finding: 'unclear' }],
    [examination(AT, 'concussion'), { finding: 'no-concussion' }, { finding: 'concussion' }],
    [examination(AT, 'unclear'), { finding: 'no-concussion' }, { finding: 'unclear' }],
    [review(AT, 'continue'), { outcome: 'stay-stopped' }, { outcome: 'stay-stopped' }],
    [review(AT, 'stay-stopped'), { outcome: 'continue' }, { outcome: 'stay-stopped' }],
    [review(AT, 'continue'), {}, { outcome: 'continue' }],
    [clearance(AT, '5'), { document: 'red folder' }, { document: 'blue folder' }],
    [
      dose,
      { heartRateThreshold: 140, percent: 90, minutes: 30 },
      { heartRateThreshold: 140, percent: 80, minutes: 20 },
    ],
    [
      dose,
      { heartRateThreshold: 160, percent: 70, minutes: 10 },
      { heartRateThreshold: 150, percent: 70, minutes: 10 },
    ],
  ])('the more cautious word stands (%#)', (old, fields, worst) => {
    expect(stands(old, fields)).toMatchObject(worst);
  });
  it.each([
    ['examination', examination(AT)],
    ['review', review(AT)],
    ['clearance', clearance(AT, '5')],
  ])('%s: only what both name is unrelated', (_name, old) => {
    const named = { ...old, unrelated: ['fatigue', 'memory'] } as unknown as Entry;
    expect(stands(named, { unrelated: ['memory', 'nausea'] })['unrelated']).toEqual(['memory']);
    expect(stands(named, { unrelated: undefined })['unrelated']).toEqual([]);
    expect(stands(old, { unrelated: ['memory'] })['unrelated']).toEqual([]);
  });
  it('a clearance that never had a paper has none', () => {
    const { document: _, ...bare } = clearance(AT, '5') as Entry & { document?: string };
    expect(stands(bare as Entry, { scope: '4' })).not.toHaveProperty('document');
    expect(stands(bare as Entry, { document: 'red folder' })).not.toHaveProperty('document');
  });
  it('a clearance whose paper is taken away has none', () => {
    expect(stands(clearance(AT, '5'), { document: ' ' })).not.toHaveProperty('document');
  });
  it('a clearance for another stage is for caution only, and keeps its own', () => {
    expect(isCautionOnly(clearance(AT, '5'), { scope: 'unrestricted' })).toBe(true);
    expect(stands(clearance(AT, '5'), { scope: 'unrestricted' })['scope']).toBe('5');
  });
});

describe('what has nothing to merge', () => {
  it('a knock stays as it was', () => {
    const old = knock(AT);
    expect(mergeForCaution(old, { ...old, note: 'x' })).toEqual({
      entry: old,
      cautionOnly: false,
      unknown: [],
    });
  });
  it('what only people read is as it was said last', () => {
    const sleep = entry('measure', AT, { kind: 'sleep', value: 7, unit: 'h' } as never);
    expect(stands(sleep, { value: 9 })['value']).toBe(9);
    const plan = entry('school-plan', AT, { supports: ['rest-breaks'] });
    expect(stands(plan, { supports: [] })['supports']).toEqual([]);
    const session = entry('programme-session', AT, { programme: idOf(7), session: 'w1d1', on: '2026-04-06' });
    expect(stands(session, { on: null })['on']).toBeNull();
  });
  it('a change of profile stays as it was', () => {
    const change = entry('protocol-change', AT, { protocol: 'uk-2023' });
    expect(stands(change, { protocol: 'cisg-2022' })['protocol']).toBe('uk-2023');
  });
});

describe('what ended a bout', () => {
  const make = (fields: Fields): Entry => ({ ...bout(AT, '2A'), ...fields });
  it.each([
    [['nausea'], undefined, ['nausea']],
    [['nausea'], [], ['nausea']],
    [['nausea'], ['nausea'], ['nausea']],
    [undefined, undefined, undefined],
  ])('of %s and %s stands %s', (one, other, worst) => {
    expect(bothWays(make, 'stopSigns', one, other)).toEqual([worst, worst]);
  });
  it('every sign of either stands, once', () => {
    const signsOf = (one: string[], other: string[]) =>
      stands(make({ stopSigns: one }), { stopSigns: other })['stopSigns'];
    expect(signsOf(['nausea', 'blurred-sight'], ['sudden-dizziness', 'nausea'])).toEqual([
      'nausea',
      'blurred-sight',
      'sudden-dizziness',
    ]);
  });
});

describe('a programme', () => {
  const clinician = { name: 'Dr. Vos', profession: 'doctor' } as const;
  const chosen = entry('programme', AT, { clinician, programme: 'walk-with-posts', startsOn: '2026-03-09' });
  it('is over once either says so, whoever says it', () => {
    expect(stands(chosen, { programme: 'none' })['programme']).toBe('none');
    expect(stands({ ...chosen, programme: 'none' } as Entry, { programme: 'walk-with-posts' })['programme']).toBe(
      'none',
    );
  });
  it.each<[string, Fields, boolean]>([
    ['a note', { note: 'by letter' }, false],
    ['another programme', { programme: 'fitness-15-sessions' }, true],
    ['another version', { programmeVersion: '2.0.0' }, true],
    ['another first day', { startsOn: '2026-03-02' }, true],
    ['another name', { clinician: { ...clinician, name: 'Bo' } }, true],
    ['another profession', { clinician: { ...clinician, profession: 'other' } }, true],
  ])('%s leaves it what it was; caution only: %s', (_name, fields, isOnly) => {
    expect(isCautionOnly(chosen, fields)).toBe(isOnly);
    expect(stands(chosen, fields)).toEqual(chosen);
  });
});

// docs/hazards.md: H12
