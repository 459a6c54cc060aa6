/**
 * The clock of the device: set forward and back, at a change of the clocks, on a flight, after two weeks asleep. What
 * Today says is never freer than before, and who is honest goes on with one tap, or with none.
 */
import { type Browser, expect, test } from './watched.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { createSay } from '../../src/i18n/say.ts';
import en from '../../src/i18n/en/clock.ts';
import nl from '../../src/i18n/nl/clock.ts';
import { serve } from '../../src/cli/serve.mjs';
import { BUILT } from './builds.ts';
import { WITH_WORKER, march, newDevice } from './device.ts';
import { injuryOnly } from './logs.ts';
import { usually } from './languages.ts';
import type { Language, Person } from './person.ts';

const CLOCK = { en, nl } as const;

/** A log one hour before stage 2A opens: the injury of 1 March at 10:00, signs and a full check-in on the 2nd at 8:00. */
function beforeTheStep(): string {
  const file = injuryOnly();
  return JSON.stringify(file);
}

/** Sam on 2 March at 9:00: everything is answered, and 2A opens at 10:00. */
async function atNine(browser: Browser, language: Language, options = {}): Promise<Person> {
  const sam = await newDevice(browser, language, march(2, '07:30'), { ...WITH_WORKER, ...options });
  await sam.restore(beforeTheStep());
  await sam.at(march(2, '08:00'));
  await sam.checkIn();
  await sam.at(march(2, '09:00'));
  return sam;
}

