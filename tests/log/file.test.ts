/** The log file: what is read is what was written, and what is wrong is named with its place; nothing is half read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/cli/problem-line.ts';
import { MOST_BYTES, readLogText, utf8Bytes, writeLogText } from '../../src/log/file.ts';
import { ATHLETE, checkIn, cleanStart, correction, idOf, INJURY_AT, bout, signs } from '../engine/logs.ts';
import { anyRecovery } from '../engine/recoveries.ts';

const entries = cleanStart(INJURY_AT + 48 * 3_600_000);
const valid = () => JSON.parse(writeLogText([ATHLETE], entries, '2026-03-09T07:40:00Z')) as Record<string, any>;
type Change = (file: Record<string, any>) => void;

function linesOf(change: Change): string[] {
  const file = valid();
  change(file);
  const read = readLogText(JSON.stringify(file));
  return read.ok ? [] : read.problems.map(problemLine);
}
const first = (type: string) => (file: Record<string, any>) => file['entries'].find((one: any) => one.type === type);
const indexOf = (type: string) => entries.findIndex((one) => one.type === type);
const CHECK = indexOf('check-in');
const SIGNS = indexOf('warning-signs');

describe('a log file', () => {
  it('reads what it wrote', () => {
    const read = readLogText(writeLogText([ATHLETE], entries, '2026-03-09T07:40:00Z'));
    expect(read.ok && read.file.entries).toEqual(entries);
    expect(read.ok && read.file.athletes).toEqual([ATHLETE]);
  });
  it('reads every arbitrary log that it wrote', () => {
    fc.assert(
      fc.property(anyRecovery, ({ athlete, log }) => {
        const read = readLogText(writeLogText([athlete], log, '2026-03-09T07:40:00Z'));
        expect(read.ok ? [] : read.problems).toEqual([]);
      }),
      { seed: 7, numRuns: 50 },
    );
  });
  it('writes and reads an empty log', () => {
    expect(readLogText(writeLogText([], [], '2026-03-09T07:40:00Z')).ok).toBe(true);
  });
  it('reads a file with a byte order mark', () => {
    expect(readLogText(`\uFEFF${JSON.stringify(valid())}`).ok).toBe(true);
  });
  it('counts the same entry twice as one', () => {
    const file = valid();
    file['entries'].push(file['entries'][0]);
    const read = readLogText(JSON.stringify(file));
    expect(read.ok && read.file.entries.length).toBe(entries.length);
  });
  it('keeps fields it does not know', () => {
    const file = valid();
    file['entries'][0].later = 'added';
    const read = readLogText(JSON.stringify(file));
    expect(read.ok && (read.file.entries[0] as any).later).toBe('added');
  });
});

describe('a bad file is refused with its place', () => {
  const cases: [string, Change, string][] = [
    [
      'another format',
      (f) => {
        f['format'] = 'other';
      },
      'format: expected "rejoin-log", got "other"',
    ],
    [
      'a newer version',
      (f) => {
        f['version'] = 2;
      },
      'version: this file is of version 2, newer than this program reads (1)',
    ],
    [
      'no version',
      (f) => {
        delete f['version'];
      },
      'version: expected 1, got nothing',
    ],
    [
      'entries not a list',
      (f) => {
        f['entries'] = {};
      },
      'entries: expected a list, got an object',
    ],
    [
      'an unknown type',
      (f) => {
        f['entries'][0].type = 'selfie';
      },
      'entries[0].type: expected one of injury, typical, check-in, activity, school, warning-signs, head-impact, examination, review, clearance, prescription, measure, protocol-change, school-plan, programme, programme-session, correction, got "selfie"',
    ],
    [
      'a score out of range',
      (f) => {
        first('check-in')(f).symptoms.headache = 9;
      },
      `entries[${CHECK}].symptoms.headache: expected 0–6, got 9`,
    ],
    [
      'a score below range',
      (f) => {
        first('check-in')(f).symptoms.headache = -1;
      },
      `entries[${CHECK}].symptoms.headache: expected 0–6, got -1`,
    ],
    [
      'half a score',
      (f) => {
        first('check-in')(f).symptoms.headache = 1.5;
      },
      `entries[${CHECK}].symptoms.headache: expected 0–6, got 1.5`,
    ],
    [
      'an unknown item',
      (f) => {
        first('check-in')(f).symptoms.toothache = 1;
      },
      `entries[${CHECK}].symptoms.toothache: expected a known id, got "toothache"`,
    ],
    [
      'an unknown sign',
      (f) => {
        first('warning-signs')(f).answers.cold = 'no';
      },
      `entries[${SIGNS}].answers.cold: expected a known id, got "cold"`,
    ],
    [
      'an answer of another kind',
      (f) => {
        first('warning-signs')(f).answers.seizure = true;
      },
      `entries[${SIGNS}].answers.seizure: expected one of yes, no, unsure, got true`,
    ],
    [
      'a date that does not exist',
      (f) => {
        f['entries'][0].at = '2026-02-30T10:00:00Z';
      },
      'entries[0].at: expected an existing date and time with offset (RFC 3339), got "2026-02-30T10:00:00Z"',
    ],
    [
      'a time without offset',
      (f) => {
        f['entries'][0].at = '2026-02-20T10:00:00';
      },
      'entries[0].at: expected an existing date and time with offset (RFC 3339), got "2026-02-20T10:00:00"',
    ],
    [
      'a 29 February of no leap year',
      (f) => {
        f['athletes'][0].birthDate = '2025-02-29';
      },
      'athletes[0].birthDate: expected a year, month or date that exists, got "2025-02-29"',
    ],
    [
      'a zone that does not exist',
      (f) => {
        f['entries'][0].zone = 'Mars/Base';
      },
      'entries[0].zone: expected an IANA time zone, got "Mars/Base"',
    ],
    [
      'no zone',
      (f) => {
        delete f['entries'][0].zone;
      },
      'entries[0].zone: missing, expected an IANA time zone',
    ],
    [
      'an id that is none',
      (f) => {
        f['entries'][0].id = '1';
      },
      'entries[0].id: expected a UUID in lower case, got "1"',
    ],
    [
      'an id used twice',
      (f) => {
        f['entries'][1].id = f['entries'][0].id;
      },
      'entries[1].id: the same id as entries[0] with other content',
    ],
    [
      'an athlete who is not there',
      (f) => {
        f['entries'][0].athlete = idOf(999);
      },
      `entries[0].athlete: no athlete "${idOf(999)}" in this file`,
    ],
    [
      'an empty name',
      (f) => {
        f['athletes'][0].name = '  ';
      },
      'athletes[0].name: expected a text of 1–80 characters, got "  "',
    ],
    [
      'a name that is too long',
      (f) => {
        f['athletes'][0].name = 'x'.repeat(81);
      },
      `athletes[0].name: expected a text of 1–80 characters, got "${'x'.repeat(38)}…`,
    ],
    [
      'a note that is too long',
      (f) => {
        f['entries'][0].note = 'x'.repeat(2001);
      },
      `entries[0].note: expected a text of 0–2000 characters, got "${'x'.repeat(38)}…`,
    ],
    [
      'an entry that is none',
      (f) => {
        f['entries'][0] = 7;
      },
      'entries[0]: expected an object, got 7',
    ],
    [
      'a key into the prototype',
      (f) => {
        f['entries'][0].constructor = {};
      },
      'entries[0].constructor: this key is not allowed',
    ],
  ];
  it.each(cases)('%s', (_name, change, line) => {
    expect(linesOf(change)).toContain(line);
  });
  const activities: [string, Record<string, unknown>, string][] = [
    [
      'a peak below before',
      { before: 3, peak: 2, settledAfterMinutes: 0 },
      'peak: expected at least before (3), got 2',
    ],
    ['0 minutes', { minutes: 0 }, 'minutes: expected a number above 0, at most 1440, got 0'],
    [
      'a rise that settled in no time',
      { peak: 1 },
      'settledAfterMinutes: expected more than 0 or null after a rise, got 0',
    ],
    [
      'settling without a rise',
      { settledAfterMinutes: 5 },
      'settledAfterMinutes: expected 0 where nothing rose, got 5',
    ],
    [
      'unknown settling without a rise',
      { settledAfterMinutes: null },
      'settledAfterMinutes: expected 0 where nothing rose, got null',
    ],
    ['a rating above 10', { before: 0, peak: 11, settledAfterMinutes: 5 }, 'peak: expected 0–10, got 11'],
  ];
  it.each(activities)('%s', (_name, fields, line) => {
    const at = entries.length;
    expect(linesOf((file) => file['entries'].push({ ...bout(INJURY_AT, '2A'), ...fields }))).toContain(
      `entries[${at}].${line}`,
    );
  });
  it('a correction of what may never change, of a correction, or to a wrong range', () => {
    const check = entries[CHECK]!;
    const one = correction(INJURY_AT, check.id, { by: { role: 'staff', name: 'x' } });
    const two = correction(INJURY_AT, one.id, { note: 'x' });
    const three = correction(INJURY_AT, check.id, { symptoms: { headache: 7 } });
    const at = entries.length;
    const lines = linesOf((file) => file['entries'].push(one, two, three));
    expect(lines).toContain(`entries[${at}].entry.by: this field can never be corrected`);
    expect(lines).toContain(`entries[${at + 1}].target: a correction may not correct a correction`);
    expect(lines).toContain(`entries[${at + 2}].entry.symptoms.headache: expected 0–6, got 7`);
  });
  it('says every problem, not the first alone', () => {
    const lines = linesOf((file) => {
      file['entries'][0].id = '1';
      first('check-in')(file).symptoms.headache = 9;
    });
    expect(lines.length).toBeGreaterThanOrEqual(2);
  });
});

describe('what is no file at all', () => {
  const problem = (text: string) => {
    const read = readLogText(text);
    return read.ok ? 'ok' : read.problems[0]?.code;
  };
  const text = JSON.stringify(valid());
  it.each([
    ['nothing', '', 'not-json'],
    ['a letter', 'Dear doctor', 'not-json'],
    ['a number', '7', 'not-a-log'],
    ['null', 'null', 'not-a-log'],
    ['a list', '[]', 'not-a-log'],
    ['cut off', text.slice(0, text.length / 2), 'truncated'],
    ['cut off in a name', text.slice(0, text.indexOf('Sam') + 1), 'truncated'],
    ['too deep', `{"format":"rejoin-log","version":1,"x":${'['.repeat(50)}${']'.repeat(50)}}`, 'too-deep'],
  ])('%s', (_name, given, code) => {
    expect(problem(given)).toBe(code);
  });
  it('any place at which a file is cut off is noticed', () => {
    for (let length = 1; length < text.length; length += 97) expect(problem(text.slice(0, length))).toBe('truncated');
  });
  it('is refused above 10 MB, not at it', () => {
    const pad = (bytes: number) => `${text}${' '.repeat(bytes - utf8Bytes(text))}`;
    expect(problem(pad(MOST_BYTES))).toBe('ok');
    expect(problem(pad(MOST_BYTES + 1))).toBe('too-large');
  });
  it('counts bytes as UTF-8 does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        expect(utf8Bytes(any)).toBe(new TextEncoder().encode(any).length);
      }),
      { seed: 3 },
    );
  });
  it('never throws and never pollutes, whatever the text', () => {
    const hostile = fc.oneof(fc.json(), fc.string(), fc.constant('{"__proto__":{"polluted":1}}'));
    fc.assert(
      fc.property(hostile, (any) => {
        readLogText(any);
        expect(({} as any).polluted).toBeUndefined();
      }),
      { seed: 4 },
    );
    const mutated = fc.tuple(fc.nat(text.length), fc.string({ maxLength: 5 }), fc.nat(5));
    fc.assert(
      fc.property(mutated, ([at, put, cut]) => {
        readLogText(text.slice(0, at) + put + text.slice(at + cut));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

it('builders make valid entries', () => {
  const file = JSON.parse(writeLogText([ATHLETE], [checkIn(INJURY_AT), signs(INJURY_AT)], '2026-03-09T07:40:00Z'));
  expect(readLogText(JSON.stringify(file)).ok).toBe(true);
});

// docs/hazards.md: H17
