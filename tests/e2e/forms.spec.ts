/** Forms tell what is wrong where it is wrong, lose nothing that was typed, and fill nothing in by themselves. */
import { expect, type Locator, type Page, test } from './watched.ts';
import { begun, march, newDevice } from './device.ts';
import { everything, injuryOnly } from './logs.ts';
import { usually } from './languages.ts';
import type { Person } from './person.ts';

/** The sentence is tied to the field, and the field has the focus. */
async function toldAt(field: Locator, sentence: string): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(new RegExp(sentence.replace(/[()?.%]/g, '\\$&')));
}

const group = (page: Page, name: string): Locator => page.getByRole('radiogroup', { name, exact: true });

async function nothingSaved(sam: Person): Promise<void> {
  await sam.page.goto('/#/backup');
  await expect(sam.page.getByText(sam.w.backup.empty)).toBeVisible();
}

/** Nobody has chosen or typed anything on this page. */
async function expectEmpty(page: Page, address: string): Promise<void> {
  await expect(page.locator('main [role=radio][aria-checked=true]'), address).toHaveCount(0);
  await expect(page.locator('main [aria-pressed=true]'), address).toHaveCount(0);
  for (const field of await page.locator('main input:not([type=file]), main textarea').all()) {
    await expect(field, address).toHaveValue('');
  }
}

for (const language of usually('nl')) {
  test(`the first start: what is wrong is told at the field, and nothing is saved (${language})`, async ({
    browser,
  }) => {
    const sam = await newDevice(browser, language, march(1, '10:30'));
    const { page } = sam;
    const { onboarding: o, common } = sam.w;
    const label = (name: string): Locator => page.getByLabel(name, { exact: true });
    await sam.button(o.me).click();
    await sam.button(common.next).click();
    await toldAt(label(o.name), o.errors.name);
    await expect(label(o.name)).toBeFocused();
    await toldAt(group(page, o.school), o.errors.school);
    await label(o.name).fill('Sam');
    await sam.choose(o.school, common.no);
    for (const year of ['2030', '96', 'x']) {
      await label(o.year).fill(year);
      await sam.button(common.next).click();
      await toldAt(label(o.year), o.errors.year);
      await expect(label(o.year)).toBeFocused();
    }
    await label(o.year).fill('1996');
    await sam.button(common.next).click();

    // When it happened: nothing, in the future, before the birth.
    await sam.heading(o.when);
    await sam.button(o.go).click();
    await toldAt(group(page, o.whenHint), common.when.missing);
    await sam.choose(o.whenHint, common.when.today);
    await label(common.when.time).fill('10:45');
    await sam.button(o.go).click();
    await toldAt(label(common.when.time), common.when.future);
    await sam.choose(o.whenHint, common.when.other);
    await label(common.when.dateTime).fill('2026-04-01T10:00');
    await sam.button(o.go).click();
    await toldAt(label(common.when.dateTime), common.when.future);
    await expect(label(common.when.dateTime)).toBeFocused();
    await label(common.when.dateTime).fill('1990-04-01T10:00');
    await sam.button(o.go).click();
    await toldAt(label(common.when.dateTime), o.errors.beforeBirth);

    // What was typed is there after a reload, and going back.
    await sam.reload();
    await sam.heading(o.when);
    await expect(label(common.when.dateTime)).toHaveValue('1990-04-01T10:00');
    await sam.button(common.back).click();
    await expect(label(o.name)).toHaveValue('Sam');
    await expect(label(o.year)).toHaveValue('1996');
    await nothingSaved(sam);
    await sam.context.close();
  });

  test(`an activity: what is wrong is told at the field, and nothing is saved (${language})`, async ({
    browser,
  }, info) => {
    const sam = await newDevice(browser, language, march(3, '10:00'));
    const { page } = sam;
    const { activity: a, common } = sam.w;
    await sam.restore(JSON.stringify(injuryOnly()));
    await page.goto('/#/activity');
    const minutes = page.getByLabel(a.minutes, { exact: true });
    await sam.choose(a.when, common.when.today);
    await page.getByLabel(common.when.time, { exact: true }).fill('10:30');
    await minutes.fill('0');
    await sam.choose(a.before, 3);
    await sam.choose(a.peak, 2);
    await sam.button(common.save).click();
    await toldAt(page.getByLabel(common.when.time, { exact: true }), common.when.future);
    await expect(page.getByLabel(common.when.time, { exact: true })).toBeFocused();
    await toldAt(minutes, a.errors.minutes);
    await toldAt(group(page, a.peak), a.errors.peak);
    await toldAt(group(page, a.alarm), common.required);

    // All of it is still there after a reload; put right, it is saved once.
    await sam.reload();
    await expect(minutes).toHaveValue('0');
    await expect(group(page, a.peak).getByRole('radio', { checked: true })).toHaveText('2');
    const before = await sam.entries(info.outputPath('before.json'));
    expect(before.map((entry) => entry.type)).toEqual(['injury']);
    await page.goto('/#/activity');
    await page.getByLabel(common.when.time, { exact: true }).fill('09:30');
    await minutes.fill('20');
    await sam.choose(a.peak, 4);
    await sam.choose(a.settledQuestion, a.settledChoice.known);
    await sam.choose(a.alarm, common.no);
    await sam.button(common.save).click();
    await toldAt(page.getByLabel(a.settled, { exact: true }), a.errors.settled);
    await page.getByLabel(a.settled, { exact: true }).fill('15');
    await sam.button(common.save).dblclick();
    await sam.saved();
    const after = await sam.entries(info.outputPath('after.json'));
    expect(after.map((entry) => entry.type)).toEqual(['injury', 'activity']);
    expect(after[1]).toMatchObject({ minutes: 20, before: 3, peak: 4, settledAfterMinutes: 15 });
    await sam.context.close();
  });
}

