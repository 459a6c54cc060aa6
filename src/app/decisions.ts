/** What a decision needs on screen: the engine and the words to say it in. */
import { loadDecider } from './state.ts';
import { loadDecisionWords } from './words.ts';

/** Awaited by the router before every screen but those of a first check-in. */
export async function loadDecisions(): Promise<void> {
  await Promise.all([loadDecider(), loadDecisionWords()]);
}
