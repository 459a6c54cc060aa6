/**
 * `npm run mutate`: mutants of the engine, the protocols and the log rules, one file after another (a file's own mutants
 * cost the tests less time than all at once), then every survivor and the score. Exit status 1 below 90 %.
 *
 *     npm run mutate -- src/engine/gates src/log/file.ts
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TOP } from '../../src/cli/ensure.mjs';

const LEAST = 0.9;
const REPORT = join(TOP, 'reports/mutation.json');
const DETECTED = new Set(['Killed', 'Timeout']);
const SKIPPED = new Set(['Ignored', 'CompileError']);

const given = process.argv.slice(2);
const places = given.length > 0 ? given : ['src/engine', 'src/log', 'src/protocols'];
const files = places.flatMap((place) => {
  if (statSync(join(TOP, place)).isFile()) return [place];
  return readdirSync(join(TOP, place), { recursive: true })
    .map((name) => `${place}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts'))
    .toSorted();
});

function mutantsOf(file) {
  rmSync(REPORT, { force: true });
  const stryker = join(TOP, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const args = [stryker, 'run', 'tests/mutation/stryker.config.json', '--mutate', file];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: TOP, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (existsSync(REPORT)) return JSON.parse(readFileSync(REPORT, 'utf8')).files[file] ?? null;
  // A file of types alone has nothing to change.
  if (/No mutants|0 mutant\(s\)|Instrumented 0/.test(stdout)) return null;
  throw new Error(`${file}: the run failed\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
}

function textAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const cut = lines.map((line, index) =>
    line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined).trim(),
  );
  return cut.join(' ').slice(0, 120);
}

let [total, detected] = [0, 0];
for (const file of files) {
  const found = mutantsOf(file);
  if (found === null) continue;
  const mutants = found.mutants.filter(({ status }) => !SKIPPED.has(status));
  const left = mutants.filter(({ status }) => !DETECTED.has(status));
  total += mutants.length;
  detected += mutants.length - left.length;
  console.log(`${file}: ${mutants.length - left.length} of ${mutants.length}`);
  for (const { location, replacement } of left) {
    const { line, column } = location.start;
    console.log(
      `  ${line}:${column}  ${textAt(found.source, location)}  →  ${replacement?.replace(/\s+/g, ' ').slice(0, 120)}`,
    );
  }
}
const score = total === 0 ? 1 : detected / total;
console.log(`\n${detected} of ${total} mutants killed, ${(score * 100).toFixed(1)} %`);
process.exitCode = score >= LEAST ? 0 : 1;
