/** Each field of the log at its edges: what it takes, what it refuses, and in which words the command line says so. */
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/cli/problem-line.ts';
import { checkAthlete, checkEntry } from '../../src/log/check.ts';
import { isPartialDate } from '../../src/log/schema.ts';
import { CAUTIONS, MEASURE_UNITS, PROFESSIONS, SIGN_IDS, SYMPTOM_IDS } from '../../src/log/vocabulary.ts';
import { ATHLETE, DOCTOR, idOf, INJURY_AT, injury } from '../engine/logs.ts';

type Fields = Record<string, unknown>;
const base: Fields = { ...injury({}, INJURY_AT), type: undefined, protocol: undefined, impactRiskFrom: undefined };
const plain = Object.fromEntries(Object.entries(base).filter(([, value]) => value !== undefined));
const exertion = { before: 0, peak: 2, settledAfterMinutes: 20 };
/** The least that each type takes. */
const LEAST: Readonly<Record<string, Fields>> = {
  injury: { protocol: 'cisg-2022' },
  typical: { symptoms: {} },
  'check-in': { symptoms: {} },
  activity: { stage: '2A', minutes: 10, ...exertion },
  school: { step: 'L1', ...exertion },
  'warning-signs': { answers: {} },
  'head-impact': {},
  examination: { clinician: DOCTOR, finding: 'concussion' },
  review: { clinician: DOCTOR, outcome: 'continue' },
  clearance: { clinician: DOCTOR, scope: '5' },
  prescription: { clinician: DOCTOR, heartRateThreshold: 150, percent: 80, minutes: 20 },
  measure: { kind: 'sleep', value: 8, unit: 'h' },
  'protocol-change': { protocol: 'uk-2023' },
  'school-plan': { supports: ['rest-breaks'] },
  programme: { clinician: DOCTOR, programme: 'walk-with-posts', startsOn: '2026-04-06' },
  'programme-session': { programme: idOf(1), session: 'w1d1', on: '2026-04-06' },
  correction: { target: idOf(1), entry: null },
};
const made = (type: string, fields: Fields): Fields => ({ ...plain, type, ...LEAST[type], ...fields });
const linesOf = (type: string, fields: Fields): string[] => checkEntry(made(type, fields), 'e').map(problemLine);
const x = (length: number): string => 'x'.repeat(length);

describe('when fields of an athlete were changed', () => {
  const stamp = '2026-03-01T10:00:00Z';
  it.each([
    [{}, true],
    [{ name: stamp }, true],
    [{ name: stamp, student: stamp }, true],
    [{ name: stamp, student: 'yesterday' }, false],
    [{ name: 'yesterday', student: stamp }, false],
    [[stamp], false],
    [7, false],
    ['', false],
    [null, false],
  ])('%j', (changedAt, isTaken) => {
    const found = checkAthlete({ ...ATHLETE, changedAt }, 'a');
    expect(found.map(({ place }) => place)).toEqual(isTaken ? [] : ['a.changedAt']);
  });
  it('what is no object is no athlete', () => {
    expect(checkAthlete(7, 'a').map(problemLine)).toEqual(['a: expected an object, got 7']);
    const line = 'a.changedAt: expected an object, got 7';
    expect(checkAthlete({ ...ATHLETE, changedAt: 7 }, 'a').map(problemLine)).toEqual([line]);
  });
});

describe('the least that each type takes', () => {
  it.each(Object.keys(LEAST))('%s', (type) => {
    expect(linesOf(type, {})).toEqual([]);
  });
  it.each(
    Object.entries(LEAST).flatMap(([type, fields]) => Object.keys(fields).map((field) => [type, field] as const)),
  )('%s does not do without %s', (type, field) => {
    const { [field]: _, ...others } = made(type, {});
    const places = checkEntry(others, 'e').map((problem) => problem.place);
    expect(places).toContain(`e.${field}`);
  });
  it.each(['id', 'athlete', 'at', 'zone', 'recordedAt', 'by'])('none does without %s', (field) => {
    const { [field]: _, ...others } = made('head-impact', {});
    expect(checkEntry(others, 'e')).toMatchObject([{ place: `e.${field}`, code: 'missing' }]);
  });
});

