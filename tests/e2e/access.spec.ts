/** For everybody: every page in every look and language, on a small window, with large letters, and by keyboard alone. */
import { AxeBuilder } from '@axe-core/playwright';
import exertion from '../../src/i18n/en/exertion.ts';
import { type Browser, expect, type Page, test } from './watched.ts';
import { seedBoard, squad } from './board-seed.ts';
import { begun, march, newDevice } from './device.ts';
import { tabTo } from './keys.ts';
import { addresses, everything } from './logs.ts';
import { type Language, type Person } from './person.ts';

test.describe.configure({ mode: 'parallel' });

type Look = 'dim' | 'light' | 'dark' | 'contrast';
/** Colours are the same in both languages: each look is looked at on every page, in one of them. */
const LOOKS: Readonly<Record<Language, readonly Look[]>> = { en: ['dim', 'light'], nl: ['dark', 'contrast'] };
const SIZE = { width: 390, height: 844 };
const { file, ids } = everything();

/** Sam's page with everything in the log, and one row that cannot be read. */
async function full(browser: Browser, language: Language): Promise<Person> {
  const sam = await newDevice(browser, language, march(5, '12:00'), { viewport: SIZE });
  await sam.restore(JSON.stringify(file));
  await sam.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rejoin');
      request.addEventListener('success', () => resolve(request.result));
    });
    // As a log of the first release that already had such a row: a later one would be a row that somebody put there.
    const transaction = database.transaction(['entries', 'chain', 'meta'], 'readwrite');
    const row = { id: 'no-entry-at-all', type: 'check-in', symptoms: 'a very long word'.repeat(20) };
    transaction.objectStore('entries').put(row);
    transaction.objectStore('chain').clear();
    transaction.objectStore('meta').put(true, 'unchained');
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    database.close();
    localStorage.removeItem('rejoin.log');
    await caches.delete('rejoin-marks');
  });
  const { rows, more } = squad(Date.parse(march(5, '12:00')));
  await seedBoard(sam.page, rows, more);
  await sam.reload();
  await expect(sam.page.locator('main ol')).toBeVisible();
  return sam;
}

async function open(sam: Person, address: string): Promise<void> {
  await sam.go(address);
  // Folds are part of the page.
  await sam.page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** Calls `check` on every page, and on the pages within pages: the steps of forms. */
async function everywhere(sam: Person, check: (where: string) => Promise<void>): Promise<void> {
  const { page, w } = sam;
  for (const address of addresses(ids)) {
    await open(sam, address);
    await check(address);
  }
  await open(sam, '/signs');
  await sam.button(w.signs.some).click();
  await check('signs, each');
  await page.getByRole('radio', { name: w.signs.answer.unsure, exact: true }).first().click();
  await sam.button(w.signs.restNo).click();
  await check('signs, confirm');
  await sam.button(w.common.change).click();
  await page.getByRole('radio', { name: w.signs.answer.no, exact: true }).first().click();
  await sam.button(w.signs.restNo).or(sam.button(w.common.next)).click();
  await sam.heading(w.signs.callTitle);
  await check('signs, call now');
  await sam.button(w.signs.none).click();
  await sam.saved();
  await sam.go('/check-in');
  await sam.noSigns();
  for (const group of Object.keys(w.checkIn.groups) as (keyof typeof w.checkIn.groups)[]) {
    await sam.heading(w.checkIn.groups[group]);
    await check(`check-in, ${group}`);
    await sam.button(w.checkIn.none).click();
  }
  await sam.button(w.common.save).click();
  await expect(page.locator('.error').first()).toBeVisible();
  await check('check-in, with errors');
  await sam.choose(w.checkIn.vomited, w.checkIn.vomit.more);
  await sam.choose(w.checkIn.painkiller, w.common.no);
  await sam.button(w.common.save).click();
  await check('check-in, confirm');
  await open(sam, '/activity');
  await sam.button(w.common.save).click();
  await check('activity, with errors');
  await open(sam, '/erase');
  await sam.button(w.backup.eraseGo).click();
  await check('erase, confirm');
  await sam.openFile('{"format":"rejoin-log","version":1,"exportedAt":"","athletes":[],"entries":[{}]}');
  await expect(page.getByRole('alert')).toBeVisible();
  await check('backup, refused');
  await sam.openFile(JSON.stringify(file));
  await sam.heading(w.backup.previewTitle);
  await check('backup, preview');
  // Somebody who is stopped.
  await open(sam, '/people');
  await sam.button('Robin').click();
  await expect(page.locator('main ol')).toBeVisible();
  await check('stopped');
  await open(sam, '/check-in');
  await check('who fills in');
  await open(sam, '/more');
  await sam.button(w.more.links.sample).click();
  await expect(page.locator('main ol')).toBeVisible();
  await check('sample');
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What a look can change; everything else is the same page in each, and is looked at in the first one in English. */
const SEEN = ['color-contrast', 'link-in-text-block', 'target-size'];

async function violations(page: Page, look: Look, isFirst: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // All of it is in one frame; without this a page is opened beside it every time.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations: found } = await (isFirst ? axe.withTags(TAGS) : axe.withRules(SEEN)).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${look}, ${id}: ${node.target.join(' ')} ${node.html}`));
}

/** What is wrong with the room on this page: what lies outside of the window, and what is too small to hit. */
function tooTight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll('main *')].filter(
        (one) => one.getBoundingClientRect().right > root.clientWidth + 1 && one.closest('.table-box') === null,
      );
      found.push(`scrolls sideways, ${root.scrollWidth}: ${wide.map((one) => one.outerHTML.slice(0, 60)).join(' ')}`);
    }
    const targets = 'a[href], button, input, select, textarea, summary, [role=radio]';
    for (const target of document.querySelectorAll<HTMLElement>(targets)) {
      // A link that lies over its whole row is as large as that.
      const isOver = getComputedStyle(target, '::after').position === 'absolute';
      const { width, height } = (isOver ? (target.closest('[role=row]') ?? target) : target).getBoundingClientRect();
      // Hidden until it has the focus, or opened by another button.
      if (target.classList.contains('hidden') || width === 0) continue;
      // A link in a sentence is as high as its line.
      if (target.matches('p a.link')) continue;
      if (height < 47.5 || width < 24) {
        found.push(`${Math.round(width)}×${Math.round(height)}: ${target.outerHTML.slice(0, 120)}`);
      }
      if (getComputedStyle(target).overflow === 'hidden' && target.scrollWidth > target.clientWidth + 1) {
        found.push(`cut off: ${target.outerHTML.slice(0, 120)}`);
      }
    }
    return found;
  });
}

