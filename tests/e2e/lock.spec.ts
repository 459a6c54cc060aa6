/** The lock: nothing readable on the disk, nothing in a locked page, and the warning signs open for everybody. */
import { said } from '../said.ts';
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page, test } from './watched.ts';
import enLock from '../../src/i18n/en/lock.ts';
import nlLock from '../../src/i18n/nl/lock.ts';
import { WITH_WORKER, march, newDevice } from './device.ts';
import { tabTo } from './keys.ts';
import { setLock } from './lock-by-hand.ts';
import { everything, injuryOnly } from './logs.ts';
import { usually } from './languages.ts';
import { type Language, onDevice, Person } from './person.ts';

const LOCK = { en: enLock, nl: nlLock } as const;
const PASSPHRASE = 'seven calm herons';

interface Locked {
  readonly sam: Person;
  readonly w: (typeof LOCK)[Language];
  readonly code: string;
}

/** Sam's page with everything in the log, and a lock. The clock runs from noon on 5 March. */
async function locked(browser: Browser, language: Language = 'en', file: unknown = everything().file): Promise<Locked> {
  const sam = await newDevice(browser, language, march(5, '12:00'), WITH_WORKER);
  await sam.restore(JSON.stringify(file));
  const code = await setLock(sam, LOCK[language]);
  await sam.go('/');
  await expect(sam.page.locator('main ol')).toBeVisible();
  return { sam, w: LOCK[language], code };
}

async function isLocked(page: Page, w: (typeof LOCK)[Language]): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: w.locked, exact: true })).toBeVisible();
}

async function unlock({ sam, w }: Locked, passphrase = PASSPHRASE, page = sam.page): Promise<void> {
  await isLocked(page, w);
  await page.getByLabel(w.passphrase, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: w.unlock, exact: true }).first().click();
}

/** All that lies on the disk for this origin, as one text. */
async function onDisk(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie];
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rejoin');
      request.addEventListener('success', () => resolve(request.result));
    });
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      for (const request of [store.getAllKeys(), store.getAll()]) {
        await new Promise((resolve) => request.addEventListener('success', resolve));
        found.push(name, request.result);
      }
    }
    database.close();
    for (const key of await caches.keys()) {
      const cache = await caches.open(key);
      for (const request of await cache.keys()) {
        // What the app itself is made of says nothing of a person.
        if (/\.(js|css|html|svg|png|webmanifest)$|\/$/.test(new URL(request.url).pathname)) continue;
        found.push(request.url, await (await cache.match(request))?.text());
      }
    }
    return JSON.stringify(found);
  });
}

/** Changes rows as somebody would who has the disk: `change` gets the rows of a room and returns what to put. */
async function editRows(page: Page, change: string): Promise<void> {
  await page.evaluate(async (source) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rejoin');
      request.addEventListener('success', () => resolve(request.result));
    });
    const transaction = database.transaction('entries', 'readwrite');
    const store = transaction.objectStore('entries');
    const all = store.getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    const byId = Object.fromEntries((all.result as { id: string }[]).map((row) => [row.id, row]));
    // The policy forbids code from text, so the change is data: pairs of id and fields taken from another row.
    for (const [id, fields] of JSON.parse(source) as [string, Record<string, unknown>][]) {
      const row: Record<string, unknown> = { ...byId[id] };
      for (const [name, from] of Object.entries(fields))
        row[name] = typeof from === 'string' ? (byId[from] as unknown as Record<string, unknown>)[name] : from;
      store.put(row);
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    database.close();
  }, change);
}

