/** A parent with two children of one name, and a clinician without an app: what they do, and what the plan makes of it. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import enClinic from '../../src/i18n/en/clinic.ts';
import nlClinic from '../../src/i18n/nl/clinic.ts';
import enParent from '../../src/i18n/en/parent.ts';
import nlParent from '../../src/i18n/nl/parent.ts';
import enShare from '../../src/i18n/en/share.ts';
import { CALL_NOW_SIGN_IDS } from '../../src/log/vocabulary.ts';
import { fromFile, toLinkEnd } from '../../src/sharing/carriers.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';
import { ATHLETE, cleanBouts, cleanStart, INJURY_AT, PARENT } from '../engine/logs.ts';
import { newDevice } from './device.ts';
import { injuryOnly, ROBIN, SAM } from './logs.ts';
import type { Person } from './person.ts';
import { usually } from './languages.ts';
import { expect, type Page, test } from './watched.ts';

test.describe.configure({ mode: 'parallel' });

const OF = { en: { parent: enParent, clinic: enClinic }, nl: { parent: nlParent, clinic: nlClinic } };
const no = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, 'no']));

/** Two children of one name, both hurt on 1 March at 10:00; the first with a day of check-ins by child and parent. */
function twoSams(): string {
  const [one, other] = [injuryOnly('Sam', SAM), injuryOnly('Sam', ROBIN)];
  const child = { ...one.athletes[0], birthDate: '2012', student: true };
  const [injury = {}] = one.entries;
  const add = (n: number, time: string, fields: Record<string, unknown>) => ({
    ...injury,
    id: `00000000-0000-4000-8000-00000000010${n}`,
    at: `2026-03-01T${time}:00+01:00`,
    recordedAt: `2026-03-01T${time}:00+01:00`,
    ...fields,
  });
  const symptoms = (headache: number) => ({ headache, fatigue: 2, nausea: 0 });
  const entries = [
    injury,
    add(1, '11:00', { type: 'warning-signs', answers: no(CALL_NOW_SIGN_IDS), by: { role: 'parent', name: 'Kim' } }),
    add(2, '12:00', { type: 'check-in', symptoms: symptoms(1) }),
    add(3, '12:10', { type: 'check-in', symptoms: symptoms(5), by: { role: 'parent', name: 'Kim' } }),
    { ...other.entries[0], id: '00000000-0000-4000-8000-000000000109' },
  ];
  return JSON.stringify({ ...one, athletes: [child, { ...other.athletes[0], birthDate: '2012' }], entries });
}

async function noBarriers(person: Person, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: person.page }).analyze();
  expect(violations.map(({ id, nodes }) => [where, id, nodes.map(({ html }) => html)])).toEqual([]);
}

for (const language of usually('nl')) {
  test(`two children are told apart, one is looked at in three taps, two reports stand side by side (${language})`, async ({
    browser,
  }) => {
    const kim = await newDevice(browser, language, '2026-03-01T13:00:00+01:00');
    const { page, w } = kim;
    const { parent } = OF[language];
    await kim.restore(twoSams());

    // Every page that writes says which Sam it is.
    const writing = ['/check-in', '/signs', '/knock', '/activity', '/school', '/question/typical', '/watch/look'];
    const seen = language === 'en' ? [...writing, '/documents/new?type=review', '/undo'] : ['/check-in'];
    for (const address of seen) {
      await kim.go(address);
      await expect(page.locator('p.band'), address).toHaveText(/^Sam \([12]\/2\) 2012$/);
    }
    await kim.go('/people');
    await expect(page.locator('p.band')).toBeHidden();
    await kim.button('Sam (1/2) 2012').click();
    await expect(page.locator('main ol')).toBeVisible();

    await kim.go('/more');
    await kim.link(w.more.links.watch).click();
    await expect(page.getByText(parent.watch.never)).toBeVisible();
    await kim.link(parent.watch.ask('Sam')).click();
    await kim.button(w.signs.none).click();
    await kim.heading(parent.watch.title('Sam'));
    await kim.saved();
    await expect(page.getByText(parent.watch.lastNone('', `Kim (${w.terms.roles.parent})`))).toBeVisible();
    await expect(page.getByText(parent.watch.never)).toHaveCount(0);
    await noBarriers(kim, 'watch');

    await kim.go('/beside');
    await expect(page.getByText(parent.beside.differing(1))).toBeVisible();
    await expect(page.locator('tr.differs td')).toHaveText([/^1 · /, /^5 · /]);
    await noBarriers(kim, 'beside');

    await kim.go('/reminders');
    await kim.choose(parent.reminders.morning, parent.reminders.at('07:30'));
    const [file] = await Promise.all([page.waitForEvent('download'), kim.button(parent.reminders.save).click()]);
    expect(file.suggestedFilename()).toBe(`${parent.reminders.file}.ics`);
    expect(readFileSync(await file.path(), 'utf8')).toContain('DTSTART:20260302T073000\r\n');
    await expect(page.getByText(parent.reminders.outcomes.downloaded)).toBeVisible();
    await noBarriers(kim, 'reminders');

    for (const address of ['/clinic-form', '/clinic']) {
      await kim.go(address);
      await noBarriers(kim, address);
    }
    await kim.context.close();
  });
}