test('a document and a knock cannot lie ahead', async ({ browser }) => {
  const sam = await newDevice(browser, 'en', march(3, '10:00'));
  const { page } = sam;
  const { documents: d, knock, common, reasons } = sam.w;
  await sam.restore(JSON.stringify(injuryOnly()));
  await page.goto('/#/documents/new?type=examination');
  await page.getByLabel(d.name, { exact: true }).fill('Dr. Vos');
  await sam.choose(d.profession, reasons.professions.doctor);
  await sam.choose(d.when, common.when.other);
  const moment = page.getByLabel(common.when.dateTime, { exact: true });
  for (const [typed, sentence] of [
    ['2026-03-04T10:00', common.when.future],
    ['2026-02-04T10:00', d.errors.beforeInjury],
  ] as const) {
    await moment.fill(typed);
    await sam.button(d.save).click();
    await toldAt(moment, sentence);
  }
  await sam.reload();
  await expect(page.getByLabel(d.name, { exact: true })).toHaveValue('Dr. Vos');
  await page.goto('/#/knock');
  await sam.choose(knock.when, common.when.today);
  await page.getByLabel(common.when.time, { exact: true }).fill('11:00');
  await sam.button(common.next).click();
  await toldAt(page.getByLabel(common.when.time, { exact: true }), common.when.future);
  await expect(page.getByLabel(common.when.time, { exact: true })).toBeFocused();
  await sam.context.close();
});

test('a check-in is paused and gone on with, and its values are those that were given', async ({ browser }, info) => {
  const sam = await begun(browser, 'en');
  const { page } = sam;
  const { checkIn: c, codes, common, today } = sam.w;
  await sam.noSigns();
  await page.goto('/#/check-in');
  await sam.noSigns();
  await sam.button(c.cautionNone).click();
  await sam.heading(c.groups.body);
  await sam.choose(codes.symptoms.headache, 3);
  await sam.reload();
  await sam.heading(c.groups.body);
  await expect(group(page, codes.symptoms.headache).getByRole('radio', { checked: true })).toHaveText('3');
  await sam.button(c.rest).click();
  await sam.heading(c.groups.senses);
  await sam.button(c.later).click();
  await sam.link(today.actions.resume).click();
  await sam.heading(c.groups.senses);
  // "Leave open" is unknown, never 0.
  await sam.button(c.open).click();
  for (const name of ['thinking', 'energy', 'mood', 'overall'] as const) {
    await sam.heading(c.groups[name]);
    await sam.button(c.none).click();
  }
  await sam.button(common.save).click();
  await toldAt(group(page, c.vomited), common.required);
  await sam.choose(c.vomited, c.vomit.no);
  await sam.choose(c.painkiller, common.no);
  await sam.reload();
  await sam.heading(c.lastTitle);
  await sam.button(common.save).click();
  await sam.saved();
  const entries = await sam.entries(info.outputPath('paused.json'));
  const symptoms = entries.find((entry) => entry.type === 'check-in')?.['symptoms'];
  expect(symptoms).toMatchObject({ headache: 3, nausea: 0, sadness: 0, 'not-right': 0 });
  expect(Object.keys(symptoms ?? {})).not.toContain('dizziness');
  await sam.context.close();
});

