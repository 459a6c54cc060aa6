/** What is said in a step, for the screens: the rooms of screens know no rules, only what the app hands them. */
export { type Prompt, promptsBetween, promptsOfStep } from '../../drills/prompts.ts';
