/** Small print of the checks: each place and code exactly, and what a file that is no JSON is called. */
import { describe, expect, it } from 'vitest';
import { checkAthlete, checkEntry, isEntryType, placeOf } from '../../src/log/check.ts';
import { checkCorrection } from '../../src/log/check-correction.ts';
import { MOST_BYTES, readLogText, utf8Bytes, writeLogText } from '../../src/log/file.ts';
import { shown } from '../../src/log/problem.ts';
import { sameContent } from '../../src/log/same.ts';
import { ATHLETE, bout, checkIn, entry, injury, INJURY_AT } from '../engine/logs.ts';

const AT = INJURY_AT;
const HEAD = '"format":"rejoin-log","version":1,"exportedAt":"2026-03-09T07:40:00Z"';
const problems = (text: string) => {
  const read = readLogText(text);
  return read.ok ? [] : read.problems;
};
const code = (text: string): string | undefined => problems(text)[0]?.code;

describe('text that is no JSON', () => {
  it.each([
    ['{"a":1', 'truncated'],
    ['[1,2', 'truncated'],
    ['{"a":"x', 'truncated'],
    ['"x', 'truncated'],
    ['{"a":"x\\"', 'truncated'],
    ['{"a":"}', 'truncated'],
    ['{"a":"]"', 'truncated'],
    ['{"a":"b",', 'truncated'],
    ['{"a":"\\\\"', 'truncated'],
    ['[{"a":1}', 'truncated'],
    ['{"a":[1]', 'truncated'],
    // Whole, and wrong.
    ['{"a":1}}', 'not-json'],
    ['[1]]', 'not-json'],
    ['[1,]', 'not-json'],
    ['{"a":1,}', 'not-json'],
    ['{"a":"{[",}', 'not-json'],
    ['{"a":"\\"{",}', 'not-json'],
    ['{"a":"\\\\",}', 'not-json'],
    ['["a" 1]', 'not-json'],
    ['[}', 'not-json'],
    ['{]', 'not-json'],
    ['"a" "b"', 'not-json'],
    [' \n ', 'not-json'],
    ['', 'not-json'],
  ])('%s: %s', (text, expected) => {
    expect(problems(text)).toEqual([{ place: '', code: expected, params: {} }]);
  });
});

describe('the header', () => {
  it.each([
    [`{"format":"rejoin-log","version":1,"athletes":[],"entries":[]}`, 'exportedAt', 'nothing'],
    [`{"format":"rejoin-log","version":1,"exportedAt":7,"athletes":[],"entries":[]}`, 'exportedAt', '7'],
    [
      `{"format":"rejoin-log","version":1,"exportedAt":"2026-02-30T00:00:00Z","athletes":[],"entries":[]}`,
      'exportedAt',
      '"2026-02-30T00:00:00Z"',
    ],
    [`{${HEAD},"entries":[]}`, 'athletes', 'nothing'],
    [`{${HEAD},"athletes":[],"entries":{}}`, 'entries', 'an object'],
  ])('%s', (text, place, got) => {
    const what = place === 'exportedAt' ? 'an existing date and time with offset (RFC 3339)' : 'a list';
    expect(problems(text)).toEqual([{ place, code: 'expected', params: { what, got } }]);
  });
  it.each([
    ['2', 'newer-version'],
    ['1.5', 'newer-version'],
    ['0', 'expected'],
    ['"2"', 'expected'],
    ['null', 'expected'],
  ])('version %s: %s', (version, expected) => {
    expect(code(`{"format":"rejoin-log","version":${version},"exportedAt":"2026-03-09T07:40:00Z"}`)).toBe(expected);
  });
});

