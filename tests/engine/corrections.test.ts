/** Who may change what afterwards, for better and for worse, until when, and what is told of it. */
import { describe, expect, it } from 'vitest';
import { correct, type Corrected, isAhead } from '../../src/engine/corrections.ts';
import type { Author, Correction, Entry } from '../../src/log/entry.ts';
import { DAY, formatUtc, HOUR, MINUTE } from '../../src/time/instant.ts';
import {
  bout,
  checkIn,
  clearance,
  correction,
  entry,
  examination,
  injury,
  INJURY_AT,
  knock,
  PARENT,
  review,
  SELF,
  signs,
  STAFF,
  ZEROS,
} from './logs.ts';

const AT = INJURY_AT + DAY;
const ZONE = 'Europe/Amsterdam';
type Fields = Record<string, unknown>;
/** Another with the role of the author, and another with the name. */
const NAMESAKE: Author = { role: 'parent', name: SELF.name };
const OTHER_ATHLETE: Author = { role: 'athlete', name: 'Alex' };

interface Later {
  readonly fields: Fields | null;
  readonly after?: number;
  readonly by?: Author;
  /** How far it is dated ahead of its writing. */
  readonly ahead?: number;
}
const later = (original: Entry, { fields, after = MINUTE, by = SELF, ahead = 0 }: Later): Correction => {
  const written = Date.parse(original.recordedAt) + after;
  return correction(written + ahead, original.id, fields, { by, recordedAt: written }) as Correction;
};
const corrected = (original: Entry, ...changes: Later[]): Corrected =>
  correct(
    original,
    changes.map((change) => later(original, change)),
    ZONE,
  );
const fieldsOf = (result: Corrected): Fields => result.entry as unknown as Fields;
const isTold = (result: Corrected): boolean => result.told.length > 0;

describe('who may make it better', () => {
  const felt = checkIn(AT, {}, { percentNormal: 50 });
  const better = { percentNormal: 100 };
  it.each([
    ['the author at once', { after: 0 }, true],
    ['the author within the hour', { after: HOUR }, true],
    ['the author later', { after: HOUR + 1 }, false],
    ['the author, before it was written', { after: -1 }, false],
    ['a parent', { by: PARENT, after: 5 * DAY }, true],
    ['staff', { by: STAFF, after: 5 * DAY }, true],
    ['somebody else of the author’s name', { by: NAMESAKE, after: 5 * DAY }, true],
    ['another athlete', { by: OTHER_ATHLETE }, false],
    ['the author, dated a little ahead', { ahead: 10 * MINUTE }, true],
    ['the author, dated further ahead', { ahead: 10 * MINUTE + 1 }, false],
    ['a parent, dated further ahead', { by: PARENT, ahead: 10 * MINUTE + 1 }, false],
  ])('%s: %s', (_name, who, counts) => {
    const result = corrected(felt, { fields: better, ...who });
    expect(fieldsOf(result)['percentNormal']).toBe(counts ? 100 : 50);
    expect(isTold(result)).toBe(!counts);
    expect(result.cautionOnly).toBe(false);
  });
  it('the author of an entry by a parent is the parent', () => {
    const theirs = checkIn(AT, {}, { percentNormal: 50 }, { by: PARENT });
    expect(fieldsOf(corrected(theirs, { fields: better, by: PARENT, after: 2 * HOUR }))['percentNormal']).toBe(50);
    expect(fieldsOf(corrected(theirs, { fields: better, by: STAFF, after: 2 * HOUR }))['percentNormal']).toBe(100);
    expect(fieldsOf(corrected(theirs, { fields: better, by: SELF }))['percentNormal']).toBe(50);
  });
  it('worse counts whoever says it, and nothing is told of it', () => {
    for (const by of [SELF, OTHER_ATHLETE, PARENT]) {
      const result = corrected(felt, { fields: { percentNormal: 20 }, by, after: 5 * DAY });
      expect(fieldsOf(result)['percentNormal']).toBe(20);
      expect(isTold(result)).toBe(false);
    }
  });
  it('a note says nothing to anybody', () => {
    const result = corrected(felt, { fields: { note: 'x' }, by: OTHER_ATHLETE });
    expect(isTold(result)).toBe(true);
    expect(result).toMatchObject({ cautionOnly: false, withdrawn: false, worsenedAt: null });
  });
  it('without a correction it is as it was', () => {
    expect(corrected(felt)).toMatchObject({
      entry: felt,
      withdrawn: false,
      cautionOnly: false,
      endMinutes: 0,
      worsenedAt: null,
      told: [],
    });
    expect(corrected(bout(AT, '2A')).endMinutes).toBe(20);
    expect(corrected(knock(AT)).endMinutes).toBe(0);
  });
});

