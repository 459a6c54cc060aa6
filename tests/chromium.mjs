/** Finds a Chromium for the end-to-end tests, or installs one: the system's where that may be done, else Playwright's. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | null} */
function find() {
  const given = process.env['CHROMIUM_PATH'];
  if (given && existsSync(given)) return given;
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, [...args], { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0;
}

/**
 * The path of a Chromium; null for Playwright's own. Where none can be had, says so and leaves the end-to-end tests to
 * fail, so that the others still run.
 * @returns {string | null}
 */
export function ensureChromium() {
  const found = find();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the end-to-end tests (apt-get install chromium) …');
    run('apt-get', ['update', '-qq']);
    if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])) {
      const installed = find();
      if (installed !== null) return installed;
    }
  }
  console.log('Installing Chromium for the end-to-end tests (playwright install chromium) …');
  if (!run('npx', ['playwright', 'install', 'chromium'])) {
    console.error('No Chromium could be installed. Install one and name it in CHROMIUM_PATH; the end-to-end tests need it.');
  }
  return null;
}
