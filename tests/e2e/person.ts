/** What a person does with the app, in either language: by the words on the screen, never by the inside of the app. */
import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { answer } from '../../src/cli/command.ts';
import { readBytes } from '../../src/cli/input.ts';
import type { Assessment } from '../../src/engine/assessment.ts';
import { core as enCore } from '../../src/i18n/en/core.ts';
import { decisions as enDecisions } from '../../src/i18n/en/decisions.ts';
import { core as nlCore } from '../../src/i18n/nl/core.ts';
import { decisions as nlDecisions } from '../../src/i18n/nl/decisions.ts';
import enActivity from '../../src/i18n/en/activity.ts';
import enBackup from '../../src/i18n/en/backup.ts';
import enDocuments from '../../src/i18n/en/documents.ts';
import enEntries from '../../src/i18n/en/entries.ts';
import enKnock from '../../src/i18n/en/knock.ts';
import enLearn from '../../src/i18n/en/learn.ts';
import enPlan from '../../src/i18n/en/plan.ts';
import enPlans from '../../src/i18n/en/plans.ts';
import enErrors from '../../src/i18n/en/errors.ts';
import enLost from '../../src/i18n/en/lost.ts';
import enMore from '../../src/i18n/en/more.ts';
import enNote from '../../src/i18n/en/note.ts';
import enQuestions from '../../src/i18n/en/questions.ts';
import enSettings from '../../src/i18n/en/settings.ts';
import enTerms from '../../src/i18n/en/terms.ts';
import nlActivity from '../../src/i18n/nl/activity.ts';
import nlBackup from '../../src/i18n/nl/backup.ts';
import nlDocuments from '../../src/i18n/nl/documents.ts';
import nlEntries from '../../src/i18n/nl/entries.ts';
import nlKnock from '../../src/i18n/nl/knock.ts';
import nlLearn from '../../src/i18n/nl/learn.ts';
import nlPlan from '../../src/i18n/nl/plan.ts';
import nlPlans from '../../src/i18n/nl/plans.ts';
import nlErrors from '../../src/i18n/nl/errors.ts';
import nlLost from '../../src/i18n/nl/lost.ts';
import nlMore from '../../src/i18n/nl/more.ts';
import nlNote from '../../src/i18n/nl/note.ts';
import nlQuestions from '../../src/i18n/nl/questions.ts';
import nlSettings from '../../src/i18n/nl/settings.ts';
import nlTerms from '../../src/i18n/nl/terms.ts';
import type { SymptomId } from '../../src/log/vocabulary.ts';

export const WORDS = {
  en: {
    ...enCore,
    ...enDecisions,
    activity: enActivity,
    backup: enBackup,
    documents: enDocuments,
    entries: enEntries,
    knock: enKnock,
    learn: enLearn,
    errors: enErrors,
    lost: enLost,
    more: enMore,
    plan: enPlan,
    planChoice: enPlans,
    note: enNote,
    questions: enQuestions,
    settings: enSettings,
    terms: enTerms,
  },
  nl: {
    ...nlCore,
    ...nlDecisions,
    activity: nlActivity,
    backup: nlBackup,
    documents: nlDocuments,
    entries: nlEntries,
    knock: nlKnock,
    learn: nlLearn,
    errors: nlErrors,
    lost: nlLost,
    more: nlMore,
    plan: nlPlan,
    planChoice: nlPlans,
    note: nlNote,
    questions: nlQuestions,
    settings: nlSettings,
    terms: nlTerms,
  },
} as const;
export type Language = keyof typeof WORDS;
export const LOCALE = { en: 'en-GB', nl: 'nl-NL' } as const;

export interface Bout {
  readonly stage: string;
  readonly minutes?: number;
  readonly before?: number;
  readonly peak?: number;
  readonly settledAfter?: number;
}

export class Person {
  readonly w: (typeof WORDS)[Language];
  readonly page: Page;
  readonly context: BrowserContext;
  constructor(page: Page, context: BrowserContext, language: Language) {
    this.page = page;
    this.context = context;
    this.w = WORDS[language];
  }

  /** The clock stands at this local time in Amsterdam (with offset), and the page is opened anew. */
  async at(instant: string): Promise<void> {
    // No page of the app is open while the clock moves: an open one would rightly ask whether it is that time.
    await this.page.goto('about:blank');
    await this.page.clock.setFixedTime(new Date(instant));
    await this.page.goto('/#/');
    await this.started();
  }

  /** Goes to a page of the app by its address and waits until it is there: its heading takes the focus. */
  async go(address: string): Promise<void> {
    await this.started();
    if (this.page.url().endsWith(`#${address}`)) return;
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await this.page.goto(`/#${address}`);
    await expect(this.page.locator('h1')).toBeFocused();
  }

