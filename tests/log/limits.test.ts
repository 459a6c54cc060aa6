/** Files made to keep a device busy, to fill its memory or to slip something in: refused, or read as what they are. */
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/cli/problem-line.ts';
import { checkEntry } from '../../src/log/check.ts';
import { MOST_BYTES, MOST_PROBLEMS, readLogText, writeLogText } from '../../src/log/file.ts';
import { sameContent } from '../../src/log/same.ts';
import { visible, visibleJson } from '../../src/log/visible.ts';
import { ATHLETE, cleanStart, idOf, INJURY_AT } from '../engine/logs.ts';

const entries = cleanStart(INJURY_AT + 48 * 3_600_000);
const WHEN = '2026-03-09T07:40:00Z';
const text = writeLogText([ATHLETE], entries, WHEN);

function linesOf(given: string): string[] {
  const read = readLogText(given);
  return read.ok ? [] : read.problems.map(problemLine);
}
/** The valid file with something put in: `at` is a place in the text, what is put there JSON. */
const withField = (json: string): string => text.replace('"version": 1,', `"version": 1, ${json},`);
const inEntry = (json: string): string => text.replace(/("entries": \[\s*\{)/, (start) => `${start}${json},`);
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const listOf = (item: string, count: number): string => `[${Array.from({ length: count }, () => item).join(',')}]`;

describe('a file that is too much is refused before it costs anything:', () => {
  it.each([
    ['10 MB of open brackets', '['.repeat(MOST_BYTES), 'the file is nested too deeply'],
    ['5 million lists in each other', nested(MOST_BYTES / 2), 'the file is nested too deeply'],
    ['3 million blocks', `[${'{},'.repeat(3_000_000)}{}]`, 'more parts than a log can have'],
    [
      'one text of 10 MB',
      withField(`"x":"${'x'.repeat(MOST_BYTES - text.length - 20)}"`),
      /^x: expected a text of at most/,
    ],
    [
      'a key of 1 MB',
      withField(`"${'k'.repeat(1_000_000)}":1`),
      /expected names of at most 100 characters, got 1000000/,
    ],
    [
      '300,000 entries',
      text.replace('"entries": [', `"entries": [${'{},'.repeat(300_000)}`),
      'entries: expected at most 50000',
    ],
    [
      '4 million numbers as entries',
      text.replace('"entries": [', `"entries": [${'0,'.repeat(4_000_000)}`),
      'entries: expected at most 50000',
    ],
    [
      '501 people',
      text.replace('"athletes": [', `"athletes": [${'{},'.repeat(500)}`),
      'athletes: expected at most 500',
    ],
    ['a list that nobody knows', inEntry(`"x":${listOf('1', 1001)}`), 'entries[0].x: expected at most 1000'],
    [
      '101 fields',
      inEntry(`"x":{${Array.from({ length: 101 }, (_, i) => `"k${i}":1`).join(',')}}`),
      'entries[0].x: expected at most 100',
    ],
    ['a number above all numbers', inEntry('"x":1e999'), 'entries[0].x: expected a number, got Infinity'],
    ['one below all', inEntry('"x":[{"y":-1e999}]'), 'entries[0].x[0].y: expected a number, got -Infinity'],
    [
      'depth that the brackets in a text do not hide',
      inEntry(`"x":"]]]]","y":${nested(14)}`),
      'the file is nested too deeply',
    ],
  ])('%s', (_name, given, line) => {
    const before = performance.now();
    const lines = linesOf(given);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
    // No measure of speed: any of these took minutes, or all memory, where it was not caught.
    expect(performance.now() - before).toBeLessThan(20_000);
  });

  it('zones written in thousands of ways', () => {
    const file = JSON.parse(text) as { entries: Record<string, unknown>[] };
    const zones = Array.from({ length: 200 }, (_, n) =>
      Array.from('europe/amsterdam', (letter, index) => ((n >> index) & 1 ? letter.toUpperCase() : letter)).join(''),
    );
    file.entries = zones.map((zone, n) => ({ ...file.entries[0], id: idOf(5000 + n), zone }));
    expect(linesOf(JSON.stringify(file))).toEqual(['entries.zone: expected at most 100']);
    file.entries.length = 100;
    expect(linesOf(JSON.stringify(file))).toEqual([]);
  });

  it('changes of plan without end, each of which reads all anew', () => {
    const changes = (count: number): string => {
      const file = JSON.parse(text) as { entries: Record<string, unknown>[] };
      const { id: _, type: __, protocol, ...base } = file.entries.find((entry) => entry['type'] === 'injury')!;
      for (let n = 0; n < count; n += 1)
        file.entries.push({ ...base, id: idOf(6000 + n), type: 'protocol-change', protocol });
      return JSON.stringify(file);
    };
    expect(linesOf(changes(50))).toEqual([]);
    expect(linesOf(changes(51))).toEqual(['entries, of protocol-change: expected at most 50']);
  });

  it('many problems: the first are told, the rest is counted', () => {
    const read = readLogText(text.replace('"entries": [', `"entries": [${'7,'.repeat(40_000)}`));
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems).toHaveLength(MOST_PROBLEMS);
    expect(read.more).toBe(40_000 - MOST_PROBLEMS);
    expect(problemLine(read.problems[3]!)).toBe('entries[3]: expected an object, got 7');
  });
});

describe('what is odd and no harm is kept as it is:', () => {
  const kept = (json: string): unknown => {
    const read = readLogText(inEntry(json));
    return read.ok ? (read.file.entries[0] as any).x : read;
  };
  it.each([
    ['a field that nobody knows', '"x":{"y":[1,"two",null]}', { y: [1, 'two', null] }],
    ['half of a pair', '"x":"\\ud800"', '\ud800'],
    ['a character of no width', '"x":"a\\u0000b"', 'a\u0000b'],
    ['a number with more figures than it can keep', '"x":12345678901234567890', 12_345_678_901_234_567_000],
    ['minus nothing', '"x":-0', -0],
    ['twice the same name: the last', '"x":1,"x":2', 2],
  ])('%s', (_name, json, value) => {
    expect(kept(json)).toEqual(value);
    const read = readLogText(inEntry(json));
    const again = read.ok && readLogText(writeLogText(read.file.athletes, read.file.entries, WHEN));
    expect(again && again.ok && sameContent(again.file.entries, read.ok && read.file.entries)).toBe(true);
  });
  it.each(['NaN', 'Infinity', 'undefined', "'text'", '0x10', '01', '.5', '1.', '+1'])('%s is no JSON', (value) => {
    expect(linesOf(inEntry(`"x":${value}`))).toEqual(['the file is not JSON']);
  });
});

describe('keys into the prototype are refused at any depth:', () => {
  const places = [withField, inEntry, (json: string) => inEntry(`"a":[{"b":{${json}}}]`)];
  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])('%s', (key) => {
    for (const put of places) {
      expect(linesOf(put(`"${key}":{"polluted":1}`)).join()).toMatch(/this key is not allowed$/);
      expect(({} as any).polluted).toBeUndefined();
    }
    const name = key.replace('\\u005f', '_');
    const inside = JSON.parse(`{"a":[{"${key}":{}}]}`);
    expect(checkEntry({ ...entries[0], ...inside }).map(problemLine)).toContain(
      `entry.a[0].${name}: this key is not allowed`,
    );
  });
});