describe('how large and how deep', () => {
  it.each([
    [11, []],
    [12, []],
    [13, ['too-deep']],
  ])('%d lists in each other', (depth, codes) => {
    const text = `{${HEAD},"athletes":[],"entries":[],"x":${'['.repeat(depth)}7${']'.repeat(depth)}}`;
    expect(problems(text)).toEqual(codes.map((code) => ({ place: '', code, params: {} })));
  });
  it('is measured in bytes and not in letters', () => {
    const wide = `"${'€'.repeat(MOST_BYTES / 3)}"`;
    expect(wide.length).toBeLessThan(MOST_BYTES);
    expect(problems(wide)).toEqual([{ place: '', code: 'too-large', params: { limit: 10 } }]);
    expect(problems(`"${'a'.repeat(MOST_BYTES)}"`)).toEqual([{ place: '', code: 'too-large', params: { limit: 10 } }]);
  });
  it.each(['\u007f', '\u0080', '\u07ff', '\u0800', '\ud7ff', '\ud800\udc00', '\udbff\udfff', '\ue000', 'aé€😀'])(
    'of %j as the encoder counts them',
    (text) => {
      expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length);
    },
  );
});

describe('athletes and entries', () => {
  const file = (athletes: unknown[], entries: unknown[]) =>
    problems(JSON.stringify({ ...JSON.parse(`{${HEAD}}`), athletes, entries }));
  it('an athlete that is none is told with its place', () => {
    expect(file([7], []).map((one) => one.place)).toEqual(['athletes[0]']);
    expect(file([ATHLETE, { ...ATHLETE, name: 'Alex' }], [])).toEqual([
      { place: 'athletes[1].id', code: 'duplicate-id', params: { first: 'athletes[0]' } },
    ]);
  });
  it('an entry that is none, or has no id, does not hide the others', () => {
    const nameless = { ...injury(), id: undefined };
    expect(file([ATHLETE], [7, nameless, nameless]).map((one) => one.place)).toEqual([
      'entries[0]',
      'entries[1].id',
      'entries[2].id',
    ]);
    expect(file([ATHLETE], [null]).map((one) => one.place)).toEqual(['entries[0]']);
    expect(file([null], [injury()]).some((one) => one.code === 'unknown-athlete')).toBe(true);
  });
  it('an athlete that is no id is told once', () => {
    expect(file([ATHLETE], [{ ...injury(), athlete: 7 }]).map((one) => one.place)).toEqual(['entries[0].athlete']);
  });
  it('only a correction is held against what it targets', () => {
    const target = checkIn(AT);
    const odd = { ...checkIn(AT + 1), target: target.id, entry: { symptoms: { headache: 9 } } };
    expect(file([ATHLETE], [target, odd])).toEqual([]);
    const lone = entry('correction', AT, { target: injury().id, entry: { note: 'x' } });
    expect(file([ATHLETE], [lone])).toEqual([]);
  });
  it('an empty log is written as one', () => {
    expect(writeLogText([], [], '2026-03-09T07:40:00Z')).toContain('"athletes": [],\n  "entries": []');
  });
});

describe('the place of a problem', () => {
  it.each([
    ['entries[3]', ['symptoms', 'headache'], 'entries[3].symptoms.headache'],
    ['', ['entries', 3, 'at'], 'entries[3].at'],
    ['', [3], '[3]'],
    ['a', ['x'.repeat(70)], `a.${'x'.repeat(60)}`],
    ['a', [], 'a'],
  ])('%j + %j', (start, path, place) => {
    expect(placeOf(start, path)).toBe(place);
  });
  it('is named after what is checked, where nobody says otherwise', () => {
    expect(checkAthlete(7)[0]?.place).toBe('athlete');
    expect(checkEntry(7)).toEqual([{ place: 'entry', code: 'expected', params: { what: 'an object', got: '7' } }]);
  });
});

