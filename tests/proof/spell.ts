/** Writes every word up to a length after one start, and asks all promises of each. */
import type { Assessment } from '../../src/engine/index.ts';
import { rankOf } from './freer.ts';
import { Checks, type Engine, type Fault } from './checks.ts';
import { MINUTE } from '../../src/time/instant.ts';
import { ALPHABET } from './letters.ts';
import { Raw } from './raw.ts';
import type { Start } from './starts.ts';
import { endOf, logOf, type Word, Writer } from './word.ts';

export interface Task {
  readonly start: Start;
  readonly depth: number;
  /** A part of the alphabet, in its order. */
  readonly letters?: string;
  /** Of so many words one is led on to the end of the plan (promise 5). */
  readonly ledOn?: number;
  /** In milliseconds since 1970: stop here, and say so. */
  readonly deadline?: number;
}

export interface Found {
  readonly fault: Fault;
  readonly letters: readonly string[];
}

/** The freest answer for the most alarming content: how far up, times how alarming. */
export interface Worst {
  readonly score: number;
  readonly letters: readonly string[];
  readonly at: number;
}

export interface Spelled {
  logs: number;
  instants: number;
  answers: number;
  others: number;
  ledOn: number;
  /** How often a promise was broken, and the first of each kind. */
  faults: number;
  found: Found[];
  worst: Worst | null;
  /** False where there was no time for all of it. */
  isWhole: boolean;
  milliseconds: number;
}

/** More of the same says nothing new, and an engine that is wrong this often needs no more proof. */
const TOLD = 5;
const ENOUGH = 500;

const marksOf = (word: Word): string[] => word.map((one) => one.key);

function worseOf(worst: Worst | null, word: Word, answer: Assessment, at: number, stages: number): Worst | null {
  if (answer.verdict === 'stop') return worst;
  const weight = word.reduce((sum, one) => sum + one.letter.weight, 0);
  const height = (answer.verdict === 'complete' ? stages : rankOf(answer)) / stages;
  const score = height * weight;
  return score > (worst?.score ?? 0) ? { score, letters: marksOf(word), at } : worst;
}

export function spell(engine: Engine, { start, depth, letters = ALPHABET, ledOn = 5000, deadline }: Task): Spelled {
  const checks = new Checks(engine, start, depth);
  const writer = new Writer(start);
  const stages = start.protocol.stages.length;
  const began = performance.now();
  const spelled: Spelled = {
    logs: 0,
    instants: 0,
    answers: 0,
    others: 0,
    ledOn: 0,
    faults: 0,
    found: [],
    worst: null,
    isWhole: true,
    milliseconds: 0,
  };

  function note(fault: Fault, word: Word): void {
    spelled.faults += 1;
    const isNew = spelled.found.every((one) => one.fault.what !== fault.what);
    if (isNew && spelled.found.length < TOLD) spelled.found.push({ fault, letters: marksOf(word) });
  }

  /** All promises of one word; what is allowed when its last letter is written. */
  function checked(word: Word, before: { readonly at: number; readonly said: string }): Assessment | null {
    const log = logOf(start, word);
    const instants = checks.instantsOf(word);
    const raw = new Raw(log, instants[0] ?? start.at); // nothing of the word is written after that
    const answers = instants.map((now) => checks.ask(log, now));
    const faults = checks.rewarded(word, checks.remember(word, answers));
    for (const [index, now] of instants.entries()) {
      const answer = answers[index];
      if (answer === undefined) continue;
      if (index > 0) faults.push(...checks.right(log, raw, now, answer));
      if (index === 1) faults.push(...checks.moved(word, answer, now));
      spelled.worst = worseOf(spelled.worst, word, answer, now, stages);
    }
    faults.push(...checks.remembered(log, before.at, before.said));
    const isLed = spelled.logs % ledOn === Math.floor(ledOn / 2);
    if (isLed) faults.push(...checks.stuck(log, instants.at(-1) ?? start.at));
    spelled.logs += 1;
    spelled.ledOn += isLed ? 1 : 0;
    spelled.instants += instants.length;
    for (const fault of faults) note(fault, word);
    return answers[0] ?? null;
  }

  function write(word: Word, before: { readonly at: number; readonly said: string }): void {
    const at = endOf(start, word);
    // What the next letters are about is what is allowed when they are written, before they are.
    const allowed = checks.ask(logOf(start, word), at).stage;
    for (const mark of letters) {
      if (spelled.faults >= ENOUGH) return;
      if (deadline !== undefined && Date.now() > deadline) {
        spelled.isWhole = false;
        return;
      }
      const last = writer.write(mark, at, allowed);
      const longer = [...word, last];
      const answer = checked(longer, before);
      if (longer.length < depth && answer !== null) write(longer, { at: last.at, said: JSON.stringify(answer) });
    }
  }

  // Signs are written a minute before a check-in: what was said before that is what must be remembered.
  const at = start.at - 2 * MINUTE;
  write([], { at, said: JSON.stringify(checks.ask(start.log, at)) });
  spelled.answers = checks.answers;
  spelled.others = checks.others;
  spelled.milliseconds = performance.now() - began;
  return spelled;
}
