/**
 * The staff board as a coach uses it: who may do what, the old ones first, by keyboard as by touch; a knock at the edge of
 * the field that stays a stop; the list for the door, and the table. With a squad of one of everything.
 */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from './watched.ts';
import enBoard from '../../src/i18n/en/board.ts';
import nlBoard from '../../src/i18n/nl/board.ts';
import { athleteId, boardRow, seedBoard, squad } from './board-seed.ts';
import { march, newDevice } from './device.ts';
import { tabTo } from './keys.ts';
import type { Language, Person } from './person.ts';

test.describe.configure({ mode: 'parallel' });

const BOARD = { en: enBoard, nl: nlBoard } as const;
const NOW = march(5, '12:00');
const SAM = athleteId(1);

async function staff(browser: Browser, language: Language, width = 390): Promise<Person> {
  const coach = await newDevice(browser, language, NOW, { viewport: { width, height: 844 } });
  await coach.go('/board');
  await expect(coach.page.getByText(BOARD[language].emptyTitle)).toBeVisible();
  await expect(coach.link(BOARD[language].emptyGo)).toHaveAttribute('href', '#/scan?row');
  return coach;
}

async function withSquad(browser: Browser, language: Language, width = 390, many = 0): Promise<Person> {
  const coach = await staff(browser, language, width);
  const { rows, more } = squad(Date.parse(NOW));
  const others = Array.from({ length: many }, (_, n) =>
    boardRow(n + 100, `Zz ${String(n).padStart(3, '0')}`, Date.parse(NOW) - 1000),
  );
  await seedBoard(coach.page, [...rows, ...others], more);
  await coach.reload();
  await expect(coach.page.getByRole('grid')).toBeVisible();
  return coach;
}

const names = (page: Page): Promise<string[]> => page.locator('.board-body [role="rowheader"]').allTextContents();

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
}

test('a coach: the old ones first, and through hundreds by keyboard', async ({ browser }) => {
  const coach = await withSquad(browser, 'en', 390, 300);
  const { page } = coach;
  await axe(page);
  const w = enBoard;
  const shown = await names(page);
  expect(shown.slice(0, 5)).toEqual([`${w.unreadable} · 0009`, 'Élodie', 'Bo', '=SUM(A1:A9)', 'Zoë van den Berg']);
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '310');
  // Only what is in view, and a little beyond, is on the page.
  expect(await page.locator('.board-body [role="row"]').count()).toBeLessThan(30);
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('Bo')).toContainText(w.states.stale);
  await expect(row('Bo')).toHaveClass(/grey/);
  await expect(row('Bo')).not.toContainText('Stage 5');
  await expect(row('Zoë')).toContainText(w.nothing);

  await tabTo(page, 'link', /cannot be read/);
  const focused = page.locator(':focus');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveText('Élodie');
  await page.keyboard.press('End');
  await expect(focused).toHaveText('Zz 299');
  await expect(focused).toBeInViewport();
  await expect(page.getByRole('row').filter({ has: focused })).toHaveAttribute('aria-rowindex', '310');
  await page.keyboard.press('PageUp');
  await expect(focused).not.toHaveText('Zz 299');
  await page.keyboard.press('Home');
  await expect(focused).toHaveText(/cannot be read/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await coach.heading('Bo');
  await expect(page.getByText(w.whys.old)).toBeVisible();
  await axe(page);

  await coach.go('/board');
  await page.getByLabel(w.search, { exact: true }).fill('elo');
  await expect(page.locator('.board-body [role="row"]')).toHaveCount(1);
  await coach.button(w.showAll).click();
  await page.getByText(w.filter, { exact: true }).click();
  await page.getByLabel(w.stage, { exact: true }).selectOption({ label: 'Stage 4' });
  await expect(page.locator('.board-body [role="row"]')).toHaveCount(2);
  // What cannot be read is left out by no filter.
  expect(await names(page)).toEqual([`${w.unreadable} · 0009`, 'Sam de Vries · 0001']);
  await coach.context.close();
});

test('a knock at the edge of the field is a stop, until it is on their phone and a new code comes', async ({
  browser,
}) => {
  const coach = await withSquad(browser, 'en');
  const { page, w: all } = coach;
  const w = enBoard;
  await page.getByRole('link', { name: /Sam de Vries · 0001/ }).click();
  await coach.heading('Sam de Vries · 0001');
  await expect(page.locator('.board-state')).toHaveText('Stage 4');
  await coach.link(w.detail.knock).click();
  await coach.heading(w.record.knockTitle('Sam de Vries · 0001'));
  await axe(page);
  await coach.button(w.record.knockSave).click();
  await expect(page.getByText(w.record.whoMissing)).toBeVisible();
  await page.getByLabel(w.record.who, { exact: true }).fill('Coach Vos');
  await coach.button(w.record.knockSave).click();
  await coach.heading(w.record.signsTitle('Sam de Vries · 0001'));
  // It is on disk before the signs are asked.
  await coach.reload();
  await coach.button(all.signs.none).click();
  await coach.heading('Sam de Vries · 0001');
  await expect(page.locator('.board-state')).toHaveText(w.states.stop);
  await axe(page);
  await coach.link(w.waiting.show).click();
  await expect(page.locator('svg.qr')).toBeVisible();
  await expect(page.getByText(w.back.doneStop)).toBeVisible();
  await coach.button(w.back.done).click();
  await coach.heading('Sam de Vries · 0001');
  await expect(page.locator('.board-state')).toHaveText(w.states.stop);
  await expect(page.getByText(w.whys.here)).toBeVisible();
  await coach.reload();
  await expect(page.locator('.board-state')).toHaveText(w.states.stop);
  // Of this device's own log nothing is made by it.
  await coach.go('/board');
  await expect(page.getByRole('row').filter({ hasText: '0001' })).toHaveClass(/stop/);
  await coach.context.close();
});

test('een bord in het Nederlands: smal, de lijst voor de deur en de tabel', async ({ browser }, info) => {
  const coach = await withSquad(browser, 'nl', 320);
  const { page } = coach;
  const w = nlBoard;
  await axe(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  await coach.button(w.lock.no).click();
  await expect(page.getByText(w.lock.title)).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent('download'), coach.button(w.export).click()]);
  expect(download.suggestedFilename()).toBe('bord-2026-03-05.csv');
  await download.saveAs(info.outputPath('bord.csv'));
  const table = readFileSync(info.outputPath('bord.csv'), 'utf8');
  expect(table.startsWith('\uFEFF"Naam";"Kenmerk"')).toBe(true);
  expect(table).toContain(`"'=SUM(A1:A9)"`);
  expect(table.split('\r\n')).toHaveLength(11);

  await coach.go('/board/print');
  await page.getByLabel(w.team, { exact: true }).selectOption({ label: 'U17' });
  await axe(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.door-list')).toBeVisible();
  await expect(page.locator('h1')).toBeHidden();
  const lines = await page.locator('.door-list tbody tr').allInnerTexts();
  expect(lines.map((line) => line.split('\t').slice(0, 3))).toEqual([
    [`${w.unreadable} · 0009`, '–', w.sheet.ask],
    ['Bo', '–', w.sheet.ask],
    ['Sam de Vries · 0001', '4', 'Trainen zonder contact'],
    ['Sam de Vries · 0002', '2A', 'Licht bewegen'],
    ['Zoë van den Berg', '–', w.sheet.no],
  ]);
  await page.emulateMedia({ media: 'screen' });
  await coach.go(`/board/${SAM}/bout`);
  await axe(page);
  await coach.go('/board/teams/t1');
  await axe(page);
  await coach.context.close();
});

// docs/hazards.md: H40
