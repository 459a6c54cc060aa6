import { defineConfig } from '@playwright/test';
import { findChromium } from '../chromium.mjs';

const PORT = Number(process.env['E2E_PORT'] ?? 4199);
const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  // A folder for each port, so that two runs side by side do not empty each other's.
  outputDir: `../../test-results/${PORT}`,
  timeout: 120_000,
  // A shared machine has slow moments; what is there at once costs nothing.
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // On a shared machine a second try tells a slow moment from a fault; it is listed as flaky, never silent.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${PORT}`,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 390, height: 844 },
    trace: 'off',
    actionTimeout: 15_000,
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Two cores for two browsers: no process of its own for what a window of this size needs no card for.
        '--in-process-gpu',
        '--disable-gpu-compositing',
        '--disable-site-isolation-trials',
      ],
    },
  },
  webServer: {
    command: `node serve.mjs ${PORT}`,
    cwd: import.meta.dirname,
    url: `http://localhost:${PORT}`,
    reuseExistingServer: false,
  },
});
