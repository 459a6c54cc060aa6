/**
 * Every way in which the app writes, and every way in which a disk fails at it. After each: said, with the answers still
 * on the screen and offered as a file, nothing of it on the disk; once the disk works again, written once and no more.
 *
 * The other faults: corruption and eviction (`lost.spec.ts`), a blocked upgrade, a newer release (`lost.spec.ts`,
 * `tests/store/loss.test.ts`), two tabs (`lost.spec.ts`, `update.spec.ts`), the clock (`clock.spec.ts`), files of the
 * person's (`copies.spec.ts`), a dying browser (`kills.spec.ts`, `lock-kill.spec.ts`).
 */
import { readFileSync } from 'node:fs';
import enLock from '../../src/i18n/en/lock.ts';
import { type Browser, expect, test } from './watched.ts';
import { march } from './device.ts';
import { type Fault, metBy, rowsOf, setFault, withFaults } from './faults.ts';
import { everything, idOf, injuryOnly, SAM } from './logs.ts';
import { Person } from './person.ts';

test.describe.configure({ mode: 'parallel' });

const FAULTS = ['throw', 'abort', 'quota', 'hang'] as const satisfies readonly Fault[];
/** A disk that hangs is waited for; on every path only where all of it is asked for (`npm run faults`). */
const IS_FULL = process.env['FAULTS'] === 'full';
const OFTEN: readonly (typeof FAULTS)[number][] = FAULTS.filter((fault) => IS_FULL || fault !== 'hang');
/** As often as a write is tried before it is said to have failed. */
const MOST_TRIES = 4;

/** One that does not wait for what is saved: the test looks at that itself. */
class Doing extends Person {
  isWatched = false;
  override async saved(): Promise<void> {
    if (!this.isWatched) await super.saved();
  }
}

async function open(browser: Browser, at = march(5, '12:00')): Promise<Doing> {
  const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true, serviceWorkers: 'block' });
  await withFaults(context);
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(at));
  await page.goto('/');
  return new Doing(page, context, 'en');
}

interface Path {
  readonly name: string;
  /** Of the entry that is written. */
  readonly type: string;
  /** Before it, from an empty device; else a log with everything in it. */
  readonly fromNothing?: boolean;
  /** Tried on a disk that hangs in every run. */
  readonly hangs?: boolean;
  /** Up to and with the tap that writes. */
  readonly run: (sam: Doing) => Promise<void>;
  /** Where the screen is afterwards, when it has been written. */
  readonly after?: (sam: Doing) => Promise<void>;
}

const PATHS: readonly Path[] = [
  {
    name: 'the first start',
    hangs: true,
    type: 'injury',
    fromNothing: true,
    run: (sam) => sam.begin('Sam', '1996', '10:00'),
    after: (sam) => sam.heading(sam.w.signs.title),
  },
  {
    name: 'no warning signs',
    type: 'warning-signs',
    async run(sam) {
      await sam.go('/signs');
      await sam.button(sam.w.signs.none).click();
    },
    after: (sam) => sam.heading(sam.w.signs.callTitle),
  },
  {
    name: 'a warning sign',
    hangs: true,
    type: 'warning-signs',
    async run(sam) {
      await sam.go('/signs');
      await sam.oneSign('seizure', 'yes');
      await sam.button(sam.w.signs.confirmYes).click();
    },
    after: (sam) => sam.heading(sam.w.signs.emergency.title),
  },
  { name: 'a check-in', type: 'check-in', run: (sam) => sam.checkIn({ headache: 1 }) },
  { name: 'an activity', type: 'activity', run: (sam) => sam.activity({ stage: '1' }) },
  {
    name: 'a knock',
    type: 'head-impact',
    async run(sam) {
      await sam.go('/knock');
      const next = sam.button(sam.w.common.next);
      const save = sam.button(sam.w.knock.save);
      await expect(next.or(save)).toBeVisible();
      if (await next.isVisible()) await next.click();
      await save.click();
    },
    after: (sam) => sam.heading(sam.w.signs.title),
  },
  { name: 'a document', type: 'clearance', run: (sam) => sam.document('clearance', '3') },
  {
    name: 'an answer to a small question',
    type: 'correction',
    async run(sam) {
      await sam.sportWithContactFrom('5');
    },
  },
  {
    name: 'an entry taken back',
    type: 'correction',
    async run(sam) {
      await sam.go('/signs');
      await sam.button(sam.w.signs.none).click();
      await sam.heading(sam.w.signs.callTitle);
      await sam.go('/undo');
      await sam.button(sam.w.entries.undo.save).click();
    },
  },
  {
    name: 'a file put back',
    type: 'head-impact',
    async run(sam) {
      const file = injuryOnly();
      const [first] = file.entries;
      file.entries.push({ ...first, id: idOf(900), type: 'head-impact', note: 'from a file' });
      for (const field of ['protocol', 'protocolVersion']) delete file.entries.at(-1)?.[field];
      file.athletes[0] = { ...everything().file.athletes[0] };
      file.entries.shift();
      await sam.openFile(JSON.stringify(file));
      await sam.button(sam.w.backup.restore).click();
    },
    after: (sam) => sam.heading(sam.w.backup.doneTitle),
  },
];

