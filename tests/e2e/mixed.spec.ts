/** Two versions at once: a host in the middle of a deployment, pages of a version before, holes that nothing fills. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/serve.mjs';
import { BUILT, buildLater, renamePart, scripts } from './builds.ts';
import { WITH_WORKER, march, newDevice } from './device.ts';
import { injuryOnly } from './logs.ts';
import { onDevice, type Person } from './person.ts';
import { expect, type Page, test } from './watched.ts';

const PART = 'recovery-';
const folders: string[] = [];
test.afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A later version, with a part that is not what it was in the one before. */
function nextBuild(label: string): string {
  const folder = buildLater(label);
  folders.push(folder);
  renamePart(folder, PART, `${label}000`.slice(0, 8));
  return folder;
}

interface Hosted {
  readonly sam: Person;
  readonly use: (folder: string) => void;
}

/** Sam's recovery on a device that has the first build; `use` puts another on the host. */
async function hosted(browser: Parameters<typeof newDevice>[0], work: (given: Hosted) => Promise<void>): Promise<void> {
  const server = await serve({ folder: BUILT, port: 0, date: () => null });
  const sam = await newDevice(browser, 'en', march(3, '10:00'), { ...WITH_WORKER, baseURL: server.url });
  try {
    await onDevice(sam.page);
    await sam.restore(JSON.stringify(injuryOnly()));
    await work({ sam, use: server.use });
  } finally {
    await sam.context.close();
    await server.close();
  }
}

/** The state in which the worker of the next version is; `none` where there is none. */
async function nextWorker(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return registration.waiting?.state ?? registration.installing?.state ?? 'none';
  });
}

/** Looks for a new version; whether it came is asked afterwards. */
const look = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

async function takeOver(page: Page): Promise<void> {
  await look(page);
  await expect.poll(() => nextWorker(page)).toBe('installed');
  await page.evaluate(async () => {
    const changed = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    (await navigator.serviceWorker.ready).waiting?.postMessage({ type: 'SKIP_WAITING' });
    await changed;
  });
}

const buildOf = (page: Page): Promise<string | null> => page.locator('script[type=module]').first().getAttribute('src');

/** Changes what the worker keeps: deletes it, or puts something else in its place. */
const spoil = (page: Page, part: string, body: string | null): Promise<number> =>
  page.evaluate(
    async ([wanted, text]) => {
      let count = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!request.url.includes(wanted ?? '')) continue;
          count += 1;
          if (text === null) await cache.delete(request);
          else await cache.put(request, new Response(text, { headers: { 'Content-Type': 'text/javascript' } }));
        }
      }
      return count;
    },
    [part, body] as const,
  );

const opened = (page: Page) => expect(page.locator('.first-paint')).toHaveCount(0);

test('a host in the middle of a deployment: the version comes when all of it is there', async ({ browser }) => {
  const later = nextBuild('halfway');
  const half = mkdtempSync(join(tmpdir(), 'rejoin-half-'));
  folders.push(half);
  cpSync(later, half, { recursive: true });
  // The page is yet that of the version before, from a host's own cache.
  writeFileSync(join(half, 'index.html'), readFileSync(join(BUILT, 'index.html')));
  await hosted(browser, async ({ sam: { page }, use }) => {
    const first = await buildOf(page);
    use(half);
    await look(page).catch(() => undefined);
    await expect.poll(() => nextWorker(page), { timeout: 20_000 }).toBe('none');
    await page.reload();
    await opened(page);
    expect(await buildOf(page)).toBe(first);
    use(later);
    await look(page);
    await expect.poll(() => nextWorker(page)).toBe('installed');
  });
});

