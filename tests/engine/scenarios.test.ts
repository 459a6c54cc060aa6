/** Every scenario file: a log, an instant, and what a careful reader of the rules expects. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/engine/assessment.ts';
import { assess } from '../../src/engine/index.ts';
import { readLogText } from '../../src/log/file.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { parseInstant } from '../../src/time/instant.ts';
import { type Expectation, expand, type Scenario, withOffset } from '../scenarios/expand.ts';

const folder = new URL('../scenarios/', import.meta.url);
const root = new URL('../../', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
const load = (name: string): Scenario => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Scenario;

function check(answer: Assessment, expected: Expectation): void {
  const codes = answer.reasons.map((reason) => reason.code);
  const notices: string[] = answer.notices.map((notice) => notice.code);
  if (expected.protocol !== undefined) expect(answer.protocol?.id, 'protocol').toBe(expected.protocol);
  if (expected.stage !== undefined) expect(answer.stage, 'stage').toBe(expected.stage);
  if (expected.verdict !== undefined) expect(answer.verdict, 'verdict').toBe(expected.verdict);
  if (expected.day !== undefined) expect(answer.day, 'day').toBe(expected.day);
  if (expected.codes) expect(codes, 'codes').toEqual(expected.codes);
  for (const code of expected.codesInclude ?? []) expect(codes, 'codes').toContain(code);
  for (const code of expected.notices ?? []) expect(notices, 'notices').toContain(code);
  for (const code of expected.noticesExclude ?? []) expect(notices, 'notices').not.toContain(code);
  if (expected.opensAt !== undefined) {
    const opensAt = answer.next?.opensAt ?? null;
    const wanted = expected.opensAt === null ? null : parseInstant(withOffset(expected.opensAt));
    expect(opensAt === null ? null : parseInstant(opensAt), 'opensAt').toBe(wanted);
  }
  if (expected.learn) {
    expect(answer.learn?.step, 'learn.step').toBe(expected.learn.step);
    expect(answer.learn?.complete, 'learn.complete').toBe(expected.learn.complete);
    if (expected.learn.codes)
      expect(
        answer.learn?.reasons.map((r) => r.code),
        'learn',
      ).toEqual(expected.learn.codes);
  }
  if (expected.path)
    expect(
      answer.history.map((move) => `${move.from}>${move.to}`),
      'path',
    ).toEqual(expected.path);
}

describe('scenarios', () => {
  for (const name of files) {
    const scenario = load(name);
    it(`${name}: ${scenario.situation}`, () => {
      const read = readLogText(JSON.stringify(expand(scenario)));
      expect(read.ok ? [] : read.problems).toEqual([]);
      if (!read.ok) return;
      const now = parseInstant(withOffset(scenario.at, scenario.zone));
      const athlete = read.file.athletes[0];
      if (!athlete) throw new Error('a scenario needs an athlete');
      check(assess(PROTOCOLS, athlete, read.file.entries, now), scenario.expect);
    });
  }
});

describe('there are enough of them', () => {
  /** Profile of the injury that counts: the newest. */
  const profileOf = (name: string): unknown =>
    load(name).log.entries.findLast((entry) => entry['type'] === 'injury')?.['protocol'];
  const profiles = files.map(profileOf);
  it('at least sixty, each with a number of its own', () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(files.map((name) => Number.parseInt(name, 10))).toEqual(files.map((_name, index) => index + 1));
  });
  it.each(PROTOCOLS.map((protocol) => protocol.id))('at least eight begin under %s', (id) => {
    expect(profiles.filter((profile) => profile === id).length).toBeGreaterThanOrEqual(8);
  });
  it('each says what it is about, and expects something', () => {
    const empty = files.filter((name) => {
      const { situation, expect: expected } = load(name);
      return situation.length < 20 || Object.keys(expected).length === 0;
    });
    expect(empty).toEqual([]);
  });
});

// A mutant is not seen by a process of its own.
describe.skipIf(process.env['REJOIN_MUTATION'] !== undefined)('scenarios through the command line', () => {
  const through = files.filter((name) => /^(04|06|13|14)-/.test(name));
  it.each(through)(
    '%s gives the same answer',
    (name) => {
      const scenario = load(name);
      const log = expand(scenario);
      const file = join(mkdtempSync(join(tmpdir(), 'scenario-')), 'log.json');
      writeFileSync(file, JSON.stringify(log));
      const at = withOffset(scenario.at, scenario.zone);
      const output = execFileSync('node_modules/.bin/tsx', ['src/cli/assess.ts', file, '--at', at], {
        cwd: root,
        encoding: 'utf8',
      });
      const answer = JSON.parse(output) as Assessment;
      check(answer, scenario.expect);
      const read = readLogText(JSON.stringify(log));
      const athlete = read.ok ? read.file.athletes[0] : undefined;
      if (!read.ok || !athlete) throw new Error('the log is not valid');
      expect(answer).toEqual(
        JSON.parse(JSON.stringify(assess(PROTOCOLS, athlete, read.file.entries, parseInstant(at)))),
      );
    },
    30_000,
  );
});
