/** A copy outside the browser: read back, to the same file again, sealed under a lock, asked for in time, of every release. */
import { said } from '../said.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page, test } from './watched.ts';
import enCopies from '../../src/i18n/en/copies.ts';
import nlCopies from '../../src/i18n/nl/copies.ts';
import enLock from '../../src/i18n/en/lock.ts';
import { begun, march, newDevice } from './device.ts';
import { setLock } from './lock-by-hand.ts';
import { everything, injuryOnly, ROBIN } from './logs.ts';
import { usually } from './languages.ts';
import { assessFile, type Language, LOCALE, Person } from './person.ts';

const PASSPHRASE = 'seven calm herons';
const COPIES = { en: enCopies, nl: nlCopies } as const;

/** A device whose file dialog always chooses one file; it lies where the test can get at it, and is a real one. */
async function withFile(browser: Browser, language: Language, at: string): Promise<Person> {
  const context = await browser.newContext({ locale: LOCALE[language] });
  await context.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async (options: { suggestedName: string }) => {
        const chosen = (window as { refuse?: boolean }).refuse === true;
        if (chosen) throw new DOMException('no', 'AbortError');
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle(options.suggestedName, { create: true });
      },
    });
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(at));
  await page.goto('/');
  return new Person(page, context, language);
}

/** What lies in the files of the person, by name. */
function files(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    for await (const [name, handle] of (await navigator.storage.getDirectory()).entries())
      if (handle.kind === 'file') found[name] = await (await handle.getFile()).text();
    return found;
  });
}

async function put(page: Page, name: string, text: string | null): Promise<void> {
  await page.evaluate(
    async ([file, content]) => {
      const folder = await navigator.storage.getDirectory();
      if (content === null) return folder.removeEntry(file);
      const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await stream.write(content);
      return stream.close();
    },
    [name, text] as const,
  );
}

const countIn = (text: string | undefined): number =>
  (JSON.parse(text ?? '{}') as { entries: unknown[] }).entries.length;

for (const language of usually('en')) {
  test(`to the same file again, and never less in place of more (${language})`, async ({ browser }) => {
    const sam = await withFile(browser, language, march(5, '12:00'));
    const { page, w } = sam;
    const { backup: b } = w;
    const { file } = everything();
    await sam.restore(JSON.stringify(injuryOnly()));
    await sam.openBackup();
    await page.evaluate(() => Object.assign(window, { refuse: true }));
    await sam.button(b.save).click();
    await expect(page.getByText(b.outcomes.cancelled)).toBeVisible();
    await expect(page.getByText(b.never)).toBeVisible();
    await page.evaluate(() => Object.assign(window, { refuse: false }));
    await sam.button(b.save).click();
    await expect(page.getByText(b.outcomes.saved)).toBeVisible();
    const name = 'rejoin-2026-03-05.json';
    expect(countIn((await files(page))[name])).toBe(1);

    // The file is known after the app was opened anew, and takes what came since.
    await sam.go('/signs');
    await sam.button(w.signs.none).click();
    await expect(page.getByRole('heading', { level: 1, name: w.signs.title, exact: true })).toHaveCount(0);
    await sam.reload();
    await sam.openBackup();
    await expect(page.getByText(b.since(1))).toBeVisible();
    await sam.button(b.again(name)).click();
    await expect(page.getByText(b.outcomes.saved)).toBeVisible();
    expect(countIn((await files(page))[name])).toBe(2);
    await expect(page.getByText(b.since(1))).toHaveCount(0);

    for (const [text, said] of [
      [JSON.stringify(file), b.outcomes['holds-more']],
      ['a poem', b.outcomes['not-ours']],
    ] as const) {
      await put(page, name, text);
      await sam.button(b.again(name)).click();
      await expect(page.getByText(said)).toBeVisible();
      expect((await files(page))[name]).toBe(text);
    }
    await put(page, name, null);
    await sam.button(b.again(name)).click();
    await expect(page.getByText(b.outcomes.gone)).toBeVisible();
    expect(await files(page)).toEqual({});
    await sam.context.close();
  });
}

