/**
 * `npm run figures`, second part: a staff board of 10,000 athletes on a processor that is six times slower. Of opening it, a
 * letter typed into the search, another order, a filter, the End key and a long way scrolled: how long until the screen has
 * changed, and the longest that the page was busy at a stretch (which is what stutters), each against the least it could
 * take in the same browser: a bare change of one text, and for opening a bare read of the same rows. Nothing here fails.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { TOP } from '../src/cli/ensure.mjs';
import { serve } from '../src/cli/serve.mjs';
import board from '../src/i18n/en/board.ts';
import { findChromium } from './chromium.mjs';
import { boardRow, seedBoard } from './e2e/board-seed.ts';

const PORT = Number(process.env['E2E_PORT'] ?? 4188);
const SLOWER = 6;
const ATHLETES = Number(process.env['ATHLETES'] ?? 10_000);
const ROUNDS = 5;
const folder = process.env['E2E_DIST'] ?? join(TOP, 'dist');
if (!existsSync(join(folder, 'index.html'))) throw new Error('Nothing is built: run `npm run build` first.');
const server = await serve({ folder, port: PORT, date: () => null });
const executablePath = findChromium();
const profile = mkdtempSync(join(tmpdir(), 'rejoin-figures-'));

const FIRST = ['Sam', 'Zoë', 'Bo', 'Élodie', 'Anne', 'Cas', 'Mees', 'Noor', 'Finn', 'Yara'];
const LAST = ['de Vries', 'Jansen', 'van den Berg', 'Bakker', 'Visser', 'Smit', 'Meijer', 'de Boer', 'Mulder', 'Bos'];
const STAGES = ['1', '2A', '2B', '3', '4', '5', '6'];

/** A field by its selector and what is put into it; or `key`, `scroll`, `title`. */
type Act = readonly [name: string, value: string];

interface Figure {
  /** Milliseconds until the screen had changed, and the longest time the page was busy at a stretch until it was quiet. */
  readonly taken: number;
  readonly busy: number;
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const of = (figures: readonly Figure[], field: keyof Figure): number => median(figures.map((one) => one[field]));

/**
 * In the page: does something, waits for a change of what is watched and two frames more, and watches for gaps between turns.
 * A turn asked for every 4 ms that comes late was kept waiting by the page.
 */
function measure([act, watched]: readonly [Act, string]): Promise<Figure> {
  return new Promise((resolve) => {
    const began = performance.now();
    let last = began;
    let busy = 0;
    let taken = 0;
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      const now = performance.now();
      busy = Math.max(busy, now - last);
      last = now;
      if (taken > 0 && now - began > taken + 300) {
        channel.port1.close();
        resolve({ taken, busy });
      } else channel.port2.postMessage(0);
    });
    channel.port1.start();
    const target = document.querySelector(watched);
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => (taken ||= performance.now() - began)));
    });
    if (target !== null) {
      observer.observe(target, { subtree: true, childList: true, characterData: true, attributes: true });
    }
    channel.port2.postMessage(0);
    const [name, value] = act;
    if (name === 'scroll') window.scrollTo(0, Number(value));
    else if (name === 'key') {
      const row = document.querySelector('.board-body a[tabindex="0"]');
      row?.dispatchEvent(new KeyboardEvent('keydown', { key: value, bubbles: true }));
    } else if (name === 'title') document.querySelector('h1')?.append(value);
    else {
      const field = document.querySelector<HTMLInputElement>(name);
      if (field !== null) field.value = value;
      field?.dispatchEvent(new Event(name === '#search' ? 'input' : 'change', { bubbles: true }));
    }
  });
}

