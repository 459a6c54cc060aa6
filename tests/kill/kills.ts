/**
 * A browser that is killed while entries are written, again and again. The app itself writes them, as fast as somebody
 * could tap who never sleeps: knocks, each with a number in its note. What the app has shown as saved is told to this
 * process, which is another one and lives on; afterwards each of those is on the disk, whole and once, and the app does
 * not take the log for one that lacks something.
 *
 * What a SIGKILL cannot show is a battery that dies: what the system was still holding then. For that the app asks for
 * strict durability (`tests/store/append.test.ts`).
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserType, LaunchOptions, Page } from '@playwright/test';
import { checkEntry } from '../../src/log/check.ts';
import type { ChainRow } from '../../src/store/chain.ts';
import { missingOf } from '../../src/store/marks.ts';
import { verify } from '../../src/store/verify.ts';
import { injuryOnly } from '../e2e/logs.ts';
import { killBrowser } from './processes.ts';

export interface Killing {
  readonly chromium: BrowserType;
  readonly launch: LaunchOptions;
  readonly baseURL: string;
  readonly times: number;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  readonly onKill?: (done: number) => void;
}

export interface Toll {
  readonly kills: number;
  /** Entries that the app had shown as saved before a kill … */
  readonly acknowledged: number;
  /** … and those among them that were not on the disk afterwards. */
  readonly lost: readonly number[];
  /** Entries that are on the disk and were not shown yet: the kill came between the two. */
  readonly unshown: number;
  /** What is wrong with what is on the disk, or was not noticed by the app. */
  readonly broken: readonly string[];
  /**
   * Times that the browser itself threw its whole database away: Chromium goes on in a log file whose last record a kill
   * has torn, and the time after that takes it for corrupt. The app has to bring it back.
   */
  readonly thrownAway: number;
}

/** A log grows slower to open; a new one now and then keeps a kill as likely in the middle of a write. */
const PER_PROFILE = 50;
/** In milliseconds after the first was shown as saved. */
const LONGEST_LIFE = 900;

/** In the page: one knock after the other, for ever; `tell` is called when the app goes on because one is saved. */
function writeForEver(first: number): void {
  const { tell } = window as unknown as { tell: (n: number) => void };
  const until = <T>(look: () => T | null): Promise<T> =>
    new Promise((resolve) => {
      const found = look();
      if (found !== null) return resolve(found);
      const watch = new MutationObserver(() => {
        const now = look();
        if (now === null) return;
        watch.disconnect();
        resolve(now);
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  const primary = (): HTMLButtonElement | null => document.querySelector('main button.primary');
  const danger = (): HTMLButtonElement | null => document.querySelector('main button.danger');
  const write = async (n: number): Promise<void> => {
    window.location.hash = '#/knock';
    const find = (): HTMLTextAreaElement | null => document.querySelector('#note');
    // What was typed before a kill is still there, as far as it had come: one step back.
    await until(() => find() ?? danger());
    if (find() === null) document.querySelector<HTMLButtonElement>('main button.danger + button')?.click();
    const note = await until(find);
    note.value = String(n);
    note.dispatchEvent(new InputEvent('input', { bubbles: true }));
    (await until(primary)).click();
    (await until(danger)).click();
    await until(() => (window.location.hash.startsWith('#/signs') ? true : null));
    tell(n);
    await write(n + 1);
  };
  void write(first);
}

interface OnDisk {
  readonly entries: readonly { id: string; note?: string; type: string }[];
  readonly keys: readonly string[];
  readonly athletes: readonly { id: string }[];
  readonly chain: readonly ChainRow[];
  readonly mark: string | null;
}

/** In the page, without the app. Null where the browser has thrown all of it away. */
async function readDisk(): Promise<OnDisk | null> {
  // Opening one that is not there would make it.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'rejoin')) return null;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('rejoin');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
  const rooms = database.transaction(['entries', 'athletes', 'chain']);
  const of = (request: IDBRequest): Promise<never> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result as never));
      request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
    });
  const [entries, keys, athletes, chain] = await Promise.all([
    of(rooms.objectStore('entries').getAll()),
    of(rooms.objectStore('entries').getAllKeys()),
    of(rooms.objectStore('athletes').getAll()),
    of(rooms.objectStore('chain').getAll()),
  ]);
  database.close();
  return { entries, keys, athletes, chain, mark: localStorage.getItem('rejoin.log') };
}

