/**
 * School beside sport, as a student lives it: from the first step to full days without help, with what is agreed and the
 * day to look at it again, a day logged in four taps, and the note for the school. What the screen says of school is
 * compared with the command line's answer about the file that the app saves.
 */
import { type Browser, expect, test } from './watched.ts';
import type { Assessment } from '../../src/engine/assessment.ts';
import { stageWords } from '../../src/i18n/say.ts';
import { march, newDevice } from './device.ts';
import { tabTo } from './keys.ts';
import { type TestFile, everything, idOf, injuryOnly, SAM } from './logs.ts';
import { usually } from './languages.ts';
import { assessFile, type Language, Person } from './person.ts';

type Amount = keyof (typeof Person.prototype.w)['learn']['amounts'];

/** Sam, a student, after a knock on 1 March at 10:00, on a plan that asks for school before stage 2. */
function student(protocol = 'cdc-heads-up'): TestFile {
  const file = injuryOnly();
  Object.assign(file.athletes[0]!, { student: true, birthDate: '2001' });
  Object.assign(file.entries[0]!, { protocol });
  return file;
}

/** With extra time and an own agreement, to be looked at again on 20 March. */
function helped(file = student()): TestFile {
  const at = '2026-03-03T16:00:00+01:00';
  const by = { role: 'parent', name: 'Kim' };
  const base = { id: idOf(700), athlete: SAM, at, recordedAt: at, zone: 'Europe/Amsterdam', by };
  const supports = ['extra-time', 'a desk at the back'];
  file.entries.push({ ...base, type: 'school-plan', supports, reviewOn: '2026-03-20' });
  return file;
}

async function begin(browser: Browser, language: Language, at: string, file: TestFile): Promise<Person> {
  const sam = await newDevice(browser, language, at, { acceptDownloads: true });
  await sam.restore(JSON.stringify(file));
  return sam;
}

interface Day {
  readonly before?: number;
  /** Higher than before, and settled after so many minutes. */
  readonly worse?: readonly [peak: number, minutes: number];
}
async function schoolDay(sam: Person, amount: Amount, { before = 0, worse }: Day = {}): Promise<void> {
  const { learn: l, activity: a, common } = sam.w;
  await sam.page.goto('/#/school');
  await sam.heading(l.dayTitle);
  await sam.choose(l.amount, l.amounts[amount]);
  await sam.choose(a.before, before);
  if (worse === undefined) await sam.button(l.noWorse).click();
  else {
    await sam.button(l.gotWorse).click();
    await sam.choose(a.peak, worse[0]);
    await sam.choose(a.settledQuestion, a.settledChoice.known);
    await sam.page.getByLabel(a.settled, { exact: true }).fill(String(worse[1]));
    await sam.button(common.save).click();
  }
  await sam.saved();
}

/** Today and the page of school say what the command line says. */
async function agrees(sam: Person, { learn, reasons }: Assessment): Promise<void> {
  const { learn: l, today, reasons: r } = sam.w;
  const { page } = sam;
  if (learn === null) throw new Error('no student');
  const card = page.locator('section.card', {
    has: page.getByRole('heading', { name: today.learn.title, exact: true }),
  });
  const codes = () =>
    page.locator('a[href^="#/why/learn-"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')!.slice(6)));
  await sam.go('/');
  await expect(card).toContainText(learn.complete ? l.complete : `${learn.step} · ${r.steps[learn.step]}`);
  expect(await codes()).toEqual(learn.reasons.map((reason) => reason.code));
  const { codes: holding } = await sam.today();
  expect(holding.includes('school-first')).toBe(reasons.some((reason) => reason.code === 'school-first'));
  await sam.go('/learn');
  await expect(
    page.getByRole('img', { name: l.stairs(learn.step, r.steps[learn.step], 1, 4).slice(0, 16) }),
  ).toHaveCount(1);
  await expect(page.locator('.stairs .now')).toHaveText(learn.step);
  expect(await codes()).toEqual(learn.reasons.map((reason) => reason.code));
}