  /** Opened anew, after the moment a person needs for it: what was typed is written right behind the tap. */
  async reload(): Promise<void> {
    await this.page.waitForTimeout(400);
    await this.page.reload();
    await this.started();
  }

  /** The app has taken the place of what stood there while it started. */
  async started(): Promise<void> {
    await expect(this.page.locator('.first-paint')).toHaveCount(0);
    await expect(this.page.locator('h1')).toBeVisible();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
  link(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }
  async heading(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  /** One of a group of choices, by the group's label. */
  async choose(group: string, option: string | number): Promise<void> {
    const radios = this.page.getByRole('radiogroup', { name: group, exact: true });
    await (typeof option === 'number'
      ? radios.getByRole('radio').nth(option)
      : radios.getByRole('radio', { name: option, exact: true })
    ).click();
  }

  /** From the first screen to the first warning signs. `when` is today's wall clock, `HH:MM`. */
  async begin(name: string, year: string, when: string): Promise<void> {
    const { onboarding: o, common } = this.w;
    await this.button(o.me).click();
    await this.page.getByLabel(o.name, { exact: true }).fill(name);
    await this.page.getByLabel(o.year, { exact: true }).fill(year);
    await this.choose(o.school, common.no);
    await this.button(common.next).click();
    await this.heading(o.when);
    await this.choose(o.whenHint, common.when.today);
    await this.page.getByLabel(common.when.time, { exact: true }).fill(when);
    await this.button(o.go).click();
  }

  /** "None of these", also to the further questions where they come. */
  async noSigns(): Promise<void> {
    const { signs } = this.w;
    await this.heading(signs.title);
    await this.button(signs.none).click();
    const further = this.page.getByRole('heading', { level: 1, name: signs.callTitle });
    await expect(this.page.getByRole('heading', { level: 1, name: signs.title, exact: true })).toHaveCount(0);
    if (!(await further.isVisible())) return;
    await this.button(signs.none).click();
    // Only when they are on disk does the page go on; leaving before that would be overtaken by it.
    await expect(further).toHaveCount(0);
  }

  /** A whole check-in from Today; items that are not named are 0. */
  async checkIn(symptoms: Partial<Record<SymptomId, number>> = {}): Promise<void> {
    const { checkIn: c, codes, common } = this.w;
    await this.page.goto('/#/check-in');
    await this.noSigns();
    for (const group of Object.keys(c.groups) as (keyof typeof c.groups)[]) {
      const title = this.page.getByRole('heading', { level: 1, name: c.groups[group], exact: true });
      const caution = this.page.getByRole('heading', { level: 1, name: c.cautionTitle, exact: true });
      await expect(title.or(caution)).toBeVisible();
      if (await caution.isVisible()) await this.button(c.cautionNone).click();
      await expect(title).toBeVisible();
      let given = false;
      for (const [id, value] of Object.entries(symptoms) as [SymptomId, number][]) {
        const item = this.page.getByRole('radiogroup', { name: codes.symptoms[id], exact: true });
        if ((await item.count()) === 0) continue;
        await item.getByRole('radio').nth(value).click();
        given = true;
      }
      await this.button(given ? c.rest : c.none).click();
    }
    await this.heading(c.lastTitle);
    await this.choose(c.vomited, c.vomit.no);
    await this.choose(c.painkiller, common.no);
    const since = this.page.getByRole('radiogroup', { name: c.sinceLast });
    if ((await since.count()) > 0) await this.choose(c.sinceLast, common.no);
    await this.button(common.save).click();
    await this.saved();
  }

  /** @param then what is done in the very moment of the save, in place of waiting for its tick */
  async activity(bout: Bout, then?: () => Promise<void>): Promise<void> {
    const { activity: a, common } = this.w;
    const { minutes = 20, before = 0, peak = before, settledAfter } = bout;
    await this.page.goto('/#/activity');
    await this.heading(a.title);
    await this.page
      .getByRole('radiogroup', { name: a.stage })
      .getByRole('radio', { name: new RegExp(`^${bout.stage} ·`) })
      .click();
    await this.choose(a.when, common.when.now);
    await this.page.getByLabel(a.minutes, { exact: true }).fill(String(minutes));
    await this.choose(a.before, before);
    await this.choose(a.peak, peak);
    if (peak > before) {
      await this.choose(a.settledQuestion, settledAfter === undefined ? a.settledChoice.notYet : a.settledChoice.known);
      if (settledAfter !== undefined) await this.page.getByLabel(a.settled, { exact: true }).fill(String(settledAfter));
    }
    await this.choose(a.alarm, common.no);
    await this.button(common.save).click();
    if (then !== undefined) return then();
    await this.saved();
  }

  async sportWithContactFrom(stage: '3' | '4' | '5'): Promise<void> {
    const { questions: q, common } = this.w;
    await this.page.goto('/#/question/sport');
    await this.choose(q.risk, q.risks[stage]);
    await this.button(common.save).click();
    await this.saved();
  }

  /** A document by Dr. Vos, now, written down by the athlete. */
  async document(type: 'examination' | 'clearance', decision: string, paper = ''): Promise<void> {
    const { documents: d, reasons, common } = this.w;
    await this.page.goto(`/#/documents/new?type=${type}`);
    await this.heading(d.types[type]);
    if (type === 'examination') await this.choose(d.finding, decision);
    else {
      const scope = this.page.getByRole('radiogroup', { name: d.scope });
      await scope.getByRole('radio', { name: new RegExp(`^${decision}`) }).click();
      if (paper !== '') await this.page.getByLabel(d.document, { exact: true }).fill(paper);
    }
    await this.page.getByLabel(d.name, { exact: true }).fill('Dr. Vos');
    await this.choose(d.profession, reasons.professions.doctor);
    await this.choose(d.when, common.when.now);
    await this.page.getByRole('radiogroup', { name: this.w.terms.whoWrites }).getByRole('radio').first().click();
    await this.button(d.save).click();
    await this.saved();
  }

  async saved(): Promise<void> {
    await expect(this.page.locator('p.row', { hasText: this.w.common.saved })).toBeVisible();
  }

  /** One sign answered, all others "no"; confirmed where the app asks for that. */
  async oneSign(sign: keyof (typeof WORDS)['en']['codes']['signs'], answer: 'yes' | 'unsure'): Promise<void> {
    const { signs, codes } = this.w;
    await this.button(signs.some).click();
    // A sign that was looked at before is asked as "again, or worse?".
    const group = this.page.getByRole('radiogroup', { name: codes.signs[sign] });
    await group.getByRole('radio', { name: signs.answer[answer], exact: true }).click();
    await this.button(signs.restNo).click();
    await this.heading(signs.confirmTitle);
    await expect(this.page.getByText(codes.signs[sign])).toBeVisible();
  }

  /** Opened anew, whatever it showed before. */
  async openBackup(): Promise<void> {
    await this.go('/more');
    await this.go('/backup');
  }

  /** Opens a file as a backup, as far as the page goes with it. */
  async openFile(text: string, name = 'rejoin.json'): Promise<void> {
    await this.openBackup();
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await this.page.locator('input[type=file]').setInputFiles(file);
  }

  /** Restores a file and goes on to Today. */
  async restore(text: string): Promise<void> {
    await this.openFile(text);
    await this.button(this.w.backup.restore).click();
    await this.link(this.w.backup.show).click();
    await expect(this.page.locator('main ol')).toBeVisible();
  }

  /** The entries on the device, by way of the file that the app saves; oldest first. */
  async entries(file: string): Promise<{ type: string; [field: string]: unknown }[]> {
    const saved = readFileSync(await this.backup(file), 'utf8');
    return JSON.parse(saved).entries;
  }

  /** The log as the app saves it to a file. */
  async backup(file: string): Promise<string> {
    await this.openBackup();
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button(this.w.backup.save).click()]);
    await download.saveAs(file);
    await expect(this.page.getByText(this.w.backup.outcomes.downloaded)).toBeVisible();
    await this.page.goto('/#/');
    return file;
  }