/** What the page saves as a file, as the address of a link that holds the same. */
async function asLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: enShare.out.show, exact: true }).click();
  await page.getByText(enShare.out.ways, { exact: true }).click();
  const save = page.getByRole('button', { name: enShare.out.file, exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const read = fromFile(readFileSync(await file.path(), 'utf8'));
  if (!('bytes' in read)) throw new Error(read.problem);
  return `/in/${toLinkEnd(read.bytes) ?? 'too long'}`;
}

test('a clinician opens a link, decides, and the gate opens once a parent has recorded it', async ({ browser }) => {
  const now = INJURY_AT + 5 * DAY;
  const at = new Date(now + HOUR).toISOString();
  const entries = [...cleanStart(now), ...cleanBouts('2A', '2B', '3')].map((one) =>
    one.type === 'examination' || one.type === 'check-in' ? { ...one, by: PARENT } : one,
  );
  const log = {
    format: 'rejoin-log',
    version: 1,
    exportedAt: at,
    athletes: [{ ...ATHLETE, birthDate: '2010' }],
    entries,
  };
  const kim = await newDevice(browser, 'en', at);
  await kim.restore(JSON.stringify(log));
  expect((await kim.today()).codes).toContain('clearance-needed');

  await kim.go('/clinic-form');
  await expect(kim.page.locator('.sheet')).toContainText('Sam');
  await expect(kim.page.locator('.sheet svg[role=img]')).toBeVisible();
  await kim.button(enClinic.form.whole).click();
  const link = await asLink(kim.page);

  const vos = await newDevice(browser, 'en', at);
  await vos.page.goto(`/#${link}`);
  await vos.heading(enShare.taken.titles.visit);
  await expect(vos.page.getByRole('heading', { name: 'Sam', exact: true })).toBeVisible();
  await noBarriers(vos, 'visit');
  await vos.button(enClinic.visit.decide).click();
  await vos.button(vos.w.documents.types.clearance).click();
  await vos.page.getByRole('radiogroup', { name: vos.w.documents.scope }).getByRole('radio', { name: /^5 ·/ }).click();
  // Nobody’s word counts without a name.
  await vos.button(enClinic.decide.make).click();
  await expect(vos.page.getByText(vos.w.terms.nameNeeded)).toBeVisible();
  await vos.page.getByLabel(vos.w.documents.name, { exact: true }).fill('Dr. Vos');
  await vos.choose(vos.w.documents.profession, vos.w.reasons.professions.doctor);
  await vos.choose(vos.w.documents.when, vos.w.common.when.now);
  await vos.button(enClinic.decide.make).click();
  const decision = await asLink(vos.page);
  // Nothing of it stays there.
  await vos.go('/more');
  await expect(vos.page.getByText(/Sam\b/)).toHaveCount(0);

  await vos.page.goto('about:blank');
  await vos.page.goto(`/#${decision}`);
  await expect(vos.page.getByText(enClinic.decision.notHere('Sam'))).toBeVisible();

  await kim.page.goto(`/#${decision}`);
  await kim.heading(enShare.taken.titles.decision);
  await expect(kim.page.getByText('Dr. Vos, doctor')).toBeVisible();
  await noBarriers(kim, 'decision');
  await kim.choose(enClinic.decision.who, 'Kim (a parent)');
  // A photo of the paper, with the place it was taken at, which is not kept.
  const photo = await kim.page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2000, height: 1000 });
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
  });
  await kim.page
    .locator('#photo')
    .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(kim.page.getByText(kim.w.terms.photo.problems['not-a-photo'])).toBeVisible();
  await kim.page.locator('#photo').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from(photo) });
  await expect(kim.page.locator('img.photo')).toBeVisible();
  await kim.button(enClinic.decision.record).click();
  await kim.saved();
  expect((await kim.today()).codes).not.toContain('clearance-needed');

  // The photo is with the entry, and goes when it is taken away.
  await kim.page.goto(`/#${decision}`);
  await kim.link(enClinic.decision.show).click();
  const size = kim.page.locator('img.photo');
  await expect(size).toBeVisible();
  expect(await size.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([
    1600, 800,
  ]);
  await kim.button(kim.w.terms.photo.remove).click();
  await expect(size).toHaveCount(0);
  await Promise.all([kim.context.close(), vos.context.close()]);
});

// docs/hazards.md: H18, H44