for (const language of usually('nl')) {
  test(`from the first school step to full days without help (${language})`, async ({ browser }, info) => {
    test.setTimeout(240_000);
    const sam = await begin(browser, language, march(2, '09:00'), student());
    const { page } = sam;
    const { learn: l, today, common, terms, entries: e } = sam.w;
    let copies = 0;
    const at = async (day: number, time: string, step: string, codes: readonly string[]): Promise<Assessment> => {
      copies += 1;
      const answer = assessFile(await sam.backup(info.outputPath(`school-${copies}.json`)), march(day, time));
      expect([answer.learn?.step, answer.learn?.reasons.map((reason) => reason.code)]).toEqual([step, codes]);
      await agrees(sam, answer);
      return answer;
    };

    // This plan asks for school before stage 2; its own words say so, and the reason leads to the page of school.
    const first = await at(2, '09:00', 'L1', ['learn-no-entry']);
    expect(first.reasons.map((reason) => reason.code)).toContain('school-first');
    await sam.go('/');
    await page.locator('.reasons').getByRole('link', { name: today.learn.title, exact: true }).click();
    await sam.heading(l.title);
    const second = common.stage('2').replace(/^S/, 's');
    await expect(page.getByText(l.sportAsks(second, stageWords(sam.w, 'cdc-heads-up', '2').name))).toBeVisible();

    await sam.at(march(2, '16:00'));
    await schoolDay(sam, 'daily', { before: 2, worse: [3, 20] });
    await at(2, '16:00', 'L2', ['learn-no-entry']);
    await sam.at(march(3, '16:00'));
    await schoolDay(sam, 'home', { before: 1 });
    await at(3, '16:00', 'L3', ['learn-no-entry']);

    // Help is agreed for a week; nothing is chosen before it is chosen.
    await sam.go('/learn');
    await sam.link(l.helpBegin).click();
    await sam.heading(l.supportsTitle);
    await expect(page.locator('main [aria-pressed=true], main [aria-checked=true]')).toHaveCount(0);
    await sam.button(common.save).click();
    await expect(page.locator('#help')).toHaveAccessibleDescription(l.errors.none);
    await sam.button(terms.supports['rest-breaks']).click();
    await sam.button(terms.supports['extra-time']).click();
    await page.getByLabel(l.own, { exact: true }).fill('a desk at the back');
    await sam.choose(l.review, l.reviewChoices.other);
    await page.getByLabel(l.reviewDate, { exact: true }).fill('2026-03-02');
    await sam.button(common.save).click();
    await expect(page.getByLabel(l.reviewDate, { exact: true })).toHaveAccessibleDescription(l.errors.past);
    await sam.reload();
    await expect(page.getByLabel(l.own, { exact: true })).toHaveValue('a desk at the back');
    await page.getByRole('radiogroup', { name: l.review }).getByRole('radio').first().click();
    await sam.choose(l.agreed, 'Sam');
    await sam.button(common.save).click();
    await sam.heading(l.title);
    await sam.saved();
    await expect(page.getByText(terms.supports['rest-breaks'])).toBeVisible();
    const agreed = (await sam.entries(info.outputPath('agreed.json'))).findLast(
      (entry) => entry.type === 'school-plan',
    );
    expect(agreed).toMatchObject({
      supports: ['rest-breaks', 'extra-time', 'a desk at the back'],
      reviewOn: '2026-03-10',
      by: { role: 'athlete', name: 'Sam' },
    });

    // Too much on a part of a day keeps the step; a good one moves on, with the help taken over.
    await sam.at(march(4, '16:00'));
    await schoolDay(sam, 'part', { before: 1, worse: [5, 30] });
    await at(4, '16:00', 'L3', ['learn-flare']);
    await sam.at(march(5, '16:00'));
    await schoolDay(sam, 'part', { before: 1 });
    await at(5, '16:00', 'L4', ['learn-no-entry']);

    // A full day with more breaks is still L3; with other help it is L4, and not yet all.
    await sam.at(march(6, '16:00'));
    await schoolDay(sam, 'help');
    await at(6, '16:00', 'L4', ['learn-no-entry']);
    await sam.go('/learn/supports');
    await sam.button(terms.supports['rest-breaks']).click();
    await sam.choose(l.review, l.reviewChoices.other);
    await page.getByLabel(l.reviewDate, { exact: true }).fill('2026-03-09');
    await sam.choose(l.agreed, 'Sam');
    await sam.button(common.save).click();
    await sam.saved();
    await schoolDay(sam, 'help');
    await at(6, '16:00', 'L4', ['learn-supports']);

    // Its day has come.
    await sam.at(march(8, '23:00'));
    await expect(page.getByText(l.reviewDue)).toHaveCount(0);
    await sam.at(march(9, '08:00'));
    await expect(page.getByText(l.reviewDue)).toBeVisible();
    await sam.go('/learn');
    await expect(page.getByText(l.reviewDue)).toBeVisible();
    await sam.link(l.reviewGo).click();
    await sam.button(l.endAll).click();
    await expect(page.getByText(l.ending)).toBeVisible();
    await sam.choose(l.agreed, 'Sam');
    await sam.button(common.save).click();
    await sam.saved();
    await expect(page.getByText(l.helpEnded)).toBeVisible();
    await sam.go('/');
    await expect(page.getByText(l.reviewDue)).toHaveCount(0);

    // A full day without any of it: school is done, and sport waits for it no longer.
    await sam.at(march(9, '16:00'));
    await schoolDay(sam, 'full');
    const last = await at(9, '16:00', 'L4', []);
    expect(last.learn?.complete).toBe(true);
    expect(last.reasons.map((reason) => reason.code)).not.toContain('school-first');
    expect(last.reasons.map((reason) => reason.code)).toContain('clearance-needed');

    // Everything is said in words, in the list and one by one.
    await sam.go('/entries');
    await sam.heading(e.title);
    await expect(page.getByText(terms.supports['extra-time']).first()).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/extra-time|rest-breaks/);
    const plans = page.locator('main a', { hasText: today.types['school-plan'] });
    await expect(plans).toHaveCount(3);
    await plans.last().click();
    await expect(page.locator('main')).toContainText(terms.supports['rest-breaks']);
    await expect(page.locator('main')).not.toContainText(/rest-breaks|2026-03-10/);
    await sam.context.close();
  });

  test(`a good school day takes four taps from Today, and no answer is filled in (${language})`, async ({
    browser,
  }, info) => {
    const sam = await newDevice(browser, language, march(10, '16:00'));
    const { page } = sam;
    const { learn: l, activity: a, terms } = sam.w;
    await page.addInitScript(() => {
      Object.assign(window, { taps: 0 });
      document.addEventListener(
        'click',
        (event) => event.isTrusted && ((window as { taps?: number }).taps! += 1),
        true,
      );
    });
    await sam.restore(JSON.stringify(helped(student('peds-2023'))));
    await sam.at(march(10, '16:30'));
    await page.evaluate(() => Object.assign(window, { taps: 0 }));
    await sam.link(l.log).click();
    for (const group of [l.amount, a.before]) {
      const radios = page.getByRole('radiogroup', { name: group, exact: true });
      await expect(radios.getByRole('radio', { checked: true })).toHaveCount(0);
    }
    await sam.choose(l.amount, l.amounts.part);
    await expect(page.locator('p[role=status]', { hasText: terms.supports['extra-time'] })).toBeVisible();
    await sam.choose(a.before, 2);
    await sam.button(l.noWorse).click();
    await sam.saved();
    expect(await page.evaluate(() => (window as { taps?: number }).taps)).toBe(4);
    const days = (await sam.entries(info.outputPath('four.json'))).filter((entry) => entry.type === 'school');
    expect(days).toHaveLength(1);
    expect(days[0]).toMatchObject({
      step: 'L3',
      fullDay: false,
      before: 2,
      peak: 2,
      settledAfterMinutes: 0,
      supports: ['extra-time', 'a desk at the back'],
      at: march(10, '16:30'),
    });
    await sam.context.close();
  });
}

