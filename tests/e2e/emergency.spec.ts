/** Never a white screen: what is left where scripts, caches, the network or the storage fail. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.mjs';
import { codes as en } from '../../src/i18n/en/codes.ts';
import { codes as nl } from '../../src/i18n/nl/codes.ts';
import { EMERGENCY_SIGN_IDS } from '../../src/log/vocabulary.ts';
import { BUILT, buildLater } from './builds.ts';
import { march, newDevice } from './device.ts';
import { injuryOnly } from './logs.ts';
import { onDevice } from './person.ts';
import { expect, test } from './watched.ts';

/** Every sign of the first list, in both languages, and a number to call. */
async function saysAll(page: Page): Promise<void> {
  for (const id of EMERGENCY_SIGN_IDS) {
    await expect(page.getByText(en.signs[id], { exact: true })).toBeVisible();
    await expect(page.getByText(nl.signs[id], { exact: true })).toBeVisible();
  }
  for (const number of ['112', '999', '911', '000', '111'])
    expect(await page.locator(`a[href="tel:${number}"]`).count()).toBe(2);
}

const clearCaches = (page: Page, wanted = ''): Promise<void> =>
  page.evaluate(async (part) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) if (request.url.includes(part)) await cache.delete(request);
    }
  }, wanted);

test('the emergency page needs no script, and has no barrier', async ({ browser, baseURL }) => {
  for (const colorScheme of ['dark', 'light'] as const) {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '', colorScheme });
    const page = await context.newPage();
    await page.goto('/emergency.html');
    await saysAll(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.locator('main').evaluate((main) => main.scrollWidth <= 320)).toBe(true);
    await context.close();
  }
  const page = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await page.goto('/emergency.html');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.context().close();
});

test('without scripts the app says so, and where the signs are', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('noscript a[lang="nl"], noscript [lang="nl"] a').first().click();
  await saysAll(page);
  await context.close();
});

/** The built app with something done to its scripts. */
async function harmed(harm: (folder: string) => void): Promise<{ url: string; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'rejoin-harmed-'));
  cpSync(BUILT, folder, { recursive: true });
  harm(folder);
  const server = await serve({ folder, port: 0, date: () => null });
  return {
    url: server.url,
    end: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const scripts = (folder: string, start: string): string[] =>
  readdirSync(join(folder, 'assets')).filter((name) => name.startsWith(start) && name.endsWith('.js'));

for (const [what, harm] of [
  ['is missing', (folder: string) => scripts(folder, 'index-').forEach((name) => rmSync(join(folder, 'assets', name)))],
  [
    'throws',
    (folder: string) =>
      scripts(folder, 'index-').forEach((name) => writeFileSync(join(folder, 'assets', name), 'throw new Error("x")')),
  ],
  [
    'has no words',
    (folder: string) => scripts(folder, 'core-').forEach((name) => rmSync(join(folder, 'assets', name))),
  ],
] as const) {
  test(`the main script ${what}: after a moment there is a way on`, async ({ browser }) => {
    const server = await harmed(harm);
    const context = await browser.newContext({ baseURL: server.url, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.locator('.late')).toBeHidden();
    await expect(page.locator('.late')).toBeVisible({ timeout: 20_000 });
    await page.locator('.late [lang="nl"] a').last().click();
    await saysAll(page);
    await context.close();
    await server.end();
  });
}

test('a part that does not load leaves the rest, and what was typed', async ({ browser }) => {
  const server = await harmed(() => undefined);
  const sam = await newDevice(browser, 'en', march(3, '10:00'), { baseURL: server.url, serviceWorkers: 'block' });
  const { page, w } = sam;
  await sam.restore(JSON.stringify(injuryOnly()));
  await page.goto('/#/activity');
  await page.getByLabel(w.activity.minutes, { exact: true }).fill('33');
  await page.waitForTimeout(300);
  await page.route('**/assets/recovery-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/#/recovery');
  await expect(page.getByText(w.common.loadFailed)).toBeVisible();
  await expect(page.getByRole('link', { name: w.common.signs }).first()).toBeVisible();
  await page.unroute('**/assets/recovery-*.js');
  await sam.button(w.common.retry).click();
  await expect(page.getByText(w.common.loadFailed)).toHaveCount(0);
  await page.goto('/#/activity');
  await expect(page.getByLabel(w.activity.minutes, { exact: true })).toHaveValue('33');
  await sam.context.close();
  await server.end();
});

test('every cache is gone and there is no network: signs and numbers are there', async ({ page, context }) => {
  await page.goto('/');
  await onDevice(page);
  await clearCaches(page);
  await context.setOffline(true);
  await page.goto('/').catch(() => undefined);
  await saysAll(page);
  await page.goto('/a/page/that/is/not').catch(() => undefined);
  await saysAll(page);
});

test('a hole in the cache is filled where there is a network, with the very file', async ({ page, context }) => {
  await page.goto('/');
  await onDevice(page);
  for (const hole of ['/assets/index-', '/index.html']) {
    await clearCaches(page, hole);
    await page.goto('/');
    await expect(page.locator('.first-paint')).toHaveCount(0);
    await context.setOffline(true);
    await page.goto('/');
    await expect(page.locator('.first-paint'), hole).toHaveCount(0);
    await context.setOffline(false);
  }
});

test('a hole in the cache without a network: no white screen', async ({ page, context }) => {
  await page.goto('/');
  await onDevice(page);
  await clearCaches(page, '/assets/index-');
  // The browser's own cache would help out.
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await context.setOffline(true);
  await page.goto('/');
  await expect(page.locator('.late')).toBeVisible({ timeout: 20_000 });
  await page.locator('.late a').nth(1).click();
  await saysAll(page);
});

test('an old page finds its parts after a new version took over, without a network too', async ({ browser }) => {
  const later = buildLater('parts');
  rename(later, 'recovery-');
  const server = await serve({ folder: BUILT, port: 0, date: () => null });
  const sam = await newDevice(browser, 'en', march(3, '10:00'), { baseURL: server.url });
  const { page, context, w } = sam;
  await onDevice(page);
  await sam.restore(JSON.stringify(injuryOnly()));
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.locator('.first-paint')).toHaveCount(0);
  server.use(later);
  await page.goto('/#/');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
    .toBe('installed');
  await page.evaluate(async () => {
    const changed = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    (await navigator.serviceWorker.ready).waiting?.postMessage({ type: 'SKIP_WAITING' });
    await changed;
  });
  await context.setOffline(true);
  await other.goto('/#/recovery');
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(other.getByText(w.common.loadFailed)).toHaveCount(0);
  await context.close();
  await server.close();
  rmSync(later, { recursive: true, force: true });
});

/** A build of the same sources has the same parts; this gives one of them the name it would have had it changed. */
function rename(folder: string, start: string): void {
  const [name = ''] = scripts(folder, start);
  const next = `${start}RENAMED1.js`;
  renameSync(join(folder, 'assets', name), join(folder, 'assets', next));
  for (const file of ['sw.js', ...readdirSync(join(folder, 'assets')).map((one) => join('assets', one))]) {
    if (!file.endsWith('.js')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    // Its own revision changes with what it names, which only the worker would look at: it is a new one all the same.
    writeFileSync(join(folder, file), text.replaceAll(name, next));
  }
}

// docs/hazards.md: H31
