/** Copies in files: a bad one changes nothing and says where it is bad, and nothing is ever mixed up. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from './watched.ts';
import enLock from '../../src/i18n/en/lock.ts';
import { WITH_WORKER, march, newDevice } from './device.ts';
import { setLock } from './lock-by-hand.ts';
import { everything, injuryOnly, idOf, ROBIN, type TestFile } from './logs.ts';
import { usually } from './languages.ts';
import type { Person } from './person.ts';

/** The log as it would be saved, without the time of saving. */
async function logOf(sam: Person, file: string): Promise<{ athletes: unknown; entries: unknown[] }> {
  const { athletes, entries } = JSON.parse(readFileSync(await sam.backup(file), 'utf8'));
  return { athletes, entries };
}

const refusal = (sam: Person) => sam.page.getByRole('alert');

/** A valid file made wrong in one place. */
function broken(change: (file: TestFile) => void): string {
  const { file } = everything();
  change(file);
  return JSON.stringify(file);
}
const entryAt = (file: TestFile, type: string): number => file.entries.findIndex((entry) => entry['type'] === type);

/** What is wrong, the place that must be named (none: the file as a whole), and the message for each language. */
function badFiles(w: Person['w']): readonly (readonly [name: string, text: string, place: string, said: string])[] {
  const { file } = everything();
  const place = (type: string, field: string): string => `entries[${entryAt(file, type)}]${field}`;
  const { problems, expected } = w.terms;
  const whole = JSON.stringify(file);
  const set = (type: string, fields: object) =>
    broken((bad) => void Object.assign(bad.entries[entryAt(bad, type)] ?? {}, fields));
  return [
    ['not JSON', 'Dear diary', '', problems['not-json']({})],
    ['cut off', whole.slice(0, whole.length / 2), '', problems.truncated({})],
    ['another format', '{"format":"other","version":1}', 'format', problems['not-a-log']({})],
    ['a newer version', broken((bad) => void (bad.version = 2)), 'version', problems['newer-version']({ version: 2 })],
    ['over 10 MB', whole + ' '.repeat(10 * 1024 * 1024), '', problems['too-large']({ limit: 10 })],
    ['an unknown type', set('measure', { type: 'horoscope' }), place('measure', '.type'), '"horoscope"'],
    [
      'a value out of range',
      set('check-in', { symptoms: { headache: 9 } }),
      place('check-in', '.symptoms.headache'),
      problems.expected({ what: expected('0–6'), got: '9' }),
    ],
    [
      'a worst below the start',
      set('activity', { before: 4, peak: 3 }),
      place('activity', '.peak'),
      problems['peak-below-before']({ before: 4, peak: 3 }),
    ],
    [
      'a day that does not exist',
      set('review', { at: '2026-02-30T10:00:00+01:00' }),
      place('review', '.at'),
      '2026-02-30',
    ],
    [
      'one id with other content',
      broken((bad) => void bad.entries.push({ ...bad.entries[0], note: 'other' })),
      `entries[${file.entries.length}].id`,
      problems['duplicate-id']({ first: 'entries[0]' }),
    ],
    [
      'somebody who is not in the file',
      set('school', { athlete: idOf(999) }),
      place('school', '.athlete'),
      problems['unknown-athlete']({}),
    ],
  ];
}

/** Everything that this site has kept: texts of every storage, and the files of every cache. */
function onDisk(page: Page): Promise<{ text: string; files: string[] }> {
  return page.evaluate(async () => {
    const texts = [localStorage, sessionStorage].map((kept) =>
      JSON.stringify(Object.fromEntries(Object.entries(kept))),
    );
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error(name)));
      });
      for (const room of Array.from(database.objectStoreNames)) {
        const rows = database.transaction(room).objectStore(room).getAll();
        await new Promise((resolve) => rows.addEventListener('success', resolve));
        texts.push(JSON.stringify(rows.result));
      }
      database.close();
    }
    const files: string[] = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) files.push(new URL(request.url).pathname);
    }
    return { text: texts.join('\n'), files };
  });
}

for (const language of usually('nl')) {
  test(`a file that is wrong is refused with the place, and nothing changes (${language})`, async ({
    browser,
  }, info) => {
    const sam = await newDevice(browser, language, march(5, '12:00'));
    const { backup: b } = sam.w;
    await sam.restore(JSON.stringify(injuryOnly()));
    const before = await logOf(sam, info.outputPath('before.json'));
    for (const [name, text, place, said] of badFiles(sam.w)) {
      await test.step(name, async () => {
        await sam.openFile(text);
        await expect(refusal(sam)).toContainText(b.refused);
        await expect(refusal(sam)).toContainText(said);
        if (place !== '') await expect(refusal(sam).locator('code', { hasText: place }).first()).toHaveText(place);
        await expect(sam.button(b.restore)).toHaveCount(0);
      });
    }
    expect(await logOf(sam, info.outputPath('after.json'))).toEqual(before);
    await sam.context.close();
  });
}

