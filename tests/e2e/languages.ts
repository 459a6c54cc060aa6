/**
 * What a recovery stands on is walked through in both languages: a whole recovery, three people, every page there is
 * (`access.spec.ts`), the first load. Any other walk is done in one of them, some in the one and some in the other: words
 * are typed, so that none can be missing, and a run has to end in time. `E2E_LANGUAGES=both npm run e2e` does all in both.
 */
import type { Language } from './person.ts';

export const BOTH: readonly Language[] = ['en', 'nl'];

export function usually(language: Language): readonly Language[] {
  return process.env['E2E_LANGUAGES'] === 'both' ? BOTH : [language];
}