for (const path of PATHS) {
  test(`${path.name}: a disk that fails is said, keeps the answers, and writes once when it works`, async ({
    browser,
  }, info) => {
    const sam = await open(browser, path.fromNothing ? march(1, '10:30') : undefined);
    const { page, w } = sam;
    const { errors, common } = w;
    if (!path.fromNothing) await sam.restore(JSON.stringify(everything().file));
    const count = async (): Promise<number> =>
      (await rowsOf(page, 'entries')).filter(({ type }) => type === path.type).length;
    const before = await count();
    const alert = page.getByRole('alert');
    sam.isWatched = true;
    const faults = FAULTS.filter((fault) => IS_FULL || fault !== 'hang' || path.hangs === true);
    for (const [index, fault] of faults.entries()) {
      await test.step(fault, async () => {
        await setFault(page, fault, path.type);
        if (index === 0) await path.run(sam);
        else await sam.button(common.retry).click();
        const said = {
          throw: errors.codes.lost,
          abort: errors.codes.lost,
          quota: errors.codes.quota,
          hang: errors.codes.stuck,
        };
        await expect(alert.last()).toContainText(said[fault], { timeout: 20_000 });
        const tries = await metBy(page);
        expect(tries, 'bounded').toBeLessThanOrEqual(MOST_TRIES);
        expect(tries).toBeGreaterThan(0);
        await setFault(page, null);
        expect(await count()).toBe(before);
        await expect(page.locator('p.row', { hasText: common.saved })).toHaveCount(0);
      });
    }
    // Help is within reach whatever the disk does.
    if (path.name === 'a warning sign') await expect(sam.link(w.signs.emergency.title)).toBeVisible();
    const [download] = await Promise.all([page.waitForEvent('download'), sam.button(errors.file).click()]);
    const file = info.outputPath('answers.json');
    await download.saveAs(file);
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { entries: { type: string; id: string }[] };
    const own = kept.entries.filter(({ type }) => type === path.type);
    expect(own.length).toBeGreaterThan(0);

    await sam.button(common.retry).click();
    await (path.after?.(sam) ?? expect(page.locator('p.row', { hasText: common.saved })).toBeVisible());
    expect(await count()).toBe(before + own.length);
    const ids = (await rowsOf(page, 'entries')).map(({ id }) => id);
    for (const { id } of own) expect(ids).toContain(id);
    await page.reload();
    await sam.started();
    expect(await count()).toBe(before + own.length);
    await sam.context.close();
  });

  test(`${path.name}: a connection that is closed, and a write that fails once, are healed unseen`, async ({
    browser,
  }) => {
    const healed = IS_FULL || path.hangs === true ? (['closed', 'once'] as const) : (['closed'] as const);
    for (const fault of healed) {
      const sam = await open(browser, path.fromNothing ? march(1, '10:30') : undefined);
      const { page } = sam;
      if (!path.fromNothing) await sam.restore(JSON.stringify(everything().file));
      const count = async (): Promise<number> =>
        (await rowsOf(page, 'entries')).filter(({ type }) => type === path.type).length;
      const before = await count();
      await sam.started();
      await setFault(page, fault, path.type);
      sam.isWatched = true;
      await path.run(sam);
      await (path.after?.(sam) ?? expect(page.locator('p.row', { hasText: sam.w.common.saved })).toBeVisible());
      expect(await metBy(page)).toBeGreaterThan(0);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await setFault(page, null);
      expect(await count()).toBeGreaterThan(before);
      const ids = (await rowsOf(page, 'entries')).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      await sam.context.close();
    }
  });
}