test('a lock leaves no word of a person on the disk, and a reload asks for the passphrase', async ({ browser }) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'), WITH_WORKER);
  await onDevice(sam.page);
  await sam.restore(JSON.stringify(everything().file));
  const { page } = sam;
  await sam.go('/activity');
  await page.getByLabel(sam.w.activity.minutes, { exact: true }).fill('17');
  await sam.go('/more');
  const before = await onDisk(page);
  // The control: all of this is there to be found without a lock.
  const words = ['Sam', 'Kim', 'Dr. Vos', 'symptoms', 'headache', 'warning-signs', 'minutes', 'Europe/Amsterdam'];
  expect(said(before, words)).toEqual(words);
  const code = await setLock(sam);
  const disk = await onDisk(page);
  expect(said(disk, [...words, PASSPHRASE, code, 'herons', 'check-in', 'clearance'])).toEqual([]);
  await sam.go('/');
  await expect(page.locator('main ol')).toBeVisible();

  await page.reload();
  await isLocked(page, enLock);
  // Nothing of the log is anywhere in the page.
  await expect(page.getByText('Sam')).toHaveCount(0);
  expect(await page.content()).not.toMatch(/Sam|Dr\. Vos/);
  expect(await page.title()).not.toContain('Sam');

  const it = { sam, w: enLock, code };
  await unlock(it, 'seven calm heron');
  await expect(page.getByRole('alert')).toContainText(enLock.wrong);
  await isLocked(page, enLock);
  await unlock(it);
  await expect(page.locator('main ol')).toBeVisible();
  // What was typed before the lock is still there.
  await sam.go('/activity');
  await expect(page.getByLabel(sam.w.activity.minutes, { exact: true })).toHaveValue('17');
  // A new entry is sealed too.
  await page.goto('/#/signs');
  await sam.noSigns();
  await sam.saved();
  expect(said(await onDisk(page), ['warning-signs', 'Sam'])).toEqual([]);
  await page.reload();
  await unlock(it);
  await expect(page.locator('main ol')).toBeVisible();
  await sam.context.close();
});

test('wrong tries wait a little longer each time, over a reload too, and never for ever', async ({ browser }) => {
  const it = await locked(browser, 'en', injuryOnly());
  const { page } = it.sam;
  await page.clock.install({ time: new Date(march(5, '12:00')) });
  await page.reload();
  for (let wrong = 0; wrong < 3; wrong += 1) {
    await unlock(it, `wrong number ${wrong}`);
    await expect(page.getByRole('alert')).toContainText(enLock.wrong);
  }
  await expect(page.getByRole('alert')).toContainText(enLock.wait(5));
  await page.reload();
  await unlock(it);
  await expect(page.getByRole('alert')).toContainText(/Wait \d seconds/);
  await page.clock.runFor(6_000);
  await unlock(it, 'wrong once more');
  await expect(page.getByRole('alert')).toContainText(enLock.wait(10));
  await page.clock.runFor(11_000);
  await unlock(it);
  await expect(page.locator('main ol')).toBeVisible();
  await it.sam.context.close();
});

for (const language of usually('nl')) {
  test(`the signs and the number are one tap away while locked, and nothing is written (${language})`, async ({
    browser,
  }) => {
    const it = await locked(browser, language, injuryOnly());
    const { sam, w } = it;
    const { page } = sam;
    const { signs, common, settings, codes } = sam.w;
    await sam.go('/settings');
    await sam.choose(settings.number, settings.numbers.own);
    await page.getByLabel(settings.ownNumber, { exact: true }).fill('0900 1515');
    await sam.reload();
    await isLocked(page, w);
    const before = await onDisk(page);
    await page.getByRole('navigation').getByRole('button', { name: common.signs }).click();
    await sam.heading(signs.title);
    await expect(page.getByText(w.signsText)).toBeVisible();
    await expect(page.getByText(codes.signs.seizure)).toBeVisible();
    await expect(page.locator('a[href="tel:09001515"]')).toBeVisible();
    await sam.button(signs.none).click();
    await expect(page.getByText(w.signsNone)).toBeVisible();
    await sam.button(signs.some).click();
    await sam.heading(signs.emergency.title);
    await expect(page.locator('a[href="tel:09001515"]')).toBeVisible();
    expect(await onDisk(page)).toBe(before);
    // Opened from there, the signs are asked again, and then they are written.
    await sam.button(w.signsUnlock).click();
    await unlock(it);
    await sam.oneSign('seizure', 'yes');
    await sam.button(signs.confirmYes).click();
    await sam.heading(signs.emergency.title);
    expect((await codesOf(sam)).includes('warning-sign')).toBe(true);
    await sam.context.close();
  });
}

async function codesOf(sam: Person): Promise<string[]> {
  await sam.page.goto('/#/');
  return (await sam.today()).codes;
}

