/** A code with raw parameters; its words, said and shown, are in the area `drills`. */
export interface Prompt {
  /** Milliseconds into the task; later than 0, so that a task that begins at 0 says all of it. */
  readonly at: number;
  readonly code: PromptCode;
  readonly params: Readonly<Record<string, number | string>>;
}

export const PROMPT_CODES = [
  'intro',
  'sevens-start',
  'sevens-nudge',
  'sevens-anew',
  'months',
  'days',
  'letters',
  'letter',
  'letters-pause',
  'categories',
  'left',
  'right',
  'turn',
  'together',
  'tandem',
  'one-leg',
  'feet-down',
  'other-leg',
  'breathe-in',
  'breathe-out',
  'let-go',
] as const;
export type PromptCode = (typeof PROMPT_CODES)[number];

/** Prompts without end, in order. */
export type Prompts = Generator<Prompt, never, undefined>;

export const SECOND = 1_000;
/** The sentence that tells what to do comes first, a moment after the step is announced. */
export const INTRO_AT = SECOND;
/** And has this long, in milliseconds, before the task begins (own choice: the longest takes about eight seconds to say). */
export const BEGINS_AT = 12 * SECOND;

export const prompt = (at: number, code: PromptCode, params: Prompt['params'] = {}): Prompt => ({ at, code, params });
