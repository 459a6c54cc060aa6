import { beforeAll, describe, expect, it } from 'vitest';
import {
  builtFiles,
  closureOf,
  ensureBuilt,
  gzipBytes,
  precached,
  read,
  readManifest,
  revisionOf,
  scriptsOfPage,
} from './build.ts';
import { addressesIn } from './rules.ts';
import { readSources, type Source } from './source.ts';

/** JavaScript that a first visit loads up to and with a first check-in, compressed. */
const MOST_BYTES = 40_000;

/**
 * The same with Today, the engine and the words of decisions, which load once there is something to decide. Six profiles
 * with the names of their stages are in it: which one decides is known only from the log.
 */
const MOST_BYTES_WITH_TODAY = 70_000;

/** What a first check-in needs. Each must be in the entry, or be a chunk of its own: then that chunk counts as well. */
const FIRST_SCREENS = [
  'src/ui/screens/onboarding/onboarding.tsx',
  'src/ui/screens/signs/signs.tsx',
  'src/ui/screens/signs/emergency.tsx',
  'src/ui/screens/check-in/check-in.tsx',
];
/** One of them is loaded; the larger one is counted. */
const FIRST_WORDS = ['src/i18n/en/core.ts', 'src/i18n/nl/core.ts'];
const TODAY = ['src/ui/later.ts', 'src/ui/screens/today/today.tsx', 'src/app/decider.ts'];
const DECISION_WORDS = ['src/i18n/en/decisions.ts', 'src/i18n/nl/decisions.ts'];

/** A name that chart.js keeps in what it ships, however it is minified. */
const CHART_MARK = '$chartjs';

/** Words inside a warning of workbox, never fetched. */
const WORDS_OF_LIBRARIES = ['https://bit.ly/wb-precache'];

/** Files that `path` loads with itself, itself included. */
function staticClosure(sources: readonly Source[], path: string): Set<string> {
  const imports = new Map(sources.map((source) => [source.path, source.imports]));
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const one of imports.get(file) ?? []) if (one.path !== null && !one.isType && !one.isDynamic) add(one.path);
  };
  add(path);
  return found;
}

function firstLoad(...further: readonly string[]): string[] {
  const manifest = readManifest();
  const withEntry = staticClosure(readSources(), 'src/main.tsx');
  const chunks = [...FIRST_SCREENS, ...further].flatMap((source) => {
    if (manifest[source] !== undefined) return closureOf(manifest, source);
    if (withEntry.has(source)) return [];
    throw new Error(`${source} is neither in the entry nor a chunk: has it moved?`);
  });
  return [...new Set([...closureOf(manifest, 'index.html'), ...scriptsOfPage(), ...chunks])];
}

function weigh(files: readonly string[]): { total: number; told: string } {
  const sizes = files.map((file) => [file, gzipBytes(file)] as const);
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  return { total, told: [...sizes.map(([file, bytes]) => `${bytes} ${file}`), `${total} in all`].join('\n') };
}

describe('the built app', () => {
  beforeAll(ensureBuilt, 120_000);

  it.each(FIRST_WORDS)(`loads at most ${MOST_BYTES} bytes of script for a first check-in, words of %s`, (words) => {
    const { total, told } = weigh(firstLoad(words));
    expect(total, told).toBeLessThanOrEqual(MOST_BYTES);
  });

  it.each([0, 1])(`loads at most ${MOST_BYTES_WITH_TODAY} bytes up to Today, language %d`, (language) => {
    const words = [FIRST_WORDS[language] ?? '', DECISION_WORDS[language] ?? ''];
    const { total, told } = weigh(firstLoad(...words, ...TODAY));
    expect(total, told).toBeLessThanOrEqual(MOST_BYTES_WITH_TODAY);
  });

  it('has the chart in a chunk that a first check-in does not load', () => {
    const charts = builtFiles().filter((file) => file.endsWith('.js') && read(file).includes(CHART_MARK));
    expect(charts).not.toEqual([]);
    const first = FIRST_WORDS.flatMap((words) => firstLoad(words, ...TODAY));
    expect(charts.filter((file) => first.includes(file))).toEqual([]);
  });

  it('names nobody else’s address', () => {
    const texts = builtFiles().filter((file) => /\.(?:js|css|html|svg|json|webmanifest)$/.test(file));
    const found = texts.flatMap((file) => addressesIn(file, read(file).toString()));
    expect(found.filter((line) => !WORDS_OF_LIBRARIES.some((words) => line.includes(words)))).toEqual([]);
  });

  it('is on the device as a whole after the first visit', () => {
    const files = builtFiles().filter((file) => !['sw.js', '_headers'].includes(file) && !file.startsWith('.vite/'));
    expect(Object.fromEntries(precached())).toEqual(Object.fromEntries(files.map((file) => [file, revisionOf(file)])));
  });

  it('lets nothing run but its own files', () => {
    const page = read('index.html').toString();
    expect(page).toContain('default-src &#39;none&#39;; script-src &#39;self&#39;; style-src &#39;self&#39;');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son[a-z]+=/);
  });
});

// docs/hazards.md: H30