test('a disk that fails leaves the copy that was there, and says so', async ({ browser }) => {
  const sam = await withFile(browser, 'en', march(5, '12:00'));
  const { page } = sam;
  const { backup: b } = sam.w;
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.openBackup();
  await sam.button(b.save).click();
  await expect(page.getByText(b.outcomes.saved)).toBeVisible();
  const name = 'rejoin-2026-03-05.json';
  const before = await files(page);
  for (const fault of ['throws', 'is full', 'writes less'] as const) {
    await page.evaluate((how) => {
      const prototype = FileSystemWritableFileStream.prototype;
      const kept = ((window as { kept?: unknown }).kept ??= prototype.write) as typeof prototype.write;
      prototype.write = function write(this: FileSystemWritableFileStream, data) {
        if (how === 'throws') throw new DOMException('broken', 'InvalidStateError');
        if (how === 'is full') return Promise.reject(new DOMException('full', 'QuotaExceededError'));
        return kept.call(this, String(data).slice(0, -10));
      };
    }, fault);
    await sam.button(b.again(name)).click();
    await expect(page.getByText(b.outcomes['not-written'])).toBeVisible();
    if (fault !== 'writes less') expect(await files(page)).toEqual(before);
    else await expect(page.getByText(b.never)).toBeVisible();
  }
  await sam.context.close();
});

test('a copy from the downloads is looked at; one that is not whole is no copy', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  const { page } = sam;
  const { backup: b } = sam.w;
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.openBackup();
  const [download] = await Promise.all([page.waitForEvent('download'), sam.button(b.save).click()]);
  const path = info.outputPath('copy.json');
  await download.saveAs(path);
  await expect(page.getByText(b.outcomes.downloaded)).toBeVisible();
  const check = page.locator('#check-file');
  const text = readFileSync(path, 'utf8');
  const given = (content: string) => ({
    name: 'copy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await check.setInputFiles(given(text.slice(0, -20)));
  await expect(page.getByText(b.outcomes.differs)).toBeVisible();
  await expect(page.getByText(b.never)).toBeVisible();
  await check.setInputFiles(given(text));
  await expect(page.getByText(b.outcomes.saved)).toBeVisible();
  await expect(page.getByText(b.never)).toHaveCount(0);
  await sam.context.close();
});

/** Saves by this button, and gives what arrived. */
async function saved(sam: Person, button: string, file: string): Promise<string> {
  const [download] = await Promise.all([sam.page.waitForEvent('download'), sam.button(button).click()]);
  await download.saveAs(file);
  return readFileSync(file, 'utf8');
}

test('under a lock a copy is sealed; passphrase and code open it elsewhere, and nothing else does', async ({
  browser,
}, info) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  const { backup: b } = sam.w;
  await sam.restore(JSON.stringify(everything().file));
  await sam.openBackup();
  const plain = await saved(sam, b.save, info.outputPath('plain.json'));
  const code = await setLock(sam, enLock, PASSPHRASE);
  await sam.openBackup();
  await expect(sam.page.getByText(b.sealed)).toBeVisible();
  const sealed = await saved(sam, b.save, info.outputPath('sealed.json'));
  expect(sealed).toContain('rejoin-sealed');
  expect(said(sealed, ['Sam'])).toEqual([]);
  // Readable only for whoever asks for it.
  await sam.page.getByText(b.plainTitle, { exact: true }).click();
  await expect(sam.page.getByText(b.plainText)).toBeVisible();
  const handed = await saved(sam, b.plainGo, info.outputPath('handed.json'));
  expect((JSON.parse(handed) as { entries: unknown }).entries).toEqual(
    (JSON.parse(plain) as { entries: unknown }).entries,
  );
  // Here it opens by itself.
  await sam.openFile(sealed);
  await sam.heading(b.previewTitle);
  await expect(sam.page.getByText(b.nothingNew)).toBeVisible();
  await sam.context.close();

  for (const secret of [PASSPHRASE, code.toLowerCase()]) {
    const other = await newDevice(browser, 'en', march(5, '12:00'));
    const { page } = other;
    await other.openFile(sealed);
    await expect(page.getByText(b.unsealText)).toBeVisible();
    await page.getByLabel(b.unsealLabel, { exact: true }).fill('nine calm herons');
    await other.button(b.unseal).click();
    await expect(page.getByRole('alert')).toContainText(b.sealErrors['wrong-secret']);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByLabel(b.unsealLabel, { exact: true }).fill(secret);
    await page.keyboard.press('Enter');
    await other.heading(b.previewTitle);
    await other.button(b.restore).click();
    await other.link(b.show).click();
    await expect(page.locator('main ol')).toBeVisible();
    expect(await other.entries(info.outputPath('other.json'))).toEqual(
      (JSON.parse(plain) as { entries: unknown }).entries,
    );
    await other.context.close();
  }

  // Changed in one letter it does not open, whatever is typed.
  const other = await newDevice(browser, 'en', march(5, '12:00'));
  const at = sealed.lastIndexOf('"body": "') + 200;
  await other.openFile(`${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`);
  await other.page.getByLabel(b.unsealLabel, { exact: true }).fill(PASSPHRASE);
  await other.button(b.unseal).click();
  await expect(other.page.getByRole('alert')).toContainText(b.sealErrors.altered);
  await other.button(other.w.common.cancel).click();
  await expect(other.page.getByText(b.empty)).toBeVisible();
  await other.context.close();
});

