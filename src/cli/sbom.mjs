/**
 * `npm run --silent sbom`: everything that the app is built from, as CycloneDX on standard output, read off the lock file;
 * no network. What ships has the scope `required`, what only builds and tests `optional`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOP } from './ensure.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
// Not `--omit dev`: npm then leaves out packages that tools need as well, so the libraries themselves.
const { status, stdout, stderr } = spawnSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: TOP,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
if (status !== 0) {
  process.stderr.write(`No bill of materials: npm 10 or newer is needed.\n${stderr}`);
  process.exit(1);
}
const bill = JSON.parse(stdout);
const { name } = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8'));
// npm takes the name of the folder, which is anybody's own, and everything for a library.
bill.metadata.component = { ...bill.metadata.component, name, type: 'application' };
process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);
