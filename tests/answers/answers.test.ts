/**
 * What the engine answered, in full, to logs that are written by a rule: kept in kept/, one line each. Whether
 * an answer is right is asked elsewhere (edges, promises, scenarios, reasons); here nothing of it changes unseen, no figure
 * and no evidence. After a change that is meant, `REJOIN_KEEP_ANSWERS=1` writes them anew, and the difference is read.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { LETTERS } from '../proof/letters.ts';
import { CORRECTED } from './corrected.ts';
import { lineOf } from './line.ts';
import { MORE } from './more-letters.ts';
import { SCENARIOS } from './scenarios.ts';
import { type Asked, WORDS } from './words.ts';

const folder = new URL('./kept/', import.meta.url);
const isKept = process.env['REJOIN_KEEP_ANSWERS'] !== undefined;

function answersTo({ name, athlete, log, at }: Asked): string {
  const answers = at.map((now) => assess(PROTOCOLS, athlete, log, now));
  return [name, ...answers.map((answer, index) => `  ${lineOf(answer, answers[index - 1]?.history)}`)].join('\n');
}

describe.each([
  ['words', WORDS],
  ['corrected', CORRECTED],
  ['scenarios', SCENARIOS],
] as const)('%s', (file, asked) => {
  const url = new URL(`${file}.txt`, folder);
  if (isKept) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(url, `${asked.map(answersTo).join('\n\n')}\n`);
  }
  const kept = existsSync(url) ? readFileSync(url, 'utf8').trimEnd().split('\n\n') : [];
  // In small parts, so that one that fails is found soon.
  const parts = Array.from({ length: Math.ceil(asked.length / 15) }, (_, part) => part * 15);
  it.each(parts)('are answered as before, from %i on', (from) => {
    const now = asked.slice(from, from + 15).map(answersTo);
    expect(now).toEqual(kept.slice(from, from + 15));
  });
  it('are as many as were kept', () => {
    expect(kept.length).toBe(asked.length);
  });
});

describe('the letters', () => {
  it('each have one meaning', () => {
    expect(Object.keys(MORE).filter((mark) => LETTERS[mark] !== undefined)).toEqual([]);
  });
});
