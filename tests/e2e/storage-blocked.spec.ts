/** A browser that was told to keep nothing: the app opens all the same, says so, and the signs and the number are there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Person, WORDS } from './person.ts';
import { expect, test } from './watched.ts';

test('a browser that keeps nothing for sites', async ({ playwright, baseURL }, info) => {
  const profile = info.outputPath('profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
  const { launchOptions, locale } = info.project.use;
  const context = await playwright.chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ...(locale === undefined ? {} : { locale }),
    baseURL: baseURL ?? '',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/');
  expect(
    await page.evaluate(() => {
      try {
        return localStorage.length;
      } catch (error) {
        return (error as Error).name;
      }
    }),
  ).toBe('SecurityError');
  const sam = new Person(page, context, 'en');
  await sam.started();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByText(WORDS.en.lost.kept)).toBeVisible();
  await expect(page.getByText(WORDS.en.onboarding.who)).toHaveCount(0);
  await sam.go('/emergency?why=list');
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
  await page.goto('/emergency.html');
  await expect(page.getByText(WORDS.nl.codes.signs.seizure, { exact: true })).toBeVisible();
  expect(errors).toEqual([]);
  await context.close();
});

// docs/hazards.md: H33
