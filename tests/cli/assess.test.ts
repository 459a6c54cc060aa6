/** The command line as somebody calls it: a file in, one JSON object out, or exit status 2 and every problem by its place. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import { writeLogText } from '../../src/log/file.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, formatUtc } from '../../src/time/instant.ts';
import { ATHLETE, cleanBouts, cleanStart, idOf, injury, INJURY_AT } from '../engine/logs.ts';

const root = new URL('../../', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'rejoin-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function call(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'assess', '--', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '' && !line.startsWith('npm ')) };
}

const log = [...cleanStart(INJURY_AT + 4 * DAY), ...cleanBouts('2A', '2B', '3')];
const now = INJURY_AT + 4 * DAY;
const at = formatUtc(now);
const textOf = (entries: readonly Entry[], athletes: readonly Athlete[] = [ATHLETE]): string =>
  writeLogText(athletes, entries, '2026-03-09T07:40:00Z');
function fileOf(text: string): string {
  const file = join(folder, `${Math.trunc(performance.now() * 1000)}.json`);
  writeFileSync(file, text);
  return file;
}

describe('a valid log', () => {
  const answer = assess(PROTOCOLS, ATHLETE, log, now);
  it('is assessed as the engine does it, from a file and from standard input', () => {
    const fromFile = call([fileOf(textOf(log)), '--at', at]);
    expect(fromFile).toMatchObject({ status: 0, lines: [] });
    expect(JSON.parse(fromFile.stdout)).toEqual(answer);
    expect(call(['-', '--at', at], textOf(log)).stdout).toBe(fromFile.stdout);
  });
  it('of several athletes gives a list, of one who is named that one', () => {
    const twin: Athlete = { ...ATHLETE, id: idOf(77) };
    const text = textOf([...log, { ...injury(), id: idOf(78), athlete: twin.id }], [ATHLETE, twin]);
    const both = JSON.parse(call(['-', '--at', at], text).stdout) as { athlete: string; stage: string }[];
    expect(both.map((one) => one.athlete)).toEqual([ATHLETE.id, twin.id]);
    expect(both[0]).toEqual(answer);
    expect(JSON.parse(call(['-', '--at', at, '--athlete', twin.id], text).stdout)).toEqual(both[1]);
  });
  it('of nobody gives an empty list', () => {
    expect(JSON.parse(call(['-'], textOf([], [])).stdout)).toEqual([]);
  });
  it('without an instant is assessed now', () => {
    const { stdout } = call(['-'], textOf(log));
    expect(Math.abs(Date.parse((JSON.parse(stdout) as { at: string }).at) - Date.now())).toBeLessThan(60_000);
  });
});

describe('what cannot be assessed exits with 2 and says why, with nothing on standard output', () => {
  const broken = textOf(log).replace('"headache":0', '"headache":9');
  const position = log.findIndex((entry) => entry.type === 'check-in');
  it.each([
    ['a wrong range', ['-', '--at', at], broken, `entries[${position}].symptoms.headache: expected 0–6, got 9`],
    ['cut off', ['-'], textOf(log).slice(0, 500), 'the file ends in the middle; it was cut off'],
    ['no JSON', ['-'], 'Dear doctor', 'the file is not JSON'],
    [
      'a newer version',
      ['-'],
      textOf(log).replace('"version": 1', '"version": 2'),
      'version: this file is of version 2, newer than this program reads (1)',
    ],
    [
      'a protocol that is not known',
      ['-'],
      textOf([injury({ protocol: 'mine-2030' })]),
      'entries[0].protocol: protocol mine-2030 is not known',
    ],
    [
      'a version of it that is not known',
      ['-'],
      textOf([injury({ protocolVersion: '9.9.9' })]),
      'entries[0].protocol: protocol cisg-2022 version 9.9.9 is not known',
    ],
    [
      'an instant that does not exist',
      ['-', '--at', '2026-02-30T10:00:00Z'],
      textOf(log),
      '--at: expected an existing date and time with offset (RFC 3339), got 2026-02-30T10:00:00Z',
    ],
    [
      'an athlete who is not there',
      ['-', '--athlete', idOf(5)],
      textOf(log),
      `--athlete: no athlete ${idOf(5)} in this file`,
    ],
  ])('%s', (_name, args, input, line) => {
    const { status, stdout, lines } = call(args, input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(lines).toContain(line);
  });
  it('a file that is not there, and a call without one', () => {
    const missing = call([join(folder, 'none.json')]);
    expect(missing).toMatchObject({ status: 2, stdout: '' });
    expect(missing.lines[0]).toContain('cannot be read');
    expect(call([]).lines[0]).toContain('usage:');
    expect(call(['a', 'b']).status).toBe(2);
    expect(call(['-', '--colour']).status).toBe(2);
  });
});

// docs/hazards.md: H20