it('an entry from elsewhere may be of any depth', () => {
  let deep: unknown = 1;
  for (let index = 0; index < 100_000; index += 1) deep = [deep];
  expect(checkEntry({ ...entries[0], x: deep }).map((one) => one.code)).toEqual(['too-deep']);
});

describe('what a file says is shown without what changes the showing', () => {
  it('in a line for a terminal, in values and in names', () => {
    const mean = '\\u001b[2J\\u009b2J\\u202e';
    const lines = [
      ...linesOf(text.replace('"headache":0', `"${mean}":0`)),
      ...linesOf(text.replace('"injury"', `"${mean}"`)),
      problemLine({ place: '', code: 'unknown-protocol', params: { id: '\u001b]0;x\u0007', version: '' } }),
    ];
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
  });
  it('while names as people write them stay', () => {
    expect(visible('Zoë O’Neill-ש\u200fלום 👩‍⚕️')).toBe('Zoë O’Neill-ש\u200fלום 👩‍⚕️');
    expect(visible('Sam\u202e\u0000\ud800!')).toBe('Sam���!');
  });
  it('and JSON stays the same JSON', () => {
    const value = { 'a\u009b': ['\u202e', '\u007f', 'é'] };
    expect(visibleJson(JSON.stringify(value))).not.toMatch(/[\u007f-\u009f\u202e]/);
    expect(JSON.parse(visibleJson(JSON.stringify(value)))).toEqual(value);
  });
});

// docs/hazards.md: H36
