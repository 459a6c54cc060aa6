/**
 * `npm run figures`: how long three things take, each as a ratio to the least it could take in the same browser and run,
 * since machines differ and are shared. Nothing here fails: a speed is no test. `npm run build` first.
 *
 * - a tap until the durable tick, on a processor that is six times slower, against a bare write to IndexedDB;
 * - a cold start without a network with 10,000 entries until Today stands there, against a bare page of the same worker;
 * - unlocking until Today stands there, against the derivation of the key alone.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { TOP } from '../src/cli/ensure.mjs';
import { serve } from '../src/cli/serve.mjs';
import lock from '../src/i18n/en/lock.ts';
import { core } from '../src/i18n/en/core.ts';
import { ITERATIONS } from '../src/seal/index.ts';
import { findChromium } from './chromium.mjs';
import { idOf, injuryOnly, SAM } from './e2e/logs.ts';

const PORT = Number(process.env['E2E_PORT'] ?? 4187);
const SLOWER = 6;
const ENTRIES = 10_000;
const PASSPHRASE = 'seven calm herons';
const folder = process.env['E2E_DIST'] ?? join(TOP, 'dist');
if (!existsSync(join(folder, 'index.html'))) throw new Error('Nothing is built: run `npm run build` first.');
const server = await serve({ folder, port: PORT, date: () => null });
const executablePath = findChromium();
const made: string[] = [];

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const ms = (value: number): string => `${value.toFixed(value < 20 ? 1 : 0)} ms`;
function tell(what: string, least: string, taken: readonly number[], bare: readonly number[]): void {
  const [one, other] = [median(taken), median(bare)];
  console.log(
    `${what}: ${ms(one)}; ${least}: ${ms(other)}; ${(one / other).toFixed(1)} × (medians of ${taken.length})`,
  );
}

async function open(profile: string): Promise<[BrowserContext, Page]> {
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
    baseURL: `http://localhost:${PORT}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
  });
  // What runs this file names functions by a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (given) => given');
  return [context, context.pages()[0] ?? (await context.newPage())];
}

function logOf(entries: number): string {
  const file = injuryOnly();
  const [first] = file.entries;
  const from = Date.now() - entries * 600_000;
  Object.assign(first ?? {}, { at: new Date(from).toISOString(), recordedAt: new Date(from).toISOString() });
  for (let n = 2; n <= entries; n += 1) {
    const at = new Date(from + n * 600_000).toISOString();
    const { zone, by } = first ?? {};
    file.entries.push({ id: idOf(n), athlete: SAM, type: 'head-impact', at, zone, recordedAt: at, by, note: `n ${n}` });
  }
  return JSON.stringify(file);
}

/** A profile with a log of this many entries, and the worker installed. */
async function profileWith(entries: number): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'rejoin-figures-'));
  made.push(profile);
  const [context, page] = await open(profile);
  await page.goto('/#/backup');
  const buffer = Buffer.from(logOf(entries));
  await page.locator('#restore-file').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  await page.locator('main button.primary').click({ timeout: 240_000 });
  await page.locator('main a.primary').click({ timeout: 240_000 });
  await page.locator('main ol').waitFor({ timeout: 240_000 });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.close();
  return profile;
}

/** In the page: from the tap until the screen goes on, which it does once the entry is on disk. */
async function tapToTick(): Promise<number> {
  const button = document.querySelector<HTMLButtonElement>('main button');
  const before = document.querySelector('h1')?.textContent;
  const began = performance.now();
  button?.click();
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (document.querySelector('h1')?.textContent !== before) resolve();
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return performance.now() - began;
}

/** In the page: one row put into a database of its own, as durably. */
async function bareWrite(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('bare', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows', { keyPath: 'id' }));
    request.addEventListener('success', () => resolve(request.result));
  });
  const began = performance.now();
  const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
  transaction.objectStore('rows').put({ id: crypto.randomUUID(), text: 'x'.repeat(400) });
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  const taken = performance.now() - began;
  database.close();
  return taken;
}

async function tapFigure(): Promise<void> {
  const [context, page] = await open(await profileWith(40));
  const cdp = await context.newCDPSession(page);
  await page.goto('/#/signs');
  await page.locator('h1').waitFor();
  // The further questions come once; after that a tap is one write.
  for (const title of [core.signs.title, core.signs.callTitle]) {
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await page.getByRole('button', { name: core.signs.none, exact: true }).click();
  }
  await page.locator('main ol').waitFor();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const taps: number[] = [];
  const writes: number[] = [];
  for (let round = 0; round < 25; round += 1) {
    await page.goto('/#/more');
    await page.getByRole('heading', { level: 1, name: 'More' }).waitFor();
    await page.goto('/#/signs');
    await page.getByRole('heading', { level: 1, name: core.signs.title }).waitFor();
    taps.push(await page.evaluate(tapToTick));
    writes.push(await page.evaluate(bareWrite));
  }
  await context.close();
  tell(`a tap until the durable tick, processor ${SLOWER} × slower`, 'a bare durable write', taps, writes);
}

/** From the start of the navigation until this is there; in milliseconds. */
async function opening(page: Page, address: string, selector: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(selector).first().waitFor({ timeout: 240_000 });
  return page.evaluate(() => performance.now());
}

async function startFigure(): Promise<void> {
  const profile = await profileWith(ENTRIES);
  const starts: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    for (const [list, address, selector] of [
      [starts, '/', 'main ol'],
      [bare, '/emergency.html', 'h1'],
    ] as const) {
      // A browser that has just been started has nothing in memory.
      const [context, page] = await open(profile);
      await context.setOffline(true);
      list.push(await opening(page, address, selector));
      await context.close();
    }
  }
  tell(`a cold start offline with ${ENTRIES.toLocaleString('en')} entries`, 'a bare page offline', starts, bare);
}

/** In the page: what the passphrase alone takes. */
async function derivation([passphrase, iterations]: readonly [string, number]): Promise<number> {
  const began = performance.now();
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  await crypto.subtle.deriveKey(algorithm, key, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return performance.now() - began;
}

async function unlockFigure(): Promise<void> {
  const [context, page] = await open(await profileWith(400));
  await page.goto('/#/lock/set');
  await page.getByLabel(lock.passphraseNew, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(lock.passphraseAgain, { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: core.common.next, exact: true }).click();
  const code = await page.locator('.paper-code').innerText();
  await page.getByRole('button', { name: lock.codeDone, exact: true }).click();
  await page.getByLabel(lock.codeLabel, { exact: true }).fill(code);
  await page.getByRole('button', { name: core.common.next, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: lock.doneTitle }).waitFor({ timeout: 240_000 });
  await page.goto('/#/');
  const unlocks: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    await page.reload();
    await page.getByLabel(lock.passphrase, { exact: true }).fill(PASSPHRASE);
    unlocks.push(
      await page.evaluate(async () => {
        const began = performance.now();
        document.querySelector<HTMLButtonElement>('main button[type=submit]')?.click();
        await new Promise<void>((resolve) => {
          const look = (): void => {
            if (document.querySelector('main ol') !== null) resolve();
          };
          new MutationObserver(look).observe(document, { subtree: true, childList: true });
        });
        return performance.now() - began;
      }),
    );
    alone.push(await page.evaluate(derivation, [PASSPHRASE, ITERATIONS] as const));
  }
  await context.close();
  tell('unlocking a log of 400 entries', 'the derivation alone', unlocks, alone);
}

await tapFigure();
await startFigure();
await unlockFigure();
for (const profile of made) rmSync(profile, { recursive: true, force: true });
await server.close();
process.exit(0);