/** type, field, values it takes, values it refuses, and what it says was expected (the place where that is deeper). */
const TABLE: readonly (readonly [string, string, readonly unknown[], readonly unknown[], string])[] = [
  [
    'head-impact',
    'id',
    [idOf(7)],
    ['x', `${idOf(7)}0`, `0${idOf(7)}`, idOf(7).replace('4', 'G'), 7, [idOf(7)]],
    'a UUID in lower case',
  ],
  ['head-impact', 'athlete', [idOf(7)], [`x${idOf(7)}`, null], 'a UUID in lower case'],
  [
    'head-impact',
    'at',
    ['2026-03-01T10:00:00+01:00'],
    ['2026-02-30T10:00:00Z', '2026-03-01', 7],
    'an existing date and time with offset (RFC 3339)',
  ],
  [
    'head-impact',
    'recordedAt',
    ['2026-03-01T10:00:00Z'],
    ['yesterday', null],
    'an existing date and time with offset (RFC 3339)',
  ],
  ['head-impact', 'zone', ['UTC', 'Europe/Amsterdam'], ['Mars/Base', x(65), 7, ''], 'an IANA time zone'],
  [
    'head-impact',
    'by',
    [
      { role: 'parent', name: '' },
      { role: 'staff', name: x(200), more: 1 },
    ],
    ['me', null],
    'a role and a name',
  ],
  ['head-impact', 'note', ['', x(2000)], [x(2001), 7], 'a text of 0–2000 characters'],
  ['injury', 'protocol', ['x', x(60)], ['', ' ', x(61), 7], 'a text of 1–60 characters'],
  ['injury', 'protocolVersion', ['1', x(20)], ['', x(21), 1], 'a text of 1–20 characters'],
  ['injury', 'sport', ['', x(80)], [x(81), 7], 'a text of 0–80 characters'],
  ['injury', 'impactRiskFrom', ['3', '4', '5'], ['2', '6', 3, ['3']], 'one of 3, 4, 5'],
  ['injury', 'communityClocks', [true, false], ['yes', 1, null], 'true or false'],
  [
    'injury',
    'concussions',
    [[], ['2025-01', '2025-01-31'], Array<string>(100).fill('2025-01')],
    ['2025-01', {}],
    'a list',
  ],
  ['injury', 'concussions', [], [Array<string>(101).fill('2025-01')], 'a list of at most 100'],
  ['typical', 'symptoms', [{}, { headache: 6 }], [[], 'none', null], 'an object'],
  ['check-in', 'symptoms', [{ headache: 0, memory: 6 }], [7], 'an object'],
  [
    'check-in',
    'percentNormal',
    [0, 55.5, 100],
    [-1, 101, '50', Number.NaN, Number.POSITIVE_INFINITY, null],
    'a number 0–100',
  ],
  ['check-in', 'worseWithPhysical', [true], [0], 'true or false'],
  ['check-in', 'worseWithMental', [false], ['no'], 'true or false'],
  ['check-in', 'painkiller', [true], [null], 'true or false'],
  ['check-in', 'sinceLast', ['none', 'some'], ['all', true], 'one of none, some'],
  ['activity', 'stage', ['1', '2A', x(16), 'a.b-c'], ['', '.a', '-', x(17), 'a b', 2, 'a\n'], 'a stage id'],
  ['activity', 'minutes', [0.5, 1440], [0, -1, 1441, '10', null], 'a number above 0, at most 1440'],
  ['activity', 'before', [0, 1], [-1, 11, 1.5, '1'], '0–10'],
  ['activity', 'peak', [2, 10], [-1, 11, 2.5], '0–10'],
  ['activity', 'settledAfterMinutes', [null, 0.5, 100_000], [-1, 100_001, 'soon'], 'a number 0–100000'],
  ['activity', 'kind', ['', x(80)], [x(81)], 'a text of 0–80 characters'],
  ['activity', 'rpe', [0, 10], [-1, 10.5, '5'], 'a number 0–10'],
  ['activity', 'heartRate', [{ average: 20, max: 300, source: 'strap' }], ['140', null], 'average, max and source'],
  ['school', 'step', ['L1', 'L4'], ['L0', 'L5', 1], 'one of L1, L2, L3, L4'],
  ['school', 'fullDay', [true], ['yes'], 'true or false'],
  ['school', 'supports', [[], Array<string>(50).fill('')], ['breaks'], 'a list'],
  ['school', 'supports', [], [Array<string>(51).fill('')], 'a list of at most 50'],
  ['school', 'setting', ['school', 'home'], ['park', 1], 'one of school, home'],
  ['warning-signs', 'answers', [{ seizure: 'unsure' }], [[], null], 'an object'],
  [
    'examination',
    'finding',
    ['concussion', 'no-concussion', 'unclear'],
    ['maybe'],
    'one of concussion, no-concussion, unclear',
  ],
  ['examination', 'clinician', [{ name: 'x', profession: 'other' }], ['Dr. Vos', null], 'a name and a profession'],
  ['examination', 'unrelated', [[], ['fatigue']], ['fatigue'], 'a list'],
  ['examination', 'unrelated', [], [Array<string>(23).fill('fatigue')], 'a list of at most 22'],
  ['review', 'outcome', ['continue', 'stay-stopped'], ['stop'], 'one of continue, stay-stopped'],
  ['review', 'unrelated', [['memory']], [7], 'a list'],
  [
    'clearance',
    'scope',
    ['5', 'unrestricted', x(16)],
    ['', '.5', x(17), 'all stages', 5],
    'a stage id or unrestricted',
  ],
  ['clearance', 'document', ['', x(500)], [x(501), 7], 'a text of 0–500 characters'],
  ['clearance', 'unrelated', [['memory']], ['memory'], 'a list'],
  ['prescription', 'heartRateThreshold', [40, 250], [39, 251, '150'], 'a number 40–250'],
  ['prescription', 'percent', [50, 90], [49, 91], 'a number 50–90'],
  ['prescription', 'minutes', [1440], [0, 1441], 'a number above 0, at most 1440'],
  ['measure', 'kind', Object.keys(MEASURE_UNITS), ['mood', 7], `one of ${Object.keys(MEASURE_UNITS).join(', ')}`],
  ['measure', 'value', [0, 1_000_000], [-1, 1_000_001, 'much'], 'a number 0–1000000'],
  ['measure', 'unit', ['h', x(20)], ['', x(21)], 'a text of 1–20 characters'],
  ['protocol-change', 'protocol', [x(60)], ['', x(61)], 'a text of 1–60 characters'],
  ['protocol-change', 'protocolVersion', ['1.0.0'], ['', x(21)], 'a text of 1–20 characters'],
  ['activity', 'stopSigns', [[], ['nausea', 'sudden-dizziness']], ['nausea', {}], 'a list'],
  ['programme', 'programme', ['none', x(60)], ['', x(61), 7], 'a text of 1–60 characters'],
  ['programme', 'startsOn', ['2026-04-06'], ['2026-02-30', '2026-04', '', 7, null], 'a date that exists'],
  ['programme-session', 'session', ['w1d1', x(40)], ['', x(41), 7], 'a text of 1–40 characters'],
  ['programme-session', 'on', ['2026-04-06', null], ['2026-02-30', '', 7], 'a date that exists'],
  ['programme-session', 'done', [true, false], ['yes', 1], 'true or false'],
  ['school-plan', 'supports', [[], [x(200)]], ['breaks'], 'a list'],
  ['school-plan', 'reviewOn', ['2026-03-31'], ['2026-02-30', '2026-03', '', 7, ['2026-03-31']], 'a date that exists'],
  ['correction', 'target', [idOf(1)], ['x', null], 'a UUID in lower case'],
  ['correction', 'entry', [null, {}, { note: 'x' }], ['x', 7, []], 'the fields that change, or null'],
];