test('drafts and settings: a choice that cannot be kept holds, and nothing else breaks', async ({ browser }) => {
  const sam = await open(browser);
  const { page, w } = sam;
  await sam.restore(JSON.stringify(everything().file));
  for (const fault of ['throw', 'abort', 'quota'] as const) {
    await setFault(page, fault, 'kv');
    await sam.go('/activity');
    const minutes = page.getByLabel(w.activity.minutes, { exact: true });
    await minutes.fill('17');
    await expect(minutes).toHaveValue('17');
    await sam.go('/more');
    await sam.go('/activity');
    await expect(minutes).toHaveValue('17');
    await sam.go('/people');
    await sam.button('Robin').click();
    await sam.heading(/Robin/);
    await sam.go('/people');
    await sam.button('Sam').click();
    await sam.heading(/Sam/);
    // An entry does not need them.
    await sam.activity({ stage: '1', minutes: 18 });
    await setFault(page, null);
  }
  expect(
    (await rowsOf(page, 'entries')).filter(({ type, minutes }) => type === 'activity' && minutes === 18),
  ).toHaveLength(3);
  await sam.context.close();
});

test('a lock set, and taken off: all or nothing, whatever the disk does', async ({ browser }) => {
  test.setTimeout(240_000);
  const sam = await open(browser);
  const { page, w } = sam;
  await sam.restore(JSON.stringify(everything().file));
  const sealed = async (): Promise<string> => {
    const rows = [...(await rowsOf(page, 'entries')), ...(await rowsOf(page, 'athletes'))];
    const shut = rows.filter((row) => Object.hasOwn(row, 'sealed')).length;
    return shut === 0 ? 'open' : shut === rows.length ? 'shut' : 'half';
  };
  const set = async (): Promise<void> => {
    await sam.go('/more');
    await sam.go('/lock/set');
    await page.getByLabel(enLock.passphraseNew, { exact: true }).fill('seven calm herons');
    await page.getByLabel(enLock.passphraseAgain, { exact: true }).fill('seven calm herons');
    await sam.button(w.common.next).click();
    const code = await page.locator('.paper-code').innerText();
    await sam.button(enLock.codeDone).click();
    await page.getByLabel(enLock.codeLabel, { exact: true }).fill(code);
    await sam.button(w.common.next).click();
  };
  for (const fault of OFTEN) {
    await setFault(page, fault, '*');
    await set();
    await expect(page.getByText(enLock.failed)).toBeVisible({ timeout: 25_000 });
    await setFault(page, null);
    expect(await sealed(), fault).toBe('open');
  }
  await setFault(page, 'closed');
  await set();
  await sam.heading(enLock.doneTitle);
  await setFault(page, null);
  expect(await sealed()).toBe('shut');
  const remove = async (): Promise<void> => {
    await sam.go('/more');
    await sam.go('/lock/remove');
    await page.getByLabel(enLock.current, { exact: true }).fill('seven calm herons');
    await sam.button(enLock.remove).click();
  };
  for (const fault of ['throw', 'abort', 'quota'] as const) {
    await setFault(page, fault, '*');
    await remove();
    await expect(page.getByText(enLock.failed)).toBeVisible({ timeout: 25_000 });
    await setFault(page, null);
    expect(await sealed(), fault).toBe('shut');
  }
  await remove();
  await expect(page.getByText(enLock.removed)).toBeVisible();
  expect(await sealed()).toBe('open');
  await sam.go('/');
  await expect(page.locator('main ol')).toBeVisible();
  await sam.context.close();
});

