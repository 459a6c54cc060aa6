import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOP } from '../../src/cli/ensure.mjs';

/** The build that is tested. */
export const BUILT = process.env['E2E_DIST'] ?? join(TOP, 'dist');

/**
 * Builds the app once more, as a later version, into a folder of its own; returns the folder.
 * The label is the end of the version the app shows. Throws with the output where the build fails.
 */
export function buildLater(label: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rejoin-build-'));
  const vite = join(TOP, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir'], {
    cwd: TOP,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', REJOIN_BUILD_LABEL: label },
  });
  if (result.status !== 0) throw new Error(`the build failed\n${result.stdout}\n${result.stderr}`);
  return folder;
}

/** Names of the scripts of a build that begin like this. */
export function scripts(folder: string, start: string): string[] {
  return readdirSync(join(folder, 'assets')).filter((name) => name.startsWith(start) && name.endsWith('.js'));
}

/** A build of the same sources has the same parts; this gives one of them the name it would have had it changed. */
export function renamePart(folder: string, start: string, ending: string): void {
  const [name = ''] = scripts(folder, start);
  const next = `${start}${ending}.js`;
  renameSync(join(folder, 'assets', name), join(folder, 'assets', next));
  const files = [join(folder, 'sw.js'), ...scripts(folder, '').map((script) => join(folder, 'assets', script))];
  for (const file of files) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(name, next));
  restamp(folder);
}

/** Writes into the worker's list what its files are now. */
function restamp(folder: string): void {
  const worker = join(folder, 'sw.js');
  const listed = /(url:[`"']\/([^`"']+)[`"'],revision:[`"'])[0-9a-f]+/g;
  const text = readFileSync(worker, 'utf8').replace(listed, (_whole, before: string, file: string) => {
    const hash = createHash('sha256').update(readFileSync(join(folder, file)));
    return before + hash.digest('hex').slice(0, 8);
  });
  writeFileSync(worker, text);
}
