/**
 * One recovery, three people, each with a browser profile of their own, and a camera that sees the other's screen: the
 * athlete logs, staff scan without a network and record a knock, it goes back, a parent's phone joins and gets the whole
 * log, a clinician's decision comes in by it, and the board says so.
 */
import enBoard from '../../src/i18n/en/board.ts';
import enClinic from '../../src/i18n/en/clinic.ts';
import enPair from '../../src/i18n/en/pair.ts';
import enShare from '../../src/i18n/en/share.ts';
import nlBoard from '../../src/i18n/nl/board.ts';
import nlClinic from '../../src/i18n/nl/clinic.ts';
import nlPair from '../../src/i18n/nl/pair.ts';
import nlShare from '../../src/i18n/nl/share.ts';
import { encodeQR } from 'qr';
import { closeMessage } from '../../src/sharing/envelope.ts';
import { toCodes } from '../../src/sharing/codes.ts';
import { newDeviceKey } from '../../src/sharing/key.ts';
import { boardRow } from './board-seed.ts';
import { begun, march, newDevice, WITH_WORKER } from './device.ts';
import { codesOn, fakeCamera, pointAt } from './fake-camera.ts';
import { type Language, onDevice, type Person } from './person.ts';
import { expect, test } from './watched.ts';

const camera = fakeCamera('three');
test.use({ launchOptions: camera.launchOptions });

const WORDS = {
  en: { board: enBoard, clinic: enClinic, pair: enPair, share: enShare },
  nl: { board: nlBoard, clinic: nlClinic, pair: nlPair, share: nlShare },
} as const;

