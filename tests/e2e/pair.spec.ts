/** Two phones, one in each language: paired by camera; both log, each sends, and both say the same. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './watched.ts';
import enPair from '../../src/i18n/en/pair.ts';
import nlPair from '../../src/i18n/nl/pair.ts';
import enShare from '../../src/i18n/en/share.ts';
import nlShare from '../../src/i18n/nl/share.ts';
import { fromFile, toLinkEnd } from '../../src/sharing/carriers.ts';
import { march, newDevice } from './device.ts';
import { codesOn, fakeCamera, pointAt } from './fake-camera.ts';
import { injuryOnly, SAM } from './logs.ts';
import type { Person } from './person.ts';

const camera = fakeCamera('pair');
test.use({ launchOptions: camera.launchOptions });
const PHONE = { viewport: { width: 390, height: 844 } };

async function accessible(who: Person, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: who.page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    where,
  ).toEqual([]);
}

/** The file that the phone hands on, as the end of a link. */
async function sends(who: Person, tag: string, share: typeof enShare, file: string): Promise<string> {
  await who.go('/more');
  await who.go(`/pair/${tag}`);
  await who.button(share.out.show).click();
  await expect(who.page.getByRole('img', { name: /Sam/ })).toBeVisible();
  await who.page.getByText(share.out.ways, { exact: true }).click();
  await accessible(who, 'one pair');
  const [download] = await Promise.all([who.page.waitForEvent('download'), who.button(share.out.file).click()]);
  await download.saveAs(file);
  const read = fromFile(readFileSync(file, 'utf8'));
  const end = 'bytes' in read ? toLinkEnd(read.bytes) : null;
  expect(end).not.toBeNull();
  return end ?? '';
}

async function takes(who: Person, end: string, pair: typeof enPair, count: number): Promise<void> {
  await who.go(`/in/${end}`);
  await expect(who.page.getByRole('heading', { level: 2, name: /Sam/ })).toBeVisible();
  await accessible(who, 'what came in');
  await who.button(pair.log.take).click();
  await expect(who.page.getByText(pair.log.done(count), { exact: true })).toBeVisible();
  await accessible(who, 'taken in');
}

test('two phones that both logged end up with the same log and the same answer', async ({ browser }, info) => {
  const sam = await newDevice(browser, 'en', march(2, '12:00'), PHONE);
  const kim = await newDevice(browser, 'nl', march(2, '12:00'), PHONE);
  await kim.context.grantPermissions(['camera']);
  await sam.restore(JSON.stringify(injuryOnly()));

  // Sam shows, Kim scans.
  await sam.go(`/pair/new/${SAM}`);
  await sam.button(enShare.out.show).click();
  await accessible(sam, 'the code that pairs');
  await pointAt(camera, browser, await codesOn(sam.page));
  await kim.page.goto('/#/scan');
  await expect(kim.page.getByRole('heading', { level: 2, name: 'Sam' })).toBeVisible();
  await accessible(kim, 'a pairing');
  await kim.choose(nlPair.pair.who, nlPair.pair.parent);
  await kim.page.getByLabel(nlPair.pair.parentName, { exact: true }).fill('Kim');
  await kim.button(nlPair.pair.go).click();
  const paired = await kim.link(nlPair.pair.open).getAttribute('href');
  const tag = paired?.split('/').at(-1) ?? '';
  expect(tag).toMatch(/^[0-9a-f]{16}$/);

  await kim.go('/pair');
  await expect(kim.page.getByRole('heading', { level: 2, name: 'Sam' })).toBeVisible();
  await accessible(kim, 'a phone that waits for its first log');
  await takes(kim, await sends(sam, tag, enShare, info.outputPath('1.json')), nlPair, 1);
  await kim.button(nlPair.log.open('Sam')).click();

  // Both log, and neither knows of the other.
  await sam.checkIn({ headache: 2 });
  // After Sam's answers: at the very same instant chance would say which came first.
  await kim.at(march(2, '12:05'));
  await kim.page.goto('/#/knock');
  await kim.button(kim.w.common.next).click();
  await kim.heading(kim.w.knock.confirmTitle);
  await kim.button(kim.w.knock.save).click();
  await kim.heading(kim.w.signs.title);

  await sam.at(march(2, '12:05'));
  const fromSam = await sends(sam, tag, enShare, info.outputPath('2.json'));
  const fromKim = await sends(kim, tag, nlShare, info.outputPath('3.json'));
  await takes(sam, fromKim, enPair, 1);
  await takes(kim, fromSam, nlPair, 3);

  // The same once more changes nothing.
  await kim.go('/more');
  await kim.go(`/in/${fromSam}`);
  await expect(kim.page.getByText(nlPair.log.nothing)).toBeVisible();

  await sam.go('/');
  await kim.go('/');
  const [here, there] = [await sam.today(), await kim.today()];
  expect(here.card).toContain(sam.w.reasons.verdicts.stop);
  expect(there.card).toContain(kim.w.reasons.verdicts.stop);
  expect(there.codes).toEqual(here.codes);
  await sam.go('/entries');
  await expect(sam.page.getByText(/Kim/).first()).toBeVisible();

  await sam.go(`/pair/${tag}`);
  await sam.page.getByText(enPair.more, { exact: true }).click();
  await sam.button(enPair.end).click();
  await sam.button(enPair.endNow).click();
  await sam.heading(enPair.title);
  await sam.go(`/in/${fromKim}`);
  await expect(sam.page.getByRole('alert')).toContainText(enShare.taken.problems['no-pair']);
  await sam.context.close();
  await kim.context.close();
});

// docs/hazards.md: H43