test('an id of this device with other content is not restored', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  await sam.restore(JSON.stringify(injuryOnly()));
  const before = await logOf(sam, info.outputPath('before.json'));
  const other = injuryOnly();
  Object.assign(other.entries[0] ?? {}, { sport: 'judo' });
  await sam.openFile(JSON.stringify(other));
  await expect(refusal(sam)).toContainText(sam.w.backup.conflict(1));
  await expect(sam.button(sam.w.backup.restore)).toHaveCount(0);
  expect(await logOf(sam, info.outputPath('after.json'))).toEqual(before);
  await sam.context.close();
});

test('one’s own copy restored twice adds nothing; on an empty device it gives the same log', async ({
  browser,
}, info) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  const { backup: b } = sam.w;
  await sam.restore(JSON.stringify(everything().file));
  const before = await logOf(sam, info.outputPath('before.json'));
  const copy = readFileSync(info.outputPath('before.json'), 'utf8');
  for (let time = 0; time < 2; time += 1) {
    await sam.openFile(copy);
    await sam.heading(b.previewTitle);
    await expect(sam.page.getByText(b.nothingNew)).toBeVisible();
    await expect(sam.button(b.restore)).toHaveCount(0);
  }
  expect(await logOf(sam, info.outputPath('again.json'))).toEqual(before);
  await sam.context.close();

  const other = await newDevice(browser, 'en', march(5, '12:00'));
  await other.restore(copy);
  await other.reload();
  expect(await logOf(other, info.outputPath('other.json'))).toEqual(before);
  await other.context.close();
});

test('somebody else’s file says who it is before anything is added', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  const { backup: b, common, today } = sam.w;
  await sam.restore(JSON.stringify(injuryOnly()));
  const before = await logOf(sam, info.outputPath('before.json'));
  const other = injuryOnly('Sam', ROBIN);
  Object.assign(other.athletes[0] ?? {}, { birthDate: '2009' });
  Object.assign(other.entries[0] ?? {}, { id: idOf(77) });
  await sam.openFile(JSON.stringify(other));
  await sam.heading(b.previewTitle);
  await expect(sam.page.getByRole('heading', { name: `Sam, ${b.born('2009')}` })).toBeVisible();
  await expect(sam.page.getByText(b.known.new)).toBeVisible();
  await expect(sam.page.getByText(b.namesake)).toBeVisible();
  await sam.button(common.cancel).click();
  expect(await logOf(sam, info.outputPath('after.json'))).toEqual(before);

  // Agreed to, they stay two people, and Today stays with the first.
  await sam.openFile(JSON.stringify(other));
  await sam.button(b.restore).click();
  await sam.link(b.show).click();
  await sam.heading(today.title('Sam', 4));
  await sam.link(today.switch).click();
  await expect(sam.page.locator('main button[aria-pressed]')).toHaveCount(2);
  await sam.context.close();
});

for (const language of usually('en')) {
  test(`erasing leaves nothing of anybody on the device (${language})`, async ({ browser }) => {
    const sam = await newDevice(browser, language, march(5, '12:00'), WITH_WORKER);
    const { page } = sam;
    const { backup: b, activity: a, settings: s, onboarding: o } = sam.w;
    await sam.restore(JSON.stringify(everything().file));
    await page.goto('/#/settings');
    await sam.choose(s.look, s.looks.dark);
    await page.goto('/#/activity');
    await page.getByLabel(a.minutes, { exact: true }).fill('33');
    await page.goto('/#/erase');
    await sam.button(b.eraseGo).click();
    await page.getByLabel(b.eraseConfirm(b.eraseWord), { exact: true }).fill('no');
    await sam.button(b.eraseNow).click();
    await expect(page.getByText(b.eraseWrong(b.eraseWord))).toBeVisible();
    await page.getByLabel(b.eraseConfirm(b.eraseWord), { exact: true }).fill(b.eraseWord);
    await sam.button(b.eraseNow).click();
    await sam.heading(b.goneTitle);
    for (const place of Object.values(b.gonePlaces)) await expect(page.getByText(b.goneCount(place, 0))).toBeVisible();
    await sam.button(b.goneGo).click();
    await sam.heading(o.who);
    await expect(page.locator('html')).toHaveAttribute('data-look', 'dim');
    const left = await onDisk(page);
    // The database of the new start is there, empty; the caches hold the app's own files and nothing else.
    expect(left.text.replaceAll(/[\s[\]{}]/g, '')).toBe('');
    expect(left.files.length).toBeGreaterThan(5);
    expect(
      left.files.filter(
        (file) => !/^\/(assets\/|(index|emergency)\.(html|css)$|[\w.-]+\.(png|svg|webmanifest)$)/.test(file),
      ),
    ).toEqual([]);
    await page.goto('/#/backup');
    await expect(page.getByText(b.empty)).toBeVisible();
    await sam.context.close();
  });
}

