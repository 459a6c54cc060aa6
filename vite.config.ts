import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { preact } from '@preact/preset-vite';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { PAGE_POLICY } from './src/cli/headers.mjs';

const TOP = import.meta.dirname;

/** All files below a folder, as sorted paths relative to it. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

function hashOf(contents: Iterable<string | Buffer>): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 8);
}

/**
 * What this build is called: the package's version and a hash of all that goes into it. `REJOIN_BUILD_LABEL` tells two
 * builds of the same files apart, as the test of updates needs.
 */
function buildStamp(): string {
  const { version } = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8')) as { version: string };
  const sources = ['src', 'public'].flatMap((folder) =>
    filesBelow(join(TOP, folder)).map((file) => join(TOP, folder, file)),
  );
  const inputs = [...sources, join(TOP, 'index.html'), join(TOP, 'package-lock.json')];
  const label = process.env['REJOIN_BUILD_LABEL'];
  return `${version}+${hashOf(inputs.map((file) => readFileSync(file)))}${label === undefined ? '' : `.${label}`}`;
}

/** The libraries of the first load, and the rooms that all of it stands on. */
const BASE = new RegExp(
  [
    'node_modules/(preact|@preact|idb|zod)/',
    'src/time/',
    'src/log/(check|problem|same|schema|vocabulary)\\.',
    'src/app/(age|check-in|commands|current|decisions|drafts|settings|state|when|wiring|words)\\.',
    'src/i18n/(language|load)\\.',
    'src/ui/router\\.',
    'src/ui/parts/(button|choices|field|form|icon|page|saving|scale|when-field)\\.',
    'vite/preload-helper',
  ].join('|'),
);

/** What every screen shares that says a decision, in one piece as well. */
const SAID = /src\/(app|i18n)\/(say|format)\.|src\/ui\/parts\/(mark|reasons|stairs|verdict)\./;

/** Set at build only: the development server needs more. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * A lazy part is a plain `import()`: every style is in the one style sheet, so there is nothing to wait for beside it, and
 * the builder's own helper, two thirds of a kilobyte of the first load, has nothing to do.
 */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null),
  };
}

/** Builds src/sw.ts into sw.js, with the list of every file of the build and its revision. */
function serviceWorker(): Plugin {
  let outDir = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async writeBundle() {
      // What is there for the host is given to nobody; one file that is missing would keep the worker from installing.
      const files = filesBelow(outDir).filter(
        (file) => !['sw.js', '_headers'].includes(file) && !file.startsWith('.vite/'),
      );
      const entries = files.map((file) => ({ url: `/${file}`, revision: hashOf([readFileSync(join(outDir, file))]) }));
      await build({
        configFile: false,
        root: TOP,
        publicDir: false,
        logLevel: 'warn',
        define: { __PRECACHE__: JSON.stringify(entries) },
        build: {
          outDir,
          emptyOutDir: false,
          target: 'es2022',
          rolldownOptions: {
            input: join(TOP, 'src/sw.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
}

export default defineConfig({
  plugins: [plainImports(), preact(), contentSecurityPolicy(), serviceWorker()],
  define: { __APP_VERSION__: JSON.stringify(buildStamp()) },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: true,
    // Browsers that run the build know modulepreload by themselves; what loads later comes from the device's own cache.
    cssCodeSplit: false,
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
    },
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        // What every first load shares, in one piece: small chunks compress badly.
        advancedChunks: {
          groups: [
            { name: 'base', test: BASE },
            { name: 'said', test: SAID },
          ],
        },
      },
    },
  },
  server: { host: 'localhost' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A shared machine may be slow; no test here measures time.
    testTimeout: 60_000,
  },
});
