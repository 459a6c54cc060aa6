/** Somebody who uses the app in Firefox: by what the screen says, with the browser's own pointer and keys. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { findFirefox } from '../firefox.mjs';

/** Milliseconds that anything may take to appear; a pulse is counted for fifteen seconds. */
const PATIENCE = 30_000;
const LOOK_EVERY = 50;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** As a person does: where it is not behind the bar at the bottom. */
async function tap(what: ElementHandle<Element>): Promise<void> {
  await what.evaluate((one) => {
    one.scrollIntoView({ block: 'center' });
    // The pointer goes where things were drawn last.
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await what.click();
}

export class Walker {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #folder: string;
  /** Everything that was asked of another origin. */
  readonly elsewhere: string[] = [];
  /** Everything that was thrown and not caught, and what a policy stopped. */
  readonly broken: string[] = [];

  private constructor(browser: Browser, page: Page, folder: string) {
    this.#browser = browser;
    this.page = page;
    this.#folder = folder;
  }

  static async open(address: string, locale: string): Promise<Walker> {
    const executablePath = findFirefox();
    if (executablePath === null) throw new Error('There is no Firefox. Install one, or name it in FIREFOX_PATH.');
    const folder = mkdtempSync(join(tmpdir(), 'rejoin-firefox-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: {
        'intl.accept_languages': locale,
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        'browser.download.alwaysOpenPanel': false,
        'browser.download.always_ask_before_handling_new_types': false,
      },
    });
    const page = await browser.newPage();
    const walker = new Walker(browser, page, folder);
    await page.setViewport({ width: 390, height: 844 });
    const { origin } = new URL(address);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(?:blob|data|about):/.test(url)) walker.elsewhere.push(url);
    });
    page.on('pageerror', (error) => walker.broken.push(String(error)));
    page.on('console', (message) => {
      if (/Content-Security-Policy|Trusted/i.test(message.text())) walker.broken.push(message.text());
    });
    await page.goto(address);
    return walker;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Waits until `look` finds something. */
  async until<T>(what: string, look: () => Promise<T | null | false>): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      // Between two pages there is nothing to look at.
      const found = await look().catch(() => null);
      if (found !== null && found !== false) return found;
      if (Date.now() > end) throw new Error(`not there: ${what}\nOn the page: ${(await this.text()).slice(0, 1_500)}`);
      await sleep(LOOK_EVERY);
    }
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** This is said somewhere on the page. */
  async sees(text: string): Promise<void> {
    await this.until(text, async () => (await this.text()).includes(text));
  }

  async heading(text: string): Promise<void> {
    await this.until(`the heading ${text}`, () =>
      this.page.evaluate((wanted) => document.querySelector('h1')?.textContent === wanted, text),
    );
  }

  /** The nth thing that matches and is called so: by its label for screen readers where it has one, else by its text. */
  async #named(selector: string, name: string, within = ''): Promise<ElementHandle<Element>> {
    return await this.until(`${within} ${selector} ${name}`, async () => {
      const handle = await this.page.evaluateHandle(
        (css, wanted, group) => {
          const all = [...document.querySelectorAll(css)].filter(
            (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === wanted,
          );
          if (group === '') return all[0] ?? null;
          return (
            all.find((one) => {
              const label = one.closest('[role=radiogroup], [role=group]')?.getAttribute('aria-labelledby');
              return document.getElementById(label ?? '')?.textContent?.trim() === group;
            }) ?? null
          );
        },
        selector,
        name,
        within,
      );
      return handle.asElement() as ElementHandle<Element> | null;
    });
  }

  async press(name: string): Promise<void> {
    await tap(await this.#named('button, a, summary', name));
  }

  /** One of a group of choices, by its text. */
  async choose(group: string, option: string): Promise<void> {
    await tap(await this.#named('[role=radio]', option, group));
  }

  /** A value of a scale. */
  async rate(group: string, value: number): Promise<void> {
    const found = await this.until(`${group} ${value}`, async () => {
      const handle = await this.page.evaluateHandle(
        (label, text) =>
          [...document.querySelectorAll('[role=radiogroup]')]
            .filter((one) => document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent === label)
            .flatMap((one) => [...one.querySelectorAll('[role=radio]')])
            .find((one) => one.textContent?.trim() === text) ?? null,
        group,
        String(value),
      );
      return handle.asElement() as ElementHandle<Element> | null;
    });
    await tap(found);
  }

  async fill(id: string, text: string): Promise<void> {
    const selector = `#${id}`;
    const field = await this.until(selector, () => this.page.$(selector));
    await field.focus();
    await this.page.keyboard.type(text);
  }

  /** A time of day, for which each browser has a field of its own kind. */
  async fillTime(id: string, time: string): Promise<void> {
    const selector = `#${id}`;
    await this.until(selector, () => this.page.$(selector));
    await this.page.evaluate(
      (css, value) => {
        const field = document.querySelector<HTMLInputElement>(css);
        if (field === null) return;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      selector,
      time,
    );
  }

  async go(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      window.location.hash = to;
    }, path);
  }

  /** The app has gone there by itself. */
  async at(path: string): Promise<void> {
    await this.until(path, () => this.page.evaluate((wanted) => window.location.hash === `#${wanted}`, path));
    await this.until('a heading', () => this.page.evaluate(() => document.querySelector('main h1') !== null));
  }

  /** The entries on the device, by way of the file that the app saves; oldest first. */
  async entries(save: string): Promise<Record<string, unknown>[]> {
    await this.go('/backup');
    await this.press(save);
    const file = await this.until('a file', async () => {
      const name = readdirSync(this.#folder).find((one) => one.endsWith('.json'));
      return name !== undefined && JSON.parse(readFileSync(join(this.#folder, name), 'utf8')) ? name : null;
    });
    const { entries } = JSON.parse(readFileSync(join(this.#folder, file), 'utf8'));
    rmSync(join(this.#folder, file));
    return entries;
  }
}
