/**
 * Calls for the body: where to turn, and how to stand. Heads that turn get dizzy: nobody is sent round in one direction,
 * and nobody stands without something to hold. Every number of time here is an own choice.
 */
import type { Chance } from './chance.ts';
import { BEGINS_AT, prompt, type Prompts, SECOND } from './prompt.ts';

export const CALL_LEAST = 5;
export const CALL_MOST = 10;
/** Quarter turns to one side, net, at most. */
export const MOST_TURNED = 2;
/** The same call twice running at most, and at least so many other calls between two whole turns. */
export const MOST_SAME = 2;
export const BETWEEN_TURNS = 3;

/** Quarter turns of a call; to the right is positive. A turn says over which shoulder. */
export function quartersOf(code: string, over: unknown): number {
  if (code === 'turn') return over === 'right' ? 2 : -2;
  return code === 'right' ? 1 : -1;
}

type Call = readonly [code: 'left' | 'right' | 'turn', over?: 'left' | 'right'];
const CALLS: readonly Call[] = [['left'], ['right'], ['left'], ['right'], ['turn', 'left'], ['turn', 'right']];

export function* leftRight(chance: Chance): Prompts {
  let at = BEGINS_AT;
  let turned = 0;
  const said: string[] = [];
  const mayCome = ([code, over]: Call): boolean => {
    if (Math.abs(turned + quartersOf(code, over)) > MOST_TURNED) return false;
    const recent = said.slice(-MOST_SAME);
    if (recent.length === MOST_SAME && recent.every((one) => one === code)) return false;
    return code !== 'turn' || (said.length > 0 && !said.slice(-BETWEEN_TURNS).includes('turn'));
  };
  for (;;) {
    const [code, over] = chance.oneOf(CALLS.filter(mayCome));
    turned += quartersOf(code, over);
    said.push(code);
    yield prompt(at, code, over === undefined ? {} : { over });
    at += chance.between(CALL_LEAST, CALL_MOST) * SECOND;
  }
}

/** How long a position is held, and how long both feet are down between two. No clinician's test has these. */
export const HOLD = 15 * SECOND;
export const FEET_DOWN = 8 * SECOND;

/** Both sides as often, one after the other; which is first, chance says. */
export function* balance(chance: Chance): Prompts {
  let at = BEGINS_AT;
  for (;;) {
    const sides = chance.oneOf([
      ['left', 'right'],
      ['right', 'left'],
    ] as const);
    const positions = [
      prompt(0, 'together'),
      ...sides.map((side) => prompt(0, 'tandem', { side })),
      ...sides.map((side) => prompt(0, 'one-leg', { side })),
    ];
    for (const position of positions) {
      yield { ...position, at };
      yield prompt(at + HOLD, 'feet-down');
      at += HOLD + FEET_DOWN;
    }
  }
}

/** Who does a task on one leg changes legs this often. */
export const LEG_EVERY = 20 * SECOND;

export function* legs(): Prompts {
  for (let at = BEGINS_AT + LEG_EVERY; ; at += LEG_EVERY) yield prompt(at, 'other-leg');
}
