/** A session from Today into the log: what is asked of the browser's voice, sound and vibration, and what outlives the page. */
import { AxeBuilder } from '@axe-core/playwright';
import en from '../../src/i18n/en/exertion.ts';
import enStrap from '../../src/i18n/en/strap.ts';
import nl from '../../src/i18n/nl/exertion.ts';
import { newDevice } from './device.ts';
import { fakeStrap, type FakeStrap, withBluetooth } from './fake-strap.ts';
import type { Language, Person } from './person.ts';
import { SESSION_AT, sessionLog } from './session-log.ts';
import { type Browser, expect, type Page, test } from './watched.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ launchOptions: withBluetooth() });
const WORDS = { en, nl };

/** What a page asks of the device, kept over a reload. */
interface Asked {
  said: [string, string][];
  vibrated: number[][];
  tones: number;
  locks: number;
}

/** Writes down every call that should reach a person who does not look. */
function listen(): void {
  const asked = { said: [], vibrated: [], tones: 0, locks: 0 } as Asked;
  Object.assign(window, { asked });
  speechSynthesis.speak = (utterance) => void asked.said.push([utterance.text, utterance.lang]);
  navigator.vibrate = (pattern) => asked.vibrated.push([pattern].flat() as number[]) > 0;
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function begin(when) {
    asked.tones += 1;
    start.call(this, when);
  };
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      request: () => {
        asked.locks += 1;
        const sentinel = Object.assign(new EventTarget(), { release: () => Promise.resolve() });
        // A browser takes it back by itself while the page is out of view.
        document.addEventListener('visibilitychange', () => sentinel.dispatchEvent(new Event('release')), {
          once: true,
        });
        return Promise.resolve(sentinel);
      },
    },
  });
}

const asked = (page: Page): Promise<Asked> => page.evaluate(() => (window as unknown as { asked: Asked }).asked);
const said = async (page: Page): Promise<string[]> => (await asked(page)).said.map(([text]) => text);