  /** What Today says: the stage, the verdict, and the codes of the reasons in order. */
  async today(): Promise<{ card: string; codes: string[] }> {
    const { whyNot, whyStop } = this.w.today;
    await expect(this.page.locator('main ol')).toBeVisible();
    const card = await this.page.locator('main section').first().innerText();
    const reasons = this.page.locator('section', {
      has: this.page.getByRole('heading', { name: whyNot }).or(this.page.getByRole('heading', { name: whyStop })),
    });
    const links = reasons.locator('a[href^="#/why/"]');
    const codes = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!.replace('#/why/', '')));
    return { card, codes };
  }

  /** The screen says what the command line says of the same log at the same instant. */
  async agreesWith(answer: Assessment): Promise<void> {
    const { card, codes } = await this.today();
    expect(card).toContain(this.w.common.stage(answer.stage ?? ''));
    expect(card).toContain(this.w.reasons.verdicts[answer.verdict ?? 'hold']);
    expect(codes).toEqual(answer.reasons.map((reason) => reason.code));
  }
}

/** The command line's answer about a file at an instant; `tests/engine/scenarios.test.ts` starts it as a process. */
export function assessFile(file: string, at: string): Assessment {
  const given = answer([file, '--at', at], { now: Date.now(), read: readBytes });
  expect(given.status, readFileSync(file, 'utf8').slice(0, 500)).toBe(0);
  return JSON.parse(given.status === 0 ? given.out : '') as Assessment;
}

/** The installed worker has everything, so that the network may go. */
export async function onDevice(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}
