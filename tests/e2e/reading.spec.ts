/** Files of somebody else: a large one is read beside the page, which shows how far it is, stays awake, and can end it. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, test } from './watched.ts';
import { serve } from '../../src/cli/serve.mjs';
import { BUILT } from './builds.ts';
import { march, newDevice } from './device.ts';
import { idOf, injuryOnly, SAM, type TestFile } from './logs.ts';
import type { Person } from './person.ts';

/** Two megabytes. */
const MANY = 7000;

function large(): TestFile {
  const file = injuryOnly();
  for (let n = 0; n < MANY; n += 1) {
    const at = `2026-03-0${1 + (n % 4)}T${String(10 + (n % 13))}:${String(n % 60).padStart(2, '0')}:00+01:00`;
    const by = { role: 'athlete', name: 'Sam' };
    const base = { id: idOf(1000 + n), athlete: SAM, at, recordedAt: '2026-03-04T12:00:00+01:00', by };
    file.entries.push({ ...base, zone: 'Europe/Amsterdam', type: 'measure', kind: 'steps', value: n, unit: 'count' });
  }
  return file;
}

/** Runs on a build whose reader is another one, or is gone; without a service worker, which would keep the right one. */
async function withReader(script: string | null, browser: Browser, run: (sam: Person) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rejoin-reader-'));
  cpSync(BUILT, folder, { recursive: true });
  const [reader = '', ...others] = readdirSync(join(folder, 'assets')).filter((name) => /^reader-.*\.js$/.test(name));
  expect(others).toEqual([]);
  if (script === null) rmSync(join(folder, 'assets', reader));
  else writeFileSync(join(folder, 'assets', reader), script);
  const server = await serve({ folder, port: 0 });
  try {
    const sam = await newDevice(browser, 'en', march(5, '12:00'), { serviceWorkers: 'block', baseURL: server.url });
    await run(sam);
    await sam.context.close();
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}
const ENDLESS = 'self.onmessage = () => { self.postMessage({ part: 0.5 }); for (;;); };';

const bar = (sam: Person) => sam.page.locator('.progress');

test('a large file is read in a worker and gives the same log', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  const workers: string[] = [];
  sam.page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
  const file = large();
  await sam.restore(JSON.stringify(injuryOnly()));
  expect(workers).toEqual([]);
  await sam.restore(JSON.stringify(file));
  expect(workers).toEqual([expect.stringMatching(/^\/assets\/reader-[\w-]+\.js$/)]);
  const saved = JSON.parse(readFileSync(await sam.backup(info.outputPath('after.json')), 'utf8')) as TestFile;
  const byId = (entries: TestFile['entries']) => new Map(entries.map((entry) => [entry['id'], entry]));
  expect(byId(saved.entries)).toEqual(byId(file.entries));
  await sam.context.close();
});

test('a large file that is wrong is refused with its places, and what is not told is counted', async ({ browser }) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  const file = large();
  for (const entry of file.entries.slice(1, 3001)) entry['value'] = 'many';
  await sam.openFile(JSON.stringify(file));
  const alert = sam.page.getByRole('alert');
  await expect(alert).toContainText(sam.w.backup.problems(3000));
  await expect(alert.locator('code').first()).toHaveText('entries[1].value');
  await expect(alert).toContainText(sam.w.backup.moreProblems(2980));
  await sam.context.close();
});

test('reading that does not end can be cancelled, and the page is awake meanwhile', async ({ browser }) => {
  await withReader(ENDLESS, browser, async (sam) => {
    await sam.openFile(JSON.stringify(large()));
    await expect(bar(sam)).toHaveAttribute('aria-label', sam.w.common.of(50, 100));
    await sam.button(sam.w.common.cancel).click();
    await expect(bar(sam)).toHaveCount(0);
    await expect(sam.page.getByText(sam.w.backup.reading)).toHaveCount(0);
    await sam.heading(sam.w.backup.title);
    await expect.poll(() => sam.page.workers().length).toBe(0);
  });
});

test('reading that does not end is ended after a minute', async ({ browser }) => {
  await withReader(ENDLESS, browser, async (sam) => {
    await sam.openFile(JSON.stringify(large()));
    await expect(bar(sam)).toBeVisible();
    await sam.page.clock.fastForward(50_000);
    await expect(bar(sam)).toBeVisible();
    await sam.page.clock.fastForward(11_000);
    await expect(sam.page.getByRole('alert')).toContainText(sam.w.terms.problems['too-slow']({}));
    await expect.poll(() => sam.page.workers().length).toBe(0);
  });
});

test('where the reader is gone from the device the page reads it itself', async ({ browser }) => {
  await withReader(null, browser, async (sam) => {
    await sam.openFile(JSON.stringify(large()));
    await sam.heading(sam.w.backup.previewTitle);
    await expect(sam.page.getByText(sam.w.backup.person(MANY + 1, MANY + 1))).toBeVisible();
  });
});

test('a name that would turn the words around it is shown without that, and kept as it was written', async ({
  browser,
}, info) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  const name = 'Sam\u202e\u0007';
  const file = injuryOnly(name);
  await sam.openFile(JSON.stringify(file));
  await expect(sam.page.getByRole('heading', { name: `Sam��, ${sam.w.backup.born('1996')}` })).toBeVisible();
  await sam.button(sam.w.backup.restore).click();
  await sam.link(sam.w.backup.show).click();
  const saved = JSON.parse(readFileSync(await sam.backup(info.outputPath('after.json')), 'utf8')) as TestFile;
  expect(saved.athletes).toEqual(file.athletes);
  await sam.context.close();
});
