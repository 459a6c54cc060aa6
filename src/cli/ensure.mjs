/** Makes sure that what the commands need is there: a Node that is new enough, and the packages of package-lock.json. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const TOP = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const LEAST_NODE = [20, 19];

/** Ends the process with a clear word where Node is too old. */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  console.error(`Rejoin needs Node.js ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  console.error('Install a newer one from your system’s packages or from the Node.js project, then try again.');
  process.exit(1);
}

/**
 * Runs npm with its output shown. Returns its exit status.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] added to the present one
 * @returns {number}
 */
export function npm(args, environment = {}) {
  const options = /** @type {const} */ ({ cwd: TOP, stdio: 'inherit', env: { ...process.env, ...environment } });
  // Started by npm, its own script is known; that spares the search for `npm.cmd` and the like.
  const script = process.env['npm_execpath'];
  const result = script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', [...args], { ...options, shell: process.platform === 'win32' });
  return result.status ?? 1;
}

/**
 * The packages a lock file names, each with its version.
 * @param {string} file
 * @returns {Record<string, { version?: string; optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Every package of the lock file is installed in that version; optional ones are for other machines. */
function isInstalled() {
  const installedFile = join(TOP, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf(join(TOP, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '' || (wanted.optional && installed[path] === undefined)) return true;
    return installed[path]?.version === wanted.version;
  });
}

/**
 * Installs the packages of the lock file where they are missing or of another version. Ends the process where that
 * fails.
 */
export function ensurePackages() {
  if (isInstalled()) return;
  console.log('Installing the packages that Rejoin is built with (npm ci) …');
  const status = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (status === 0) return;
  console.error('The packages could not be installed. Check the network connection and try again.');
  process.exit(status);
}