describe('one entry', () => {
  it('without a type is told what types there are', () => {
    const [one, ...others] = checkEntry({ ...injury(), type: undefined });
    expect(others).toEqual([]);
    expect(one).toMatchObject({ place: 'entry.type', code: 'missing' });
    expect(String(one?.params['what'])).toMatch(/^one of injury, .*correction/);
    expect(checkEntry({ ...injury(), type: 'selfie' })).toMatchObject([
      { place: 'entry.type', code: 'expected', params: { got: '"selfie"' } },
    ]);
  });
  it.each([
    ['activity', bout(AT, '2A', { before: 3, peak: 2 }), ['entry.peak']],
    ['activity', bout(AT, '2A', { before: 1, peak: 1, settledAfterMinutes: 5 }), ['entry.settledAfterMinutes']],
    ['activity', bout(AT, '2A', { before: 0, peak: 1, settledAfterMinutes: 0 }), ['entry.settledAfterMinutes']],
    ['activity', { ...bout(AT, '2A'), before: 'low' }, ['entry.before']],
    ['activity', { ...bout(AT, '2A'), before: '5', peak: 3 }, ['entry.before']],
    ['activity', { ...bout(AT, '2A'), before: 5, peak: '3' }, ['entry.peak']],
    ['activity', { ...bout(AT, '2A'), peak: undefined }, ['entry.peak']],
    [
      'school',
      entry('school', AT, { step: 'L1', before: 3, peak: 2, settledAfterMinutes: 0 } as never),
      ['entry.peak'],
    ],
    ['check-in', { ...checkIn(AT), before: 3, peak: 2 }, []],
  ])('%s: %#', (_type, one, places) => {
    expect(checkEntry(one).map((problem) => problem.place)).toEqual(places);
  });
  it('a field called entry is checked in corrections only', () => {
    expect(checkEntry({ ...checkIn(AT), entry: { id: 'x' } })).toEqual([]);
  });
  it.each(['__proto__', 'constructor', 'prototype'])('never has a key %s, however deep', (key) => {
    const text = `{"a":[{"b":{"${key}":1}}]}`;
    const found = checkEntry({ ...injury(), extra: JSON.parse(text) });
    expect(found).toEqual([{ place: `entry.extra.a[0].b.${key}`, code: 'reserved-key', params: {} }]);
    const athlete = { ...ATHLETE, extra: JSON.parse(text) };
    expect(checkAthlete(athlete, 'athletes[2]')).toEqual([
      { place: `athletes[2].extra.a[0].b.${key}`, code: 'reserved-key', params: {} },
    ]);
  });
  it('has a type of the list', () => {
    expect([isEntryType('injury'), isEntryType('selfie'), isEntryType(['injury']), isEntryType(7)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a correction and its target', () => {
  it('a target of no known type is told by its own check, not here', () => {
    expect(checkCorrection({ peak: 99 }, { type: 'selfie' }, 'entries[0]')).toEqual([]);
  });
  it('a range is held, how fields fit together is not', () => {
    const target = { ...bout(AT, '2A') } as Record<string, unknown>;
    expect(checkCorrection({ peak: 99 }, target, 'entries[0]').map((one) => one.place)).toEqual([
      'entries[0].entry.peak',
    ]);
    expect(checkCorrection({ before: 5 }, target, 'entries[0]')).toEqual([]);
  });
  it('corrects no correction', () => {
    expect(checkCorrection({}, { type: 'correction' }, 'entries[4]')).toEqual([
      { place: 'entries[4].target', code: 'corrects-a-correction', params: {} },
    ]);
  });
});

describe('a value that is shown', () => {
  it.each([
    [undefined, 'nothing'],
    [[1, 2, 3], 'a list of 3'],
    [{ a: 1 }, 'an object'],
    [null, 'null'],
    ['x'.repeat(38), `"${'x'.repeat(38)}"`],
    ['x'.repeat(39), `"${'x'.repeat(38)}…`],
    [Number.POSITIVE_INFINITY, 'null'],
  ])('%j: %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });
});

describe('the same content', () => {
  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: 1 }, { a: 1, b: 0 }, false],
    [{ a: 1, b: 0 }, { a: 1 }, false],
    [[1, 2], [2, 1], false],
    [[1, 2], [1, 2, 3], false],
    [[1, 2], [1, 3], false],
    [[], { length: 0 }, false],
    [[7], { length: 1, 0: 7 }, false],
    [null, {}, false],
    [null, null, true],
    ['1', 1, false],
    [{ a: [] }, { a: {} }, false],
  ])('%j and %j: %s', (one, other, isSame) => {
    expect([sameContent(one, other), sameContent(other, one)]).toEqual([isSame, isSame]);
  });
});