test('a day with two symptoms takes at most 15 taps, and no value is filled in', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'en', march(3, '08:00'));
  const { page } = sam;
  const { checkIn: c, codes, common, signs, today } = sam.w;
  await page.addInitScript(() => {
    Object.assign(window, { taps: 0 });
    document.addEventListener('click', (event) => event.isTrusted && ((window as { taps?: number }).taps! += 1), true);
  });
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.checkIn({ headache: 4, fatigue: 2 });

  await sam.at(march(3, '20:00'));
  await page.evaluate(() => Object.assign(window, { taps: 0 }));
  await sam.link(today.actions.checkIn).click();
  await sam.button(signs.none).click();
  const given = { body: 'headache', energy: 'fatigue' } as const;
  for (const name of Object.keys(c.groups) as (keyof typeof c.groups)[]) {
    await sam.heading(c.groups[name]);
    await expectEmpty(page, name);
    if (name === 'body') await expect(page.getByText(c.last(4))).toHaveCount(1);
    const symptom = name === 'body' || name === 'energy' ? given[name] : null;
    if (symptom !== null) await sam.choose(codes.symptoms[symptom], 1);
    await sam.button(symptom === null ? c.none : c.rest).click();
  }
  await sam.heading(c.lastTitle);
  await expectEmpty(page, 'last');
  await sam.choose(c.vomited, c.vomit.no);
  await sam.choose(c.painkiller, common.no);
  await sam.button(common.save).click();
  await sam.saved();
  expect(await page.evaluate(() => (window as { taps?: number }).taps)).toBeLessThanOrEqual(15);
  const entries = await sam.entries(info.outputPath('taps.json'));
  const last = entries.findLast((entry) => entry.type === 'check-in');
  expect(last?.['symptoms']).toMatchObject({ headache: 1, fatigue: 1, nausea: 0 });
  await sam.context.close();
});

test('no form has an answer before it is given', async ({ browser }) => {
  const sam = await newDevice(browser, 'en', march(5, '12:00'));
  const { page } = sam;
  const { activity: a, onboarding: o, common } = sam.w;
  await sam.button(o.me).click();
  await expectEmpty(page, 'about');
  await sam.restore(JSON.stringify(everything().file));
  const questions = ['caution', 'typical', 'concussions', 'sport', 'community'].map((id) => `/question/${id}`);
  const documents = ['examination', 'review', 'clearance', 'prescription'].map((id) => `/documents/new?type=${id}`);
  for (const address of [...questions, ...documents]) {
    await sam.go(address);
    await expectEmpty(page, address);
  }
  await sam.go('/signs');
  await sam.button(sam.w.signs.some).click();
  await expectEmpty(page, 'signs');
  // Offered first, to be changed: the allowed stage, and that a school day or a knock was just now.
  await sam.go('/school');
  await expect(page.locator('main [role=radio][aria-checked=true]')).toHaveText([common.when.now]);
  await sam.go('/activity');
  await expect(page.locator('main [role=radio][aria-checked=true]')).toHaveCount(1);
  await expect(page.getByRole('radiogroup', { name: a.stage }).getByRole('radio', { checked: true })).toContainText(
    a.stageAllowed,
  );
  await sam.go('/knock');
  await expect(page.locator('main [role=radio][aria-checked=true]')).toHaveText([common.when.now]);
  await sam.context.close();
});

