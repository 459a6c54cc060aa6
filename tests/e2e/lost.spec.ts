/**
 * A log that is not all that it was, in a real browser: said, and nothing decided, until a copy brings it back or
 * somebody goes on knowingly. What is done to it is done past the app, as a browser, a disk or another hand does it.
 */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { begun, march, newDevice } from './device.ts';
import { tabTo } from './keys.ts';
import { injuryOnly } from './logs.ts';
import type { Language, Person } from './person.ts';
import { usually } from './languages.ts';
import { type Browser, type Page, expect, test } from './watched.ts';

/** A recovery of two days: at stage 2A, with a copy in a file from then. */
async function walked(browser: Browser, language: Language): Promise<{ sam: Person; copy: string }> {
  const sam = await newDevice(browser, language, march(2, '07:30'));
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.at(march(2, '08:00'));
  await sam.checkIn();
  await sam.at(march(2, '10:30'));
  expect((await sam.today()).card).toContain(sam.w.common.stage('2A'));
  const copy = readFileSync(await sam.backup(test.info().outputPath('copy.json')), 'utf8');
  await sam.go('/');
  return { sam, copy };
}

/** Works on the database itself; the second copy within the browser is gone as well (`spare.spec.ts` has it there). */
async function past<T>(page: Page, work: string): Promise<T> {
  await page.evaluate(() => caches.delete('rejoin-marks'));
  return page.evaluate(async (body) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('rejoin');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('not opened')));
    });
    const rooms = [...database.objectStoreNames];
    const transaction = database.transaction(rooms, 'readwrite');
    const room = (name: string): IDBObjectStore => transaction.objectStore(name);
    const all = (name: string): Promise<Record<string, never>[]> =>
      new Promise((resolve) => {
        const asked = room(name).getAll();
        asked.onsuccess = () => resolve(asked.result as Record<string, never>[]);
      });
    const steps: Record<string, () => Promise<void>> = {
      'the check-in is deleted': async () => {
        const found = (await all('entries')).find((row) => row['type'] === 'check-in');
        room('entries').delete(found?.['id'] ?? '');
      },
      'the check-in is changed': async () => {
        const found = (await all('entries')).find((row) => row['type'] === 'check-in');
        room('entries').put({ ...found, percentNormal: 100 });
      },
      'every row is deleted': async () => rooms.forEach((name) => room(name).clear()),
      'a row is put there': async () => {
        const found = (await all('entries')).find((row) => row['type'] === 'check-in');
        room('entries').put({ ...found, id: '99999999-9999-4999-8999-999999999999' });
      },
      'the end of the log is cut off': async () => {
        const links = await all('chain');
        const last = links.at(-1);
        for (const [name, id] of (last?.['rows'] ?? []) as [string, string][])
          if (name === 'entries') room(name).delete(id);
        room('chain').delete(last?.['n'] ?? 0);
      },
    };
    await steps[body]?.();
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
    return undefined as never;
  }, work);
}

/** Nothing is allowed, nowhere, and the signs are within reach. */
async function holds(sam: Person): Promise<void> {
  await expect(sam.page.locator('main ol')).toHaveCount(0);
  await expect(sam.page.getByText(sam.w.today.may, { exact: true })).toHaveCount(0);
  await expect(sam.page.getByText(sam.w.lost.nothing)).toBeVisible();
  await expect(sam.link(sam.w.common.signs)).toBeVisible();
  for (const address of ['/', '/plan', '/history', '/start', '/activity']) {
    await sam.page.goto(`/#${address}`);
    await expect(sam.page.getByText(sam.w.lost.nothing), address).toBeVisible();
  }
}

