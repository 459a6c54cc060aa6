/** A new version comes only by agreeing to it, never in the middle of a form; and two open pages agree with each other. */
import { rmSync } from 'node:fs';
import { expect, type Page, test } from './watched.ts';
import { serve } from '../../src/cli/serve.mjs';
import { BUILT, buildLater } from './builds.ts';
import { WITH_WORKER, march, newDevice } from './device.ts';
import { injuryOnly } from './logs.ts';
import { onDevice, Person } from './person.ts';

function buildOf(page: Page): Promise<string | null> {
  return page.locator('script[type=module]').first().getAttribute('src');
}

test('a new version is offered on Today, taken by its button, and keeps the log and what was typed', async ({
  browser,
}, info) => {
  const later = buildLater('next');
  const server = await serve({ folder: BUILT, port: 0, date: () => null });
  try {
    const sam = await newDevice(browser, 'en', march(3, '10:00'), { ...WITH_WORKER, baseURL: server.url });
    const { page, context } = sam;
    const { activity: a, today, settings: s } = sam.w;
    await onDevice(page);
    await sam.restore(JSON.stringify(injuryOnly()));
    const first = await buildOf(page);
    await page.goto('/#/settings');
    await expect(page.getByText(s.updateNone)).toBeVisible();
    await page.goto('/#/activity');
    await page.getByLabel(a.minutes, { exact: true }).fill('33');

    server.use(later);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
      .toBe('installed');
    // The form is left alone: no offer, no reload.
    const offer = sam.button(today.updateGo);
    for (const address of ['/activity', '/check-in', '/signs', '/knock', '/documents/new?type=review']) {
      await sam.go(address);
      await expect(offer, address).toHaveCount(0);
      await expect(page.getByText(today.update), address).toHaveCount(0);
    }
    await page.goto('/#/activity');
    await expect(page.getByLabel(a.minutes, { exact: true })).toHaveValue('33');
    expect(await buildOf(page)).toBe(first);

    // A second page, in the middle of a form, is not reloaded when the first one agrees.
    const other = await context.newPage();
    await other.clock.setFixedTime(new Date(march(3, '10:00')));
    await other.goto('/#/activity');
    await expect(other.getByLabel(a.minutes, { exact: true })).toHaveValue('33');

    await page.goto('/#/');
    await offer.click();
    await expect.poll(() => buildOf(page)).not.toBe(first);
    await expect(page.locator('main ol')).toBeVisible();
    await expect(offer).toHaveCount(0);
    expect(await buildOf(other)).toBe(first);
    await expect(other.getByLabel(a.minutes, { exact: true })).toHaveValue('33');

    await page.goto('/#/activity');
    await expect(page.getByLabel(a.minutes, { exact: true })).toHaveValue('33');
    expect((await sam.entries(info.outputPath('kept.json'))).map((entry) => entry.type)).toEqual(['injury']);

    // The second page is offered the new version in its turn.
    await other.goto('/#/');
    await sameOffer(other, today.updateGo);
    await expect.poll(() => buildOf(other)).not.toBe(first);
    await context.close();
  } finally {
    await server.close();
    rmSync(later, { recursive: true, force: true });
  }
});

test('a new version taken without a network, with a check-in half filled in', async ({ browser }) => {
  const later = buildLater('offline');
  const server = await serve({ folder: BUILT, port: 0, date: () => null });
  try {
    const sam = await newDevice(browser, 'en', march(3, '10:00'), { ...WITH_WORKER, baseURL: server.url });
    const { page, context } = sam;
    const { checkIn: c, codes, today } = sam.w;
    await onDevice(page);
    await sam.restore(JSON.stringify(injuryOnly()));
    const first = await buildOf(page);
    await page.goto('/#/check-in');
    await sam.noSigns();
    const caution = page.getByRole('heading', { level: 1, name: c.cautionTitle, exact: true });
    await expect(page.getByRole('heading', { level: 1, name: c.groups.body, exact: true }).or(caution)).toBeVisible();
    if (await caution.isVisible()) await sam.button(c.cautionNone).click();
    await sam.choose(codes.symptoms.headache, 3);

    server.use(later);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
      .toBe('installed');
    await context.setOffline(true);
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    await page.goto('/#/');
    await sam.button(today.updateGo).click();
    await expect.poll(() => buildOf(page)).not.toBe(first);
    await expect(page.locator('main ol')).toBeVisible();
    await page.goto('/#/check-in');
    const headache = page.getByRole('radiogroup', { name: codes.symptoms.headache, exact: true });
    await expect(headache.getByRole('radio').nth(3)).toBeChecked();
    await context.close();
  } finally {
    await server.close();
    rmSync(later, { recursive: true, force: true });
  }
});

async function sameOffer(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

test('two pages stay current with each other', async ({ browser }) => {
  const sam = await newDevice(browser, 'en', march(3, '10:00'), WITH_WORKER);
  const { context, w } = sam;
  await sam.restore(JSON.stringify(injuryOnly()));
  const page = await context.newPage();
  const other = new Person(page, context, 'en');
  await other.at(march(3, '10:00'));
  expect((await other.today()).codes).not.toContain('warning-sign');

  await sam.page.goto('/#/signs');
  await sam.oneSign('seizure', 'yes');
  await sam.button(w.signs.confirmYes).click();
  await sam.heading(w.signs.emergency.title);
  await expect(page.locator('main section').first()).toContainText(w.reasons.verdicts.stop);
  expect((await other.today()).codes).toEqual(['warning-sign']);

  // Erased in one, it is gone in the other, and the first start is there.
  await sam.page.goto('/#/erase');
  await sam.button(w.backup.eraseGo).click();
  await sam.page.getByLabel(w.backup.eraseConfirm(w.backup.eraseWord), { exact: true }).fill(w.backup.eraseWord);
  await sam.button(w.backup.eraseNow).click();
  await sam.heading(w.backup.goneTitle);
  await sam.button(w.backup.goneGo).click();
  await sam.heading(w.onboarding.who);
  await other.heading(w.onboarding.who);
  await expect(page.getByText('Sam ·')).toHaveCount(0);
  await context.close();
});

// docs/hazards.md: H33, H37