test('a child under 13: the parent answers, then the child, and both are kept', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'nl', march(1, '10:30'));
  const { page } = sam;
  const { onboarding: o, checkIn: c, codes, common } = sam.w;
  await sam.button(o.child).click();
  await page.getByLabel(o.childName, { exact: true }).fill('Robin');
  await page.getByLabel(`${o.yourName} (${common.optional})`, { exact: true }).fill('Kim');
  await page.getByLabel(o.year, { exact: true }).fill('2016');
  await sam.choose(o.school, common.yes);
  await sam.button(common.next).click();
  await sam.choose(o.whenHint, common.when.today);
  await page.getByLabel(common.when.time, { exact: true }).fill('10:00');
  await sam.button(o.go).click();
  await sam.noSigns();

  const rest = async (headache: number): Promise<void> => {
    await sam.heading(c.groups.body);
    await sam.choose(codes.symptoms.headache, headache);
    await sam.button(c.rest).click();
    for (const name of ['senses', 'thinking', 'energy', 'mood', 'overall'] as const) {
      await sam.heading(c.groups[name]);
      await sam.button(c.none).click();
    }
    await sam.choose(c.vomited, c.vomit.no);
    await sam.choose(c.painkiller, common.no);
    await sam.button(common.save).click();
  };
  await page.goto('/#/check-in');
  await sam.heading(c.whoTitle);
  await sam.button('Kim').click();
  await sam.noSigns();
  await sam.button(c.cautionNone).click();
  await rest(3);
  await sam.heading(c.childTitle('Robin'));
  await sam.saved();
  await sam.button(c.now('Robin')).click();
  await rest(2);
  await sam.saved();
  const entries = await sam.entries(info.outputPath('both.json'));
  expect(entries.find((entry) => entry.type === 'injury')).toMatchObject({ protocol: 'peds-2023' });
  const reports = entries.filter((entry) => entry.type === 'check-in');
  expect(reports.map((entry) => entry['by'])).toEqual(
    expect.arrayContaining([
      { role: 'parent', name: 'Kim' },
      { role: 'athlete', name: 'Robin' },
    ]),
  );
  await sam.context.close();
});

test('under five there is no plan: only the signs and whom to call', async ({ browser }) => {
  const sam = await newDevice(browser, 'nl', march(1, '10:30'));
  const { page } = sam;
  const { onboarding: o, common, signs, codes } = sam.w;
  await sam.button(o.child).click();
  await page.getByLabel(o.childName, { exact: true }).fill('Bo');
  await page.getByLabel(o.year, { exact: true }).fill('2022');
  await sam.choose(o.school, common.no);
  await sam.button(common.next).click();
  await sam.heading(signs.emergency.titleUnderFive);
  await expect(page.getByText(signs.emergency.underFive)).toBeVisible();
  await expect(page.getByText(codes.signs['will-not-be-consoled'])).toBeVisible();
  await expect(page.locator('a[href="tel:112"]')).toBeVisible();
  await nothingSaved(sam);
  await page.goto('/#/');
  await sam.heading(o.who);
  await sam.context.close();
});

test('who reads "saved" and leaves at once finds an empty form, and one entry', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'nl', march(3, '10:00'));
  const { page } = sam;
  await sam.restore(JSON.stringify(injuryOnly()));
  // A disk that takes a quarter of a second for what lies beside the log, and no longer than usual for an entry.
  await page.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function slow(names, mode, options) {
      if (mode === 'readwrite' && [names].flat().join() === 'kv') {
        const until = performance.now() + 250;
        const store = begin.call(this, ['kv'], mode).objectStore('kv');
        const turn = (): void => {
          if (performance.now() < until) store.count().addEventListener('success', turn);
        };
        turn();
      }
      return begin.call(this, names, mode, options);
    };
  });
  await sam.reload();
  for (const minutes of [11, 12, 13]) {
    await sam.activity({ stage: '1', minutes });
    await page.goto('about:blank');
    await page.goto('/#/activity');
    await expect(page.getByLabel(sam.w.activity.minutes, { exact: true })).toHaveValue('');
  }
  // Whoever taps the warning signs before it says so stays there.
  await sam.activity({ stage: '1', minutes: 14 }, async () => {
    await expect(page.locator('h1')).toHaveCount(0);
    await sam.link(sam.w.common.signs).click();
  });
  await sam.heading(sam.w.signs.title);
  await page.waitForTimeout(700);
  await sam.heading(sam.w.signs.title);
  const entries = await sam.entries(info.outputPath('left.json'));
  const bouts = entries.flatMap(({ type, minutes }) => (type === 'activity' ? [String(minutes)] : []));
  expect(bouts.toSorted()).toEqual(['11', '12', '13', '14']);
  await sam.context.close();
});