test('without a lock a copy can be sealed with a passphrase of its own', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'nl', march(5, '12:00'));
  const { page } = sam;
  const { backup: b } = sam.w;
  const nlLock = (await import('../../src/i18n/nl/lock.ts')).default;
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.openBackup();
  await page.getByText(b.sealTitle, { exact: true }).click();
  await page.getByLabel(nlLock.passphraseNew, { exact: true }).fill('kort');
  await sam.button(b.sealGo).click();
  await expect(page.getByText(nlLock.tooShort, { exact: true })).toBeVisible();
  for (const label of [nlLock.passphraseNew, nlLock.passphraseAgain])
    await page.getByLabel(label, { exact: true }).fill('zeven kalme reigers');
  const sealed = await saved(sam, b.sealGo, info.outputPath('sealed.json'));
  expect(said(sealed, ['Sam'])).toEqual([]);
  await sam.openFile(sealed);
  await page.getByLabel(b.unsealLabel, { exact: true }).fill('zeven kalme reigers');
  await sam.button(b.unseal).click();
  await expect(page.getByText(b.nothingNew)).toBeVisible();
  await sam.context.close();
});

for (const language of usually('nl')) {
  test(`a copy is asked for in time, once a day at most, and so is the browser's promise (${language})`, async ({
    browser,
  }, info) => {
    const context = await browser.newContext({ locale: LOCALE[language], acceptDownloads: true });
    // Counted here: what a page notes that is left at once may be lost.
    let asked = 0;
    await context.exposeFunction('noteAsked', () => {
      asked += 1;
    });
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, 'showSaveFilePicker');
      StorageManager.prototype.persisted = () => Promise.resolve(false);
      StorageManager.prototype.persist = async () => {
        await (window as unknown as { noteAsked(): Promise<void> }).noteAsked();
        return false;
      };
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(march(1, '10:30')));
    await page.goto('/');
    const sam = new Person(page, context, language);
    const { backup: b, today } = sam.w;
    const c = COPIES[language];
    const card = page.getByRole('heading', { name: c.title });
    await sam.begin('Sam', '1996', '10:00');
    await sam.noSigns();
    await sam.go('/');
    await expect(page.locator('main ol')).toBeVisible();
    await expect(card).toHaveCount(0);
    expect(asked).toBe(0);
    await sam.checkIn();
    await expect.poll(() => asked).toBe(1);
    await expect(card).toHaveCount(0);
    await sam.at(march(1, '16:31'));
    await expect(card).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await sam.go('/more');
    await expect(page.getByText(c.due)).toBeVisible();
    await sam.go('/');
    await sam.button(c.later).click();
    await expect(card).toHaveCount(0);
    // A choice holds at once, and is written right behind it; a page that is left within that moment asks again.
    await page.waitForTimeout(400);
    await sam.at(march(2, '16:30'));
    await expect(card).toHaveCount(0);
    await sam.at(march(2, '16:31'));
    await expect(card).toBeVisible();
    await sam.backup(info.outputPath('copy.json'));
    await sam.go('/');
    await expect(card).toHaveCount(0);
    await sam.checkIn();
    await expect(card).toHaveCount(0);
    await sam.at(march(9, '16:30'));
    await expect(card).toHaveCount(0);
    // Asked again after a week, since the browser did not promise.
    await expect.poll(() => asked).toBe(2);
    await sam.at(march(9, '16:32'));
    await expect(card).toBeVisible();
    await expect(page.getByText(today.backup('').split(':')[0] ?? '', { exact: false }).first()).toBeVisible();
    expect(asked).toBe(2);
    // What it said is shown.
    await sam.openBackup();
    await expect(page.getByText(sam.w.settings.persistence['best-effort'])).toBeVisible();
    await expect(page.getByText(b.last('').split(':')[0] ?? '').first()).toBeVisible();
    await context.close();
  });
}