describe.each(TABLE)('%s %s', (type, field, good, bad, what) => {
  it.each(good.map((value) => [value]))('takes %j', (value) => {
    expect(linesOf(type, { [field]: value })).toEqual([]);
  });
  it.each(bad.map((value) => [value]))('refuses %j', (value) => {
    const lines = linesOf(type, { [field]: value });
    expect(lines[0]).toMatch(new RegExp(`^e\\.${field}: expected `));
    expect(lines[0]).toContain(`expected ${what}, got`);
  });
});

describe('inside of a field', () => {
  it.each([
    ['check-in', { symptoms: { headache: 7 } }, 'e.symptoms.headache: expected 0–6, got 7'],
    ['check-in', { symptoms: { headache: 1.5 } }, 'e.symptoms.headache: expected 0–6, got 1.5'],
    ['check-in', { symptoms: { toothache: 1 } }, 'e.symptoms.toothache: expected a known id, got "toothache"'],
    ['typical', { symptoms: { headache: -1 } }, 'e.symptoms.headache: expected 0–6, got -1'],
    [
      'warning-signs',
      { answers: { seizure: 'maybe' } },
      'e.answers.seizure: expected one of yes, no, unsure, got "maybe"',
    ],
    ['warning-signs', { answers: { tired: 'no' } }, 'e.answers.tired: expected a known id, got "tired"'],
    [
      'head-impact',
      { by: { role: 'coach', name: 'x' } },
      'e.by.role: expected one of athlete, parent, staff, clinician, got "coach"',
    ],
    [
      'head-impact',
      { by: { role: 'staff', name: x(201) } },
      `e.by.name: expected a text of 0–200 characters, got "${x(38)}…`,
    ],
    [
      'examination',
      { clinician: { name: '', profession: 'doctor' } },
      'e.clinician.name: expected a text of 1–200 characters, got ""',
    ],
    [
      'examination',
      { clinician: { name: 'x', profession: 'shaman' } },
      `e.clinician.profession: expected one of ${PROFESSIONS.join(', ')}, got "shaman"`,
    ],
    [
      'examination',
      { unrelated: ['toothache'] },
      `e.unrelated[0]: expected one of ${SYMPTOM_IDS.join(', ')}, got "toothache"`,
    ],
    [
      'activity',
      { heartRate: { average: 19, max: 100, source: 'strap' } },
      'e.heartRate.average: expected a number 20–300, got 19',
    ],
    [
      'activity',
      { heartRate: { average: 90, max: 301, source: 'strap' } },
      'e.heartRate.max: expected a number 20–300, got 301',
    ],
    [
      'activity',
      { heartRate: { average: 90, max: 100, source: 'guess' } },
      'e.heartRate.source: expected one of strap, wrist, manual, got "guess"',
    ],
    ['school', { supports: [x(201)] }, `e.supports[0]: expected a text of 0–200 characters, got "${x(38)}…`],
    ['school-plan', { supports: [''] }, 'e.supports[0]: expected a text of 1–200 characters, got ""'],
    ['injury', { concussions: ['2025'] }, 'e.concussions[0]: expected a month or a date that exists, got "2025"'],
    ['injury', { concussions: ['2025-13'] }, 'e.concussions[0]: expected a month or a date that exists, got "2025-13"'],
    ['injury', { concussions: [7] }, 'e.concussions[0]: expected a month or a date that exists, got 7'],
  ])('%s %j', (type, fields, line) => {
    expect(linesOf(type, fields)).toEqual([line]);
  });
  it('every sign and symptom is known', () => {
    expect(linesOf('warning-signs', { answers: Object.fromEntries(SIGN_IDS.map((id) => [id, 'no'])) })).toEqual([]);
    expect(linesOf('check-in', { symptoms: Object.fromEntries(SYMPTOM_IDS.map((id) => [id, 3])) })).toEqual([]);
  });
});