describe('taking it back', () => {
  const withdrawal: Later = { fields: null };
  it.each([
    ['a check-in', checkIn(AT), true],
    ['a bout', bout(AT, '2A'), true],
    ['signs, all no', signs(AT), true],
    ['signs nobody was sure of', signs(AT, { seizure: 'unsure' }), true],
    ['a “yes”', signs(AT, { seizure: 'yes' }), false],
    ['a call-now “yes”', signs(AT, { amnesia: 'yes' }), false],
    ['a knock', knock(AT), false],
    ['“stay stopped”', review(AT, 'stay-stopped'), false],
    ['“continue”', review(AT), true],
    ['an examination', examination(AT), true],
  ])('%s, by its author within the hour: %s', (_name, one, isGone) => {
    const result = corrected(one, withdrawal);
    expect(result).toMatchObject({ withdrawn: isGone, cautionOnly: !isGone });
    expect(isTold(result)).toBe(!isGone);
  });
  it.each([
    ['a check-in', checkIn(AT), true],
    ['signs nobody was sure of', signs(AT, { seizure: 'unsure' }), false],
    ['signs, all no', signs(AT), true],
    ['a “yes”', signs(AT, { seizure: 'yes' }), false],
  ])('%s, by a parent a day later: %s', (_name, one, isGone) => {
    const result = corrected(one, { fields: null, by: PARENT, after: DAY });
    expect(result).toMatchObject({ withdrawn: isGone, cautionOnly: !isGone });
  });
  it('by who may not, it counts for caution only, and that is told', () => {
    const result = corrected(checkIn(AT), { fields: null, by: OTHER_ATHLETE });
    expect(result).toMatchObject({ withdrawn: false, cautionOnly: true });
    expect(isTold(result)).toBe(true);
  });
  it('what is said of it afterwards brings it back, for caution only', () => {
    const result = corrected(checkIn(AT), withdrawal, { fields: { percentNormal: 100 }, after: 2 * MINUTE });
    expect(result).toMatchObject({ withdrawn: false, cautionOnly: true });
  });
  it('a change of profile is undone within the hour by its author, or not at all', () => {
    const change = entry('protocol-change', AT, { protocol: 'uk-2023' });
    expect(corrected(change, withdrawal)).toMatchObject({ withdrawn: true, cautionOnly: false, told: [] });
    const late = corrected(change, { fields: null, after: HOUR + 1 });
    expect(late).toMatchObject({ withdrawn: false, cautionOnly: false });
    expect(isTold(late)).toBe(true);
    expect(corrected(change, { fields: null, by: PARENT })).toMatchObject({ withdrawn: false });
  });
});

