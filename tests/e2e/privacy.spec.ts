/** On every page there is: nothing leaves the device, nothing is written where others could read it, and help is one tap away. */
import { expect, test } from './watched.ts';
import { march } from './device.ts';
import { addresses, everything } from './logs.ts';
import { onDevice, Person } from './person.ts';

/** Within the window without scrolling, and where a thumb would meet it: nothing lies over it. */
async function helpInReach(sam: Person, address: string): Promise<void> {
  const { common } = sam.w;
  const bar = sam.page.getByRole('navigation', { name: common.bar });
  for (const [name, to] of [
    [common.signs, '#/signs'],
    [common.knock, '#/knock'],
  ] as const) {
    const link = bar.getByRole('link', { name, exact: true });
    await expect(link, address).toBeInViewport({ ratio: 1 });
    await expect(link, address).toHaveAttribute('href', to);
    await link.click({ trial: true });
  }
}

// Asked for at the end, to see that the policy is at work.
test.use({ allowed: /example\.invalid/ });

test('no request to anywhere else, no word on the console, no breach of the policy, signs and knock one tap away, on any page', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const context = await browser.newContext();
  const requests: string[] = [];
  const noise: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => noise.push(`console: ${message.text()}`));
  context.on('weberror', (error) => noise.push(`error: ${error.error().message}`));
  await context.exposeBinding('breach', (_source, what: string) => void noise.push(`policy: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { breach } = window as unknown as { breach: (what: string) => void };
      breach(`${event.violatedDirective} ${event.blockedURI}`);
    });
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  const page = await context.newPage();
  const sam = new Person(page, context, 'en');
  await page.clock.setFixedTime(new Date(march(5, '12:00')));
  await page.goto('/');
  await onDevice(page);
  const { file, ids } = everything();
  await sam.restore(JSON.stringify(file));
  for (const address of addresses(ids)) {
    await sam.go(address);
    await helpInReach(sam, address);
  }
  // Refused files and both languages too.
  await sam.openFile('{"format":"rejoin-log","version":1,"entries":[{}]}');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.goto('/#/settings');
  await page.getByRole('radio', { name: 'Nederlands' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await page.goto('/#/recovery');
  await expect(page.locator('canvas')).toBeVisible();

  // The policy is there and at work; what it is asked here is not asked by the app.
  expect(noise).toEqual([]);
  await page.evaluate(() => fetch('https://example.invalid/').catch(() => undefined));
  await expect.poll(() => noise.join('\n')).toContain('connect-src https://example.invalid/');
  expect(requests.filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('blob:'))).toEqual([]);
  expect(requests.length).toBeGreaterThan(10);
  await context.close();
});

// docs/hazards.md: H03, H36
