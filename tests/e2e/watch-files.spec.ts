/** Files of watches by hand: a large export while the page goes on answering, twice the same file, and one that is none. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import en from '../../src/i18n/en/imports.ts';
import nl from '../../src/i18n/nl/imports.ts';
import { writeExport } from '../devices-files/large.ts';
import { fitFile } from '../devices-files/make.ts';
import { injuredBefore, watchAnswering } from './answering.ts';
import { newDevice } from './device.ts';
import { usually } from './languages.ts';
import { injuryOnly } from './logs.ts';
import { LOCALE, Person } from './person.ts';
import { expect, test } from './watched.ts';

const OF = { en, nl };
const NOW = '2026-03-05T20:00:00+01:00';
const MEGABYTES = 8;

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const given = (name: string, bytes: Uint8Array | string): Given => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});
const choose = ({ page }: Person, file: string | Given): Promise<void> =>
  page.locator('#watch-file').setInputFiles(file);

async function noBarriers({ page }: Person, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [where, id, nodes.map(({ html }) => html)])).toEqual([]);
}

for (const language of usually('en')) {
  test(`a bout of a watch is answered for, written once, and a picture is refused (${language})`, async ({
    browser,
  }) => {
    const sam = await newDevice(browser, language, NOW);
    const { page, w } = sam;
    const words = OF[language];
    await sam.restore(JSON.stringify(injuryOnly()));
    await sam.go('/more');
    await sam.link(w.more.links.files).click();
    await sam.heading(words.title);
    await choose(sam, given('activity.fit', '\x89PNG not a watch'));
    await expect(page.getByRole('alert')).toContainText(words.refusals['not-known']());
    await noBarriers(sam, 'refused');

    const fit = given(
      'anything.jpg',
      fitFile({ start: '2026-03-05T09:00:00Z', beats: Array(600).fill(112), sensor: [120, 1] }),
    );
    await choose(sam, fit);
    await sam.heading(words.preview.title);
    await expect(page.getByText(words.preview.nothing)).toBeVisible();
    await expect(page.getByText(words.bout.sensors.strap)).toBeVisible();
    await noBarriers(sam, 'preview');
    await page.getByRole('button', { name: words.bout.answer('') }).click();
    await sam.choose(w.activity.before, 1);
    await sam.choose(w.activity.peak, 1);
    await sam.button(words.bout.keep).click();
    // Nothing was said about alarms yet.
    await expect(page.getByText(w.common.required)).toBeVisible();
    await sam.choose(w.activity.alarm, w.common.no);
    await noBarriers(sam, 'bout');
    await sam.button(words.bout.keep).click();
    await sam.button(words.preview.write(1)).click();
    await sam.heading(words.done.title);
    await expect(page.getByText(words.done.what(1, 0))).toBeVisible();

    await sam.button(words.done.again).click();
    await choose(sam, fit);
    await expect(page.getByText(words.preview.nothing)).toBeVisible();
    await expect(page.getByText(words.bout.there('').split(':')[0] ?? '')).toBeVisible();
    await page.reload();
    await sam.go('/entries');
    await expect(page.locator('a[href^="#/entry/"]')).toHaveCount(2);
    await page.context().close();
  });

  test(`an export of ${MEGABYTES} MB is read while the page answers, and its days are written once (${language})`, async ({
    browser,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'rejoin-watch-'));
    const path = join(folder, 'export.xml');
    const now = Date.now();
    writeExport(path, MEGABYTES * 1024 * 1024, now);
    const context = await browser.newContext({ locale: LOCALE[language], serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto('/');
    const sam = new Person(page, context, language);
    const words = OF[language];
    await sam.restore(injuredBefore(now));
    await sam.go('/watch-files');
    const stop = await watchAnswering(page);
    await choose(sam, path);
    const title = page.getByRole('heading', { level: 1, name: words.preview.title });
    for (let tap = 0; tap < 3 && !(await title.isVisible()); tap += 1) await page.mouse.click(10, 200);
    await sam.heading(words.preview.title);
    const { longest, taps } = await stop();
    // What a shared machine allows; the figures of the large one are told by a command of their own.
    expect(taps.length).toBeGreaterThan(0);
    expect([Math.max(...taps) < 400, longest < 400], `${taps.join(', ')}; ${longest}`).toEqual([true, true]);
    // Five days of 15 × 400 steps.
    await expect(
      page.locator('.watch-day').filter({ hasText: words.figures.steps(language === 'en' ? '6,000' : '6.000') }),
    ).toHaveCount(5);
    const write = page.getByRole('button', { name: words.preview.write(5), exact: true });
    await write.click();
    await sam.heading(words.done.title);
    await sam.button(words.done.again).click();
    await choose(sam, path);
    await sam.heading(words.preview.title);
    await expect(page.getByText(words.measure.there)).toHaveCount(5);
    await expect(page.getByText(words.preview.nothing)).toBeVisible();
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

// docs/hazards.md: H76