test('a school day: what is missing is told, what was typed stays, and another day is no "just now"', async ({
  browser,
}, info) => {
  const sam = await begin(browser, 'en', march(5, '16:00'), student());
  const { page } = sam;
  const { learn: l, activity: a, common, terms } = sam.w;
  const radios = (name: string) => page.getByRole('radiogroup', { name, exact: true });
  await sam.go('/school');
  await sam.button(l.noWorse).click();
  await expect(radios(l.amount)).toHaveAccessibleDescription(common.required);
  await expect(radios(l.amount).getByRole('radio').first()).toBeFocused();
  // A full day with help and no word of which is not saved as one without.
  await sam.choose(l.amount, l.amounts.help);
  await sam.choose(a.before, 3);
  await sam.button(l.noWorse).click();
  await expect(page.locator('#help')).toHaveAccessibleDescription(l.errors.help);
  await sam.button(terms.supports['quiet-room']).click();
  await sam.button(l.gotWorse).click();
  await expect(radios(a.peak).getByRole('radio').first()).toBeFocused();
  await sam.choose(a.peak, 2);
  await sam.button(common.save).click();
  await expect(radios(a.peak)).toHaveAccessibleDescription(a.errors.peak);
  await sam.choose(a.peak, 4);
  await sam.reload();
  await expect(radios(a.peak).getByRole('radio', { checked: true })).toHaveText('4');
  await expect(sam.button(terms.supports['quiet-room'])).toHaveAttribute('aria-pressed', 'true');

  // Opened on the next day, the time is asked.
  await sam.at(march(6, '08:00'));
  await sam.go('/school');
  await sam.choose(a.settledQuestion, a.settledChoice.notYet);
  await sam.button(common.save).click();
  await expect(radios(a.when)).toHaveAccessibleDescription(common.when.missing);
  await sam.choose(a.when, common.when.yesterday);
  await page.getByLabel(common.when.time, { exact: true }).fill('15:30');
  await sam.button(common.save).click();
  await sam.saved();
  const day = (await sam.entries(info.outputPath('day.json'))).find((entry) => entry.type === 'school');
  expect(day).toMatchObject({
    step: 'L4',
    fullDay: true,
    supports: ['quiet-room'],
    before: 3,
    peak: 4,
    settledAfterMinutes: null,
    at: march(5, '15:30'),
  });
  await sam.context.close();
});

