/** Finds a Firefox for the walk in a second browser engine, or installs one: the system's where that may be done. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];
const ELSEWHERE = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
/** Where a browser of our own is put, where the system has none. */
const OWN = join(homedir(), '.cache', 'rejoin-firefox');

const ENDINGS = [
  join('firefox', 'firefox'),
  join('firefox', 'firefox.exe'),
  join('Firefox.app', 'Contents', 'MacOS', 'firefox'),
];

/** @returns {string | null} */
function ownFirefox() {
  if (!existsSync(OWN)) return null;
  const found = readdirSync(OWN, { recursive: true, encoding: 'utf8' }).find((path) =>
    ENDINGS.some((ending) => path.endsWith(ending)),
  );
  return found === undefined ? null : join(OWN, found);
}

/**
 * The path of a Firefox that is there; null where none is.
 * @returns {string | null}
 */
export function findFirefox() {
  const given = process.env['FIREFOX_PATH'];
  if (given && existsSync(given)) return given;
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE];
  return candidates.find((path) => existsSync(path)) ?? ownFirefox();
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, [...args], { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0;
}

/** Installs a Firefox where there is none. Where none can be had, says so and leaves its walk to fail, so that the other tests still run. */
export function ensureFirefox() {
  if (findFirefox() !== null) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Firefox for the walk in a second browser engine (apt-get install firefox-esr) …');
    run('apt-get', ['update', '-qq']);
    if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr']) && findFirefox() !== null)
      return;
  }
  console.log('Installing Firefox for the walk in a second browser engine (@puppeteer/browsers install firefox) …');
  if (!run('npx', ['@puppeteer/browsers', 'install', 'firefox@stable', '--path', OWN]) || findFirefox() === null) {
    console.error('No Firefox could be installed. Install one and name it in FIREFOX_PATH; its walk needs it.');
  }
}
