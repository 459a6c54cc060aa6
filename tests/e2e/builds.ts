import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
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
