/** Warning signs and knocks: written before anything else, lifted by a clinician alone, and one tap away everywhere. */
import { expect, test } from './watched.ts';
import { begun, march, newDevice } from './device.ts';
import { usually } from './languages.ts';
import { injuryOnly } from './logs.ts';
import { Person } from './person.ts';

/** What stands on Today, as codes. */
async function codesOf(sam: Person): Promise<string[]> {
  await sam.page.goto('/#/');
  return (await sam.today()).codes;
}

async function review(sam: Person, outcome: 'continue' | 'stay-stopped'): Promise<void> {
  const { documents: d, reasons, common, terms } = sam.w;
  await sam.page.goto('/#/documents/new?type=review');
  await sam.heading(d.types.review);
  await sam.choose(d.outcome, terms.outcomes[outcome]);
  await sam.page.getByLabel(d.name, { exact: true }).fill('Dr. Vos');
  await sam.choose(d.profession, reasons.professions.doctor);
  await sam.choose(d.when, common.when.now);
  await sam.page.getByRole('radiogroup', { name: terms.whoWrites }).getByRole('radio').first().click();
  await sam.button(d.save).click();
  await sam.saved();
}

for (const language of usually('nl')) {
  test(`a sign answered yes is on disk, stops, and only a clinician lifts it (${language})`, async ({
    browser,
  }, info) => {
    const sam = await begun(browser, language);
    const { signs, settings, reasons, common } = sam.w;
    // The number that is called is one's own choice.
    await sam.page.goto('/#/settings');
    await sam.choose(settings.number, settings.numbers.own);
    await sam.page.getByLabel(settings.ownNumber, { exact: true }).fill('0900 1515');
    await sam.link(common.signs).click();
    await sam.oneSign('repeated-vomiting', 'yes');

    // Read once more and changed: nothing is written by that.
    await sam.button(common.change).click();
    await sam.button(signs.restNo).or(sam.button(common.next)).click();
    await sam.button(signs.confirmYes).click();
    await sam.heading(signs.emergency.title);
    await sam.page.close({ runBeforeUnload: false });

    const page = await sam.context.newPage();
    const again = new Person(page, sam.context, language);
    await again.at(march(1, '10:31'));
    const call = page.getByRole('link', { name: signs.emergency.call('09001515') });
    await page.goto('/#/emergency');
    await expect(call).toHaveAttribute('href', 'tel:09001515');
    expect(await codesOf(again)).toEqual(['warning-sign']);
    expect((await again.today()).card).toContain(reasons.verdicts.stop);
    const entries = await again.entries(info.outputPath('stopped.json'));
    const written = entries.filter((entry) => entry.type === 'warning-signs');
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({ answers: { 'repeated-vomiting': 'yes', seizure: 'no' } });

    // A later "none of these" lifts nothing; of the answers above nothing is left in the form, though the page was closed at once.
    await again.at(march(1, '12:00'));
    await again.link(common.signs).click();
    await again.noSigns();
    expect(await codesOf(again)).toEqual(['warning-sign']);

    // Nor does a clinician who keeps it stopped.
    await again.at(march(1, '13:00'));
    await review(again, 'stay-stopped');
    expect((await again.today()).card).toContain(reasons.verdicts.stop);
    await again.at(march(1, '14:00'));
    await review(again, 'continue');
    expect((await again.today()).card).toContain(reasons.verdicts.hold);
    expect(await codesOf(again)).not.toContain('warning-sign');

    // Asked the next time, the sign that was looked at is asked as "again, or worse?".
    await again.link(common.signs).click();
    await expect(page.getByText(signs.againOrWorse)).toHaveCount(1);
    await sam.context.close();
  });
}

test('"I don’t know" stops as well, and a clinician lifts it', async ({ browser }) => {
  const sam = await begun(browser, 'en');
  const { signs, reasons } = sam.w;
  await sam.oneSign('slurred-speech', 'unsure');
  await sam.button(signs.confirmYes).click();
  await sam.heading(signs.emergency.title);
  expect(await codesOf(sam)).toEqual(['warning-sign-unsure']);
  await sam.at(march(1, '12:00'));
  await sam.page.goto('/#/signs');
  await sam.noSigns();
  expect(await codesOf(sam)).toEqual(['warning-sign-unsure']);
  await sam.at(march(1, '13:00'));
  await review(sam, 'continue');
  expect((await sam.today()).card).toContain(reasons.verdicts.hold);
  await sam.context.close();
});