describe('signs', () => {
  const asked = signs(AT, { seizure: 'yes', 'vision-change': 'unsure' }) as Entry & { answers: Fields };
  const to = (answers: Fields): Fields => ({ answers: { ...asked.answers, ...answers } });
  const answer = (result: Corrected, sign: string): unknown => (fieldsOf(result)['answers'] as Fields)[sign];
  it('a “yes” stays, whoever says otherwise', () => {
    for (const who of [{}, { by: PARENT, after: DAY }, { by: OTHER_ATHLETE }]) {
      const result = corrected(asked, { fields: to({ seizure: 'no' }), ...who });
      expect(answer(result, 'seizure')).toBe('yes');
      expect(isTold(result)).toBe(true);
    }
  });
  it('“I don’t know” becomes “no” by its author within the hour only', () => {
    const change = to({ 'vision-change': 'no' });
    expect(answer(corrected(asked, { fields: change }), 'vision-change')).toBe('no');
    expect(isTold(corrected(asked, { fields: change }))).toBe(false);
    for (const who of [{ after: HOUR + 1 }, { by: PARENT }, { by: OTHER_ATHLETE }])
      expect(answer(corrected(asked, { fields: change, ...who }), 'vision-change')).toBe('unsure');
  });
  it('a “no” may be corrected by who may, to worse by anybody', () => {
    const worse = to({ 'slurred-speech': 'yes' });
    for (const who of [{}, { by: PARENT, after: DAY }, { by: OTHER_ATHLETE, after: DAY }]) {
      const result = corrected(asked, { fields: worse, ...who });
      expect(answer(result, 'slurred-speech')).toBe('yes');
      expect(isTold(result)).toBe(false);
    }
    const free = corrected(asked, { fields: { answers: { seizure: 'yes', 'vision-change': 'unsure' } }, by: PARENT });
    expect(Object.keys(fieldsOf(free)['answers'] as Fields).toSorted()).toEqual(['seizure', 'vision-change']);
    expect(isTold(free)).toBe(false);
  });
  it('one that was left out is answered by who may', () => {
    const { seizure: _, ...some } = (signs(AT) as Entry & { answers: Fields }).answers;
    const part = { ...signs(AT), answers: some } as Entry;
    const whole = { answers: { ...some, seizure: 'no' } };
    expect(answer(corrected(part, { fields: whole, by: PARENT, after: DAY }), 'seizure')).toBe('no');
    expect(answer(corrected(part, { fields: whole, by: OTHER_ATHLETE }), 'seizure')).toBeUndefined();
  });
  it('say when they were made worse', () => {
    const when = (fields: Fields, by: Author = SELF): number | null => corrected(asked, { fields, by }).worsenedAt;
    expect(when(to({ 'slurred-speech': 'unsure' }))).toBe(AT + MINUTE);
    expect(when(to({ 'vision-change': 'yes' }), OTHER_ATHLETE)).toBe(AT + MINUTE);
    expect(when(to({ 'vision-change': 'no' }))).toBeNull();
    expect(when(to({ seizure: 'no' }))).toBeNull();
    expect(when(to({}))).toBeNull();
    const { seizure: _, ...without } = asked.answers;
    expect(when({ answers: without })).toBeNull();
  });
});

describe('what cannot be moved', () => {
  const moved = { at: formatUtc(AT - HOUR) };
  it.each([
    ['a knock', knock(AT)],
    ['“stay stopped”', review(AT, 'stay-stopped')],
  ])('%s keeps its time, and that is told', (_name, one) => {
    const result = corrected(one, { fields: moved });
    expect(fieldsOf(result)['at']).toBe(one.at);
    expect(isTold(result)).toBe(true);
    expect(isTold(corrected(one, { fields: { note: 'x' } }))).toBe(false);
  });
  it('“stay stopped” does not become “continue”', () => {
    const result = corrected(review(AT, 'stay-stopped'), { fields: { outcome: 'continue' } });
    expect(fieldsOf(result)['outcome']).toBe('stay-stopped');
    expect(isTold(result)).toBe(true);
    const back = corrected(review(AT), { fields: { outcome: 'stay-stopped', ...moved } });
    expect(fieldsOf(back)).toMatchObject({ outcome: 'stay-stopped', ...moved });
    expect(isTold(back)).toBe(false);
  });
  it('anything else is moved by who may, and by others counts for caution only, where it was', () => {
    const one = checkIn(AT);
    expect(fieldsOf(corrected(one, { fields: moved }))['at']).toBe(moved.at);
    const other = corrected(one, { fields: moved, by: OTHER_ATHLETE });
    expect(fieldsOf(other)['at']).toBe(one.at);
    expect(other.cautionOnly).toBe(true);
    expect(isTold(other)).toBe(true);
    // The same instant in other words is no other time.
    const said = { at: '2026-03-02T10:00:00+01:00', zone: 'Europe/Berlin' };
    const same = corrected(one, { fields: said, by: OTHER_ATHLETE });
    expect(same).toMatchObject({ cautionOnly: false });
    expect(isTold(same)).toBe(false);
    expect(fieldsOf(same)).toMatchObject({ at: one.at, zone: one.zone });
  });
});

