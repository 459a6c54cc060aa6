/** What the budget counts is what a browser loads: the scripts of a first visit, through a first check-in and up to Today. */
import { firstLoad, LANGUAGES, loadWithToday } from '../architecture/first-load.ts';
import { march } from './device.ts';
import { LOCALE, Person } from './person.ts';
import { expect, test } from './watched.ts';

for (const language of LANGUAGES) {
  test(`a first visit loads the scripts that the budget counts (${language})`, async ({ browser }) => {
    // Without the worker, which fetches every file once, for later.
    const context = await browser.newContext({ locale: LOCALE[language], serviceWorkers: 'block' });
    const page = await context.newPage();
    const scripts = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (request.resourceType() === 'script') scripts.add(pathname.slice(1));
    });
    const sam = new Person(page, context, language);
    await page.clock.setFixedTime(new Date(march(1, '10:30')));
    await page.goto('/');
    await sam.begin('Sam', '1996', '10:00');
    await sam.heading(sam.w.signs.title);
    await page.waitForLoadState('networkidle');
    const first = [...scripts];
    await sam.noSigns();
    await sam.checkIn();
    await sam.today();
    await page.waitForLoadState('networkidle');
    // The browser is asked to keep the log by code that comes once Today stands there, and that nothing waits for.
    const late = [...scripts].filter((script) => /\/(keep|later)-/.test(script));
    expect(late).toHaveLength(2);
    const waitedFor = [...scripts].filter((script) => !late.includes(script));
    expect(waitedFor.toSorted()).toEqual(loadWithToday(language).toSorted());
    expect(first.toSorted()).toEqual(firstLoad(language).toSorted());
    await context.close();
  });
}