test('a week without school is said, a stop is told beside school, and neither changes the step', async ({
  browser,
}) => {
  const sam = await begin(browser, 'en', march(8, '12:00'), student('peds-2023'));
  const { page } = sam;
  const { learn: l, knock, common, signs } = sam.w;
  await expect(page.getByText(l.away(7))).toHaveCount(0);
  await sam.at(march(9, '12:00'));
  await expect(page.getByText(l.away(8))).toBeVisible();
  await sam.go('/learn');
  await expect(page.getByText(l.away(8))).toBeVisible();
  await schoolDay(sam, 'part');
  await expect(page.getByText(l.away(8))).toHaveCount(0);
  await sam.go('/knock');
  await sam.choose(knock.when, common.when.now);
  await sam.button(common.next).click();
  await sam.button(knock.save).click();
  await sam.heading(signs.title);
  await sam.go('/learn');
  await expect(page.getByText(l.stop)).toBeVisible();
  await expect(page.locator('.stairs .now')).toHaveText('L3');
  await expect(sam.link(l.log)).toBeVisible();
  await sam.go('/');
  await expect(page.getByText(l.stop)).toBeVisible();
  await sam.context.close();
});

test('who does not go to school has no school', async ({ browser }) => {
  const sam = await begin(browser, 'en', march(9, '12:00'), injuryOnly());
  const { learn: l, today } = sam.w;
  await expect(sam.page.getByRole('heading', { name: today.learn.title, exact: true })).toHaveCount(0);
  await sam.go('/learn');
  await expect(sam.page.getByText(l.notStudent)).toBeVisible();
  await sam.go('/learn/note');
  await expect(sam.page.locator('.sheet')).toHaveCount(0);
  await sam.context.close();
});