/** The clock shows another time in the open page, and the page looks at it. */
async function clockShows(sam: Person, instant: string): Promise<void> {
  await sam.page.clock.setFixedTime(new Date(instant));
  await sam.page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

/** The page goes out of view and comes back, as it does when a phone is put away or its settings are opened. */
async function comesBackAt(sam: Person, instant: string): Promise<void> {
  await sam.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await sam.page.clock.setFixedTime(new Date(instant));
  await sam.page.evaluate(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

async function asks(sam: Person, language: Language, said: string, instant: string, zone = 'Europe/Amsterdam') {
  const w = CLOCK[language];
  const shown = createFormat(language, zone, Date.parse(instant), sam.w.time);
  await expect(sam.page.getByText(said)).toBeVisible();
  await expect(sam.page.getByText(w.question(shown.date(instant), shown.time(instant)))).toBeVisible();
  await holdsAll(sam);
}

/** No plan, no stage, nothing marked as allowed, here or elsewhere. */
async function holdsAll(sam: Person): Promise<void> {
  await expect(sam.page.locator('main ol')).toHaveCount(0);
  await expect(sam.page.getByText(sam.w.today.may, { exact: true })).toHaveCount(0);
}

/** Today as usual, at this stage, and no question. */
async function standsAt(sam: Person, stage: string, language: Language): Promise<void> {
  const { card } = await sam.today();
  expect(card).toContain(sam.w.common.stage(stage));
  await expect(sam.page.getByRole('button', { name: CLOCK[language].yes })).toHaveCount(0);
}

for (const language of usually('en')) {
  const w = CLOCK[language];
  const days = (n: number) => w.span(n, 'days');

  test.describe(language, () => {
    test('set forward by 14 days in an open page: asked, held, through opening anew; a yes is kept', async ({
      browser,
    }) => {
      const sam = await atNine(browser, language);
      await standsAt(sam, '1', language);
      await clockShows(sam, march(16, '09:00'));
      await asks(sam, language, w.ahead(days(14)), march(16, '09:00'));
      // Nor does another page say what a later time would allow.
      await sam.go('/recovery');
      await expect(sam.page.getByText(sam.w.common.stage('2A'))).toHaveCount(0);
      await sam.go('/plan');
      await expect(sam.page.locator('[aria-current="step"]')).toHaveCount(0);
      await sam.go('/');
      await sam.reload();
      await asks(sam, language, w.ahead(days(14)), march(16, '09:00'));
      await sam.button(w.yes).click();
      await expect(sam.page.locator('main ol')).toBeVisible();
      await sam.reload();
      await expect(sam.page.locator('main ol')).toBeVisible();
      await sam.context.close();
    });

    test('the answer is no: how to set it is said, and setting it right is enough', async ({ browser }) => {
      const sam = await atNine(browser, language);
      await clockShows(sam, march(16, '09:00'));
      await sam.button(w.no).click();
      await expect(sam.page.getByText(w.how)).toBeFocused();
      await sam.reload();
      await expect(sam.page.getByText(w.how)).toBeVisible();
      await holdsAll(sam);
      await clockShows(sam, march(2, '09:05'));
      await standsAt(sam, '1', language);
      await sam.context.close();
    });

    test('set back in an open page, by an hour and by a day', async ({ browser }) => {
      for (const [instant, by] of [
        [march(2, '08:00'), w.span(1, 'hours')],
        [march(1, '09:00'), days(1)],
      ] as const) {
        const sam = await newDevice(browser, language, march(2, '09:00'));
        await sam.restore(beforeTheStep());
        await sam.at(march(2, '09:00'));
        await clockShows(sam, instant);
        await asks(sam, language, w.behind(by), instant);
        await sam.reload();
        await asks(sam, language, w.behind(by), instant);
        await sam.button(w.yes).click();
        // A yes is one answer; what is earlier than the injury has no plan yet.
        await expect(sam.page.getByText(w.behind(by))).toHaveCount(0);
        await sam.context.close();
      }
    });

    test('set back between sessions, by an hour, where the log has nothing newer', async ({ browser }) => {
      const sam = await newDevice(browser, language, march(3, '09:00'));
      await sam.restore(beforeTheStep());
      await sam.at(march(3, '12:00'));
      await sam.page.goto('about:blank');
      await sam.at(march(3, '11:00'));
      await asks(sam, language, w.behind(w.span(1, 'hours')), march(3, '11:00'));
      await sam.button(w.yes).click();
      await standsAt(sam, '1', language);
      await sam.context.close();
    });

    test('between sessions, with a network: forward and back are noticed; the word of the person counts', async ({
      browser,
    }) => {
      let date: Date | null = null;
      const server = await serve({ folder: BUILT, port: 0, date: () => date });
      const sam = await atNine(browser, language, { ...WITH_WORKER, baseURL: server.url });
      date = new Date(march(2, '09:00'));
      await sam.at(march(16, '09:00'));
      await asks(sam, language, w.originAhead(days(14)), march(16, '09:00'));
      // Without the network it is not forgotten.
      await sam.page.evaluate(() => navigator.serviceWorker.ready);
      await sam.context.setOffline(true);
      await sam.reload();
      await asks(sam, language, w.originAhead(days(14)), march(16, '09:00'));
      await sam.context.setOffline(false);
      await sam.at(march(2, '09:00'));
      await standsAt(sam, '1', language);
      date = new Date(march(12, '09:00'));
      await sam.at(march(2, '09:10'));
      await asks(sam, language, w.originBehind(days(10)), march(2, '09:10'));
      await sam.button(w.yes).click();
      await standsAt(sam, '1', language);
      await sam.reload();
      await standsAt(sam, '1', language);
      await sam.context.close();
      await server.close();
    });

    test('a page that was away and comes back to a later time asks the origin first', async ({ browser }) => {
      let date = new Date(march(2, '07:30'));
      const server = await serve({ folder: BUILT, port: 0, date: () => date });
      const sam = await newDevice(browser, language, march(2, '07:30'), { ...WITH_WORKER, baseURL: server.url });
      await sam.restore(beforeTheStep());
      date = new Date(march(2, '08:00'));
      await sam.at(march(2, '08:00'));
      // Whoever looks sees the plan of the later time not even for a moment.
      await sam.page.evaluate(() => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        new MutationObserver(() => seen.push(document.querySelector('main')?.textContent ?? '')).observe(
          document.body,
          {
            subtree: true,
            childList: true,
            characterData: true,
          },
        );
      });
      await comesBackAt(sam, march(5, '08:00'));
      await asks(sam, language, w.originAhead(days(3)), march(5, '08:00'));
      const seen = await sam.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
      // What the later time would say: 48 hours have gone by.
      const format = createFormat(language, 'Europe/Amsterdam', Date.parse(march(5, '08:00')), sam.w.time);
      const later = sam.w.reasons.notices['rest-over']({}, createSay(sam.w, format));
      expect(seen.filter((text) => text.includes(later))).toEqual([]);
      date = new Date(march(5, '08:00'));
      await sam.at(march(5, '08:00'));
      await standsAt(sam, '1', language);
      await sam.context.close();
      await server.close();
    });

    test('two weeks asleep or off, without a network: no question, and no lock-out', async ({ browser }) => {
      const sam = await atNine(browser, language);
      await comesBackAt(sam, march(16, '09:00'));
      await expect.poll(async () => (await sam.today()).card).toContain(sam.w.common.stage('2A'));
      await standsAt(sam, '2A', language);
      await sam.at(march(30, '09:00').replace('+01:00', '+02:00'));
      await standsAt(sam, '2A', language);
      await sam.context.close();
    });

    test('written while it ran ahead: counts for caution once it is right, and nothing waits', async ({ browser }) => {
      const sam = await atNine(browser, language);
      await sam.at(march(12, '09:00'));
      await sam.page.goto('/#/knock');
      await sam.button(sam.w.common.next).click();
      await sam.button(sam.w.knock.save).click();
      await sam.heading(sam.w.signs.title);
      await sam.at(march(2, '09:30'));
      await asks(sam, language, w.behind(days(10)), march(2, '09:30'));
      await expect(sam.page.getByText(w.laterCounts)).toBeVisible();
      await sam.button(w.yes).click();
      const { card } = await sam.today();
      expect(card).toContain(sam.w.reasons.verdicts.stop);
      await sam.context.close();
    });

    test('both changes of the clocks: nothing is asked, and 24 hours stay 24 hours', async ({ browser }) => {
      for (const [before, after, zone] of [
        ['2026-03-29T01:59:00+01:00', '2026-03-29T03:01:00+02:00', 'Europe/Amsterdam'],
        ['2026-10-25T02:59:00+02:00', '2026-10-25T02:01:00+01:00', 'Europe/Amsterdam'],
      ] as const) {
        const sam = await newDevice(browser, language, before, { timezoneId: zone });
        await sam.restore(beforeTheStep());
        await sam.at(before);
        await clockShows(sam, after);
        await standsAt(sam, '1', language);
        await expect(sam.page.getByText(w.title)).toHaveCount(0);
        await sam.at(after);
        await standsAt(sam, '1', language);
        await sam.context.close();
      }
    });

    test('a flight from Amsterdam to Auckland: said once, no question, days as before', async ({ browser }) => {
      const home = await atNine(browser, language);
      const said = w.zone('Auckland', 'Amsterdam');
      // The same device, somewhere else. 2 March at 23:30 in Amsterdam is the 3rd, 11:30 in Auckland.
      const storageState = await home.context.storageState({ indexedDB: true });
      await home.context.close();
      const sam = await newDevice(browser, language, march(2, '23:30'), {
        storageState,
        timezoneId: 'Pacific/Auckland',
      });
      await sam.at(march(2, '23:30'));
      await standsAt(sam, '2A', language);
      await expect(sam.page.getByText(sam.w.today.title('Sam', 1))).toBeVisible();
      await expect(sam.page.getByText(said)).toBeVisible();
      await sam.button(w.zoneSeen).click();
      await expect(sam.page.getByText(said)).toHaveCount(0);
      await sam.reload();
      await expect(sam.page.locator('main ol')).toBeVisible();
      await expect(sam.page.getByText(said)).toHaveCount(0);
      await sam.context.close();
    });
  });
}

test('the time is asked of our own origin alone, past the worker, and nothing is sent along', async ({ browser }) => {
  const server = await serve({ folder: BUILT, port: 0, date: () => new Date(march(2, '08:00')) });
  const sam = await newDevice(browser, 'en', march(2, '08:00'), { ...WITH_WORKER, baseURL: server.url });
  const asked: string[] = [];
  sam.context.on('request', (request) => {
    if (request.method() === 'HEAD') asked.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  await sam.restore(beforeTheStep());
  await sam.at(march(2, '08:00'));
  await standsAt(sam, '1', 'en');
  expect(new Set(asked)).toEqual(new Set([`${server.url}/sw.js `]));
  await sam.context.close();
  await server.close();
});

// docs/hazards.md: H08