/** What moves on this page, or would. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...[...document.querySelectorAll('*')]
      .filter((one) => {
        const style = getComputedStyle(one);
        const takes = (times: string): boolean => times.split(',').some((time) => Number.parseFloat(time) > 0);
        return style.animationName !== 'none' || takes(style.transitionDuration) || style.scrollBehavior === 'smooth';
      })
      .map((one) => `moves: ${one.outerHTML.slice(0, 120)}`),
    ...document.getAnimations().map((one) => `an animation: ${one.id}`),
  ]);
}

/** Gives the page a look or a size of letters, as the settings do. */
async function dress(page: Page, name: 'look' | 'text', value: string): Promise<void> {
  await page.evaluate(([key, given]) => (document.documentElement.dataset[key] = given), [name, value] as const);
}

for (const language of ['en', 'nl'] as const satisfies readonly Language[]) {
  test(`no barrier that axe knows, room for all, and nothing moves, on any page (${language})`, async ({ browser }) => {
    test.setTimeout(600_000);
    const sam = await full(browser, language);
    const { page } = sam;
    // A choice does what `dress` does on each page below.
    await sam.go('/settings');
    for (const look of ['light', 'dark', 'contrast', 'dim'] as const) {
      await sam.choose(sam.w.settings.look, sam.w.settings.looks[look]);
      await expect(page.locator('html')).toHaveAttribute('data-look', look);
    }
    await sam.choose(sam.w.settings.text, sam.w.settings.texts['200']);
    await expect(page.locator('html')).toHaveAttribute('data-text', '200');
    const letters = (): Promise<number> =>
      page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    expect(await letters()).toBeGreaterThanOrEqual(36);
    await sam.choose(sam.w.settings.text, sam.w.settings.texts['100']);
    expect(await letters()).toBeGreaterThanOrEqual(18);
    const found: string[] = [];
    await everywhere(sam, async (where) => {
      const wrong: string[] = [];
      for (const [index, look] of LOOKS[language].entries()) {
        await dress(page, 'look', look);
        wrong.push(...(await violations(page, look, index === 0 && language === 'en')));
      }
      await dress(page, 'look', 'dim');
      wrong.push(...(await moving(page)));
      await page.setViewportSize({ width: 320, height: 640 });
      wrong.push(...(await tooTight(page)).map((one) => `320 px: ${one}`));
      await page.setViewportSize(SIZE);
      await dress(page, 'text', '200');
      wrong.push(...(await tooTight(page)).map((one) => `large letters: ${one}`));
      await dress(page, 'text', '100');
      found.push(...wrong.map((one) => `${where}: ${one}`));
    });
    expect(found).toEqual([]);
    await sam.context.close();
  });
}

