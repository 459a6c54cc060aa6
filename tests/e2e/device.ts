/** A person with a device of their own: an empty browser profile, a clock that stands, and files that arrive. */
import type { Browser, BrowserContextOptions } from '@playwright/test';
import { type Language, LOCALE, Person } from './person.ts';

/** 2026-03-DD at a local time in Amsterdam (winter time). */
export function march(day: number, time: string): string {
  return `2026-03-${String(day).padStart(2, '0')}T${time}:00+01:00`;
}

/** For a test of what the service worker does: it takes every file of a build into each new profile. */
export const WITH_WORKER = { serviceWorkers: 'allow' } as const;

/**
 * Opens the app at this instant on an empty device, without a service worker unless it is asked for: what the app does
 * is the same, and a run has time for it. Close `context` afterwards.
 */
export async function newDevice(
  browser: Browser,
  language: Language,
  at: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    locale: LOCALE[language],
    acceptDownloads: true,
    serviceWorkers: 'block',
    ...options,
  });
  // A file dialog cannot be answered here; without it the app hands the file to the downloads.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(at));
  await page.goto('/');
  return new Person(page, context, language);
}

/** The same, with a recovery begun at 10:00 on 1 March by Sam, an adult, and nothing answered yet. */
export async function begun(
  browser: Browser,
  language: Language,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const sam = await newDevice(browser, language, march(1, '10:30'), options);
  await sam.begin('Sam', '1996', '10:00');
  await sam.heading(sam.w.signs.title);
  return sam;
}