const context = await chromium.launchPersistentContext(profile, {
  ...(executablePath === null ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
  baseURL: `http://localhost:${PORT}`,
  locale: 'en-GB',
  timezoneId: 'Europe/Amsterdam',
  viewport: { width: 390, height: 844 },
  serviceWorkers: 'block',
  bypassCSP: true,
});
await context.addInitScript('globalThis.__name = (given) => given');
const page: Page = context.pages()[0] ?? (await context.newPage());
await page.goto('/#/board');
await page.getByText(board.emptyTitle).waitFor();
const now = Date.now();
const rows = Array.from({ length: ATHLETES }, (_, n) => {
  const name = `${FIRST[n % 10]} ${LAST[Math.floor(n / 10) % 10]} ${n}`;
  const row = boardRow(n, name, now - ((n * 7919) % 30) * 3_600_000, { stage: STAGES[n % 7] ?? '1' });
  const athlete = `${n.toString(16).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;
  return { ...row, status: { ...row.status, athlete }, teams: [`t${n % 40}`] };
});
const teams = Array.from({ length: 40 }, (_, n) => ({ id: `t${n}`, name: `Team ${n}` }));
await seedBoard(page, rows, { 'board-prefs': { teams, staff: '', isLockPutOff: true } });

const cdp = await context.newCDPSession(page);

/** The least: one text on the page changes. */
const bare = async (): Promise<Figure> => page.evaluate(measure, [['title', '.'], 'h1'] as const);

const opened: Figure[] = [];
const read: number[] = [];
for (let round = 0; round < 3; round += 1) {
  await page.goto('/#/about');
  await page.reload();
  await page.locator('h1').waitFor();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  read.push(
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('rejoin');
        request.addEventListener('success', () => resolve(request.result));
      });
      const began = performance.now();
      const range = IDBKeyRange.bound('board/', 'board/\uFFFF');
      const request = database.transaction('kv').objectStore('kv').getAll(range);
      await new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
      const taken = performance.now() - began;
      database.close();
      return taken;
    }),
  );
  const start = await page.evaluate(() => {
    const state = { last: performance.now(), busy: 0, began: performance.now() };
    Object.assign(window, { state });
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      const at = performance.now();
      state.busy = Math.max(state.busy, at - state.last);
      state.last = at;
      channel.port2.postMessage(0);
    });
    channel.port1.start();
    channel.port2.postMessage(0);
    location.hash = '#/board';
    return state.began;
  });
  await page.locator('[role="grid"]').waitFor({ timeout: 240_000 });
  const end = await page.evaluate(() => {
    const { state } = window as unknown as { state: { busy: number } };
    return { at: performance.now(), busy: state.busy };
  });
  opened.push({ taken: end.at - start, busy: end.busy });
  if (round < 2) await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

await page.reload();
await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
await page.locator('[role="grid"]').waitFor({ timeout: 240_000 });
await page.waitForTimeout(1000);
const GRID = 'main';
const ACTS: readonly (readonly [string, readonly Act[]])[] = [
  [
    'a letter in the search',
    [
      ['#search', 's'],
      ['#search', ''],
    ],
  ],
  [
    'another order',
    [
      ['#sort', 'name'],
      ['#sort', 'stage'],
      ['#sort', 'age'],
    ],
  ],
  [
    'a filter',
    [
      ['#team', 't7'],
      ['#team', ''],
    ],
  ],
  [
    'the End key',
    [
      ['key', 'End'],
      ['key', 'Home'],
    ],
  ],
  [
    'a long way scrolled',
    [
      ['scroll', '300000'],
      ['scroll', '0'],
    ],
  ],
];
const least: Figure[] = [];
for (let round = 0; round < ROUNDS * 2; round += 1) least.push(await bare());
const told: string[] = [];
for (const [what, acts] of ACTS) {
  const figures: Figure[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const act of acts) figures.push(await page.evaluate(measure, [act, GRID] as const));
  const [taken, busy, bareTaken, bareBusy] = [
    of(figures, 'taken'),
    of(figures, 'busy'),
    of(least, 'taken'),
    of(least, 'busy'),
  ];
  told.push(
    `${what}: ${taken.toFixed(0)} ms, ${(taken / bareTaken).toFixed(1)} × a bare change (${bareTaken.toFixed(0)} ms); ` +
      `busy at a stretch ${busy.toFixed(0)} ms, ${(busy / bareBusy).toFixed(1)} × (${bareBusy.toFixed(0)} ms); ` +
      `worst ${Math.max(...figures.map((one) => one.busy)).toFixed(0)} ms`,
  );
}
console.log(`a board of ${ATHLETES.toLocaleString('en')} athletes, processor ${SLOWER} × slower`);
console.log(
  `opening: ${of(opened, 'taken').toFixed(0)} ms, ${(of(opened, 'taken') / median(read)).toFixed(1)} × a bare read of its rows (${median(read).toFixed(0)} ms); busy at a stretch ${of(opened, 'busy').toFixed(0)} ms`,
);
for (const line of told) console.log(line);
await context.close();
rmSync(profile, { recursive: true, force: true });
await server.close();
process.exit(0);
