/** Which plan decides: chosen at the start by comparing, read, changed with its consequences shown before, and undone. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from './watched.ts';
import { begun, march, newDevice } from './device.ts';
import { tabTo } from './keys.ts';
import { usually } from './languages.ts';
import { assessFile, type Language, type Person } from './person.ts';

test.describe.configure({ mode: 'parallel' });

type PlanId = 'peds-2023' | 'uk-2023' | 'ais-2024' | 'acc-nz-2026' | 'cdc-heads-up';

const nameOf = (sam: Person, id: PlanId | 'cisg-2022'): string => sam.w.plans[id] ?? id;
/** A plan in the comparison: its fold. */
const foldOf = (sam: Person, id: PlanId | 'cisg-2022') =>
  sam.page.locator('details').filter({ has: sam.page.locator('summary', { hasText: nameOf(sam, id) }) });

/** From the first screen to the comparison, as somebody born in that year. */
async function toComparison(browser: Browser, language: Language, year: string): Promise<Person> {
  const sam = await newDevice(browser, language, march(1, '10:30'));
  const { onboarding: o, common } = sam.w;
  await sam.button(o.me).click();
  await sam.page.getByLabel(o.name, { exact: true }).fill('Sam');
  if (year !== '') await sam.page.getByLabel(o.year, { exact: true }).fill(year);
  await sam.choose(o.school, common.no);
  await sam.button(common.next).click();
  await sam.heading(o.when);
  await expect(sam.page.getByText(o.planUsual)).toBeVisible();
  await sam.choose(o.whenHint, common.when.today);
  await sam.page.getByLabel(common.when.time, { exact: true }).fill('10:00');
  await sam.link(o.planOther).click();
  await sam.heading(sam.w.planChoice.choose);
  return sam;
}

/** Takes a plan, and goes on to Today. */
async function take(sam: Person, id: PlanId): Promise<void> {
  const { onboarding: o, planChoice: w, today } = sam.w;
  await foldOf(sam, id).locator('summary').click();
  await foldOf(sam, id).getByRole('button', { name: w.take }).click();
  await sam.heading(o.when);
  await expect(sam.page.getByText(today.plan(nameOf(sam, id)))).toBeVisible();
  await sam.button(o.go).click();
  await sam.noSigns();
  await sam.saved();
}

/** The screen and the command line say the same of the log as it is saved at this instant. */
async function agrees(sam: Person, file: string, at: string) {
  const answer = assessFile(await sam.backup(file), at);
  await sam.agreesWith(answer);
  return answer;
}

async function noBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
}

/** Chooses who writes: somebody else, a parent called Kim. */
async function asKim(sam: Person): Promise<void> {
  const { terms, planChoice: w } = sam.w;
  await sam.choose(terms.whoWrites, w.other);
  await sam.page.getByRole('radiogroup', { name: terms.whoWrites }).last().getByRole('radio').first().click();
  await sam.page.getByLabel(terms.nameOf.parent, { exact: true }).fill('Kim');
}