describe('an athlete', () => {
  const lines = (fields: Fields): string[] => checkAthlete({ ...ATHLETE, ...fields }, 'a').map(problemLine);
  it.each([
    [{ birthDate: '2010' }],
    [{ birthDate: '2010-05' }],
    [{ birthDate: '2010-05-04' }],
    [{ name: x(80) }],
    [{ caution: [...CAUTIONS] }],
    [{ caution: [] }],
    [{ later: 'added' }],
  ])('takes %j', (fields) => {
    expect(lines(fields)).toEqual([]);
  });
  it.each([
    [{ id: 'x' }, 'a.id: expected a UUID in lower case, got "x"'],
    [{ name: '' }, 'a.name: expected a text of 1–80 characters, got ""'],
    [{ name: x(81) }, `a.name: expected a text of 1–80 characters, got "${x(38)}…`],
    [{ birthDate: '2010-13' }, 'a.birthDate: expected a year, month or date that exists, got "2010-13"'],
    [{ birthDate: '20100' }, 'a.birthDate: expected a year, month or date that exists, got "20100"'],
    [{ birthDate: 2010 }, 'a.birthDate: expected a year, month or date that exists, got 2010'],
    [{ student: 'yes' }, 'a.student: expected true or false, got "yes"'],
    [{ caution: ['tired'] }, `a.caution[0]: expected one of ${CAUTIONS.join(', ')}, got "tired"`],
    [{ caution: Array<string>(21).fill('heart') }, 'a.caution: expected a list of at most 20, got a list of 21'],
  ])('refuses %j', (fields, line) => {
    expect(lines(fields)).toEqual([line]);
  });
  it('is an object', () => {
    expect(checkAthlete('Sam', 'a').map(problemLine)).toEqual(['a: expected an object, got "Sam"']);
  });
});

describe('a date that is known in part', () => {
  it.each([
    ['2010', true, true],
    ['2010', false, false],
    ['2010-05', false, true],
    ['2010-05-04', false, true],
    ['2011-02-29', true, false],
    ['12010', true, false],
    ['12010-05', true, false],
    ['2010-05-0', true, false],
    [2010, true, false],
    [undefined, true, false],
  ])('%j, a year alone %s: %s', (value, yearAlone, isOne) => {
    expect(isPartialDate(value, yearAlone)).toBe(isOne);
  });
});

describe('the checks', () => {
  it('make no code from text, which the policy of the page forbids', () => {
    const made = globalThis.Function;
    let calls = 0;
    globalThis.Function = new Proxy(made, {
      construct: (target, args) => {
        calls += 1;
        return Reflect.construct(target, args) as object;
      },
      apply: (target, that, args) => {
        calls += 1;
        return Reflect.apply(target, that, args) as unknown;
      },
    });
    try {
      for (const type of Object.keys(LEAST)) linesOf(type, {});
    } finally {
      globalThis.Function = made;
    }
    expect(calls).toBe(0);
  });
});