test('a page finds its parts after two versions took over, without a network; then they are forgotten', async ({
  browser,
}) => {
  const [second, third] = [nextBuild('second'), nextBuild('third')];
  await hosted(browser, async ({ sam: { page, context, w }, use }) => {
    const old = await context.newPage();
    await old.goto('/');
    await opened(old);
    for (const folder of [second, third]) {
      use(folder);
      await takeOver(page);
      await page.goto('/?next#/');
      await opened(page);
      await expect.poll(() => page.evaluate(() => window.location.search)).toBe('');
    }
    await context.setOffline(true);
    await (await context.newCDPSession(old)).send('Network.clearBrowserCache');
    await old.goto('/#/recovery');
    await expect(old.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(old.getByText(w.common.loadFailed)).toHaveCount(0);
    await context.setOffline(false);
    expect(await page.evaluate(() => caches.has('rejoin-before'))).toBe(true);
    await old.close();
    await page.reload();
    await opened(page);
    await expect.poll(() => page.evaluate(() => caches.has('rejoin-before'))).toBe(false);
  });
});

test('a hole is filled at the next start, before its part is asked for', async ({ browser }) => {
  await hosted(browser, async ({ sam: { page, context, w } }) => {
    const holes = await spoil(page, `/assets/${PART}`, null);
    expect(holes).toBeGreaterThan(0);
    await page.reload();
    await opened(page);
    const names = `/assets/${PART}`;
    await expect
      .poll(() =>
        page.evaluate(async (part) => {
          const name = (await caches.keys()).find((one) => one.startsWith('workbox')) ?? '';
          return (await (await caches.open(name)).keys()).filter(({ url }) => url.includes(part)).length;
        }, names),
      )
      .toBe(holes);
    await context.setOffline(true);
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    await page.goto('/#/recovery');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByText(w.common.loadFailed)).toHaveCount(0);
  });
});

test('what is kept is not what it was: to try again mends it', async ({ browser }) => {
  await hosted(browser, async ({ sam: { page } }) => {
    expect(await spoil(page, '/assets/index-', 'throw new Error("spoilt")')).toBeGreaterThan(0);
    await page.goto('/?');
    await page.reload();
    await expect(page.locator('.late').first()).toBeVisible({ timeout: 20_000 });
    await page.getByRole('link', { name: 'Try again' }).click();
    await opened(page);
    await expect(page.locator('main ol')).toBeVisible();
  });
});

test('a hole that the host fills no more: to try again opens the newer version, with the log', async ({ browser }) => {
  const later = nextBuild('newer');
  await hosted(browser, async ({ sam: { page, context }, use }) => {
    const first = await buildOf(page);
    await spoil(page, '/assets/index-', null);
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    expect(scripts(later, 'index-')).not.toEqual(scripts(BUILT, 'index-'));
    use(later);
    await page.reload();
    await expect(page.locator('.late').first()).toBeVisible({ timeout: 20_000 });
    await page.getByRole('link', { name: 'Try again' }).click();
    await opened(page);
    await expect(page.locator('main ol')).toBeVisible();
    expect(await buildOf(page)).not.toBe(first);
  });
});

test('a hole is never filled with a file of another version', async ({ browser }) => {
  const later = nextBuild('other');
  await hosted(browser, async ({ sam: { page }, use }) => {
    await spoil(page, '/index.html', null);
    use(later);
    const first = await buildOf(page);
    // Its page comes from the network, and opens.
    await page.goto('/?other');
    await opened(page);
    expect(await buildOf(page)).not.toBe(first);
    // And what is kept under a revision is what has it.
    const mixed = await page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => one.startsWith('workbox')) ?? '';
      const cache = await caches.open(name);
      const pages = (await cache.keys()).filter(({ url }) => url.includes('/index.html'));
      const hashed = async (text: string): Promise<string> => {
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
        return [...hash.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      };
      const wrong = [];
      for (const { url } of pages) {
        const text = (await (await cache.match(url))?.text()) ?? '';
        if (!url.endsWith(await hashed(text))) wrong.push(url);
      }
      return wrong;
    });
    expect(mixed).toEqual([]);
  });
});

test('a part that is nowhere any more: said, and to try again opens the newer version with what was typed', async ({
  browser,
}) => {
  const later = nextBuild('typed');
  await hosted(browser, async ({ sam, use }) => {
    const { page, context, w } = sam;
    await page.goto('/#/activity');
    await page.getByLabel(w.activity.minutes, { exact: true }).fill('33');
    await page.waitForTimeout(300);
    await page.goto('/?fresh#/');
    await opened(page);
    await expect.poll(() => page.evaluate(() => window.location.search)).toBe('');
    await spoil(page, `/assets/${PART}`, null);
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    use(later);
    const first = await buildOf(page);
    await page.goto('/#/recovery');
    await expect(page.getByText(w.common.loadFailed)).toBeVisible();
    await sam.button(w.common.retry).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(w.common.loadFailed)).toHaveCount(0);
    await expect.poll(() => buildOf(page)).not.toBe(first);
    await expect.poll(() => page.evaluate(() => window.location.search)).toBe('');
    await sam.started();
    await sam.go('/activity');
    await expect(page.getByLabel(w.activity.minutes, { exact: true })).toHaveValue('33');
  });
});

// docs/hazards.md: H33