for (const language of usually('en')) {
  test(`chosen at the start by comparing (${language})`, async ({ browser }, info) => {
    const sam = await toComparison(browser, language, '1996');
    const { page } = sam;
    const { planChoice: w, plan: p, stages, common, today } = sam.w;
    // All six, the usual one first and marked.
    await expect(page.locator('details > summary')).toHaveCount(6);
    await expect(page.locator('summary').first()).toContainText(w.chosen);
    await expect(foldOf(sam, 'uk-2023').locator('summary')).toContainText(w.short(15, 21, false));
    await expect(foldOf(sam, 'cdc-heads-up').locator('summary')).toContainText(w.short(4, 5, true));
    await noBarrier(page);
    await foldOf(sam, 'uk-2023').locator('summary').click();
    await expect(foldOf(sam, 'uk-2023')).toContainText(w.nobody);
    await expect(foldOf(sam, 'cisg-2022').getByRole('button')).toHaveCount(0);
    await foldOf(sam, 'uk-2023').locator('summary').click();
    // What was typed before is still there.
    await take(sam, 'uk-2023');
    const answer = await agrees(sam, info.outputPath('start.json'), march(1, '10:30'));
    expect(answer.protocol).toEqual({ id: 'uk-2023', version: '1.0.0' });
    expect(answer.day).toBe(0);
    await expect(page.getByRole('heading', { name: stages['uk-2023']?.['1']?.name ?? '' })).toBeVisible();
    await sam.link(today.plan(nameOf(sam, 'uk-2023'))).click();
    await sam.heading(p.title);
    await expect(page.getByText(p.running('1.0.0'))).toBeVisible();
    await expect(page.getByText(p.unasked)).toBeVisible();
    await expect(page.locator('details > summary').first()).toContainText(`${common.stage('1')}: `);
    await sam.context.close();
  });

  test(`changed, with what it would do shown before, and undone (${language})`, async ({ browser }, info) => {
    const sam = await begun(browser, language);
    const { page } = sam;
    const { planChoice: w, common, stages, reasons, entries: e, today, plan: p } = sam.w;
    await sam.noSigns();
    await sam.at(march(1, '12:00'));
    await sam.document('examination', sam.w.terms.findings.concussion);
    await sam.at(march(2, '10:00'));
    await sam.checkIn();
    await sam.page.goto('/#/');
    const before = await agrees(sam, info.outputPath('before.json'), march(2, '10:00'));
    expect([before.protocol?.id, before.stage, before.verdict]).toEqual(['cisg-2022', '2A', 'advance']);

    await sam.at(march(2, '10:05'));
    await sam.link(today.plan(nameOf(sam, 'cisg-2022'))).click();
    await sam.link(p.change).click();
    await sam.heading(w.change);
    await expect(page.locator('details > summary')).toHaveCount(5);
    await foldOf(sam, 'acc-nz-2026').locator('summary').click();
    await foldOf(sam, 'acc-nz-2026').getByRole('link', { name: w.see }).click();
    await sam.heading(w.to(nameOf(sam, 'acc-nz-2026')));
    await noBarrier(page);
    // Now and after, what else is different, and what a change does.
    const position = page.locator('main section').first();
    await expect(position).toContainText(`${common.stage('2A')}: ${stages['cisg-2022']?.['2A']?.name}`);
    await expect(position).toContainText(`${common.stage('2')}: ${stages['acc-nz-2026']?.['2']?.name}`);
    await expect(page.getByText(w.opens(14, common.stage('5')))).toBeVisible();
    await expect(page.getByText(w.was(w.opens(5, common.stage('5'))))).toBeVisible();
    for (const line of w.ruleLines) await expect(page.getByText(line)).toBeVisible();
    const shown = await position.locator('.verdict').allInnerTexts();
    // Nothing is written before somebody says so, and says who.
    await sam.button(w.confirm).click();
    await expect(page.getByRole('radiogroup', { name: sam.w.terms.whoWrites })).toHaveAttribute('aria-invalid', 'true');
    await sam.choose(sam.w.terms.whoWrites, 'Sam');
    await sam.button(w.confirm).click();
    await sam.saved();
    await expect(page.locator('a[href="#/why/protocol-changed"]').first()).toBeVisible();
    const after = await agrees(sam, info.outputPath('after.json'), march(2, '10:05'));
    expect([after.protocol?.id, after.stage]).toEqual(['acc-nz-2026', '2']);
    expect(shown.at(-1)?.trim()).toBe(reasons.verdicts[after.verdict ?? 'stop']);
    expect(after.reasons.map((reason) => reason.code)).toContain('too-soon');

    // In the list by its name.
    await sam.go('/entries');
    const row = page.locator('.entry-list a', { hasText: today.types['protocol-change'] });
    await expect(row).toContainText(nameOf(sam, 'acc-nz-2026'));
    await row.click();
    await expect(sam.link(e.detail.correct)).toHaveCount(0);
    await expect(sam.link(e.detail.withdraw)).toBeVisible();
    await expect(page.getByText(e.rules.plan)).toBeVisible();

    // Undone within the hour: the plan before decides again.
    await sam.go('/undo');
    await expect(page.getByText(nameOf(sam, 'acc-nz-2026'))).toBeVisible();
    await expect(page.getByText(e.rules.plan)).toBeVisible();
    await noBarrier(page);
    await sam.button(e.undo.save).click();
    await sam.saved();
    const undone = await agrees(sam, info.outputPath('undone.json'), march(2, '10:05'));
    expect([undone.protocol?.id, undone.stage, undone.verdict]).toEqual(['cisg-2022', '2A', 'advance']);
    await sam.context.close();
  });

  test(`under 18 not alone, with a parent it counts (${language})`, async ({ browser }, info) => {
    const sam = await toComparison(browser, language, '2011');
    const { page } = sam;
    const { planChoice: w, onboarding: o, terms } = sam.w;
    await expect(page.getByText(w.alone)).toBeVisible();
    await foldOf(sam, 'uk-2023').locator('summary').click();
    await expect(sam.button(w.take)).toHaveCount(0);
    await noBarrier(page);
    await sam.link(w.back).click();
    await sam.button(o.go).click();
    await sam.noSigns();
    await sam.saved();

    await sam.go('/plan/change?to=uk-2023');
    await expect(page.getByText(w.underAge)).toBeVisible();
    await sam.choose(terms.whoWrites, 'Sam');
    await expect(sam.button(w.confirm)).toHaveCount(0);
    await expect(page.getByText(w.underAge)).toBeVisible();
    await noBarrier(page);
    await asKim(sam);
    await expect(page.getByText(w.underAge)).toHaveCount(0);
    await sam.button(w.confirm).click();
    await sam.saved();
    const answer = await agrees(sam, info.outputPath('kim.json'), march(1, '10:30'));
    expect(answer.protocol?.id).toBe('uk-2023');
    await sam.context.close();
  });
}