test('an address of the signs opens them at once while locked', async ({ browser }) => {
  const { sam } = await locked(browser, 'en', injuryOnly());
  await sam.page.goto('/#/signs');
  await sam.page.reload();
  await sam.heading(sam.w.signs.title);
  await expect(sam.page.locator('a[href="tel:112"]')).toBeVisible();
  await sam.context.close();
});

test('it locks after five minutes without a tap, in every page, and after half a minute out of sight', async ({
  browser,
}) => {
  const it = await locked(browser, 'en', injuryOnly());
  const { sam, w } = it;
  const { page, context } = sam;
  await page.clock.install({ time: new Date(march(5, '12:00')) });
  await page.goto('/#/');
  await page.reload();
  await unlock(it);
  await expect(page.locator('main ol')).toBeVisible();
  const other = await context.newPage();
  await other.clock.install({ time: new Date(march(5, '12:00')) });
  await other.goto('/');
  await unlock(it, PASSPHRASE, other);
  await expect(other.locator('main ol')).toBeVisible();

  // Used in one page, neither locks.
  for (let minute = 0; minute < 8; minute += 1) {
    await other.mouse.click(5, 5);
    await other.clock.runFor(60_000);
    await page.clock.runFor(60_000);
  }
  await expect(page.locator('main ol')).toBeVisible();
  // Left alone in both, one that notices locks the other as well.
  await other.clock.runFor(5 * 60_000);
  await isLocked(other, w);
  await isLocked(page, w);

  await unlock(it);
  await expect(page.locator('main ol')).toBeVisible();
  await setHidden(page, true);
  await page.clock.runFor(25_000);
  await setHidden(page, false);
  await expect(page.locator('main ol')).toBeVisible();
  await setHidden(page, true);
  await page.clock.runFor(40_000);
  await isLocked(page, w);
  await context.close();
});

