/**
 * A camera that sees what another screen shows. Chromium plays a file in the place of a camera: here one of pictures of the
 * codes that are really on the other page, a little turned, on a grey table. The file is read each time a page opens the
 * camera, so that one browser can look at one screen after another.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, LaunchOptions, Page } from '@playwright/test';
import config from './playwright.config.ts';

/** 720p, as the app asks for. */
const SIZE = { width: 1280, height: 720 };
/** Pictures a second that Chromium takes of such a file. */
const RATE = 30;

export interface FakeCamera {
  readonly file: string;
  /** For `test.use`: the browser of this file of tests has this camera. */
  readonly launchOptions: LaunchOptions;
}

/** @param name one for each file of tests, so that two that run side by side do not see each other's */
export function fakeCamera(name: string): FakeCamera {
  const file = join(tmpdir(), `rejoin-camera-${process.env['E2E_PORT'] ?? '4199'}-${name}.mjpeg`);
  const { launchOptions = {} } = config.use ?? {};
  const args = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
  return { file, launchOptions: { ...launchOptions, args: [...(launchOptions.args ?? []), ...args] } };
}

/** Every code that a page shows, as it is drawn there; those of a loop as they come by. */
export async function codesOn(page: Page): Promise<string[]> {
  await page.locator('.codes .qr').waitFor();
  return page.evaluate(async () => {
    const { found, total } = { found: new Set<string>(), total: /\d+\D+(\d+)/ };
    const caption = document.querySelector('.codes figcaption')?.textContent ?? '';
    const count = Number(total.exec(caption)?.[1] ?? 1);
    while (found.size < count) {
      const drawn = document.querySelector('.codes .qr')?.outerHTML;
      if (drawn !== undefined) found.add(drawn);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return [...found];
  });
}

/** What the camera sees from its next opening on: these, each for so many seconds, and from the first again. */
export async function pointAt(camera: FakeCamera, browser: Browser, codes: readonly string[], seconds = 0.4) {
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const frames: Buffer[] = [];
  for (const code of codes) {
    await page.setContent(
      `<style>body{margin:0;background:#777;height:100vh;display:grid;place-items:center}
      svg{height:84vh;width:84vh;transform:rotate(3deg)}.qr-ground{fill:#fff}.qr-ink{fill:#000}</style>${code}`,
    );
    const picture = await page.screenshot({ type: 'jpeg', quality: 85 });
    for (let frame = 0; frame < Math.max(2, seconds * RATE); frame += 1) frames.push(picture);
  }
  await context.close();
  writeFileSync(camera.file, Buffer.concat(frames));
}
