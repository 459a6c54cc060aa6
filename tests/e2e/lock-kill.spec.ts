/** The browser is killed while everything is being encrypted: afterwards it is all readable, or all sealed. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from './watched.ts';
import lock from '../../src/i18n/en/lock.ts';
import { killBrowser } from '../kill/processes.ts';
import { march } from './device.ts';
import { idOf, injuryOnly, SAM } from './logs.ts';
import { Person } from './person.ts';

const ENTRIES = 1500;
const PASSPHRASE = 'seven calm herons';

function manyEntries(): string {
  const file = injuryOnly();
  const first = file.entries[0]!;
  for (let n = 2; n <= ENTRIES; n += 1) {
    const at = new Date(Date.parse(march(1, '10:00')) + n * 60_000).toISOString();
    const { zone, by } = first;
    file.entries.push({
      id: idOf(n),
      athlete: SAM,
      type: 'head-impact',
      at,
      zone,
      recordedAt: at,
      by,
      note: 'a secret',
    });
  }
  return JSON.stringify(file);
}

/** How many rows there are, how many of them are sealed, and whether a lock lies beside them. */
async function rowsIn(page: Page): Promise<{ total: number; sealed: number; hasLock: boolean; plain: boolean }> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rejoin');
      request.addEventListener('success', () => resolve(request.result));
    });
    const all = async (room: string): Promise<unknown[]> => {
      const request = database.transaction(room).objectStore(room).getAll();
      await new Promise((resolve) => request.addEventListener('success', resolve));
      return request.result as unknown[];
    };
    const rows = [...(await all('entries')), ...(await all('athletes'))];
    const sealed = rows.filter((row) => Object.hasOwn(row as object, 'sealed')).length;
    const kv = await all('kv');
    database.close();
    const hasLock = kv.some((value) => Object.hasOwn(value ?? {}, 'wrappers'));
    return { total: rows.length, sealed, hasLock, plain: JSON.stringify(rows).includes('a secret') };
  });
}

test('a browser that is killed in the middle of it leaves all of it, or nothing', async ({
  playwright,
  baseURL,
}, info) => {
  test.skip(process.platform !== 'linux', 'the processes of a browser are found by way of /proc');
  test.setTimeout(300_000);
  const open = async (profile: string): Promise<BrowserContext> =>
    playwright.chromium.launchPersistentContext(profile, {
      ...info.project.use.launchOptions,
      ...(baseURL === undefined ? {} : { baseURL }),
      timezoneId: 'Europe/Amsterdam',
      serviceWorkers: 'block',
    });
  const plain = mkdtempSync(join(tmpdir(), 'rejoin-lock-'));
  const made: string[] = [plain];
  const first = await open(plain);
  const sam = new Person(first.pages()[0]!, first, 'en');
  await sam.page.clock.setFixedTime(new Date(march(5, '12:00')));
  await sam.page.goto('/');
  await sam.restore(manyEntries());
  await first.close();

  const outcomes = new Set<string>();
  let longest = 0;
  const parts = process.env['FAULTS'] === 'full' ? [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9] : [0, 0.6];
  for (const part of [null, ...parts]) {
    const profile = mkdtempSync(join(tmpdir(), 'rejoin-lock-'));
    made.push(profile);
    cpSync(plain, profile, { recursive: true });
    const context = await open(profile);
    const page = context.pages()[0]!;
    const next = page.getByRole('button', { name: sam.w.common.next, exact: true });
    await page.goto('/#/lock/set');
    await page.getByLabel(lock.passphraseNew, { exact: true }).fill(PASSPHRASE);
    await page.getByLabel(lock.passphraseAgain, { exact: true }).fill(PASSPHRASE);
    await next.click();
    const code = await page.locator('.paper-code').innerText();
    await page.getByRole('button', { name: lock.codeDone, exact: true }).click();
    await page.getByLabel(lock.codeLabel, { exact: true }).fill(code);
    const begun = Date.now();
    await next.click();
    if (part === null) {
      await expect(page.getByRole('heading', { level: 1, name: lock.doneTitle })).toBeVisible({ timeout: 60_000 });
      longest = Date.now() - begun;
    } else await new Promise((resolve) => setTimeout(resolve, part * longest - (Date.now() - begun)));
    await killBrowser(profile);
    await context.close().catch(() => undefined);

    const again = await open(profile);
    const after = again.pages()[0]!;
    await after.goto('/icon.svg');
    const { total, sealed, hasLock, plain: readable } = await rowsIn(after);
    expect(total, String(part)).toBe(ENTRIES + 1);
    expect([0, total], String(part)).toContain(sealed);
    expect(hasLock, String(part)).toBe(sealed === total);
    expect(readable, String(part)).toBe(sealed === 0);
    outcomes.add(hasLock ? 'sealed' : 'plain');
    // What was acknowledged as locked is, and it opens.
    if (part === null) {
      expect(hasLock).toBe(true);
      await after.goto('/');
      await after.getByLabel(lock.passphrase, { exact: true }).fill(PASSPHRASE);
      await after.getByRole('button', { name: lock.unlock, exact: true }).first().click();
      await expect(after.locator('main ol')).toBeVisible();
    }
    await again.close();
  }
  expect([...outcomes].toSorted()).toEqual(['plain', 'sealed']);
  for (const profile of made) rmSync(profile, { recursive: true, force: true });
});

// docs/hazards.md: H34