test('the note is printed alone, on one white page, without a score, and in the language of the school', async ({
  browser,
}) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  const { page } = sam;
  const { learn: l, settings: s } = sam.w;
  const { note } = new Person(page, sam.context, 'nl').w;
  await page.addInitScript(() => Object.assign(window, { printed: 0, print: () => ((window as any).printed += 1) }));
  await sam.reload();
  await sam.restore(JSON.stringify(everything().file));
  await sam.go('/settings');
  await sam.choose(s.text, s.texts['200']);
  await sam.go('/learn');
  await sam.link(l.note).click();
  await sam.choose(l.noteLanguage, 'Nederlands');
  const sheet = page.locator('.sheet');
  await expect(sheet).toHaveAttribute('lang', 'nl');
  await expect(sheet).toContainText(note.supports['quiet-room']);
  await expect(sheet).toContainText('a desk at the back');
  await expect(sheet).toContainText(note.untilDate('donderdag 5 maart', 'Sam'));
  await expect(sheet).toContainText(note.askWho('Kim (ouder)'));
  await expect(sheet).not.toContainText(/132|\/ ?10\b|hoofdpijn|headache/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await sam.button(l.notePrint).click();
  await expect.poll(() => page.evaluate(() => (window as any).printed)).toBe(1);

  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => {
    const texts = [...document.querySelectorAll('body *')].filter(
      (one) =>
        one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    const outside = texts.filter((one) => one.closest('.sheet') === null && one.closest('.hidden') === null);
    const colours = new Set(texts.filter((one) => one.closest('.sheet')).map((one) => getComputedStyle(one).color));
    const papers = ['html', 'body', '.sheet'].map(
      (one) => getComputedStyle(document.querySelector(one)!).backgroundColor,
    );
    return { outside: outside.map((one) => one.outerHTML.slice(0, 80)), colours: [...colours], papers };
  });
  expect(seen).toEqual({
    outside: [],
    colours: ['rgb(0, 0, 0)'],
    papers: ['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)'],
  });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  await sam.context.close();
});

test('by keyboard alone: help is agreed, a day is logged, the note is reached', async ({ browser }, info) => {
  const sam = await begin(browser, 'en', march(5, '16:00'), student('peds-2023'));
  const { page } = sam;
  const { learn: l, common, terms } = sam.w;
  const keys = page.keyboard;
  const press = async (role: 'button' | 'link' | 'radio', name: string | RegExp): Promise<void> => {
    await tabTo(page, role, name);
    await keys.press(role === 'link' ? 'Enter' : 'Space');
  };
  const turned = async (title: string): Promise<void> => {
    await sam.heading(title);
    await expect(page.locator('h1')).toBeFocused();
  };
  // The page takes the focus once it is there; a key before that would be lost to it.
  await expect(page.locator('h1')).toBeFocused();
  await press('link', l.more);
  await turned(l.title);
  await press('link', l.helpBegin);
  await turned(l.supportsTitle);
  await press('button', terms.supports['less-homework']);
  await press('radio', /^In 1 week/);
  await press('radio', 'Sam');
  await press('button', common.save);
  await turned(l.title);
  await press('link', l.log);
  await turned(l.dayTitle);
  await tabTo(page, 'radio', l.amounts.daily);
  await keys.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveText(l.amounts.home);
  await press('radio', /^0,/);
  await press('button', l.noWorse);
  await sam.saved();
  await expect(page.locator('h1')).toBeFocused();
  await press('link', l.more);
  await turned(l.title);
  await press('link', l.note);
  await turned(l.note);
  await tabTo(page, 'button', l.notePrint);
  const entries = await sam.entries(info.outputPath('keys.json'));
  expect(entries.find((entry) => entry.type === 'school-plan')).toMatchObject({ reviewOn: '2026-03-12' });
  expect(entries.find((entry) => entry.type === 'school')).toMatchObject({ step: 'L2', supports: ['less-homework'] });
  await sam.context.close();
});

// docs/hazards.md: H26, H27, H28, H29