test('from a tab of Safari the move to the home screen begins with a copy', async ({ browser }) => {
  const context: BrowserContext = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(() => Object.assign(navigator, { standalone: false }));
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(march(1, '10:30')));
  await page.goto('/');
  const sam = new Person(page, context, 'en');
  const { twoStores } = enCopies;
  await sam.go('/settings');
  await expect(page.getByRole('heading', { name: sam.w.settings.install })).toBeVisible();
  await expect(page.getByText(twoStores.title)).toHaveCount(0);
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.go('/settings');
  await expect(page.getByText(twoStores.text)).toBeVisible();
  for (const line of twoStores.steps(sam.w.onboarding.restore)) await expect(page.getByText(line)).toBeVisible();
  await sam.link(twoStores.go).click();
  await sam.heading(sam.w.backup.title);
  await context.close();

  const other = await begun(browser, 'en');
  await other.go('/settings');
  await expect(other.page.getByRole('heading', { name: other.w.settings.install })).toBeVisible();
  await expect(other.page.getByText(twoStores.title)).toHaveCount(0);
  await other.context.close();
});

const FROZEN = join(import.meta.dirname, '../frozen/copies');
const RELEASES = readdirSync(FROZEN).flatMap((name) => /^(\d+\.\d+\.\d+)\.json$/.exec(name)?.[1] ?? []);

for (const release of RELEASES) {
  test(`a copy of release ${release}, readable and sealed, is restored, and decides what the command line decides`, async ({
    browser,
  }) => {
    const path = join(FROZEN, `${release}.json`);
    const { passphrase, at } = JSON.parse(readFileSync(join(FROZEN, `${release}-opens-with.json`), 'utf8'));
    for (const name of [`${release}.json`, `${release}-sealed.json`]) {
      const sam = await newDevice(browser, 'en', at);
      const { backup: b } = sam.w;
      await sam.openFile(readFileSync(join(FROZEN, name), 'utf8'));
      if (name !== `${release}.json`) {
        await sam.page.getByLabel(b.unsealLabel, { exact: true }).fill(passphrase);
        await sam.button(b.unseal).click();
      }
      await sam.button(b.restore).click();
      await sam.link(b.show).click();
      const answers = assessFile(path, at) as unknown as readonly { athlete: string }[];
      const [first] = answers.filter(({ athlete }) => athlete !== ROBIN);
      await sam.agreesWith(first as never);
      await sam.context.close();
    }
  });
}

// docs/hazards.md: H32
