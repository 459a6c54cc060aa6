/** The built app as a browser meets it. Builds it where there is none, or an older one than the sources. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TOP } from './source.ts';

const DIST = join(TOP, 'dist');

/** One chunk in Vite's manifest; its key is the source file it was made from, where it was made from one. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk>>;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
}

function isFresh(): boolean {
  const page = join(DIST, 'index.html');
  if (!existsSync(page) || !existsSync(join(DIST, 'sw.js'))) return false;
  const sources = ['src', 'public'].flatMap((folder) => filesBelow(join(TOP, folder)));
  const others = ['index.html', 'vite.config.ts', 'package-lock.json'].map((file) => join(TOP, file));
  return [...sources, ...others].every((file) => statSync(file).mtimeMs <= statSync(page).mtimeMs);
}

/** Throws with the output of the build where it fails. */
export function ensureBuilt(): void {
  if (isFresh()) return;
  const vite = join(TOP, 'node_modules', 'vite', 'bin', 'vite.js');
  // The tests run in a mode of their own, which must not leak into what is shipped.
  const env = { ...process.env, NODE_ENV: 'production', VITEST: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], { cwd: TOP, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`the build failed\n${stdout}\n${stderr}`);
}

/** Names of all built files, with `/`, relative to the build. */
export function builtFiles(): string[] {
  return filesBelow(DIST)
    .map((file) => file.slice(DIST.length + 1).replaceAll('\\', '/'))
    .toSorted();
}

export function read(file: string): Buffer {
  return readFileSync(join(DIST, file));
}

export function readManifest(): Manifest {
  return JSON.parse(read('.vite/manifest.json').toString()) as Manifest;
}

/** Each chunk's file → our sources that it was made of. */
export function readChunks(): Readonly<Record<string, readonly string[]>> {
  return JSON.parse(read('.vite/chunks.json').toString()) as Record<string, string[]>;
}

/** The file of a chunk and of all it needs before it runs. */
export function closureOf(manifest: Manifest, key: string): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`${name} is not in the manifest of the build`);
    if (found.has(chunk.file)) return;
    found.add(chunk.file);
    for (const next of chunk.imports ?? []) add(next);
  };
  add(key);
  return [...found];
}

/** Scripts that the page itself names: the entry and everything preloaded. */
export function scriptsOfPage(): string[] {
  const page = read('index.html').toString();
  return Array.from(page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g), (match) => match[1] ?? '');
}

/** Bytes on the wire. */
export function gzipBytes(file: string): number {
  return gzipSync(read(file), { level: 9 }).length;
}

/** The service worker's list: address → revision. */
export function precached(): Map<string, string> {
  const entries = read('sw.js')
    .toString()
    .matchAll(/url:[`"']\/([^`"']+)[`"'],revision:[`"']([0-9a-f]+)[`"']/g);
  return new Map(Array.from(entries, (match) => [match[1] ?? '', match[2] ?? '']));
}

export function revisionOf(file: string): string {
  return createHash('sha256').update(read(file)).digest('hex').slice(0, 8);
}