test('"not yet" is asked again on Today, and filled in', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'en', march(3, '10:00'));
  const { page } = sam;
  const { activity: a, common, today } = sam.w;
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.activity({ stage: '1', before: 1, peak: 2 });
  await sam.at(march(3, '11:00'));
  await sam.link(today.actions.settled).click();
  await sam.heading(a.settleTitle);
  const minutes = page.getByLabel(a.settledAsk, { exact: true });
  await minutes.fill('0');
  await sam.button(common.save).click();
  await toldAt(minutes, a.errors.settled);
  await minutes.fill('25');
  await sam.reload();
  await expect(minutes).toHaveValue('25');
  await sam.button(common.save).click();
  await sam.saved();
  await expect(sam.link(today.actions.settled)).toHaveCount(0);
  const entries = await sam.entries(info.outputPath('settled.json'));
  expect(entries.map((entry) => entry.type)).toEqual(['injury', 'activity', 'correction']);
  expect(entries[1]).toMatchObject({ settledAfterMinutes: null });
  expect(entries[2]).toMatchObject({ entry: { settledAfterMinutes: 25 } });
  await sam.context.close();
});

test('a slip is undone in place, and stays visible', async ({ browser }) => {
  const sam = await newDevice(browser, 'en', march(3, '10:00'));
  const { page } = sam;
  const { entries: e, common, today } = sam.w;
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.activity({ stage: '1' });
  await sam.link(common.undo).click();
  await sam.heading(e.undo.title);
  await expect(page.getByText(e.rules.own)).toBeVisible();
  await sam.button(e.undo.save).click();
  await sam.saved();
  await sam.reload();
  await sam.go('/entries');
  await sam.heading(e.title);
  await expect(page.getByText(e.withdrawn, { exact: true })).toBeVisible();
  await page.locator('main a', { hasText: today.types.activity }).click();
  await expect(page.getByText(e.detail.withdrawn)).toBeVisible();
  await expect(page.getByText(e.detail.withdrew)).toBeVisible();
  await sam.context.close();
});

test('a correction and a withdrawal stand under the entry as it was first written', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'nl', march(3, '10:00'));
  const { page } = sam;
  const { entries: e, today } = sam.w;
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.activity({ stage: '1', minutes: 20, before: 1, peak: 2, settledAfter: 10 });
  await sam.go('/entries');
  await page.locator('main a', { hasText: today.types.activity }).click();
  await sam.link(e.detail.correct).click();
  const minutes = page.getByLabel(e.fields.minutes, { exact: true });
  await minutes.fill('0');
  await page.getByRole('radiogroup', { name: e.correct.who }).getByRole('radio').first().click();
  await sam.button(e.correct.save).click();
  await expect(minutes).toHaveAttribute('aria-invalid', 'true');
  await minutes.fill('35');
  await sam.reload();
  await expect(minutes).toHaveValue('35');
  await sam.button(e.correct.save).click();
  await sam.saved();
  await expect(page.getByText(e.detail.original)).toBeVisible();
  await expect(page.getByText('35', { exact: false }).first()).toBeVisible();
  await expect(page.getByText(e.detail.wasBefore('20'))).toBeVisible();

  await sam.link(e.detail.withdraw).click();
  await page.getByRole('radiogroup', { name: e.correct.who }).getByRole('radio').first().click();
  await sam.button(e.withdraw.save).click();
  await expect(page.getByText(e.detail.withdrawn)).toBeVisible();
  await expect(page.getByText(e.detail.wasBefore('20'))).toBeVisible();
  const entries = await sam.entries(info.outputPath('corrected.json'));
  expect(entries.map((entry) => entry.type).toSorted()).toEqual(['activity', 'correction', 'correction', 'injury']);
  expect(entries.find((entry) => entry.type === 'activity')).toMatchObject({ minutes: 20 });
  await sam.context.close();
});

// docs/hazards.md: H09, H38