describe('the profile of an injury', () => {
  const began = { ...injury(), protocolVersion: '1.0.0' } as Entry;
  it('is put right by its author within the hour only', () => {
    const change = { protocol: 'uk-2023', protocolVersion: '2.0.0', sport: 'judo' };
    expect(fieldsOf(corrected(began, { fields: change }))).toMatchObject(change);
    const late = corrected(began, { fields: change, by: PARENT, after: DAY });
    expect(fieldsOf(late)).toMatchObject({ protocol: 'cisg-2022', protocolVersion: '1.0.0', sport: 'judo' });
    expect(isTold(late)).toBe(true);
    // Another version is another one; where none was named, none is put in.
    const version = corrected(began, { fields: { protocolVersion: '2.0.0' }, by: PARENT, after: DAY });
    expect(fieldsOf(version)['protocolVersion']).toBe('1.0.0');
    const plain = corrected(injury(), { fields: change, by: PARENT, after: DAY });
    expect(fieldsOf(plain)).not.toHaveProperty('protocolVersion');
    // What is said of the rest beside the same profile counts as a whole.
    const rest = corrected(began, { fields: { sport: 'judo' }, by: PARENT, after: DAY });
    expect(isTold(rest)).toBe(false);
    expect(fieldsOf(rest)['sport']).toBe('judo');
    const other = corrected({ ...began, sport: 'hockey' } as Entry, {
      fields: { sport: 'judo' },
      by: PARENT,
      after: DAY,
    });
    expect(fieldsOf(other)).toMatchObject({ sport: 'judo', protocol: 'cisg-2022' });
    expect(isTold(other)).toBe(false);
  });
  it.each([
    ['sport', 'judo'],
    ['impactRiskFrom', '5'],
    ['communityClocks', false],
    ['concussions', ['2025-01']],
  ])('%s that was not asked yet may be filled in at any time', (field, value) => {
    const { [field]: _, ...bare } = injury() as unknown as Fields;
    const one = bare as unknown as Entry;
    for (const who of [{ after: 9 * DAY }, { by: PARENT, after: 9 * DAY }]) {
      const result = corrected(one, { fields: { [field]: value }, ...who });
      expect(fieldsOf(result)[field]).toEqual(value);
      expect(isTold(result)).toBe(false);
    }
    // Another athlete may not; and what was answered is no open question.
    expect(isTold(corrected(one, { fields: { [field]: value }, by: OTHER_ATHLETE }))).toBe(field === 'communityClocks');
  });
  it('what was answered is changed like anything else', () => {
    const asked = { ...injury(), impactRiskFrom: '3' } as Entry;
    expect(fieldsOf(corrected(asked, { fields: { impactRiskFrom: '5' }, after: 9 * DAY }))['impactRiskFrom']).toBe('3');
  });
  it('an open answer that is not given stays open', () => {
    const { impactRiskFrom: _, ...bare } = injury() as unknown as Fields;
    const result = corrected(bare as unknown as Entry, { fields: { sport: 'judo' }, after: 9 * DAY });
    expect(fieldsOf(result)).not.toHaveProperty('impactRiskFrom');
  });
});