for (const language of usually('nl')) {
  for (const [harm, kind] of [
    ['the check-in is deleted', 'short'],
    ['every row is deleted', 'gone'],
    ['a row is put there', 'damaged'],
    ['the end of the log is cut off', 'short'],
  ] as const) {
    test(`${harm}: it is said, and there is a way on (${language})`, async ({ browser }) => {
      const { sam, copy } = await walked(browser, language);
      await past(sam.page, harm);
      await sam.page.reload();
      await sam.heading(sam.w.lost.titles[kind]);
      await holds(sam);
      if (kind === 'damaged') {
        // No copy knows that row: it is in doubt until somebody goes on without it.
        await sam.link(sam.w.lost.anew).click();
        await sam.button(sam.w.lost.anewDo).click();
        expect((await sam.today()).card).toContain(sam.w.common.stage('1'));
      } else {
        await sam.link(sam.w.lost.copy).click();
        await sam.restore(copy);
        expect((await sam.today()).card).toContain(sam.w.common.stage('2A'));
      }
      await sam.page.reload();
      await expect(sam.page.locator('main ol')).toBeVisible();
      await sam.context.close();
    });
  }

  test(`going on knowingly begins at the first stage (${language})`, async ({ browser }) => {
    const { sam } = await walked(browser, language);
    await past(sam.page, 'the check-in is deleted');
    await sam.page.reload();
    await sam.link(sam.w.lost.anew).click();
    await expect(sam.page.getByText(sam.w.lost.anewText.some)).toBeVisible();
    expect((await new AxeBuilder({ page: sam.page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await sam.button(sam.w.lost.anewDo).click();
    const { card } = await sam.today();
    expect(card).toContain(sam.w.common.stage('1'));
    await sam.context.close();
  });
}

test('a changed row is found by looking at all of them, and the open screen gives way', async ({ browser }) => {
  const { sam, copy } = await walked(browser, 'en');
  await past(sam.page, 'the check-in is changed');
  await sam.page.reload();
  // They are looked at once the first screen has been there for a while.
  const damaged = sam.page.getByRole('heading', { level: 1, name: sam.w.lost.titles.damaged });
  await expect(damaged).toBeVisible({ timeout: 20_000 });
  await expect(sam.page.getByText(sam.w.lost.changed(1))).toBeVisible();
  expect((await new AxeBuilder({ page: sam.page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await holds(sam);
  await sam.link(sam.w.lost.copy).click();
  await sam.restore(copy);
  expect((await sam.today()).card).toContain(sam.w.common.stage('2A'));
  // What stood there is kept, and shown.
  await sam.go('/entries');
  await expect(sam.page.getByText(sam.w.terms.problems.altered({})).first()).toBeVisible();
  await sam.context.close();
});

test('the browser throws the database away: never a welcome', async ({ browser }) => {
  const { sam, copy } = await walked(browser, 'en');
  const { page } = sam;
  await page.evaluate(() => caches.delete('rejoin-marks'));
  await page.goto('about:blank');
  const cdp = await sam.context.newCDPSession(page);
  const origin = new URL(test.info().project.use.baseURL ?? '').origin;
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.goto('/');
  await sam.heading(sam.w.lost.titles.gone);
  await holds(sam);
  await sam.link(sam.w.lost.copy).click();
  await sam.restore(copy);
  expect((await sam.today()).card).toContain(sam.w.common.stage('2A'));
  await sam.context.close();
});

test('while the page is open the database is thrown away: the screen gives way', async ({ browser }) => {
  const { sam } = await walked(browser, 'en');
  const cdp = await sam.context.newCDPSession(sam.page);
  const origin = new URL(sam.page.url()).origin;
  await sam.page.evaluate(() => caches.delete('rejoin-marks'));
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await sam.go('/signs');
  await sam.button(sam.w.signs.none).click();
  await sam.page.goto('/#/');
  await expect(sam.page.getByText(sam.w.lost.nothing)).toBeVisible();
  await holds(sam);
  // What was written since is there, and the rest is missed.
  await sam.page.reload();
  await sam.heading(sam.w.lost.titles.short);
  await holds(sam);
  await sam.context.close();
});

test('what is remembered outside is thrown away and the log is not: no false alarm', async ({ browser }) => {
  const { sam } = await walked(browser, 'en');
  await sam.page.evaluate(async () => {
    localStorage.clear();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await sam.page.reload();
  await expect(sam.page.locator('main ol')).toBeVisible();
  await sam.page.waitForTimeout(4_000);
  await expect(sam.page.locator('main ol')).toBeVisible();
  await sam.context.close();
});

test('a database of a newer release: looked at and saved, never written', async ({ browser }, info) => {
  const { sam } = await walked(browser, 'en');
  const { page, w } = sam;
  await page.goto('/emergency.html');
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('rejoin', 99);
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve(undefined);
        });
        opening.addEventListener('error', () => reject(new Error('not opened')));
      }),
  );
  await page.goto('/');
  await sam.heading(w.lost.titles.closed);
  await expect(page.getByText(w.errors.codes.newer)).toBeVisible();
  await expect(page.locator('main ol')).toHaveCount(0);
  const text = readFileSync(await sam.backup(info.outputPath('newer.json')), 'utf8');
  expect((JSON.parse(text) as { entries: unknown[] }).entries.length).toBeGreaterThanOrEqual(3);
  await page.goto('/#/check-in');
  await sam.button(w.signs.none).click();
  await expect(page.getByRole('alert').last()).toContainText(w.errors.codes.newer);
  await sam.context.close();
});

test('a browser that gives no storage says so, and is no first day', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('does not let the app save');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The log cannot be opened');
  await page.getByRole('link', { name: 'Warning signs' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Warning signs');
  await context.close();
});

test('two pages write at once: nothing is lost, nothing is there twice, and both show it', async ({
  browser,
}, info) => {
  const sam = await begun(browser, 'en');
  await sam.noSigns();
  await sam.checkIn();
  const countSigns = async (name: string): Promise<number> =>
    (await sam.entries(info.outputPath(name))).filter((entry) => entry.type === 'warning-signs').length;
  const before = await countSigns('before.json');
  const other = await sam.context.newPage();
  await other.clock.setFixedTime(new Date(march(1, '11:00')));
  await sam.at(march(1, '11:00'));
  await other.goto('/#/knock');
  await sam.page.goto('/#/signs');
  await other.getByRole('button', { name: sam.w.common.next, exact: true }).click();
  await sam.oneSign('seizure', 'yes');
  await Promise.all([
    sam.button(sam.w.signs.confirmYes).click(),
    other.getByRole('button', { name: sam.w.knock.save, exact: true }).click(),
  ]);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(sam.w.signs.title);
  await sam.heading(sam.w.signs.emergency.title);
  for (const page of [sam.page, other]) {
    await page.goto('/#/');
    await expect(page.locator('main section').first()).toContainText(sam.w.reasons.verdicts.stop);
  }
  const types = (await sam.entries(info.outputPath('both.json'))).map((entry) => entry.type);
  expect(types.filter((type) => type === 'head-impact')).toHaveLength(1);
  expect(types.filter((type) => type === 'warning-signs')).toHaveLength(before + 1);
  await sam.page.reload();
  await expect(sam.page.locator('main section').first()).toContainText(sam.w.reasons.verdicts.stop);
  await sam.context.close();
});

test('by keyboard alone: from the loss to beginning again', async ({ browser }) => {
  const { sam } = await walked(browser, 'en');
  await past(sam.page, 'every row is deleted');
  await sam.page.reload();
  await sam.heading(sam.w.lost.titles.gone);
  await tabTo(sam.page, 'link', sam.w.lost.anew);
  await sam.page.keyboard.press('Enter');
  await expect(sam.page.locator('h1')).toBeFocused();
  await expect(sam.page.getByText(sam.w.lost.anewText.none)).toBeVisible();
  await tabTo(sam.page, 'button', sam.w.lost.anewDo);
  await sam.page.keyboard.press('Enter');
  await sam.heading(sam.w.onboarding.who);
  await sam.context.close();
});

// docs/hazards.md: H31
