/** A programme from a clinician's choice to a session that is done: recorded on day 30, moved, rested, marked. */
import { AxeBuilder } from '@axe-core/playwright';
import enProgramme from '../../src/i18n/en/programme.ts';
import nlProgramme from '../../src/i18n/nl/programme.ts';
import { newDevice } from './device.ts';
import { usually } from './languages.ts';
import { injuryOnly } from './logs.ts';
import { expect, test } from './watched.ts';

const OF = { en: enProgramme, nl: nlProgramme };

for (const language of usually('nl')) {
  test(`a choice is recorded, a session moved with those after it, rested and marked done (${language})`, async ({
    browser,
  }) => {
    const sam = await newDevice(browser, language, '2026-03-31T12:00:00+02:00');
    const { page, w } = sam;
    const words = OF[language];
    const { sessions, programmes } = w.terms;
    await sam.restore(JSON.stringify(injuryOnly()));

    await sam.go('/more');
    await sam.link(w.more.links.programme).click();
    await sam.link(words.record).click();
    await sam.heading(words.form.title);
    await sam.choose(words.form.which, programmes['intensive-12-weeks']);
    await page.getByLabel(w.documents.name, { exact: true }).fill('Dr. Vos');
    await sam.choose(w.documents.profession, w.reasons.professions.doctor);
    await sam.choose(w.documents.when, w.common.when.now);
    await page.getByLabel(words.form.startsOn, { exact: true }).fill('2026-03-31');
    await page.getByRole('radiogroup', { name: w.terms.whoWrites }).getByRole('radio').first().click();
    await sam.button(words.form.saved).click();
    await sam.saved();
    await sam.button(words.calendar.whole).click();
    await expect(page.locator('.programme-calendar li')).toHaveCount(25);
    await expect(page.locator('[aria-current=date]')).toContainText(sessions.activation(1));

    // Tomorrow does not work out: two days later, and all that follow go along.
    await sam.link(sessions.activation(2)).click();
    await sam.heading(sessions.activation(2));
    await page.getByText(words.session.move.title, { exact: true }).click();
    await sam.choose(words.session.move.when, words.session.move.other);
    await page.getByLabel(words.session.move.date, { exact: true }).fill('2026-04-03');
    await sam.choose(words.session.move.following, words.session.move.along);
    await sam.button(words.session.move.save).click();
    await sam.saved();
    await sam.button(words.calendar.whole).click();
    await expect(page.locator('.programme-calendar li', { hasText: words.calendar.moved })).toHaveCount(24);

    // An hour of rest goes on while the page is gone, and is no activity.
    await sam.link(words.calendar.goDue(sessions.activation(1))).click();
    await expect(page.locator('a[href^="#/exertion?programme=w1d1"]')).toHaveCount(2);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    const rest = words.session.phase(3, words.phases.consolidation);
    await sam.button(words.rest.start(rest, 60)).click();
    await expect(page.getByRole('timer')).toHaveText('60:00');
    await sam.reload();
    await expect(page.getByRole('timer')).toHaveText('60:00');
    await sam.at('2026-03-31T13:01:00+02:00');
    await sam.go('/programme/w1d1');
    await expect(page.getByText(words.rest.over)).toBeVisible();
    await sam.button(words.session.done).click();
    await sam.saved();
    await expect(page.locator('[aria-current=date]')).toContainText(words.calendar.states.done);

    const written = await sam.entries(test.info().outputPath('log.json'));
    expect(written.filter(({ type }) => type === 'activity')).toEqual([]);
    expect(written.filter(({ type }) => type === 'programme-session')).toHaveLength(25);
    await sam.context.close();
  });
}

// docs/hazards.md: H66
