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

/**
 * The path of a Chromium that is there; null where none is.
 * @returns {string | null}
 */
export function findChromium() {
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
 * Installs a Chromium where there is none. Where none can be had, says so and leaves the end-to-end tests to fail, so
 * that the others still run.
 */
export function ensureChromium() {
  if (findChromium() !== null) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the end-to-end tests (apt-get install chromium) …');
    run('apt-get', ['update', '-qq']);
    if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']) && findChromium() !== null)
      return;
  }
  console.log('Installing Chromium for the end-to-end tests (playwright install chromium) …');
  if (!run('npx', ['playwright', 'install', 'chromium'])) {
    console.error(
      'No Chromium could be installed. Install one and name it in CHROMIUM_PATH; the end-to-end tests need it.',
    );
  }
}
