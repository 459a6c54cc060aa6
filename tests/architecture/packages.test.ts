/** What it is built from: exact, locked, of licences that a free program may be built with, used, and told by one command. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/cli/audit.mjs';
import { readSources, TOP } from './source.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly os?: readonly string[];
  readonly hasInstallScript?: boolean;
}
const json = (file: string) => JSON.parse(readFileSync(join(TOP, file), 'utf8'));
const { dependencies, devDependencies, engines, license } = json('package.json') as Record<
  string,
  Record<string, string>
>;
const { '': top, ...locked } = json('package-lock.json').packages as Record<string, Locked & Record<string, unknown>>;

/** What may be in what ships: its notices are all that it asks for. */
const SHIPPED = ['MIT', '(MIT OR Apache-2.0)', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];
/** What may build and test; files of these are not passed on. */
const TOOLS = [...SHIPPED, 'MIT OR Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0', 'CC-BY-4.0'];

/** npm, offline and changing nothing; as this test was started, so by the same npm. */
function npm(...args: string[]) {
  const script = process.env['npm_execpath'];
  const isScript = script?.endsWith('.js') === true;
  const [command, first] = isScript ? [process.execPath, [script]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: TOP, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

describe('the packages', () => {
  it('are asked for in one exact version each', () => {
    const asked = Object.entries({ ...dependencies, ...devDependencies });
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are those of the lock file, and the lock file holds together', () => {
    expect(top).toMatchObject({ dependencies, devDependencies, engines, license });
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([name, locked[`node_modules/${name}`]?.version]).toEqual([name, version]);
    // Every range of every package is met by what is locked.
    const { status, stderr } = npm('ls', '--all', '--package-lock-only');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('come from the registry by their checksum, from no address of their own', () => {
    const packages = Object.entries(locked);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    // Decision 11: binaries of other systems, which could not be looked up.
    const unchecked = packages.filter(([, { integrity, os }]) => integrity === undefined && os === undefined);
    expect(unchecked).toEqual([]);
  });

  it('have a licence that allows it', () => {
    const bad = Object.entries(locked).filter(
      ([, { license = '', dev, devOptional }]) => !(dev || devOptional ? TOOLS : SHIPPED).includes(license),
    );
    expect(bad.map(([path, { license }]) => [path, license])).toEqual([]);
  });

  it('that ship are used, and run nothing when they are installed', () => {
    const imported = new Set(
      readSources().flatMap(({ imports }) => imports.flatMap((one) => (one.path === null ? [one.specifier] : []))),
    );
    const used = (name: string): boolean => [...imported].some((one) => one === name || one.startsWith(`${name}/`));
    expect(Object.keys(dependencies ?? {}).filter((name) => !used(name))).toEqual([]);
    const scripts = Object.entries(locked).filter(([, one]) => one.hasInstallScript && !one.dev && !one.devOptional);
    expect(scripts.map(([path]) => path)).toEqual([]);
  });
});

it('the bill of materials names every package, and says what ships', () => {
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/sbom.mjs'], { cwd: TOP, encoding: 'utf8' });
  expect(status).toBe(0);
  const bill = JSON.parse(stdout) as {
    bomFormat: string;
    metadata: { component: object };
    components: { name: string; version: string; scope: string; purl: string; hashes?: unknown[] }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(bill.metadata.component).toMatchObject({ name: 'rejoin', type: 'application' });
  const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  const wanted = Object.entries(locked).map(
    ([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`,
  );
  expect(wanted.filter((one) => !named.has(one))).toEqual([]);
  const shipped = bill.components.filter(({ scope }) => scope === 'required').map(({ name }) => name);
  expect(shipped).toEqual(expect.arrayContaining(Object.keys(dependencies ?? {})));
  expect(shipped).not.toContain('vite');
});

describe('the audit', () => {
  it('knows nothing where it could not ask, and says so', () => {
    const silent = [
      '',
      '{}',
      '{"message":"405 Method Not Allowed"}',
      '{"error":{"code":"ENOTFOUND","summary":"no network"}}',
    ];
    for (const text of silent) {
      expect(judge(text)).toMatchObject({ status: 2 });
      expect(judge(text).lines.join('\n')).toContain('Nothing was audited');
    }
  });
  it('tells what is known', () => {
    const report = (total: number, vulnerabilities: object) =>
      JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { total } } });
    expect(judge(report(0, {}))).toEqual({ status: 0, lines: ['No known fault in any package.'] });
    const { status, lines } = judge(report(1, { idb: { severity: 'high', range: '<9' } }));
    expect([status, lines[1]]).toEqual([1, 'high: idb <9']);
  });
});
