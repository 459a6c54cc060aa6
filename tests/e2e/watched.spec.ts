/** The watch over every run sees what it is there for: each of these fails, as it has to. */
import { WITH_WORKER, newDevice, march } from './device.ts';
import { onDevice } from './person.ts';
import { expect, test } from './watched.ts';

test.describe('fails, as it has to:', () => {
  test('a request to somebody else', async ({ page }) => {
    test.fail();
    await page.goto('https://example.invalid/').catch(() => undefined);
  });
  test('one that the policy stops', async ({ page }) => {
    test.fail();
    await page.goto('/');
    await page.evaluate(() => fetch('https://example.invalid/').catch(() => undefined));
  });
  test('a text that would become HTML, in a context of its own', async ({ browser }) => {
    test.fail();
    const { context, page } = await newDevice(browser, 'en', march(1, '10:00'), WITH_WORKER);
    // Were it not stopped, there would be nothing to see, and the test would not fail.
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>';
      } catch {}
    });
    await context.close();
  });
  test('a request from a browser of one’s own', async ({ playwright, launchOptions }, info) => {
    test.fail();
    const context = await playwright.chromium.launchPersistentContext(info.outputPath('profile'), launchOptions);
    await (await context.newPage()).goto('https://example.invalid/').catch(() => undefined);
    await context.close();
  });
});

test('and what is as it should be does not', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
});

test.describe('what the app does not do is refused:', () => {
  test.use({ allowed: /TrustedTypePolicy|requires 'Trusted/ });
  test('another policy, another worker, a script, a handler', async ({ page }) => {
    await page.goto('/');
    // By then the app has made its own policy.
    await onDevice(page);
    const refused = await page.evaluate(() => {
      interface Factory {
        createPolicy(name: string, rules: object): unknown;
      }
      const factory = (window as unknown as { trustedTypes: Factory }).trustedTypes;
      const tries: Record<string, () => unknown> = {
        policy: () => factory.createPolicy('mine', {}),
        again: () => factory.createPolicy('app-sw', {}),
        worker: () => new Worker('/assets/x.js'),
        script: () => Object.assign(document.createElement('script'), { src: '/assets/x.js' }),
        handler: () => document.body.setAttribute('onclick', 'x()'),
      };
      return Object.entries(tries).flatMap(([name, attempt]) => {
        try {
          attempt();
          return [];
        } catch {
          return [name];
        }
      });
    });
    expect(refused).toEqual(['policy', 'again', 'worker', 'script', 'handler']);
  });
});

// docs/hazards.md: H36