/** The screen goes off, and on again. */
async function inView(page: Page, isInView: boolean): Promise<void> {
  await page.evaluate((shown) => {
    Object.defineProperty(document, 'hidden', { value: !shown, configurable: true });
    Object.defineProperty(document, 'visibilityState', { value: shown ? 'visible' : 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isInView);
}

async function noBarriers(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [where, id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** The log is there, and the clock runs as the test says. */
async function ready(browser: Browser, language: Language): Promise<Person> {
  const sam = await newDevice(browser, language, new Date(SESSION_AT).toISOString());
  await sam.restore(sessionLog());
  await sam.context.addInitScript(listen);
  await sam.page.clock.install({ time: SESSION_AT });
  await sam.page.goto('/#/');
  await sam.page.reload();
  await sam.started();
  return sam;
}

async function begin(sam: Person, w: typeof en, before: number, strap?: FakeStrap): Promise<void> {
  const { page } = sam;
  await sam.page.getByRole('link', { name: sam.w.today.actions.activity, exact: true }).first().click();
  await sam.button(w.toldNot.no).click();
  await sam.heading(w.start.title);
  if (strap !== undefined) {
    await sam.button(enStrap.card.find).click();
    await strap.connected();
    await strap.beat(100);
    await expect(page.getByText(enStrap.perMinute('100'))).toBeVisible();
  }
  await sam.choose(w.start.before, before);
  await sam.button(w.start.go).click();
  await expect(page.getByRole('timer')).toBeVisible();
}

const rate = (sam: Person, label: string, value: number) =>
  sam.page.getByRole('button', { name: `${label}: ${value}`, exact: true }).click();

test('a rise ends it at once by voice, sound, vibration and screen; a reload loses nothing (en)', async ({
  browser,
}, info) => {
  const w = WORDS.en;
  const sam = await ready(browser, 'en');
  const { page } = sam;
  const strap = await fakeStrap(page);
  await page.reload();
  await sam.started();
  await begin(sam, w, 1, strap);
  expect(await said(page)).toContain(w.cues.started);
  expect((await asked(page)).locks).toBeGreaterThan(0);
  await strap.beat(120);
  await expect(page.locator('.bout-number').nth(1)).toContainText('120');
  await expect(page.getByText(w.live.below)).toBeVisible();
  await strap.beat(150);
  await expect(page.getByText(w.live.above)).toBeVisible();
  await strap.beat(118);
  await expect(page.getByText(w.live.below)).toBeVisible();
  await page.clock.runFor(3000);
  await expect(page.getByRole('timer')).toHaveText(/^0:(0[3-9]|[1-5])/);

  // Nothing comes any more: that is said, and no number stands there. Then it is back.
  await page.clock.runFor(4000);
  await expect(page.getByText(w.live.lost)).toBeVisible();
  await expect(page.locator('.bout-number')).toHaveCount(1);
  expect(await said(page)).toContain(w.cues.signal.lost);
  await strap.beat(121);
  await expect(page.locator('.bout-number').nth(1)).toContainText('121');
  expect(await said(page)).toContain(w.cues.signal.on);

  // Asked after three minutes of moving; five are said.
  await page.clock.runFor(174_000);
  await expect(page.getByText(w.live.rateDue, { exact: true })).toBeVisible();
  // Nothing comes of the strap by then: how talking goes is asked as well.
  expect(await said(page)).toContain(w.cues.askTalk);
  await rate(sam, w.live.rate, 2);
  // The clock of the test runs on while the browser works: when exactly is not asked.
  const rated = page.getByText(/Last: 2, at 3:\d\d\./);
  await expect(rated).toBeVisible();
  const [last, before] = [await rated.innerText(), await page.getByRole('timer').innerText()];

  // A reload in the middle: the same session, the same time, the same rating.
  await page.reload();
  await sam.started();
  await expect(rated).toHaveText(last);
  expect((await page.getByRole('timer').innerText()) >= before).toBe(true);
  await expect(page.getByText(w.live.reconnect)).toBeVisible();

  // Today shows it first.
  await sam.go('/');
  await sam.link(sam.w.today.actions.session).click();
  await expect(page.getByRole('timer')).toBeVisible();

  // The screen is off for longer than a page may sleep: that time is asked about, and counts only with a yes.
  await inView(page, false);
  await page.clock.fastForward(300_000);
  const { locks } = await asked(page);
  await inView(page, true);
  await page.clock.runFor(1000);
  expect((await asked(page)).locks).toBe(locks + 1);
  await sam.heading(w.away.title);
  await sam.button(w.away.no).click();
  await expect(page.getByRole('timer')).toHaveText(/^3:/);

  // Something is wrong, tapped by mistake: paused, and gone on with.
  await sam.button(w.live.wrong).click();
  await sam.heading(w.wrong.title);
  await sam.button(w.wrong.nothing).click();
  await sam.button(w.live.resume).click();
  await page.clock.runFor(2000);

  // A rise of more than the plan bears.
  const { tones } = await asked(page);
  await rate(sam, w.live.rate, 6);
  await sam.heading(w.after.stopTitle);
  await expect(page.getByText(w.ended.rise)).toBeVisible();
  const after = await asked(page);
  expect(after.said.at(-1)).toEqual([w.cues.stop(w.reason({ code: 'rise', rise: 5, most: 2 })), 'en-GB']);
  expect(after.vibrated.at(-1)).toEqual([600, 150, 600, 150, 600]);
  expect(after.tones - tones).toBeGreaterThanOrEqual(3);

  // Written at once; what is answered later is laid over it.
  await page.reload();
  await sam.heading(w.after.stopTitle);
  await sam.choose(w.after.peak, 6);
  await sam.choose(w.after.settled, w.after.settledYes);
  await sam.button(w.after.save).click();
  await sam.saved();
  const entries = await sam.entries(info.outputPath('log.json'));
  const bouts = entries.filter(({ type }) => type === 'activity');
  expect(bouts.at(-1)).toMatchObject({ stage: '2B', before: 1, peak: 6, settledAfterMinutes: null });
  expect(bouts.at(-1)).toMatchObject({ heartRate: { max: 150, source: 'strap' } });
  expect(entries.at(-1)).toMatchObject({ type: 'correction', target: bouts.at(-1)?.['id'] });
  await sam.context.close();
});

test('een rustige sessie wordt opgeschreven als iemand zegt hoe het was (nl)', async ({ browser }, info) => {
  const w = WORDS.nl;
  const sam = await ready(browser, 'nl');
  const { page } = sam;
  await sam.go('/exertion');
  await sam.heading(w.toldNot.title);
  await noBarriers(page, 'before');
  await sam.go('/');
  await begin(sam, w, 1);
  await page.clock.runFor(62_000);
  await page.locator('summary').first().click();
  await noBarriers(page, 'running');
  await sam.button(w.live.wrong).click();
  await sam.heading(w.wrong.title);
  await noBarriers(page, 'wrong');
  await sam.button(w.wrong.nothing).click();
  await sam.button(w.live.end).click();
  await sam.button(w.ending.yes).click();
  await sam.heading(w.after.title);
  expect((await asked(page)).said[0]).toEqual([w.cues.started, 'nl-NL']);
  await noBarriers(page, 'after');
  await sam.choose(w.after.peak, 1);
  await sam.button(w.after.save).click();
  await sam.saved();
  const entries = await sam.entries(info.outputPath('log.json'));
  expect(entries.at(-1)).toMatchObject({ type: 'activity', before: 1, peak: 1, settledAfterMinutes: 0 });
  expect(entries.at(-1)?.['minutes']).toBeGreaterThanOrEqual(1);
  await sam.go('/session');
  await expect(page.getByText(w.live.none)).toBeVisible();
  await sam.context.close();
});

// docs/hazards.md: H54, H55, H72, H75
