/**
 * A test runner for Stryker that stays in one process: all tests in one bundle, evaluated anew only for a mutant of what
 * runs while a module loads. Starting vitest for each of five thousand mutants takes hours; this takes minutes.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'vite';

const NAMESPACE = '__stryker__';
const TESTS = ['answers', 'protocols', 'fixed', 'log', 'time', 'engine'];
/** What a mutant leaves behind in a module (the tables of zones) does not outlive this many. */
const RELOAD_AFTER = 25;
const JUDGES = 12;
/** Properties and walks have commands of their own; here they would only repeat, slowly, what the tables say. */
const LEFT_OUT = /(promises|promises-change|way-on|no-dead-data)\.test\.ts$/;

const posix = (path) => path.split(sep).join('/');

function testFiles(top) {
  // In this order: what is quick, and what settles most, comes first.
  return TESTS.flatMap((room) =>
    readdirSync(join(top, 'tests', room))
      .toSorted()
      .map((name) => join(top, 'tests', room, name)),
  ).filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file));
}

/** Each module knows its own place, as it would outside of a bundle, and each test the file it is in. */
function places(top) {
  return {
    name: 'places',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0];
      if (!posix(path).startsWith(posix(top)) || path.includes('node_modules')) return null;
      const placed = code
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
      const file = JSON.stringify(posix(relative(top, path)));
      return path.endsWith('.test.ts') ? `globalThis.__rejoinTests.file = ${file};\n${placed}` : placed;
    },
  };
}

async function bundle(top, outDir) {
  const entry = join(outDir, 'all.mjs');
  const modules = [join(top, 'tests/mutation/vitest-shim.mjs'), ...testFiles(top)];
  writeFileSync(entry, modules.map((file) => `import ${JSON.stringify(file)};`).join('\n'));
  await build({
    configFile: false,
    root: top,
    logLevel: 'error',
    plugins: [places(top)],
    resolve: { alias: { vitest: join(top, 'tests/mutation/vitest-shim.mjs') } },
    ssr: { external: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'tests.mjs', format: 'es' } },
    },
  });
  return join(outDir, 'tests.mjs');
}

class InProcessRunner {
  static inject = ['options'];
  #file = '';
  #loads = 0;
  #runs = 0;
  #isLoadedClean = false;
  /** The tests that judged a mutant, the last one first: its neighbour in the same file most often falls to the same. */
  #judges = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env['REJOIN_MUTATION'] = '1';
    const top = process.cwd();
    const outDir = join(top, `.tests-${process.pid}`);
    mkdirSync(outDir, { recursive: true });
    this.#file = await bundle(top, outDir);
  }

  get #stryker() {
    return (globalThis[NAMESPACE] ??= {});
  }

  async #load() {
    globalThis.__rejoinTests = { tests: [], path: [], file: '' };
    this.#loads += 1;
    await import(`${pathToFileURL(this.#file).href}?${this.#loads}`);
    return globalThis.__rejoinTests.tests;
  }

  async dryRun() {
    const ns = this.#stryker;
    ns.activeMutant = undefined;
    ns.mutantCoverage = { static: {}, perTest: {} };
    ns.currentTestId = undefined;
    const tests = [];
    for (const test of await this.#load()) {
      ns.currentTestId = test.id;
      tests.push(await resultOf(test));
    }
    ns.currentTestId = undefined;
    this.#isLoadedClean = true;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: ns.mutantCoverage };
  }

  #inOrder(wanted) {
    const tests = globalThis.__rejoinTests.tests.filter(({ id }) => wanted === null || wanted.has(id));
    const rank = ({ id }) => (this.#judges.includes(id) ? this.#judges.indexOf(id) : JUDGES);
    return tests.toSorted((one, other) => rank(one) - rank(other));
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    const ns = this.#stryker;
    ns.hitCount = hitLimit === undefined ? undefined : 0;
    ns.hitLimit = hitLimit;
    ns.mutantCoverage = undefined;
    const isStatic = mutantActivation === 'static';
    ns.activeMutant = isStatic ? activeMutant.id : undefined;
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const results = [];
    try {
      this.#runs += 1;
      if (isStatic || !this.#isLoadedClean || this.#runs % RELOAD_AFTER === 0) await this.#load();
    } catch (error) {
      this.#isLoadedClean = false;
      return toMutantRunResult({
        status: DryRunStatus.Complete,
        tests: [failed({ id: 'load', name: 'load' }, error, 0)],
      });
    }
    this.#isLoadedClean = !isStatic;
    ns.activeMutant = activeMutant.id;
    for (const test of this.#inOrder(wanted)) {
      const result = await resultOf(test);
      results.push(result);
      if (result.status !== TestStatus.Failed) continue;
      this.#judges = [test.id, ...this.#judges.filter((id) => id !== test.id)].slice(0, JUDGES);
      if (!disableBail) break;
    }
    ns.activeMutant = undefined;
    const overrun = determineHitLimitReached(ns.hitCount, ns.hitLimit);
    return toMutantRunResult(overrun ?? { status: DryRunStatus.Complete, tests: results });
  }
}

function failed(test, error, timeSpentMs) {
  const failureMessage = error instanceof Error ? error.message : String(error);
  return { id: test.id, name: test.name, fileName: test.file, timeSpentMs, status: TestStatus.Failed, failureMessage };
}

async function resultOf(test) {
  const start = performance.now();
  try {
    await test.run();
  } catch (error) {
    return failed(test, error, performance.now() - start);
  }
  const timeSpentMs = performance.now() - start;
  return { id: test.id, name: test.name, fileName: test.file, timeSpentMs, status: TestStatus.Success };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
