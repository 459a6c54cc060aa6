/** On the device after the first visit, and never a new version without a word. */
import { rmSync } from 'node:fs';
import { expect, type Page, test } from './watched.ts';
import { serve } from '../../src/cli/serve.mjs';
import { BUILT, buildLater } from './builds.ts';

/** The app has taken the place of what stood there while it started. */
async function started(page: Page): Promise<void> {
  await expect(page.locator('.first-paint')).toHaveCount(0);
  await expect(page.locator('#app')).not.toBeEmpty();
}

async function onDevice(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

/** Which build runs: the name of its entry carries a hash of its content. */
function buildOf(page: Page): Promise<string | null> {
  return page.locator('script[type=module]').first().getAttribute('src');
}

test('after one visit it opens without a network, from any of its addresses', async ({ page, context, baseURL }) => {
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto('/');
  await started(page);
  await onDevice(page);
  await context.setOffline(true);
  for (const address of ['/', '/check-in', '/?from=home', '/a/page/that/is/not']) {
    await page.goto(address);
    await started(page);
  }
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('blob:'))).toEqual([]);
});

test('a new version waits, through reloads too, until it is let in', async ({ browser }) => {
  const later = buildLater('later');
  const server = await serve({ folder: BUILT, port: 0 });
  const context = await browser.newContext({ baseURL: server.url });
  try {
    const page = await context.newPage();
    await page.goto('/');
    await started(page);
    await onDevice(page);
    const first = await buildOf(page);

    server.use(later);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
      .toBe('installed');
    await page.reload();
    await started(page);
    expect(await buildOf(page)).toBe(first);

    const taken = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const changed = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
      registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
      await changed;
    });
    await taken;
    // Not even then is the page taken away under somebody's hands; the next visit is of the new version.
    expect(await buildOf(page)).toBe(first);
    await page.reload();
    await started(page);
    expect(await buildOf(page)).not.toBe(first);
  } finally {
    await context.close();
    await server.close();
    rmSync(later, { recursive: true, force: true });
  }
});

// docs/hazards.md: H23, H30
