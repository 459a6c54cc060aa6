/** From the screen of one device into the camera of another, without a network; and by a link or a file instead. */
import { readFileSync } from 'node:fs';
import enShare from '../../src/i18n/en/share.ts';
import nlShare from '../../src/i18n/nl/share.ts';
import { begun, march, newDevice, WITH_WORKER } from './device.ts';
import { codesOn, fakeCamera, pointAt } from './fake-camera.ts';
import { onDevice } from './person.ts';
import { expect, type Page, test } from './watched.ts';

const camera = fakeCamera('share');
test.use({ launchOptions: camera.launchOptions });

/** A device that has a sheet to share with hands the link to it; this one keeps what it was handed. */
async function withShareSheet(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: (data: ShareData) => Promise.resolve(Object.assign(window, { handed: data.url })),
    });
  });
  return () => page.evaluate(() => (window as { handed?: string }).handed ?? '');
}

test('what an athlete shows is seen by staff without a network, as it was shown; by link and file too', async ({
  browser,
}) => {
  const sam = await begun(browser, 'nl');
  const handed = await withShareSheet(sam.page);
  await sam.noSigns();
  await sam.reload();
  await sam.go('/share');
  const stage = sam.w.stages['cisg-2022']?.['1'];
  await expect(sam.page.getByText(stage?.may ?? '?')).toBeVisible();
  await sam.button(nlShare.out.show).click();
  const one = await codesOn(sam.page);
  expect(one).toHaveLength(1);

  const staff = await newDevice(browser, 'en', march(1, '10:40'), WITH_WORKER);
  await onDevice(staff.page);
  await staff.context.grantPermissions(['camera']);
  await staff.context.setOffline(true);
  const sees = async (): Promise<void> => {
    await expect(staff.page.getByText('Sam', { exact: true }).first()).toBeVisible();
    await expect(staff.page.getByText(staff.w.stages['cisg-2022']?.['1']?.may ?? '?')).toBeVisible();
  };
  await pointAt(camera, browser, one);
  await staff.go('/scan');
  await sees();

  // With the entries it is a loop of codes.
  await sam.page.getByText(nlShare.ask.options).click();
  await sam.choose(nlShare.ask.log, nlShare.ask.logYes);
  await expect(sam.page.getByText(nlShare.ask.logLines[0] ?? '?')).toBeVisible();
  await sam.button(nlShare.out.show).click();
  const loop = await codesOn(sam.page);
  expect(loop.length).toBeGreaterThan(1);
  await pointAt(camera, browser, loop);
  await staff.go('/scan');
  await sees();

  // The same as a link and as a file; the part of a link behind # asks nothing of a host.
  await sam.page.getByText(nlShare.out.ways).click();
  await sam.button(nlShare.out.link).click();
  await expect(sam.page.getByText(nlShare.out.copy.shared)).toBeVisible();
  const end = new URL(await handed()).hash;
  await staff.page.goto('about:blank');
  await staff.page.goto(`/${end}`);
  await sees();
  const download = sam.page.waitForEvent('download');
  await sam.button(nlShare.out.file).click();
  const file = await (await download).path();
  // Nothing before the camera, so that it is the file that is opened.
  await pointAt(camera, browser, ['']);
  await staff.go('/scan');
  await staff.page.getByLabel(enShare.scan.file).setInputFiles({
    name: 'rejoin-status.json',
    mimeType: 'application/json',
    buffer: readFileSync(file),
  });
  await sees();

  // Changed on its way, or nothing at all: refused in words, and nothing is shown of it.
  const at = Math.floor(end.length / 2);
  const changed = end.slice(0, at) + (end[at] === 'A' ? 'B' : 'A') + end.slice(at + 1);
  for (const [address, why] of [
    [changed, enShare.taken.problems.tampered],
    ['#/in/abc', enShare.taken.problems['not-ours']],
    ['#/in/%E0%A4%A', enShare.taken.problems['not-ours']],
    ['#/in', enShare.taken.empty],
  ] as const) {
    await staff.page.goto('about:blank');
    await staff.page.goto(`/${address}`);
    await expect(staff.page.getByText(why)).toBeVisible();
    await expect(staff.page.getByText('Sam', { exact: true })).toHaveCount(0);
  }
  await sam.context.close();
  await staff.context.close();
});

test('without a camera, or where it may not be used, it says so and another way is there', async ({ browser }) => {
  const staff = await newDevice(browser, 'nl', march(1, '10:40'));
  await staff.page.goto('/#/scan');
  await expect(staff.page.getByRole('alert')).toContainText(nlShare.scan.problems.denied);
  await expect(staff.page.getByText(nlShare.scan.file)).toBeVisible();
  await pointAt(camera, browser, ['']);
  await staff.context.grantPermissions(['camera']);
  await staff.button(staff.w.common.retry).click();
  await expect(staff.page.getByText(nlShare.scan.looking)).toBeVisible();
  // Let go of when the page is left.
  const isLive = () =>
    staff.page.evaluate(() => {
      const video = document.querySelector('video');
      return video === null ? 'gone' : (video.srcObject as MediaStream | null)?.active;
    });
  expect(await isLive()).toBe(true);
  const stream = await staff.page.evaluateHandle(() => document.querySelector('video')?.srcObject as MediaStream);
  await staff.go('/more');
  expect(await stream.evaluate((open) => open.getTracks().map(({ readyState }) => readyState))).toEqual(['ended']);
  await staff.context.close();
});

// docs/hazards.md: H41, H51
