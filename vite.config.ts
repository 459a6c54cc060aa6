import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { preact } from '@preact/preset-vite';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { emergencyPage } from './src/cli/emergency-page.ts';
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

/** What every screen shares that says a decision, with Today, which is the first of them: in one piece as well. */
const SAID =
  /src\/(app|i18n)\/(say|format|reads|next|mood|decided)\.|src\/ui\/(later|parts\/(mark|reasons|stairs|verdict))\.|src\/ui\/screens\/today\/(first-day|notes|plan-card|today)\./;
/** What a running bout asks loads with the coach. */
const ENGINE = /src\/(engine\/(?!exertion-allowance|bout-watch)|protocols\/)|src\/app\/(engine|decider)\./;

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

/** The page that needs nothing but itself; with the policy of all pages, though there is nothing in it to run. */
function emergency(): Plugin {
  const head = `    <meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">\n    <link rel="stylesheet" href="/emergency.css">\n`;
  return {
    name: 'emergency-page',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'emergency.html', source: emergencyPage(head) });
    },
  };
}

/** Writes down which of our files each chunk was made of: the manifest only knows the one that a chunk is named after. */
function chunkList(): Plugin {
  return {
    name: 'chunk-list',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const list = chunks.map(({ fileName, moduleIds }) => {
        const paths = moduleIds.map((id) => relative(TOP, id).replaceAll('\\', '/'));
        return [fileName, paths.filter((path) => path.startsWith('src/'))];
      });
      const source = JSON.stringify(Object.fromEntries(list), null, 2);
      this.emitFile({ type: 'asset', fileName: '.vite/chunks.json', source });
    },
  };
}

/**
 * Vite's helper looks for the style sheets and further scripts of what loads later. There are none (`cssCodeSplit`,
 * `modulePreload` below), so that what is left of it is the loading.
 */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
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
        define: { __PRECACHE__: JSON.stringify(entries), __EMERGENCY__: JSON.stringify(emergencyPage()) },
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
  plugins: [preact(), contentSecurityPolicy(), plainImports(), emergency(), chunkList(), serviceWorker()],
  define: { __APP_VERSION__: JSON.stringify(buildStamp()) },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: true,
    // The sheets of later screens are 2 kB: not worth a request each, nor the code that waits for them.
    cssCodeSplit: false,
    // Browsers that run the build know modulepreload by themselves; what loads later comes from the device's own cache.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
    },
    reportCompressedSize: true,
    // After the bundler's own (below): both together are one percent smaller than either, which is what a screen weighs.
    minify: 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3, unsafe_arrows: true } },
    rolldownOptions: {
      output: {
        minify: true,
        // All that the entry needs is one piece: small chunks compress badly, and what one hands another is named twice.
        codeSplitting: {
          groups: [
            { name: 'index', tags: ['$initial'] },
            { name: 'said', test: SAID },
            { name: 'engine', test: ENGINE },
          ],
        },
      },
    },
  },
  server: { host: 'localhost' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // As many as there are cores: the default leaves one of two idle.
    maxWorkers: '100%',
    // A shared machine may be slow; no test here measures time.
    testTimeout: 60_000,
  },
});