test('erasing that fails is said, and erases nothing by halves', async ({ browser }) => {
  const sam = await open(browser);
  const { page, w } = sam;
  const { backup: b, errors } = w;
  await sam.restore(JSON.stringify(everything().file));
  const before = (await rowsOf(page, 'entries')).length;
  for (const who of ['Robin', null]) {
    await sam.go('/more');
    await sam.go('/erase');
    await sam.choose(b.eraseWhat, who === null ? b.eraseAll : b.eraseOne(who));
    await sam.button(b.eraseGo).click();
    await page.getByLabel(b.eraseConfirm(b.eraseWord), { exact: true }).fill(b.eraseWord);
    for (const fault of OFTEN) {
      await setFault(page, fault, '*');
      await sam.button(who === null ? b.eraseNow : b.eraseOneNow(who)).click();
      const said = {
        throw: errors.codes.lost,
        abort: errors.codes.lost,
        quota: errors.codes.quota,
        hang: errors.codes.stuck,
      };
      await expect(page.getByRole('alert').last()).toContainText(said[fault], { timeout: 25_000 });
      await setFault(page, null);
      expect((await rowsOf(page, 'entries')).length, fault).toBe(before);
    }
  }
  // What was not erased is a log like any other: nothing of it is missed.
  await page.reload();
  await page.goto('/#/');
  await expect(page.locator('main ol')).toBeVisible();
  await sam.context.close();
});

test('a log that lacks something: putting a copy back and going on without it, on a disk that fails', async ({
  browser,
}) => {
  const sam = await open(browser);
  const { page, w } = sam;
  const { file } = everything();
  await sam.restore(JSON.stringify(file));
  const take = async (): Promise<void> => {
    await page.evaluate(async (athlete) => {
      await caches.delete('rejoin-marks');
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('rejoin');
        request.addEventListener('success', () => resolve(request.result));
      });
      const room = database.transaction('entries', 'readwrite').objectStore('entries');
      const keys = room.getAllKeys();
      await new Promise((resolve) => keys.addEventListener('success', resolve));
      const gone = room.delete(keys.result.at(-1) ?? athlete);
      await new Promise((resolve) => gone.addEventListener('success', resolve));
      database.close();
    }, SAM);
    await page.reload();
    await page.goto('/#/');
    await sam.heading(w.lost.titles.short);
  };
  await take();
  const left = (await rowsOf(page, 'entries')).length;
  await sam.openFile(JSON.stringify(file));
  for (const [index, fault] of OFTEN.entries()) {
    await setFault(page, fault, '*');
    await sam.button(index === 0 ? w.backup.restore : w.common.retry).click();
    await expect(page.getByRole('alert').last()).toContainText(
      {
        throw: w.errors.codes.lost,
        abort: w.errors.codes.lost,
        quota: w.errors.codes.quota,
        hang: w.errors.codes.stuck,
      }[fault],
      { timeout: 25_000 },
    );
    await setFault(page, null);
    expect((await rowsOf(page, 'entries')).length).toBe(left);
  }
  await sam.button(w.common.retry).click();
  await sam.heading(w.backup.doneTitle);
  expect((await rowsOf(page, 'entries')).length).toBe(left + 1);
  await sam.go('/');
  await expect(page.locator('main ol')).toBeVisible();

  await take();
  await sam.go('/lost/anew');
  for (const [index, fault] of OFTEN.entries()) {
    await setFault(page, fault, '*');
    await sam.button(index === 0 ? w.lost.anewDo : w.common.retry).click();
    await expect(page.getByRole('alert').last()).toContainText(
      {
        throw: w.errors.codes.lost,
        abort: w.errors.codes.lost,
        quota: w.errors.codes.quota,
        hang: w.errors.codes.stuck,
      }[fault],
      { timeout: 25_000 },
    );
    await setFault(page, null);
    expect((await rowsOf(page, 'entries')).length).toBe(left);
  }
  await sam.button(w.common.retry).click();
  await expect(page.locator('main ol')).toBeVisible();
  expect((await rowsOf(page, 'entries')).length).toBe(left + file.athletes.length);
  await sam.context.close();
});

// docs/hazards.md: H15, H38
