import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOP } from '../../src/cli/ensure.mjs';

/** The build that is tested. */
export const BUILT = process.env['E2E_DIST'] ?? join(TOP, 'dist');

/** The label of the build that later versions are made of. */
const LATER = 'later';
const wait = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);

/**
 * The same sources built once more as a later version, once for as long as they are the same: it takes as long as a test.
 * Throws with the output where the build fails.
 */
function laterBuild(): string {
  const cache = join(TOP, 'test-results');
  const name = `later-${createHash('sha256')
    .update(readFileSync(join(BUILT, 'sw.js')))
    .digest('hex')
    .slice(0, 16)}`;
  const folder = join(cache, name);
  mkdirSync(cache, { recursive: true });
  // One process builds, by a name that only one can take; the other waits for it.
  const claim = `${folder}.claim`;
  for (let turns = 0; !existsSync(folder); turns += 1) {
    if (!claimed(claim)) {
      // Whoever had it was ended in the middle.
      if (turns % 600 === 599) rmSync(claim, { recursive: true, force: true });
      wait();
      continue;
    }
    try {
      for (const old of readdirSync(cache))
        if (old.startsWith('later-') && !old.startsWith(name))
          rmSync(join(cache, old), { recursive: true, force: true });
      const making = mkdtempSync(join(tmpdir(), 'rejoin-build-'));
      const vite = join(TOP, 'node_modules', 'vite', 'bin', 'vite.js');
      const result = spawnSync(process.execPath, [vite, 'build', '--outDir', making, '--emptyOutDir'], {
        cwd: TOP,
        encoding: 'utf8',
        env: { ...process.env, NODE_ENV: 'production', REJOIN_BUILD_LABEL: LATER },
      });
      if (result.status !== 0) throw new Error(`the build failed\n${result.stdout}\n${result.stderr}`);
      cpSync(making, `${folder}.new`, { recursive: true });
      renameSync(`${folder}.new`, folder);
      rmSync(making, { recursive: true, force: true });
    } finally {
      rmSync(claim, { recursive: true, force: true });
    }
  }
  return folder;
}

function claimed(claim: string): boolean {
  try {
    mkdirSync(claim);
    return true;
  } catch {
    return false;
  }
}

/**
 * The app as a later version, in a folder of its own; returns the folder. The label is the end of the version that the
 * app shows, and its main script has another name than that of any other version, and so has whatever names it: a page
 * that took a part of another version for its own would run two of them.
 */
export function buildLater(label: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rejoin-build-'));
  cpSync(laterBuild(), folder, { recursive: true });
  const [main = ''] = scripts(folder, 'index-').filter((name) => saysLabel(folder, name));
  const file = join(folder, 'assets', main);
  writeFileSync(file, readFileSync(file, 'utf8').replace(LABELLED, `$1.${label}`));
  renameAll(folder, changedBy(folder, main), label);
  return folder;
}

/** The script that changed, and every one that names one of these: a build gives each of them another name. */
function changedBy(folder: string, main: string): string[] {
  const texts = new Map(scripts(folder, '').map((name) => [name, readFileSync(join(folder, 'assets', name), 'utf8')]));
  const changed = new Set([main]);
  for (let size = 0; size < changed.size; ) {
    size = changed.size;
    for (const [name, text] of texts) if ([...changed].some((one) => text.includes(one))) changed.add(name);
  }
  return [...changed];
}

function renameAll(folder: string, names: readonly string[], label: string): void {
  const next = new Map(names.map((name) => [name, name.replace(/\.js$/, `-${label}.js`)]));
  const known = /[\w.-]+\.js\b/g;
  const files = [
    ...['sw.js', 'index.html'].map((file) => join(folder, file)),
    ...scripts(folder, '').map((script) => join(folder, 'assets', script)),
  ];
  for (const file of files)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(known, (name) => next.get(name) ?? name),
    );
  for (const [name, renamed] of next) renameSync(join(folder, 'assets', name), join(folder, 'assets', renamed));
  restamp(folder);
}

const LABELLED = /(\+[0-9a-f]{8})\.later\b/g;
const saysLabel = (folder: string, name: string): boolean =>
  readFileSync(join(folder, 'assets', name), 'utf8').search(LABELLED) >= 0;

/** Names of the scripts of a build that begin like this. */
export function scripts(folder: string, start: string): string[] {
  return readdirSync(join(folder, 'assets')).filter((name) => name.startsWith(start) && name.endsWith('.js'));
}

/** A build of the same sources has the same parts; this gives one of them the name it would have had it changed. */
export function renamePart(folder: string, start: string, ending: string): void {
  const [name = ''] = scripts(folder, start);
  const next = `${start}${ending}.js`;
  renameSync(join(folder, 'assets', name), join(folder, 'assets', next));
  const files = [
    ...['sw.js', 'index.html'].map((file) => join(folder, file)),
    ...scripts(folder, '').map((script) => join(folder, 'assets', script)),
  ];
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
