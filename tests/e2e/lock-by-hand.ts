/** A lock set as a person sets it. */
import { expect } from '@playwright/test';
import enLock from '../../src/i18n/en/lock.ts';
import type { Person } from './person.ts';

const PASSPHRASE = 'seven calm herons';

/** Sets a lock by way of the screens; returns the recovery code. */
export async function setLock(sam: Person, w: typeof enLock = enLock, passphrase = PASSPHRASE): Promise<string> {
  const { page } = sam;
  await sam.go('/settings');
  await sam.link(sam.w.settings.lock).click();
  await sam.heading(w.title);
  await expect(page.getByText(w.forget)).toBeVisible();
  await sam.link(w.set).click();
  await page.getByLabel(w.passphraseNew, { exact: true }).fill(passphrase);
  await page.getByLabel(w.passphraseAgain, { exact: true }).fill(passphrase);
  await sam.button(sam.w.common.next).click();
  await sam.heading(w.codeTitle);
  const code = await page.locator('.paper-code').innerText();
  await sam.button(w.codeDone).click();
  await page.getByLabel(w.codeLabel, { exact: true }).fill(code.toLowerCase());
  await sam.button(sam.w.common.next).click();
  await sam.heading(w.doneTitle);
  return code;
}