describe('how long it took to settle', () => {
  const open = bout(AT, '2A', { peak: 2, settledAfterMinutes: null });
  const fill = { settledAfterMinutes: 20 };
  const minutes = (result: Corrected): unknown => fieldsOf(result)['settledAfterMinutes'];
  // The end of the next local day: midnight in Amsterdam, in winter.
  const until = Date.parse('2026-03-03T23:00:00Z') - AT;
  it.each([
    ['its author', { after: until - 1 }, 20],
    ['its author, too late', { after: until }, null],
    ['a parent', { by: PARENT, after: until - 1 }, 20],
    ['another athlete', { by: OTHER_ATHLETE }, null],
    ['its author, dated ahead', { ahead: 11 * MINUTE }, null],
  ])('may be filled in by %s', (_name, who, expected) => {
    const result = corrected(open, { fields: fill, ...who });
    expect(minutes(result)).toBe(expected);
    expect(isTold(result)).toBe(expected === null);
  });
  it('also of a school day, and of nothing else', () => {
    const school = entry('school', AT, { step: 'L1', before: 0, peak: 2, settledAfterMinutes: null } as never);
    expect(minutes(corrected(school, { fields: fill, after: 5 * HOUR }))).toBe(20);
    const odd = { ...checkIn(AT), settledAfterMinutes: null } as unknown as Entry;
    expect(isTold(corrected(odd, { fields: fill, after: 5 * HOUR }))).toBe(true);
  });
  it('is no open question any more once it was named', () => {
    const named = bout(AT, '2A', { peak: 2, settledAfterMinutes: 40 });
    expect(minutes(corrected(named, { fields: fill, after: 5 * HOUR }))).toBe(40);
    const emptied = corrected(named, { fields: { settledAfterMinutes: null } }, { fields: fill, after: 5 * HOUR });
    expect(minutes(emptied)).toBeNull();
    const twice = corrected(
      open,
      { fields: fill, after: 5 * HOUR },
      { fields: { settledAfterMinutes: 5 }, after: 6 * HOUR },
    );
    expect(minutes(twice)).toBe(20);
    const school = entry('school', AT, { step: 'L1', before: 0, peak: 2, settledAfterMinutes: 40 } as never);
    const back = corrected(school, { fields: { settledAfterMinutes: null } }, { fields: fill, after: 5 * HOUR });
    expect(minutes(back)).toBeNull();
  });
  it('what else is said with it is judged by itself', () => {
    const result = corrected(open, { fields: { ...fill, peak: 1 }, after: 5 * HOUR });
    expect(fieldsOf(result)).toMatchObject({ settledAfterMinutes: 20, peak: 2 });
    expect(isTold(result)).toBe(true);
  });
  it('is not closed by what is said of something else, before or with it', () => {
    expect(minutes(corrected(open, { fields: { rpe: 3 }, after: 5 * HOUR }))).toBeNull();
    const noted = corrected(open, { fields: { rpe: 3 } }, { fields: fill, after: 5 * HOUR });
    expect(minutes(noted)).toBe(20);
    expect(isTold(noted)).toBe(false);
  });
  it('left open again it stays open', () => {
    expect(minutes(corrected(open, { fields: { settledAfterMinutes: null }, after: 5 * HOUR }))).toBeNull();
  });
});

describe('the end of a bout', () => {
  const one = bout(AT, '2A', { minutes: 20 });
  it('is the longest that anybody says who may not change it', () => {
    const ends = (minutes: number, by: Author): number => corrected(one, { fields: { minutes }, by }).endMinutes;
    expect([ends(60, OTHER_ATHLETE), ends(10, OTHER_ATHLETE)]).toEqual([60, 20]);
    expect([ends(60, SELF), ends(10, SELF)]).toEqual([60, 10]);
  });
});

describe('a check-in that was put right', () => {
  const { memory: _, ...part } = ZEROS;
  const partial = entry('check-in', AT, { symptoms: part });
  it('is known as a whole where its author may, and as it was where not', () => {
    const whole = { symptoms: ZEROS };
    expect(corrected(partial, { fields: whole }).unknown.size).toBe(0);
    const other = corrected(partial, { fields: whole, by: OTHER_ATHLETE });
    expect([...other.unknown]).toEqual(['memory']);
    expect(isTold(other)).toBe(true);
    // An item that was emptied by one who may not, and is put back by one who may.
    const emptied = corrected(checkIn(AT), { fields: { symptoms: part }, by: OTHER_ATHLETE });
    expect([...emptied.unknown]).toEqual(['memory']);
    expect(isTold(emptied)).toBe(false);
    const back = corrected(
      checkIn(AT),
      { fields: { symptoms: part }, by: OTHER_ATHLETE },
      { fields: { symptoms: ZEROS }, by: PARENT, after: DAY },
    );
    expect(back.unknown.size).toBe(0);
  });
  it('an item that was left out stays unknown, also where somebody else scores it', () => {
    const scored = corrected(partial, { fields: { symptoms: { ...part, memory: 2 } }, by: OTHER_ATHLETE });
    expect(fieldsOf(scored)['symptoms']).toMatchObject({ memory: 2 });
    expect([...scored.unknown]).toEqual(['memory']);
    expect(isTold(scored)).toBe(true);
  });
  it('in whatever order its fields are named', () => {
    const worse = {
      painkiller: true,
      percentNormal: 40,
      symptoms: Object.fromEntries(Object.entries({ ...ZEROS, nausea: 2 }).toReversed()),
    };
    const result = corrected(checkIn(AT), { fields: worse, by: OTHER_ATHLETE });
    expect(fieldsOf(result)).toMatchObject({ painkiller: true, percentNormal: 40 });
    expect(isTold(result)).toBe(false);
  });
  it('says when it was made worse', () => {
    const when = (symptoms: Fields): number | null =>
      corrected(checkIn(AT, { headache: 2 }), { fields: { symptoms: { ...ZEROS, ...symptoms } } }).worsenedAt;
    expect([
      when({ headache: 3 }),
      when({ headache: 2, nausea: 1 }),
      when({ headache: 2 }),
      when({ headache: 1 }),
    ]).toEqual([AT + MINUTE, AT + MINUTE, null, null]);
    expect(corrected(bout(AT, '2A'), { fields: { peak: 5, settledAfterMinutes: 10 } }).worsenedAt).toBeNull();
  });
});

