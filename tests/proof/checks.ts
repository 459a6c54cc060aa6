/** The seven promises of the engine, asked of one word and its answers. Every check says what it found, or nothing. */
import type { assess, Assessment } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY } from '../../src/time/instant.ts';
import { tooEarly } from './early.ts';
import { type Freedom, freedomOf, isFreer } from './freer.ts';
import type { Raw } from './raw.ts';
import { unreasoned } from './reasons.ts';
import { difference } from './shifted.ts';
import type { Start } from './starts.ts';
import { goOn } from './way-on.ts';
import { keyOf, logOf, shift, type Word, type Written } from './word.ts';
import { LETTERS } from './letters.ts';

export type Engine = typeof assess;
/** What is wrong, by the number of the promise that is broken. */
export interface Fault {
  readonly promise: number;
  readonly at: number;
  readonly what: string;
}

/** A late entry may change what was so many hours before it. */
const BACK = 2 * DAY;

/** A bout or a symptom may be new or not by what was felt before: then an earlier value is what a rise is measured from. */
const MEASURES: ReadonlySet<string> = new Set(['m', 's']);

export class Checks {
  readonly #engine: Engine;
  readonly #start: Start;
  readonly #shiftedStart: readonly Entry[];
  readonly #depth: number;
  readonly #freedoms = new Map<string, readonly Freedom[]>();
  /** Words outside the tree: a letter was replaced, and another stage was allowed for those after it. */
  others = 0;
  /** Answers asked for. */
  answers = 0;

  constructor(engine: Engine, start: Start, depth: number) {
    this.#engine = engine;
    this.#start = start;
    this.#depth = depth;
    this.#shiftedStart = start.log.map(shift);
  }

  ask(log: readonly Entry[], now: number): Assessment {
    this.answers += 1;
    return this.#engine(PROTOCOLS, this.#start.athlete, log, now);
  }

  /** When a word is asked about: as its last letter is written, a second before the next, and, where it ends, a day on. */
  instantsOf(word: Word): number[] {
    const last = word.at(-1);
    if (last === undefined) return [this.#start.at];
    const { at, letter } = last;
    const instants = [at, at + letter.lasts - 1000];
    return word.length === this.#depth && letter.lasts < DAY ? [...instants, at + DAY - 1000] : instants;
  }

  remember(word: Word, answers: readonly Assessment[]): readonly Freedom[] {
    const freedoms = answers.map(freedomOf);
    this.#freedoms.set(keyOf(word), freedoms);
    return freedoms;
  }

  #freedomsOf(word: Word): readonly Freedom[] {
    const known = this.#freedoms.get(keyOf(word));
    if (known !== undefined) return known;
    this.others += 1;
    const log = logOf(this.#start, word);
    return this.remember(
      word,
      this.instantsOf(word).map((now) => this.ask(log, now)),
    );
  }

  /** Is an earlier value in this word what a later one is measured from? Then raising it may be good news. */
  #isMeasured(word: Word, index: number): boolean {
    const mark = word[index]?.key ?? '';
    const isNewAsked = this.#start.protocol.stages.some((stage) => stage.bout.rule === 'no-new-symptoms');
    return isNewAsked && MEASURES.has(mark) && word.slice(index + 1).some((one) => MEASURES.has(one.key));
  }

  /** Promise 1: every letter of the last day against each letter that it is a worse version of. */
  rewarded(word: Word, mine: readonly Freedom[]): Fault[] {
    const instants = this.instantsOf(word);
    const faults: Fault[] = [];
    const compare = (worse: readonly Freedom[], better: readonly Freedom[], letter: Written, what: string): void => {
      const [known, dated] = [letter.at, letter.at - letter.letter.age];
      for (const [index, now] of instants.entries()) {
        const [one, other] = [worse[index], better[index]];
        if (one === undefined || other === undefined) continue;
        const freer = isFreer(one, other, { now, known, dated });
        if (freer !== null) faults.push({ promise: 1, at: now, what: `${what}: ${freer}` });
      }
    };
    for (const [index, one] of word.entries()) {
      if ((instants[0] ?? 0) >= one.at + DAY || this.#isMeasured(word, index)) continue;
      const place = `letter ${index + 1}`;
      for (const mark of one.letter.worseThan) {
        const better = this.#freedomsOf(word.with(index, one.write(mark)));
        compare(mine, better, one, `${place}, ${one.letter.name}, rather than ${LETTERS[mark]?.name}`);
      }
      // The bouts after it were of the stage that this word allowed: the worse word is not written anywhere else.
      if (!word.slice(index + 1).some((other) => other.letter.isOfStage)) continue;
      for (const worse of this.#worseThan(one)) {
        const changed = word.with(index, worse);
        if (this.#isMeasured(changed, index)) continue;
        compare(
          this.#freedomsOf(changed),
          mine,
          worse,
          `${place}, ${worse.letter.name}, rather than ${one.letter.name}`,
        );
      }
    }
    return faults;
  }

  #worseThan(one: Written): Written[] {
    const mark = one.key[0] ?? '';
    return Object.entries(LETTERS)
      .filter(([, letter]) => letter.worseThan.includes(mark))
      .map(([worse]) => one.write(worse));
  }

  /** Promises 2 and 3 in one: written backwards and twice, a day later, all is the same but a day later. */
  moved(word: Word, answer: Assessment, now: number): Fault[] {
    const log = [...this.#shiftedStart, ...word.flatMap((one) => one.shifted)];
    const again = log.at(-1);
    const doubled = [...log.toReversed(), ...log, ...(again === undefined ? [] : [structuredClone(again)])];
    const found = difference(answer, this.ask(doubled, now + DAY), 1);
    if (found === null) return [];
    const isByOrder = difference(answer, this.ask([...logOf(this.#start, word)].toReversed(), now), 0) !== null;
    const isByDoubles =
      difference(answer, this.ask([...logOf(this.#start, word), ...logOf(this.#start, word)], now), 0) !== null;
    const isByShift = difference(answer, this.ask(log, now + DAY), 1) !== null;
    const faults: Fault[] = [];
    if (isByOrder || isByDoubles || !isByShift)
      faults.push({ promise: 2, at: now, what: `in another order or twice: ${found}` });
    if (isByShift) faults.push({ promise: 3, at: now, what: `a day later: ${found}` });
    return faults;
  }

  /** Promises 4 and 6, by the raw log alone. */
  right(log: readonly Entry[], raw: Raw, now: number, answer: Assessment): Fault[] {
    const early = tooEarly(this.#start.athlete, raw, now, answer, this.#start.at - BACK);
    const silent = unreasoned(log, answer);
    return [
      ...early.map((what) => ({ promise: 4, at: now, what })),
      ...silent.map((what) => ({ promise: 6, at: now, what })),
    ];
  }

  /** Promise 5: from here there is a way to the end. */
  stuck(log: readonly Entry[], now: number): Fault[] {
    const { verdict, stage, reasons } = goOn(this.#engine, this.#start.athlete, log);
    const codes = reasons.map((reason) => reason.code).join(' ');
    return verdict === 'complete'
      ? []
      : [{ promise: 5, at: now, what: `weeks of good days later still at ${stage}: ${codes}` }];
  }

  /** Promise 7: asked about an instant before the last letter, the answer is what it was without it. */
  remembered(log: readonly Entry[], then: number, was: string): Fault[] {
    const is = JSON.stringify(this.ask(log, then));
    return is === was ? [] : [{ promise: 7, at: then, what: `was ${was}\n   is ${is}` }];
  }
}
