/** Never a white screen: what is left where scripts, caches, the network or the storage fail. */
import { createServer } from 'node:http';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { serve } from '../../src/cli/serve.mjs';
import { codes as en } from '../../src/i18n/en/codes.ts';
import { codes as nl } from '../../src/i18n/nl/codes.ts';
import { EMERGENCY_SIGN_IDS } from '../../src/log/vocabulary.ts';
import { BUILT, scripts } from './builds.ts';
import { march, newDevice } from './device.ts';
import { injuryOnly } from './logs.ts';
import { onDevice } from './person.ts';
import { expect, type Page, test } from './watched.ts';

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
  for (const language of ['en', 'nl']) {
    await page.goto('/');
    await page.locator(`noscript a[href="/emergency.html#${language}"]`).click();
    await saysAll(page);
  }
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

for (const [what, harm] of [
  ['is missing', (folder: string) => scripts(folder, 'index-').forEach((name) => rmSync(join(folder, 'assets', name)))],
  [
    'throws',
    (folder: string) =>
      scripts(folder, 'index-').forEach((name) => writeFileSync(join(folder, 'assets', name), 'throw new Error("x")')),
  ],
  [
    'fails where it first draws',
    (folder: string) =>
      scripts(folder, 'index-').forEach((name) => {
        const file = join(folder, 'assets', name);
        const text = readFileSync(file, 'utf8');
        expect(text).toContain('`hidden skip`');
        writeFileSync(file, text.replace('`hidden skip`', '(()=>{throw new Error(`x`)})()'));
      }),
  ],
  [
    'has no words',
    (folder: string) => scripts(folder, 'core-').forEach((name) => rmSync(join(folder, 'assets', name))),
  ],
] as const) {
  test(`the main script ${what}: after a moment at most there is a way on`, async ({ browser }) => {
    const server = await harmed(harm);
    const context = await browser.newContext({ baseURL: server.url, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto('/');
    if (what === 'is missing') await expect(page.locator('.late')).toBeHidden();
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
  // In this order: a page that has started has every hole filled, as long as there is a network.
  await context.setOffline(true);
  await clearCaches(page);
  await page.goto('/').catch(() => undefined);
  await saysAll(page);
  await page.goto('/a/page/that/is/not').catch(() => undefined);
  await saysAll(page);
});

test('every cache is gone and the network answers nothing: not waited for without end', async ({ browser }) => {
  const server = await serve({ folder: BUILT, port: 0, date: () => null });
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.goto('/');
  await onDevice(page);
  await clearCaches(page);
  await server.close();
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(Number(new URL(server.url).port), 'localhost', resolve));
  await page.goto('/', { timeout: 20_000 });
  await saysAll(page);
  await context.close();
  silent.closeAllConnections();
  silent.close();
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
  // In this order: a page that has started has every hole filled, as long as there is a network.
  await context.setOffline(true);
  await clearCaches(page, '/assets/index-');
  // The browser's own cache would help out.
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await page.goto('/');
  await expect(page.locator('.late')).toBeVisible({ timeout: 20_000 });
  await page.locator('.late a').nth(1).click();
  await saysAll(page);
});

// docs/hazards.md: H33