/** What is wrong with what is there, whoever knows of it. */
async function problemsOf({ entries, keys, athletes, chain, mark }: OnDisk): Promise<string[]> {
  const halves = entries.flatMap((entry) => checkEntry(entry, entry.id)).map(({ place, code }) => `${place}: ${code}`);
  const notes = entries.flatMap(({ note }) => note ?? []);
  const twice = notes.filter((note, index) => notes.indexOf(note) !== index).map((note) => `${note} is there twice`);
  const rows = [
    ...entries.map((raw, index) => ({ room: 'entries' as const, key: keys[index] ?? '', raw })),
    ...athletes.map((raw) => ({ room: 'athletes' as const, key: raw.id, raw })),
  ];
  const { damaged, unsure, isSound } = await verify({
    rows,
    chain,
    known: undefined,
    settled: [],
    isUnchained: false,
    aside: [],
  });
  const [head = '', tags = ''] = mark?.split(' ') ?? [];
  const missing = mark === null ? 0 : missingOf({ head, tags }, keys);
  return [
    ...halves,
    ...twice,
    ...damaged.map((key) => `${key} is not as it was written`),
    ...unsure.map((key) => `${key} is in no link of the chain`),
    ...(isSound ? [] : ['the chain is broken']),
    ...(missing > 0 ? [`the mark knows ${missing} more than there are`] : []),
  ];
}

async function openProfile({ chromium, launch, baseURL }: Killing, profile: string): Promise<[BrowserContext, Page]> {
  const context = await chromium.launchPersistentContext(profile, {
    ...launch,
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    serviceWorkers: 'block',
  });
  // What runs this file outside of the test runner names functions by a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (given) => given');
  return [context, context.pages()[0] ?? (await context.newPage())];
}

/** A profile with a recovery in it, and nothing else. */
async function began(killing: Killing): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'rejoin-kill-'));
  const [context, page] = await openProfile(killing, profile);
  await page.goto('/#/backup');
  const buffer = Buffer.from(JSON.stringify(injuryOnly()));
  await page.locator('#restore-file').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  await page.locator('main button.primary').click();
  await page.locator('main a.primary').click();
  await page.locator('main ol').waitFor();
  await context.close();
  return profile;
}

export async function killMany(killing: Killing): Promise<Toll> {
  const { times, random, onKill } = killing;
  const missing: number[] = [];
  const broken: string[] = [];
  let acknowledged = 0;
  let unshown = 0;
  let thrownAway = 0;
  let isGone = false;
  const plain = await began(killing);
  let profile = '';
  let told = new Set<number>();
  let next = 0;
  /** Looks at what the kill before has left, and then goes on in the same browser; false = there is nothing to go on with. */
  const look = async (page: Page): Promise<boolean> => {
    await page.goto('/icon.svg');
    let disk = await page.evaluate(readDisk).catch(() => null);
    if (disk === null) {
      // Then the app has to bring back all of it, from its second copy.
      thrownAway += 1;
      await page.goto('/#/');
      await page
        .locator('main ol')
        .waitFor({ timeout: 20_000 })
        .catch(() => undefined);
      await page.goto('/icon.svg');
      disk = await page.evaluate(readDisk).catch(() => null);
    }
    if (disk === null) {
      missing.push(...told);
      return false;
    }
    const there = new Set(disk.entries.flatMap(({ note }) => (note === undefined ? [] : [Number(note)])));
    missing.push(...[...told].filter((n) => !there.has(n)));
    broken.push(...(await problemsOf(disk)));
    acknowledged += [...told].filter((n) => n >= next).length;
    unshown += [...there].filter((n) => n >= next && !told.has(n)).length;
    told = there;
    next = Math.max(next - 1, ...there) + 1;
    // No false alarm: the log is taken for what it is.
    await page.goto('/#/');
    const isToday = await page
      .locator('main ol')
      .waitFor({ timeout: 20_000 })
      .then(
        () => true,
        () => false,
      );
    if (!isToday) broken.push(`no Today: ${await page.locator('h1').innerText()}`);
    return true;
  };
  for (let kill = 0; kill < times; kill += 1) {
    if (kill % PER_PROFILE === 0 || isGone) {
      isGone = false;
      if (profile !== '') rmSync(profile, { recursive: true, force: true });
      profile = mkdtempSync(join(tmpdir(), 'rejoin-kill-'));
      cpSync(plain, profile, { recursive: true });
      told = new Set();
    }
    const [context, page] = await openProfile(killing, profile);
    let begin = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => (begin = resolve));
    await page.exposeBinding('tell', (_source, n: number) => {
      told.add(n);
      begin();
    });
    if (!(await look(page))) {
      isGone = true;
      await context.close();
      await killBrowser(profile);
      kill -= 1;
      continue;
    }
    await page.evaluate(writeForEver, next);
    // Now and then before or while the very first is written.
    if (random() < 0.9) await hasBegun;
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_LIFE));
    await killBrowser(profile);
    await context.close().catch(() => undefined);
    const isLastOfIt = (kill + 1) % PER_PROFILE === 0 || kill + 1 === times;
    if (isLastOfIt) {
      const [last, lastPage] = await openProfile(killing, profile);
      await look(lastPage);
      await last.close();
      await killBrowser(profile);
    }
    onKill?.(kill + 1);
  }
  for (const folder of [plain, profile]) rmSync(folder, { recursive: true, force: true });
  return { kills: times, acknowledged, lost: missing, unshown, broken, thrownAway };
}
