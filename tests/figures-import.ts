/**
 * `npm run figures`, third part: a health export of 265 MB, read while the page goes on. Of an ordinary processor and of one
 * six times slower: how long it takes, the longest that the page was busy at a stretch, how long each tap waited for its frame, and the
 * memory of the page before and at most. Fails where a tap waited 100 ms or more on an ordinary one, as the project asks.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { TOP } from '../src/cli/ensure.mjs';
import { serve } from '../src/cli/serve.mjs';
import imports from '../src/i18n/en/imports.ts';
import { findChromium } from './chromium.mjs';
import { writeExport } from './devices-files/large.ts';
import { injuredBefore, watchAnswering } from './e2e/answering.ts';
import { Person } from './e2e/person.ts';

const PORT = Number(process.env['E2E_PORT'] ?? 4188);
const MEGABYTES = Number(process.env['MEGABYTES'] ?? 265);
const NOW = Date.now();
const LONGEST_TAP = 100;
const folder = process.env['E2E_DIST'] ?? join(TOP, 'dist');
if (!existsSync(join(folder, 'index.html'))) throw new Error('Nothing is built: run `npm run build` first.');
const server = await serve({ folder, port: PORT, date: () => null });
const executablePath = findChromium();
const profile = mkdtempSync(join(tmpdir(), 'rejoin-import-'));
const file = join(profile, 'export.xml');
writeExport(file, MEGABYTES * 1024 * 1024, NOW);

const context = await chromium.launchPersistentContext(join(profile, 'browser'), {
  ...(executablePath === null ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
  baseURL: `http://localhost:${PORT}`,
  locale: 'en-GB',
  timezoneId: 'Europe/Amsterdam',
  viewport: { width: 390, height: 844 },
  serviceWorkers: 'block',
  bypassCSP: true,
});
await context.addInitScript('globalThis.__name = (given) => given');
await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
const page: Page = context.pages()[0] ?? (await context.newPage());
await page.goto('/');
const sam = new Person(page, context, 'en');
await sam.restore(injuredBefore(NOW));

/** Of the page and its workers together, in megabytes. */
async function memory(cdp: CDPSession): Promise<number> {
  const { processInfo } = (await cdp.send('SystemInfo.getProcessInfo')) as {
    processInfo: { type: string; id: number }[];
  };
  let most = 0;
  for (const { type, id } of processInfo) {
    if (type !== 'renderer') continue;
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    most = Math.max(most, Number(kilobytes ?? 0) / 1024);
  }
  return most;
}

let hasFailed = false;
const browser = await context.browser()?.newBrowserCDPSession();
const cdp = await context.newCDPSession(page);
console.log(`a health export of ${(statSync(file).size / 1024 / 1024).toFixed(0)} MB`);
for (const rate of [1, 6]) {
  await page.goto('/#/about');
  await sam.go('/watch-files');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  const stop = await watchAnswering(page);
  const before = browser === undefined ? Number.NaN : await memory(browser).catch(() => Number.NaN);
  const began = performance.now();
  await page.locator('#watch-file').setInputFiles(file);
  const title = page.getByRole('heading', { level: 1, name: imports.preview.title });
  let most = before;
  while (!(await title.isVisible())) {
    await page.mouse.click(10, 200);
    await page.waitForTimeout(200);
    if (browser !== undefined) most = Math.max(most, await memory(browser).catch(() => most));
    if (performance.now() - began > 500_000) throw new Error('It is not read after 500 s.');
  }
  const taken = (performance.now() - began) / 1000;
  const { longest, taps } = await stop();
  const worst = Math.max(...taps);
  if (rate === 1 && !(worst < LONGEST_TAP && longest < LONGEST_TAP)) hasFailed = true;
  console.log(
    `processor ${rate} × slower: read in ${taken.toFixed(0)} s; longest busy at a stretch ${longest.toFixed(0)} ms; ` +
      `${taps.length} taps, the slowest had its frame after ${worst.toFixed(0)} ms; memory ${before.toFixed(0)} MB before, at most ${most.toFixed(0)} MB`,
  );
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}
await context.close();
rmSync(profile, { recursive: true, force: true });
await server.close();
process.exit(hasFailed ? 1 : 0);
