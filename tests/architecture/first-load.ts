/** Which scripts a first visit loads: worked out from the build, and compared with a browser in `tests/e2e/first-load.spec.ts`. */
import { closureOf, readChunks, readManifest, scriptsOfPage } from './build.ts';

/** What a first check-in needs, be it in the entry or in chunks of its own. */
const FIRST = [
  'src/main.tsx',
  'src/ui/screens/onboarding/onboarding.tsx',
  'src/ui/screens/signs/signs.tsx',
  'src/ui/screens/signs/emergency.tsx',
  'src/ui/screens/check-in/check-in.tsx',
];
const TODAY = [
  'src/ui/later.ts',
  'src/ui/screens/today/today.tsx',
  'src/app/decider.ts',
  'src/platform/clock-check.ts',
];

export type Language = 'en' | 'nl';
export const LANGUAGES: readonly Language[] = ['en', 'nl'];

/** The file that holds this source, and all files it needs before it runs. */
function filesOf(source: string): string[] {
  const holder = Object.entries(readChunks()).find(([, sources]) => sources.includes(source));
  if (holder === undefined) throw new Error(`${source} is in no chunk: has it moved?`);
  const manifest = readManifest();
  const keys = Object.keys(manifest).filter((key) => key === source || manifest[key]?.file === holder[0]);
  return keys.flatMap((key) => closureOf(manifest, key));
}

/** Files of script up to and with a first check-in. */
export function firstLoad(language: Language, ...further: readonly string[]): string[] {
  const sources = [...FIRST, `src/i18n/${language}/core.ts`, ...further];
  return [...new Set([...closureOf(readManifest(), 'index.html'), ...scriptsOfPage(), ...sources.flatMap(filesOf)])];
}

/** The same up to Today, with the engine and the words of decisions. */
export function loadWithToday(language: Language): string[] {
  return firstLoad(language, ...TODAY, `src/i18n/${language}/decisions.ts`);
}