for (const isLocked of [false, true]) {
  test(`erasing one person leaves nothing of them, and another as they were (${isLocked ? 'locked' : 'open'})`, async ({
    browser,
  }, info) => {
    const sam = await newDevice(browser, 'en', march(5, '12:00'), WITH_WORKER);
    const { page } = sam;
    const { backup: b, activity: a, common, today, more } = sam.w;
    const { file } = everything();
    await sam.restore(JSON.stringify(file));
    const before = await logOf(sam, info.outputPath('before.json'));
    // A form half filled in, of each.
    await page.goto('/#/activity');
    await page.getByLabel(a.minutes, { exact: true }).fill('33');
    await page.goto('/#/people');
    await sam.button('Robin').click();
    await sam.heading(/Robin/);
    await page.goto('/#/activity');
    await page.getByLabel(a.minutes, { exact: true }).fill('44');
    await expect.poll(async () => (await onDisk(page)).text).toContain('"44"');
    if (isLocked) await setLock(sam);
    await page.goto('/#/erase');
    await sam.choose(b.eraseWhat, b.eraseOne('Robin'));
    await sam.button(b.eraseGo).click();
    await page.getByLabel(b.eraseConfirm(b.eraseWord), { exact: true }).fill(b.eraseWord);
    await sam.button(b.eraseOneNow('Robin')).click();
    await expect(page.getByText(b.goneOne('Robin'))).toBeVisible();
    if (!isLocked) {
      const { text } = await onDisk(page);
      for (const trace of ['Robin', ROBIN, '"44"']) expect(text).not.toContain(trace);
      for (const entry of file.entries) if (entry['athlete'] === ROBIN) expect(text).not.toContain(String(entry['id']));
    }
    await sam.button(common.today).click();
    if (isLocked) {
      await page.getByLabel(enLock.passphrase, { exact: true }).fill('seven calm herons');
      await sam.button(enLock.unlock).first().click();
    }
    await page.goto('/#/');
    await sam.heading(today.title('Sam', 4));
    await expect(sam.link(today.switch)).toHaveCount(0);
    await page.goto('/#/activity');
    await expect(page.getByLabel(a.minutes, { exact: true })).toHaveValue('33');
    await page.goto('/#/people');
    await sam.heading(more.people);
    await expect(page.getByText('Robin')).toHaveCount(0);
    const own = before.entries.filter((entry) => (entry as { athlete: string }).athlete !== ROBIN);
    await sam.openBackup();
    if (isLocked) await page.getByText(b.plainTitle, { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      sam.button(isLocked ? b.plainGo : b.save).click(),
    ]);
    const path = info.outputPath('after.json');
    await download.saveAs(path);
    expect((JSON.parse(readFileSync(path, 'utf8')) as { entries: unknown[] }).entries).toEqual(own);
    // Looked at row by row, nothing of the other is missed.
    await page.waitForTimeout(4_000);
    await page.goto('/#/');
    await sam.heading(today.title('Sam', 4));
    await sam.context.close();
  });
}

test('the sample never mixes with one’s own log', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'), WITH_WORKER);
  const { page } = sam;
  const { backup: b, common, more, onboarding: o } = sam.w;
  // Before there is anything of one's own …
  await sam.button(o.sample).click();
  await expect(page.getByText(common.sample)).toBeVisible();
  await sam.activity({ stage: '1' });
  await page.goto('/#/backup');
  await expect(page.getByText(b.sample)).toBeVisible();
  await page.goto('/#/erase');
  await expect(page.getByText(b.sample)).toBeVisible();
  await sam.reload();
  await page.goto('/#/');
  await sam.heading(o.who);

  // … and beside it.
  await sam.restore(JSON.stringify(injuryOnly()));
  const before = await logOf(sam, info.outputPath('before.json'));
  await page.goto('/#/more');
  await sam.button(more.links.sample).click();
  await expect(page.getByText(common.sample)).toBeVisible();
  await sam.activity({ stage: '1' });
  await sam.checkIn({ headache: 2 });
  await page.goto('/#/knock');
  await page.getByLabel(`${sam.w.knock.note} (${common.optional})`, { exact: true }).fill('played with');
  await sam.button(common.sampleEnd).click();
  await expect(page.getByText(common.sample)).toHaveCount(0);
  expect(await logOf(sam, info.outputPath('after.json'))).toEqual(before);
  // What was typed into a form of the sample is not in one's own.
  await page.goto('/#/activity');
  const minutes = page.getByLabel(sam.w.activity.minutes, { exact: true });
  await expect(minutes).toHaveValue('');
  // Something typed into a form of one's own is kept, and nothing of the sample with it.
  await minutes.fill('33');
  await expect.poll(async () => (await onDisk(page)).text).toContain('"33"');
  expect((await onDisk(page)).text).not.toContain('played with');
  await sam.context.close();
});

// docs/hazards.md: H17, H18, H37