/** Playwright's pages are always in view; what the app asks is answered as a browser would. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (isHidden ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

test('a page that slept is locked before it is seen again', async ({ browser }) => {
  const it = await locked(browser, 'en', injuryOnly());
  const { page } = it.sam;
  await page.clock.install({ time: new Date(march(5, '12:00')) });
  await page.goto('/#/');
  await page.reload();
  await unlock(it);
  await expect(page.locator('main ol')).toBeVisible();
  await setHidden(page, true);
  // No timer ran meanwhile.
  await page.clock.setSystemTime(new Date(march(5, '13:00')));
  await setHidden(page, false);
  await isLocked(page, it.w);
  await it.sam.context.close();
});

test('a form that is half filled in survives a lock, to its last letter', async ({ browser }) => {
  const it = await locked(browser, 'en', injuryOnly());
  const { sam, w } = it;
  const { page } = sam;
  await sam.go('/activity');
  await page.getByLabel(sam.w.activity.minutes, { exact: true }).pressSequentially('1234');
  const other = await sam.context.newPage();
  await other.goto('/#/lock');
  await unlock(it, PASSPHRASE, other);
  await expect(other.getByRole('heading', { level: 1, name: w.title, exact: true })).toBeVisible();
  // Another page locks at the very moment of the last letter, before that can be on the disk.
  await page.getByLabel(sam.w.activity.minutes, { exact: true }).evaluate((input: HTMLInputElement) => {
    input.value = '12345';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    new BroadcastChannel('rejoin-lock').postMessage('lock');
  });
  await isLocked(page, w);
  await isLocked(other, w);
  await page.bringToFront();
  await unlock(it);
  await sam.heading(sam.w.activity.title);
  await expect(page.getByLabel(sam.w.activity.minutes, { exact: true })).toHaveValue('12345');
  await sam.context.close();
});

test('a page that is open while another sets a lock loses nothing: it asks, and goes on where it was', async ({
  browser,
}) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  await sam.restore(JSON.stringify(injuryOnly()));
  const other = await sam.context.newPage();
  await other.clock.setFixedTime(new Date(march(5, '12:00')));
  await other.goto('/#/');
  await expect(other.locator('main ol')).toBeVisible();
  await sam.page.bringToFront();
  const code = await setLock(sam);
  await other.bringToFront();
  const it = { sam, w: enLock, code };
  await unlock(it, PASSPHRASE, other);
  await expect(other.locator('main ol')).toBeVisible();
  const kim = new Person(other, sam.context, 'en');
  await other.goto('/#/signs');
  await kim.noSigns();
  await kim.saved();
  expect(said(await onDisk(other), ['warning-signs', 'Sam'])).toEqual([]);
  await sam.context.close();
});

test('the recovery code opens it and gives a new passphrase; the old one is over', async ({ browser }) => {
  const it = await locked(browser, 'en', injuryOnly());
  const { sam, w, code } = it;
  const { page } = sam;
  await page.goto('/#/');
  await page.reload();
  await isLocked(page, w);
  await sam.button(w.forgot).click();
  await sam.heading(w.forgotTitle);
  const go = async (typed: string): Promise<void> => {
    await page.getByLabel(w.codeLabel, { exact: true }).fill(typed);
    await page.getByLabel(w.passphraseNew, { exact: true }).fill('another quiet lake');
    await page.getByLabel(w.passphraseAgain, { exact: true }).fill('another quiet lake');
    await page.getByRole('button', { name: w.unlock, exact: true }).first().click();
  };
  const last = code.at(-1) === '7' ? '8' : '7';
  await go(code.slice(0, -1) + last);
  await expect(page.getByRole('alert')).toContainText(w.notACode);
  await go(code.replaceAll('-', ' ').toLowerCase());
  await expect(page.locator('main ol')).toBeVisible();
  await page.reload();
  await unlock(it);
  await expect(page.getByRole('alert')).toContainText(w.wrong);
  await unlock(it, 'another quiet lake');
  await expect(page.locator('main ol')).toBeVisible();
  await sam.context.close();
});

test('the passphrase and the code are changed, and the lock is taken off', async ({ browser }) => {
  const it = await locked(browser, 'en', injuryOnly());
  const { sam, w, code } = it;
  const { page } = sam;
  const current = async (passphrase = PASSPHRASE): Promise<void> =>
    page.getByLabel(w.current, { exact: true }).fill(passphrase);

  await sam.go('/lock/passphrase');
  await current('not this one');
  await page.getByLabel(w.passphraseNew, { exact: true }).fill('a bench in the sun');
  await page.getByLabel(w.passphraseAgain, { exact: true }).fill('a bench in the sum');
  await sam.button(w.change).click();
  await expect(page.getByText(w.different)).toBeVisible();
  await page.getByLabel(w.passphraseAgain, { exact: true }).fill('a bench in the sun');
  await sam.button(w.change).click();
  await expect(page.getByRole('alert')).toContainText(w.wrong);
  await current();
  await sam.button(w.change).click();
  await expect(page.getByText(w.changed)).toBeVisible();

  await sam.go('/lock/code');
  await current('a bench in the sun');
  await sam.button(w.newCode).click();
  await sam.heading(w.codeTitle);
  const fresh = await page.locator('.paper-code').innerText();
  expect(fresh).not.toBe(code);
  await sam.button(w.codeDone).click();
  // The old code typed back does not count.
  await page.getByLabel(w.codeLabel, { exact: true }).fill(code);
  await sam.button(sam.w.common.next).click();
  await expect(page.getByText(w.backWrong)).toBeVisible();
  await page.getByLabel(w.codeLabel, { exact: true }).fill(fresh);
  await sam.button(sam.w.common.next).click();
  await expect(page.getByText(w.newCodeDone)).toBeVisible();

  await page.reload();
  await sam.button(w.forgot).click();
  await page.getByLabel(w.codeLabel, { exact: true }).fill(code);
  await page.getByLabel(w.passphraseNew, { exact: true }).fill('does not matter');
  await page.getByLabel(w.passphraseAgain, { exact: true }).fill('does not matter');
  await page.getByRole('button', { name: w.unlock, exact: true }).first().click();
  await expect(page.getByRole('alert')).toContainText(w.wrongCode);
  await sam.button(w.back).click();
  await unlock(it, 'a bench in the sun');

  await sam.go('/more');
  await sam.go('/lock/remove');
  await current('a bench in the sun');
  await sam.button(w.remove).click();
  await expect(page.getByText(w.removed)).toBeVisible();
  expect(await onDisk(page)).toContain('"Sam"');
  await sam.at(march(5, '12:05'));
  await expect(page.locator('main ol')).toBeVisible();
  await sam.context.close();
});

test('a lock that was not finished is none', async ({ browser }) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  await sam.restore(JSON.stringify(injuryOnly()));
  const { page } = sam;
  const w = enLock;
  await sam.go('/lock/set');
  const next = sam.button(sam.w.common.next);
  await page.getByLabel(w.passphraseNew, { exact: true }).fill('short');
  await next.click();
  await expect(page.getByText(w.tooShort, { exact: true })).toBeVisible();
  await expect(page.locator(':focus')).toHaveId('passphrase-new');
  await page.getByLabel(w.passphraseNew, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(w.passphraseAgain, { exact: true }).fill(PASSPHRASE);
  await next.click();
  await sam.heading(w.codeTitle);
  await sam.button(w.codeDone).click();
  await page.getByLabel(w.codeLabel, { exact: true }).fill('0000-0000-0000-0000-0000-0000-0000');
  await next.click();
  await expect(page.getByText(w.backWrong)).toBeVisible();
  expect(await onDisk(page)).toContain('Sam');
  // Nothing of it was kept as a draft either.
  expect(await onDisk(page)).not.toContain('herons');
  await sam.reload();
  await sam.go('/');
  await expect(page.locator('main ol')).toBeVisible();
  await sam.context.close();
});

test('a passkey opens it; removed, it does no more, and the passphrase always does', async ({ browser }) => {
  const it = await locked(browser, 'en', injuryOnly());
  const { sam, w } = it;
  const { page } = sam;
  const cdp = await sam.context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
    },
  });
  await sam.go('/lock/passkey');
  await page.getByLabel(w.current, { exact: true }).fill(PASSPHRASE);
  await sam.button(w.passkeyAdd).click();
  await expect(page.getByText(w.passkeyAdded)).toBeVisible();
  await page.goto('/#/');
  await page.reload();
  await isLocked(page, w);
  await sam.button(w.unlockPasskey).click();
  await expect(page.locator('main ol')).toBeVisible();
  await sam.go('/lock');
  await sam.button(w.passkeyRemove(1)).click();
  await expect(page.getByText(w.passkeyRemoved)).toBeVisible();
  await page.reload();
  await isLocked(page, w);
  await expect(sam.button(w.unlockPasskey)).toHaveCount(0);
  await unlock(it);
  await sam.heading(w.title);
  await sam.context.close();
});

test('an authenticator without PRF is told apart, and nothing changes', async ({ browser }) => {
  const it = await locked(browser, 'en', injuryOnly());
  const { sam, w } = it;
  const cdp = await sam.context.newCDPSession(sam.page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await sam.go('/lock/passkey');
  await sam.page.getByLabel(w.current, { exact: true }).fill(PASSPHRASE);
  await sam.button(w.passkeyAdd).click();
  await expect(sam.page.getByRole('alert')).toContainText(w.passkeyFailed.unsupported);
  await sam.context.close();
});

test('rows moved between athletes, entries, types and versions are shown as unreadable and decide nothing', async ({
  browser,
}, info) => {
  const { file, ids } = everything();
  const it = await locked(browser, 'en', file);
  const { sam } = it;
  const { page } = sam;
  const robin = file.entries.find((entry) => entry['athlete'] !== file.entries[0]!['athlete'])!['id'] as string;
  const [a, b, c] = [ids['check-in'], ids['activity'], ids['school']];
  await editRows(
    page,
    JSON.stringify([
      // Another person's row, another type's body, another type's head, and a version that is not.
      [a, { head: robin, body: robin }],
      [b, { body: ids['clearance'] }],
      [c, { head: ids['examination'] }],
      [ids['review'], { sealed: 9 }],
    ]),
  );
  await page.reload();
  await unlock(it);
  // Said at once, and nothing is decided on the rest, on the screen that was open or on any other.
  const { lost } = sam.w;
  await sam.heading(lost.titles.damaged);
  await expect(page.getByText(lost.changed(4))).toBeVisible();
  await expect(page.locator('main ol')).toHaveCount(0);
  await sam.go('/entries');
  const broken = page.locator('section.dashed', { hasText: sam.w.entries.broken.title });
  await expect(broken.getByText(sam.w.terms.problems['not-opened']({}))).toHaveCount(4);
  // Nor are they in what can still be saved.
  const text = readFileSync(await sam.backup(info.outputPath('kept.json')), 'utf8');
  for (const id of [a, b, c, ids['review']]) expect(text).not.toContain(`"id":"${id}"`);
  await sam.context.close();
});

test('by keyboard alone: unlock, forgotten, signs', async ({ browser }) => {
  const it = await locked(browser, 'en', injuryOnly());
  const { sam, w } = it;
  const { page } = sam;
  await page.goto('/#/');
  await page.reload();
  await isLocked(page, w);
  await tabTo(page, 'textbox', w.passphrase);
  await page.keyboard.type('not the passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(w.wrong);
  await tabTo(page, 'button', w.forgot);
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, 'button', sam.w.common.signs);
  await page.keyboard.press('Enter');
  await sam.heading(sam.w.signs.title);
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, 'button', w.unlock);
  await page.keyboard.press('Enter');
  await isLocked(page, w);
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, 'textbox', w.passphrase);
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.locator('main ol')).toBeVisible();
  await sam.context.close();
});

test('every new page has no fault of access, in a small window and with large letters', async ({ browser }) => {
  for (const language of usually('en')) {
    const sam = await newDevice(browser, language, march(5, '12:00'), {
      viewport: { width: 320, height: 640 },
      serviceWorkers: 'block',
    });
    const w = LOCK[language];
    const { page } = sam;
    await sam.restore(JSON.stringify(injuryOnly()));
    await page.evaluate(() => (document.documentElement.dataset['text'] = '200'));
    await page.evaluate(() => localStorage.setItem('rejoin.text', '200'));
    await sam.go('/lock');
    await check(sam.page, sam.context, 'no lock');
    await sam.link(w.set).click();
    await sam.heading(w.set);
    await sam.button(sam.w.common.next).click();
    await check(page, sam.context, 'passphrase, with errors');
    const code = await setLock(sam, w);
    for (const path of ['/lock', '/lock/passphrase', '/lock/code', '/lock/passkey', '/lock/remove']) {
      await sam.go(path);
      await check(page, sam.context, path);
    }
    await page.goto('/#/');
    await page.reload();
    await isLocked(page, w);
    await check(page, sam.context, 'locked');
    await unlock({ sam, w, code }, 'wrong');
    await expect(page.getByRole('alert')).toBeVisible();
    await check(page, sam.context, 'locked, wrong');
    await page.getByRole('navigation').getByRole('button', { name: sam.w.common.signs }).click();
    await check(page, sam.context, 'locked, signs');
    await sam.button(sam.w.signs.some).click();
    await check(page, sam.context, 'locked, emergency');
    await page.getByRole('navigation').getByRole('button', { name: w.unlock }).click();
    await sam.button(w.forgot).click();
    await check(page, sam.context, 'forgotten');
    await sam.button(w.neither).click();
    await check(page, sam.context, 'neither');
    await sam.context.close();
  }
});

async function check(page: Page, _context: BrowserContext, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    where,
  ).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, `${where}: nothing is wider than the window`).toBeLessThanOrEqual(0);
  const small = await page.evaluate(() =>
    Array.from(document.querySelectorAll('button, a[href]'))
      .filter((one) => !one.classList.contains('skip') && one.getClientRects().length > 0)
      .map((one) => [one.textContent, one.getBoundingClientRect()] as const)
      .filter(([, box]) => box.width < 44 || box.height < 44)
      .map(([text]) => text),
  );
  expect(small, where).toEqual([]);
}

test('forgotten beyond help: everything is erased, and a copy can be restored', async ({ browser }) => {
  const it = await locked(browser, 'en', injuryOnly());
  const { sam, w } = it;
  const { page } = sam;
  await page.goto('/#/');
  await page.reload();
  await sam.button(w.forgot).click();
  await sam.button(w.neither).click();
  await expect(page.getByText(w.neitherText)).toBeVisible();
  await sam.button(w.erase).click();
  await sam.button(w.eraseNow).click();
  await sam.heading(sam.w.onboarding.who);
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.context.close();
});

// docs/hazards.md: H34, H35
