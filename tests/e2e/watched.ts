/**
 * Playwright's `test`, with an eye on every browser context of a run, however it was opened: a request to another origin,
 * or a breach of the page's policy, fails the test in which it happened. Each spec takes its `test` from here.
 */
import { type BrowserContext, expect, test as base } from '@playwright/test';

export * from '@playwright/test';

/** How Chromium words what its policies have stopped, or what it does not understand of them. */
const BREACH = /Content Security Policy|Permissions-Policy|Trusted ?(?:Type|HTML|Script)|violates the following/i;

let breaches: string[] = [];

function isOwn(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return ['blob:', 'data:', 'about:'].includes(protocol) || hostname === 'localhost';
}

function watch(context: BrowserContext): void {
  context.on('request', (request) => {
    if (!isOwn(request.url())) breaches.push(`a request to ${request.url()}`);
  });
  context.on('console', (message) => {
    if (BREACH.test(message.text())) breaches.push(message.text());
  });
}

type Opens<T extends readonly unknown[]> = (...args: T) => Promise<BrowserContext>;

function watching<T extends readonly unknown[]>(open: Opens<T>): Opens<T> {
  return async (...args) => {
    const context = await open(...args);
    watch(context);
    return context;
  };
}

interface OfTest {
  /** Breaches that the test makes itself. */
  allowed: RegExp | null;
  noBreach: void;
}

export const test = base.extend<OfTest, { watchAll: void }>({
  watchAll: [
    async ({ browser, playwright }, use) => {
      const { chromium } = playwright;
      browser.newContext = watching(browser.newContext.bind(browser));
      chromium.launchPersistentContext = watching(chromium.launchPersistentContext.bind(chromium));
      await use();
    },
    { scope: 'worker', auto: true },
  ],
  allowed: [null, { option: true }],
  noBreach: [
    async ({ allowed }, use) => {
      breaches = [];
      await use();
      const found = breaches.filter((breach) => allowed === null || !allowed.test(breach));
      expect(found, 'nothing leaves the device, and nothing breaks its policy').toEqual([]);
    },
    { auto: true },
  ],
});
