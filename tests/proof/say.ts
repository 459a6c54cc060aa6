/** What the proof found, to be read by a person. */
import { assess } from '../../src/engine/index.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { formatLocal } from '../../src/time/zone.ts';
import type { Start } from './starts.ts';
import type { Found, Worst } from './spell.ts';
import { LETTERS } from './letters.ts';
import { tellEntry } from './tell.ts';
import { endOf, logOf, type Word, Writer, type Written } from './word.ts';

/** The word again, from the keys of its letters: `x2A` is an exceeded bout of 2A. */
export function wordOf(start: Start, keys: readonly string[]): Word {
  const writer = new Writer(start);
  const word: Written[] = [];
  for (const key of keys) word.push(writer.write(key[0] ?? '', endOf(start, word), key.slice(1)));
  return word;
}

export const nameOf = ({ protocol, before }: Start): string =>
  before === 'injury' ? `${protocol.id}, from the injury on` : `${protocol.id}, just before ${before}`;

/** Letters one by one, with their entries. */
function story(start: Start, keys: readonly string[]): string[] {
  return wordOf(start, keys).flatMap(({ letter, at, key, entries }) => [
    `    ${formatLocal(start.zone, at).slice(0, 16).replace('T', ' ')}  ${key}: ${letter.name}`,
    ...entries.map((entry) => `        ${tellEntry(entry)}`),
  ]);
}

function answerAt(start: Start, keys: readonly string[], now: number): string {
  const { stage, verdict, reasons } = assess(PROTOCOLS, start.athlete, logOf(start, wordOf(start, keys)), now);
  const codes = reasons.map((reason) => reason.code).join(' ');
  return `    ${formatLocal(start.zone, now).slice(0, 19).replace('T', ' ')}  → ${stage} · ${verdict} · ${codes}`;
}

export function sayFault(start: Start, { fault, letters }: Found): string {
  return [
    `✗ promise ${fault.promise}, ${nameOf(start)}: ${fault.what}`,
    ...story(start, letters),
    answerAt(start, letters, fault.at),
  ].join('\n');
}

export function sayWorst(start: Start, { letters, score, at }: Worst): string {
  const names = letters.map((key) => LETTERS[key[0] ?? '']?.name ?? key).join(', ');
  return [
    `${nameOf(start)} (${score.toFixed(1)}): ${names}`,
    ...story(start, letters),
    answerAt(start, letters, at),
  ].join('\n');
}
