/**
 * The second copy within the browser: a database that the browser throws away, as Chromium does with one whose files were
 * torn by a kill, is brought back whole, and nothing that nobody vouches for comes back with it.
 */
import { said } from '../said.ts';
import enCopies from '../../src/i18n/en/copies.ts';
import nlCopies from '../../src/i18n/nl/copies.ts';
import enLock from '../../src/i18n/en/lock.ts';
import { digestOf } from '../../src/store/chain.ts';
import type { Spare } from '../../src/store/marks.ts';
import { type Browser, expect, type Page, test } from './watched.ts';
import { begun, march, newDevice } from './device.ts';
import { setLock } from './lock-by-hand.ts';
import { everything, injuryOnly, ROBIN } from './logs.ts';
import { usually } from './languages.ts';
import type { Language, Person } from './person.ts';

const COPIES = { en: enCopies, nl: nlCopies } as const;

async function withLog(browser: Browser, language: Language = 'en'): Promise<Person> {
  const sam = await newDevice(browser, language, march(5, '12:00'));
  await sam.restore(JSON.stringify(everything().file));
  await sam.checkIn({ headache: 1 });
  return sam;
}

/** As the browser does it: the whole database, and nothing else. */
async function throwAway({ page, context }: Person): Promise<void> {
  const { origin } = new URL(page.url());
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await cdp.detach();
}

type Files = [string, string][];
/** The second copy: addresses, and what lies there. */
const takeSpare = (page: Page): Promise<Files> =>
  page.evaluate(async () => {
    // Opening it would make it, and whether it is there is part of what is looked at.
    if (!(await caches.has('rejoin-marks'))) return [];
    const cache = await caches.open('rejoin-marks');
    const all = (await cache.keys()).map(async ({ url }) => [url, (await (await cache.match(url))?.text()) ?? '']);
    return (await Promise.all(all)) as [string, string][];
  });
/** All of it, as one text. */
const spares = async (page: Page): Promise<string> => (await takeSpare(page)).flat().join('\n');

for (const language of usually('en')) {
  test(`a database thrown away between two starts is brought back, and said (${language})`, async ({
    browser,
  }, info) => {
    const sam = await withLog(browser, language);
    const { page, w } = sam;
    const before = await sam.entries(info.outputPath('before.json'));
    const { card, codes } = await sam.today();
    await page.goto('/icon.svg');
    await throwAway(sam);
    await page.goto('/#/');
    await expect(page.getByText(COPIES[language].healed)).toBeVisible();
    const after = await sam.today();
    expect(after.codes).toEqual(codes);
    expect(after.card).toBe(card);
    expect(await sam.entries(info.outputPath('after.json'))).toEqual(before);
    // Every row is looked at after the start: nothing is missed, and nothing is in doubt.
    await page.waitForTimeout(4_000);
    await sam.go('/more');
    await sam.go('/');
    await expect(page.locator('main ol')).toBeVisible();
    // And it is a log to go on with.
    await sam.checkIn();
    await page.reload();
    await sam.today();
    expect((await sam.entries(info.outputPath('more.json'))).length).toBeGreaterThan(before.length);
    await expect(page.getByText(w.lost.titles.short)).toHaveCount(0);
    await sam.context.close();
  });
}

test('thrown away under an open page: what is written next is beside all that was there', async ({ browser }, info) => {
  const sam = await withLog(browser);
  const before = await sam.entries(info.outputPath('before.json'));
  // Reading and writing find it at the same time, in an order that differs from one round to the next.
  const rounds = 4;
  for (let round = 0; round < rounds; round += 1) {
    await throwAway(sam);
    await sam.go('/signs');
    await sam.button(sam.w.signs.none).click();
    await sam.saved();
    // Without the page being opened anew.
    await sam.page.goto('/#/');
    await sam.today();
  }
  await sam.page.reload();
  await sam.page.goto('/#/');
  await sam.today();
  const after = await sam.entries(info.outputPath('after.json'));
  expect(after).toEqual(expect.arrayContaining(before));
  expect(after.length).toBe(before.length + rounds);
  await sam.context.close();
});

