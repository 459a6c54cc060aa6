/** Prompts as words: one sentence each, said and shown alike. */
import type { Prompt } from '../../../drills/prompts.ts';
import type { AreaWords } from '../../../i18n/areas.ts';

type Words = AreaWords<'drills'>;
type Params = Prompt['params'];

const number = (params: Params, name: string): number => Number(params[name]);
const side = ({ side: told, over }: Params): 'left' | 'right' => ((told ?? over) === 'left' ? 'left' : 'right');

function introOf(w: Words, params: Params): string {
  const sentence = (w.intro as Readonly<Record<string, string>>)[String(params['what'])] ?? '';
  return params['with'] === 'one-leg' ? `${w.onOneLeg} ${sentence}` : sentence;
}

type Said = Readonly<Record<Prompt['code'], (w: Words, params: Params) => string>>;
/** A code that is new does not compile until it has its words here. */
const SAID: Said = {
  intro: introOf,
  'sevens-start': ({ said }, params) => said.sevensStart(number(params, 'start')),
  'sevens-nudge': ({ said }, params) => said.sevensNudge(number(params, 'way')),
  'sevens-anew': ({ said }, params) => said.sevensAnew(number(params, 'start')),
  months: ({ said }, params) => said.months(number(params, 'month')),
  days: ({ said }, params) => said.days(number(params, 'day')),
  letters: ({ said }, params) => said.letters(number(params, 'back')),
  letter: (_, params) => String(params['letter']),
  'letters-pause': ({ said }) => said.lettersPause,
  categories: ({ said }, params) => said.categories(number(params, 'one'), number(params, 'two')),
  left: ({ said }) => said.left,
  right: ({ said }) => said.right,
  turn: ({ said }, params) => said.turn[side(params)],
  together: ({ said }) => said.together,
  tandem: ({ said }, params) => said.tandem[side(params)],
  'one-leg': ({ said }, params) => said.oneLeg[side(params)],
  'feet-down': ({ said }) => said.feetDown,
  'other-leg': ({ said }) => said.otherLeg,
  'breathe-in': ({ said }) => said.breatheIn,
  'breathe-out': ({ said }) => said.breatheOut,
  'let-go': ({ said }, params) => said.letGo(number(params, 'part')),
};

export function promptWords(words: Words, { code, params }: Prompt): string {
  return SAID[code](words, params);
}