test('none of these in one tap, on disk at once', async ({ browser }, info) => {
  const sam = await begun(browser, 'en');
  await sam.button(sam.w.signs.none).click();
  // The further questions stand there only after the first answers are on disk.
  await sam.heading(sam.w.signs.callTitle);
  await sam.reload();
  await sam.heading(sam.w.signs.callTitle);
  const entries = await sam.entries(info.outputPath('none.json'));
  expect(entries.map((entry) => entry.type).toSorted()).toEqual(['injury', 'warning-signs']);
  const written = entries.find((entry) => entry.type === 'warning-signs')?.['answers'];
  expect(new Set(Object.values(written ?? {}))).toEqual(new Set(['no']));
  await sam.context.close();
});

test('a call-now answer leads to the doctor, and holds', async ({ browser }) => {
  const sam = await begun(browser, 'en');
  const { signs } = sam.w;
  await sam.button(signs.none).click();
  await sam.heading(signs.callTitle);
  await sam.oneSign('amnesia', 'yes');
  await expect(sam.page.getByText(signs.confirmDoctor)).toBeVisible();
  await sam.button(signs.confirmYes).click();
  await sam.heading(signs.emergency.titleDoctor);
  await expect(sam.page.locator('a[href^="tel:"]')).toHaveAttribute('href', 'tel:112');
  const codes = await codesOf(sam);
  expect(codes).toContain('see-doctor');
  expect(codes).not.toContain('warning-sign');
  await sam.context.close();
});

test('a new knock: two taps, then the signs; it stops until they are all no', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'en', march(3, '10:00'));
  const { common, knock, signs, reasons } = sam.w;
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.link(common.knock).click();
  await sam.heading(knock.title);
  await sam.button(common.next).click();
  // Asked once before it is written: a knock cannot be taken back.
  await sam.heading(knock.confirmTitle);
  expect((await sam.entries(info.outputPath('before.json'))).map((entry) => entry.type)).toEqual(['injury']);
  await sam.page.goto('/#/knock');
  await sam.button(knock.save).click();
  await sam.heading(signs.title);
  await sam.reload();
  await sam.heading(signs.title);
  expect(await codesOf(sam)).toEqual(['head-impact-unchecked']);
  expect((await sam.today()).card).toContain(reasons.verdicts.stop);
  await sam.at(march(3, '10:05'));
  await sam.page.goto('/#/signs');
  await sam.noSigns();
  await sam.saved();
  expect((await sam.today()).card).toContain(reasons.verdicts.hold);
  expect(await codesOf(sam)).not.toContain('head-impact-unchecked');
  await sam.context.close();
});

test('an alarming check-in asks the signs anew', async ({ browser }) => {
  const sam = await newDevice(browser, 'en', march(3, '10:00'));
  const { checkIn: c, common, signs, codes } = sam.w;
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.page.goto('/#/check-in');
  await sam.noSigns();
  await sam.heading(c.groups.body);
  await sam.choose(codes.symptoms.headache, 5);
  await sam.button(c.rest).click();
  for (const group of ['senses', 'thinking', 'energy', 'mood', 'overall'] as const) {
    await sam.heading(c.groups[group]);
    await sam.button(c.none).click();
  }
  await sam.choose(c.vomited, c.vomit.no);
  await sam.choose(c.painkiller, common.no);
  await sam.button(common.save).click();
  await sam.heading(signs.title);
  await expect(sam.page.getByText(signs.again)).toBeVisible();
  expect(await codesOf(sam)).toContain('signs-unchecked');
  await sam.context.close();
});

test('a check-in that tells of vomiting is confirmed, stops, and opens the emergency screen', async ({ browser }) => {
  const sam = await newDevice(browser, 'nl', march(3, '10:00'));
  const { checkIn: c, common, signs } = sam.w;
  await sam.restore(JSON.stringify(injuryOnly()));
  await sam.page.goto('/#/check-in');
  await sam.noSigns();
  for (const group of ['body', 'senses', 'thinking', 'energy', 'mood', 'overall'] as const) {
    await sam.heading(c.groups[group]);
    await sam.button(c.none).click();
  }
  await sam.choose(c.vomited, c.vomit.more);
  await sam.choose(c.painkiller, common.no);
  await sam.button(common.save).click();
  await sam.heading(signs.confirmTitle);
  await sam.button(signs.confirmYes).click();
  await sam.heading(signs.emergency.title);
  expect(await codesOf(sam)).toEqual(['warning-sign']);
  await sam.context.close();
});

test('before anything is known, the signs and the number are one tap away', async ({ browser }) => {
  const sam = await newDevice(browser, 'nl', march(1, '10:00'));
  await sam.heading(sam.w.onboarding.who);
  await sam.link(sam.w.common.signs).click();
  await expect(sam.page.locator('a[href="tel:112"]')).toBeVisible();
  await expect(sam.page.getByText(sam.w.codes.signs.seizure)).toBeVisible();
  await sam.context.close();
});

// docs/hazards.md: H03
