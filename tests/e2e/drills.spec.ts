/**
 * A walk along posts: the sheet of a device whose stage has such tasks, each code read from the page, and opened on other
 * phones without a network. On a phone whose plan has no such tasks yet it is no way around the plan.
 */
import { decodeQR } from 'qr/decode.js';
import enDrills from '../../src/i18n/en/drills.ts';
import nlDrills from '../../src/i18n/nl/drills.ts';
import type { Entry } from '../../src/log/entry.ts';
import { DAY } from '../../src/time/instant.ts';
import { ATHLETE, cleanBouts, cleanStart, INJURY_AT } from '../engine/logs.ts';
import { march, newDevice, WITH_WORKER } from './device.ts';
import { onDevice } from './person.ts';
import { expect, type Page, test } from './watched.ts';

const AT = march(5, '13:00');
const EARLY = cleanStart(INJURY_AT + 4 * DAY);
const LATE = [...EARLY, ...cleanBouts('2A', '2B', '3')];

const logOf = (entries: readonly Entry[]): string =>
  JSON.stringify({ format: 'rejoin-log', version: 1, exportedAt: AT, athletes: [ATHLETE], entries });

/** What the device was asked to say, and in which language. */
async function listen(page: Page): Promise<() => Promise<readonly (readonly [string, string])[]>> {
  await page.addInitScript(() => {
    const said: [string, string][] = [];
    Object.assign(window, { said });
    speechSynthesis.speak = (one) => void said.push([one.text, one.lang]);
  });
  return () => page.evaluate(() => (window as unknown as { said: [string, string][] }).said);
}

/** The text of each code as it is drawn: its modules as a picture, as a camera has it. */
async function codesOn(page: Page): Promise<string[]> {
  const drawn = await page.locator('svg.qr').evaluateAll((codes) =>
    codes.map((code) => {
      const path = code.querySelector('.qr-ink')?.getAttribute('d') ?? '';
      return { size: Number(code.getAttribute('viewBox')?.split(' ')[2]), path };
    }),
  );
  return drawn.map(({ size, path }) => {
    const [scale, width] = [4, size * 4];
    const data = new Uint8Array(width * width * 4).fill(255);
    for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h/g))
      for (let pixel = 0; pixel < scale * scale; pixel += 1) {
        const [column, row] = [Number(x) * scale + (pixel % scale), Number(y) * scale + Math.floor(pixel / scale)];
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    return decodeQR({ height: width, width, data });
  });
}

test('posts are printed with codes that any phone opens offline, and no way around a plan', async ({ browser }) => {
  const sam = await newDevice(browser, 'en', AT);
  await sam.restore(logOf(LATE));
  await sam.go('/drills');
  await expect(sam.page.getByText(enDrills.allowed['by-stage'])).toBeVisible();
  await sam.link(enDrills.menu.posts).click();
  await sam.choose(enDrills.posts.howMany, '3');
  await expect(sam.page.locator('svg.qr')).toHaveCount(3);
  // On paper there is the sheet alone.
  await sam.page.emulateMedia({ media: 'print' });
  await expect(sam.page.getByRole('radiogroup')).toBeHidden();
  await expect(sam.page.locator('svg.qr').first()).toBeVisible();
  await sam.page.emulateMedia({ media: 'screen' });
  const codes = await codesOn(sam.page);
  const link = codes[0] ?? '';
  for (const [index, code] of codes.entries())
    expect(code).toMatch(new RegExp(`^http://localhost:\\d+/#/post\\?n=${index + 1}&t=[a-z-]+&s=\\d+$`));
  await sam.context.close();

  // Somebody walks along with a phone that has the app and no recovery.
  const robin = await newDevice(browser, 'nl', AT, WITH_WORKER);
  const said = await listen(robin.page);
  await onDevice(robin.page);
  await robin.context.setOffline(true);
  await robin.page.goto('about:blank');
  await robin.page.clock.install({ time: new Date(AT) });
  await robin.page.goto(link);
  await robin.heading(nlDrills.posts.post(1));
  await expect(robin.page.getByText(nlDrills.post.stop)).toBeVisible();
  await expect(robin.page.getByText(nlDrills.post.nobody)).toBeVisible();
  expect(await said()).toEqual([]);
  await robin.button(nlDrills.post.go).click();
  await robin.page.clock.runFor(20_000);
  const [first, second] = await said();
  expect(Object.values(nlDrills.intro)).toContain(first?.[0]);
  expect(first?.[1]).toBe('nl-NL');
  await expect(robin.page.locator('main .big')).toHaveText((await said()).at(-1)?.[0] ?? '?');
  expect(second).toBeDefined();
  await robin.page.clock.runFor(80_000);
  expect((await said()).at(-1)).toEqual([nlDrills.post.over, 'nl-NL']);
  await robin.context.close();

  const early = await newDevice(browser, 'en', AT);
  await early.restore(logOf(EARLY));
  await early.go(new URL(link).hash.slice(1));
  await expect(early.page.getByText(enDrills.allowed['not-yet'])).toBeVisible();
  await expect(early.button(enDrills.post.go)).toHaveCount(0);
  await early.context.close();
});

// docs/hazards.md: H60, H63