for (const language of ['en', 'nl'] as const satisfies readonly Language[]) {
  test(`three people, one recovery (${language})`, async ({ browser }) => {
    test.setTimeout(240_000);
    const { board: b, clinic: c, pair: p, share: s } = WORDS[language];
    const sam = await begun(browser, language);
    await sam.noSigns();
    const staff = await newDevice(browser, language, march(1, '10:40'), WITH_WORKER);
    const kim = await newDevice(browser, language, march(1, '10:45'));
    const vos = await newDevice(browser, language, march(1, '10:45'));
    for (const { context } of [sam, staff, kim, vos]) await context.grantPermissions(['camera']);
    await onDevice(staff.page);
    await staff.context.setOffline(true);

    /** What the one shows, the other's camera sees, until `after` is there. */
    const scans = async (from: Person, to: Person): Promise<void> => {
      await pointAt(camera, browser, await codesOn(from.page));
      await to.go('/scan');
    };
    const shows = async (who: Person): Promise<void> => who.button(s.out.show).click();

    // The athlete logs, staff scan it without a network.
    await sam.go('/share');
    await shows(sam);
    await scans(sam, staff);
    await staff.heading(b.taken.title('Sam'));
    await staff.button(b.taken.put).click();
    await staff.link(b.taken.open).click();
    const state = staff.page.locator('.board-state');
    await expect(state).toHaveText(sam.w.common.stage('1'));

    // A knock at the edge of the field; the signs are for later.
    await staff.link(b.detail.knock).click();
    await staff.page.getByLabel(b.record.who, { exact: true }).fill('Coach Bo');
    await staff.button(b.record.knockSave).click();
    await staff.button(b.record.signsSkip).click();
    await expect(state).toHaveText(b.states.stop);
    await staff.link(b.waiting.show).click();

    // Back to the athlete, who is stopped by it.
    await sam.at(march(1, '10:45'));
    await scans(staff, sam);
    await sam.heading(s.taken.titles['hand-back']);
    await expect(sam.page.getByText(p.handBack.knock)).toBeVisible();
    await sam.button(p.handBack.take).click();
    await expect(sam.page.getByText(p.handBack.done(1))).toBeVisible();
    await sam.go('/');
    expect((await sam.today()).codes).toEqual(['head-impact-unchecked']);
    await staff.button(b.back.done).click();
    await expect(state).toHaveText(b.states.stop);

    // The parent's phone: paired by one scan, then the whole log.
    await sam.go('/pair');
    await sam.link(p.make('Sam')).click();
    await shows(sam);
    await scans(sam, kim);
    await kim.heading(s.taken.titles.pair);
    await kim.choose(p.pair.who, p.pair.parent);
    await kim.page.getByLabel(p.pair.parentName, { exact: true }).fill('Kim');
    await kim.button(p.pair.go).click();
    await expect(kim.page.getByText(p.pair.done)).toBeVisible();
    await sam.link(p.show.next).click();
    await shows(sam);
    await scans(sam, kim);
    await kim.heading(s.taken.titles.log);
    await expect(kim.page.getByText(/Coach Bo/)).toBeVisible();
    await kim.button(p.log.take).click();
    await kim.button(p.log.open('Sam')).click();
    await sam.go('/');
    expect(await kim.today()).toEqual(await sam.today());

    // A clinician looks, and gives a clearance; the parent records both.
    for (const decision of ['review', 'clearance'] as const) {
      const at = decision === 'review' ? '11:00' : '11:30';
      await kim.at(march(1, at));
      await kim.go('/clinic-form');
      await kim.button(c.form.whole).click();
      await shows(kim);
      await vos.at(march(1, at));
      await scans(kim, vos);
      await vos.heading(s.taken.titles.visit);
      await vos.button(c.visit.decide).click();
      await vos.button(vos.w.documents.types[decision]).click();
      if (decision === 'review') await vos.choose(vos.w.documents.outcome, vos.w.terms.outcomes.continue);
      else await vos.page.getByRole('radiogroup', { name: vos.w.documents.scope }).getByRole('radio').last().click();
      await vos.page.getByLabel(vos.w.documents.name, { exact: true }).fill('Dr. Vos');
      await vos.choose(vos.w.documents.profession, vos.w.reasons.professions.doctor);
      await vos.choose(vos.w.documents.when, vos.w.common.when.now);
      await vos.button(c.decide.make).click();
      await shows(vos);
      await scans(vos, kim);
      await kim.heading(s.taken.titles.decision);
      await expect(kim.page.getByText(/Dr\. Vos/).first()).toBeVisible();
      await kim.page.getByRole('radiogroup', { name: c.decision.who }).getByRole('radio', { name: /Kim/ }).click();
      await kim.button(c.decision.record).click();
      await kim.saved();
    }
    expect((await kim.today()).codes).not.toContain('head-impact-unchecked');

    // Back to the athlete's phone: both say the same.
    await kim.go('/pair');
    await kim.page.locator('main a[href^="#/pair/"]').first().click();
    await shows(kim);
    await sam.at(march(1, '11:40'));
    await scans(kim, sam);
    await sam.heading(s.taken.titles.log);
    await sam.button(p.log.take).click();
    await expect(sam.page.getByText(p.log.done(2))).toBeVisible();
    await kim.at(march(1, '11:40'));
    await sam.go('/');
    expect(await sam.today()).toEqual(await kim.today());

    // The board: still a stop, until the athlete's new code.
    await staff.at(march(1, '11:40'));
    await staff.go('/board');
    await expect(staff.page.getByRole('row').filter({ hasText: 'Sam' })).toHaveClass(/stop/);
    await sam.go('/share');
    await shows(sam);
    await pointAt(camera, browser, await codesOn(sam.page));
    await staff.go('/scan?row');
    await expect(staff.page.getByText(s.scan.taken.updated('Sam')).first()).toBeVisible();
    await staff.link(s.scan.rowDone).or(staff.button(s.scan.rowDone)).click();
    const row = staff.page.getByRole('row').filter({ hasText: 'Sam' });
    await expect(row).toContainText(sam.w.common.stage('1'));
    await expect(row).not.toHaveClass(/stop/);
    await row.getByRole('link').click();
    await expect(staff.page.getByText(b.cleared, { exact: false }).first()).toBeVisible();

    // The parent's browser loses everything: paired anew, the log comes back from the athlete's phone.
    await sam.go('/');
    const before = await sam.today();
    await kim.page.evaluate(async () => {
      await caches.delete('rejoin-marks');
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('rejoin');
        opening.addEventListener('success', () => resolve(opening.result));
      });
      const rooms = [...database.objectStoreNames];
      const transaction = database.transaction(rooms, 'readwrite');
      for (const room of rooms) transaction.objectStore(room).clear();
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      database.close();
    });
    await kim.page.goto('about:blank');
    await kim.page.goto('/');
    await kim.heading(kim.w.lost.titles.gone);
    await sam.go('/pair');
    await sam.link(p.make('Sam')).click();
    await shows(sam);
    await pointAt(camera, browser, await codesOn(sam.page));
    await kim.link(kim.w.lost.scan).click();
    await kim.choose(p.pair.who, p.pair.parent);
    await kim.page.getByLabel(p.pair.parentName, { exact: true }).fill('Kim');
    await kim.button(p.pair.go).click();
    await expect(kim.page.getByText(p.pair.done)).toBeVisible();
    await sam.link(p.show.next).click();
    await shows(sam);
    await scans(sam, kim);
    await kim.button(p.log.take).click();
    await kim.button(p.log.open('Sam')).click();
    expect(await kim.today()).toEqual(before);
    for (const { context } of [sam, staff, kim, vos]) await context.close();
  });
}

/** What ten phones would show: each signed by a device of its own. */
async function tenCodes(at: number): Promise<string[]> {
  const codes = Array.from({ length: 10 }, async (_, n) => {
    const { status, until } = boardRow(n + 1, `Athlete ${n + 1}`, at);
    const bytes = await closeMessage({ kind: 'status', at, until, status }, (await newDeviceKey()).key);
    const [text = '', ...more] = (await toCodes(bytes)) ?? [];
    if (more.length > 0) throw new Error('more than one code');
    return encodeQR(text, 'svg', { ecc: 'high', encoding: 'alphanumeric', border: 4 });
  });
  return Promise.all(codes);
}

test('ten athletes in a row, without a touch between them', async ({ browser }) => {
  const staff = await newDevice(browser, 'nl', march(5, '12:00'));
  await staff.context.grantPermissions(['camera']);
  await pointAt(camera, browser, await tenCodes(Date.parse(march(5, '11:59'))), 0.7);
  await staff.go('/scan?row');
  await expect(staff.page.getByText(nlShare.scan.rowCount(10))).toBeVisible({ timeout: 60_000 });
  await staff.link(nlShare.scan.rowDone).or(staff.button(nlShare.scan.rowDone)).click();
  await expect(staff.page.getByRole('grid')).toHaveAttribute('aria-rowcount', '11');
  await staff.context.close();
});

// docs/hazards.md: H42