test('by keyboard alone: from the first start over signs and check-in to an activity', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'en', march(1, '10:30'));
  const { page } = sam;
  const keys = page.keyboard;
  const { onboarding: o, common, signs, checkIn: c, activity: a, today } = sam.w;
  const press = async (role: 'button' | 'link', name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
    await tabTo(page, role, name);
    await keys.press(key);
  };
  const turned = async (title: string): Promise<void> => {
    await sam.heading(title);
    await expect(page.locator('h1')).toBeFocused();
  };
  await sam.started();
  await press('button', o.me);
  await turned(o.aboutMe);
  await tabTo(page, 'textbox', o.name);
  await keys.type('Sam');
  await tabTo(page, 'textbox', o.year);
  await keys.type('1996');
  await tabTo(page, 'radio', common.no);
  await keys.press('Space');
  await press('button', common.next);
  await turned(o.when);
  // Arrows walk through a group; Shift+Tab goes back into it.
  await tabTo(page, 'radio', common.when.now);
  await keys.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveText(common.when.today);
  await keys.press('ArrowDown');
  await keys.press('ArrowUp');
  await expect(page.getByRole('radio', { checked: true })).toHaveText([common.when.today]);
  await keys.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('type', 'time');
  await keys.press('Shift+Tab');
  await expect(page.locator(':focus')).toHaveText(common.when.today);
  await keys.press('Tab');
  await keys.type('1000AM');
  await press('button', o.go);
  await turned(signs.title);
  await press('button', signs.none, 'Space');
  await turned(signs.callTitle);
  await press('button', signs.none);
  await sam.saved();
  await expect(page.locator('h1')).toBeFocused();

  await press('link', today.actions.checkIn);
  await turned(signs.title);
  await press('button', signs.none);
  await turned(c.cautionTitle);
  await press('button', c.cautionNone);
  await turned(c.groups.body);
  await tabTo(page, 'radio', /^0,/);
  await keys.press('ArrowRight');
  await keys.press('ArrowRight');
  await press('button', c.rest);
  for (const group of ['senses', 'thinking', 'energy', 'mood', 'overall'] as const) {
    await turned(c.groups[group]);
    await press('button', c.none);
  }
  await turned(c.lastTitle);
  await tabTo(page, 'radio', c.vomit.no);
  await keys.press('Space');
  await tabTo(page, 'radio', common.no);
  await keys.press('Space');
  await press('button', common.save);
  await sam.saved();
  await expect(page.locator('h1')).toBeFocused();

  await press('link', today.actions.activity);
  await turned(exertion.toldNot.title);
  await press('link', exertion.start.log);
  await turned(a.title);
  await tabTo(page, 'radio', common.when.now);
  await keys.press('Space');
  await tabTo(page, 'textbox', a.minutes);
  await keys.type('15');
  for (let scale = 0; scale < 2; scale += 1) {
    await tabTo(page, 'radio', /^0,/);
    await keys.press('Space');
  }
  await tabTo(page, 'radio', common.no);
  await keys.press('Space');
  await press('button', common.save);
  await sam.saved();
  await expect(page.locator('h1')).toBeFocused();
  const entries = await sam.entries(info.outputPath('keys.json'));
  expect(entries.find((entry) => entry.type === 'injury')?.['at']).toBe(march(1, '10:00'));
  expect(entries.find((entry) => entry.type === 'check-in')?.['symptoms']).toMatchObject({ headache: 2, nausea: 0 });
  expect(entries.find((entry) => entry.type === 'activity')).toMatchObject({ minutes: 15, before: 0, peak: 0 });
  await sam.context.close();
});

test('a new page puts the focus on its heading, and the way to the content works', async ({ browser }) => {
  const sam = await begun(browser, 'en');
  const { page } = sam;
  await page.goto('/#/settings');
  await expect(page.locator('h1')).toBeFocused();
  await sam.reload();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText(sam.w.common.skip);
  await expect(page.locator(':focus')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  expect(page.url()).toContain('#/settings');
  await sam.context.close();
});