test('the mark is cleared too: the second copy alone brings it back', async ({ browser }, info) => {
  const sam = await withLog(browser);
  const before = await sam.entries(info.outputPath('before.json'));
  await sam.page.goto('/icon.svg');
  await sam.page.evaluate(() => localStorage.clear());
  await throwAway(sam);
  await sam.page.goto('/#/');
  await sam.today();
  expect(await sam.entries(info.outputPath('after.json'))).toEqual(before);
  await sam.context.close();
});

test('rows and links deleted by hand come back; changed ones are not believed', async ({ browser }, info) => {
  const sam = await withLog(browser);
  const { page, w } = sam;
  const before = await sam.entries(info.outputPath('before.json'));
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rejoin');
      request.addEventListener('success', () => resolve(request.result));
    });
    const transaction = database.transaction(['entries', 'chain'], 'readwrite');
    for (const room of ['entries', 'chain']) {
      const keys = transaction.objectStore(room).getAllKeys();
      keys.addEventListener('success', () => transaction.objectStore(room).delete(keys.result.at(-1) ?? ''));
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    database.close();
  });
  await page.reload();
  await sam.today();
  expect(await sam.entries(info.outputPath('after.json'))).toEqual(before);

  // A second copy that says something else than its link is none.
  await page.evaluate(async () => {
    const cache = await caches.open('rejoin-marks');
    for (const request of await cache.keys()) {
      const text = (await (await cache.match(request))?.text()) ?? '';
      await cache.put(request, new Response(text.replaceAll('"headache":1', '"headache":0')));
    }
  });
  await page.goto('/icon.svg');
  await throwAway(sam);
  await page.goto('/#/');
  await sam.heading(w.lost.titles.short);
  await expect(page.locator('main ol')).toHaveCount(0);
  await sam.context.close();
});

/** In place of what is there. */
const putSpare = (page: Page, files: Files): Promise<void> =>
  page.evaluate(async (given) => {
    const cache = await caches.open('rejoin-marks');
    for (const request of await cache.keys()) await cache.delete(request);
    for (const [url, text] of given) await cache.put(url, new Response(text));
  }, files);

/** Every entry in the database. */
const rowsOf = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rejoin');
      request.addEventListener('success', () => resolve(request.result));
    });
    const all = database.transaction('entries').objectStore('entries').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    database.close();
    return all.result as unknown[];
  });
interface CheckIn {
  id: string;
  symptoms?: { headache?: number };
}

test('one whose links do not bear out what they say is not believed', async ({ browser }) => {
  const sam = await withLog(browser);
  const { page } = sam;
  // A better answer, and its link says the same: only the hash over the link was not made anew.
  const files: Files = [];
  for (const [url, text] of await takeSpare(page)) {
    const file = JSON.parse(text) as Partial<Spare>;
    for (const raw of (file.entries ?? []) as CheckIn[]) {
      if (raw.symptoms?.headache !== 1) continue;
      raw.symptoms.headache = 0;
      const digest = await digestOf(raw);
      for (const { rows } of file.chain ?? [])
        for (const row of rows as unknown as string[][]) if (row[1] === raw.id) row[2] = digest;
    }
    files.push([url, JSON.stringify(file)]);
  }
  expect(JSON.stringify(files)).not.toBe(JSON.stringify(await takeSpare(page)));
  await putSpare(page, files);
  await page.goto('/icon.svg');
  await throwAway(sam);
  await page.goto('/#/');
  await expect(page.getByText(sam.w.lost.nothing)).toBeVisible();
  expect(await rowsOf(page)).toEqual([]);
  await sam.context.close();
});

