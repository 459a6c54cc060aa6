import { beforeAll, describe, expect, it } from 'vitest';
import { builtFiles, ensureBuilt, gzipBytes, precached, read, revisionOf } from './build.ts';
import { firstLoad, LANGUAGES, loadWithToday } from './first-load.ts';
import { addressesIn } from './rules.ts';

/** JavaScript that a first visit loads up to and with a first check-in, compressed. */
const MOST_BYTES = 40_000;

/**
 * The same with Today, the engine and the words of decisions, which load once there is something to decide. Six profiles
 * with the names of their stages are in it: which one decides is known only from the log. So is the watch
 * over the clock (1.8 kB): no decision is shown without it; the stop signs of a bout and the mark of a running session
 * are 0.3 kB of it.
 */
const MOST_BYTES_WITH_TODAY = 72_000;

/** A name that chart.js keeps in what it ships, however it is minified. */
const CHART_MARK = '$chartjs';

/** Words inside a warning of workbox, never fetched. */
const WORDS_OF_LIBRARIES = ['https://bit.ly/wb-precache'];

function weigh(files: readonly string[]): { total: number; told: string } {
  const sizes = files.map((file) => [file, gzipBytes(file)] as const);
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  return { total, told: [...sizes.map(([file, bytes]) => `${bytes} ${file}`), `${total} in all`].join('\n') };
}

describe('the built app', () => {
  beforeAll(ensureBuilt, 120_000);

  it.each(LANGUAGES)(`loads at most ${MOST_BYTES} bytes of script for a first check-in (%s)`, (language) => {
    const { total, told } = weigh(firstLoad(language));
    expect(total, told).toBeLessThanOrEqual(MOST_BYTES);
  });

  it.each(LANGUAGES)(`loads at most ${MOST_BYTES_WITH_TODAY} bytes up to Today (%s)`, (language) => {
    const { total, told } = weigh(loadWithToday(language));
    expect(total, told).toBeLessThanOrEqual(MOST_BYTES_WITH_TODAY);
  });

  it('has the chart in a chunk that a first check-in does not load', () => {
    const charts = builtFiles().filter((file) => file.endsWith('.js') && read(file).includes(CHART_MARK));
    expect(charts).not.toEqual([]);
    const first = LANGUAGES.flatMap(loadWithToday);
    expect(charts.filter((file) => first.includes(file))).toEqual([]);
  });

  it('has every style sheet in the page: nothing waits for one that comes later', () => {
    const page = read('index.html').toString();
    // The emergency page has a sheet of its own, which the app never asks for.
    const sheets = builtFiles().filter((file) => file.endsWith('.css') && file !== 'emergency.css');
    expect(sheets).not.toEqual([]);
    expect(sheets.filter((file) => !page.includes(`<link rel="stylesheet" crossorigin href="/${file}"`))).toEqual([]);
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