describe('dated ahead', () => {
  const ahead = (minutes: number): Entry => checkIn(AT + minutes * MINUTE, {}, {}, { recordedAt: AT });
  it('of more than ten minutes', () => {
    expect([9, 10, 10.01, 11].map((minutes) => isAhead(ahead(minutes)))).toEqual([false, false, true, true]);
  });
  it('may be dated right at any time, by the author or an adult', () => {
    const right = { at: formatUtc(AT) };
    for (const by of [SELF, PARENT]) {
      const result = corrected(ahead(60), { fields: right, by, after: 9 * DAY });
      expect(fieldsOf(result)['at']).toBe(right.at);
      expect(result).toMatchObject({ cautionOnly: false });
      expect(isTold(result)).toBe(false);
    }
    expect(corrected(ahead(60), { fields: right, by: OTHER_ATHLETE, after: 9 * DAY })).toMatchObject({
      cautionOnly: true,
    });
    // On time it is no open question.
    expect(corrected(ahead(5), { fields: right, after: 9 * DAY })).toMatchObject({ cautionOnly: true });
    // Something else is.
    expect(fieldsOf(corrected(ahead(60), { fields: { percentNormal: 40 }, after: 9 * DAY }))['at']).toBe(ahead(60).at);
  });
  it('an order counts from its writing whatever date is put in', () => {
    const dated = (outcome: 'stay-stopped' | 'continue'): unknown =>
      fieldsOf(
        corrected(review(AT + HOUR, outcome, { recordedAt: AT }), {
          fields: { at: formatUtc(AT - DAY) },
          after: 9 * DAY,
        }),
      )['at'];
    expect([dated('stay-stopped'), dated('continue')]).toEqual([formatUtc(AT), formatUtc(AT - DAY)]);
    const order = review(AT + HOUR, 'stay-stopped', { recordedAt: AT });
    const dating = corrected(order, { fields: { at: formatUtc(AT - DAY) }, after: 9 * DAY });
    expect(dating).toMatchObject({ cautionOnly: false });
    expect(isTold(dating)).toBe(false);
    const paper = clearance(AT + HOUR, '5', { recordedAt: AT });
    expect(fieldsOf(corrected(paper, { fields: { at: formatUtc(AT - DAY) }, after: 9 * DAY }))['at']).toBe(
      formatUtc(AT - DAY),
    );
  });
});

describe('a change of profile', () => {
  const change = entry('protocol-change', AT, { protocol: 'uk-2023', protocolVersion: '1.0.0' });
  it('cannot be changed, only noted on', () => {
    const result = corrected(change, { fields: { protocol: 'cisg-2022', note: 'x' } });
    expect(result.entry).toEqual(change);
    expect(isTold(result)).toBe(true);
    expect(isTold(corrected(change, { fields: { note: 'x' } }))).toBe(false);
    expect(isTold(corrected(change, { fields: { protocol: 'cisg-2022' } }))).toBe(true);
  });
});

describe('several corrections', () => {
  it('are each judged by what stands when they are written', () => {
    const one = checkIn(AT, { headache: 1 });
    const to = (headache: number): Fields => ({ symptoms: { ...ZEROS, headache } });
    const result = corrected(
      one,
      { fields: to(4), by: OTHER_ATHLETE, after: DAY },
      { fields: to(2), after: 2 * DAY },
      { fields: to(0), by: PARENT, after: 3 * DAY },
    );
    expect((fieldsOf(result)['symptoms'] as Fields)['headache']).toBe(0);
    expect(result.told).toHaveLength(1);
    expect(result.worsenedAt).toBe(AT + DAY);
  });
});

// docs/hazards.md: H12