test('one of another log is not believed, whatever else is gone, and is mixed with nothing', async ({
  browser,
}, info) => {
  const other = await withLog(browser);
  const files = await takeSpare(other.page);
  await other.context.close();

  // The log is gone, and the mark of it is there.
  const sam = await begun(browser, 'en');
  await sam.noSigns();
  await sam.page.goto('/#/');
  await sam.today();
  await sam.page.goto('/icon.svg');
  await putSpare(sam.page, files);
  await throwAway(sam);
  await sam.page.goto('/#/');
  await expect(sam.page.getByText(sam.w.lost.nothing)).toBeVisible();
  expect(JSON.stringify(await rowsOf(sam.page))).not.toContain(ROBIN);
  await sam.context.close();

  // The log is there, and the mark of it is gone: nothing comes into it.
  const kim = await begun(browser, 'en');
  await kim.noSigns();
  await kim.page.goto('/#/');
  await kim.today();
  const before = await kim.entries(info.outputPath('before.json'));
  await kim.page.goto('/icon.svg');
  await kim.page.evaluate(() => localStorage.removeItem('rejoin.log'));
  await putSpare(kim.page, files);
  await kim.page.goto('/#/');
  await expect(kim.page.getByText(kim.w.lost.nothing)).toBeVisible();
  expect(await kim.entries(info.outputPath('after.json'))).toEqual(before);
  await kim.context.close();
});

test('under a lock it is sealed, comes back with its lock, and opens with the passphrase', async ({
  browser,
}, info) => {
  const sam = await withLog(browser);
  const { page } = sam;
  const before = await sam.entries(info.outputPath('before.json'));
  expect(await spares(page)).toContain('Sam');
  await setLock(sam);
  const sealed = await spares(page);
  expect(sealed.length).toBeGreaterThan(1000);
  expect(said(sealed, ['Sam', 'headache', 'check-in', 'Dr. Vos'])).toEqual([]);
  await sam.go('/signs');
  await sam.button(sam.w.signs.none).click();
  await sam.saved();
  expect(await spares(page)).not.toContain('warning-signs');
  await page.goto('/icon.svg');
  await throwAway(sam);
  await page.goto('/#/');
  await page.getByLabel(enLock.passphrase, { exact: true }).fill('nine calm herons');
  await sam.button(enLock.unlock).first().click();
  await expect(page.getByRole('alert')).toContainText(enLock.wrong);
  await page.getByLabel(enLock.passphrase, { exact: true }).fill('seven calm herons');
  await sam.button(enLock.unlock).first().click();
  await sam.today();
  await sam.openBackup();
  await page.getByText(sam.w.backup.plainTitle, { exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), sam.button(sam.w.backup.plainGo).click()]);
  const path = info.outputPath('after.json');
  await download.saveAs(path);
  const { readFileSync } = await import('node:fs');
  const { entries } = JSON.parse(readFileSync(path, 'utf8')) as { entries: unknown[] };
  expect(entries).toEqual(expect.arrayContaining(before));
  expect(entries.length).toBe(before.length + 1);
  await sam.context.close();
});

test('who was erased is not in it, nor anybody once everything was', async ({ browser }) => {
  const sam = await withLog(browser);
  const { page, w } = sam;
  const { backup: b } = w;
  expect(await spares(page)).toContain(ROBIN);
  for (const who of ['Robin', null]) {
    await page.goto('/#/more');
    await page.goto('/#/erase');
    if (who !== null) await sam.choose(b.eraseWhat, b.eraseOne(who));
    await sam.button(b.eraseGo).click();
    await page.getByLabel(b.eraseConfirm(b.eraseWord), { exact: true }).fill(b.eraseWord);
    await sam.button(who === null ? b.eraseNow : b.eraseOneNow(who)).click();
    await sam.heading(b.goneTitle);
    const text = await spares(page);
    expect(text).not.toContain(ROBIN);
    if (who === null) expect(text).toBe('');
    else expect(text).toContain('Sam');
    await sam.button(who === null ? b.goneGo : w.common.today).click();
  }
  await sam.heading(w.onboarding.who);
  await sam.context.close();
});

test('a log that somebody goes on with knowingly does not come back as it was', async ({ browser }) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  const { page, w } = sam;
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.checkIn();
  await page.goto('/icon.svg');
  await page.evaluate(() => caches.delete('rejoin-marks'));
  await throwAway(sam);
  await page.goto('/#/');
  await sam.heading(w.lost.titles.gone);
  await sam.link(w.lost.anew).click();
  await sam.button(w.lost.anewDo).click();
  await sam.heading(w.onboarding.who);
  await page.reload();
  await sam.heading(w.onboarding.who);
  await sam.context.close();
});

// docs/hazards.md: H31