test('after the hour a change is not taken back: a plan is chosen again', async ({ browser }) => {
  const sam = await begun(browser, 'en');
  const { page } = sam;
  const { planChoice: w, entries: e, today, terms } = sam.w;
  await sam.noSigns();
  await sam.go('/plan/change?to=uk-2023');
  await sam.choose(terms.whoWrites, 'Sam');
  await sam.button(w.confirm).click();
  await sam.saved();
  await sam.at(march(1, '11:31'));
  await sam.go('/entries');
  await page.locator('.entry-list a', { hasText: today.types['protocol-change'] }).click();
  await expect(page.getByText(e.rules.planLate)).toBeVisible();
  await expect(sam.link(e.detail.withdraw)).toHaveCount(0);
  const id = page.url().split('/').at(-1) ?? '';
  await sam.go(`/correct/${id}`);
  await expect(page.getByText(e.rules.planNever)).toBeVisible();
  await sam.go(`/withdraw/${id}`);
  await sam.choose(e.correct.who, 'Sam');
  await expect(page.getByText(e.rules.planLate)).toBeVisible();
  await expect(sam.button(e.withdraw.save)).toHaveCount(0);
  await page.getByRole('link', { name: e.rules.chooseAgain }).click();
  await sam.heading(w.change);
  await expect(page.getByText(w.runs(nameOf(sam, 'uk-2023')))).toBeVisible();
  await sam.context.close();
});

test('the plan that waits longer after earlier concussions asks for them first, and is not put off', async ({
  browser,
}, info) => {
  const sam = await toComparison(browser, 'en', '1996');
  const { page } = sam;
  const { today, questions: q } = sam.w;
  await take(sam, 'ais-2024');
  await expect(page.getByText(today.questions.concussions)).toBeVisible();
  await expect(sam.button(today.questions.later)).toHaveCount(0);
  await sam.link(today.questions.answer).click();
  await sam.page.getByLabel(q.addMonth, { exact: true }).fill('2026-01');
  await sam.button(q.add).click();
  await sam.button(sam.w.common.save).click();
  await sam.saved();
  await expect(page.getByText(today.questions.concussions)).toHaveCount(0);
  const answer = await agrees(sam, info.outputPath('again.json'), march(1, '10:30'));
  expect(answer.notices.map((notice) => notice.code)).toContain('repeat-concussions');
  // The comparison now tells the longer waits as they are.
  await sam.go('/plan/change?to=cdc-heads-up');
  await expect(page.getByText(sam.w.planChoice.was(sam.w.planChoice.opens(28, sam.w.common.stage('5'))))).toBeVisible();
  await sam.context.close();
});

test('another age is asked about anew: what was chosen for it is forgotten', async ({ browser }) => {
  const sam = await toComparison(browser, 'en', '1996');
  const { onboarding: o, common, planChoice: w, today } = sam.w;
  await foldOf(sam, 'uk-2023').locator('summary').click();
  await foldOf(sam, 'uk-2023').getByRole('button', { name: w.take }).click();
  await expect(sam.page.getByText(today.plan(nameOf(sam, 'uk-2023')))).toBeVisible();
  await sam.reload();
  await expect(sam.page.getByText(today.plan(nameOf(sam, 'uk-2023')))).toBeVisible();
  await sam.button(common.back).click();
  await sam.page.getByLabel(o.year, { exact: true }).fill('2011');
  await sam.button(common.next).click();
  await expect(sam.page.getByText(o.planUsual)).toBeVisible();
  await sam.context.close();
});

/** Steps with Tab to the title of a fold, and opens it. */
async function openFold(page: Page, title: string): Promise<void> {
  const summary = page.locator('summary:focus', { hasText: title });
  for (let step = 0; step < 40 && (await summary.count()) === 0; step += 1) await page.keyboard.press('Tab');
  await expect(summary).toBeVisible();
  await page.keyboard.press('Enter');
}

test('by keyboard alone: from Today to another plan', async ({ browser }, info) => {
  const sam = await begun(browser, 'en');
  const { page } = sam;
  const { planChoice: w, today, plan: p } = sam.w;
  await sam.noSigns();
  await sam.saved();
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, 'link', today.plan(nameOf(sam, 'cisg-2022')));
  await page.keyboard.press('Enter');
  await sam.heading(p.title);
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, 'link', p.change);
  await page.keyboard.press('Enter');
  await sam.heading(w.change);
  await openFold(page, nameOf(sam, 'uk-2023'));
  await tabTo(page, 'link', w.see);
  await page.keyboard.press('Enter');
  await sam.heading(w.to(nameOf(sam, 'uk-2023')));
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, 'radio', 'Sam');
  await page.keyboard.press('Space');
  await tabTo(page, 'button', w.confirm);
  await page.keyboard.press('Enter');
  await sam.saved();
  const answer = await agrees(sam, info.outputPath('keys.json'), march(1, '10:30'));
  expect(answer.protocol?.id).toBe('uk-2023');
  await sam.context.close();
});

// docs/hazards.md: H21
